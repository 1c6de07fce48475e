#include "../source/ascii.hpp"

#include <recension/edition.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace recension {
namespace {

using std::string_view;

struct Sign {
  string_view from, to;
};

// Longer ones first. A blank at a sign's edge belongs to the sign.
constexpr std::array<Sign, 20> official = {{{". . . .", ". . . ."},
                                            {". . .", ". . ."},
                                            {"....", ". . . ."},
                                            {"...", ". . ."},
                                            {"…", ". . ."},
                                            {" -- ", "—"},
                                            {" — ", "—"},
                                            {" - ", "—"},
                                            {"--", "—"},
                                            {" \" ", "\" "},
                                            {") . ", "). "},
                                            {"“ ‘", "\"'"},
                                            {"’ ”", "'\""},
                                            {"“", "\""},
                                            {"”", "\""},
                                            {"‘", "'"},
                                            {"’", "'"},
                                            {"`", "'"},
                                            {"$ ", "$"},
                                            {"\xC2\xA0", " "}}};

// One paragraph: its text, and every offset into it that must follow a change.
struct Restyled {
  std::string* text = nullptr;
  std::vector<std::size_t*> offsets;
};

std::string with_official_signs(const std::string& text, std::vector<std::size_t>& moved) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto sign = std::find_if(official.begin(), official.end(),
                                   [&](const Sign& s) { return string_view(text).substr(at).starts_with(s.from); });
    const std::size_t length = sign == official.end() ? 1 : sign->from.size();
    for (std::size_t k = 0; k < length; ++k)
      moved[at + k] = out.size();
    if (sign == official.end())
      out += text[at];
    else
      out += sign->to;
    at += length;
  }
  moved[text.size()] = out.size();
  return out;
}

// Straight quotes by what is before them; of two in succession the second goes the way of the first.
std::string with_curly_quotes(const std::string& text, std::vector<std::size_t>& moved) {
  std::string out;
  bool opened = false; // the last quote opened
  for (std::size_t at = 0; at < text.size(); ++at) {
    moved[at] = out.size();
    const char before = at == 0 ? ' ' : text[at - 1];
    const bool quote_before = before == '"' || before == '\'';
    const bool opens = quote_before ? opened
                                    : string_view(" ([").find(before) != string_view::npos ||
                                          string_view(text).substr(0, at).ends_with("—");
    const bool range = text[at] == '-' && is_digit(before) && at + 1 < text.size() && is_digit(text[at + 1]);
    if (text[at] == '"' || text[at] == '\'') {
      opened = opens;
      out += text[at] == '"' ? (opens ? "“" : "”") : (opens ? "‘" : "’");
    } else if (range) {
      out += "–";
    } else {
      out += text[at];
    }
  }
  moved[text.size()] = out.size();
  return out;
}

// What is among the paragraph's characters moves with them.
Restyled restyled(CriticalParagraph& p) {
  Restyled out;
  out.text = &p.text;
  for (CriticalCall& c : p.calls)
    out.offsets.push_back(&c.at);
  for (CriticalSpan& s : p.spans) {
    out.offsets.push_back(&s.begin);
    out.offsets.push_back(&s.end);
  }
  for (std::size_t& c : p.cells)
    out.offsets.push_back(&c);
  return out;
}

void restyle(Restyled& p, std::string (*change)(const std::string&, std::vector<std::size_t>&)) {
  std::vector<std::size_t> moved(p.text->size() + 1);
  std::string changed = change(*p.text, moved);
  for (std::size_t* offset : p.offsets)
    *offset = moved[std::min(*offset, moved.size() - 1)];
  *p.text = std::move(changed);
}

} // namespace

void apply_style(CriticalText& t, Style style) {
  if (style == Style::base) return;
  std::map<std::tuple<std::string, std::size_t, std::size_t>, Restyled> paragraphs; // section, note, number
  for (CriticalSection& s : t.sections) {
    for (std::size_t i = 0; i < s.paragraphs.size(); ++i)
      paragraphs.try_emplace({s.id, 0, i + 1}, restyled(s.paragraphs[i]));
    for (std::size_t n = 0; n < s.notes.size(); ++n)
      for (std::size_t i = 0; i < s.notes[n].paragraphs.size(); ++i)
        paragraphs.try_emplace({s.id, n + 1, i + 1}, restyled(s.notes[n].paragraphs[i]));
  }
  const auto follow = [&](const std::string& section, std::size_t note, std::size_t number, std::size_t* offset) {
    const auto found = paragraphs.find({section, note, number});
    if (found != paragraphs.end()) found->second.offsets.push_back(offset);
  };
  for (ApparatusEntry& e : t.apparatus) {
    follow(e.section, e.note, e.paragraph, &e.begin);
    follow(e.section, e.note, e.paragraph, &e.end);
  }
  for (CriticalPage& p : t.pages)
    follow(p.section, 0, p.paragraph, &p.at);
  for (auto& [place, paragraph] : paragraphs) {
    restyle(paragraph, with_official_signs);
    if (style == Style::bluebook_plain) restyle(paragraph, with_curly_quotes);
  }
}

} // namespace recension
