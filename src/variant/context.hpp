// The few words around a variant. Private to the stage.
#pragma once

#include <recension/variant.hpp>

namespace recension::variant {

// `words` and `read`: the place in the witness, whose words around it become v.before and v.after.
void set_context(Variant& v, const Witness& w, WordRange words, ReadRange read);

} // namespace recension::variant
