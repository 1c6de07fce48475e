// The Markdown that merge writes: what sets words and paragraphs apart becomes elements, and escapes go.
//
//     > See _Holt v. Mills_, 3 \* 4.        blockquote( See em( Holt v. Mills ), 3 * 4. )
//
// Notes, their calls, star pages and the headings of sections stay: they are the form's rules' (forms/markdown.toml).
#include "layer.hpp"

#include <array>

namespace recension {
namespace {

using std::string_view;

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}

bool is_word(char c) {
  return c != ' ' && c != '\n' && !is_punctuation(c);
}

class MarkdownReader {
public:
  explicit MarkdownReader(string_view text) : text_(text) {}

  Layer read() {
    out_.text.reserve(text_.size());
    out_.only_dress = true;
    std::size_t at = end_of_front_matter();
    copy_to(at);
    while (at < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line(at, end);
      copy_to(at = std::min(end + 1, text_.size()));
    }
    return std::move(out_);
  }

private:
  string_view text_;
  Layer out_;
  std::size_t done_ = 0;

  void copy_to(std::size_t end) {
    out_.text.append(text_.substr(done_, end - done_));
    done_ = end;
  }

  void replace(std::size_t begin, std::size_t end, string_view by, Change change, string_view rule) {
    copy_to(begin);
    const std::size_t at = out_.text.size();
    out_.text.append(by);
    out_.edits.push_back({SourceRange(begin, end), TextRange(at, out_.text.size()), change, rule});
    done_ = end;
  }
  void remove(std::size_t begin, std::size_t end) { replace(begin, end, {}, Change::tag, "markdown-mark"); }

  std::uint32_t open(string_view name, std::uint32_t parent, bool block) {
    return out_.elements.add(name, TextPos(out_.text.size()), parent, block);
  }
  void close(std::uint32_t element) { out_.elements.all()[element].range.end = TextPos(out_.text.size()); }

  [[nodiscard]] std::size_t end_of_front_matter() const {
    constexpr string_view mark = "---\n", end = "\n---\n";
    if (!text_.starts_with(mark)) return 0;
    const std::size_t at = text_.find(end);
    return at == string_view::npos ? 0 : at + end.size();
  }

  void line(std::size_t begin, std::size_t end) {
    struct Opening {
      string_view mark, element;
    };
    constexpr std::array<Opening, 3> openings = {{{"> ", "blockquote"}, {"### ", "h3"}, {"- ", "li"}}};
    const std::size_t ink = std::min(text_.find_first_not_of(' ', begin), end);
    const string_view rest = text_.substr(ink, end - ink);
    if (rest.starts_with("## ")) return;
    if (rest.starts_with("|")) return row(ink, end);
    for (const Opening& o : openings)
      if (rest.starts_with(o.mark)) {
        remove(ink, ink + o.mark.size());
        const std::uint32_t element = open(o.element, no_element, true);
        words(ink + o.mark.size(), end, element);
        return close(element);
      }
    words(begin, end, no_element);
  }

  // "| Year | Catch |"; "|---|---|" below the first row is no row.
  void row(std::size_t begin, std::size_t end) {
    if (text_.substr(begin, end - begin).find_first_not_of("|- :") == string_view::npos) return remove(begin, end);
    const std::uint32_t row = open("tr", no_element, true);
    std::size_t at = begin;
    while (at < end) {
      std::size_t cell = at + 1; // after the bar
      while (cell < end && text_[cell] == ' ')
        ++cell;
      const std::size_t bar = end_of_cell(cell, end);
      std::size_t ink = bar;
      while (ink > cell && text_[ink - 1] == ' ')
        --ink;
      if (cell == ink && bar >= end) break;
      remove(at, cell);
      const std::uint32_t element = open("td", row, false);
      words(cell, ink, element);
      copy_to(ink);
      close(element);
      const bool last = text_.substr(std::min(bar + 1, end), end - std::min(bar + 1, end)).find_first_not_of(" |") ==
                        string_view::npos;
      if (!last && ink < bar) replace(ink, bar, " ", Change::tag, "markdown-mark");
      if (last) {
        remove(ink, end);
        break;
      }
      at = bar;
    }
    close(row);
  }

  [[nodiscard]] std::size_t end_of_cell(std::size_t at, std::size_t end) const {
    for (; at < end && text_[at] != '|'; ++at)
      if (text_[at] == '\\') ++at;
    return std::min(at, end);
  }

  // Escapes and emphasis. What is not closed within the line is no emphasis.
  void words(std::size_t begin, std::size_t end, std::uint32_t parent) {
    for (std::size_t at = begin; at < end;) {
      if (text_[at] == '\\' && at + 1 < end && is_punctuation(text_[at + 1])) {
        replace(at, at + 2, text_.substr(at + 1, 1), Change::entity, "markdown-escape");
        at += 2;
      } else if (const std::size_t close = closing_of(begin, at, end); close != 0) {
        at = emphasis(at, close, parent);
      } else if (const Tags* tags = tags_at(at, end)) {
        at = tagged(at, end, *tags, parent);
      } else {
        at += text_[at] == '_' ? run_at(at, end) : 1;
      }
    }
    copy_to(end);
  }

  // What Markdown has no marks for, in HTML's tags.
  struct Tags {
    string_view open, close, element;
  };
  [[nodiscard]] const Tags* tags_at(std::size_t at, std::size_t end) const {
    static constexpr std::array<Tags, 2> all = {
        {{"<u>", "</u>", "u"}, {"<span class=\"smallcaps\">", "</span>", "smallcaps"}}};
    const string_view rest = text_.substr(at, end - at);
    for (const Tags& tags : all)
      if (rest.starts_with(tags.open) && rest.find(tags.close) != string_view::npos) return &tags;
    return nullptr;
  }

  std::size_t tagged(std::size_t at, std::size_t end, const Tags& tags, std::uint32_t parent) {
    const std::size_t closing = text_.substr(0, end).find(tags.close, at);
    remove(at, at + tags.open.size());
    const std::uint32_t element = open(tags.element, parent, false);
    words(at + tags.open.size(), closing, element);
    close(element);
    remove(closing, closing + tags.close.size());
    return closing + tags.close.size();
  }

  [[nodiscard]] std::size_t run_at(std::size_t at, std::size_t end) const {
    return std::min(text_.find_first_not_of('_', at), end) - at;
  }

  // Of a run of one to three underscores that opens emphasis: where the run that closes it begins; else 0.
  [[nodiscard]] std::size_t closing_of(std::size_t begin, std::size_t at, std::size_t end) const {
    if (text_[at] != '_') return 0;
    const std::size_t length = run_at(at, end);
    const bool opens =
        length <= 3 && at + length < end && text_[at + length] != ' ' && (at == begin || !is_word(text_[at - 1]));
    if (!opens) return 0;
    for (std::size_t i = at + length; i < end; ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_[i] == '_') {
        const std::size_t run = run_at(i, end);
        const bool closes = run == length && text_[i - 1] != ' ' && (i + run >= end || !is_word(text_[i + run]));
        if (closes) return i;
        i += run - 1;
      }
    }
    return 0;
  }

  std::size_t emphasis(std::size_t at, std::size_t closing, std::uint32_t parent) {
    constexpr std::array<string_view, 4> names = {"", "em", "strong", "em"};
    const std::size_t length = run_at(at, closing);
    remove(at, at + length);
    const std::uint32_t outer = length == 3 ? open("strong", parent, false) : no_element;
    const std::uint32_t element = open(names[length], outer == no_element ? parent : outer, false);
    words(at + length, closing, element);
    close(element);
    if (outer != no_element) close(outer);
    remove(closing, closing + length);
    return closing + length;
  }
};

} // namespace

bool is_markdown_of_merge(string_view text) {
  if (text.starts_with("## ")) return true;
  constexpr string_view title = "---\ntitle: ", heading = "\n---\n\n## ";
  return text.starts_with(title) && text.find(heading) != string_view::npos;
}

Layer read_markdown(string_view text) {
  return MarkdownReader(text).read();
}

} // namespace recension
