#include "json.hpp"

#include <recension/render.hpp>

#include <cmath>

namespace recension::render {
namespace {

double two_places(double x) {
  return std::round(x * 100) / 100;
}

Json printing_json(const Printing& p) {
  Json evidence = Json::array();
  for (const Evidence& e : p.evidence)
    evidence.push_back({{"rule", e.sign}, {"count", e.count}});
  return {{"name", p.form->name}, {"confidence", two_places(p.confidence)}, {"evidence", std::move(evidence)}};
}

Json sections_json(const Witness& w, std::string_view wanted) {
  Json out = Json::array();
  for (const Section& s : w.structure.sections) {
    if (!is_section(s.id, wanted)) continue;
    Json section = {{"id", s.id}, {"kind", name_of(s.kind)}};
    if (!s.author.empty()) section["author"] = s.author;
    put_span(section, w.source_range(s.range));
    section["paragraphs"] = Json::array();
    for (const ReadRange p : s.paragraphs) {
      Json paragraph = {{"text", w.text(p)}};
      put_span(paragraph, w.source_range(p));
      if (s.kind == SectionKind::front_matter) paragraph["part"] = name_of(front_part(w.text(p)));
      section["paragraphs"].push_back(std::move(paragraph));
    }
    out.push_back(std::move(section));
  }
  return out;
}

Json footnotes_json(const Witness& w, std::string_view wanted) {
  Json out = Json::array();
  for (const Footnote& f : w.structure.footnotes) {
    const std::string& section = w.structure.sections[f.section].id;
    if (!is_section(section, wanted)) continue;
    Json note = {{"label", f.label}, {"section", section}};
    if (f.call) note["call"] = span_json(w.bare.calls[*f.call].source);
    if (f.note && !f.range.empty()) note["note"] = span_json(w.source_range(f.range));
    if (f.note) {
      std::string text;
      for (const ReadRange p : f.paragraphs) {
        if (!text.empty()) text += '\n';
        text += w.text(p);
      }
      note["text"] = std::move(text);
    }
    out.push_back(std::move(note));
  }
  return out;
}

Json pages_json(const Witness& w) {
  Json out = Json::array();
  for (const PageMark& p : w.bare.pages) {
    Json page = {{"reporter", p.reporter}, {"page", std::to_string(p.number)}};
    put_span(page, p.source);
    page["word"] = w.word_at(w.structure.reading.from_bare(p.at)).value;
    out.push_back(std::move(page));
  }
  return out;
}

Json ledger_json(const Witness& w) {
  Json out = Json::array();
  for (const LedgerEntry& e : w.ledger.entries) {
    Json entry = span_json(e.source);
    entry["disposition"] = name_of(e.disposition);
    if (e.disposition != Disposition::kept) {
      entry["kind"] = name_of(e.kind);
      entry["rule"] = rule_name(w, e);
    }
    if (e.disposition == Disposition::rewritten) entry["replacement"] = e.replacement;
    out.push_back(std::move(entry));
  }
  return out;
}

Json diagnostics_json(const Witness& w) {
  Json out = Json::array();
  for (const Diagnostic& d : w.diagnostics) {
    Json diagnostic = span_json(d.where);
    diagnostic["what"] = d.what;
    out.push_back(std::move(diagnostic));
  }
  return out;
}

Json witness_json(const Witness& w, std::string_view section) {
  Json out = {{"siglum", w.siglum},
              {"path", w.name()},
              {"bytes", w.source->bytes.size()},
              {"words", w.words.size()},
              {"encoding", name_of(w.decoded.encoding)},
              {"container", name_of(w.decoded.container)}};
  if (w.decoded.content != w.decoded.container) out["content"] = name_of(w.decoded.content);
  if (!w.source->stream.empty()) out["stream"] = w.source->stream;
  for (const SourceMark& m : w.source->marks) // where each page of an extracted PDF file begins
    if (m.name == "page") out["stream_pages"].push_back(m.range.begin.value);
  out.update({{"printing", printing_json(w.printing)},
              {"metadata", metadata_json(metadata_of({&w}))},
              {"sections", sections_json(w, section)},
              {"footnotes", footnotes_json(w, section)},
              {"pages", pages_json(w)},
              {"diagnostics", diagnostics_json(w)},
              {"ledger", ledger_json(w)}});
  return out;
}

} // namespace

std::string rule_name(const Witness& w, const LedgerEntry& e) {
  if (!e.of_form) return std::string(e.rule);
  return std::string(w.printing.form->name) + "." + std::string(e.rule);
}

void normalized_json(std::span<const Witness* const> witnesses, std::string_view section, std::string& out) {
  Json all = Json::array();
  for (const Witness* w : witnesses)
    all.push_back(witness_json(*w, section));
  dump({{"schema", "recension.normalize/1"}, {"witnesses", std::move(all)}}, out);
}

} // namespace recension::render
