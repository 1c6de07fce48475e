#include "numerals.hpp"

#include "../source/ascii.hpp"
#include "forms_of_words.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace recension::variant {
namespace {

using std::string;
using std::string_view;

constexpr std::array<string_view, 20> below_twenty = {
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<string_view, 20> ordinals_below_twenty = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                              "fifty", "sixty", "seventy", "eighty", "ninety"};

constexpr string_view roman_signs = "CXLVI";

// A word of a number: what it adds or multiplies by.
struct Part {
  std::uint64_t value = 0;
  bool ordinal = false, scale = false;
};

// Most words are told from those of numbers by their first two letters.
bool may_be_part(string_view w) {
  constexpr string_view beginnings = "ze on tw th fo fi si se ei ni te el hu mi bi";
  constexpr std::size_t shortest = 3;
  return w.size() >= shortest && is_lower(w[1]) && beginnings.find(w.substr(0, 2)) != string_view::npos;
}

std::optional<Part> part_of(string_view w) {
  if (!may_be_part(w)) return std::nullopt;
  for (std::size_t i = 0; i < below_twenty.size(); ++i) {
    if (w == below_twenty[i]) return Part{i};
    if (w == ordinals_below_twenty[i]) return Part{i, true};
  }
  for (std::size_t i = 2; i < tens.size(); ++i) {
    if (w == tens[i]) return Part{i * 10};
    if (w.ends_with("ieth") && w.substr(0, w.size() - 4) == tens[i].substr(0, tens[i].size() - 1))
      return Part{i * 10, true};
  }
  constexpr std::array<std::pair<string_view, std::uint64_t>, 4> scales = {
      {{"hundred", 100}, {"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000}}};
  for (const auto& [name, value] : scales) {
    if (w == name) return Part{value, false, true};
    if (w.size() == name.size() + 2 && w.starts_with(name) && w.ends_with("th")) return Part{value, true, true};
  }
  return std::nullopt;
}

// "15,000", "1,500.00", "62nd", "62d", "3rd": digits, and whether they are an ordinal.
struct Digits {
  string value; // without commas
  bool ordinal = false;
};

std::optional<Digits> digits_of(string_view key) {
  if (key.empty() || !is_digit(key.front())) return std::nullopt;
  Digits out;
  std::size_t i = 0;
  for (; i < key.size() && (is_digit(key[i]) || key[i] == ','); ++i)
    if (key[i] != ',') out.value += key[i];
  string_view rest = key.substr(i);
  for (const string_view ending : {"st", "nd", "rd", "th", "d"})
    if (rest == ending) {
      out.ordinal = true;
      return out;
    }
  if (rest.empty()) return out;
  if (rest.front() != '.' || rest.size() < 2 || !std::all_of(rest.begin() + 1, rest.end(), is_digit))
    return std::nullopt;
  out.value += rest;
  return out;
}

string canonical(const Digits& d) {
  return "#" + d.value + (d.ordinal ? "th" : "");
}

// Before these a capital letter is a number: "Title II", "Art. I".
bool is_numbered(string_view word) {
  constexpr std::array<string_view, 44> names = {
      "article",   "articles",   "art",      "arts",       "title",     "titles", "tit",     "part",     "parts",
      "pt",        "chapter",    "chap",     "ch",         "c",         "volume", "vol",     "vols",     "book",
      "amendment", "amendments", "amdt",     "schedule",   "sched",     "class",  "section", "sections", "division",
      "div",       "table",      "exhibit",  "count",      "paragraph", "par",    "plan",    "group",    "no",
      "nos",       "number",     "appendix", "subchapter", "subtitle",  "rule",   "region",  "canon"};
  return std::find(names.begin(), names.end(), word) != names.end();
}

class SideReader {
public:
  SideReader(const Facts& f, std::size_t side) : f_(f), side_(side) {
    before_ = f.word_before(side);
    for (const Atom& a : f.atoms[side])
      take(a);
    finish();
  }
  std::vector<string> out;

private:
  const Facts& f_;
  std::size_t side_;
  string before_; // the word before
  // The number in words that is being read.
  bool open_ = false, ordinal_ = false;
  std::uint64_t total_ = 0, current_ = 0;
  bool dollars_ = false;

  // The word's key, or with its hyphens, which a key has not.
  [[nodiscard]] string spelled(const Atom& a) const {
    const string_view text = f_.witnesses[side_]->text(a.range);
    if (text.find('-') == string_view::npos) return string(f_.key(a));
    return lower(text);
  }

  void finish() {
    if (open_) {
      out.push_back("#" + std::to_string(total_ + current_) + (ordinal_ ? "th" : ""));
      if (std::exchange(dollars_, false)) out.emplace_back("dollars");
    }
    open_ = ordinal_ = false;
    total_ = current_ = 0;
  }

  void take(const Atom& a) {
    if (!a.is_word) {
      if (a.sign == U'%') {
        finish();
        out.emplace_back("per-cent");
      }
      if (a.sign == U'¢') {
        finish();
        out.emplace_back("cents");
      }
      if (a.sign == U'§' && (open_ || out.empty() || out.back() != "section")) { // "§§" are sections
        finish();
        out.emplace_back("section");
      }
      if (a.sign == U'$') {
        finish();
        dollars_ = true;
      }
      if (a.sign == U'/') {
        finish();
        out.emplace_back("/");
      }
      if (a.sign == U',' && current_ > 0) finish(); // "six hundred, six hundred and fifty"
      return;
    }
    const string key = spelled(a);
    if (take_parts(key)) return;
    word(a, key);
    before_ = key;
  }

  // "twenty-five" is two words of a number; "one hundred and five" has a small word within.
  bool take_parts(string_view key) {
    std::vector<Part> parts;
    for (std::size_t begin = 0; begin <= key.size();) {
      const std::size_t end = std::min(key.find('-', begin), key.size());
      const auto part = part_of(key.substr(begin, end - begin));
      if (!part) return open_ && current_ % 100 == 0 && key == "and";
      parts.push_back(*part);
      begin = end + 1;
    }
    for (const Part& p : parts)
      add(p);
    before_ = key;
    return true;
  }

  // "5 million", "$15 million"
  bool multiplies(const Part& p) {
    const bool dollars = !out.empty() && out.back() == "dollars";
    const std::size_t at = out.size() - (dollars ? 2 : 1);
    constexpr std::size_t longest = 9; // digits
    if (open_ || !p.scale || p.ordinal || out.empty() || at >= out.size() || !is_digit(before_[0])) return false;
    const string digits = out[at].substr(1);
    if (digits.size() > longest || !std::all_of(digits.begin(), digits.end(), is_digit)) return false;
    out[at] = "#" + std::to_string(std::stoull(digits) * p.value);
    return true;
  }

  void add(const Part& p) {
    if (multiplies(p)) return;
    if (p.scale && !open_ && !out.empty() && out.back() == "a") out.pop_back(); // "a hundred"
    const bool continues =
        open_ && !ordinal_ && (p.scale || current_ % 100 == 0 || (current_ % 10 == 0 && p.value < 10));
    if (!continues) finish();
    open_ = true;
    ordinal_ = p.ordinal;
    if (!p.scale)
      current_ += p.value;
    else if (p.value == 100)
      current_ = std::max<std::uint64_t>(current_, 1) * 100;
    else {
      total_ += std::max<std::uint64_t>(current_, 1) * p.value;
      current_ = 0;
    }
  }

  // "thirty-year", "30-day": a number and a word
  bool take_pieces(const Atom& a, string_view key) {
    const std::size_t hyphen = key.find('-');
    if (hyphen == string_view::npos || hyphen == 0 || hyphen + 1 == key.size()) return false;
    const string_view first = key.substr(0, hyphen);
    if (!part_of(first) && !digits_of(first)) return false;
    if (!take_parts(first)) word(a, first);
    const string_view rest = key.substr(hyphen + 1);
    if (!take_parts(rest) && !take_pieces(a, rest)) word(a, rest);
    return true;
  }

  void word(const Atom& a, string_view key) {
    if (take_pieces(a, key)) return;
    if (const auto digits = digits_of(key)) {
      finish();
      out.push_back(canonical(*digits));
      if (std::exchange(dollars_, false)) out.emplace_back("dollars");
      return;
    }
    const string_view text = f_.witnesses[side_]->text(a.range);
    const auto roman = text.size() == key.size() ? roman_value(text) : std::nullopt;
    const bool several = text.size() > 1;
    finish();
    if (roman && (several || is_numbered(before_)))
      out.push_back("#" + std::to_string(*roman));
    else if (key == "percent" ||
             ((key == "cents" || key == "centum" || key == "cent") && !out.empty() && out.back() == "per"))
      per_cent();
    else
      out.emplace_back(key == "dollar" ? "dollars" : key);
  }

  void per_cent() {
    if (!out.empty() && out.back() == "per") out.pop_back();
    out.emplace_back("per-cent");
  }
};

string without_ordinal(string t) {
  if (t.starts_with('#') && t.ends_with("th")) t.resize(t.size() - 2);
  return t;
}

// "thirds", "half", and of one "third": by what a fraction divides. 0: by nothing.
std::uint64_t denominator(string_view token, bool of_one) {
  if (token == "half" || token == "halves") return 2;
  if (token == "quarter" || token == "quarters") return 4;
  constexpr std::size_t longest = 6; // "#1000th"
  if (token.starts_with('#') && token.ends_with("th") && token.size() <= longest)
    return of_one ? std::stoull(string(token.substr(1))) : 0;
  if (!token.ends_with('s') || of_one) return 0;
  const auto part = part_of(token.substr(0, token.size() - 1));
  return part && part->ordinal && part->value > 2 ? part->value : 0;
}

// "one-third" and "1/3" as one token, "#1/3"; "four and one-half" as "#4" and "#1/2".
std::vector<string> with_fractions(const std::vector<string>& tokens) {
  std::vector<string> out;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const bool a_half = tokens[i] == "a" && i + 1 < tokens.size() && tokens[i + 1] == "half";
    const bool number =
        a_half || (tokens[i].starts_with('#') && tokens[i].find_first_not_of("0123456789", 1) == string::npos);
    const bool divided = number && i + 2 < tokens.size() && tokens[i + 1] == "/" && tokens[i + 2].starts_with('#');
    const std::uint64_t by = number && i + 1 < tokens.size() ? denominator(tokens[i + 1], tokens[i] == "#1") : 0;
    if (!divided && by == 0) {
      if (tokens[i] != "/") out.push_back(tokens[i]);
      continue;
    }
    if (out.size() > 1 && out.back() == "and" && out[out.size() - 2].starts_with('#')) out.pop_back();
    out.push_back((a_half ? "#1" : tokens[i]) + "/" +
                  (divided ? without_ordinal(tokens[i + 2]).substr(1) : std::to_string(by)));
    i += divided ? 2 : 1;
  }
  return out;
}

bool is_number_token(const string& t) {
  return t.starts_with('#') || t == "per-cent";
}

// "31¢" and "31 cents": what is counted is said by a sign.
bool is_said_in_numbers(const string& t) {
  return is_number_token(t) || t == "cents";
}

bool has_roman(const Facts& f, std::size_t side) {
  return std::any_of(f.atoms[side].begin(), f.atoms[side].end(), [&](const Atom& a) {
    return a.is_word && roman_value(f.witnesses[side]->text(a.range)).has_value();
  });
}

// Most words are told from numbers by how they begin.
bool may_hold_number(const Facts& f, std::size_t side) {
  return std::any_of(f.atoms[side].begin(), f.atoms[side].end(), [&](const Atom& a) {
    if (!a.is_word) return a.sign == U'%' || a.sign == U'¢';
    const string_view key = f.key(a);
    if (is_digit(key.front()) || may_be_part(key)) return true;
    for (const string_view beginning : {"per", "cent", "half"})
      if (key.starts_with(beginning)) return true;
    return roman_signs.find(f.witnesses[side]->text(a.range).front()) != string_view::npos;
  });
}

} // namespace

std::optional<std::uint32_t> roman_value(string_view text) {
  constexpr std::array<std::pair<string_view, std::uint32_t>, 9> signs = {
      {{"C", 100}, {"XC", 90}, {"L", 50}, {"XL", 40}, {"X", 10}, {"IX", 9}, {"V", 5}, {"IV", 4}, {"I", 1}}};
  if (text.empty() || roman_signs.find(text.front()) == string_view::npos) return std::nullopt;
  std::uint32_t value = 0;
  string_view rest = text;
  for (const auto& [sign, worth] : signs) {
    const int most = sign.size() == 1 && (sign == "C" || sign == "X" || sign == "I") ? 3 : 1;
    for (int n = 0; n < most && rest.starts_with(sign); ++n) {
      value += worth;
      rest.remove_prefix(sign.size());
    }
  }
  return rest.empty() ? std::optional(value) : std::nullopt;
}

std::vector<string> in_digits(const Facts& f, std::size_t side) {
  return with_fractions(SideReader(f, side).out);
}

bool are_same_numbers(const Facts& f) {
  if ((!f.has_words[0] && !f.has_words[1]) || !may_hold_number(f, 0)) return false;
  std::array<std::vector<string>, 2> tokens = {in_digits(f, 0), {}};
  if (std::none_of(tokens[0].begin(), tokens[0].end(), is_said_in_numbers)) return false; // as most are
  tokens[1] = in_digits(f, 1);
  for (std::size_t s = 0; s < 2; ++s) // "not less than one thousand nor more than ten thousand dollars"
    if (tokens[s].size() == tokens[1 - s].size() + 1 && tokens[s].back() == "dollars") tokens[s].pop_back();
  if (tokens[0].size() != tokens[1].size() || tokens[0].empty()) return false;
  for (std::size_t s = 0; s < 2; ++s) // "three thousand dollars" and "$3,000.00"
    if (f.text(1 - s).find_first_of("0123456789") == string_view::npos)
      for (string& t : tokens[s])
        if (t.starts_with('#') && t.ends_with(".00")) t.resize(t.size() - 3);
  const bool roman = has_roman(f, 0) || has_roman(f, 1);
  const bool after_month = is_month(f.word_before(0)); // "October 5th"
  bool number = false;
  for (std::size_t i = 0; i < tokens[0].size(); ++i) {
    string &a = tokens[0][i], &b = tokens[1][i];
    if (roman || after_month) {
      a = without_ordinal(a);
      b = without_ordinal(b);
    }
    if (a != b && !are_abbreviations(a, b)) return false;
    number = number || is_said_in_numbers(a);
  }
  return number;
}

} // namespace recension::variant
