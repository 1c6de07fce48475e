// The frame of the page: head, policy, bar, texts, data for the script.
#include "../json.hpp"
#include "../wording.hpp"
#include "escape.hpp"
#include "page_assets.hpp"
#include "writers.hpp"

#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace recension::render::html {
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

// "Marlow v. Harbor Board", what differs in a sentence, the witnesses.
void write_header(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  fmt::format_to(put, "<header>\n<h1>{}</h1>\n<p class=\"about\">{}</p>\n", shown(c.title), shown(c.about));
  if (c.rows.empty() && c.notices.empty()) out += "<p class=\"notice\">There is no text to compare.</p>\n";
  for (const std::string& notice : c.notices)
    fmt::format_to(put, "<p class=\"notice\">{}</p>\n", shown(notice));
  out += "<ul class=\"wit\">\n";
  for (const Column& column : c.columns)
    if (!column.canonical)
      fmt::format_to(put, "<li><b>{}</b> <bdi>{}</bdi> ({}, {})</li>\n", shown(column.siglum), shown(column.name),
                     column.printing, counted(column.words, "word"));
  const bool paged = c.concordance != nullptr && !c.concordance->places.empty();
  if (!c.rows.empty())
    fmt::format_to(put, "<li><a href=\"#overview\">How near they are{}</a></li>\n",
                   paged ? ", and the pages of every reporter" : "");
  out += "</ul>\n</header>\n";
}

// How many places there are of each class; each count leads to the first of them.
void write_counts(const Comparison& c, std::string& out) {
  std::array<std::size_t, variant_classes> n{};
  std::array<const MarkedPlace*, variant_classes> first{};
  for (const MarkedPlace& p : c.places) {
    const auto k = static_cast<std::size_t>(p.variant_class);
    ++n[k];
    if (first[k] == nullptr || p.at < first[k]->at) first[k] = &p;
  }
  out += "<div class=\"chips\" role=\"group\" aria-label=\"What differs\">";
  for (std::size_t k = 0; k < n.size(); ++k)
    if (n[k] > 0)
      fmt::format_to(
          std::back_inserter(out),
          "<a class=\"chip k{}\" href=\"#v{}\" data-jump=\"{}\" title=\"To the next of them\"><b>{}</b> {}</a>", k,
          first[k]->id, k, n[k], label_of(static_cast<VariantClass>(k)));
  if (c.places.empty()) out += "<span class=\"chip\">No place differs</span>";
  out += "</div>\n";
}

// What is shown: sections, columns, of an edition the witnesses and the open places.
void write_view(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  out += "<details class=\"menu js\" id=\"view\"><summary>View</summary><div>\n"
         "<label>Section <select id=\"section\"><option value=\"\">all</option>";
  for (const SectionName& s : c.sections)
    fmt::format_to(put, "<option value=\"s-{}\">{}</option>", attribute(s.id), shown(s.title));
  out += "</select></label>\n<fieldset><legend>Columns</legend>";
  for (std::size_t i = 0; i < c.columns.size(); ++i)
    fmt::format_to(put, "<label><input type=\"checkbox\" checked data-column=\"{}\"> {}</label>", i,
                   c.columns[i].canonical ? "canonical" : shown(c.columns[i].siglum));
  out += "</fieldset>\n<label><input type=\"checkbox\" id=\"changes-only\"> hide what is the same</label>\n";
  if (c.is_edition())
    out += "<label><input type=\"checkbox\" id=\"beside\"> witnesses beside the text</label>\n"
           "<label><input type=\"checkbox\" id=\"open\"> open places only</label>\n";
  out += "<fieldset class=\"legend\"><legend>Classes</legend>";
  for (std::size_t k = 0; k < variant_classes; ++k) {
    const auto variant_class = static_cast<VariantClass>(k);
    const bool occurs = std::any_of(c.places.begin(), c.places.end(),
                                    [&](const MarkedPlace& p) { return p.variant_class == variant_class; });
    if (occurs)
      fmt::format_to(put,
                     "<label><input type=\"checkbox\" checked data-class=\"{}\"> <mark class=\"k{}\">word</mark> "
                     "{}</label>",
                     k, k, described(variant_class));
  }
  out += "</fieldset>\n</div></details>\n";
}

// The bar that stays. What works with the script alone has the class js.
void write_bar(const Comparison& c, std::string& out) {
  const auto put = std::back_inserter(out);
  out += "<nav class=\"top\" aria-label=\"Changes\">\n"
         "<span class=\"js steps\"><button type=\"button\" id=\"sides\" aria-expanded=\"true\" "
         "aria-controls=\"side\">List</button>\n"
         "<button type=\"button\" id=\"previous\" title=\"key p\" aria-label=\"Previous\">←</button>"
         "<output id=\"count\"></output>"
         "<button type=\"button\" id=\"next\" title=\"key n\" aria-label=\"Next\">→</button>\n"
         "<select id=\"single\" aria-label=\"Column\">";
  for (std::size_t i = 0; i < c.columns.size(); ++i)
    fmt::format_to(put, "<option value=\"{}\">{}</option>", i,
                   c.columns[i].canonical ? "canonical" : shown(c.columns[i].siglum) + " · " + c.columns[i].printing);
  out += "<option value=\"\">all columns</option></select></span>\n";
  write_counts(c, out);
  write_view(c, out);
  out += "<span class=\"js find\"><input type=\"search\" id=\"search\" aria-label=\"Search the text\" "
         "placeholder=\"Search (key /)\"> <output id=\"hits\"></output></span>\n"
         "<button class=\"js\" type=\"button\" id=\"helps\" title=\"key ?\">Help</button>\n</nav>\n";
}

// Beside the text: the place that is looked at, the list of places, of an edition what was decided.
void write_side(const Comparison& c, std::string& out) {
  out += "<aside id=\"side\" class=\"js\" aria-label=\"Changes\">\n"
         "<section id=\"place\" aria-label=\"This place\" aria-live=\"polite\" hidden></section>\n";
  if (c.is_edition())
    out +=
        "<p id=\"decided\" hidden><span></span> <button type=\"button\" id=\"download\">Download decisions</button>"
        "</p>\n";
  out += "<p class=\"filter\"><input type=\"search\" id=\"filter\" aria-label=\"Filter the list\" "
         "placeholder=\"Filter the list\"><button type=\"button\" id=\"shut\">Close</button></p>\n<ol "
         "id=\"list\"></ol>\n</aside>\n";
}

void write_columns_head(const Comparison& c, std::string& out) {
  out += "<div class=\"r head\">";
  for (const Column& column : c.columns)
    fmt::format_to(std::back_inserter(out), "<div>{}{}</div>", shown(column.siglum),
                   column.canonical ? "" : " · " + column.printing);
  out += "</div>\n";
}

void write_help(const Comparison& c, std::string& out) {
  out += "<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">Keys</h2>\n<ul>"
         "<li><kbd>n</kbd> next change, <kbd>p</kbd> previous change</li>"
         "<li><kbd>/</kbd> search, <kbd>Enter</kbd> next hit</li><li><kbd>h</kbd> hide what is the same</li>"
         "<li><kbd>l</kbd> list of changes, <kbd>d</kbd> to the readings of a change</li><li><kbd>Esc</kbd> closes "
         "what is open</li>"
         "<li><kbd>?</kbd> this</li></ul>\n<p>A click on a marked place, on the list or on the strip at the right "
         "shows its readings. The address then leads to it.</p>\n";
  if (c.is_edition())
    out += "<p>At an open place choose a reading or write another. Download the decisions, and give the file to "
           "<code>recension merge --accept</code>.</p>\n";
  out += "<form method=\"dialog\"><button>Close</button></form></dialog>\n";
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
    classes.push_back(described(static_cast<VariantClass>(k)));
  for (const std::string_view rule : rules_of(c))
    rules.push_back(rule);
  std::size_t last = 0;
  for (const MarkedPlace& p : c.places)
    last = std::max(last, p.id);
  std::vector<int> at(last + 1); // by a place's number: thousandths of the text
  for (const MarkedPlace& p : c.places)
    at[p.id] = static_cast<int>(std::lround(p.at * 1000));
  Json open = Json::object(); // by a place's number: by what merge finds a decision again
  for (const MarkedPlace& p : c.places)
    if (!p.resolved) open[std::to_string(p.id)] = {{"before", p.before}, {"readings", p.choices}, {"nth", p.nth}};
  const Json data = {{"columns", columns}, {"classes", classes}, {"rules", rules}, {"at", at}, {"open", open}};
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
    write_bar(c, out);
    out += "<div class=\"frame\">\n";
    write_side(c, out);
    out += "<main id=\"text\" tabindex=\"-1\">\n";
    write_columns_head(c, out);
    write_text(c, out);
    out += "</main>\n";
    write_strip(c, out);
    out += "</div>\n";
    write_overview(c, out);
    write_help(c, out);
    write_data(c, out);
  }
  out += "</body>\n</html>\n";
}

} // namespace recension::render::html
