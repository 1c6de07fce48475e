#include "script.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace recension::render::docx {
namespace {

bool is_within(ReadRange r, ReadRange whole) {
  return whole.begin <= r.begin && r.end <= whole.end;
}

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

// Whether there is a blank, or the end of `whole`, before or after a place.
bool blank_before(const Witness& w, ReadPos at, ReadRange whole) {
  return at <= whole.begin || is_blank(w.structure.reading.text[at.value - 1]);
}
bool blank_after(const Witness& w, ReadPos at, ReadRange whole) {
  return at >= whole.end || is_blank(w.structure.reading.text[at.value]);
}

// The blank or the end of a paragraph that a place is at.
ReadRange blank_at(const Witness& w, ReadRange place, ReadRange whole) {
  if (!place.empty()) return place;
  if (place.begin < whole.end && blank_after(w, place.begin, whole)) return {place.begin, place.begin + 1};
  return place.begin > whole.begin && blank_before(w, place.begin, whole) ? ReadRange(place.begin - 1, place.begin)
                                                                          : place;
}

// Words that only one has come with a blank of theirs: the one after them where the other's place is after a blank,
// else the one before them.
ReadRange with_own_blank(const Witness& w, ReadRange words, ReadRange whole, bool other_is_after_blank) {
  if (!blank_before(w, words.begin, whole) || !blank_after(w, words.end, whole)) return words;
  if (other_is_after_blank && words.end < whole.end) return {words.begin, words.end + 1};
  if (words.begin > whole.begin) return {words.begin - 1, words.end};
  return words.end < whole.end ? ReadRange(words.begin, words.end + 1) : words;
}

// The words that were moved, with the signs that touch them and a blank.
ReadRange moved_text(const Witness& w, ReadRange words, ReadRange whole) {
  while (!blank_before(w, words.begin, whole))
    words.begin = words.begin - 1;
  while (!blank_after(w, words.end, whole))
    ++words.end;
  return with_own_blank(w, words, whole, true);
}

// What is left of `whole` without these stretches of it.
std::vector<ReadRange> without(ReadRange whole, const std::vector<Step>& taken, ReadRange Step::*side) {
  std::vector<ReadRange> out;
  ReadPos at = whole.begin;
  for (const Step& s : taken) {
    out.emplace_back(at, std::max(at, (s.*side).begin));
    at = std::max(at, (s.*side).end);
  }
  out.emplace_back(at, std::max(at, whole.end));
  return out;
}

std::string text_of(const Witness& w, const std::vector<ReadRange>& ranges) {
  std::string out;
  for (const ReadRange r : ranges)
    out += w.text(r);
  return out;
}

// Back to the beginning of a word, so that no word is marked by halves.
std::size_t whole_words(std::string_view text, std::size_t length) {
  while (length > 0 && length < text.size() && !is_blank(text[length - 1]))
    --length;
  return length;
}

// Where a place of `text` is in another text that is like it: after as many lines and, within a line, after the same
// share of its words.
std::size_t like_place(std::string_view text, std::size_t at, std::string_view other) {
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  std::size_t begin = 0;
  for (auto n = lines; n > 0 && begin < other.size(); --n)
    begin = std::min(other.find('\n', begin), other.size() - 1) + 1;
  const std::size_t line_begin = at == 0 ? 0 : text.rfind('\n', at - 1) + 1; // npos + 1 is 0
  const std::size_t line = std::min(text.find('\n', at), text.size()) - line_begin;
  const std::size_t other_line = std::min(other.find('\n', begin), other.size()) - begin;
  const std::size_t share = line == 0 ? 0 : (at - line_begin) * other_line / line;
  return begin + whole_words(other.substr(begin, other_line), share);
}

} // namespace

Script::Script(const Witness& a, const Witness& b, const std::vector<const Variant*>& shown, bool all)
    : a_(a), b_(b), all_(all) {
  for (const Variant* v : shown)
    if (v->variant_class == VariantClass::transposition)
      moved_.push_back(v);
    else if (!is_of_part(v->rule) && v->variant_class != VariantClass::footnote_marker) // Word numbers notes itself
      shown_.push_back(v);
}

std::vector<Step> Script::steps(ReadRange a, ReadRange b) const {
  std::vector<Step> out;
  ReadPos at_a = a.begin, at_b = b.begin;
  for (Step edit : edits(a, b)) {
    with_blank(edit, {at_a, a.end}, {at_b, b.end});
    between({at_a, edit.a.begin}, {at_b, edit.b.begin}, out);
    out.push_back(edit);
    at_a = edit.a.end;
    at_b = edit.b.end;
  }
  between({at_a, a.end}, {at_b, b.end}, out);
  return out;
}

// What differs in moved text moves with it.
bool Script::is_in_moved_text(const Variant& v) const {
  return std::any_of(moved_.begin(), moved_.end(), [&](const Variant* m) {
    return is_within(v.readings[0].read, m->readings[0].read) && is_within(v.readings[1].read, m->readings[1].read);
  });
}

// The variants within both ranges, in the order of both: of those that cross another the later one is left out.
std::vector<Step> Script::edits(ReadRange a, ReadRange b) const {
  std::vector<Step> out;
  for (const Variant* v : shown_) {
    ReadRange in_a = v->readings[0].read, in_b = v->readings[1].read;
    if (!is_within(in_a, a) || !is_within(in_b, b) || is_in_moved_text(*v)) continue;
    if (v->rule == VariantRule::paragraph_break) {
      in_a = blank_at(a_, in_a, a);
      in_b = blank_at(b_, in_b, b);
    }
    out.push_back({Step::change, in_a, in_b, v});
  }
  std::stable_sort(out.begin(), out.end(), [](const Step& x, const Step& y) { return x.a.begin < y.a.begin; });
  ReadPos at_a = a.begin, at_b = b.begin;
  std::erase_if(out, [&](const Step& s) {
    if (s.a.begin < at_a || s.b.begin < at_b) return true;
    at_a = s.a.end;
    at_b = s.b.end;
    return false;
  });
  return out;
}

void Script::with_blank(Step& edit, ReadRange a, ReadRange b) const {
  if (edit.a.empty() && !edit.b.empty())
    edit.b = with_own_blank(b_, edit.b, b, blank_before(a_, edit.a.begin, a));
  else if (edit.b.empty() && !edit.a.empty())
    edit.a = with_own_blank(a_, edit.a, a, blank_before(b_, edit.b.begin, b));
}

// What is between two edits: the same text, but for what was moved.
void Script::between(ReadRange a, ReadRange b, std::vector<Step>& out) const {
  std::vector<Step> from, to;
  for (const Variant* v : moved_) {
    const ReadRange in_a = v->readings[0].read, in_b = v->readings[1].read;
    if (!in_a.empty() && is_within(in_a, a)) from.push_back({Step::from, moved_text(a_, in_a, a), {}, v});
    if (!in_b.empty() && is_within(in_b, b)) to.push_back({Step::to, {}, moved_text(b_, in_b, b), v});
  }
  if (from.empty() && to.empty()) return equal(a, b, out);
  std::sort(from.begin(), from.end(), [](const Step& x, const Step& y) { return x.a.begin < y.a.begin; });
  std::sort(to.begin(), to.end(), [](const Step& x, const Step& y) { return x.b.begin < y.b.begin; });
  moved(from, to, a, b, out);
}

void Script::equal(ReadRange a, ReadRange b, std::vector<Step>& out) const {
  const std::string_view one = a_.text(a), other = b_.text(b);
  if (one == other || !all_) {
    if (!a.empty()) out.push_back({Step::same, a, b, nullptr});
    return;
  }
  const auto differ = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  const std::size_t first = whole_words(one, static_cast<std::size_t>(differ.first - one.begin()));
  const std::size_t room = std::min(one.size(), other.size()) - std::min({first, one.size(), other.size()});
  std::size_t last = 0; // bytes that both end with
  while (last < room && one[one.size() - 1 - last] == other[other.size() - 1 - last])
    ++last;
  while (last > 0 && !is_blank(one[one.size() - last]))
    --last;
  const ReadPos end_a = a.end - last, end_b = b.end - last;
  if (first > 0) out.push_back({Step::same, {a.begin, a.begin + first}, {b.begin, b.begin + first}, nullptr});
  out.push_back({Step::change, {a.begin + first, end_a}, {b.begin + first, end_b}, nullptr});
  if (last > 0) out.push_back({Step::same, {end_a, a.end}, {end_b, b.end}, nullptr});
}

// Moved text is set among the rest of A's, which is B's rest too, at the place that it has there.
void Script::moved(const std::vector<Step>& from, const std::vector<Step>& to, ReadRange a, ReadRange b,
                   std::vector<Step>& out) const {
  const std::vector<ReadRange> rest_a = without(a, from, &Step::a), rest_b = without(b, to, &Step::b);
  const std::string text_a = text_of(a_, rest_a), text_b = text_of(b_, rest_b);
  const bool same = text_a == text_b || !all_;
  std::vector<std::size_t> places; // bytes of A's rest before each of `to`
  for (std::size_t i = 0, before = 0; i < to.size(); ++i) {
    before += rest_b[i].size();
    places.push_back(text_a == text_b ? before : like_place(text_b, before, text_a));
  }
  std::size_t done = 0, next = 0; // bytes of A's rest; of `to`
  for (std::size_t i = 0; i < rest_a.size(); ++i) {
    ReadPos at = rest_a[i].begin;
    for (; same && next < to.size() && places[next] <= done + rest_a[i].size(); ++next) {
      const ReadPos here = std::max(at, rest_a[i].begin + (places[next] - std::min(places[next], done)));
      if (at < here) out.push_back({Step::same, {at, here}, {}, nullptr});
      out.push_back(to[next]);
      at = here;
    }
    if (at < rest_a[i].end) out.push_back({same ? Step::same : Step::change, {at, rest_a[i].end}, {}, nullptr});
    done += rest_a[i].size();
    if (i < from.size()) out.push_back(from[i]);
  }
  for (std::size_t i = 0; !same && i < rest_b.size(); ++i) {
    if (!rest_b[i].empty()) out.push_back({Step::change, {}, rest_b[i], nullptr});
    if (i < to.size()) out.push_back(to[i]);
  }
}

} // namespace recension::render::docx
