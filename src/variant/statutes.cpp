#include "statutes.hpp"

#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>

namespace recension::variant {
namespace {

using std::string_view;
namespace words = tables::citation_words;

// "26 U.S.C.A. Int.Rev.Acts, page 490"
bool is_of_code(const SideAtoms& in, std::size_t i) {
  std::string name;
  in.reporter(i, &name);
  return name.starts_with("usc") || name.starts_with("compst");
}

// "N.J.S.A.", "PS Pa.", "G.L.": the code of a state, by its letters
bool is_state_code(const SideAtoms& in, std::size_t i) {
  static const WordSet codes(words::state_codes);
  std::string letters;
  constexpr std::size_t most = 4;
  for (std::size_t at = i; in.key(at).size() == 1 && letters.size() < most; at = in.after_stop(at))
    letters += in.key(at);
  return codes.contains(letters) || codes.contains(in.key(i));
}

// "(section 4)", "(chapter)": what the Code has for the Act
bool is_division(string_view k) {
  return k == "section" || k == "sections" || k == "chapter" || k == "title" || k == "subchapter" || k == "subtitle";
}

// "608e", "1152a", "103(b)"
bool is_section(string_view k) {
  return !k.empty() && k.front() >= '0' && k.front() <= '9';
}

// "§ 3115 1/8 ff", "(a2)", "(a-c)", "5/6 a-3115": West numbers its compiled statutes with letters.
bool is_letter_of_section(string_view k) {
  constexpr std::size_t most_letters = 4, longest = 8;
  const std::size_t letters = k.find_first_not_of(k.front());
  if (letters == string_view::npos) return k.size() <= most_letters;
  const bool range = k[letters] == '-' && k.size() > letters + 1;
  const bool number = k.find_first_not_of("0123456789", letters) == string_view::npos;
  return k.size() <= longest && letters <= most_letters && (range || number);
}

string_view without_possessive(string_view k) {
  return k.ends_with("'s") ? k.substr(0, k.size() - 2) : k.ends_with('\'') ? k.substr(0, k.size() - 1) : k;
}

bool is_compiler(string_view k) {
  static const WordSet compilers(words::compilers);
  return compilers.contains(without_possessive(k));
}

// A run of the words of statutes, with a head among them.
class StatuteReader {
public:
  StatuteReader(const SideAtoms& in, std::size_t begin, Matter& out)
      : in_(in), begin_(begin), end_(begin), bracketed_(begin > 0 && in.opens(begin - 1)), out_(out) {}

  std::size_t run() {
    const string_view first = in_.key(begin_);
    const bool section = is_section(first) && first.back() >= 'a'; // "(77e)"
    const bool of_what_is_before = is_number(first) || (section && !bracketed_);
    if (of_what_is_before && !heads().contains(in_.key(begin_ + 1)) && !is_of_code(in_, begin_ + 1)) return begin_;
    head_ = bracketed_ && (is_division(first) || section);
    for (std::size_t at = begin_; at < in_.size() && !is_over(at); ++at)
      if (in_.is_word(at)) take(at);
    if (!head_ || end_ == begin_) return begin_;
    out_.statutes = true;
    out_.west_only = out_.west_only || west_;
    add_section_numbers();
    return end_;
  }

private:
  const SideAtoms& in_;
  std::size_t begin_, end_;
  bool bracketed_, head_ = false, west_ = false;
  Matter& out_;

  static const WordSet& heads() {
    static const WordSet all(words::code_heads);
    return all;
  }

  [[nodiscard]] bool is_over(std::size_t at) const {
    static const WordSet all(words::code_words);
    if (bracketed_ && head_ && in_.closes(at) && closes_first(at)) return true;
    if (!in_.is_word(at)) return false;
    const string_view k = in_.key(at);
    if (!is_section(k) && k.size() > 1 && !all.contains(k) && !is_compiler(k) && !is_letter_of_section(k))
      return true;
    const auto place = in_.citation(at);
    return place && !is_code(place->reporter);
  }

  // Whether the bracket at `end` is that which is open before the run.
  [[nodiscard]] bool closes_first(std::size_t end) const {
    int open = 1;
    for (std::size_t i = begin_; i <= end; ++i)
      open += in_.opens(i) ? 1 : in_.closes(i) ? -1 : 0;
    return open == 0;
  }

  void take(std::size_t at) {
    const string_view k = in_.key(at);
    const bool of_code = is_of_code(in_, at) || is_state_code(in_, at);
    const bool public_law = k == "p" && in_.key(in_.after_stop(at)) == "l"; // "P. L. p. 289"
    const bool consolidated = k == "consol" && (in_.key(at + 1) == "laws" || in_.key(at + 2) == "laws");
    head_ = head_ || heads().contains(k) || of_code || public_law;
    west_ = west_ || is_compiler(k) || k.ends_with("'s") || of_code || k == "usca" || k == "a" || k == "comp" ||
            k == "compst" || k == "title" || k == "subtitle" || k == "subchapter" || consolidated;
    end_ = at + 1;
  }

  // Numbers and letters of sections are all of the statute: "§ 79(k)", "§ 6943.102".
  void add_section_numbers() {
    for (std::size_t i = begin_; i < end_;) {
      const string_view k = in_.key(i);
      if (const std::size_t point = k.find('.'); is_section(k) && point != string_view::npos) {
        add_numbers(k.substr(0, point), out_.cited);
        add_numbers(k.substr(point + 1), out_.cited);
      }
      const std::size_t next = read_subsection(in_, i, out_.cited);
      i = next > i ? next : std::max(read_number(in_, i, out_.cited), i + 1);
    }
  }
};

} // namespace

bool is_code(string_view name) {
  return name.starts_with("usc") || name.starts_with("compst") || name == "stat" || name.starts_with("revst");
}

std::size_t read_statute(const SideAtoms& in, std::size_t i, Matter& out) {
  return StatuteReader(in, i, out).run();
}

} // namespace recension::variant
