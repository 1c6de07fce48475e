#include "holes.hpp"

#include <algorithm>
#include <array>

namespace recension::edition {
namespace {

using std::string_view;

constexpr std::array<string_view, 6> doubled = {", ,", ", .", ", ;", ", )", "; ;", "; ."};

bool in_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// ", . . ." or ", * * *"; ", .5"
bool goes_on(string_view text, std::size_t end) {
  const string_view rest = text.substr(std::min(end, text.size()));
  return rest.starts_with(" .") || rest.starts_with(".") || rest.starts_with(" *") ||
         (!rest.empty() && in_word(rest.front()));
}

bool is_after_word(string_view text, std::size_t begin) {
  std::size_t at = begin;
  while (at > 0 && (text[at - 1] == ' ' || text[at - 1] == '.' || text[at - 1] == '"' || text[at - 1] == '\''))
    --at;
  return at > 0 && in_word(text[at - 1]);
}

} // namespace

std::vector<Hole> find_holes(string_view text) {
  std::vector<Hole> out;
  for (std::size_t at = text.find_first_of(",;"); at != string_view::npos; at = text.find_first_of(",;", at + 1))
    for (const string_view d : doubled) {
      if (!text.substr(at).starts_with(d)) continue;
      if (!goes_on(text, at + d.size()) && is_after_word(text, at)) out.push_back({at, at + d.size()});
    }
  return out;
}

} // namespace recension::edition
