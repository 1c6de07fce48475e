#include "json.hpp"

#include <recension/render.hpp>

#include <algorithm>

namespace recension::render {
namespace {

Json sigla_json(const std::vector<std::size_t>& witnesses, std::span<const Witness* const> all) {
  Json out = Json::array();
  for (const std::size_t w : witnesses)
    out.push_back(all[w]->siglum);
  return out;
}

bool is_dressed(const CriticalParagraph& p) {
  return p.set_as || !p.spans.empty();
}

Json paragraph_json(const CriticalParagraph& p) {
  Json out = {{"text", p.text}};
  if (p.set_as) out["set_as"] = name_of(*p.set_as);
  if (!p.cells.empty()) out["cells"] = p.cells;
  for (const CriticalSpan& s : p.spans)
    out["emphasis"].push_back({{"begin", s.begin}, {"end", s.end}, {"as", name_of(s.dress)}});
  return out;
}

Json section_json(const CriticalSection& s, std::span<const Witness* const> all) {
  Json out = {{"id", s.id}, {"kind", name_of(s.kind)}, {"heading", heading(s)}};
  if (!s.author.empty()) out["author"] = s.author;
  out["base"] = all[s.base]->siglum;
  out["witnesses"] = sigla_json(s.witnesses, all);
  out["paragraphs"] = Json::array();
  for (const CriticalParagraph& p : s.paragraphs)
    out["paragraphs"].push_back(paragraph_json(p));
  out["footnotes"] = Json::array();
  for (const CriticalNote& n : s.notes) {
    std::string text;
    for (const CriticalParagraph& p : n.paragraphs)
      text += (text.empty() ? "" : "\n") + p.text;
    Json note = {{"label", n.label}, {"text", text}};
    if (std::any_of(n.paragraphs.begin(), n.paragraphs.end(),
                    [](const CriticalParagraph& p) { return is_dressed(p); }))
      for (const CriticalParagraph& p : n.paragraphs)
        note["paragraphs"].push_back(paragraph_json(p));
    if (n.paragraph > 0) {
      note["paragraph"] = n.paragraph;
      note["word"] = n.word;
    }
    out["footnotes"].push_back(std::move(note));
  }
  return out;
}

Json entry_json(const ApparatusEntry& e, std::span<const Witness* const> all) {
  Json readings = Json::array();
  for (const ApparatusReading& r : e.readings)
    readings.push_back({{"witnesses", sigla_json(r.witnesses, all)}, {"state", name_of(r.state)}, {"text", r.text}});
  Json out = {{"id", e.id}, {"section", e.section}};
  if (!e.footnote.empty()) out["footnote"] = e.footnote;
  out["paragraph"] = e.paragraph;
  out["word"] = e.word;
  out["class"] = name_of(e.variant_class);
  out["lemma"] = e.lemma;
  out["decision"] = {{"rule", e.decision.rule}, {"resolved", e.decision.resolved}};
  out["readings"] = std::move(readings);
  return out;
}

} // namespace

void apparatus_json(const CriticalText& t, std::span<const Witness* const> all, std::string& out) {
  Json witnesses = Json::array(), apparatus = Json::array();
  for (const Witness* w : all)
    witnesses.push_back({{"siglum", w->siglum}, {"path", w->name()}, {"printing", w->printing.form->name}});
  for (const ApparatusEntry& e : t.apparatus)
    apparatus.push_back(entry_json(e, all));
  dump({{"schema", "recension.apparatus/1"},
        {"witnesses", std::move(witnesses)},
        {"base", all[t.base]->siglum},
        {"apparatus", std::move(apparatus)}},
       out);
}

void merge_json(const CriticalText& t, std::span<const Witness* const> all, std::string& out) {
  Json witnesses = Json::array(), sections = Json::array(), apparatus = Json::array(), pages = Json::array();
  for (const Witness* w : all)
    witnesses.push_back({{"siglum", w->siglum},
                         {"path", w->name()},
                         {"printing", w->printing.form->name},
                         {"words", w->words.size()}});
  for (const CriticalSection& s : t.sections)
    sections.push_back(section_json(s, all));
  for (const ApparatusEntry& e : t.apparatus)
    apparatus.push_back(entry_json(e, all));
  for (const CriticalPage& p : t.pages)
    pages.push_back({{"reporter", p.reporter},
                     {"page", std::to_string(p.page)},
                     {"witness", all[p.witness]->siglum},
                     {"section", p.section},
                     {"paragraph", p.paragraph},
                     {"word", p.word}});
  Json families = Json::array();
  for (const std::vector<std::size_t>& f : t.families)
    families.push_back(sigla_json(f, all));
  dump({{"schema", "recension.merge/1"},
        {"metadata", metadata_json(t.metadata)},
        {"witnesses", std::move(witnesses)},
        {"base", all[t.base]->siglum},
        {"why_base", t.why_base},
        {"families", std::move(families)},
        {"unresolved", t.unresolved},
        {"sections", std::move(sections)},
        {"apparatus", std::move(apparatus)},
        {"pages", std::move(pages)}},
       out);
}

} // namespace recension::render
