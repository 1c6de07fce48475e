// Packed files, made without compressing: enough for a reader to have to unpack them, and the same bytes everywhere.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recension::test {

std::string gzip_of(std::string_view bytes);                                         // RFC 1952, stored blocks
std::string zstd_of(std::string_view bytes);                                         // RFC 8878, raw blocks
std::string zip_of(const std::vector<std::pair<std::string, std::string>>& members); // name, bytes; stored
// A PDF file of these pages, in Courier: a line of text each, {1} a raised sign, a page's foot behind "\f" set
// smaller.
std::string pdf_of(const std::vector<std::vector<std::string>>& pages);

} // namespace recension::test
