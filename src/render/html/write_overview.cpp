// The overview: counts by class, the map, the matrix with its tree, the concordance of pages.
#include "escape.hpp"
#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render::html {
namespace {

constexpr std::size_t lane_height = 14;

std::array<std::size_t, variant_classes> counts(const Comparison& c) {
  std::array<std::size_t, variant_classes> out{};
  for (const MarkedPlace& p : c.places)
    ++out[static_cast<std::size_t>(p.variant_class)];
  return out;
}

void write_counts(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  out += "<section class=\"legend\" aria-labelledby=\"h-classes\"><h2 id=\"h-classes\">What differs</h2>\n<table>"
         "<thead><tr><th scope=\"col\">class</th><th scope=\"col\">marked as</th><th scope=\"col\" "
         "class=\"n\">places</th></tr></thead><tbody>\n";
  const auto n = counts(c);
  for (std::size_t k = 0; k < n.size(); ++k) {
    if (n[k] == 0) continue;
    const std::string_view name = name_of(static_cast<VariantClass>(k));
    fmt::format_to(put,
                   "<tr><th scope=\"row\"><label><input class=\"js\" type=\"checkbox\" checked data-class=\"{}\"> "
                   "{}</label></th><td><mark class=\"k{}\">word</mark></td><td class=\"n\">{}</td></tr>\n",
                   k, name, k, n[k]);
  }
  out += "</tbody></table>\n";
  if (c.places.empty()) out += "<p>No place differs.</p>\n";
  out += "</section>\n";
}

// The sections, as bands that lead to them.
void write_bands(const Comparison& c, std::size_t height, std::string& out) {
  std::vector<double> begins(c.sections.size(), 1), ends(c.sections.size(), 0);
  for (std::size_t r = 0; r < c.rows.size(); ++r) {
    const std::size_t s = c.rows[r].section;
    begins[s] = std::min(begins[s], c.rows[r].at);
    ends[s] = std::max(ends[s], r + 1 < c.rows.size() ? c.rows[r + 1].at : 1.0);
  }
  for (std::size_t s = 0; s < c.sections.size(); ++s)
    fmt::format_to(std::back_inserter(out),
                   "<a href=\"#s-{}\" aria-label=\"{}\"><rect x=\"{:.1f}\" y=\"0\" width=\"{:.1f}\" "
                   "height=\"{}\"><title>{}</title></rect></a>\n",
                   attribute(c.sections[s].id), attribute(c.sections[s].title), begins[s] * 1000,
                   std::max(0.0, ends[s] - begins[s]) * 1000, height, shown(c.sections[s].title));
}

// A lane a class, a tick a place.
void write_map(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  std::vector<std::size_t> classes; // from the top
  const auto n = counts(c);
  for (std::size_t k = 0; k < n.size(); ++k)
    if (n[k] > 0) classes.push_back(k);
  const std::size_t height = std::max<std::size_t>(classes.size(), 1) * lane_height;
  out += "<figure class=\"wide\" aria-labelledby=\"h-map\"><h2 id=\"h-map\">Where it differs</h2>\n";
  fmt::format_to(put, "<svg class=\"map\" viewBox=\"0 0 1000 {}\" preserveAspectRatio=\"none\" height=\"{}\">\n",
                 height, height);
  write_bands(c, height, out);
  std::string names;
  for (std::size_t lane = 0; lane < classes.size(); ++lane) {
    fmt::format_to(put, "<path class=\"k{}\" d=\"", classes[lane]);
    for (const MarkedPlace& p : c.places)
      if (static_cast<std::size_t>(p.variant_class) == classes[lane])
        fmt::format_to(put, "M{:.1f} {}v{}", p.at * 1000, lane * lane_height + 2, lane_height - 4);
    out += "\"/>\n";
    names += (lane == 0 ? "" : ", ") + std::string(name_of(static_cast<VariantClass>(classes[lane])));
  }
  fmt::format_to(put,
                 "<path class=\"here\" d=\"\"/></svg>\n<figcaption>From the beginning (left) to the end; a line a "
                 "class, from the top: {}.</figcaption></figure>\n",
                 names);
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

void write_overview(const Comparison& c, std::string& out) {
  out += "<section id=\"overview\" aria-label=\"Overview\">\n<div class=\"panels\">\n";
  write_counts(c, out);
  write_matrix(c, out);
  out += "</div>\n";
  write_map(c, out);
  write_concordance(c, out);
  out += "</section>\n";
}

} // namespace recension::render::html
