#include "typed_pages.hpp"

#include "best_run.hpp"
#include "line_spacing.hpp"
#include "text_facts.hpp"

#include <algorithm>
#include <optional>

namespace recension::markup {
namespace {

constexpr std::size_t indent_of_centred = 15; // columns
constexpr std::size_t shortest_rule = 10;     // columns of a rule above notes
constexpr std::size_t least_pages = 3;        // that a series of bare numbers proves

// --- page numbers ---

double typed_page_step(std::uint32_t from, std::uint32_t to) {
  constexpr double first_is_missing = 0.3, one_is_missing = 0.7, no_paging = 3;
  if (from == run_start) return to <= 3 ? 0 : first_is_missing;
  if (to == from + 1) return 0;
  return to > from && to <= from + 3 ? one_is_missing : no_paging;
}

// A number in the middle of its line: what a page ends with, and not a note's label.
bool is_set_as_number(const Scan& scan, const Match& m) {
  const Line& l = scan.lines[scan.line_of(m.range.begin)];
  return l.ink == m.range && (l.indent() >= indent_of_centred || scan.text[l.ink.begin.value] == '-');
}

class PageNumbers {
public:
  explicit PageNumbers(const Scan& scan) : scan_(scan) {}

  // The series, where each number may be set twice: "-2-" and "2" below it.
  std::vector<Match> find() {
    std::vector<Match> all = scan_.matches_of(Role::foot_number);
    std::erase_if(all, [this](const Match& m) { return !is_set_as_number(scan_, m); });
    std::vector<Match> once;
    std::vector<Numbered> numbers;
    for (const Match& m : all) {
      if (!once.empty() && repeats(once.back(), m)) continue;
      once.push_back(m);
      numbers.push_back({m.number, 1});
    }
    const std::vector<std::size_t> run = best_run(numbers, typed_page_step);
    const bool marked = !all.empty() && scan_.text[all.front().range.begin.value] == '-';
    if (run.size() < (marked ? 1 : least_pages)) return {};
    std::vector<Match> out;
    for (const std::size_t i : run) {
      out.push_back(once[i]);
      for (const Match& m : all)
        if (m.range.begin > once[i].range.begin && repeats(once[i], m)) out.push_back(m);
    }
    return out;
  }

  // Nothing but empty lines between the two, and the same number.
  [[nodiscard]] bool repeats(const Match& a, const Match& b) const {
    if (a.number != b.number || b.range.begin < a.range.end) return false;
    return next_ink(scan_.text, a.range.end.value) == b.range.begin.value;
  }

private:
  const Scan& scan_;
};

// Whether the line is this number and no more.
bool opens_with_number(std::string_view text, std::uint32_t number) {
  return text.substr(0, text.find('\n')) == std::to_string(number);
}

// --- lines struck twice ---

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), is_letter));
}

// Typed bold is struck twice, so that the text has the words again below, in the same columns.
bool is_struck_again(const Scan& scan, std::size_t i) {
  constexpr std::size_t least_letters = 5;
  const Line& below = scan.lines[i];
  const Line& above = scan.lines[i - 1];
  if (below.ink.empty() || above.ink.empty()) return false;
  const std::string_view again = slice(scan.text, below.ink), row = slice(scan.text, above.all);
  return letters_in(again) >= least_letters && row.size() >= below.indent() + again.size() &&
         row.substr(below.indent(), again.size()) == again;
}

bool is_rule(std::string_view ink) {
  constexpr std::size_t shortest = 3;
  return ink.size() >= shortest && ink.find_first_not_of("_ ") == std::string_view::npos;
}

bool opens_with_byline(std::string_view ink) {
  return parse_byline(evenly_spaced(ink)).length > 0;
}

// --- feet ---

struct Row {
  std::size_t line;
  std::size_t above; // empty lines
};

struct Opening {
  std::uint32_t number = 0; // 0: a glyph
  bool alone = false;       // nothing else is on the line
};

// "1", "1.  Wilson", "1We refer", "*Of the District": with what a note opens.
std::optional<Opening> opening_of(std::string_view ink) {
  constexpr std::size_t most_digits = 3;
  std::size_t at = 0;
  while (at < ink.size() && is_digit(ink[at]))
    ++at;
  if (at > most_digits) return std::nullopt;
  Opening out;
  if (at > 0) {
    for (std::size_t i = 0; i < at; ++i)
      out.number = out.number * 10 + static_cast<std::uint32_t>(ink[i] - '0');
  } else {
    while (at < ink.size() && ink[at] == '*')
      ++at;
    for (const std::string_view dagger : {"†", "‡"})
      if (at == 0 && ink.starts_with(dagger)) at = dagger.size();
    if (at == 0) return std::nullopt;
  }
  out.alone = at == ink.size();
  if (out.alone) return out;
  const std::string_view after = ink.substr(at);
  if (after.front() == '.') return after.size() == 1 || after[1] == ' ' ? std::optional(out) : std::nullopt;
  const bool word = is_upper(after.front()) && (after.size() == 1 || after[1] == ' ' || is_letter(after[1]));
  const bool text = after.front() == ' ' || word || after.front() == '"' || after.front() == '[';
  return text && after.find_first_not_of(" *") != std::string_view::npos ? std::optional(out) : std::nullopt;
}

class FeetFinder {
public:
  FeetFinder(const Scan& scan, const LineSpacing& spacing, std::vector<bool> taken)
      : scan_(scan), spacing_(spacing), taken_(std::move(taken)) {}

  // The cover has no number: it ends where the writer is named.
  void page(std::size_t first, std::size_t end, TypedPages& out) {
    const std::size_t byline = any_page_ ? end : first_byline(first, end);
    any_page_ = true;
    if (byline != end) text(first, byline, true, out);
    text(byline != end ? byline : first, end, false, out);
  }

private:
  const Scan& scan_;
  const LineSpacing& spacing_;
  std::vector<bool> taken_; // lines that are no text
  std::vector<Row> rows_;   // of the page
  std::uint32_t next_ = 1;  // the label that is due
  bool any_page_ = false, any_ = false, unfinished_ = false;
  bool cover_ = false;

  [[nodiscard]] std::size_t first_byline(std::size_t first, std::size_t end) const {
    for (std::size_t i = first; i < end; ++i)
      if (opens_with_byline(slice(scan_.text, scan_.lines[i].ink))) return i;
    return end;
  }

  void text(std::size_t first, std::size_t end, bool cover, TypedPages& out) {
    cover_ = cover;
    rows_.clear();
    for (std::size_t i = first; i < end; ++i)
      if (!scan_.lines[i].ink.empty() && !taken_[i]) rows_.push_back({i, spacing_.above(i)});
    constexpr std::size_t most_rows = 200; // of a page
    if (rows_.size() > most_rows) return;
    const std::size_t labels = first_label();
    const std::size_t foot = goes_on_from(labels);
    if (foot == rows_.size()) return;
    std::size_t last = foot;
    for (std::size_t k = foot; k < rows_.size(); ++k) {
      if (cover_ && k > foot + 1 && begins_anew(k, foot)) break;
      out.feet.push_back(rows_[k].line);
      if (k >= labels && opens(k, labels)) out.openings.push_back(rows_[k].line);
      last = k;
    }
    unfinished_ = !ends_sentence(scan_.text, scan_.lines[rows_[last].line].ink.end.value);
    any_ = true;
  }

  [[nodiscard]] std::string_view ink(std::size_t k) const {
    return slice(scan_.text, scan_.lines[rows_[k].line].ink);
  }
  [[nodiscard]] std::size_t indent(std::size_t k) const { return scan_.lines[rows_[k].line].indent(); }

  // A rule, or the blanks that are left of one, on the lines between this row and the one above.
  [[nodiscard]] bool is_below_rule(std::size_t k) const {
    const std::size_t from = k == 0 ? rows_[k].line : rows_[k - 1].line + 1;
    for (std::size_t i = from; i < rows_[k].line; ++i) {
      const Line& l = scan_.lines[i];
      const bool underlines_text = i > 0 && !scan_.lines[i - 1].ink.empty();
      if (l.ink.empty() ? l.all.size() >= shortest_rule && !underlines_text : is_rule(slice(scan_.text, l.ink)))
        return true;
    }
    return false;
  }

  // Whether most lines of rows [begin, end) have an empty line above, but for those with which notes open.
  [[nodiscard]] bool is_spaced(std::size_t begin, std::size_t end, bool notes) const {
    std::size_t pairs = 0, spaced = 0;
    for (std::size_t k = begin + 1; k < end; ++k) {
      if (notes && opening_of(ink(k))) continue;
      ++pairs;
      spaced += rows_[k].above > 0 ? 1 : 0;
    }
    if (pairs == 0) return !notes && spacing_.usual() > 0;
    return notes ? spaced * 3 > pairs : spaced * 2 > pairs;
  }

  // Called on the page: its number ends a word or a sentence above.
  [[nodiscard]] bool is_called(std::size_t before, const Opening& o) const {
    const std::string mark = o.number == 0 ? "*" : std::to_string(o.number);
    for (std::size_t k = 0; k < before; ++k) {
      const std::string_view row = ink(k);
      for (std::size_t at = row.find(mark); at != row.npos; at = row.find(mark, at + 1)) {
        const std::size_t end = at + mark.size();
        const bool ends = end == row.size() || !(is_digit(row[end]) || is_letter(row[end]));
        const bool set_on = at > 0 && row[at - 1] != ' ' && !is_digit(row[at - 1]) && row[at - 1] != '$';
        const bool set_off = at > 1 && row.substr(at - 2, 2) == "  " && end == row.size();
        if (ends && (set_on || set_off)) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool is_due(std::size_t k, const Opening& o) const {
    if (o.number == 0 || o.number == 1) return is_called(k, o);
    return o.number == next_ || (o.number == next_ + 1 && is_called(k, o)); // one may be lost
  }

  // The row with which the first note of the page opens; all rows if none does.
  [[nodiscard]] std::size_t first_label() const {
    for (std::size_t k = 1; k < rows_.size(); ++k) {
      const auto o = opening_of(ink(k));
      if (!o || !is_due(k, *o)) continue;
      const std::size_t begin = block_begin(k);
      const std::size_t above = k - begin > 1 ? begin : k; // a note may go on from the page before
      const bool set_off = is_spaced(0, above, false) && !is_spaced(k, rows_.size(), true);
      const bool stands_alone = o->alone && rows_[k].above > spacing_.usual() && is_called(k, *o);
      if (set_off || stands_alone || is_below_rule(k) || (cover_ && o->number == 0)) return k;
    }
    return rows_.size();
  }

  // A cover's note is one paragraph: after the end of a sentence it is over where a line is set off or further in.
  [[nodiscard]] bool begins_anew(std::size_t k, std::size_t foot) const {
    if (!ends_sentence(scan_.text, scan_.lines[rows_[k - 1].line].ink.end.value)) return rows_[k].above > 1;
    std::size_t least = indent(foot);
    for (std::size_t i = foot; i < k; ++i)
      least = std::min(least, indent(i));
    return rows_[k].above > 0 || indent(k) >= least + 2;
  }

  // The first of the single-spaced rows above row `end`.
  [[nodiscard]] std::size_t block_begin(std::size_t end) const {
    std::size_t k = end - 1;
    while (k > 0 && rows_[k].above == 0)
      --k;
    return k;
  }

  // What goes on above the first label from the page before: single-spaced, no further in than the text.
  [[nodiscard]] std::size_t goes_on_from(std::size_t labels) const {
    if (!any_ || labels < 2) return labels;
    const std::size_t k = block_begin(labels);
    const bool set_off = rows_[k].above > spacing_.usual() || is_below_rule(k);
    if (k == 0 || !set_off || !is_spaced(0, k, false)) return labels;
    return unfinished_ || is_below_rule(k) || (labels - k > 1 && is_flush(k, labels)) ? k : labels;
  }

  // As against a block quotation: some line begins where the text's lines begin.
  [[nodiscard]] bool is_flush(std::size_t begin, std::size_t end) const {
    const auto least = [this](std::size_t from, std::size_t to) {
      std::size_t out = indent(from);
      for (std::size_t k = from; k < to; ++k)
        out = std::min(out, indent(k));
      return out;
    };
    return least(begin, end) <= least(0, begin) + 1;
  }

  // The series goes on in a foot where a sentence ends above, or where the label is alone on its line.
  bool opens(std::size_t k, std::size_t labels) {
    const auto o = opening_of(ink(k));
    if (!o) return false;
    const bool set_apart = k == labels || o->alone || rows_[k].above > 0 ||
                           ends_sentence(scan_.text, scan_.lines[rows_[k - 1].line].ink.end.value);
    if (k > labels && (!set_apart || (o->number != 0 && o->number != next_ && o->number != next_ + 1))) return false;
    if (o->number != 0) next_ = o->number + 1;
    return true;
  }
};

// A page's number ends it: the next page begins, unless the text ends or the number is set again below.
Claim claim_of_number(const Scan& scan, std::vector<Match>::const_iterator m) {
  const std::size_t next = next_ink(scan.text, m->range.end.value);
  const bool ends_text = next == scan.text.size();
  const bool again = !ends_text && opens_with_number(scan.text.substr(next), m->number);
  return ends_text || again ? claim_of(scan, *m) : claim_of(scan, *m, PagesBegin{{{"slip op.", m->number + 1}}});
}

} // namespace

TypedPages find_typed_pages(const Scan& scan, const Claims& claims) {
  TypedPages out;
  const bool headed = std::any_of(claims.all().begin(), claims.all().end(),
                                  [](const Claim& c) { return c.kind == MarkupKind::running_head; });
  const bool pdf = scan.decoded.container == Container::pdf && scan.matches_of(Role::page_foot).empty();
  if (headed || (!scan.decoded.elements.empty() && !pdf)) return out;
  PageNumbers numbers(scan);
  const std::vector<Match> found = numbers.find();
  if (found.empty()) return out;
  std::vector<bool> taken(scan.lines.size());
  auto number = found.begin();
  for (std::size_t i = 0; i < scan.lines.size(); ++i) {
    const Line& l = scan.lines[i];
    const bool is_number = number != found.end() && number->range == l.ink;
    if (is_number) {
      out.last_lines.push_back(i);
      out.claims.push_back(claim_of_number(scan, number));
      ++number;
    } else if (i > 0 && is_struck_again(scan, i)) {
      out.claims.push_back({l.ink, MarkupKind::layout, "struck-again", false});
    } else if (is_rule(slice(scan.text, l.ink))) {
      out.claims.push_back({l.ink, MarkupKind::layout, "rule", false});
    } else {
      continue;
    }
    taken[i] = true;
  }
  const LineSpacing spacing(scan.lines);
  FeetFinder feet(scan, spacing, std::move(taken));
  std::size_t first = 0;
  for (const std::size_t last : out.last_lines) {
    feet.page(first, last, out);
    first = last + 1;
  }
  feet.page(first, scan.lines.size(), out);
  return out;
}

} // namespace recension::markup
