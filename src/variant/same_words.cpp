#include "same_words.hpp"

#include "forms_of_words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace recension::variant {
namespace {

using std::string_view;

// Word by word the same, but for pairs of which `test` holds.
bool word_for_word(const Facts& f, bool (*test)(string_view, string_view)) {
  const AtomWords a = f.words(0), b = f.words(1);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [&](const Atom* x, const Atom* y) { return x->id == y->id || test(f.key(*x), f.key(*y)); });
}

// A stop or an apostrophe shows that the word is short for another; so do the volume or the page of a citation.
bool is_marked_short(const Facts& f, std::size_t side, const Atom& a) {
  const string_view word = f.witnesses[side]->text(a.range);
  return f.is_before_stop(side, a) || word.find('\'') != string_view::npos || word.find("’") != string_view::npos;
}

// A word, or the sign & for one.
struct Said {
  string_view key;
  bool marked_short = false;
};

std::vector<Said> said_by(const Facts& f, std::size_t side, bool with_signs) {
  std::vector<Said> out;
  for (const Atom& a : f.atoms[side])
    if (a.is_word)
      out.push_back({f.key(a), is_short(f.key(a)) && is_marked_short(f, side, a)});
    else if (a.sign == U'&' && with_signs)
      out.push_back({"and"});
  return out;
}

// "stockholder's" and "stockholders'": of one, and of several.
bool are_other_possessives(const Facts& f) {
  const auto place_of_mark = [](string_view text) {
    const std::size_t mark = std::min(text.find('\''), text.find("’"));
    return mark == string_view::npos ? mark : text.size() - mark - (text.substr(mark).starts_with("’") ? 3 : 1);
  };
  const std::size_t a = place_of_mark(f.text(0)), b = place_of_mark(f.text(1));
  const bool ends = f.text(0).ends_with('s') || f.text(1).ends_with('s');
  return ends && a != b && a <= 1 && b <= 1; // letters after the mark
}

// The words of a side, those with a hyphen as two.
std::vector<std::string> words_apart(const Facts& f, std::size_t side) {
  std::vector<std::string> out(1);
  for (const char c : f.text(side)) {
    if (c == ' ' || c == '-' || c == '\n') {
      if (!out.back().empty()) out.emplace_back();
    } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      out.back() += static_cast<char>(c | 0x20);
    } else if (c != ',' && c != '.' && c != ';') {
      return {};
    }
  }
  return out;
}

} // namespace

// Word by word the same, or short for the same: "Texarkana & Ft. Smith".
bool is_abbreviation(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  for (const bool with_signs : {false, true}) { // "Company" and "& Co.", "and Company" and "& Co."
    if (with_signs && !f.has_sign(0, U'&') && !f.has_sign(1, U'&')) break;
    const std::vector<Said> a = said_by(f, 0, with_signs), b = said_by(f, 1, with_signs);
    const bool alike = std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Said& x, const Said& y) {
      return x.key == y.key || ((x.marked_short || y.marked_short) && are_abbreviations(x.key, y.key));
    });
    if (alike) return true;
  }
  return false;
}

bool is_and_sign(const Facts& f) {
  return f.one_sided && f.has_sign(f.lost, U'&') && f.atoms[f.has].size() == 1 && f.key(f.atoms[f.has][0]) == "and";
}

bool is_same_letters_cited(const Facts& f) {
  return f.has_words[0] && f.has_words[1] && (f.has_sign(0, U'.') || f.has_sign(1, U'.')) &&
         are_same_letters(f.text(0), f.text(1));
}

// "duration—3" and "duration-3": one word to the eye, two to the reader.
bool is_dash_for_hyphen(const Facts& f) {
  if (!are_same_letters(f.text(0), f.text(1))) return false;
  std::array<std::size_t, 2> dashes{}, hyphens{};
  for (std::size_t s = 0; s < 2; ++s) {
    for (const Atom& a : f.atoms[s])
      dashes[s] += !a.is_word && a.sign == U'—' ? 1U : 0U;
    const string_view text = f.text(s);
    hyphens[s] = static_cast<std::size_t>(std::count(text.begin(), text.end(), '-'));
  }
  return (dashes[0] == hyphens[1] && dashes[0] > 0 && hyphens[0] == 0) ||
         (dashes[1] == hyphens[0] && dashes[1] > 0 && hyphens[1] == 0);
}

// "considera-⏎tion": the end of a printed line.
bool is_divided_by_line(const Facts& f) {
  if (!are_same_letters(f.text(0), f.text(1))) return false;
  return (f.text(0).find("-\n") != string_view::npos) != (f.text(1).find("-\n") != string_view::npos);
}

bool is_same_letters(const Facts& f) {
  return f.has_words[0] && f.has_words[1] && are_same_letters(f.text(0), f.text(1)) && !are_other_possessives(f);
}

// "defences" and "defenses", "common law defences" and "common-law defenses"
bool is_spelling(const Facts& f) {
  if (!f.has_words[0] || !f.has_words[1]) return false;
  if (word_for_word(f, are_spellings)) return true;
  if (f.text(0).find_first_of(" -\n") == string_view::npos) return false; // one word
  const std::vector<std::string> a = words_apart(f, 0);
  if (a.size() < 2) return false;
  const std::vector<std::string> b = words_apart(f, 1);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](string_view x, string_view y) {
    const bool plurals = x.ends_with('s') && y.ends_with('s');
    return x == y || are_spellings(x, y) ||
           (plurals && are_spellings(x.substr(0, x.size() - 1), y.substr(0, y.size() - 1)));
  });
}

// "P rez" for "Perez", "Qui ones" for "Quinones": a name, with blanks for letters that have accents in it.
bool is_lost_letter(const Facts& f) {
  constexpr std::size_t most_lost = 3;
  constexpr string_view bear_accents = "aeiouncyAEIOUNC";
  const string_view a = f.text(0), b = f.text(1);
  if (a.size() != b.size() || a.size() < 4 || a[0] < 'A' || a[0] > 'Z') return false;
  std::array<std::size_t, 2> lost{};
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i] == b[i]) continue;
    const char kept = a[i] == ' ' ? b[i] : a[i];
    if ((a[i] != ' ' && b[i] != ' ') || bear_accents.find(kept) == string_view::npos) return false;
    ++lost[a[i] == ' ' ? 0 : 1];
  }
  return (lost[0] == 0) != (lost[1] == 0) && lost[0] + lost[1] <= most_lost;
}

} // namespace recension::variant
