#include "matter_reader.hpp"

#include "forms_of_words.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace recension::variant {
namespace {

using std::string_view;
namespace words = tables::citation_words;

class MatterReader {
public:
  MatterReader(const Facts& f, std::size_t side) : f_(f), side_(side), atoms_(f.atoms[side]) {}

  // What the whole stretch is made of, up to the first word that is of no citation.
  [[nodiscard]] Matter matter() && {
    for (std::size_t i = 0; i < atoms_.size() && !out_.other;)
      i = std::max(step(i), i + 1);
    return std::move(out_);
  }

  // Of each atom whether it is of a citation, a statute or a court, whatever else is beside them.
  [[nodiscard]] std::vector<bool> additions(bool adds_citations) && {
    std::vector<bool> out(atoms_.size());
    for (std::size_t i = 0; i < out.size();) {
      const std::size_t end = std::min(adds_citations ? addition(i) : court(i), out.size());
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i),
                out.begin() + static_cast<std::ptrdiff_t>(std::max(i, end)), true);
      i = std::max(end, i + 1);
    }
    return out;
  }

private:
  const Facts& f_;
  std::size_t side_;
  const std::vector<Atom>& atoms_;
  Matter out_;

  // The end of what publishers add that begins at `i`; `i` if nothing does.
  std::size_t addition(std::size_t i) {
    if (sign(i, U'(') || sign(i, U'[')) {
      if (const std::size_t end = court(i); end > i) return end;
      if (const std::size_t end = statute(i + 1);
          end > i + 1 && (sign(end, U')') || sign(end, U']') || end == atoms_.size()))
        return end + 1;
      return i;
    }
    if (is_number(key(i)) && key(i + 1) == "cir") return i + (sign(i + 2, U'.') ? 3 : 2); // "8 Cir."
    const auto place = citation_at(atoms_, i, *f_.lexicon);
    if (place && place->reporter != "us") return place->end;
    return without_volume(i);
  }

  // ", L. Ed. 537", "33, S. Ct. 5": a parallel citation that has lost its volume, or has a stray sign after it.
  [[nodiscard]] std::size_t without_volume(std::size_t i) const {
    const bool volume = is_number(key(i)) && i + 1 < atoms_.size() && !atoms_[i + 1].is_word;
    const std::size_t begin = volume ? i + 2 : i;
    std::string name;
    const std::size_t page = reporter_at(atoms_, begin, *f_.lexicon, &name);
    return (name == "led" || name == "sct") && is_number(key(page)) ? page + 1 : i;
  }

  [[nodiscard]] string_view key(std::size_t i) const {
    return i < atoms_.size() ? f_.key_of_word(atoms_[i]) : string_view{};
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t s) const {
    return i < atoms_.size() && !atoms_[i].is_word && atoms_[i].sign == s;
  }
  [[nodiscard]] string_view text(std::size_t i) const { return f_.witnesses[side_]->text(atoms_[i].range); }

  std::size_t step(std::size_t i) {
    if (const std::size_t end = court(i); end > i) return end;
    if (const std::size_t end = citation(i); end > i) return end;
    if (const std::size_t end = statute(i); end > i) return end;
    if (const std::size_t end = name(i); end > i) return end;
    if (!atoms_[i].is_word) return i + 1;
    if (const std::size_t end = date(i); end > i) return end;
    const string_view k = key(i);
    if (is_number(k)) {
      if (is_first_page(i)) {
        add_numbers(k, out_.cited);
        out_.volumes = true;
        return i + 1;
      }
      return add_number_at(i, out_.loose);
    }
    if (const std::size_t end = subsection(i); end > i) return end;
    if ((k == "no" || k == "nos") && is_number(key(i + (sign(i + 1, U'.') ? 2 : 1)))) // of a case
      return i + (sign(i + 1, U'.') ? 3 : 2);
    static const WordSet pin_words = set_of(words::pin_words);
    out_.other = !pin_words.contains(k) && !kinds_of_company().contains(k);
    return i + 1;
  }

  // "268 U.S. 64, at page 81" beside "268 U.S. p. 81"
  [[nodiscard]] bool is_first_page(std::size_t i) const {
    std::size_t next = i + 1;
    while (sign(next, U','))
      ++next;
    return i == 0 && key(next) == "at" && is_before_page(f_.word_before(side_));
  }

  // The end of a reporter's name.
  static bool is_before_page(string_view word) {
    return word.size() == 1 || word == "ct" || word == "ed" || word == "2d" || word == "fed";
  }

  static void add_numbers(string_view key, std::vector<Numbers>& to) {
    const std::vector<std::uint32_t> range = page_range(key);
    to.push_back(range.empty() ? Numbers{} : Numbers{range.front(), range.back()});
  }

  // The number at `i`, or the range that it opens; gives where it ends.
  std::size_t add_number_at(std::size_t i, std::vector<Numbers>& to) const {
    const bool range = sign(i + 1, U'—') && is_number(key(i + 2)) && key(i).find('-') == string_view::npos;
    add_numbers(range ? std::string(key(i)) + "-" + std::string(key(i + 2)) : std::string(key(i)), to);
    return i + (range ? 3 : 1);
  }

  void add_all_numbers(std::size_t begin, std::size_t end, std::vector<Numbers>& to) const {
    for (std::size_t i = begin; i < end && i < atoms_.size();)
      i = is_number(key(i)) ? add_number_at(i, to) : i + 1;
  }

  static void add_letter(char letter, std::vector<Numbers>& to) {
    constexpr std::uint32_t beyond_all_pages = 10'000'000;
    const std::uint32_t number = beyond_all_pages + static_cast<unsigned char>(letter);
    to.push_back({number, number});
  }

  // "79(k)", "79k", "section 79, sub. k"
  std::size_t subsection(std::size_t i) {
    const string_view k = key(i);
    const std::size_t digits = std::min(k.find_first_not_of("0123456789"), k.size());
    constexpr std::size_t most_letters = 2;
    const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
    if (!std::all_of(k.begin() + static_cast<std::ptrdiff_t>(digits), k.end(), is_letter)) return i;
    const bool after_number = digits > 0 && digits < k.size() && k.size() - digits <= most_letters;
    const bool in_brackets = k.size() == 1 && digits == 0 && i > 0 && sign(i - 1, U'(') && sign(i + 1, U')');
    const bool named = k.size() == 1 && digits == 0 && i > 1 && key(i - 2) == "sub" && sign(i - 1, U'.');
    if (!after_number && !in_brackets && !named) return i;
    if (digits > 0) add_numbers(k.substr(0, digits), out_.loose);
    for (const char letter : k.substr(digits))
      add_letter(letter, out_.loose);
    return i + 1;
  }

  // "(C. C. A. 2)", "(Tex. Civ. App.)", "(1898)", "(D. C. N. Y. 1925)"
  std::size_t court(std::size_t i) {
    static const WordSet court_words = set_of(words::court_words);
    if (!sign(i, U'(') && !sign(i, U'[')) return i;
    constexpr std::size_t most_words = 8;
    std::size_t at = i + 1, named = 0, numbers = 0;
    for (; at < atoms_.size() && !sign(at, U')') && !sign(at, U']') && named + numbers < most_words; ++at) {
      if (!atoms_[at].is_word) continue;
      const string_view k = key(at);
      if (is_number(k))
        ++numbers;
      else if (court_words.contains(k) || months().has(k))
        ++named;
      else
        return i;
    }
    if (at == atoms_.size() && f_.word_after(side_).empty()) return i;
    const bool letter = named + numbers == 1 && key(i + 1).size() == 1; // "(k)": a subsection
    if (letter || named + numbers == 0 || (named == 0 && !is_year(key(i + 1)))) return i;
    (named > 0 ? out_.courts : out_.years) = true;
    return at + 1;
  }

  static bool is_year(string_view k) { return is_number(k) && k.size() == 4 && (k[0] == '1' || k[0] == '2'); }

  std::size_t citation(std::size_t i) {
    if (const auto place = citation_at(atoms_, i, *f_.lexicon); place && !is_code(place->reporter)) {
      out_.citations = true;
      add_all_numbers(i, place->end, out_.cited);
      return pages_at(place->end);
    }
    if (const std::size_t end = without_volume(i); end > i) {
      out_.citations = true;
      return end;
    }
    if (!is_number(key(i))) return i;
    std::string name;
    const std::size_t end = reporter_at(atoms_, i + 1, *f_.lexicon, &name);
    const bool only_volume = name == "stat" && end == atoms_.size(); // "12 Stat." before the chapter
    if (end == i + 1 || (is_code(name) && !only_volume)) return i;
    out_.volumes = true; // and the page comes later: "282 U.S. at page"
    return end;
  }

  // "(section 4)", "(chapter)": what the Code has for the Act
  static bool is_division(string_view k) {
    return k == "section" || k == "sections" || k == "chapter" || k == "title" || k == "subchapter" ||
           k == "subtitle";
  }

  // ", at page 272": pages of the citation before
  std::size_t pages_at(std::size_t end) {
    std::size_t at = end;
    while (sign(at, U','))
      ++at;
    if (key(at) != "at") return end;
    while (key(at) == "at" || key(at) == "page" || key(at) == "pages" || key(at) == "p" || key(at) == "pp" ||
           sign(at, U'.'))
      ++at;
    if (!is_number(key(at))) return end;
    const std::size_t begin = at;
    for (; is_number(key(at)) || ((sign(at, U',') || sign(at, U'—')) && is_number(key(at + 1))); ++at) {
      if (reporter_at(atoms_, at + 1, *f_.lexicon) > at + 1) break; // the next citation's volume
      end = at + 1;
    }
    add_all_numbers(begin, end, out_.cited);
    return end;
  }

  // "26 U.S.C.A. Int.Rev.Acts, page 490"
  [[nodiscard]] bool is_of_code(std::size_t i) const {
    std::string name;
    reporter_at(atoms_, i, *f_.lexicon, &name);
    return name.starts_with("usc") || name.starts_with("compst");
  }

  // A run of the words of statutes, with a head among them.
  std::size_t statute(std::size_t i) {
    static const WordSet all = set_of(words::code_words), heads = set_of(words::code_heads);
    static const WordSet compilers = set_of(words::compilers);
    std::size_t at = i, end = i;
    const bool bracketed = i > 0 && (sign(i - 1, U'(') || sign(i - 1, U'['));
    const bool section = is_section(key(i)) && key(i).back() >= 'a'; // "(77e)"
    bool head = bracketed && (is_division(key(i)) || section), this_title = false, west = false;
    if ((is_number(key(i)) || (section && !bracketed)) && !heads.contains(key(i + 1)) && !is_of_code(i + 1))
      return i; // a subsection of what is before
    for (; at < atoms_.size(); ++at) {
      if (bracketed && head && (sign(at, U')') || sign(at, U']')) && closes(i, at)) break;
      if (!atoms_[at].is_word) continue;
      const string_view k = key(at);
      if (const auto place = citation_at(atoms_, at, *f_.lexicon); place && !is_code(place->reporter)) break;
      const bool compiler = compilers.contains(without_possessive(k));
      if (!is_number(k) && k.size() > 1 && !all.contains(k) && !compiler && !is_section(k) &&
          !is_letter_of_section(k))
        break;
      const bool of_code = is_of_code(at) || is_state_code(at);
      const bool public_law = k == "p" && key(at + (sign(at + 1, U'.') ? 2 : 1)) == "l"; // "P. L. p. 289"
      head = head || heads.contains(k) || of_code || public_law;
      this_title = this_title || k == "title" || k == "subtitle" || k == "subchapter";
      west = west || compiler || k.ends_with("'s") || of_code || k == "usca" || k == "a" || k == "comp" ||
             k == "compst" || (k == "consol" && (key(at + 1) == "laws" || key(at + 2) == "laws"));
      end = at + 1;
    }
    if (!head || end == i) return i;
    out_.statutes = true;
    out_.west_only = out_.west_only || west || this_title;
    add_statute_numbers(i, end);
    return end;
  }

  // Whether the bracket at `end` is that which is open before `begin`.
  [[nodiscard]] bool closes(std::size_t begin, std::size_t end) const {
    int open = 1;
    for (std::size_t i = begin; i <= end; ++i)
      open += sign(i, U'(') || sign(i, U'[') ? 1 : sign(i, U')') || sign(i, U']') ? -1 : 0;
    return open == 0;
  }

  static string_view without_possessive(string_view k) {
    return k.ends_with("'s") ? k.substr(0, k.size() - 2) : k.ends_with('\'') ? k.substr(0, k.size() - 1) : k;
  }

  void add_statute_numbers(std::size_t begin, std::size_t end) {
    const std::size_t loose = out_.loose.size();
    for (std::size_t i = begin; i < end;) {
      const std::size_t next = subsection(i);
      if (next == i && is_section(key(i)) && key(i).find('.') != string_view::npos) // "6943.102"
        add_numbers(key(i).substr(0, key(i).find('.')), out_.cited),
            add_numbers(key(i).substr(key(i).find('.') + 1), out_.cited);
      i = next > i ? next : is_number(key(i)) ? add_number_at(i, out_.cited) : i + 1;
    }
    out_.cited.insert(out_.cited.end(), out_.loose.begin() + static_cast<std::ptrdiff_t>(loose), out_.loose.end());
    out_.loose.resize(loose);
  }

  // "26 U.S.C.A. § 1100", "36 Stat. 291": what is read as a citation may be of a code.
  static bool is_code(string_view name) {
    return name.starts_with("usc") || name.starts_with("compst") || name == "stat" || name.starts_with("revst");
  }

  // "N.J.S.A.", "PS Pa.", "G.L.": the code of a state, by its letters
  [[nodiscard]] bool is_state_code(std::size_t i) const {
    static const WordSet codes = set_of(words::state_codes);
    std::string letters;
    constexpr std::size_t most = 4;
    for (std::size_t at = i; key(at).size() == 1 && letters.size() < most; at += sign(at + 1, U'.') ? 2 : 1)
      letters += key(at);
    return codes.contains(letters) || codes.contains(key(i));
  }

  // "§ 3115 1/8 ff", "(a2)", "(a-c)", "5/6 a-3115": West numbers its compiled statutes with letters.
  static bool is_letter_of_section(string_view k) {
    constexpr std::size_t most_letters = 4, longest = 8;
    const std::size_t letters = k.find_first_not_of(k.front());
    if (letters == string_view::npos) return k.size() <= most_letters;
    const bool range = k[letters] == '-' && k.size() > letters + 1;
    const bool number = k.find_first_not_of("0123456789", letters) == string_view::npos;
    return k.size() <= longest && letters <= most_letters && (range || number);
  }

  // "608e", "1152a", "103(b)"
  static bool is_section(string_view k) { return !k.empty() && k.front() >= '0' && k.front() <= '9'; }

  // "Henkels v. Miller", "In re Brown's Estate", "Ex parte Young"
  std::size_t name(std::size_t i) {
    constexpr std::size_t most_words = 12;
    constexpr std::array<string_view, 12> small = {"of",  "the", "and", "et", "al", "ex",
                                                   "rel", "for", "in",  "re", "on", "v"};
    std::size_t at = i, end = i, counted = 0;
    bool versus = false;
    const bool in_re = (key(i) == "in" && key(i + 1) == "re") || (key(i) == "ex" && key(i + 1) == "parte") ||
                       (key(i) == "matter" && key(i + 1) == "of");
    for (; at < atoms_.size() && counted < most_words; ++at) {
      if (!atoms_[at].is_word) {
        if (atoms_[at].sign == U';' || atoms_[at].sign == U':' || atoms_[at].sign == U'"') break;
        continue;
      }
      const string_view k = key(at);
      const char first = text(at).front();
      const bool capital = first >= 'A' && first <= 'Z';
      const bool small_word = std::find(small.begin(), small.end(), k) != small.end() || k == "parte";
      if (!capital && !small_word) break;
      versus = versus || k == "v";
      end = at + 1;
      ++counted;
    }
    const bool ship = text(i) == "The" && counted > 1; // "The Toluma"
    if (end > i && sign(end, U'(')) end = court(end);
    end = after_circuit(end);
    if (end == i || end < atoms_.size() - trailing_signs()) return i;
    if (!versus && !in_re && !ship) return i;
    out_.names = true;
    return end;
  }

  // ", 10 Cir." after a name
  [[nodiscard]] std::size_t after_circuit(std::size_t end) const {
    std::size_t at = end;
    while (at < atoms_.size() && !atoms_[at].is_word)
      ++at;
    return is_number(key(at)) && key(at + 1) == "cir" ? at + 2 : end;
  }

  [[nodiscard]] std::size_t trailing_signs() const {
    std::size_t n = 0;
    while (n < atoms_.size() && !atoms_[atoms_.size() - 1 - n].is_word)
      ++n;
    return n;
  }

  // "decided November 7, 1932", "May 29, 1928"
  std::size_t date(std::size_t i) {
    if (key(i) == "act" && months().has(key(i + (key(i + 1) == "of" ? 2 : 1))))
      return i + (key(i + 1) == "of" ? 2 : 1);
    if (key(i) == "decided") // "decided this day", "decided today, October term, 1939"
      return key(i + 1) == "this" ? i + 3 : key(i + 1) == "today" ? i + 2 : i + 1;
    if (!months().has(key(i))) return i;
    std::size_t end = i + 1;
    for (std::size_t at = i + 1; at < atoms_.size() && at < i + 6; ++at)
      if (key(at) == "term" || (is_number(key(at)) && key(at).size() <= 4)) end = at + 1;
    out_.years = true;
    return end;
  }
};

} // namespace

Matter matter_of(const Facts& f, std::size_t side) {
  return MatterReader(f, side).matter();
}

std::vector<bool> find_additions(const Facts& f, std::size_t side, bool adds_citations) {
  return MatterReader(f, side).additions(adds_citations);
}

} // namespace recension::variant
