// The canonical text as HTML and as TEI.
#include "place_index.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

// What is set into a paragraph's text: at one byte, or in place of some.
struct Insert {
  std::size_t begin = 0, end = 0;
  std::string markup;
};

// A reporter as TEI's `ed`, which has no blanks: "slip_op.".
std::string edition_of(const CriticalPage& page) {
  std::string out = xml_text(page.reporter);
  std::replace(out.begin(), out.end(), ' ', '_');
  return out;
}

std::string paragraph_markup(const CriticalParagraph& p, std::vector<Insert> inserts) {
  std::stable_sort(inserts.begin(), inserts.end(),
                   [](const Insert& x, const Insert& y) { return x.begin < y.begin; });
  std::string out;
  std::size_t at = 0;
  for (const Insert& i : inserts) {
    if (i.begin < at && i.end > i.begin) continue; // inside another place
    if (i.begin > at) out += xml_text(std::string_view(p.text).substr(at, i.begin - at));
    out += i.markup;
    at = std::max(at, i.end);
  }
  return out + xml_text(std::string_view(p.text).substr(std::min(at, p.text.size())));
}

class HtmlWriter {
public:
  HtmlWriter(const CriticalText& t, const MergeStyle& style, std::string& out) : t_(t), style_(style), out_(out) {}

  void write() {
    fmt::format_to(std::back_inserter(out_),
                   "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{}</title>\n",
                   xml_text(title(t_.metadata)));
    out_ += "<style>body{max-width:42em;margin:auto;padding:1em;font-family:serif;line-height:1.5}"
            ".page{color:#555;font-size:.8em}mark{background:#fe8}</style></head>"
            "<body><article class=\"recension\">\n";
    header();
    for (const CriticalSection& s : t_.sections)
      section(s);
    out_ += "</article></body></html>\n";
  }

private:
  const CriticalText& t_;
  PlaceIndex places_{t_};
  const MergeStyle& style_;
  std::string& out_;

  // What case it is: of the edition's making, and no text of the opinion.
  void header() {
    const CaseMetadata& m = t_.metadata;
    if (m.empty()) return;
    auto put = std::back_inserter(out_);
    fmt::format_to(put, "<header><h1>{}</h1>\n", xml_text(m.name.empty() ? "Opinion" : m.name));
    const auto line = [&](std::string_view what, const std::vector<std::string>& values) {
      if (values.empty()) return;
      fmt::format_to(put, "<p class=\"{}\">", what);
      for (std::size_t i = 0; i < values.size(); ++i)
        out_ += (i > 0 ? ", " : "") + xml_text(values[i]);
      out_ += "</p>\n";
    };
    line("citations", m.citations);
    if (!m.court.empty()) line("court", {m.court});
    line("docket", m.dockets);
    if (!m.decided.empty())
      fmt::format_to(put, "<p class=\"date\"><time datetime=\"{}\">{}</time></p>\n", m.decided, m.decided);
    out_ += "</header>\n";
  }

  static std::string anchor(const std::string& section, const std::string& label) {
    return xml_text(section + "-" + label);
  }

  void section(const CriticalSection& s) {
    auto put = std::back_inserter(out_);
    fmt::format_to(put, "<section class=\"{}\" id=\"{}\"><h2>{}</h2>\n", name_of(s.kind), s.id, xml_text(heading(s)));
    for (std::size_t i = 0; i < s.paragraphs.size(); ++i)
      fmt::format_to(put, "<p>{}</p>\n", paragraph_markup(s.paragraphs[i], inserts(s, s.paragraphs[i], 0, i + 1)));
    const bool notes =
        std::any_of(s.notes.begin(), s.notes.end(), [](const CriticalNote& n) { return !n.paragraphs.empty(); });
    if (notes) out_ += "<aside class=\"notes\">\n";
    for (std::size_t k = 0; k < s.notes.size(); ++k) {
      const CriticalNote& n = s.notes[k];
      if (n.paragraphs.empty()) continue;
      const std::string a = anchor(s.id, n.label);
      fmt::format_to(put, "<div id=\"note-{}\"><a href=\"#call-{}\">{}</a>", a, a, xml_text(n.label));
      for (std::size_t i = 0; i < n.paragraphs.size(); ++i)
        fmt::format_to(put, "<p>{}</p>",
                       paragraph_markup(n.paragraphs[i], inserts(s, n.paragraphs[i], k + 1, i + 1)));
      out_ += "</div>\n";
    }
    if (notes) out_ += "</aside>\n";
    out_ += "</section>\n";
  }

  std::vector<Insert> inserts(const CriticalSection& s, const CriticalParagraph& p, std::size_t note,
                              std::size_t number) const {
    std::vector<Insert> out;
    for (const CriticalCall& c : p.calls) {
      const std::string a = anchor(s.id, c.label);
      out.push_back({c.at, c.at,
                     fmt::format("<sup><a id=\"call-{}\" href=\"#note-{}\">{}</a></sup>", a, a, xml_text(c.label))});
    }
    if (note == 0)
      for (const CriticalPage* page : places_.pages(s.id, number))
        if (std::find(style_.pages.begin(), style_.pages.end(), reporter_code(page->reporter)) != style_.pages.end())
          out.push_back(
              {page->at, page->at,
               fmt::format("<span class=\"page\" title=\"{} {}\" data-ed=\"{}\" data-n=\"{}\">*{}</span> ",
                           xml_text(page->reporter), page->page, edition_of(*page), page->page, page->page)});
    for (const ApparatusEntry* e : places_.entries(s.id, note, number))
      if (style_.mark_open && !e->decision.resolved)
        out.push_back({e->begin, e->end,
                       fmt::format("<mark title=\"open: {}\">{}</mark>", e->id,
                                   xml_text(std::string_view(p.text).substr(e->begin, e->end - e->begin)))});
    return out;
  }
};

class TeiWriter {
public:
  TeiWriter(const CriticalText& t, std::span<const Witness* const> all, std::string& out)
      : t_(t), all_(all), out_(out) {}

  void write() {
    tei_header(all_, title(t_.metadata), bibliography(), out_);
    for (const CriticalSection& s : t_.sections) {
      fmt::format_to(std::back_inserter(out_), "<div type=\"{}\" xml:id=\"{}\">\n<head type=\"edition\">{}</head>\n",
                     name_of(s.kind), s.id, xml_text(heading(s)));
      for (std::size_t i = 0; i < s.paragraphs.size(); ++i)
        paragraph(s, i);
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

  void paragraph(const CriticalSection& s, std::size_t i) {
    std::vector<Insert> inserts = entries(s.paragraphs[i], s.id, 0, i + 1);
    for (const CriticalCall& c : s.paragraphs[i].calls)
      inserts.push_back({c.at, c.at, note(s, c.label)});
    for (const CriticalPage* p : places_.pages(s.id, i + 1))
      inserts.push_back({p->at, p->at, fmt::format("<pb ed=\"{}\" n=\"{}\"/>", edition_of(*p), p->page)});
    fmt::format_to(std::back_inserter(out_), "<p>{}</p>\n", paragraph_markup(s.paragraphs[i], std::move(inserts)));
  }

  // A note stands where it is called.
  [[nodiscard]] std::string note(const CriticalSection& s, const std::string& label) const {
    const auto n =
        std::find_if(s.notes.begin(), s.notes.end(), [&](const CriticalNote& x) { return x.label == label; });
    std::string out = fmt::format("<note n=\"{}\" place=\"foot\">", xml_text(label));
    if (n == s.notes.end() || n->paragraphs.empty()) return out + "<gap reason=\"lost\"/></note>";
    const auto nth = static_cast<std::size_t>(n - s.notes.begin()) + 1;
    for (std::size_t i = 0; i < n->paragraphs.size(); ++i)
      out += "<p>" + paragraph_markup(n->paragraphs[i], entries(n->paragraphs[i], s.id, nth, i + 1)) + "</p>";
    return out + "</note>";
  }

  [[nodiscard]] std::vector<Insert> entries(const CriticalParagraph& p, const std::string& section, std::size_t note,
                                            std::size_t number) const {
    std::vector<Insert> out;
    for (const ApparatusEntry* entry : places_.entries(section, note, number)) {
      const ApparatusEntry& e = *entry;
      if (e.readings.empty() || e.lemma == "¶" || e.readings.front().text == "¶") continue; // a break is no text
      std::string app = fmt::format("<app type=\"{}\" subtype=\"{}\"><lem wit=\"{}\"{}>{}</lem>",
                                    name_of(e.variant_class), e.decision.rule, wit_of(e.readings.front().witnesses),
                                    e.decision.resolved ? "" : " cert=\"low\"", lemma_markup(p, e));
      for (std::size_t r = 1; r < e.readings.size(); ++r)
        app +=
            fmt::format("<rdg wit=\"{}\">{}</rdg>", wit_of(e.readings[r].witnesses), reading_markup(e.readings[r]));
      out.push_back({e.begin, e.end, with_blanks(app + "</app>", p.text.substr(e.begin, e.end - e.begin))});
    }
    return out;
  }

  // Where the text is lost the signs that show it stay, and a gap says so.
  [[nodiscard]] static std::string lemma_markup(const CriticalParagraph& p, const ApparatusEntry& e) {
    const bool hole = e.decision.rule == "known-hole";
    return (hole ? "<gap reason=\"lost\"/>" : "") + xml_text(lemma_in(p, e));
  }

  [[nodiscard]] static std::string reading_markup(const ApparatusReading& r) {
    const bool lost = r.state == ReadingState::lacuna;
    return (lost ? "<gap reason=\"lost\"/>" : "") + xml_text(r.text);
  }

  // What of the lemma is in this paragraph: it may go on in the next ones.
  [[nodiscard]] static std::string_view lemma_in(const CriticalParagraph& p, const ApparatusEntry& e) {
    std::string_view text = std::string_view(p.text).substr(e.begin, e.end - e.begin);
    while (text.starts_with(' '))
      text.remove_prefix(1);
    while (text.ends_with(' '))
      text.remove_suffix(1);
    return text;
  }

  // The blanks that the place's text has at its ends stand outside the apparatus.
  [[nodiscard]] static std::string with_blanks(std::string app, const std::string& text) {
    if (text.starts_with(' ')) app.insert(0, 1, ' ');
    if (text.size() > 1 && text.ends_with(' ')) app += ' ';
    return app;
  }
};

} // namespace

void merge_html(const CriticalText& t, const MergeStyle& style, std::string& out) {
  HtmlWriter(t, style, out).write();
}

void merge_tei(const CriticalText& t, std::span<const Witness* const> witnesses, std::string& out) {
  TeiWriter(t, witnesses, out).write();
}

} // namespace recension::render
