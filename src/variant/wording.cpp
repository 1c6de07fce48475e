#include <recension/wording.hpp>

#include <algorithm>
#include <array>

namespace recension {
namespace {

constexpr std::array<std::string_view, variant_classes> labels = {
    "different words", "text lost in printing", "moved text",       "parts missing or added",
    "footnote marks",  "added citations",       "citation style",   "spelling",
    "capital letters", "punctuation",           "signs and spacing"};

std::string quoted(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return "“" + text + "”";
}

// A part that one of the two has not, by what that one is called.
std::string part_in_words(const Variant& v, const std::string& section, const std::string& lacks) {
  const std::string note = "note " + v.footnote;
  switch (v.rule) {
  case VariantRule::notes_not_printed:
    return lacks + " does not print the notes of the " + section;
  case VariantRule::note_not_printed:
    return lacks + " has the mark of " + note + ", but not its text";
  case VariantRule::footnote_absent:
    return lacks + " has no " + note;
  case VariantRule::call_absent:
    return lacks + " has no mark for " + note;
  default:
    return lacks + " has no " + (section == "counsel" ? "list of counsel" : section);
  }
}

} // namespace

std::string_view label_of(VariantClass c) {
  return labels[static_cast<std::size_t>(c)];
}

std::string described(VariantClass c) {
  std::string out(label_of(c));
  if (out != name_of(c)) out.append(" (").append(name_of(c)).append(")");
  return out;
}

std::string in_words(const Variant& v, std::string_view section, std::string_view first, std::string_view second) {
  const Reading &a = v.readings[0], &b = v.readings[1];
  const std::string one(first), other(second);
  const bool has_a = a.state == ReadingState::present && !a.text.empty();
  const bool has_b = b.state == ReadingState::present && !b.text.empty();
  if (v.rule == VariantRule::paragraph_break) return "a paragraph begins here in " + (has_a ? one : other) + " only";
  if (v.variant_class == VariantClass::transposition) return quoted(a.text) + " is elsewhere in " + other;
  if (is_of_part(v.rule) && has_a != has_b) return part_in_words(v, std::string(section), has_a ? other : one);
  if (has_a && has_b) return quoted(a.text) + " is " + quoted(b.text) + " in " + other;
  if (has_a) return other + (b.state == ReadingState::lacuna ? " has lost " : " lacks ") + quoted(a.text);
  if (!has_b) return one + " and " + other + " have both lost something";
  return a.state == ReadingState::lacuna ? one + " has lost " + quoted(b.text)
                                         : quoted(b.text) + " is in " + other + " only";
}

} // namespace recension
