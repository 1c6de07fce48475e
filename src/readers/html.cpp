// HTML, read by Gumbo. Gumbo says which elements there are and where their tags are in the source; what is
// between the tags is laid out from the source itself, so that every byte is accounted for. Character references are
// hidden from the parser and resolved one by one, because a text node does not tell which of its characters came
// from which.
#include "../source/flow.hpp"
#include "containers.hpp"
#include "html_entities.hpp"
#include "html_tree.hpp"

#include <algorithm>

namespace recension {
namespace {

struct Event {
  enum class What : std::uint8_t { close, open, text }; // at one place in this order
  std::size_t begin = 0, end = 0;                       // bytes of the source
  What what = What::text;
  std::uint32_t node = 0; // of tree.elements, or of tree.texts
};

// The opening and closing of elements and the stretches of text, in the order of the source.
std::vector<Event> in_source_order(const HtmlTree& tree) {
  std::vector<Event> out;
  out.reserve(tree.elements.size() * 2 + tree.texts.size());
  for (std::uint32_t i = 0; i < tree.elements.size(); ++i) {
    const HtmlElement& e = tree.elements[i];
    out.push_back({e.begin, e.begin_end, Event::What::open, i});
    out.push_back({e.end, e.end_end, Event::What::close, i});
  }
  for (std::uint32_t i = 0; i < tree.texts.size(); ++i)
    out.push_back({tree.texts[i].begin, tree.texts[i].end, Event::What::text, i});
  std::stable_sort(out.begin(), out.end(), [](const Event& a, const Event& b) {
    if (a.begin != b.begin) return a.begin < b.begin;
    if (a.what != b.what) return a.what < b.what;
    return a.what == Event::What::close && a.node > b.node; // what was opened last is closed first
  });
  return out;
}

class HtmlReader {
public:
  explicit HtmlReader(std::string_view text) : text_(text), tree_(text), flow_(text, Language::html) {}

  Layer read() {
    if (tree_.unparsed) flow_.diagnose(0, text_.size(), "elements nested too deep: tags taken out, not understood");
    opened_.assign(tree_.elements.size(), no_element);
    for (const Event& e : in_source_order(tree_))
      take(e);
    Layer out = flow_.finish();
    out.page_title = title();
    return out;
  }

private:
  std::string_view text_;
  HtmlTree tree_;
  Flow flow_;
  HtmlEntities entities_;
  std::vector<std::uint32_t> opened_; // of tree elements: index in the layer's
  std::size_t at_ = 0;
  std::size_t unclosed_from_ = 0; // of the stretch of text: after this place nothing closes a tag

  [[nodiscard]] std::string title() {
    for (const HtmlElement& e : tree_.elements)
      if (e.name == "title") return entities_.resolve(text_.substr(e.begin_end, e.end - e.begin_end));
    return {};
  }

  void take(const Event& e) {
    switch (e.what) {
    case Event::What::open: {
      if (e.begin < at_) return; // a copy that the parser made of a misnested element
      const HtmlElement& element = tree_.elements[e.node];
      const std::uint32_t parent = element.parent == no_element ? no_element : opened_[element.parent];
      opened_[e.node] = flow_.open(e.begin, e.end, element.name, parent);
      for (const auto& [name, value] : element.attributes)
        flow_.attribute(name, entities_.resolve(value));
      at_ = e.end;
      break;
    }
    case Event::What::close: {
      if (opened_[e.node] == no_element) return;
      const bool own_tag = e.begin >= at_ && e.end > e.begin;
      flow_.close(opened_[e.node], own_tag ? e.begin : at_, own_tag ? e.end : at_);
      if (own_tag) at_ = e.end;
      break;
    }
    case Event::What::text:
      text(std::max(e.begin, at_), e.end);
      break;
    }
  }

  // Characters, with references and with tags that the parser ignored.
  void text(std::size_t begin, std::size_t end) {
    unclosed_from_ = end;
    std::size_t at = begin, plain = begin;
    while (at < end) {
      const std::size_t length = text_[at] == '&' ? entities_.length_at(text_, at, end) : ignored_tag(at, end);
      if (length == 0) {
        ++at;
        continue;
      }
      if (plain < at) flow_.characters(plain, at);
      if (text_[at] == '&')
        flow_.replaced(at, at + length, entities_.resolve(text_.substr(at, length)), Change::entity,
                       "character-reference");
      else
        flow_.removed(at, at + length, Change::tag, "stray-tag");
      plain = at += length;
    }
    if (plain < end) flow_.characters(plain, end);
    at_ = std::max(at_, end);
  }

  // "</b>" in the middle of a stretch of text that the parser took as one: it was of no effect.
  [[nodiscard]] std::size_t ignored_tag(std::size_t at, std::size_t end) {
    if (text_[at] != '<' || at + 1 >= end) return 0;
    const char next = text_[at + 1];
    const bool tag =
        next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (!tag) return 0;
    if (at >= unclosed_from_) return 0;
    const std::size_t close = text_.substr(0, end).find('>', at);
    if (close == std::string_view::npos) unclosed_from_ = at;
    return close == std::string_view::npos ? 0 : close + 1 - at;
  }
};

} // namespace

Layer read_html(std::string_view text) {
  return HtmlReader(text).read();
}

} // namespace recension
