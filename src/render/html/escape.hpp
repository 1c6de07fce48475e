// Text and attributes of the page. Private to the stage.
#pragma once

#include <string>
#include <string_view>

namespace recension::render::html {

// Text that is shown as what it is: markup escaped, control characters as signs, and characters that turn the
// direction of what follows (Unicode's bidirectional controls) named instead of obeyed.
std::string shown(std::string_view text);
// The same in an attribute, where the names are without markup.
std::string attribute(std::string_view text);
// An attribute's value, in quotation marks where HTML wants them: pages hold tens of thousands.
std::string value(std::string_view text);
// A digest in hexadecimal as a Content-Security-Policy wants it (base64, RFC 4648).
std::string base64_of_hex(std::string_view hex);

} // namespace recension::render::html
