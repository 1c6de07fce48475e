#include "sections.hpp"

#include "../printing/word_lists.hpp"

#include <tables.hpp>

#include <algorithm>
#include <optional>
#include <span>

namespace recension::structure {
namespace {

using std::string_view;
namespace heading_words = tables::headings;
using Paragraphs = std::vector<string_view>;

bool closes_with_any(string_view p, Words closings) {
  while (p.ends_with('.') || p.ends_with(' ') || p.ends_with(']') || p.ends_with(';'))
    p.remove_suffix(1);
  return ends_with_any(p, closings);
}

bool opens_holding(string_view p) {
  return begins_with_any(p, heading_words::holdings) || is_any(p, heading_words::holding_headings);
}

SectionKind section_kind(OpinionKind k) {
  switch (k) {
  case OpinionKind::majority:
    return SectionKind::majority;
  case OpinionKind::concurrence:
    return SectionKind::concurrence;
  case OpinionKind::dissent:
    return SectionKind::dissent;
  case OpinionKind::opinion:
    break;
  }
  return SectionKind::opinion;
}

// A syllabus says who delivered the opinion; the opinion then says it again. Where a separate opinion is between the
// two the file has the whole case twice.
void drop_line_up(std::vector<Heading>& bylines) {
  if (bylines.size() < 2 || bylines[0].kind != SectionKind::majority) return;
  const auto again = std::find_if(bylines.begin() + 1, bylines.end(),
                                  [](const Heading& h) { return h.kind != SectionKind::appendix; });
  if (again == bylines.end() || again->kind != SectionKind::majority) return;
  const bool chief = is_any(bylines[0].author, tables::bylines::chief_without_name); // whom the opinion may name
  if (again->author == bylines[0].author || chief) bylines.erase(bylines.begin());
}

// Where each opinion begins by its byline. Two bylines for one opinion (a heading and the Court's own) count once.
std::vector<Heading> find_bylines(const Paragraphs& paragraphs) {
  constexpr std::size_t longest_appendix_heading = 120;
  std::vector<Heading> out;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const string_view p = paragraphs[i];
    if (const Byline b = parse_byline(p); b.length > 0)
      out.push_back({i, section_kind(b.kind), b.author});
    else if (begins_with_any(p, heading_words::appendix_openings) && p.size() < longest_appendix_heading)
      out.push_back({i, SectionKind::appendix, {}});
  }
  drop_line_up(out);
  return out;
}

using Parts = std::vector<KnownPart>;

std::optional<SectionKind> section_kind(Holds holds) {
  switch (holds) {
  case Holds::front_matter:
    return SectionKind::front_matter;
  case Holds::counsel:
    return SectionKind::counsel;
  case Holds::syllabus:
    return SectionKind::syllabus;
  case Holds::opinion:
    return SectionKind::opinion;
  case Holds::majority:
    return SectionKind::majority;
  case Holds::concurrence:
    return SectionKind::concurrence;
  case Holds::dissent:
    return SectionKind::dissent;
  case Holds::byline:
  case Holds::nothing:
    break;
  }
  return std::nullopt;
}

bool is_opinion(Holds holds) {
  return holds == Holds::opinion || holds == Holds::majority || holds == Holds::concurrence ||
         holds == Holds::dissent;
}

// "RUFFIN, Presiding Judge." in an element that holds the writer's name, whatever the office is called.
std::string author_of(string_view paragraph) {
  if (const Byline b = parse_byline(paragraph); b.length > 0) return b.author;
  string_view name = paragraph.substr(0, paragraph.find_first_of(",:;("));
  while (name.ends_with('.') || name.ends_with(' '))
    name.remove_suffix(1);
  return last_name(name);
}

// A publisher's heading says less than the court's own byline.
bool is_after_heading(const Parts& parts, const Heading& opinion) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](const KnownPart& p) { return p.first == opinion.first && p.heading; });
}

// An element may hold an opinion's byline. `held`: the opinions that elements hold, ascending.
void name_by_elements(const Paragraphs& paragraphs, const Parts& parts, std::span<Heading> held) {
  for (const KnownPart& p : parts)
    if (p.holds == Holds::byline) {
      const auto here = std::lower_bound(held.begin(), held.end(), p.first,
                                         [](const Heading& o, std::size_t first) { return o.first < first; });
      if (here != held.end() && here->first == p.first && here->author.empty())
        here->author = author_of(paragraphs[p.first]);
    }
}

// Opinions that elements hold: of each its kind from the element, its writer from the byline with which it opens.
// A separate opinion within another's element is found by its byline.
std::vector<Heading> find_opinions(const Paragraphs& paragraphs, const Parts& parts) {
  std::vector<Heading> by_line = find_bylines(paragraphs);
  std::vector<Heading> out;
  for (const KnownPart& p : parts)
    if (is_opinion(p.holds) && (out.empty() || out.back().first < p.first))
      out.push_back({p.first, *section_kind(p.holds), p.author.empty() ? std::string() : author_of(p.author)});
  if (out.empty()) return by_line;
  const std::size_t held = out.size();
  for (const Heading& h : by_line) {
    constexpr std::size_t opening = 2; // paragraphs: a heading may be above the byline
    const auto after = std::upper_bound(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(held), h.first,
                                        [](std::size_t p, const Heading& o) { return p < o.first; });
    if (after ==
        out.begin()) { // a line-up of the judges in the head matter, or the opinion above a dissent's heading
      const bool separate = out.front().kind == SectionKind::dissent || out.front().kind == SectionKind::concurrence;
      if (separate && is_after_heading(parts, out.front())) out.push_back(h);
      continue;
    }
    Heading& opinion = *std::prev(after);
    if (h.first <= opinion.first + opening) {
      if (opinion.author.empty() || (!h.author.empty() && is_after_heading(parts, opinion)))
        opinion.author = h.author;
      if (opinion.kind == SectionKind::opinion || is_after_heading(parts, opinion)) opinion.kind = h.kind;
    } else if (h.kind == SectionKind::dissent || h.kind == SectionKind::concurrence ||
               is_after_heading(parts, opinion) ||                             // which does not say where it ends
               begins_with_any(paragraphs[h.first], tables::bylines::lords)) { // who give their judgments one by one
      out.push_back(h);
    }
  }
  name_by_elements(paragraphs, parts, {out.data(), held});
  std::sort(out.begin(), out.end(), [](const Heading& a, const Heading& b) { return a.first < b.first; });
  return out;
}

// "OPINION OF THE COURT" above the first byline opens the opinion.
void take_headings_in(const Paragraphs& paragraphs, std::vector<Heading>& opinions) {
  Heading& first = opinions.front();
  if (first.first > 0 && is_any(paragraphs[first.first - 1], heading_words::opinion_headings)) --first.first;
}

// "On order of the Court, the application for leave to appeal is denied.", and then the judges' statements: the order
// has no byline.
void take_order_in(const Paragraphs& paragraphs, std::vector<Heading>& opinions) {
  for (std::size_t i = 0; i < opinions.front().first; ++i)
    if (begins_with_any(paragraphs[i], heading_words::orders)) {
      opinions.insert(opinions.begin(), {i, SectionKind::opinion, {}});
      return;
    }
}

// The first opinion is the Court's where others are separate from it.
void name_lead_opinion(std::vector<Heading>& opinions) {
  const bool separate = std::any_of(opinions.begin(), opinions.end(), [](const Heading& h) {
    return h.kind == SectionKind::concurrence || h.kind == SectionKind::dissent;
  });
  const bool has_majority =
      std::any_of(opinions.begin(), opinions.end(), [](const Heading& h) { return h.kind == SectionKind::majority; });
  if (!separate || has_majority) return;
  const auto lead =
      std::find_if(opinions.begin(), opinions.end(), [](const Heading& h) { return h.kind == SectionKind::opinion; });
  if (lead != opinions.end()) lead->kind = SectionKind::majority;
}

// "Messrs. Isaac R. Oeland, of New York City, and Abe C. Fuller, of Austin, Tex., for plaintiff in error Hill."
bool names_counsel_and_cities(string_view p) {
  return begins_with_any(p, heading_words::counsel_openings) && has_any(p, heading_words::counsel_cities) &&
         has_any(p, heading_words::counsel_clients) && parse_byline(p).length == 0;
}

// "Miriam Oduya argued the cause …"; a line that ends in "for petitioner", outside a syllabus, which may say so too.
bool is_counsel(string_view p, SectionKind above) {
  constexpr std::size_t longest_line = 240; // bytes
  if (has_any(p, heading_words::counsel_phrases) || names_counsel_and_cities(p)) return true;
  if (p.size() > longest_line) return false;
  if (above == SectionKind::syllabus)
    return begins_with_any(p, heading_words::counsel_openings) && closes_with_any(p, heading_words::counsel_closings);
  return has_any(p, heading_words::counsel_endings) || closes_with_any(p, heading_words::counsel_closings);
}

// A line of counsel that is broken in two: "Messrs. David Rumsey and Mark W. Maclay, both of New" | "York City, for
// appellants."
bool is_first_half_of_counsel(string_view p, string_view next, SectionKind above) {
  return begins_with_any(p, heading_words::counsel_openings) && !p.empty() && p.back() != '.' &&
         is_counsel(next, above) && parse_byline(p).length == 0;
}

// Where the opinion begins that has no byline: after the counsel that the lines of the caption lead to. 0: there are
// none.
std::size_t end_of_counsel(const Paragraphs& paragraphs) {
  constexpr std::size_t longest_of_caption = 600; // bytes
  std::size_t end = 0;
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    const string_view p = paragraphs[i];
    const bool counsel = names_counsel_and_cities(p) ||
                         (p.size() < longest_of_caption && closes_with_any(p, heading_words::counsel_closings));
    if (counsel) end = i + 1;
    if (!counsel && (p.size() > longest_of_caption || end > 0)) break;
  }
  return end < paragraphs.size() ? end : 0;
}

// What comes before the first byline.
std::vector<Heading> find_front(const Paragraphs& paragraphs, std::size_t end, const Parts& parts) {
  constexpr std::size_t shortest_narrative = 200; // bytes: a syllabus without heading opens with the facts
  const bool holds =
      std::any_of(paragraphs.begin(), paragraphs.begin() + static_cast<std::ptrdiff_t>(end), opens_holding);
  std::vector<Heading> out;
  SectionKind kind = SectionKind::front_matter;
  auto part = parts.begin();
  bool known = false; // from here on elements say what is what
  for (std::size_t i = 0; i < end; ++i) {
    const string_view p = paragraphs[i];
    for (; part != parts.end() && part->first <= i; ++part)
      if (const auto k = section_kind(part->holds)) {
        kind = *k;
        known = true;
      }
    if (known) {
      if (out.empty() || out.back().kind != kind) out.push_back({i, kind, {}});
      continue;
    }
    const bool narrative = holds && kind == SectionKind::front_matter && p.size() >= shortest_narrative;
    const bool notice = begins_with_any(p, heading_words::notices);
    const bool syllabus = is_any(p, heading_words::syllabus_headings) || opens_holding(p) || narrative;
    const bool broken = i + 1 < end && is_first_half_of_counsel(p, paragraphs[i + 1], kind);
    if (!notice && (is_counsel(p, kind) || broken))
      kind = SectionKind::counsel;
    else if (!notice && syllabus)
      kind = SectionKind::syllabus;
    else if (notice || kind == SectionKind::counsel)
      kind = SectionKind::front_matter;
    if (out.empty() || out.back().kind != kind) out.push_back({i, kind, {}});
  }
  return out;
}

// Whom a publisher's record names as the writer of the lead opinion, and of the others where it has as many.
void name_writers(std::vector<Heading>& opinions, const CaseRecord& record) {
  std::vector<Heading*> written;
  for (Heading& h : opinions)
    if (h.kind != SectionKind::appendix) written.push_back(&h);
  const bool all = record.opinions.size() == written.size();
  for (std::size_t i = 0; i < written.size() && i < record.opinions.size() && (all || i == 0); ++i) {
    const bool lead = written[i]->kind == SectionKind::majority || written[i]->kind == SectionKind::opinion;
    if (written[i]->author.empty() && (all || lead)) written[i]->author = author_of(record.opinions[i].author);
  }
}

} // namespace

std::vector<Heading> find_sections(const Paragraphs& paragraphs, const Parts& parts, const CaseRecord& record) {
  std::vector<Heading> opinions = find_opinions(paragraphs, parts);
  if (opinions.empty()) {
    const std::size_t first = end_of_counsel(paragraphs);
    std::vector<Heading> out = find_front(paragraphs, first, parts);
    opinions.push_back({first, SectionKind::opinion, {}});
    name_writers(opinions, record);
    out.push_back(opinions.front());
    return out;
  }
  take_headings_in(paragraphs, opinions);
  take_order_in(paragraphs, opinions);
  const bool lead_has_no_byline =
      std::none_of(parts.begin(), parts.end(), [](const KnownPart& p) { return is_opinion(p.holds); }) &&
      (opinions.front().kind == SectionKind::dissent || opinions.front().kind == SectionKind::concurrence);
  std::vector<Heading> out;
  if (lead_has_no_byline && opinions.front().first > 0)
    out.push_back({0, SectionKind::majority, {}});
  else
    out = find_front(paragraphs, opinions.front().first, parts);
  name_lead_opinion(opinions);
  name_writers(opinions, record);
  out.insert(out.end(), opinions.begin(), opinions.end());
  return out;
}

} // namespace recension::structure
