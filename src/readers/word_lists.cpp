#include "word_lists.hpp"

#include <algorithm>
#include <array>

namespace recension {
namespace {

std::string attribute(const char* const* attributes, std::string_view name) {
  for (; *attributes != nullptr; attributes += 2)
    if (name == attributes[0]) return attributes[1];
  return {};
}

// A count or a level; what is no number, or far too great, is 0.
std::uint32_t number(const std::string& text) {
  constexpr std::size_t most_digits = 6;
  if (text.empty() || text.size() > most_digits) return 0;
  std::uint32_t out = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return 0;
    out = out * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return out;
}

// 27 is "aa": Word repeats the letter.
std::string letters(std::uint32_t n, char first) {
  constexpr std::uint32_t alphabet = 26, most = 8;
  if (n == 0) return {};
  return std::string(std::min((n - 1) / alphabet + 1, most),
                     static_cast<char>(first + static_cast<char>((n - 1) % alphabet)));
}

std::string roman(std::uint32_t n, bool capitals) {
  struct Sign {
    std::uint32_t value;
    std::string_view small, capital;
  };
  constexpr std::array<Sign, 13> signs = {{{1000, "m", "M"},
                                           {900, "cm", "CM"},
                                           {500, "d", "D"},
                                           {400, "cd", "CD"},
                                           {100, "c", "C"},
                                           {90, "xc", "XC"},
                                           {50, "l", "L"},
                                           {40, "xl", "XL"},
                                           {10, "x", "X"},
                                           {9, "ix", "IX"},
                                           {5, "v", "V"},
                                           {4, "iv", "IV"},
                                           {1, "i", "I"}}};
  constexpr std::uint32_t greatest = 3999;
  if (n > greatest) return std::to_string(n);
  std::string out;
  for (const Sign& s : signs)
    for (; n >= s.value; n -= s.value)
      out += capitals ? s.capital : s.small;
  return out;
}

std::string formatted(std::uint32_t n, std::string_view format) {
  if (format == "lowerLetter") return letters(n, 'a');
  if (format == "upperLetter") return letters(n, 'A');
  if (format == "lowerRoman" || format == "upperRoman") return roman(n, format == "upperRoman");
  return std::to_string(n);
}

} // namespace

void WordLists::open(std::string_view name, const char* const* attributes) {
  if (name == "w:pPrChange") ++changed_;
  if (changed_ > 0) return;
  const auto value = [&] { return attribute(attributes, "w:val"); };
  if (name == "w:style") style_ = attribute(attributes, "w:styleId");
  if (name == "w:abstractNum" || name == "w:num" || !abstract_.empty() || !list_.empty())
    return open_in_numbering(name, attributes);
  if (name == "w:basedOn" && !style_.empty()) styles_[style_].based_on = value();
  if (name == "w:p") paragraph_ = {};
  Properties& p = style_.empty() ? paragraph_ : styles_[style_].properties;
  if (name == "w:pStyle") p.style = value();
  if (name == "w:numId") p.list = value();
  if (name == "w:ilvl") p.level = std::min(number(value()), levels - 1);
}

void WordLists::open_in_numbering(std::string_view name, const char* const* attributes) {
  const auto value = [&] { return attribute(attributes, "w:val"); };
  if (name == "w:abstractNum") abstract_ = attribute(attributes, "w:abstractNumId");
  if (name == "w:num") {
    list_ = attribute(attributes, "w:numId");
    std::fill(std::begin(lists_[list_].start), std::end(lists_[list_].start), none);
  }
  if (name == "w:lvl" || name == "w:lvlOverride")
    level_ = std::min(number(attribute(attributes, "w:ilvl")), levels - 1);
  if (!list_.empty()) {
    if (name == "w:abstractNumId") lists_[list_].abstract = value();
    if (name == "w:startOverride") lists_[list_].start[level_] = number(value());
    return;
  }
  Level& level = abstracts_[abstract_].level[level_];
  if (name == "w:start") level.start = number(value());
  if (name == "w:numFmt") level.format = value();
  if (name == "w:lvlText") level.text = value();
  if (name == "w:pStyle") level.style = value();
}

std::string WordLists::close(std::string_view name) {
  if (name == "w:pPrChange") --changed_;
  if (name == "w:style") style_.clear();
  if (name == "w:abstractNum") abstract_.clear();
  if (name == "w:num") list_.clear();
  const bool of_paragraph = name == "w:pPr" && changed_ == 0 && style_.empty() && abstract_.empty() && list_.empty();
  return of_paragraph ? next_number(resolved()) : std::string();
}

// What the paragraph says of itself, or else its style, or the style that this one is based on.
WordLists::Properties WordLists::resolved() const {
  constexpr int longest_chain = 12;
  Properties out = paragraph_;
  std::string style = paragraph_.style;
  for (int i = 0; i < longest_chain && out.list.empty(); ++i) {
    const auto found = styles_.find(style);
    if (found == styles_.end()) break;
    out.list = found->second.properties.list;
    if (out.level == none) out.level = found->second.properties.level;
    out.style = style;
    style = found->second.based_on;
  }
  return out;
}

std::string WordLists::next_number(const Properties& p) {
  const auto list = lists_.find(p.list);
  if (list == lists_.end()) return {};
  const auto abstract = abstracts_.find(list->second.abstract);
  if (abstract == abstracts_.end()) return {};
  Abstract& a = abstract->second;
  std::uint32_t level = p.level;
  for (std::uint32_t i = 0; level == none && i < levels; ++i)
    if (!a.level[i].style.empty() && a.level[i].style == p.style) level = i;
  if (level == none) level = 0;
  if (!list->second.begun)
    for (std::uint32_t i = 0; i < levels; ++i)
      if (list->second.start[i] != none) a.count[i] = 0; // the list starts anew
  list->second.begun = true;
  const std::uint32_t own_start = list->second.start[level];
  const std::uint32_t start = own_start == none ? a.level[level].start : own_start;
  a.count[level] = a.count[level] == 0 ? start : a.count[level] + 1;
  for (std::uint32_t i = level + 1; i < levels; ++i)
    a.count[i] = 0;
  if (a.level[level].format == "bullet" || a.level[level].format == "none") return {};
  std::string out;
  const std::string& text = a.level[level].text;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool counts = text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
    if (!counts) {
      out += text[at];
      continue;
    }
    const auto of = static_cast<std::uint32_t>(text[++at] - '1');
    out += formatted(a.count[of] == 0 ? a.level[of].start : a.count[of], a.level[of].format);
  }
  return out;
}

} // namespace recension
