#include "../printing/word_lists.hpp"
#include "passes.hpp"
#include "text_facts.hpp"

#include <tables.hpp>

#include <algorithm>
#include <optional>
#include <utility>

namespace recension {
namespace {

using std::string_view;
namespace byline_words = tables::bylines;

constexpr std::size_t longest_byline = 400; // bytes
constexpr std::size_t longest_name = 40;

// Reads one byline from left to right.
class BylineReader {
public:
  explicit BylineReader(string_view paragraph) : text_(paragraph.substr(0, longest_byline)) {}

  Byline read() {
    skip(" ");
    paragraph_number();
    if (any_of(byline_words::collective))
      return ends_here() ? finish(OpinionKind::majority, std::string(byline_words::collective_author.front()))
                         : Byline{};
    opener();
    if (is_any(rest(), byline_words::nameless)) {
      at_ = text_.size();
      return finish(OpinionKind::opinion, {});
    }
    const bool titled = title();
    if (!name(titled)) return {};
    if (!titled && !office()) return {};
    return verb(titled);
  }

private:
  string_view text_;
  std::size_t at_ = 0;
  std::string author_;
  std::optional<OpinionKind> opened_; // what the words before the name say
  bool lord_ = false;                 // of the United Kingdom
  bool in_capitals_ = false;          // the name, but for letters such as the c of McREYNOLDS

  [[nodiscard]] string_view rest() const { return text_.substr(at_); }

  bool skip(string_view literal) {
    if (at_ >= text_.size() || text_[at_] != literal.front() || !rest().starts_with(literal)) return false;
    at_ += literal.size();
    return true;
  }

  bool any_of(Words literals) {
    return std::any_of(literals.begin(), literals.end(), [this](string_view l) { return skip(l); });
  }

  // "¶ 1 VERGERONT, J.", "[¶1]", "{1}": courts that number their paragraphs count the byline's in.
  void paragraph_number() {
    const std::size_t start = at_;
    const bool bracket = skip("[") || skip("{"), sign = skip("¶");
    skip(" ");
    const std::size_t digits = at_;
    while (at_ < text_.size() && is_digit(text_[at_]))
      ++at_;
    const bool numbered = (bracket || sign) && at_ > digits;
    if (!numbered || (bracket && !skip("]") && !skip("}"))) {
      at_ = start;
      return;
    }
    while (skip(" ") || skip(".")) {
    }
  }

  // "Opinion of the Court by", in any case of letters.
  void opener() {
    const std::pair<Words, OpinionKind> kinds[] = {{byline_words::openers_of_court, OpinionKind::majority},
                                                   {byline_words::openers_of_concurrence, OpinionKind::concurrence},
                                                   {byline_words::openers_of_dissent, OpinionKind::dissent},
                                                   {byline_words::openers, OpinionKind::opinion}};
    for (const auto& [openers, kind] : kinds)
      for (const string_view o : openers)
        if (begins_in_any_case(rest(), o)) {
          at_ += o.size();
          opened_ = kind;
          return;
        }
  }

  // As against "Per curiam opinions bind this Court" and "By the Court. —The order is reversed": a stop, a colon, a
  // note's mark or nothing follows.
  [[nodiscard]] bool ends_here() const {
    const string_view after = rest().substr(0, 1);
    if (const std::size_t next = rest().find_first_not_of(". "); next != string_view::npos && after.starts_with('.'))
      if (begins_with_any(rest().substr(next), byline_words::opens_an_order)) return false;
    return after.empty() || string_view(".:*[\n").find(after.front()) != string_view::npos || is_digit(after.front());
  }

  bool title() {
    const std::size_t start = at_;
    lord_ = any_of(byline_words::lords);
    if (lord_) return true;
    any_of(byline_words::courtesies);
    const bool chief = any_of(byline_words::chiefs);
    if (any_of(byline_words::titles)) {
      if (chief && !name_ahead()) author_ = byline_words::chief_without_name.front();
      return true;
    }
    at_ = start;
    return false;
  }

  [[nodiscard]] bool name_ahead() const { return rest().size() > 1 && rest()[0] == ' ' && is_upper(rest()[1]); }

  // Capitalised words up to a comma or a small word.
  bool name(bool titled) {
    if (!author_.empty()) return true;
    if (titled && !skip(" ")) return false;
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin < longest_name) {
      const char c = text_[at_];
      const bool word_starts = at_ == begin || text_[at_ - 1] == ' ';
      if (c == ',' || c == '\n' || (lord_ && (c == ':' || c == '(')) || (word_starts && !markup::is_letter(c))) break;
      if (word_starts && c >= 'a' && c <= 'z') break;
      ++at_;
    }
    string_view found = text_.substr(begin, at_ - begin);
    while (found.ends_with(' ') || found.ends_with('.'))
      found.remove_suffix(1);
    at_ = begin + found.size();
    if (const std::size_t seat = found.find(" OF "); lord_ && seat != string_view::npos)
      found = found.substr(0, seat);
    in_capitals_ = std::count_if(found.begin(), found.end(), [](char c) { return c >= 'a' && c <= 'z'; }) <= 2;
    author_ = last_name(found);
    return author_.size() > 1 && !ends_with_any(author_, byline_words::possessives);
  }

  bool office() { return any_of(byline_words::offices); }

  Byline verb(bool titled) {
    if (lord_) return of_lord();
    if (begins_with_any(rest(), byline_words::delivers) || delivers_after_stating()) return delivered(titled);
    if (begins_with_any(rest(), byline_words::states)) {
      at_ = std::min(text_.find_first_of(".:", at_ + 1), text_.size());
      return finish(OpinionKind::opinion, author_);
    }
    if (Byline separate = separate_opinion(); separate.length > 0) return separate;
    const bool alone = rest().empty() || rest() == "." || rest() == ":";
    if (opened_ && (alone || (!titled && is_run_in()))) return finish(*opened_, author_);
    if (titled && alone && in_capitals_) return finish(OpinionKind::opinion, author_);
    if (!titled && (alone || skip(":") || skip(".:") || (in_capitals_ && is_run_in())))
      return finish(OpinionKind::opinion, author_);
    return {};
  }

  // "HOWARD, Circuit Judge. This action …": the opinion's first sentence is on the byline's line.
  [[nodiscard]] bool is_run_in() const {
    string_view after = rest();
    while (after.starts_with('.') || after.starts_with(' '))
      after.remove_prefix(1);
    return rest().starts_with(". ") && !after.empty() && (is_upper(after.front()) || after.front() == '"');
  }

  // "LORD REED: (with whom Lord Hodge agrees)": the colon, or who agrees, is what a list of judges does not have.
  Byline of_lord() {
    const bool colon = skip(":");
    const std::size_t close = rest().find(')');
    if (begins_with_any(rest(), byline_words::agreeing) && close != string_view::npos) {
      const string_view inside = rest().substr(2, close - 2);
      if (!in_capitals_ || !lists_names(inside)) return {};
      const bool dissent = first_of(inside, byline_words::dissents) != string_view::npos;
      at_ += close + 1;
      return finish(dissent ? OpinionKind::dissent : OpinionKind::opinion, author_);
    }
    if (colon && in_capitals_ && rest() == " (dissenting)") {
      at_ = text_.size();
      return finish(OpinionKind::dissent, author_);
    }
    return colon && in_capitals_ && rest().empty() ? finish(OpinionKind::opinion, author_) : Byline{};
  }

  // ", after stating the case as above, delivered the opinion of the Court."
  [[nodiscard]] bool delivers_after_stating() const {
    if (!begins_with_any(rest(), byline_words::stating)) return false;
    const std::size_t stop = rest().find('.');
    return first_of(rest().substr(0, stop), byline_words::delivers) != string_view::npos;
  }

  // "KENNEDY, J., delivered the opinion of the Court, in which ROBERTS, C. J., joined." is the syllabus's line-up.
  Byline delivered(bool titled) {
    if (!titled && first_of(text_, byline_words::of_a_line_up) != string_view::npos) return {};
    const std::size_t end = std::min(text_.find_first_of(".:", at_), text_.size());
    const string_view what = text_.substr(at_, end - at_);
    const bool dissent = first_of(what, byline_words::dissents) != string_view::npos;
    const bool concurs = first_of(what, byline_words::concurs) != string_view::npos;
    at_ = end;
    return finish(dissent   ? OpinionKind::dissent
                  : concurs ? OpinionKind::concurrence
                            : OpinionKind::majority,
                  author_);
  }

  // ", with whom JUSTICE MARSHALL joins, dissenting."   " (concurring)."   ", dissenting, with whom … concur."
  Byline separate_opinion() {
    if (!skip(" (") && !skip(", (") && !skip(", ") && !skip(" ")) return {};
    const string_view tail = rest();
    const std::size_t dissents = first_of(tail, byline_words::dissents),
                      concurs = first_of(tail, byline_words::concurs);
    const std::size_t first = std::min(dissents, concurs);
    if (first == string_view::npos) return {};
    if (first > 0 && !(begins_with_any(tail, byline_words::joined) && lists_names(tail.substr(0, first)))) return {};
    const std::size_t others = first_of(tail.substr(first), byline_words::others_follow);
    const std::size_t stop = tail.substr(first).find_first_of(".:)");
    const std::size_t end = first + std::min({others, stop, tail.size() - first});
    constexpr std::size_t longest_manner =
        110; // "concurring in part, concurring in the judgment in part, and dissenting in part"
    if (first_of(tail.substr(first, end - first), byline_words::speaks) != string_view::npos) return {};
    if (end - first > longest_manner || tail.substr(first, end - first).find('"') != string_view::npos) return {};
    const bool dissent = dissents != string_view::npos && dissents < end;
    at_ += end;
    skip(")");
    const bool goes_on = text_.size() == longest_byline;
    if (others < stop && !goes_on && lists_names(rest())) at_ = text_.size();
    return finish(dissent ? OpinionKind::dissent : OpinionKind::concurrence, author_);
  }

  // Whether this only names those who join: every small word is one that such a list has.
  [[nodiscard]] static bool lists_names(string_view list) {
    for (std::size_t at = 0; at < list.size();) {
      const std::size_t end = std::min(list.find_first_of(" ,.:)\n", at), list.size());
      const string_view word = list.substr(at, end - at);
      if (!word.empty() && word.front() >= 'a' && word.front() <= 'z' &&
          !is_any(word, byline_words::words_of_joining))
        return false;
      at = end + 1;
    }
    return true;
  }

  Byline finish(OpinionKind kind, std::string author) {
    if (!skip(".")) skip(":");
    return {kind, std::move(author), at_};
  }
};

} // namespace

// In capitals as bylines set them, the name's own: MARSHALL, O'CONNOR, McREYNOLDS or MCREYNOLDS.
std::string last_name(std::string_view full) {
  std::string out(full.substr(full.rfind(' ') == string_view::npos ? 0 : full.rfind(' ') + 1));
  constexpr std::size_t son = 2, shortest = 5; // of "Mc"; of a name with it
  const bool scots = out.size() >= shortest && (out.starts_with("Mc") || out.starts_with("MC"));
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  if (std::any_of(out.begin() + (scots ? son : 0), out.end(), is_small)) return out;
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i - 1] != '\'' && out[i - 1] != '-' && !(scots && i == son) && is_upper(out[i]))
      out[i] = static_cast<char>(out[i] + ('a' - 'A'));
  return out;
}

namespace {

// A no-break space is a blank like any other.
Byline parse_with_blanks(string_view paragraph) {
  constexpr string_view no_break_space = "\u00A0";
  std::string plain(paragraph.substr(0, 2 * longest_byline));
  for (std::size_t at = plain.find(no_break_space); at != std::string::npos; at = plain.find(no_break_space, at))
    plain.replace(at, no_break_space.size(), " ");
  Byline out = BylineReader(plain).read();
  std::size_t length = 0; // in the paragraph
  for (std::size_t n = 0; n < out.length; ++n)
    length += paragraph.substr(length).starts_with(no_break_space) ? no_break_space.size() : 1;
  out.length = length;
  return out;
}

} // namespace

Byline parse_byline(std::string_view paragraph) {
  const bool plain = paragraph.substr(0, longest_byline).find('\xC2') == string_view::npos;
  return plain ? BylineReader(paragraph).read() : parse_with_blanks(paragraph);
}

namespace markup {

std::optional<std::size_t> trailing_byline(std::string_view line) {
  if (!ends_with_any(line, byline_words::trailing) || parse_byline(line).length == line.size()) return std::nullopt;
  const std::size_t from = line.size() > longest_byline ? line.size() - longest_byline : 0;
  for (std::size_t at = from; at < line.size(); ++at) {
    if (at == 0 || line[at - 1] != ' ' || !is_upper(line[at])) continue;
    const std::string_view rest = line.substr(at);
    if (!begins_with_any(rest, byline_words::trailing_titles)) continue;
    if (ends_sentence(line, at) && parse_byline(rest).length == rest.size()) return at;
  }
  return std::nullopt;
}

} // namespace markup
} // namespace recension
