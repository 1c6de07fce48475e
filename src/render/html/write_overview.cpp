// The strip beside the text; after it how near the witnesses are, and the concordance of pages.
#include "escape.hpp"
#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render::html {
namespace {

// The sections, as bands that lead to them.
void write_bands(const Comparison& c, std::string& out) {
  std::vector<double> begins(c.sections.size(), 1), ends(c.sections.size(), 0);
  for (std::size_t r = 0; r < c.rows.size(); ++r) {
    const std::size_t s = c.rows[r].section;
    begins[s] = std::min(begins[s], c.rows[r].at);
    ends[s] = std::max(ends[s], r + 1 < c.rows.size() ? c.rows[r + 1].at : 1.0);
  }
  for (std::size_t s = 0; s < c.sections.size(); ++s)
    fmt::format_to(std::back_inserter(out),
                   "<a href=\"#s-{}\" aria-label=\"{}\"><rect x=\"0\" y=\"{:.1f}\" width=\"20\" "
                   "height=\"{:.1f}\"><title>{}</title></rect></a>\n",
                   attribute(c.sections[s].id), attribute(c.sections[s].title), begins[s] * 1000,
                   std::max(0.0, ends[s] - begins[s]) * 1000, shown(c.sections[s].title));
}

void write_matrix(const Comparison& c, std::string& out) {
  if (c.nearness == nullptr) return;
  const auto put = std::back_inserter(out);
  out += "<section aria-labelledby=\"h-near\"><h2 id=\"h-near\">How near they are</h2>\n<div class=\"scroll\" "
         "tabindex=\"0\" role=\"region\" aria-label=\"Similarities\"><table><thead><tr><td></td>";
  const std::size_t width = c.nearness->width;
  for (std::size_t w = 0; w < width; ++w)
    fmt::format_to(put, "<th scope=\"col\" class=\"n\">{}</th>", shown(c.siglum(w)));
  out += "</tr></thead><tbody>\n";
  for (std::size_t a = 0; a < width; ++a) {
    fmt::format_to(put, "<tr><th scope=\"row\">{}</th>", shown(c.siglum(a)));
    for (std::size_t b = 0; b < width; ++b)
      if (a == b)
        out += "<td class=\"n\">–</td>";
      else
        fmt::format_to(put, "<td class=\"n\">{:.3f}</td>", c.nearness->similarity(a, b));
    out += "</tr>\n";
  }
  out += "</tbody></table></div>\n";
  write_tree(c, out);
  out += "<p class=\"about\">The share of words that two have in common";
  out += width > 2 ? "; what is nearest is joined first (average linkage).</p></section>\n" : ".</p></section>\n";
}

void write_concordance(const Comparison& c, std::string& out) {
  if (c.concordance == nullptr || c.concordance->places.empty()) return;
  const auto put = std::back_inserter(out);
  out += "<details class=\"wide\"><summary>Pages of every reporter</summary>\n<div class=\"scroll\" tabindex=\"0\" "
         "role=\"region\" aria-label=\"Pages of every reporter\"><table><thead><tr>";
  for (const Paging& p : c.concordance->pagings)
    fmt::format_to(put, "<th scope=\"col\" class=\"n\">{} {}</th>", shown(c.siglum(p.witness)), shown(p.reporter));
  out += "<th scope=\"col\">section</th><th scope=\"col\">begins</th></tr></thead><tbody>\n";
  for (const PlaceOfPage& place : c.concordance->places) {
    out += "<tr>";
    for (std::size_t p = 0; p < place.pages.size(); ++p)
      if (p == place.paging)
        fmt::format_to(put, "<td class=\"n\"><b>*{}</b></td>", place.pages[p]);
      else
        fmt::format_to(put, "<td class=\"n\">{}</td>", place.pages[p] == 0 ? "–" : std::to_string(place.pages[p]));
    fmt::format_to(put, "<td>{}</td><td>{}</td></tr>\n", shown(place.section), shown(place.words));
  }
  out += "</tbody></table></div></details>\n";
}

} // namespace

// From the top of the text to its end: a tick a place, the loud ones as wide as the strip.
void write_strip(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  out += "<svg class=\"map js\" viewBox=\"0 0 20 1000\" preserveAspectRatio=\"none\">\n";
  write_bands(c, out);
  for (std::size_t k = variant_classes; k-- > 0;) { // the loudest on top
    const auto variant_class = static_cast<VariantClass>(k);
    std::string ticks;
    for (const MarkedPlace& p : c.places)
      if (p.variant_class == variant_class)
        fmt::format_to(std::back_inserter(ticks), "M{} {:.1f}H20", is_accidental(variant_class) ? 12 : 0,
                       p.at * 1000);
    if (!ticks.empty()) fmt::format_to(put, "<path class=\"k{}\" d=\"{}\"/>\n", k, ticks);
  }
  out += "<rect class=\"window\" x=\"0\" y=\"0\" width=\"20\" height=\"0\"/><path class=\"here\" d=\"\"/></svg>\n";
}

void write_overview(const Comparison& c, std::string& out) {
  out += "<section id=\"overview\" aria-label=\"Overview\">\n";
  write_matrix(c, out);
  write_concordance(c, out);
  out += "</section>\n";
}

} // namespace recension::render::html
