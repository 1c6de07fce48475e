// Plain text: any text, any language. Nothing is stripped.
#include "../forms.hpp"

namespace recension::forms {

const Form plain = {"plain", "Plain text", Lines::guessed, {}, {}, {}};

} // namespace recension::forms
