#include "scan.hpp"

#include "editors_matter.hpp"
#include "text_facts.hpp"

#include <algorithm>
#include <set>

namespace recension::markup {
namespace {

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t first = begin, last = end, columns = 0; // a no-break space is one column of two bytes
    for (; first < end && blank_at(text, first) > 0; ++columns)
      first += blank_at(text, first);
    while (last > first && blank_before(text, last) > 0)
      last -= blank_before(text, last);
    out.push_back({TextRange(begin, end), TextRange(first, last), columns});
    begin = end + 1;
  }
  return out;
}

bool comes_first(const Match& a, const Match& b) {
  return a.range.begin < b.range.begin;
}

// Roles of which an element may have several: a part may be within another, and a link may be both a call and a
// label.
bool may_be_several(Role role) {
  return role == Role::part || role == Role::link;
}

} // namespace

Scan::Scan(const DecodedText& decoded_text, const Form& of_form)
    : decoded(decoded_text), text(decoded_text.view()), form(of_form), lines(split_lines(text)),
      habit_(habit_of_lines()) {
  for (const Rule& r : form.rules)
    rules_.push_back(&r);
  if (!decoded.elements.empty() && !decoded.only_dress) {
    for (const Rule& r : general_form().rules)
      rules_.push_back(&r);
    mark_lines();
  }
  match_elements_of_page();
  match_text();
  take_out_editors_matter();
}

// What elements say of lines: which of them begin a block, which are divided by a line break only.
void Scan::mark_lines() {
  std::vector<std::size_t> numbered; // lines that are a number alone
  for (const Element& e : decoded.elements.all()) {
    if (e.range.empty()) continue;
    const std::size_t i = line_of(e.range.begin);
    const bool breaks = !e.block && e.range.size() == 1 && text[e.range.begin.value] == '\n';
    if (breaks && i + 1 < lines.size()) lines[i + 1].after_break = true;
    if (e.block && e.range.begin <= lines[i].ink.begin) lines[i].opened = true;
    // Akoma Ntoso sets the number of a list's item before the block that holds its text.
    if (e.name == "num" && e.range.end >= lines[i].ink.end) numbered.push_back(i);
  }
  for (std::size_t i : numbered) {
    do
      ++i;
    while (i < lines.size() && lines[i].ink.empty());
    if (i < lines.size()) lines[i].after_number = true;
  }
}

// An element is of one kind once: the first rule that says so wins.
std::vector<Match> Scan::first_of_kind(std::vector<Match> found) const {
  std::stable_sort(found.begin(), found.end(), [](const Match& a, const Match& b) { return a.rule < b.rule; });
  std::set<std::pair<std::uint32_t, MarkupKind>> seen;
  std::erase_if(found, [&](const Match& m) {
    const Rule& r = rule_of(m);
    return !may_be_several(r.role) && !seen.insert({m.element, r.kind}).second;
  });
  return found;
}

void Scan::match_elements_of_page() {
  if (decoded.elements.empty()) return;
  std::vector<ElementRow> rows;
  for (const Rule* r : rules_)
    rows.push_back({r->selector, r->pattern, r->attribute});
  matches = first_of_kind(match_elements(decoded, rows));
  find_site();
  std::erase_if(matches, [this](const Match& m) { return is_of_site(m.range.begin); });
}

// In a text with elements, those that name marks take the place of the rules that find such marks in the text; and in
// a page a bare number proves nothing, because a page that has notes marks their calls and labels.
void Scan::match_text() {
  std::vector<Sought> table;
  for (const Rule* r : rules_)
    table.push_back({r->where, r->pattern});
  if (has_elements()) {
    std::set<std::pair<Role, Series>> named;
    for (const Match& m : matches)
      if (rule_of(m).role != Role::markup) named.emplace(rule_of(m).role, rule_of(m).series);
    const bool page = decoded.content == Container::html || decoded.content == Container::xml;
    for (std::size_t i = 0; i < table.size(); ++i)
      if (named.contains({rules_[i]->role, rules_[i]->series}) || (page && rules_[i]->proof == Proof::counterpart))
        table[i].where = Where::element;
  }
  for (Match& m : Scanner(table).scan(text)) {
    if (is_of_site(m.range.begin)) continue;
    if (m.label.empty() && m.number == 0) m.label = without_blanks_around(slice(text, m.range)); // spelled out: "Fn"
    matches.push_back(m);
  }
  std::stable_sort(matches.begin(), matches.end(), comes_first);
}

// A saved page holds more than the opinion: what is outside of the elements that hold the opinion, and elements that
// are the site's own. Nothing is sought in them.
void Scan::find_site() {
  std::vector<Match> all = matches_of(Role::site);
  const std::vector<Match> content = matches_of(Role::content);
  if (!content.empty()) {
    Match outside = content.front();
    TextPos at;
    for (const Match& m : content) {
      if (m.range.begin < at) continue; // within the one before
      outside.range = {at, m.range.begin};
      all.push_back(outside);
      at = m.range.end;
    }
    outside.range = {at, TextPos(text.size())};
    all.push_back(outside);
  }
  std::stable_sort(all.begin(), all.end(), [](const Match& a, const Match& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.range.end > b.range.end;
  });
  for (Match& m : all) {
    if (!site.empty()) m.range.begin = std::max(m.range.begin, site.back().range.end);
    if (m.range.begin < m.range.end) site.push_back(m);
  }
}

// As the site's own: nothing is sought in it.
void Scan::take_out_editors_matter() {
  const std::vector<Match> matter = find_editors_matter(*this);
  if (matter.empty()) return;
  site.insert(site.end(), matter.begin(), matter.end());
  std::stable_sort(site.begin(), site.end(), comes_first);
  std::erase_if(matches, [this](const Match& m) { return is_of_site(m.range.begin); });
}

bool Scan::is_of_site(TextPos p) const {
  const auto after =
      std::upper_bound(site.begin(), site.end(), p, [](TextPos q, const Match& m) { return q < m.range.begin; });
  return after != site.begin() && std::prev(after)->range.contains(p);
}

Lines Scan::habit_of_lines() const {
  if (decoded.container == Container::pdf) return Lines::wrapped;
  if (has_elements()) return Lines::paragraph_each;
  // What sets a paragraph on a line may have been wrapped since, by a mail program or an editor.
  if (form.lines != Lines::guessed && form.lines != Lines::paragraph_each) return form.lines;
  return is_hard_wrapped(text) ? Lines::wrapped : Lines::paragraph_each;
}

std::vector<Match> Scan::matches_of(Role role) const {
  std::vector<Match> out;
  std::copy_if(matches.begin(), matches.end(), std::back_inserter(out),
               [&](const Match& m) { return rule_of(m).role == role; });
  return out;
}

std::size_t Scan::line_of(TextPos p) const {
  const auto after =
      std::upper_bound(lines.begin(), lines.end(), p, [](TextPos q, const Line& l) { return q < l.all.begin; });
  return static_cast<std::size_t>(after - lines.begin()) - 1;
}

} // namespace recension::markup
