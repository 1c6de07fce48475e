#include "oracle.hpp"

#include "../support/page_reader.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>
#include <set>

namespace recension::fuzz {
namespace {

// The length of the well-formed UTF-8 sequence at text[at], 0 if there is none (RFC 3629).
std::size_t sequence_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const auto goes_on = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first <= 0xDF) return goes_on(at + 1) ? 2 : 0;
  const unsigned second = byte(at + 1);
  if (first >= 0xE0 && first <= 0xEF) {
    const bool overlong = first == 0xE0 && second < 0xA0, surrogate = first == 0xED && second > 0x9F;
    return goes_on(at + 1) && goes_on(at + 2) && !overlong && !surrogate ? 3 : 0;
  }
  if (first >= 0xF0 && first <= 0xF4) {
    const bool overlong = first == 0xF0 && second < 0x90, beyond = first == 0xF4 && second > 0x8F;
    return goes_on(at + 1) && goes_on(at + 2) && goes_on(at + 3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

template <class Tag> void check_inside(Range<Tag> r, std::size_t size, const char* what) {
  require(r.begin <= r.end && r.end.value <= size, what);
}

} // namespace

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

std::vector<std::string_view> texts_of(std::string_view input, std::size_t most) {
  std::vector<std::string_view> out;
  while (out.size() + 1 < most) {
    const std::size_t cut = input.find('\x1E');
    if (cut == std::string_view::npos) break;
    out.push_back(input.substr(0, cut));
    input.remove_prefix(cut + 1);
  }
  out.push_back(input);
  return out;
}

std::size_t choice(std::string_view& input, std::size_t count) {
  if (input.empty()) return 0;
  const auto byte = static_cast<unsigned char>(input.front());
  input.remove_prefix(1);
  return byte % count;
}

Source source_of(std::string_view bytes, std::optional<Container> container) {
  Source out{"fuzz", std::string(bytes)};
  out.container = container;
  return out;
}

void check_witness(const Witness& w) {
  const std::string bare = strip(w.decoded, w.printing).bare.text;
  require(w.ledger.consistent(w.decoded, bare), "the ledger rebuilds the text and partitions the bytes");
  const std::size_t bytes = w.source->bytes.size(), read = w.structure.reading.text.size();
  ReadPos last;
  for (const Word word : w.words) {
    require(word.begin >= last && word.begin < word.end, "words ascend");
    check_inside(w.source_range(word.range()), bytes, "a word stands in the file");
    last = word.end;
  }
  require(last.value <= read, "words stand in the reading text");
  for (const Section& s : w.structure.sections) {
    check_inside(s.range, read, "a section stands in the reading text");
    check_inside(w.source_range(s.range), bytes, "a section stands in the file");
  }
  for (const Footnote& f : w.structure.footnotes) {
    check_inside(f.range, read, "a note stands in the reading text");
    require(f.call || f.note, "a footnote has a call or a note");
    require(f.section < std::max<std::size_t>(w.structure.sections.size(), 1), "a footnote belongs to a section");
    if (f.call) check_inside(w.bare.calls[*f.call].source, bytes, "a call stands in the file");
  }
  for (const PageMark& p : w.bare.pages) {
    check_inside(p.source, bytes, "a page mark stands in the file");
    require(p.at.value <= bare.size(), "a page begins in the text");
  }
}

void check_pair(const Witness& a, const Witness& b, const Collation& c, const std::vector<Variant>& variants) {
  require(c.consistent({&a, &b}), "the collation rebuilds its witnesses");
  for (const Variant& v : variants) {
    check_inside(v.readings[0].source, a.source->bytes.size(), "a reading stands in the first file");
    check_inside(v.readings[1].source, b.source->bytes.size(), "a reading stands in the second file");
  }
}

void check_mirror(const std::vector<Variant>& ab, const std::vector<Variant>& ba) {
  require(ab.size() == ba.size(), "as many variants the other way round");
  for (std::size_t i = 0; i < ab.size(); ++i) {
    require(ab[i].variant_class == ba[i].variant_class, "the same class the other way round");
    for (std::size_t side = 0; side < 2; ++side) {
      require(ab[i].readings[side].text == ba[i].readings[1 - side].text, "the same reading the other way round");
      require(ab[i].readings[side].state == ba[i].readings[1 - side].state, "the same state the other way round");
    }
  }
}

void check_printable(std::string_view text, const char* what) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    require((byte >= 0x20 && byte != 0x7F) || byte == '\n' || byte == '\t', what);
    const std::size_t length = sequence_at(text, at);
    require(length > 0, what);
    require(length != 2 || byte != 0xC2 || static_cast<unsigned char>(text[at + 1]) >= 0xA0, what); // C1 controls
    at += length;
  }
}

void check_page(const std::string& html) {
  check_printable(html, "a page is safe to show");
  try {
    const test::PageText page = test::read_page(html);
    const std::set<std::string> ids(page.ids.begin(), page.ids.end());
    require(ids.size() == page.ids.size(), "an identifier of a page occurs once");
    for (const std::string& target : page.targets)
      require(ids.contains(target), ("a link of a page leads to a place in it: " + target).c_str());
  } catch (const std::exception& e) {
    require(false, e.what());
  }
}

void check_json(const std::string& text) {
  check_printable(text, "JSON is UTF-8 without control characters");
  require(nlohmann::json::accept(text), "JSON is well-formed");
}

} // namespace recension::fuzz
