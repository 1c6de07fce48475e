// Plain text: any text, any language. Nothing is stripped.
#include "../forms.hpp"

namespace recension::forms {

extern const Form plain;
const Form plain = {"plain", "Plain text", Lines::guessed, {}, {}, {}};

} // namespace recension::forms
