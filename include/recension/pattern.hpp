// Pattern: the small language in which rules say what a marker looks like.
//
// A pattern is matched at one place of a text; it does not search. It is compiled once to a list of elements, so that
// a table of rules stays data.
//
//     literal    itself, letter by letter
//     (blank)    one or more blanks: space, tab, no-break space
//     ~          any white space, line ends too, or none
//     {n}        a number of 1 to 4 digits             → Match::number
//     {page}     a number of 1 to 5 digits             → Match::number
//     {volume}   a number of 1 to 4 digits, not kept
//     {label}    a note's mark: 1 to 3 digits, or * ** + † ‡ Fn; in brackets also [1a], [****]
//                                                       → Match::label (and number)
//     {reporter} a reporter's abbreviation, "U. S."     → Match::reporter
//     {caps}     capitals, blanks and punctuation, and a lone "v."
//     {text}     anything within the line, as little as will do; at the end of a pattern, the rest of the line
//     {blanks}   two or more blanks        {Upper} {lower}  one ASCII letter        {rule}  a drawn rule: —— __ --
//     {a|b}      a or b, each of them a pattern; the first that leads to a match is taken
//     {a|}       a, or nothing: an optional part
//
//     Pattern("[{volume} {reporter} {page}]").match_at("[474 U.S. 344]", 0)   // number 344, reporter "U.S."
//     Pattern("{Footnote |n}{label}").match_at("n12", 0)                      // number 12, label "12"
//
// Where a match may be is said beside the pattern:
//     line        it is all its line holds          line_start  it opens its line
//     between_blanks  blanks or brackets around it      glued       right after a word or its punctuation
//     anywhere
//     element     nowhere in the text: only elements that a selector names are looked at (selector.hpp)
//
// Errors: the constructor throws std::invalid_argument, with the place in the pattern, for what is not of this
// language and for a pattern that would match nothing at all. The pattern looks into `source`, which must outlive it.
#pragma once

#include <recension/byte_set.hpp>
#include <recension/element.hpp>
#include <recension/span.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace recension {

enum class Where : std::uint8_t { line, line_start, between_blanks, glued, anywhere, element };
std::string_view name_of(Where w);

struct Match {
  TextRange range;
  std::uint32_t rule = 0;   // index in the table that was scanned
  std::uint32_t number = 0; // 0 where the pattern has none
  std::string_view label;
  std::string_view reporter;
  std::uint32_t element = no_element; // the element that it was found by
};

class Pattern {
public:
  explicit Pattern(std::string_view source);
  // Throws std::invalid_argument if a part of it can never match, such as `{n}5`: a number takes all digits. For
  // patterns that a person wrote; the built-in ones were checked when they were built.
  void require_that_it_can_match() const;
  // Where a match must end; of several ways to match the first that ends so is taken.
  enum class Ends : std::uint8_t { anywhere, word, line, text };
  [[nodiscard]] std::optional<Match> match_at(std::string_view text, std::size_t at,
                                              Ends ends = Ends::anywhere) const;
  // The bytes that a match can have at a place, the first of which is 0; all where the match may have ended.
  [[nodiscard]] ByteSet bytes_at(std::size_t place) const;

private:
  enum class NodeKind : std::uint8_t {
    literal,
    blank,
    white,
    number,
    label,
    reporter,
    caps,
    text,
    blanks,
    upper,
    lower,
    rule,
    choice
  };
  using Index = std::uint16_t;
  static constexpr Index end = 0xFFFF;
  struct Node {
    NodeKind kind = NodeKind::literal;
    std::uint8_t most = 0;    // number: digits at most
    bool keep = true;         // number: becomes Match::number
    std::string_view literal; // literal: its bytes
    std::vector<Index> branches;
    Index next = end; // what comes after it
  };
  struct Cursor {
    std::string_view text;
    std::size_t at = 0;
    Match match;
    Ends ends = Ends::anywhere;
  };
  std::string_view source_;
  std::vector<Node> nodes_;
  Index first_ = end;

  [[noreturn]] void refuse(std::string_view at, std::string_view why) const;
  Index compile(std::string_view part, Index next);
  Index compile_braces(std::string_view inside, Index next);
  Index add(Node node);
  void add_first_bytes(Index node, ByteSet& out) const;
  void add_bytes_at(std::size_t place, Index node, ByteSet& out) const;
  [[nodiscard]] bool can_be_empty(Index node) const;
  void refuse_what_never_matches(const Node& node) const;
  static bool ends_rightly(const Cursor& c);
  bool run(Cursor& c, Index node) const;
  bool choose(Cursor& c, const Node& choice) const;
  bool step(Cursor& c, const Node& node) const;
  static bool step_number(Cursor& c, const Node& node);
  static bool step_label(Cursor& c);
  bool lazily(Cursor& c, const Node& node) const;
};

// One row of a table that is scanned for.
struct Sought {
  Where where = Where::anywhere;
  std::string_view pattern;
};

// Runs a whole table over a text in one pass: where three bytes can begin some pattern it is tried, in table order.
// Rows that are sought in elements only are passed over.
class Scanner {
public:
  explicit Scanner(const std::vector<Sought>& table);
  // All matches in text order; several rows may match at one place.
  [[nodiscard]] std::vector<Match> scan(std::string_view text) const;

private:
  struct SoughtRow {
    Where where;
    Pattern pattern;
    std::uint32_t index; // in the table
  };
  // For each of the first bytes of a match, and each value of it: the rows that it may belong to, a bit each.
  static constexpr std::size_t looked_at = 3;
  using RowsOfByte = std::array<std::array<std::uint64_t, 256>, looked_at>;
  struct Bank { // of 64 rows
    RowsOfByte may_begin{};
    std::uint64_t opening = 0; // rows that are only at a line's beginning
    std::vector<SoughtRow> rows;
  };
  std::vector<Bank> banks_;
  RowsOfByte midline_{}; // rows that may match within a line, in 64 groups

  static std::uint64_t rows_of(const RowsOfByte& rows, std::string_view bytes);
  [[nodiscard]] std::size_t next_midline(std::string_view text, std::size_t at, std::size_t end) const;
  void try_at(std::string_view text, std::size_t at, bool opens_line, std::vector<Match>& out) const;
  static void try_rows(const Bank& bank, std::uint64_t rows, std::string_view text, std::size_t at, bool opens_line,
                       std::vector<Match>& out);
};

// A space, a tab, or the bytes of a no-break space at text[at]: their length, else 0.
inline std::size_t blank_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const auto c = static_cast<signed char>(text[at]); // what is not ASCII is below the blank
  if (c > ' ') return 0;
  if (c == ' ' || c == '\t' || c == '\f' || c == '\v') return 1;
  return text[at] == '\xC2' && at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
}
// The length of the blank that ends right before text[at], else 0.
std::size_t blank_before(std::string_view text, std::size_t at);

} // namespace recension
