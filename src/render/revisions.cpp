// revisions: what a court changed, for people, for posting and for programs.
#include "json.hpp"
#include "wording.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <iterator>

namespace recension::render {
namespace {

std::string where_in_words(const DocumentChange& c) {
  const std::string before = in_words(c.places[0]), after = in_words(c.places[1]);
  if (before.empty() || before == after) return after;
  return after.empty() ? "formerly " + before : after + " (formerly " + before + ")";
}

std::string what_is_left_out(const Revision& r) {
  return r.typography == 0 ? "" : fmt::format("; {} of typography left out", counted(r.typography, "difference"));
}

std::string summary(const Revision& r) {
  if (!r.one_document) return "these are not two states of one document";
  return (r.changes.empty() ? std::string("nothing was changed") : counted(r.changes.size(), "change")) +
         what_is_left_out(r);
}

// The sign that the change is at: "… the rights of the ⟨debtor⟩ under …".
std::string in_context(const DocumentChange& c, std::string_view open, std::string_view close, const auto& text) {
  if (c.context_before.empty() && c.context_after.empty()) return {};
  const std::string& shown = c.after.empty() ? c.before : c.after;
  constexpr std::size_t longest = 80; // bytes: a whole part is named by its opening already
  const std::string middle = shown.size() > longest || shown == "¶" ? std::string("…") : shown;
  std::string flat = middle;
  for (char& ch : flat)
    if (ch == '\n') ch = ' ';
  const bool sign_follows =
      !c.context_after.empty() && std::string_view(",.;:)]").find(c.context_after.front()) != std::string_view::npos;
  return "… " + text(c.context_before) + " " + std::string(open) + text(flat) + std::string(close) +
         (sign_follows ? "" : " ") + text(c.context_after) + " …";
}

std::string plain(const std::string& text) {
  return printable(text);
}

// Signs that Markdown would take for its own.
std::string markdown(const std::string& text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\`*_[]<>#|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

DocumentChange quoted_as(DocumentChange c, const auto& text) {
  c.before = text(c.before);
  c.after = text(c.after);
  return c;
}

std::string html(const std::string& text) {
  return xml_text(printable(text));
}

Json place_json(const PrintedPlace& p) {
  Json j = Json::object();
  if (!p.page.empty()) j["page"] = p.page;
  if (p.sheet > 0) j["sheet"] = p.sheet;
  if (p.line > 0) j["line"] = p.line;
  return j;
}

Json change_json(const DocumentChange& c) {
  Json j = {{"kind", name_of(c.kind)},
            {"class", name_of(c.variant_class)},
            {"rule", name_of(c.rule)},
            {"before", c.before},
            {"after", c.after},
            {"words", in_words(c)},
            {"section", c.section},
            {"places", Json::array()},
            {"context", {{"before", c.context_before}, {"after", c.context_after}}}};
  if (!c.author.empty()) j["author"] = c.author;
  if (!c.footnote.empty()) j["footnote"] = c.footnote;
  for (std::size_t s = 0; s < 2; ++s) {
    Json place = place_json(c.places[s]);
    put_span(place, c.source[s]);
    j["places"].push_back(std::move(place));
  }
  return j;
}

} // namespace

void revisions_text(std::span<const Revision> revisions, std::string& out) {
  auto put = std::back_inserter(out);
  for (const Revision& r : revisions) {
    if (!out.empty()) out += '\n';
    fmt::format_to(put, "{} → {}: {}\n", printable(r.states[0]->name()), printable(r.states[1]->name()), summary(r));
    for (const DocumentChange& c : r.changes) {
      const std::string where = where_in_words(c);
      fmt::format_to(put, "\n  {}{}{}\n    {}\n", where, where.empty() ? "" : ", ", printable(part_in_words(c)),
                     printable(in_words(c)));
      if (const std::string context = in_context(c, "⟨", "⟩", plain); !context.empty())
        fmt::format_to(put, "    {}\n", context);
    }
  }
}

void revisions_markdown(std::span<const Revision> revisions, std::string& out) {
  auto put = std::back_inserter(out);
  for (const Revision& r : revisions) {
    if (!out.empty()) out += '\n';
    fmt::format_to(put, "## {} → {}\n\n{}.\n", markdown(r.states[0]->name()), markdown(r.states[1]->name()),
                   summary(r));
    if (!r.changes.empty()) out += '\n';
    for (const DocumentChange& c : r.changes) {
      const std::string where = where_in_words(c);
      fmt::format_to(put, "- **{}**{}: {}.", where.empty() ? markdown(part_in_words(c)) : where,
                     where.empty() ? "" : " (" + markdown(part_in_words(c)) + ")",
                     in_words(quoted_as(c, markdown), "*", "*"));
      if (const std::string context = in_context(c, "**", "**", markdown); !context.empty())
        fmt::format_to(put, "  \n  {}", context);
      out += '\n';
    }
  }
}

void revisions_html(std::span<const Revision> revisions, std::string& out) {
  auto put = std::back_inserter(out);
  out += "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Revisions</title>\n"
         "<style>body{font:1rem/1.5 Georgia,serif;max-width:45rem;margin:2rem auto;padding:0 1rem}"
         "li{margin:1rem 0}.where{font-weight:bold}.context{color:#555}"
         "@media(prefers-color-scheme:dark){body{background:#181818;color:#ddd}.context{color:#aaa}}</style>\n"
         "</head>\n<body>\n<main>\n";
  for (const Revision& r : revisions) {
    fmt::format_to(put, "<section>\n<h2>{} → {}</h2>\n<p>{}.</p>\n", html(r.states[0]->name()),
                   html(r.states[1]->name()), summary(r));
    if (!r.changes.empty()) out += "<ol>\n";
    for (const DocumentChange& c : r.changes) {
      const std::string where = where_in_words(c);
      fmt::format_to(put, "<li><span class=\"where\">{}{}{}</span>: {}.", where, where.empty() ? "" : ", ",
                     html(part_in_words(c)), html(in_words(c)));
      if (const std::string context = in_context(c, "<mark>", "</mark>", html); !context.empty())
        fmt::format_to(put, "<br><span class=\"context\">{}</span>", context);
      out += "</li>\n";
    }
    if (!r.changes.empty()) out += "</ol>\n";
    out += "</section>\n";
  }
  out += "</main>\n</body>\n</html>\n";
}

void revisions_json(std::span<const Revision> revisions, std::string& out) {
  Json all = Json::array();
  for (const Revision& r : revisions) {
    Json changes = Json::array();
    for (const DocumentChange& c : r.changes)
      changes.push_back(change_json(c));
    all.push_back({{"from", r.states[0]->name()},
                   {"to", r.states[1]->name()},
                   {"one_document", r.one_document},
                   {"changes", std::move(changes)},
                   {"typography", r.typography}});
  }
  dump({{"schema", "recension.revisions/1"}, {"revisions", std::move(all)}}, out);
}

} // namespace recension::render
