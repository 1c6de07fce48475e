// The frame of the page: head, policy, bar, texts, data for the script.
#include "../json.hpp"
#include "../wording.hpp"
#include "build.hpp"
#include "escape.hpp"
#include "page_assets.hpp"
#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace recension::render {
namespace html {
namespace {

void write_head(const Comparison& c, std::string& out) {
  out += "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
  fmt::format_to(std::back_inserter(out),
                 "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{}'; "
                 "script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n<title>{}</title>\n",
                 base64_of_hex(page_style.sha256), base64_of_hex(page_script.sha256), shown(c.title));
  out.append("<style>").append(page_style.text).append("</style>\n</head>\n");
  fmt::format_to(std::back_inserter(out), "<body data-n=\"{}\">\n", c.columns.size());
  if (!c.rows.empty()) out += "<a class=\"skip\" href=\"#text\">To the text</a>\n";
}

void write_header(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  fmt::format_to(put, "<header>\n<h1>{}</h1>\n<p class=\"about\">{}</p>\n", shown(c.title), shown(c.about));
  if (c.rows.empty() && c.notices.empty()) out += "<p class=\"notice\">There is no text to compare.</p>\n";
  for (const std::string& notice : c.notices)
    fmt::format_to(put, "<p class=\"notice\">{}</p>\n", shown(notice));
  out += "<ul class=\"wit\">\n";
  for (const Column& column : c.columns)
    if (!column.canonical)
      fmt::format_to(put, "<li><b>{}</b> <bdi>{}</bdi> ({}, {} words)</li>\n", shown(column.siglum),
                     shown(column.name), column.printing, column.words);
  out += "</ul>\n</header>\n";
}

// What works with the script alone.
void write_bar(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  out += "<div class=\"top\" role=\"region\" aria-label=\"Columns\">\n<nav class=\"js\" aria-label=\"Variants\">\n"
         "<button type=\"button\" id=\"previous\" title=\"key p\">← Previous</button>\n"
         "<output id=\"count\"></output>\n<button type=\"button\" id=\"next\" title=\"key n\">Next →</button>\n"
         "<label>Section <select id=\"section\"><option value=\"\">all</option>";
  for (const SectionName& s : c.sections)
    fmt::format_to(put, "<option value=\"s-{}\">{}</option>", attribute(s.id), shown(s.title));
  out += "</select></label>\n<fieldset class=\"far\"><legend>Columns</legend>";
  for (std::size_t i = 0; i < c.columns.size(); ++i)
    fmt::format_to(put, "<label><input type=\"checkbox\" checked data-column=\"{}\"> {}</label>", i,
                   c.columns[i].canonical ? "canonical" : shown(c.columns[i].siglum));
  out += "</fieldset>\n";
  if (!c.columns.empty() && c.columns.front().canonical)
    out += "<label><input type=\"checkbox\" id=\"beside\"> witnesses beside it</label>\n"
           "<label><input type=\"checkbox\" id=\"open\"> open places only</label>\n";
  out += "<label class=\"far\">Search <input type=\"search\" id=\"search\"></label> <output id=\"hits\"></output>\n"
         "<button type=\"button\" id=\"helps\" title=\"key ?\">Help</button>\n</nav>\n<div class=\"r head\">";
  for (const Column& column : c.columns)
    fmt::format_to(put, "<div>{}{}</div>", shown(column.siglum), column.canonical ? "" : " · " + column.printing);
  out += "</div>\n</div>\n";
}

void write_help(std::string& out) {
  out +=
      "<aside id=\"place\" aria-label=\"The place\" aria-live=\"polite\" hidden></aside>\n"
      "<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">Keys</h2>\n<ul>"
      "<li><kbd>n</kbd> next variant, <kbd>p</kbd> previous variant</li>"
      "<li><kbd>/</kbd> search, <kbd>Enter</kbd> next hit</li><li><kbd>Esc</kbd> closes what is open</li>"
      "<li><kbd>?</kbd> this</li></ul>\n<p>A click on a marked place, or on the map, shows its readings. The address "
      "then leads to it.</p>\n<form method=\"dialog\"><button>Close</button></form></dialog>\n";
}

// In a script element no text may end it.
std::string for_script(const Json& j) {
  std::string out;
  for (const char c : dumped(j))
    if (c == '<')
      out += "\\u003c";
    else
      out += c;
  return out;
}

void write_data(const Comparison& c, std::string& out) {
  Json columns = Json::array(), classes = Json::array(), rules = Json::array();
  for (const Column& column : c.columns)
    columns.push_back(column.siglum);
  for (std::size_t k = 0; k < variant_classes; ++k)
    classes.push_back(name_of(static_cast<VariantClass>(k)));
  for (const std::string_view rule : rules_of(c))
    rules.push_back(rule);
  std::size_t last = 0;
  for (const MarkedPlace& p : c.places)
    last = std::max(last, p.id);
  std::vector<int> at(last + 1); // by a place's number: thousandths of the text
  for (const MarkedPlace& p : c.places)
    at[p.id] = static_cast<int>(std::lround(p.at * 1000));
  const Json data = {{"columns", columns}, {"classes", classes}, {"rules", rules}, {"at", at}};
  out += "<script type=\"application/json\" id=\"data\">" + for_script(data) + "</script>\n";
  out.append("<script>").append(page_script.text).append("</script>\n");
}

} // namespace

std::vector<std::string_view> rules_of(const Comparison& c) {
  std::vector<std::string_view> out;
  for (const MarkedPlace& p : c.places)
    out.push_back(p.rule);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void write_page(const Comparison& c, std::string& out) {
  write_head(c, out);
  write_header(c, out);
  if (!c.rows.empty()) {
    write_overview(c, out);
    write_bar(c, out);
    out += "<main id=\"text\" tabindex=\"-1\">\n";
    write_text(c, out);
    out += "</main>\n";
    write_help(out);
    write_data(c, out);
  }
  out += "</body>\n</html>\n";
}

namespace {

Comparison begin_comparison(const PageParts& parts) {
  Comparison c;
  c.nearness = parts.nearness;
  c.concordance = parts.concordance;
  for (const Witness* w : parts.witnesses) {
    c.columns.push_back({w->siglum, w->name(), std::string(w->printing.form->name), w->words.size(), false});
  }
  return c;
}

std::string file_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string joined_names(const std::vector<Column>& columns) {
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out += (i == 0 ? "" : i + 1 == columns.size() ? " and " : ", ") + file_name(columns[i].name);
  return out;
}

} // namespace
} // namespace html

void diff_page(const PageParts& parts, std::span<const std::vector<Variant>> variants, std::string& out) {
  html::Comparison c = html::begin_comparison(parts);
  c.title = html::joined_names(c.columns);
  for (std::size_t w = 1; w < parts.witnesses.size(); ++w)
    if (!parts.collations->of(0, w).one_opinion)
      c.notices.push_back(c.columns[0].siglum + " and " + c.columns[w].siglum + " are not printings of one opinion.");
  if (c.notices.empty()) html::diff_comparison(parts, variants, c);
  c.about = counted(c.places.size(), "place") + " where " +
            (c.columns.size() > 2 ? "one differs from " + c.columns[0].siglum : "they differ") + ".";
  html::write_page(c, out);
}

void merge_page(const PageParts& parts, const CriticalText& text, std::string& out) {
  html::Comparison c = html::begin_comparison(parts);
  c.title = "Canonical text of " + html::joined_names(c.columns);
  c.columns.insert(c.columns.begin(), {"Canonical text", {}, {}, 0, true});
  html::merge_comparison(parts, text, c);
  const auto open =
      std::count_if(c.places.begin(), c.places.end(), [](const html::MarkedPlace& p) { return !p.resolved; });
  c.about = counted(c.places.size(), "place") + " where the witnesses differ, " + std::to_string(open) +
            " left open; base " + parts.witnesses[text.base]->siglum + ": " + text.why_base + ".";
  html::write_page(c, out);
}

} // namespace recension::render
