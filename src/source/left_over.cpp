// Character references in a plain text: what an export left over when it took the tags of a page out.
#include "layer.hpp"

#include <array>

namespace recension {
namespace {

struct Reference {
  std::string_view name;
  std::string_view meaning;
};
// Those of XML, and no others: the rest could be the author's.
constexpr std::array<Reference, 6> references = {
    {{"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&#39;", "'"}}};

const Reference* reference_at(std::string_view text, std::size_t at) {
  for (const Reference& r : references)
    if (text.substr(at).starts_with(r.name)) return &r;
  return nullptr;
}

} // namespace

bool has_left_over_references(std::string_view text) {
  if (text.find("&amp;") == std::string_view::npos) return false;
  for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<', at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))
      return false; // its tags are there
  }
  return true;
}

Layer read_left_over_references(std::string_view text) {
  Layer out;
  out.text.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    const Reference* r = reference_at(text, at);
    if (r == nullptr) continue;
    out.text.append(text.substr(done, at - done));
    const std::size_t begin = out.text.size();
    out.text.append(r->meaning);
    done = at + r->name.size();
    out.edits.push_back(
        {SourceRange(at, done), TextRange(begin, out.text.size()), Change::entity, "character-reference"});
  }
  out.text.append(text.substr(done));
  return out;
}

} // namespace recension
