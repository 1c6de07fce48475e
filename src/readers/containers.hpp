// What the module of containers is made of: a function a container. Private to the readers.
#pragma once

#include "../source/readers.hpp"

namespace recension {

Layer read_html(std::string_view text);
Layer read_xml(std::string_view text);
Layer read_rtf(std::string_view text);
Layer read_json(std::string_view text, std::string_view field, const std::string& path);
std::vector<std::string> read_versions(std::string_view text, const std::string& path);
bool read_members(std::string_view json, std::vector<JsonMember>& out);

} // namespace recension
