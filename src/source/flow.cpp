#include "flow.hpp"

#include "utf8.hpp"

#include <algorithm>

namespace recension {
namespace {

constexpr std::string_view white_signs = " \t\n\f\r";
constexpr std::string_view soft_hyphen = "\xC2\xAD";

bool is_white(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

// Where the run of text that begins with ink at `at` is interrupted: by white space with a line end in it, or by a
// soft hyphen. Other white space after ink is kept as it is.
std::size_t end_of_run(std::string_view input, std::size_t at, std::size_t end) {
  const std::size_t begin = at;
  for (; at < end; ++at) {
    if (input[at] == soft_hyphen[0] && input.substr(at, 2) == soft_hyphen) return at;
    if (input[at] != '\n' && input[at] != '\r') continue;
    while (at > begin && is_white(input[at - 1]))
      --at;
    return at;
  }
  return end;
}

// What stands for several characters is one to all that follows: it has no blanks at its ends and no two in a row.
std::string with_single_blanks(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_white(c))
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out.empty() ? std::string(" ") : out;
}

} // namespace

void Flow::edit(std::size_t begin, std::size_t end, std::string_view by, Change change, std::string_view rule) {
  const std::size_t at = layer_.text.size();
  layer_.text.append(by);
  done_ = std::max(done_, end);
  if (begin == end && by.empty()) return;
  layer_.edits.push_back({SourceRange(begin, end), TextRange(at, layer_.text.size()), change, rule});
}

// What a reader passes over is markup that it did not understand: a stray tag, a comment, a declaration.
void Flow::skip_to(std::size_t begin) {
  if (done_ >= begin) return;
  const std::string_view passed = input_.substr(done_, begin - done_);
  edit(done_, begin, {}, Change::tag,
       passed.starts_with("<!--") ? "comment"
       : passed.starts_with("</") ? "stray-tag"
                                  : "declaration");
}

std::uint32_t Flow::open(std::size_t begin, std::size_t end, std::string_view name, std::uint32_t parent) {
  skip_to(begin);
  const Display shown = how_shown(name, language_);
  const bool block = shown.layout == Layout::block || shown.layout == Layout::preformatted;
  std::string_view by;
  if (hidden_ == 0) {
    if (block && !at_line_start()) by = "\n";
    if (shown.layout == Layout::line_break) by = "\n";
    if (shown.layout == Layout::cell && !after_blank()) by = " ";
    if (shown.layout == Layout::literal) by = shown.sign;
  }
  const std::size_t at = layer_.text.size();
  const bool residue = shown.layout == Layout::literal && language_ == Language::html;
  edit(begin, end, by, residue ? Change::residue : Change::tag,
       residue ? "tag-for-sign"
       : block ? "block-tag"
               : "tag");
  const std::size_t inside = shown.layout == Layout::line_break ? at : layer_.text.size();
  const std::uint32_t index = layer_.elements.add(name, TextPos(inside), parent, block);
  layer_.elements.all()[index].range.end = TextPos(layer_.text.size());
  if (shown.layout == Layout::hidden) ++hidden_;
  if (shown.layout == Layout::preformatted) ++verbatim_;
  return index;
}

void Flow::close(std::uint32_t element, std::size_t begin, std::size_t end) {
  skip_to(begin);
  Element& e = layer_.elements.all()[element];
  const Layout layout = how_shown(e.name, language_).layout;
  if (layout != Layout::line_break) e.range.end = TextPos(layer_.text.size());
  if (layout == Layout::hidden) --hidden_;
  if (layout == Layout::preformatted) --verbatim_;
  if (begin == end) return;
  const bool ends_line = e.block && hidden_ == 0 && !at_line_start();
  edit(begin, end, ends_line ? "\n" : "", Change::tag, e.block ? "block-tag" : "tag");
}

void Flow::keep(std::size_t begin, std::size_t end) {
  layer_.text.append(input_.substr(begin, end - begin));
  done_ = end;
  ink_ += end - begin;
  if (verbatim_ > 0) verbatim_ink_ += end - begin;
}

// A run of white space: a blank, or nothing where a line begins or a blank is there already. A run without a line end
// is left as it is: blanks in a line are evidence of what a publisher's processing took out.
void Flow::white(std::size_t begin, std::size_t end) {
  const bool has_line_end = input_.substr(begin, end - begin).find_first_of("\n\r") != std::string_view::npos;
  if (after_blank())
    edit(begin, end, {}, Change::blanks, "blanks");
  else if (has_line_end)
    edit(begin, end, " ", Change::blanks, "line-break");
  else
    keep(begin, end);
}

void Flow::characters(std::size_t begin, std::size_t end) {
  skip_to(begin);
  if (hidden_ > 0) return removed(begin, end, Change::hidden, "not-shown");
  if (verbatim_ > 0) return keep(begin, end);
  std::size_t at = begin;
  while (at < end) {
    std::size_t stop = at;
    if (is_white(input_[at])) {
      while (stop < end && is_white(input_[stop]))
        ++stop;
      white(at, stop);
    } else if (input_.substr(at, 2) == soft_hyphen) {
      stop = at + 2;
      edit(at, stop, {}, Change::hyphen, "soft-hyphen");
    } else {
      stop = end_of_run(input_, at, end);
      keep(at, stop);
    }
    at = stop;
  }
}

void Flow::verbatim(std::size_t begin, std::size_t end) {
  skip_to(begin);
  if (hidden_ > 0) return removed(begin, end, Change::hidden, "not-shown");
  keep(begin, end);
}

void Flow::replaced(std::size_t begin, std::size_t end, std::string_view by, Change change, std::string_view rule) {
  if (hidden_ > 0) return removed(begin, end, Change::hidden, "not-shown");
  skip_to(begin);
  std::string meant; // a C1 control by number is what Windows-1252 has there
  if (const utf8::Decoded c = utf8::decode_at(by.empty() ? " " : by, 0); c.length == by.size() && c.valid) {
    utf8::append(meant, utf8::from_windows1252(c.codepoint));
    by = meant;
  }
  if (verbatim_ == 0 && by.size() > 1 && by.find_first_of(white_signs) != std::string_view::npos) {
    meant = with_single_blanks(by);
    by = meant;
  }
  const bool white_only = by.find_first_not_of(white_signs) == std::string_view::npos;
  if (by == soft_hyphen) return edit(begin, end, {}, Change::hyphen, "soft-hyphen");
  if (white_only && verbatim_ == 0) return edit(begin, end, after_blank() || by.empty() ? "" : " ", change, rule);
  edit(begin, end, by, change, rule);
  ink_ += by.size();
}

void Flow::removed(std::size_t begin, std::size_t end, Change change, std::string_view rule) {
  skip_to(begin);
  edit(begin, end, {}, change, rule);
}

void Flow::inserted(std::string_view text, std::string_view rule) {
  if (hidden_ > 0 || layer_.edits.empty()) return;
  // The tag's own edit carries it, so that each byte of the input still has one meaning.
  Edit& tag = layer_.edits.back();
  layer_.text.append(text);
  tag.text.end = TextPos(layer_.text.size());
  tag.change = Change::entity;
  tag.rule = rule;
}

void Flow::diagnose(std::size_t begin, std::size_t end, std::string what) {
  layer_.diagnostics.push_back({SourceRange(begin, end), std::move(what)});
}

Layer Flow::finish() {
  skip_to(input_.size());
  layer_.preformatted = verbatim_ink_ * 2 > ink_;
  return std::move(layer_);
}

} // namespace recension
