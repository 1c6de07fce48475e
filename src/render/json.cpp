#include "json.hpp"

#include <fmt/format.h>

namespace recension::render {
namespace {

// JSON leaves DEL and the C1 controls as they are; a terminal takes some of them for the beginning of a command.
bool is_raw_control(const std::string& text, std::size_t at) {
  if (text[at] == '\x7F') return true;
  if (text[at] != '\xC2' || at + 1 >= text.size()) return false;
  const auto second = static_cast<unsigned char>(text[at + 1]);
  return second >= 0x80 && second <= 0x9F;
}

} // namespace

Json metadata_json(const CaseMetadata& m) {
  Json out = Json::object();
  const auto put = [&](const char* key, const auto& value) {
    if (!value.empty()) out[key] = value;
  };
  put("case", m.name);
  put("citations", m.citations);
  put("court", m.court);
  put("docket", m.dockets);
  put("dates", m.dates);
  put("decided", m.decided);
  put("judges", m.judges);
  return out;
}

std::string dumped(const Json& document) {
  std::string out;
  const std::string text = document.dump(-1, ' ', false, Json::error_handler_t::replace);
  out.reserve(text.size() + 1);
  std::size_t copied = 0;
  for (std::size_t at = text.find_first_of("\x7F\xC2"); at != std::string::npos;
       at = text.find_first_of("\x7F\xC2", at + 1)) {
    if (!is_raw_control(text, at)) continue;
    const bool one = text[at] == '\x7F';
    out.append(text, copied, at - copied);
    out += fmt::format("\\u{:04x}", static_cast<unsigned char>(text[one ? at : at + 1]));
    copied = at + (one ? 1 : 2);
  }
  out.append(text, copied);
  return out;
}

void dump(const Json& document, std::string& out) {
  out += dumped(document);
  out += '\n';
}

} // namespace recension::render
