// The canonical text as HTML.
#include "dressed_text.hpp"
#include "place_index.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

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
  DressTags tags_{{{{"<em>", "</em>"},
                    {"<strong>", "</strong>"},
                    {"<u>", "</u>"},
                    {"<span style=\"font-variant:small-caps\">", "</span>"}}},
                  xml_text};

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

  // Of the n-th note of a section; where a label comes again, its number too.
  static std::string anchor(const CriticalSection& s, std::size_t nth) {
    const std::string& label = s.notes[nth - 1].label;
    const auto before = std::count_if(s.notes.begin(), s.notes.begin() + static_cast<std::ptrdiff_t>(nth) - 1,
                                      [&](const CriticalNote& n) { return n.label == label; });
    return xml_text(s.id + "-" + label + (before > 0 ? "-" + std::to_string(before + 1) : ""));
  }

  void section(const CriticalSection& s) {
    auto put = std::back_inserter(out_);
    fmt::format_to(put, "<section class=\"{}\" id=\"{}\"><h2>{}</h2>\n", name_of(s.kind), s.id, xml_text(heading(s)));
    paragraphs(s, s.paragraphs, 0);
    const bool notes =
        std::any_of(s.notes.begin(), s.notes.end(), [](const CriticalNote& n) { return !n.paragraphs.empty(); });
    if (notes) out_ += "<aside class=\"notes\">\n";
    for (std::size_t k = 0; k < s.notes.size(); ++k) {
      const CriticalNote& n = s.notes[k];
      if (n.paragraphs.empty()) continue;
      const std::string a = anchor(s, k + 1);
      fmt::format_to(put, "<div id=\"note-{}\"><a href=\"#call-{}\">{}</a>", a, a, xml_text(n.label));
      paragraphs(s, n.paragraphs, k + 1);
      out_ += "</div>\n";
    }
    if (notes) out_ += "</aside>\n";
    out_ += "</section>\n";
  }

  void paragraphs(const CriticalSection& s, const std::vector<CriticalParagraph>& all, std::size_t note) {
    for (std::size_t i = 0; i < all.size(); ++i) {
      const BlockTags& tags = block_tags(all[i].set_as);
      const bool first = i == 0 || all[i - 1].set_as != all[i].set_as;
      const bool last = i + 1 == all.size() || all[i + 1].set_as != all[i].set_as;
      if (first) out_ += tags.around.open;
      out_ += tags.each.open;
      out_ += all[i].set_as == Dress::row ? row(s, all[i], note, i + 1)
                                          : dressed_text(all[i], insertions(s, all[i], note, i + 1), tags_);
      out_ += tags.each.close;
      if (last) out_ += tags.around.close;
    }
  }

  [[nodiscard]] std::string row(const CriticalSection& s, const CriticalParagraph& p, std::size_t note,
                                std::size_t number) const {
    std::string out;
    for (const auto& [begin, end] : cells_of(p))
      out += "<td>" + dressed_text(p, begin, end, insertions(s, p, note, number), tags_) + "</td>";
    return out;
  }

  static const BlockTags& block_tags(std::optional<Dress> set_as) {
    static const BlockTags text = {{}, {"<p>", "</p>\n"}};
    static const BlockTags quotation = {{"<blockquote>\n", "</blockquote>\n"}, {"<p>", "</p>\n"}};
    static const BlockTags heading = {{}, {"<h3>", "</h3>\n"}};
    static const BlockTags item = {{"<ul>\n", "</ul>\n"}, {"<li>", "</li>\n"}};
    static const BlockTags row = {{"<table>\n", "</table>\n"}, {"<tr>", "</tr>\n"}};
    if (!set_as) return text;
    switch (*set_as) {
    case Dress::quotation:
      return quotation;
    case Dress::heading:
      return heading;
    case Dress::item:
      return item;
    case Dress::row:
      return row;
    default:
      return text;
    }
  }

  std::vector<Insertion> insertions(const CriticalSection& s, const CriticalParagraph& p, std::size_t note,
                                    std::size_t number) const {
    std::vector<Insertion> out;
    for (const CriticalCall& c : p.calls) {
      const std::string a = anchor(s, c.note);
      out.push_back({c.at,
                     c.at,
                     fmt::format("<sup><a id=\"call-{}\" href=\"#note-{}\">{}</a></sup>", a, a, xml_text(c.label)),
                     {}});
    }
    if (note == 0)
      for (const CriticalPage* page : places_.pages(s.id, number))
        if (std::find(style_.pages.begin(), style_.pages.end(), reporter_code(page->reporter)) != style_.pages.end())
          out.push_back({page->at,
                         page->at,
                         fmt::format("<span class=\"page\" title=\"{} {}\" data-ed=\"{}\" data-n=\"{}\">*{}</span> ",
                                     xml_text(page->reporter), page->page, edition_of(*page), page->page, page->page),
                         {}});
    for (const ApparatusEntry* e : places_.entries(s.id, note, number))
      if (style_.mark_open && !e->decision.resolved)
        out.push_back({e->begin, e->end, fmt::format("<mark title=\"open: {}\">", e->id), "</mark>"});
    return out;
  }
};

} // namespace

void merge_html(const CriticalText& t, const MergeStyle& style, std::string& out) {
  HtmlWriter(t, style, out).write();
}

} // namespace recension::render
