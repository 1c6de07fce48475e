#include "html_tree.hpp"

#include "../source/ascii.hpp"
#include "html_skeleton.hpp"

#include <gumbo.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <unordered_set>

namespace recension {
namespace {

// A browser nests at most 512 elements; a parser's work grows with the square of the depth, so that a hostile page
// could hold it up.
constexpr std::size_t deepest = 2048;

// A parse that would take more memory than any honest page: formatting elements left open are copied into each
// paragraph that follows.
struct TooLarge {};

// All memory of one parse, given back at once: Gumbo frees its tree recursively, which a deep one would overflow.
// take throws TooLarge through Gumbo's frames, which own nothing but the arena's memory.
class Arena {
public:
  explicit Arena(std::size_t most) : most_(most) {}
  static void* allocate(void* arena, std::size_t size) { return static_cast<Arena*>(arena)->take(size); }
  static void release(void* /*arena*/, void* /*memory*/) {}

private:
  static constexpr std::size_t chunk = std::size_t{1} << 18U;
  std::vector<std::unique_ptr<std::max_align_t[]>> chunks_;
  std::size_t used_ = chunk / sizeof(std::max_align_t);
  std::size_t most_, total_ = 0; // bytes

  void* take(std::size_t size) {
    constexpr std::size_t unit = sizeof(std::max_align_t);
    const std::size_t units = (size + unit - 1) / unit;
    if ((total_ += size) > most_) throw TooLarge{};
    if (used_ + units > chunk / unit) {
      chunks_.emplace_back(new std::max_align_t[std::max(units, chunk / unit)]); // not set to zero
      used_ = 0;
    }
    void* out = chunks_.back().get() + used_;
    used_ += units;
    return out;
  }
};

// How deep the start tags of one name may be nested, end tags missing. An upper bound that is cheap to count.
bool is_too_deep(std::string_view source) {
  std::size_t depth = 0;
  for (std::size_t at = source.find('<'); at != std::string_view::npos; at = source.find('<', at + 1)) {
    if (at + 1 >= source.size()) break;
    if (source[at + 1] == '/') {
      depth -= depth > 0 ? 1 : 0;
      continue;
    }
    if (!is_ascii_letter(source[at + 1])) continue;
    std::size_t end = at + 1;
    while (end < source.size() && is_ascii_letter(source[end]))
      ++end;
    std::string name(source.substr(at + 1, end - at - 1));
    std::transform(name.begin(), name.end(), name.begin(), [](char c) { return static_cast<char>(c | 0x20); });
    // Elements that have no end tag, or may do without.
    static const std::unordered_set<std::string> unclosed = {
        "br", "hr",  "img", "input", "meta", "link", "p",    "li",   "dd",    "dt",     "tr",    "td",
        "th", "col", "wbr", "area",  "base", "body", "head", "html", "tbody", "option", "embed", "gtdollargt"};
    if (!unclosed.contains(name) && ++depth > deepest) return true;
  }
  return false;
}

// The parser compares each attribute of a tag with all before it. No page has more than a few; what comes after the
// first thousand of one tag becomes blanks, so that a tag made to do harm costs no more than its length.
void blank_surplus_attributes(std::string& page) {
  constexpr std::size_t most = 1000;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at + 1)) {
    if (at + 1 >= page.size() || !is_ascii_letter(page[at + 1])) continue;
    std::size_t parts = 0;
    char quote = '\0', before = '<'; // as they were: blanks that this sets say nothing
    for (++at; at < page.size() && (quote != '\0' || page[at] != '>'); ++at) {
      const char c = page[at];
      if (c == quote)
        quote = '\0';
      else if (quote == '\0' && before == '=' && (c == '"' || c == '\''))
        quote = c;
      else if (quote == '\0' && (c == ' ' || c == '\n' || c == '\t' || c == '/' || before == '"' || before == '\''))
        ++parts;
      before = c;
      if (parts > most) page[at] = ' ';
    }
  }
}

// References are resolved by html_entities, and a NUL would vanish: both become a byte that means nothing to the
// parser.
void mask(std::string& page) {
  for (char& c : page)
    if (c == '&' || c == '\0') c = '\x01';
  blank_surplus_attributes(page);
}

class TreeReader {
public:
  TreeReader(std::string_view source, HtmlTree& out)
      : source_(source), skeleton_(source), out_(out), arena_(least_room + room_a_byte * source.size()) {
    mask(skeleton_.text());
  }

  void read() {
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = Arena::allocate;
    options.deallocator = Arena::release;
    options.userdata = &arena_;
    options.max_errors = 0;
    const std::string& page = skeleton_.text();
    const GumboOutput* output = gumbo_parse_with_options(&options, page.data(), page.size());
    todo_.push_back({output->document, no_element});
    while (!todo_.empty()) {
      const auto [node, parent] = todo_.back();
      todo_.pop_back();
      visit(*node, parent);
    }
  }

private:
  static constexpr std::size_t least_room = std::size_t{16} << 20U, room_a_byte = 200;
  std::string_view source_;
  HtmlSkeleton skeleton_;
  HtmlTree& out_;
  Arena arena_;
  std::unordered_set<std::size_t> seen_; // start tags; the parser copies misnested elements
  struct ToDo {
    const GumboNode* node;
    std::uint32_t parent;
  };
  std::vector<ToDo> todo_;

  void visit(const GumboNode& node, std::uint32_t parent) {
    switch (node.type) {
    case GUMBO_NODE_DOCUMENT:
      return push_children(node.v.document.children, parent);
    case GUMBO_NODE_ELEMENT:
    case GUMBO_NODE_TEMPLATE:
      return push_children(node.v.element.children, element(node.v.element, parent));
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE:
      return text(node.v.text.original_text);
    case GUMBO_NODE_COMMENT:
      return;
    }
  }

  void push_children(const GumboVector& children, std::uint32_t parent) {
    for (unsigned i = children.length; i > 0; --i)
      todo_.push_back({static_cast<const GumboNode*>(children.data[i - 1]), parent});
  }

  // In the source, of a place in what the parser saw.
  [[nodiscard]] std::size_t offset(const char* p) {
    return skeleton_.source_of(static_cast<std::size_t>(p - skeleton_.text().data()));
  }

  void text(const GumboStringPiece& piece) {
    if (piece.length == 0 || piece.data == nullptr) return;
    out_.texts.push_back({offset(piece.data), std::min(offset(piece.data + piece.length), source_.size())});
  }

  std::uint32_t element(const GumboElement& e, std::uint32_t parent) {
    if (e.original_tag.length == 0) return parent; // implied
    HtmlElement out;
    out.begin = offset(e.original_tag.data);
    if (!seen_.insert(out.begin).second) return parent;
    out.begin_end = out.begin + e.original_tag.length;
    out.name = name_of(e);
    out.end = std::clamp<std::size_t>(skeleton_.source_of(e.end_pos.offset), out.begin_end, source_.size());
    out.end_end = out.end + e.original_end_tag.length;
    if (out.end_end > source_.size() || e.original_end_tag.length == 0) out.end_end = out.end;
    out.parent = parent;
    for (unsigned i = 0; i < e.attributes.length; ++i) {
      const auto& a = *static_cast<const GumboAttribute*>(e.attributes.data[i]);
      out.attributes.emplace_back(lower(a.name), unmasked(a));
    }
    out_.elements.push_back(std::move(out));
    return static_cast<std::uint32_t>(out_.elements.size() - 1);
  }

  static std::string name_of(const GumboElement& e) {
    if (e.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(e.tag);
    GumboStringPiece name = e.original_tag;
    gumbo_tag_from_original_text(&name);
    return lower(std::string_view(name.data, name.length));
  }

  // The value as the source has it: the parser saw it masked.
  [[nodiscard]] std::string unmasked(const GumboAttribute& a) {
    std::string_view value = a.value;
    if (value.find('\x01') == std::string_view::npos) return std::string(value);
    std::string_view raw = source_.substr(offset(a.original_value.data), a.original_value.length);
    if (raw.size() >= 2 && (raw.front() == '"' || raw.front() == '\'')) raw = raw.substr(1, raw.size() - 2);
    return std::string(raw);
  }
};

} // namespace

HtmlTree::HtmlTree(std::string_view source) : unparsed(is_too_deep(source)) {
  try {
    if (!unparsed) TreeReader(source, *this).read();
  } catch (const TooLarge&) {
    unparsed = true;
    elements.clear();
  }
  if (unparsed) texts = {{0, source.size()}};
}

} // namespace recension
