// The canonical text as HTML.
#include "html_body.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

class HtmlWriter {
public:
  HtmlWriter(const CriticalText& t, const MergeStyle& style, std::string& out)
      : t_(t), style_(style), out_(out), body_(t, ways()) {}

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
  const MergeStyle& style_;
  std::string& out_;
  HtmlBody body_;

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

  [[nodiscard]] HtmlWays ways() const {
    const auto call = [](const CriticalSection& s, const CriticalCall& c) {
      const std::string a = anchor_of_note(s, c.note);
      return fmt::format("<sup><a id=\"call-{}\" href=\"#note-{}\">{}</a></sup>", a, a, xml_text(c.label));
    };
    const auto page = [this](const CriticalPage& p) {
      return stars_of(p, style_.pages) > 0
                 ? fmt::format("<span class=\"page\" title=\"{} {}\" data-ed=\"{}\" data-n=\"{}\">*{}</span> ",
                               xml_text(p.reporter), p.page, edition_of(p), p.page, p.page)
                 : std::string();
    };
    return {call, page, style_.mark_open};
  }

  void section(const CriticalSection& s) {
    auto put = std::back_inserter(out_);
    fmt::format_to(put, "<section class=\"{}\" id=\"{}\"><h2>{}</h2>\n", name_of(s.kind), s.id, xml_text(heading(s)));
    out_ += body_.paragraphs(s, 0);
    const bool notes =
        std::any_of(s.notes.begin(), s.notes.end(), [](const CriticalNote& n) { return !n.paragraphs.empty(); });
    if (notes) out_ += "<aside class=\"notes\">\n";
    for (std::size_t k = 0; k < s.notes.size(); ++k) {
      const CriticalNote& n = s.notes[k];
      if (n.paragraphs.empty()) continue;
      const std::string a = anchor_of_note(s, k + 1);
      fmt::format_to(put, "<div id=\"note-{}\"><a href=\"#call-{}\">{}</a>", a, a, xml_text(n.label));
      out_ += body_.paragraphs(s, k + 1);
      out_ += "</div>\n";
    }
    if (notes) out_ += "</aside>\n";
    out_ += "</section>\n";
  }
};

} // namespace

void merge_html(const CriticalText& t, const MergeStyle& style, std::string& out) {
  HtmlWriter(t, style, out).write();
}

} // namespace recension::render
