// The few words around a variant. Private to the stage.
#pragma once

#include <recension/variant.hpp>

namespace recension::variant {

// `words` and `read`: the place in the witness, of whose words around it so many become v.before and v.after.
void set_context(Variant& v, const Witness& w, WordRange words, ReadRange read, ContextWords context);

} // namespace recension::variant
