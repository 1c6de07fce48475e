#include "json.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>

namespace recension::render {
namespace {

const Rule* rule_of(const Witness& w, const LedgerEntry& e) {
  if (e.disposition == Disposition::kept) return nullptr;
  const auto rules = e.of_form ? w.printing.form->rules : general_form().rules;
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule& r) { return r.name == e.rule; });
  return found == rules.end() ? nullptr : &*found;
}

std::string_view words_of(Standing s) {
  return s == Standing::seen ? "seen in real files" : "known, not yet seen";
}

// Where a byte is: what one wants to know of it.
struct BytePlace {
  const LedgerEntry* entry = nullptr;
  const Rule* rule = nullptr;
  const Section* section = nullptr;
  const Footnote* note = nullptr;
  std::size_t paragraph = 0;       // from 1
  std::optional<std::size_t> word; // index, where the byte is in a word
  std::string page;                // of the last page mark before it
};

BytePlace find_place(const Witness& w, SourcePos at) {
  BytePlace p;
  p.entry = &w.ledger.at(at);
  p.rule = rule_of(w, *p.entry);
  BarePos bare = p.entry->bare;
  if (p.entry->disposition == Disposition::kept) bare = bare + (at - p.entry->source.begin);
  const ReadPos read = w.structure.reading.from_bare(bare);
  const auto inside = [read](const auto& part) { return part.range.begin <= read && read <= part.range.end; };
  const auto section = std::find_if(w.structure.sections.begin(), w.structure.sections.end(), inside);
  const auto note = std::find_if(w.structure.footnotes.begin(), w.structure.footnotes.end(),
                                 [&](const Footnote& f) { return f.note && !f.range.empty() && inside(f); });
  const std::vector<ReadRange>* paragraphs = nullptr;
  if (section != w.structure.sections.end()) {
    p.section = &*section;
    paragraphs = &section->paragraphs;
  } else if (note != w.structure.footnotes.end()) {
    p.note = &*note;
    paragraphs = &note->paragraphs;
  }
  if (paragraphs != nullptr)
    p.paragraph = static_cast<std::size_t>(
        std::count_if(paragraphs->begin(), paragraphs->end(), [read](ReadRange r) { return r.begin <= read; }));
  const WordIndex next = w.word_at(read + 1);
  if (p.entry->disposition != Disposition::excised && next.value > 0 && w.words[next.value - 1].end > read)
    p.word = next.value - 1;
  for (const PageMark& mark : w.bare.pages)
    if (mark.source.begin <= at) p.page = fmt::format("{} {}", mark.reporter, mark.number);
  return p;
}

std::string fitted_plain(std::string text) {
  constexpr std::size_t longest = 120;
  if (text.size() <= longest) return text;
  std::size_t end = longest;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  text.resize(end);
  return text + "…";
}

std::string around(const Witness& w, const BytePlace& p) {
  constexpr std::size_t context = 24; // bytes
  const std::string_view text = w.decoded.view();
  std::size_t begin = p.entry->text.begin.value > context ? p.entry->text.begin.value - context : 0;
  const bool kept = p.entry->disposition == Disposition::kept;
  std::size_t end = std::min(text.size(), p.entry->text.end.value + (kept ? 0 : context));
  while (begin < text.size() && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U)
    ++begin;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    ++end;
  return printable(text.substr(begin, end - begin));
}

// Of an extracted PDF file: the page that the byte is on, from 1, and the byte's place in its text. 0: no pages.
std::pair<std::size_t, std::size_t> page_of_stream(const Source& source, SourcePos at) {
  std::size_t page = 0, begin = 0;
  for (const SourceMark& m : source.marks)
    if (m.name == "page" && m.range.begin <= at) {
      ++page;
      begin = m.range.begin.value;
    }
  return {page, at.value - begin};
}

} // namespace

void explanation(const Witness& w, SourcePos at, std::string& out) {
  const BytePlace p = find_place(w, at);
  auto put = std::back_inserter(out);
  const LedgerEntry& e = *p.entry;
  fmt::format_to(put, "{}, byte {} of {} ({}, {}, {})\n", printable(w.name()), at.value, w.source->bytes.size(),
                 name_of(w.decoded.container), w.printing.form->name, name_of(w.decoded.encoding));
  if (!w.source->stream.empty()) fmt::format_to(put, "  stream    {}\n", w.source->stream);
  if (const auto [page, byte] = page_of_stream(*w.source, at); page > 0)
    fmt::format_to(put, "  place     page {}, byte {} of its text\n", page, byte);
  const bool kept = e.disposition == Disposition::kept;
  fmt::format_to(put, "  became    {}{}\n", name_of(e.disposition),
                 kept ? ": text, it takes part in the comparison"
                      : fmt::format(": {}, rule {}", name_of(e.kind), rule_name(w, e)));
  if (e.disposition == Disposition::rewritten) fmt::format_to(put, "  as        \"{}\"\n", printable(e.replacement));
  if (p.rule != nullptr) fmt::format_to(put, "  because   {} ({})\n", p.rule->fact, words_of(p.rule->standing));
  if (!kept)
    fmt::format_to(put, "  bytes     {}-{}: \"{}\"\n  among     \"{}\"\n", e.source.begin.value, e.source.end.value,
                   fitted_plain(printable(slice(w.decoded.view(), e.text))), around(w, p));
  if (p.word) fmt::format_to(put, "  word      {}: \"{}\"\n", *p.word, printable(w.text(w.words[*p.word].range())));
  if (p.section != nullptr)
    fmt::format_to(put, "  section   {}{}, paragraph {}\n", p.section->id,
                   p.section->author.empty() ? "" : " (" + p.section->author + ")", p.paragraph);
  if (p.note != nullptr) fmt::format_to(put, "  note      {}, paragraph {}\n", printable(p.note->label), p.paragraph);
  if (!p.page.empty()) fmt::format_to(put, "  page      {}\n", p.page);
}

void explanation_json(const Witness& w, SourcePos at, std::string& out) {
  const BytePlace p = find_place(w, at);
  Json j = {{"schema", "recension.explain/1"},
            {"path", w.name()},
            {"offset", at.value},
            {"printing", w.printing.form->name},
            {"disposition", name_of(p.entry->disposition)}};
  put_span(j, p.entry->source);
  if (p.entry->disposition != Disposition::kept) {
    j["kind"] = name_of(p.entry->kind);
    j["rule"] = rule_name(w, *p.entry);
  }
  if (p.rule != nullptr) j["fact"] = p.rule->fact;
  if (p.section != nullptr) j["section"] = p.section->id;
  if (p.note != nullptr) j["footnote"] = p.note->label;
  if (p.paragraph > 0) j["paragraph"] = p.paragraph;
  if (p.word) {
    j["word"] = *p.word;
    j["text"] = w.text(w.words[*p.word].range());
  }
  dump(j, out);
}

void variant_explanation(std::span<const Witness* const> witnesses, const Variant& v,
                         std::span<const std::string> evidence, std::string& out) {
  auto put = std::back_inserter(out);
  fmt::format_to(put, "variant {}, {}{}\n", v.id, v.section,
                 v.footnote.empty() ? "" : ", note " + printable(v.footnote));
  for (std::size_t s = 0; s < v.readings.size(); ++s)
    fmt::format_to(put, "{:<9} {}  {}\n", witnesses[s]->siglum, printable(witnesses[s]->name()),
                   v.readings[s].text.empty() ? "(nothing)" : "\"" + printable(v.readings[s].text) + "\"");
  fmt::format_to(put, "class     {}\nrule      {}: {}\n", name_of(v.variant_class), name_of(v.rule), v.fact);
  if (!v.cited_part.empty()) fmt::format_to(put, "differs   in the {} of a citation\n", v.cited_part);
  for (const Part& p : v.parts)
    fmt::format_to(put, "part      {}, {}: {}\n", name_of(p.variant_class), name_of(p.rule), fact_of(p.rule));
  for (const std::string& line : evidence)
    fmt::format_to(put, "evidence  {}\n", printable(line));
}

void variant_explanation_json(std::span<const Witness* const> witnesses, const Variant& v,
                              std::span<const std::string> evidence, std::string& out) {
  Json j = {
      {"schema", "recension.variant/1"}, {"id", v.id},    {"section", v.section}, {"class", name_of(v.variant_class)},
      {"rule", name_of(v.rule)},         {"fact", v.fact}};
  if (!v.cited_part.empty()) j["part"] = v.cited_part;
  if (!v.footnote.empty()) j["footnote"] = v.footnote;
  j["readings"] = Json::array();
  for (std::size_t s = 0; s < v.readings.size(); ++s)
    j["readings"].push_back({{"witness", witnesses[s]->siglum}, {"text", v.readings[s].text}});
  j["evidence"] = Json::array();
  for (const std::string& line : evidence)
    j["evidence"].push_back(line);
  dump(j, out);
}

} // namespace recension::render
