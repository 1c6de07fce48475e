// The canonical text as TEI, with the apparatus in it (TEI P5, parallel segmentation).
#include "dressed_text.hpp"
#include "place_index.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace recension::render {
namespace {

constexpr BlockStyles tei_blocks = {{{}, {"<p>", "</p>\n"}},
                                    {{"<quote>\n", "</quote>\n"}, {"<p>", "</p>\n"}},
                                    {{}, {"<head>", "</head>\n"}},
                                    {{"<list>\n", "</list>\n"}, {"<item>", "</item>\n"}},
                                    {{"<table>\n", "</table>\n"}, {"<row>", "</row>\n"}}};

class TeiWriter {
public:
  TeiWriter(const CriticalText& t, std::span<const Witness* const> all, std::string& out)
      : t_(t), all_(all), out_(out) {}

  void write() {
    tei_header(all_, title(t_.metadata), bibliography(), out_);
    for (const CriticalSection& s : t_.sections) {
      fmt::format_to(std::back_inserter(out_), "<div type=\"{}\" xml:id=\"{}\">\n<head type=\"edition\">{}</head>\n",
                     name_of(s.kind), s.id, xml_text(heading(s)));
      section(s);
      out_ += "</div>\n";
    }
    if (t_.sections.empty()) out_ += "<div><p/></div>\n";
    out_ += "</body></text></TEI>\n";
  }

private:
  const CriticalText& t_;
  PlaceIndex places_{t_};
  std::span<const Witness* const> all_;
  std::string& out_;
  static constexpr std::string_view lost = "<gap reason=\"lost\"/>";
  DressTags tags_{{{{"<hi rend=\"italic\">", "</hi>"},
                    {"<hi rend=\"bold\">", "</hi>"},
                    {"<hi rend=\"underline\">", "</hi>"},
                    {"<hi rend=\"small-caps\">", "</hi>"}}},
                  xml_text};

  // What it is an edition of: <bibl> of TEI's header.
  [[nodiscard]] std::string bibliography() const {
    const CaseMetadata& m = t_.metadata;
    if (m.empty()) return {};
    std::string out = "<bibl>";
    if (!m.name.empty()) out += "<title>" + xml_text(m.name) + "</title>";
    for (const std::string& c : m.citations)
      out += "<idno type=\"citation\">" + xml_text(c) + "</idno>";
    for (const std::string& d : m.dockets)
      out += "<idno type=\"docket\">" + xml_text(d) + "</idno>";
    if (!m.court.empty()) out += "<orgName type=\"court\">" + xml_text(m.court) + "</orgName>";
    if (!m.decided.empty()) out += fmt::format("<date type=\"decided\" when=\"{}\">{}</date>", m.decided, m.decided);
    for (const std::string& j : m.judges)
      out += "<note type=\"judges\">" + xml_text(j) + "</note>";
    return out + "</bibl>\n";
  }

  // A heading within a section opens a part of it, for TEI has headings only at the beginning of a division.
  void section(const CriticalSection& s) {
    bool in_part = false;
    for (std::size_t i = 0; i < s.paragraphs.size(); ++i) {
      const CriticalParagraph& p = s.paragraphs[i];
      if (p.set_as == Dress::heading) {
        if (in_part) out_ += "</div>\n";
        out_ += "<div type=\"part\">\n";
        in_part = true;
      }
      const BlockTags& tags = tei_blocks.of(p.set_as);
      if (i == 0 || s.paragraphs[i - 1].set_as != p.set_as) out_ += tags.around.open;
      out_ += tags.each.open;
      out_ += content(s, p, i + 1);
      out_ += tags.each.close;
      if (i + 1 == s.paragraphs.size() || s.paragraphs[i + 1].set_as != p.set_as) out_ += tags.around.close;
      const bool heading_alone = p.set_as == Dress::heading &&
                                 (i + 1 == s.paragraphs.size() || s.paragraphs[i + 1].set_as == Dress::heading);
      if (heading_alone) out_ += "<p/>\n"; // a division has more than its heading
    }
    for (std::size_t n = 1; n <= s.notes.size(); ++n) // notes whose calls are lost
      if (s.notes[n - 1].paragraph == 0) out_ += note(s, n, " type=\"uncalled\"") + "\n";
    if (in_part) out_ += "</div>\n";
  }

  [[nodiscard]] std::string content(const CriticalSection& s, const CriticalParagraph& p, std::size_t number) const {
    std::vector<Insertion> all = entries(p, s.id, 0, number);
    if (number == 1) all.push_back({0, 0, lacking(s, "<lacunaStart/>"), {}});
    if (number == s.paragraphs.size()) all.push_back({p.text.size(), p.text.size(), lacking(s, "<lacunaEnd/>"), {}});
    for (const CriticalCall& c : p.calls)
      all.push_back({c.at, c.at, note(s, c.note, {}), {}});
    for (const CriticalPage* page : places_.pages(s.id, number))
      all.push_back({page->at, page->at, fmt::format("<pb ed=\"{}\" n=\"{}\"/>", edition_of(*page), page->page), {}});
    if (p.set_as != Dress::row) return dressed_text(p, std::move(all), tags_);
    std::string out;
    for (const auto& [begin, end] : cells_of(p))
      out += "<cell>" + dressed_text(p, begin, end, all, tags_) + "</cell>";
    return out;
  }

  // At the section's beginning and end: the witnesses that have nothing of it.
  [[nodiscard]] std::string lacking(const CriticalSection& s, std::string_view mark) const {
    std::vector<std::size_t> without;
    for (std::size_t w = 0; w < all_.size(); ++w)
      if (!std::binary_search(s.witnesses.begin(), s.witnesses.end(), w)) without.push_back(w);
    if (without.empty()) return {};
    return fmt::format(
        "<app type=\"structure\" subtype=\"section-absent\"><lem wit=\"{}\"/><rdg wit=\"{}\">{}</rdg></app>",
        wit_of(s.witnesses), wit_of(without), mark);
  }

  // The n-th note of the section. It is written where it is called.
  [[nodiscard]] std::string note(const CriticalSection& s, std::size_t nth, std::string_view attributes) const {
    const CriticalNote& n = s.notes[nth - 1];
    std::string out = fmt::format("<note n=\"{}\" place=\"foot\"{}>", xml_text(n.label), attributes);
    if (n.paragraphs.empty()) return out + std::string(lost) + "</note>";
    for (std::size_t i = 0; i < n.paragraphs.size(); ++i) {
      const CriticalParagraph& p = n.paragraphs[i];
      const bool quoted = p.set_as == Dress::quotation;
      out += std::string(quoted ? "<quote>" : "") + "<p>" + dressed_text(p, entries(p, s.id, nth, i + 1), tags_) +
             "</p>" + (quoted ? "</quote>" : "");
    }
    return out + "</note>";
  }

  [[nodiscard]] std::vector<Insertion> entries(const CriticalParagraph& p, const std::string& section,
                                               std::size_t note, std::size_t number) const {
    std::vector<Insertion> out;
    for (const ApparatusEntry* entry : places_.entries(section, note, number)) {
      const ApparatusEntry& e = *entry;
      if (e.readings.empty() || e.lemma == "¶" || e.readings.front().text == "¶") continue; // a break is no text
      out.push_back(entry_insertion(p, e));
    }
    return out;
  }

  // The blanks that the place's text has at its ends are outside of the apparatus.
  [[nodiscard]] static Insertion entry_insertion(const CriticalParagraph& p, const ApparatusEntry& e) {
    Insertion out{e.begin, std::min(e.end, p.text.size()), {}, {}};
    while (out.begin < out.end && p.text[out.begin] == ' ')
      ++out.begin;
    while (out.begin < out.end && p.text[out.end - 1] == ' ')
      --out.end;
    out.before =
        fmt::format("<app type=\"{}\" subtype=\"{}\"><lem wit=\"{}\"{}>{}", name_of(e.variant_class), e.decision.rule,
                    wit_of(e.readings.front().witnesses), e.decision.resolved ? "" : " cert=\"low\"",
                    e.decision.rule == "known-hole" ? lost : ""); // the signs that show a hole stay in the text
    out.after = "</lem>";
    for (std::size_t r = 1; r < e.readings.size(); ++r)
      out.after += fmt::format("<rdg wit=\"{}\">{}{}</rdg>", wit_of(e.readings[r].witnesses),
                               e.readings[r].state == ReadingState::lacuna ? lost : "", xml_text(e.readings[r].text));
    out.after += "</app>";
    if (out.begin < out.end) return out;
    out.before += std::exchange(out.after, {});
    return out;
  }
};

} // namespace

void merge_tei(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out) {
  TeiWriter(t, witnesses, out).write();
}

} // namespace recension::render
