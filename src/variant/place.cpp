#include <recension/wording.hpp>

#include <algorithm>

namespace recension {
namespace {

const Section* section_called(const Witness& w, std::string_view id) {
  for (const Section& s : w.structure.sections)
    if (s.id == id) return &s;
  return nullptr;
}

// The section whose text a place is in.
const Section* section_at(const Witness& w, ReadPos at) {
  for (const Section& s : w.structure.sections)
    if (s.range.begin <= at && at < s.range.end) return &s;
  return nullptr;
}

// Of a place in a note that of its call, which is where the note is printed.
ReadPos place_in_body(const Witness& w, ReadPos at) {
  for (const Footnote& f : w.structure.footnotes)
    if (f.call && f.note && f.range.begin <= at && at <= f.range.end) return f.call_at;
  return at;
}

// From 1; 0 where the section has no such place.
std::size_t paragraph_at(const Section& s, ReadPos at) {
  const auto after = std::upper_bound(s.paragraphs.begin(), s.paragraphs.end(), at,
                                      [](ReadPos p, const ReadRange& r) { return p < r.begin; });
  return at > s.range.end ? 0 : static_cast<std::size_t>(after - s.paragraphs.begin());
}

// The last page of each reporter that begins at the place or before it.
void add_pages(const Witness& w, ReadPos at, std::vector<Place::Page>& out) {
  const BarePos bare = w.structure.reading.to_bare(at);
  const std::size_t known = out.size(); // the pages that an earlier witness has shown are as good
  for (const PageMark& mark : w.bare.pages) {
    if (mark.at > bare) break;
    const auto same =
        std::find_if(out.begin(), out.end(), [&](const Place::Page& p) { return p.reporter == mark.reporter; });
    if (same == out.end())
      out.push_back({mark.reporter, mark.number});
    else if (static_cast<std::size_t>(same - out.begin()) >= known)
      same->number = mark.number;
  }
}

} // namespace

std::string section_in_words(std::string_view id, std::string_view author) {
  std::string out(id);
  const std::size_t number = out.rfind('-'); // of several of the kind: "dissent-2", but not "front-matter"
  if (number != std::string::npos && out.find_first_not_of("0123456789", number + 1) == std::string::npos)
    out.resize(number);
  std::replace(out.begin(), out.end(), '-', ' ');
  return author.empty() ? out : out + " of " + std::string(author);
}

std::string section_in_words(const std::vector<const Witness*>& witnesses, std::string_view id) {
  for (const Witness* w : witnesses)
    if (const Section* s = section_called(*w, id)) return section_in_words(id, s->author);
  return section_in_words(id, {});
}

Place place_of(const std::vector<const Witness*>& witnesses, const Variant& v) {
  Place out;
  if (v.rule != VariantRule::notes_not_printed) out.footnote = v.footnote;
  for (std::size_t w = 0; w < witnesses.size(); ++w) {
    if (v.readings[w].state == ReadingState::absent) continue;
    const ReadPos at = place_in_body(*witnesses[w], v.readings[w].read.begin);
    const bool has_place = !v.readings[w].text.empty() && v.rule != VariantRule::notes_not_printed;
    const Section* here = has_place ? section_at(*witnesses[w], at) : nullptr;
    if (out.section.empty() && here != nullptr) out.section = section_in_words(here->id, here->author);
    const Section* section = here != nullptr ? here : section_called(*witnesses[w], v.section);
    if (out.paragraph == 0 && section != nullptr) out.paragraph = paragraph_at(*section, at);
    add_pages(*witnesses[w], at, out.pages);
  }
  if (out.section.empty()) out.section = section_in_words(witnesses, v.section);
  return out;
}

Place place_in(const std::vector<const Witness*>& witnesses, const Variant& v, std::size_t witness) {
  Variant one = v;
  one.readings = {v.readings[witness]};
  return place_of({witnesses[witness]}, one);
}

std::string in_words(const Place& place) {
  std::string out = place.section;
  if (!place.footnote.empty()) out += ", note " + place.footnote;
  if (place.paragraph > 0) out += ", ¶ " + std::to_string(place.paragraph);
  for (const Place::Page& page : place.pages)
    out += ", " + page.reporter + " p. " + std::to_string(page.number);
  return out;
}

} // namespace recension
