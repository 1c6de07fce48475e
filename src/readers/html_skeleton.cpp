#include "html_skeleton.hpp"

#include "../source/ascii.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace recension {
namespace {

using std::string_view;

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

char at_or_nul(string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\0';
}

// After the first `mark` from `at` on; the end of the page where there is none.
std::size_t after(string_view page, string_view mark, std::size_t at) {
  const std::size_t found = page.find(mark, at);
  return found == string_view::npos ? page.size() : found + mark.size();
}

// After the tag whose name begins at `at`. A quotation mark opens a value only after an equals sign, and that only
// after a name (HTML Standard, 13.2.5.32 to 13.2.5.39).
std::size_t end_of_tag(string_view page, std::size_t at) {
  enum class State : std::uint8_t { tag, before_name, name, before_value, bare_value } state = State::tag;
  for (; at < page.size() && page[at] != '>'; ++at) {
    const char c = page[at];
    if (state == State::before_value && (c == '"' || c == '\'')) {
      at = page.find(c, at + 1);
      if (at == string_view::npos) return page.size();
      state = State::before_name;
    } else if (state == State::before_value) {
      state = is_blank(c) ? state : State::bare_value;
    } else if (state == State::name && c == '=') {
      state = State::before_value;
    } else if (state == State::bare_value || state == State::tag) {
      if (is_blank(c) || (c == '/' && state == State::tag)) state = State::before_name;
    } else if (c == '/') {
      state = State::before_name;
    } else if (!is_blank(c)) { // a blank after a name may have an equals sign after it
      state = State::name;
    }
  }
  return std::min(at + 1, page.size());
}

// A comment ends with --> or --!>, and <!--> is a whole one.
std::size_t end_of_comment(string_view page, std::size_t at) {
  return std::min(after(page, "-->", at + 2), after(page, "--!>", at + 2));
}

// Elements in which tags are text.
bool holds_no_tags(string_view name) {
  constexpr std::array<string_view, 9> all = {"script", "style",   "title",    "textarea", "xmp",
                                              "iframe", "noembed", "noframes", "plaintext"};
  return std::find(all.begin(), all.end(), name) != all.end();
}

std::string name_at(string_view page, std::size_t at) {
  std::size_t end = at;
  while (end < page.size() && is_ascii_letter(page[end]))
    ++end;
  return lower(page.substr(at, end - at));
}

// Where the end tag of an element without tags begins. The rest of the page belongs to it where a comment in a script
// may hold another script.
std::size_t end_of_contents(string_view page, std::size_t at, string_view name) {
  const std::size_t begin = at;
  for (at = page.find("</", at); at != string_view::npos; at = page.find("</", at + 2))
    if (name_at(page, at + 2) == name && name != "plaintext") {
      const bool has_comment = page.substr(begin, at - begin).find("<!--") != string_view::npos;
      return has_comment ? page.size() : at;
    }
  return page.size();
}

} // namespace

HtmlSkeleton::HtmlSkeleton(string_view page) : page_(page) {
  text_.reserve(page.size() / 4);
  step_to(0);
  for (std::size_t at = 0; at < page.size();)
    at = page[at] == '<' ? copy_markup(at) : copy_text(at);
}

std::size_t HtmlSkeleton::copy(std::size_t begin, std::size_t end) {
  text_.append(page_, begin, end - begin);
  return end;
}

std::size_t HtmlSkeleton::copy_markup(std::size_t at) {
  const char next = at_or_nul(page_, at + 1), second = at_or_nul(page_, at + 2);
  if (is_ascii_letter(next)) {
    const std::string name = name_at(page_, at + 1);
    std::size_t end = end_of_tag(page_, at + 1);
    if (name == "frameset" || name == "template") end = page_.size(); // a parser may take each character by itself
    if (holds_no_tags(name)) end = end_of_contents(page_, end, name);
    return copy(at, end);
  }
  if (next == '/' && is_ascii_letter(second)) return copy(at, end_of_tag(page_, at + 2));
  if (next == '!' && page_.substr(at).starts_with("<!--")) return copy(at, end_of_comment(page_, at));
  if (next == '!' && page_.substr(at).starts_with("<![CDATA[")) return copy(at, page_.size());
  if (next == '!' || next == '?' || next == '/') return copy(at, after(page_, ">", at));
  return copy(at, at + 1); // a sign of the text
}

std::size_t HtmlSkeleton::copy_text(std::size_t at) {
  constexpr std::size_t most_blanks = 4; // a parser drops the first line end of some elements, \r\n too
  constexpr std::size_t short_run = 8;   // is not worth cutting
  const std::size_t end = std::min(page_.find('<', at), page_.size());
  std::size_t ink = at;
  while (ink < end && is_blank(page_[ink]))
    ++ink;
  if (end - at <= short_run) return copy(at, end);
  copy(at, std::min(ink, at + most_blanks));
  if (ink < end) {
    step_to(ink);
    text_ += '.';
  }
  step_to(end);
  return end;
}

std::size_t HtmlSkeleton::source_of(std::size_t at) const {
  const auto next = std::upper_bound(steps_.begin(), steps_.end(), at,
                                     [](std::size_t place, const Step& s) { return place < s.at; });
  const Step& step = *std::prev(next);
  return step.source + (at - step.at);
}

} // namespace recension
