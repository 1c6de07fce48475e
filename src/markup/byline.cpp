#include "draft.hpp"

#include <algorithm>
#include <array>

namespace recension {
namespace {

using std::string_view;

constexpr std::size_t longest_byline = 400; // bytes
constexpr std::size_t longest_name = 40;

// Reads one byline from left to right.
class BylineReader {
public:
  explicit BylineReader(string_view paragraph) : text_(paragraph.substr(0, longest_byline)) {}

  Byline read() {
    skip(" ");
    if (any_of({"PER CURIAM", "Per Curiam"})) return finish(OpinionKind::majority, "Per Curiam");
    if (rest() == "MEMORANDUM." && skip("MEMORANDUM")) return finish(OpinionKind::opinion, {});
    const bool titled = title();
    if (!name(titled)) return {};
    if (!titled && !office()) return {};
    return verb(titled);
  }

private:
  string_view text_;
  std::size_t at_ = 0;
  std::string author_;

  [[nodiscard]] string_view rest() const { return text_.substr(at_); }

  bool skip(string_view literal) {
    if (!rest().starts_with(literal)) return false;
    at_ += literal.size();
    return true;
  }

  bool any_of(std::initializer_list<string_view> literals) {
    return std::any_of(literals.begin(), literals.end(), [this](string_view l) { return skip(l); });
  }

  bool title() {
    const std::size_t start = at_;
    any_of({"MR. ", "Mr. ", "MS. ", "Ms. ", "MRS. ", "Mrs. ", "THE ", "The "});
    const bool chief = any_of({"CHIEF ", "Chief "});
    if (any_of({"JUSTICE", "Justice", "JUDGE", "Judge"})) {
      if (chief && !name_ahead()) author_ = "Chief Justice";
      return true;
    }
    at_ = start;
    return false;
  }

  [[nodiscard]] bool name_ahead() const {
    return rest().size() > 1 && rest()[0] == ' ' && markup::is_upper(rest()[1]);
  }

  // Capitalised words up to a comma or a small word.
  bool name(bool titled) {
    if (!author_.empty()) return true;
    if (titled && !skip(" ")) return false;
    const std::size_t begin = at_;
    while (at_ < text_.size() && at_ - begin < longest_name) {
      const char c = text_[at_];
      const bool word_starts = at_ == begin || text_[at_ - 1] == ' ';
      if (c == ',' || c == '\n' || (word_starts && !markup::is_letter(c))) break;
      if (word_starts && c >= 'a' && c <= 'z') break;
      ++at_;
    }
    string_view found = text_.substr(begin, at_ - begin);
    while (found.ends_with(' '))
      found.remove_suffix(1);
    at_ = begin + found.size();
    author_ = last_name(found);
    return author_.size() > 1;
  }

  bool office() {
    return any_of({", J.", ", C.J.", ", C. J.", ", P.J.", ", P. J.", ", Circuit Judge", ", Chief Judge",
                   ", District Judge", ", Senior Judge", ", Chief Justice", ", Presiding Judge",
                   ", Presiding Justice", ", Associate Judge", ", Associate Justice", ", Justice", ", Judge"});
  }

  Byline verb(bool titled) {
    if (rest().starts_with(" delivered the opinion") || rest().starts_with(", delivered the opinion") ||
        rest().starts_with(" announced the judgment") || rest().starts_with(" delivered the judgment"))
      return delivered(titled);
    if (Byline separate = separate_opinion(); separate.length > 0) return separate;
    if (!titled && (rest().empty() || rest() == "." || skip(":") || skip(".:")))
      return finish(OpinionKind::opinion, author_);
    return {};
  }

  // "KENNEDY, J., delivered the opinion of the Court, in which ROBERTS, C. J., joined." is the syllabus's line-up.
  Byline delivered(bool titled) {
    if (!titled && (text_.find("joined") != string_view::npos || text_.find("filed") != string_view::npos)) return {};
    at_ = std::min(text_.find('.', at_), text_.size());
    return finish(OpinionKind::majority, author_);
  }

  // ", with whom JUSTICE MARSHALL joins, dissenting."
  Byline separate_opinion() {
    if (!any_of({", ", " "})) return {};
    const string_view tail = rest();
    const std::size_t dissents = tail.find("dissenting"), concurs = tail.find("concurring");
    const std::size_t first = std::min(dissents, concurs);
    if (first == string_view::npos) return {};
    const bool direct = first == 0;
    const bool joined = tail.starts_with("with whom") || tail.starts_with("joined by") || tail.starts_with("and ");
    if (!direct && !joined) return {};
    const std::size_t stop = tail.find_first_of(".:", first);
    const std::size_t end = stop == string_view::npos ? tail.size() : stop;
    constexpr std::size_t longest_manner = 60; // "concurring in part and dissenting in part"
    if (end - first > longest_manner || tail.substr(first, end - first).find('"') != string_view::npos) return {};
    at_ += end;
    const bool dissent = dissents != string_view::npos && dissents < end;
    return finish(dissent ? OpinionKind::dissent : OpinionKind::concurrence, author_);
  }

  Byline finish(OpinionKind kind, std::string author) {
    any_of({".", ":"});
    return {kind, std::move(author), at_};
  }
};

} // namespace

std::string last_name(std::string_view full) {
  std::string out(full.substr(full.rfind(' ') == string_view::npos ? 0 : full.rfind(' ') + 1));
  const bool capitals = std::none_of(out.begin(), out.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!capitals) return out;
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i - 1] != '\'' && out[i - 1] != '-' && markup::is_upper(out[i]))
      out[i] = static_cast<char>(out[i] + ('a' - 'A'));
  return out;
}

Byline parse_byline(std::string_view paragraph) {
  return BylineReader(paragraph).read();
}

namespace markup {

std::optional<std::size_t> trailing_byline(std::string_view line) {
  if (!line.ends_with("dissenting.") && !line.ends_with("concurring.") && !line.ends_with("judgment.") &&
      !line.ends_with("of the Court.") && !line.ends_with("in part."))
    return std::nullopt;
  const std::size_t from = line.size() > longest_byline ? line.size() - longest_byline : 0;
  for (std::size_t at = from; at < line.size(); ++at) {
    if (at == 0 || line[at - 1] != ' ' || !is_upper(line[at])) continue;
    const std::string_view rest = line.substr(at);
    if (!rest.starts_with("JUSTICE") && !rest.starts_with("MR. ") && !rest.starts_with("CHIEF JUSTICE") &&
        !rest.starts_with("THE CHIEF"))
      continue;
    if (ends_sentence(line, at) && parse_byline(rest).length == rest.size()) return at;
  }
  return std::nullopt;
}

} // namespace markup
} // namespace recension
