#include "../printing/word_lists.hpp"
#include "../source/ascii.hpp"

#include <recension/dress.hpp>

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>

namespace recension {
namespace {

using std::string;
using std::string_view;
namespace dress_names = tables::dress;

struct DressWords {
  Dress dress;
  Words names, values;
};
const std::array<DressWords, dress_count>& dress_words() {
  static const std::array<DressWords, dress_count> all = {
      {{Dress::italic, dress_names::italic, dress_names::italic_values},
       {Dress::bold, dress_names::bold, dress_names::bold_values},
       {Dress::underline, dress_names::underline, dress_names::underline_values},
       {Dress::small_capitals, dress_names::small_capitals, dress_names::small_capitals_values},
       {Dress::quotation, dress_names::quotation, dress_names::quotation_values},
       {Dress::heading, dress_names::heading, dress_names::heading_values},
       {Dress::item, dress_names::item, {}},
       {Dress::row, dress_names::row, {}},
       {Dress::cell, dress_names::cell, {}}}};
  return all;
}

// "Font-Style: italic; color: red" holds the value "font-style:italic".
bool has_value(string_view attribute, Words values) {
  string item;
  const auto is_value = [&] { return is_any(item, values); };
  for (const char c : attribute) {
    if (c == ';' || (c == ' ' && item.find(':') == string::npos)) {
      if (is_value()) return true;
      item.clear();
    } else if (c != ' ') {
      item += to_lower(c);
    }
  }
  return is_value();
}

DressSet dress_of_element(const Elements& elements, const Element& e) {
  DressSet out;
  bool none = false;
  for (std::size_t a = 0; a < e.attribute_count; ++a) {
    const Attribute& attribute = elements.attributes()[e.first_attribute + a];
    if (!is_any(attribute.name, dress_names::attributes)) continue;
    none = none || is_any(attribute.value, dress_names::values_of_none);
    for (const DressWords& d : dress_words())
      if (has_value(attribute.value, d.values)) out.add(d.dress);
  }
  if (none) return {};
  for (const DressWords& d : dress_words())
    if (is_any(e.name, d.names)) out.add(d.dress);
  return out;
}

// What the element is said of: itself, or the run or paragraph that it is a property of.
const Element& bearer_of(const Elements& elements, const Element& e) {
  if (e.parent == no_element) return e;
  const Element& properties = elements[e.parent];
  const bool is_property = is_any(properties.name, dress_names::properties) && properties.parent != no_element;
  return is_property ? elements[properties.parent] : e;
}

struct Stretch {
  TextRange range;
  DressSet dress;
};

std::vector<Stretch> stretches_of(const Elements& elements) {
  std::vector<Stretch> out;
  for (const Element& e : elements.all())
    if (const DressSet dress = dress_of_element(elements, e); !dress.empty())
      out.push_back({bearer_of(elements, e).range, dress});
  std::stable_sort(out.begin(), out.end(),
                   [](const Stretch& a, const Stretch& b) { return a.range.begin < b.range.begin; });
  return out;
}

// The words in the order of the decoded text, where a note's words are within the sentence that calls it.
struct PlacedWord {
  TextPos at;
  std::size_t index;
};
std::vector<PlacedWord> words_in_source_order(const Witness& w) {
  std::vector<PlacedWord> out;
  out.reserve(w.words.size());
  for (std::size_t i = 0; i < w.words.size(); ++i)
    out.push_back({w.ledger.to_text(w.structure.reading.to_bare(w.words[i].begin)), i});
  std::stable_sort(out.begin(), out.end(), [](const PlacedWord& a, const PlacedWord& b) { return a.at < b.at; });
  return out;
}

} // namespace

string_view name_of(Dress d) {
  constexpr std::array<string_view, dress_count> names = {
      "italic", "bold", "underline", "small-capitals", "quotation", "heading", "item", "row", "cell"};
  return names[static_cast<std::size_t>(d)];
}

std::vector<DressSet> dress_of(const Witness& w) {
  const std::vector<Stretch> stretches = stretches_of(w.decoded.elements);
  if (stretches.empty()) return {};
  std::vector<DressSet> out(w.words.size());
  std::vector<Stretch> open;
  std::size_t next = 0;
  for (const PlacedWord& word : words_in_source_order(w)) {
    std::size_t opened = 0;
    for (; next < stretches.size() && stretches[next].range.begin <= word.at; ++next, ++opened)
      open.push_back(stretches[next]);
    const auto fresh = open.end() - static_cast<std::ptrdiff_t>(opened);
    const bool begins_cell = std::any_of(
        fresh, open.end(), [&](const Stretch& s) { return s.dress.has(Dress::cell) && s.range.end > word.at; });
    std::erase_if(open, [&](const Stretch& s) { return s.range.end <= word.at; });
    for (const Stretch& s : open)
      out[word.index].add(s.dress);
    out[word.index].remove(Dress::cell);
    if (begins_cell) out[word.index].add(Dress::cell);
  }
  return out;
}

} // namespace recension
