#include "citation.hpp"

#include "word_groups.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>

namespace recension::variant {
namespace {

using std::string_view;

// Reporters and codes, closed up and in lower case (The Bluebook, tables T1 and T10; Prince's Dictionary).
constexpr std::array<string_view, 173> reporters = {
    "a",         "a2d",       "a3d",       "ad",       "ad2d",      "ad3d",       "ala",      "alr",     "alr2d",
    "alr3d",     "alrfed",    "anncas",    "app",      "appdc",     "ariz",       "arizapp",  "ark",     "black",
    "br",        "bta",       "cal",       "cal2d",    "cal3d",     "cal4th",     "cal5th",   "calapp",  "calapp2d",
    "calapp3d",  "calapp4th", "calapp5th", "calrptr",  "calrptr2d", "calrptr3d",  "ccpa",     "cma",     "colo",
    "compst",    "conn",      "connapp",   "cranch",   "cranchcc",  "ct",         "ctcl",     "cust",    "dall",
    "del",       "f",         "f2d",       "f3d",      "f4th",      "fappx",      "fcas",     "fedappx", "fedcas",
    "fedcl",     "fla",       "frd",       "fsupp",    "fsupp2d",   "fsupp3d",    "ga",       "gaapp",   "haw",
    "how",       "idaho",     "ill",       "ill2d",    "illapp",    "illapp2d",   "illapp3d", "ind",     "iowa",
    "kan",       "ky",        "led",       "led2d",    "lra",       "lrans",      "mass",     "massapp", "massappct",
    "md",        "mdapp",     "mich",      "michapp",  "minn",      "minnapp",    "misc",     "misc2d",  "misc3d",
    "miss",      "mj",        "mo",        "moapp",    "mont",      "nc",         "ncapp",    "nd",      "ne",
    "ne2d",      "ne3d",      "neb",       "nev",      "nh",        "nj",         "njsuper",  "nm",      "nw",
    "nw2d",      "ny",        "ny2d",      "ny3d",     "nys",       "nys2d",      "nys3d",    "ohioapp", "ohioapp2d",
    "ohioapp3d", "ohiost",    "ohiost2d",  "ohiost3d", "okla",      "ore",        "p",        "p2d",     "p3d",
    "pa",        "paste",     "pasuper",   "pet",      "ri",        "sc",         "sct",      "sd",      "se",
    "se2d",      "se3d",      "so",        "so2d",     "so3d",      "stat",       "sw",       "sw2d",    "sw3d",
    "tc",        "tenn",      "tennapp",   "tex",      "texcr",     "texcrimapp", "texcrimr", "us",      "usapp",
    "usappdc",   "usc",       "usca",      "uscs",     "uslexis",   "uslw",       "utah",     "va",      "vaapp",
    "vt",        "wall",      "wash",      "wash2d",   "washapp",   "wheat",      "wis",      "wis2d",   "wl",
    "wva",       "wyo"};

static_assert(std::is_sorted(reporters.begin(), reporters.end()));

constexpr std::array<string_view, 28> reference_words = {
    "sub",  "subd", "subdiv", "subsec", "par",   "ante", "post", "supra",    "infra", "id",
    "ibid", "at",   "p",      "pp",     "n",     "nn",   "note", "and",      "slip",  "op",
    "vol",  "part", "c",      "page",   "pages", "et",   "seq",  "following"};

bool is_cross_reference(string_view key) {
  static const WordSet all = {"ante", "post", "supra", "infra", "id", "ibid"};
  return all.contains(key);
}

bool all_digits(string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool is_left_blank(string_view key) {
  return !key.empty() && key.find_first_not_of('_') == string_view::npos;
}

const Groups& series() {
  static const Groups words(tables::citation_words::series);
  return words;
}
const Groups& whole_names() {
  static const Groups names(tables::citation_words::whole_names);
  return names;
}

class CitationReader : public AtomView {
public:
  using AtomView::AtomView;

  // The atoms of a reporter's name from `i` on, and the name closed up in the form that stands for all: "f2d" for
  // "Fed. (2d)".
  std::size_t reporter(std::size_t i, std::string& name) const {
    constexpr std::size_t most_words = 8;
    std::size_t end = i, at = i;
    std::string so_far;
    for (std::size_t words = 0; words < most_words && add_word(at, so_far, words > 0); ++words) {
      end = at;
      name = so_far;
    }
    if (end > i) name = whole_names().first_of(name);
    return end;
  }

  // A word of a reporter's name at `at`, with the stops after it; or, after the first, its series in brackets.
  bool add_word(std::size_t& at, std::string& name, bool series_may_follow) const {
    std::size_t next = at;
    while (series_may_follow && (sign(next, U'&') || sign(next, U'—')))
      ++next;
    if (series_may_follow && sign(next, U'(')) return add_series(at, next + 1, name);
    if (series_may_follow && sign(next, U',') && key(next + 1) == "n" && sign(next + 2, U'.') &&
        key(next + 3) == "s") {
      name += "ns"; // "L.R.A.,N.S."
      at = after_stops(next + 4);
      return true;
    }
    const string_view so_far = name;
    if (so_far == "l" && sign(next, U',') && key(next + 1) == "ed") ++next; // "43 L., Ed. 246"
    const string_view word = key(next);
    const bool without_stop = (word == "l" && key(next + 1) == "ed") || (word == "s" && key(next + 1) == "ct") ||
                              (so_far == "lr" && word == "a"); // "6 L. R. A (N. S.) 1067"
    const bool letter =
        word.size() == 1 && word[0] >= 'a' && word[0] <= 'z' && (is_stopped(next + 1) || without_stop);
    if (word.size() == 1 && !letter) return false;
    if (!reporter_words().has(word) && !series().has(word) && !letter) return false;
    name += series().has(word) && !letter ? series().first_of(word) : reporter_words().first_of(word);
    at = after_stops(next + 1);
    return true;
  }

  // "(2d)", "(N. S.)", "(U. S.)", "(N. Y.)"
  bool add_series(std::size_t& at, std::size_t i, std::string& name) const {
    std::string inside;
    constexpr std::size_t most_words = 4;
    for (std::size_t words = 0; words < most_words && !sign(i, U')'); ++words) {
      const string_view word = key(i);
      const bool letter = word.size() == 1 && word[0] >= 'a';
      if (!letter && !series().has(word) && !reporter_words().has(word)) return false;
      inside += series().has(word) ? series().first_of(word) : word;
      i = after_stops(i + 1);
    }
    if (inside.empty() || !sign(i, U')')) return false;
    name += inside;
    at = i + 1;
    return true;
  }

  // "F. 2d", "F2d)"; not "a day".
  [[nodiscard]] bool is_stopped(std::size_t i) const {
    return i >= size() || sign(i, U'.') || sign(i, U')') || sign(i, U'\'') || series().has(key(i)) ||
           is_year_volume(key(i));
  }

  [[nodiscard]] std::size_t after_stops(std::size_t i) const {
    while (sign(i, U'.') || sign(i, U'\''))
      ++i;
    return i;
  }

  // "1918C"
  static bool is_year_volume(string_view key) { return key.size() == 5 && all_digits(key.substr(0, 4)); }

  // "L.R.A.1918C, 451", a reporter whose volumes are years with a letter: what follows the reporter `name`, which the
  // atoms from `at` to `i` are.
  std::optional<CitedPlace> read_year_volume(std::size_t at, std::size_t i, const std::string& name) const {
    if (sign(i, U',')) ++i; // "L.R.A.,1918C"
    if (!is_year_volume(key(i)) || all_digits(key(i))) return std::nullopt;
    ++i;
    if (sign(i, U',')) ++i;
    if (!is_number(key(i))) return std::nullopt;
    return CitedPlace{at, i + 1, name};
  }

  // "Fed. Cas. No. 16,740": a reporter that numbers its cases.
  std::optional<CitedPlace> read_numbered_case(std::size_t at, std::size_t i, const std::string& name) const {
    if (key(i) != "no") return std::nullopt;
    ++i;
    if (sign(i, U'.')) ++i;
    if (!is_number(key(i))) return std::nullopt;
    return CitedPlace{at, i + 1, name};
  }

  // How many signs from `i` on are a number left blank: "___ Tex. Cr. ___", "86 L.Ed. —".
  [[nodiscard]] std::size_t blank_number(std::size_t i) const {
    std::size_t end = i;
    while (sign(end, U'_') || sign(end, U'—') || sign(end, U'-') || is_left_blank(key(end)))
      ++end;
    return end - i;
  }

  std::optional<CitedPlace> read(std::size_t at) const {
    CitedPlace out{at, at, {}};
    if (const std::size_t end = reporter(at, out.reporter); end > at) {
      if (auto by_year = read_year_volume(at, end, out.reporter)) return by_year;
      if (auto by_number = read_numbered_case(at, end, out.reporter)) return by_number;
    }
    const std::size_t blank = blank_number(at);
    if (blank == 0 && (!all_digits(key(at)) || key(at).size() > 4)) return std::nullopt;
    const std::size_t name = at + std::max<std::size_t>(blank, 1);
    std::size_t i = reporter(name, out.reporter);
    if (i == name) return std::nullopt;
    const bool comma = sign(i, U',');
    if (comma) ++i;
    std::string unused;
    if (comma && is_number(key(i)) && reporter(i + 1, unused) > i + 1)
      return std::nullopt; // "of 225 U.S., 32 S.Ct. 715"
    while (key(i) == "at" || key(i) == "page" || key(i) == "pages" || key(i) == "p" || key(i) == "pp" ||
           sign(i, U'*') || sign(i, U'§') || sign(i, U'.') || (i > name && sign(i, U'(')))
      ++i;
    if (const std::size_t left_blank = blank_number(i); left_blank > 0) {
      out.end = i + left_blank;
      return out;
    }
    if (!is_number(key(i))) return std::nullopt;
    out.end = pages_after(i + 1);
    return out;
  }

private:
  // ", 536-537, and n. 4": numbers after the page, up to one that is another citation's volume.
  [[nodiscard]] std::size_t pages_after(std::size_t end) const {
    std::size_t i = end;
    while (true) {
      std::size_t next = i;
      while (sign(next, U',') || sign(next, U'—') || sign(next, U'*') || sign(next, U'.') || key(next) == "at" ||
             key(next) == "n" || key(next) == "nn" || key(next) == "and")
        ++next;
      std::string unused;
      if (next == i || !is_number(key(next)) || reporter(next + 1, unused) != next + 1) return end;
      i = end = next + 1;
    }
  }
};

} // namespace

bool is_number(string_view key) {
  if (key.empty() || key.front() < '0' || key.front() > '9') return false;
  return std::all_of(key.begin(), key.end(), [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == ','; });
}

bool is_reference_word(string_view key) {
  static const WordSet all(reference_words);
  return all.contains(key);
}

bool is_reporter(string_view closed_up) {
  static const WordSet all(reporters);
  return all.contains(closed_up);
}

std::size_t reporter_at(const std::vector<Atom>& atoms, std::size_t at, const Lexicon& lexicon, std::string* name) {
  std::string found;
  const std::size_t end = CitationReader(atoms, lexicon).reporter(at, found);
  if (name != nullptr) *name = std::move(found);
  return end;
}

std::optional<CitedPlace> citation_at(const std::vector<Atom>& atoms, std::size_t at, const Lexicon& lexicon) {
  return CitationReader(atoms, lexicon).read(at);
}

Cited find_citations(const std::vector<Atom>& atoms, const Lexicon& lexicon) {
  const CitationReader reader(atoms, lexicon);
  Cited out;
  bool other_words = false, reference = false, in_parentheses = false;
  for (std::size_t i = 0; i < atoms.size();) {
    if (const auto place = reader.read(i)) {
      out.places.push_back(*place);
      i = place->end;
      continue;
    }
    if (reader.sign(i, U'(')) in_parentheses = true;
    if (reader.sign(i, U')')) in_parentheses = false;
    if (const string_view key = reader.key(i); !key.empty()) {
      reference = reference || is_cross_reference(key);
      const bool harmless = in_parentheses || is_number(key) || is_reference_word(key);
      other_words = other_words || !harmless;
    }
    ++i;
  }
  out.only_citations = !out.places.empty() && !other_words;
  out.cross_reference = reference && !other_words && out.places.empty();
  return out;
}

} // namespace recension::variant
