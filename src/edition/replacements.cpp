#include "replacements.hpp"

#include "../comparison/reading_chars.hpp"

namespace recension::edition {
namespace {

bool in_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

// A reading comes with the blanks that it has in its own witness.
void set_blanks(Replacement& e, const Witness& base, const Witness& other, ReadRange theirs) {
  const bool base_before = is_blank(char_before(base, e.base.begin)),
             base_after = is_blank(char_at(base, e.base.end));
  const bool their_before = is_blank(char_before(other, theirs.begin)),
             their_after = is_blank(char_at(other, theirs.end));
  const bool base_after_space = char_at(base, e.base.end) == ' ',
             base_before_space = char_before(base, e.base.begin) == ' ';
  if (theirs.empty()) { // taken out: as many blanks stay as the other has at that place
    if (e.base.empty()) return;
    const bool wanted = their_before || their_after;
    if (base_before_space && (base_after || !wanted)) e.base.begin = e.base.begin - 1;
    if (base_after_space && !wanted) e.base.end = e.base.end + 1;
    if (wanted && !base_before && !base_after) e.apply = " ";
    return;
  }
  // A word for a word is one place; what differs after it is another.
  const bool words_first =
      !e.base.empty() && in_word(char_at(base, e.base.begin)) && in_word(char_at(other, theirs.begin));
  const bool words_last =
      !e.base.empty() && in_word(char_before(base, e.base.end)) && in_word(char_before(other, theirs.end));
  if (!words_first && their_before && !base_before) e.apply.insert(0, 1, ' ');
  if (!words_first && !their_before && base_before_space && !e.base.empty()) e.base.begin = e.base.begin - 1;
  if (!words_last && their_after && !base_after) e.apply += ' ';
  if (!words_last && !their_after && base_after_space) e.base.end = e.base.end + 1; // "protect , and"
}

bool is_between_paragraphs(const Witness& w, ReadPos at) {
  const std::string_view text = w.structure.reading.text;
  std::size_t begin = at.value, end = at.value;
  while (begin > 0 && text[begin - 1] == ' ')
    --begin;
  while (end < text.size() && text[end] == ' ')
    ++end;
  return begin == 0 || end == text.size() || text[begin - 1] == '\n' || text[end] == '\n';
}

} // namespace

Replacement make_replacement(const Variant& v, std::size_t witness, const Witness& base, const Witness& other,
                             ReadRange range) {
  Replacement e{witness, v.readings[0].read, std::string(other.text(v.readings[1].read)), &v};
  if (v.rule == VariantRule::paragraph_break) {
    const bool base_breaks = !v.readings[0].text.empty();
    // Words that a printing has run together have no blank that could become the break.
    const std::size_t left = base.structure.reading.text.size() - e.base.begin.value;
    const bool blank = left > 0 && is_blank(char_at(base, e.base.begin));
    e.base = {e.base.begin, e.base.begin + (blank ? 1 : 0)};
    e.apply = base_breaks ? " " : "\n";
  } else if (v.variant_class == VariantClass::structure && e.base.empty() && v.rule != VariantRule::front_matter &&
             is_between_paragraphs(base, e.base.begin)) {
    e.apply = e.base.begin == range.begin ? e.apply + "\n" : "\n" + e.apply;
  } else {
    set_blanks(e, base, other, v.readings[1].read);
  }
  return e;
}

} // namespace recension::edition
