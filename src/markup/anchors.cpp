#include "anchors.hpp"

#include "text_facts.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace recension::markup {
namespace {

constexpr int levels_up = 16;                                        // from a link to the element that bears the id
constexpr std::size_t near_bytes = 12;                               // between an id and the link that belongs to it
constexpr std::size_t longest_label = 24, shortest_announcement = 4; // "Note"
constexpr std::ptrdiff_t most_links_near = 16;                       // that are looked through at a link's target

// "[Footnote 1]", "fn1", "1." → "1"; "*" → "*". Empty if the text is no note's mark.
std::string_view mark_in(std::string_view text) {
  if (text.size() > longest_label) return {};
  const auto strip = [&text](std::string_view signs) {
    while (!text.empty() && signs.find(text.front()) != std::string_view::npos)
      text.remove_prefix(1);
    while (!text.empty() && signs.find(text.back()) != std::string_view::npos)
      text.remove_suffix(1);
  };
  strip(" []().:\n");
  for (const std::string_view word : {"Footnote", "footnote", "Note", "FN", "Fn", "fn", "n."})
    if (text.starts_with(word) && text.size() > word.size()) {
      text.remove_prefix(word.size());
      break;
    }
  strip(" []().:\n");
  const bool digits = !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
  const bool letter = text.size() == 1 && is_letter(text.front());
  const bool glyphs = !text.empty() && text.size() <= 4 &&
                      std::all_of(text.begin(), text.end(), [](char c) { return c == '*' || c == '+' || c == '#'; });
  const bool dagger = text == "†" || text == "‡" || text == "§" || text == "¶" || text == "††";
  return digits || letter || glyphs || dagger ? text : std::string_view{};
}

std::uint32_t number_in(std::string_view mark) {
  std::uint32_t out = 0;
  for (const char c : mark)
    out = is_digit(c) ? out * 10 + static_cast<std::uint32_t>(c - '0') : 0;
  return out;
}

class LinkReader {
public:
  explicit LinkReader(const Scan& scan) : scan_(scan), elements_(scan.decoded.elements), anchors_(elements_) {}

  Links read() {
    for (const Match& m : scan_.matches_of(Role::call))
      if (m.element != no_element) calls_of_form_.insert(m.element);
    for (const Match& m : scan_.matches_of(Role::link))
      if (!mark_in(slice(scan_.text, m.range)).empty() && !leads_to_page(m)) links_.push_back(m);
    std::vector<LinkedNote> out;
    for (const Match& link : links_) {
      if (used_.contains(link.element)) continue;
      for (const std::uint32_t target : anchors_.targets_of(link.element)) {
        if (used_.contains(target) || is_in_heading(target) || scan_.is_of_site(elements_[target].range.begin))
          continue;
        if (auto note = answered(link, target)) {
          used_.insert(link.element);
          used_.insert(target);
          out.push_back(*note);
          break;
        }
      }
    }
    add_announced(out);
    std::vector<Match> orphans = orphan_calls();
    add_orphan_labels(orphans, out);
    return {std::move(out), std::move(orphans)};
  }

private:
  const Scan& scan_;
  const Elements& elements_;
  Anchors anchors_;
  std::vector<Match> links_;               // whose text could be a note's mark, in text order
  std::unordered_set<std::uint32_t> used_; // as call or label
  std::unordered_set<std::uint32_t> calls_of_form_;

  [[nodiscard]] Match marked(Match m) const {
    m.label = mark_in(slice(scan_.text, m.range));
    m.number = number_in(m.label);
    m.range = with_brackets(m.range);
    return m;
  }

  // "[ Footnote 1 ]": the brackets may be outside of the link.
  [[nodiscard]] TextRange with_brackets(TextRange r) const {
    std::size_t begin = r.begin.value, end = r.end.value;
    while (blank_before(scan_.text, begin) > 0)
      begin -= blank_before(scan_.text, begin);
    while (blank_at(scan_.text, end) > 0)
      end += blank_at(scan_.text, end);
    // "Footnote 1", where only the number is the link.
    for (const std::string_view word : {"Footnote", "Note"})
      if (const std::size_t size = word.size();
          begin >= size && scan_.text.substr(begin - size, size) == word && opens_line(begin - size))
        return TextRange(begin - size, r.end.value);
    const bool bracketed =
        begin > 0 && scan_.text[begin - 1] == '[' && end < scan_.text.size() && scan_.text[end] == ']';
    return bracketed ? TextRange(begin - 1, end + 1) : r;
  }

  // "#p345", "#page_345": an anchor that is named so is where a page or a paragraph begins.
  [[nodiscard]] bool leads_to_page(const Match& link) const {
    std::string_view name = elements_.attribute(elements_[link.element], "href");
    name.remove_prefix(std::min(name.find('#'), name.size()));
    for (const std::string_view word : {"#page", "#Page", "#pg", "#p", "#P"}) {
      if (!name.starts_with(word)) continue;
      name.remove_prefix(word.size());
      while (!name.empty() && std::string_view("-_.").find(name.front()) != std::string_view::npos)
        name.remove_prefix(1);
      return !name.empty() && std::all_of(name.begin(), name.end(), is_digit);
    }
    return false;
  }

  // Calls that a vendor's link leads nowhere: the note is elsewhere, or lost.
  [[nodiscard]] std::vector<Match> orphan_calls() const {
    std::vector<Match> out;
    for (const Match& m : links_)
      if (!used_.contains(m.element) && anchors_.leads_nowhere(m.element) && is_set_as_call(m))
        out.push_back(marked(m));
    return out;
  }

  // Their notes, where the links of those lead nowhere either: each opens a line with the number of an orphan above.
  void add_orphan_labels(const std::vector<Match>& calls, std::vector<LinkedNote>& out) {
    std::unordered_map<std::string_view, TextPos> first_call;
    for (const Match& m : calls)
      first_call.try_emplace(m.label, m.range.begin);
    for (const Match& m : links_) {
      if (used_.contains(m.element) || !anchors_.leads_nowhere(m.element) || is_set_as_call(m)) continue;
      const Match label = marked(m);
      const auto call = first_call.find(label.label);
      if (call == first_call.end() || call->second > label.range.begin || !opens_line(label.range.begin.value))
        continue;
      used_.insert(m.element);
      out.push_back({std::nullopt, label});
    }
  }

  // The link at the target that leads back, or else the mark with which the target begins.
  std::optional<LinkedNote> answered(const Match& link, std::uint32_t target) {
    const TextPos at = elements_[target].range.begin;
    if (at < link.range.begin) return std::nullopt; // calls come first
    const auto from = std::lower_bound(links_.begin(), links_.end(), at,
                                       [](const Match& m, TextPos p) { return m.range.begin < p; });
    const auto last = links_.end() - from > most_links_near ? from + most_links_near : links_.end();
    for (auto back = from; back != last && back->range.begin <= at + near_bytes; ++back) {
      if (back->element == link.element || used_.contains(back->element) || !leads_back(*back, link)) continue;
      Match label = marked(*back);
      if (!opens_line(label.range.begin.value)) continue; // running text is no note
      const bool of_star = is_digit(label.label.front()) && !is_digit(with_own_sign(label).label.front());
      if (of_star) return std::nullopt;
      used_.insert(back->element);
      return LinkedNote{marked(link), label};
    }
    return one_way(link, target);
  }

  // "Footnote 1" opens a note whatever its link leads to. Where the note then opens with a sign of its own ("* The
  // Court says"), that is its mark. Its call is the nearest above that has no other note.
  void add_announced(std::vector<LinkedNote>& out) {
    for (const Match& m : links_) {
      if (used_.contains(m.element)) continue;
      Match label = marked(m);
      if (label.range.begin + shortest_announcement > m.range.begin) continue;
      label = with_own_sign(label);
      used_.insert(m.element);
      out.push_back({nearest_call(label), label});
    }
  }

  [[nodiscard]] Match with_own_sign(Match label) const {
    const std::size_t begin = next_ink(scan_.text, label.range.end.value);
    std::size_t end = begin;
    while (end < scan_.text.size() && scan_.text[end] == '*')
      ++end;
    for (const std::string_view dagger : {"†", "‡"})
      if (end == begin && scan_.text.substr(begin).starts_with(dagger)) end += dagger.size();
    if (end == begin || end == scan_.text.size()) return label;
    if (blank_at(scan_.text, end) == 0 && !is_upper(scan_.text[end])) return label;
    label.label = scan_.text.substr(begin, end - begin);
    label.number = 0;
    label.range.end = TextPos(end);
    return label;
  }

  std::optional<Match> nearest_call(const Match& label) {
    for (auto m = links_.rbegin(); m != links_.rend(); ++m) {
      if (m->range.begin >= label.range.begin || used_.contains(m->element) || !is_set_as_call(*m)) continue;
      const Match call = marked(*m);
      if (call.label != label.label) continue;
      used_.insert(m->element);
      return call;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool leads_back(const Match& back, const Match& link) const {
    const std::span<const std::uint32_t> targets = anchors_.targets_of(back.element);
    return std::any_of(targets.begin(), targets.end(), [&](std::uint32_t there) {
      if (anchors_.is_within(there, link.element) || anchors_.is_within(link.element, there)) return true;
      const std::size_t id = elements_[there].range.begin.value, call = link.range.begin.value;
      return id <= call && call - id <= near_bytes;
    });
  }

  // A table of contents leads to headings, and headings may lead back.
  [[nodiscard]] bool is_in_heading(std::uint32_t element) const {
    constexpr std::array<std::string_view, 6> headings = {"h1", "h2", "h3", "h4", "h5", "h6"};
    return has_ancestor(element, [&](std::string_view name) {
      return std::find(headings.begin(), headings.end(), name) != headings.end();
    });
  }

  [[nodiscard]] bool opens_line(std::size_t at) const {
    while (at > 0 && blank_before(scan_.text, at) > 0)
      at -= blank_before(scan_.text, at);
    return at == 0 || scan_.text[at - 1] == '\n';
  }

  // Set as a call is: raised, in brackets, or in the element in which the form sets its calls.
  [[nodiscard]] bool is_set_as_call(const Match& link) const {
    if (marked(link).range != link.range) return true;
    if (calls_of_form_.contains(link.element)) return true;
    return has_ancestor(link.element, [](std::string_view name) { return name == "sup"; });
  }

  // Of the element itself, and of those around it.
  template <class Test> [[nodiscard]] bool has_ancestor(std::uint32_t element, Test test) const {
    for (int level = 0; element != no_element && level < levels_up; ++level, element = elements_[element].parent)
      if (test(elements_[element].name)) return true;
    return false;
  }

  // Where nothing leads back: the link is set as a call, and the target begins with its mark.
  [[nodiscard]] std::optional<LinkedNote> one_way(const Match& link, std::uint32_t target) const {
    const TextPos begin = elements_[target].range.begin;
    if (!is_set_as_call(link) || !opens_line(begin.value)) return std::nullopt;
    const Match call = marked(link);
    const std::size_t length = opening_mark(scan_.text.substr(begin.value, longest_label), call.label);
    if (length == 0) return std::nullopt;
    Match label = call;
    label.range = {begin, begin + length};
    label.element = target;
    return LinkedNote{call, label};
  }
};

} // namespace

std::size_t opening_mark(std::string_view text, std::string_view mark) {
  std::size_t begin = 0;
  while (begin < text.size() && std::string_view(" [(\n").find(text[begin]) != std::string_view::npos)
    ++begin;
  if (mark.empty() || !text.substr(begin).starts_with(mark)) return 0;
  std::size_t end = begin + mark.size();
  if (end < text.size() && (is_digit(text[end]) || is_letter(text[end]))) return 0;
  while (end < text.size() && std::string_view("]).:").find(text[end]) != std::string_view::npos)
    ++end;
  return end;
}

Anchors::Anchors(const Elements& elements) : elements_(elements) {
  constexpr std::array<std::string_view, 4> names = {"id", "name", "xml:id", "w:id"};
  for (std::uint32_t e = 0; e < elements.size(); ++e)
    for (const std::string_view name : names)
      if (const std::string_view id = elements.attribute(elements[e], name); !id.empty()) by_id_[id].push_back(e);
}

std::span<const std::uint32_t> Anchors::targets_of(std::uint32_t link) const {
  const std::string_view address = elements_.attribute(elements_[link], "href");
  const std::size_t hash = address.find('#');
  if (hash == std::string_view::npos) return {};
  const auto found = by_id_.find(address.substr(hash + 1));
  return found == by_id_.end() ? std::span<const std::uint32_t>{} : found->second;
}

bool Anchors::leads_nowhere(std::uint32_t link) const {
  return elements_.attribute(elements_[link], "href").starts_with('#') && targets_of(link).empty();
}

bool Anchors::is_within(std::uint32_t inner, std::uint32_t outer) const {
  for (int level = 0; inner != no_element && level < levels_up; ++level, inner = elements_[inner].parent)
    if (inner == outer) return true;
  return false;
}

Links read_links(const Scan& scan) {
  return scan.decoded.elements.empty() ? Links{} : LinkReader(scan).read();
}

} // namespace recension::markup
