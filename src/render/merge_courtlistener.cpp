// The canonical text as CourtListener's record of an opinion cluster, as its API shows and its importers load it: a
// cluster with its docket, citations and sub-opinions, each with type, author and HTML.
#include "../printing/word_lists.hpp"
#include "html_body.hpp"
#include "json.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>
#include <tables.hpp>

#include <algorithm>

namespace recension::render {
namespace {

using std::string;
using std::string_view;
namespace reporters = tables::reporters;

// CourtListener's numbers of kinds of citations.
int kind_of_reporter(string reporter) {
  std::erase(reporter, ' ');
  if (is_any(reporter, reporters::federal)) return 1;
  if (is_any(reporter, reporters::regional)) return 3;
  if (is_any(reporter, reporters::early)) return 5;
  if (ends_with_any(reporter, reporters::lexis)) return 6;
  if (is_any(reporter, reporters::west)) return 7;
  return is_any(reporter, reporters::neutral) ? 8 : 2;
}

// "612 U.S. 101" in its parts; nothing where it has another shape.
Json citation_json(const string& citation) {
  const std::size_t first = citation.find(' '), last = citation.rfind(' ');
  if (first == string::npos || first == last) return {};
  const string reporter = citation.substr(first + 1, last - first - 1);
  return {{"volume", citation.substr(0, first)},
          {"reporter", reporter},
          {"page", citation.substr(last + 1)},
          {"type", kind_of_reporter(reporter)}};
}

bool is_per_curiam(const CriticalSection& s) {
  return is_any(s.author, tables::bylines::collective_author);
}

bool is_of_both_kinds(const CriticalSection& s) {
  return heading(s).find("in part") != string::npos;
}

string_view type_of(const CriticalSection& s, bool alone) {
  switch (s.kind) {
  case SectionKind::concurrence:
    return is_of_both_kinds(s) ? "035concurrenceinpart" : "030concurrence";
  case SectionKind::dissent:
    return "040dissent";
  case SectionKind::appendix:
    return "050addendum";
  default:
    return alone ? "010combined" : "020lead";
  }
}

// "JUSTICE BRIGHT" of "JUSTICE CALDER, with whom JUSTICE BRIGHT joins, dissenting."
string joined_by(const CriticalSection& s) {
  if (s.paragraphs.empty()) return {};
  constexpr string_view with_whom = "with whom ";
  const string& byline = s.paragraphs.front().text;
  const std::size_t begin = byline.find(with_whom), end = byline.find(" join", begin);
  if (begin == string::npos || end == string::npos) return {};
  return byline.substr(begin + with_whom.size(), end - begin - with_whom.size());
}

class ClusterWriter {
public:
  ClusterWriter(const CriticalText& t, const MergeStyle& style)
      : t_(t), pages_(style.pages), body_(t, {call, [this](const CriticalPage& p) { return page(p); }, false}) {
    if (pages_.empty() && !t.metadata.citations.empty())
      pages_.push_back(reporter_code(reporter_of(t.metadata.citations.front())));
    if (pages_.empty() && !t.pages.empty()) pages_.push_back(reporter_code(t.pages.front().reporter));
  }

  [[nodiscard]] Json write() const {
    const CaseMetadata& m = t_.metadata;
    Json out = {{"case_name", m.name}, {"date_filed", m.decided.empty() ? Json() : Json(m.decided)}};
    out["docket"] = {{"court", m.court}, {"docket_number", joined(m.dockets)}};
    out["judges"] = joined(m.judges);
    out["precedential_status"] = "Published";
    out["citations"] = Json::array();
    for (const string& c : m.citations)
      if (Json citation = citation_json(c); !citation.is_null()) out["citations"].push_back(std::move(citation));
    out["headmatter"] = html_of(SectionKind::front_matter);
    out["attorneys"] = html_of(SectionKind::counsel);
    out["syllabus"] = html_of(SectionKind::syllabus);
    out["sub_opinions"] = sub_opinions();
    return out;
  }

private:
  const CriticalText& t_;
  std::vector<string> pages_; // codes of the reporters whose pages are shown
  HtmlBody body_;

  static string reporter_of(const string& citation) {
    const Json parts = citation_json(citation);
    return parts.is_null() ? string() : parts["reporter"].get<string>();
  }

  static string joined(const std::vector<string>& values) {
    string out;
    for (const string& v : values)
      out += (out.empty() ? "" : "; ") + v;
    return out;
  }

  static string call(const CriticalSection& s, const CriticalCall& c) {
    const string a = anchor_of_note(s, c.note);
    return fmt::format("<sup><a class=\"footnote\" href=\"#fn-{}\" id=\"fnref-{}\">{}</a></sup>", a, a,
                       xml_text(c.label));
  }

  [[nodiscard]] string page(const CriticalPage& p) const {
    const string stars(stars_of(p, pages_), '*');
    return stars.empty() ? string() : fmt::format("<span class=\"star-pagination\">{}{}</span> ", stars, p.page);
  }

  [[nodiscard]] string html_of(const CriticalSection& s) const {
    string out = body_.paragraphs(s, 0);
    string notes;
    for (std::size_t n = 1; n <= s.notes.size(); ++n) {
      if (s.notes[n - 1].paragraphs.empty()) continue;
      const string a = anchor_of_note(s, n);
      notes += fmt::format(
          "<div class=\"footnote\" id=\"fn-{}\"><a class=\"footnote\" href=\"#fnref-{}\">{}</a>\n{}</div>\n", a, a,
          xml_text(s.notes[n - 1].label), body_.paragraphs(s, n));
    }
    if (!notes.empty()) out += "<div class=\"footnotes\">\n" + notes + "</div>\n";
    return out;
  }

  [[nodiscard]] string html_of(SectionKind kind) const {
    string out;
    for (const CriticalSection& s : t_.sections)
      if (s.kind == kind) out += html_of(s);
    return out;
  }

  [[nodiscard]] Json sub_opinions() const {
    const auto count = std::count_if(t_.sections.begin(), t_.sections.end(),
                                     [](const CriticalSection& s) { return is_opinion(s.kind); });
    Json out = Json::array();
    for (const CriticalSection& s : t_.sections) {
      if (!is_opinion(s.kind)) continue;
      const bool court = is_per_curiam(s);
      out.push_back({{"type", type_of(s, count == 1)},
                     {"author_str", court ? string() : s.author},
                     {"per_curiam", court},
                     {"joined_by_str", joined_by(s)},
                     {"html", html_of(s)}});
    }
    return out;
  }
};

} // namespace

void merge_courtlistener(const CriticalText& t, const MergeStyle& style, string& out) {
  dump(ClusterWriter(t, style).write(), out);
}

} // namespace recension::render
