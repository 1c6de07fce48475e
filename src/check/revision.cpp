#include <recension/revision.hpp>
#include <recension/wording.hpp>

#include <algorithm>

namespace recension {
namespace {

// The sheet of a PDF file that the byte is on, and where the sheet begins.
std::pair<std::uint32_t, std::size_t> sheet_at(const Source& source, SourcePos at) {
  std::uint32_t sheet = 0;
  std::size_t begin = 0;
  for (const SourceMark& m : source.marks)
    if (m.name == "page" && m.range.begin <= at) {
      ++sheet;
      begin = m.range.begin.value;
    }
  return {sheet, begin};
}

// Of the lines from `begin` on that have text, the one of the byte.
std::uint32_t printed_line(std::string_view bytes, std::size_t begin, std::size_t at) {
  std::uint32_t line = 0;
  for (std::size_t from = begin; from <= at && from < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', from), bytes.size());
    if (bytes.substr(from, end - from).find_first_not_of(" \t\f\r") != std::string_view::npos) ++line;
    from = end + 1;
  }
  return std::max<std::uint32_t>(line, 1);
}

// A change in the signs of its quotation, on one line.
class Quotation {
public:
  Quotation(std::string_view open, std::string_view close) : open_(open), close_(close) {}
  std::string operator()(std::string_view text) const {
    std::string out(open_);
    for (const char c : text)
      out += c == '\n' ? ' ' : c;
    return out + std::string(close_);
  }

private:
  std::string_view open_, close_;
};

ChangeKind kind_of(const Variant& v) {
  if (v.variant_class == VariantClass::transposition) return ChangeKind::moved;
  if (v.readings[0].text.empty()) return ChangeKind::added;
  return v.readings[1].text.empty() ? ChangeKind::removed : ChangeKind::replaced;
}

DocumentChange change_of(const std::array<const Witness*, 2>& states, const Variant& v) {
  DocumentChange out;
  out.kind = kind_of(v);
  out.variant_class = v.variant_class;
  out.rule = v.rule;
  out.before = v.readings[0].text;
  out.after = v.readings[1].text;
  out.context_before = v.before;
  out.context_after = v.after;
  out.section = v.section;
  out.footnote = v.footnote;
  for (const Section& s : states[0]->structure.sections)
    if (s.id == v.section) out.author = s.author;
  for (std::size_t s = 0; s < 2; ++s) {
    out.source[s] = v.readings[s].source;
    if (v.readings[s].state != ReadingState::absent) out.places[s] = printed_place(*states[s], out.source[s].begin);
  }
  return out;
}

std::string of_break(const DocumentChange& c) {
  return c.kind == ChangeKind::added ? "a paragraph begins here now" : "a paragraph no longer begins here";
}

} // namespace

PrintedPlace printed_place(const Witness& w, SourcePos at) {
  PrintedPlace out;
  const PageMark* page = nullptr;
  for (const PageMark& mark : w.bare.pages)
    if (mark.source.begin <= at) page = &mark;
  if (page != nullptr) out.page = std::to_string(page->number);
  const std::string& bytes = w.source->bytes;
  const auto [sheet, begin] = sheet_at(*w.source, at);
  out.sheet = sheet;
  if (sheet > 0)
    out.line = printed_line(bytes, begin, at.value);
  else if (page != nullptr && page->reporter == "slip op." && w.source->stream.empty())
    out.line = printed_line(bytes, page->source.begin.value, at.value); // its text is set line by line
  else if (page == nullptr && w.decoded.container == Container::text && w.source->stream.empty())
    out.line = 1 + static_cast<std::uint32_t>(
                       std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at.value), '\n'));
  return out;
}

std::string in_words(const PrintedPlace& place) {
  std::string out;
  if (!place.page.empty())
    out = "p. " + place.page;
  else if (place.sheet > 0)
    out = "sheet " + std::to_string(place.sheet);
  if (place.line == 0) return out;
  return out + (out.empty() ? "line " : ", line ") + std::to_string(place.line);
}

std::string_view name_of(ChangeKind k) {
  constexpr std::array<std::string_view, 4> names = {"replaced", "added", "removed", "moved"};
  return names[static_cast<std::size_t>(k)];
}

Revision find_revision(std::array<const Witness*, 2> states, const Collation& collation,
                       const std::vector<Variant>& variants, bool keep_typography) {
  Revision out;
  out.states = states;
  out.one_document = collation.one_opinion;
  if (!out.one_document) return out;
  for (const Variant& v : variants) {
    if (v.variant_class == VariantClass::typography && !keep_typography)
      ++out.typography;
    else
      out.changes.push_back(change_of(states, v));
  }
  return out;
}

std::string in_words(const DocumentChange& c, std::string_view open, std::string_view close) {
  const Quotation quoted(open, close);
  if (c.rule == VariantRule::paragraph_break) return of_break(c);
  const bool part = is_of_part(c.rule);
  switch (c.kind) {
  case ChangeKind::added:
    return quoted(c.after) + (part ? ": this part was added" : " was added");
  case ChangeKind::removed:
    return quoted(c.before) + (part ? ": this part was taken out" : " was taken out");
  case ChangeKind::moved:
    return quoted(c.before) + " was moved";
  case ChangeKind::replaced:
    break;
  }
  return quoted(c.before) + " is now " + quoted(c.after);
}

std::string part_in_words(const DocumentChange& c) {
  const std::string out = section_in_words(c.section, c.author);
  return c.footnote.empty() ? out : out + ", note " + c.footnote;
}

} // namespace recension
