#include <recension/wording.hpp>

#include <algorithm>
#include <iterator>

namespace recension {
namespace {

const Section* section_called(const Witness& w, std::string_view id) {
  for (const Section& s : w.structure.sections)
    if (s.id == id) return &s;
  return nullptr;
}

// The section whose text a place is in.
const Section* section_at(const Witness& w, ReadPos at) {
  const std::vector<Section>& all = w.structure.sections;
  const auto after =
      std::upper_bound(all.begin(), all.end(), at, [](ReadPos p, const Section& s) { return p < s.range.begin; });
  return after != all.begin() && at < std::prev(after)->range.end ? &*std::prev(after) : nullptr;
}

// From 1; 0 where the section has no such place.
std::size_t paragraph_at(const Section& s, ReadPos at) {
  const auto after = std::upper_bound(s.paragraphs.begin(), s.paragraphs.end(), at,
                                      [](ReadPos p, const ReadRange& r) { return p < r.begin; });
  return at > s.range.end ? 0 : static_cast<std::size_t>(after - s.paragraphs.begin());
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

PlaceFinder::Index PlaceFinder::index_of(const Witness& w) {
  Index out{&w, {}, {}, {}};
  for (const PageMark& mark : w.bare.pages) {
    const auto is_same = [&](const ReporterPages& r) { return r.reporter == mark.reporter; };
    auto of = std::find_if(out.reporters.begin(), out.reporters.end(), is_same);
    if (of == out.reporters.end()) of = out.reporters.insert(of, {mark.reporter, {}});
    of->marks.push_back(&mark);
  }
  for (const Footnote& f : w.structure.footnotes)
    if (f.call && f.note) out.called_notes.push_back(&f);
  std::stable_sort(out.called_notes.begin(), out.called_notes.end(),
                   [](const Footnote* x, const Footnote* y) { return x->range.begin < y->range.begin; });
  for (const Section& s : w.structure.sections)
    out.sections.push_back(&s);
  std::stable_sort(out.sections.begin(), out.sections.end(),
                   [](const Section* x, const Section* y) { return x->id < y->id; });
  return out;
}

const Section* PlaceFinder::section_called(const Index& in, std::string_view id) {
  const auto at = std::lower_bound(in.sections.begin(), in.sections.end(), id,
                                   [](const Section* s, std::string_view wanted) { return s->id < wanted; });
  return at != in.sections.end() && (*at)->id == id ? *at : nullptr;
}

PlaceFinder::PlaceFinder(const std::vector<const Witness*>& witnesses) {
  for (const Witness* w : witnesses)
    witnesses_.push_back(index_of(*w));
}

// Of a place in a note that of its call, which is where the note is printed.
ReadPos PlaceFinder::place_in_body(const Index& in, ReadPos at) {
  const std::vector<const Footnote*>& all = in.called_notes;
  const auto after =
      std::upper_bound(all.begin(), all.end(), at, [](ReadPos p, const Footnote* f) { return p < f->range.begin; });
  return after != all.begin() && at <= (*std::prev(after))->range.end ? (*std::prev(after))->call_at : at;
}

// The last page of each reporter that begins at the place or before it. The pages that an earlier witness has shown
// are as good.
void PlaceFinder::add_pages(const Index& in, ReadPos at, std::vector<Place::Page>& out) {
  const BarePos bare = in.witness->structure.reading.to_bare(at);
  for (const ReporterPages& r : in.reporters) {
    const auto after = std::upper_bound(r.marks.begin(), r.marks.end(), bare,
                                        [](BarePos p, const PageMark* mark) { return p < mark->at; });
    const auto is_same = [&](const Place::Page& p) { return p.reporter == r.reporter; };
    if (after != r.marks.begin() && std::none_of(out.begin(), out.end(), is_same))
      out.push_back({std::string(r.reporter), (*std::prev(after))->number});
  }
}

void PlaceFinder::add_place(const Index& in, const Variant& v, const Reading& reading, Place& out) {
  if (reading.state == ReadingState::absent) return;
  const ReadPos at = place_in_body(in, reading.read.begin);
  const bool has_place = !reading.text.empty() && v.rule != VariantRule::notes_not_printed;
  const Section* here = has_place ? section_at(*in.witness, at) : nullptr;
  if (out.section.empty() && here != nullptr) out.section = section_in_words(here->id, here->author);
  const Section* section = here != nullptr ? here : section_called(in, v.section);
  if (out.paragraph == 0 && section != nullptr) out.paragraph = paragraph_at(*section, at);
  add_pages(in, at, out.pages);
}

void PlaceFinder::name_section(std::span<const Index> witnesses, const Variant& v, Place& out) {
  const Section* section = nullptr;
  for (std::size_t w = 0; w < witnesses.size() && section == nullptr; ++w)
    section = section_called(witnesses[w], v.section);
  if (out.section.empty()) out.section = section_in_words(v.section, section != nullptr ? section->author : "");
}

Place PlaceFinder::place_of(const Variant& v) const {
  Place out;
  if (v.rule != VariantRule::notes_not_printed) out.footnote = v.footnote;
  for (std::size_t w = 0; w < witnesses_.size(); ++w)
    add_place(witnesses_[w], v, v.readings[w], out);
  name_section(witnesses_, v, out);
  return out;
}

Place PlaceFinder::place_in(const Variant& v, std::size_t witness) const {
  Place out;
  if (v.rule != VariantRule::notes_not_printed) out.footnote = v.footnote;
  add_place(witnesses_[witness], v, v.readings[witness], out);
  name_section({&witnesses_[witness], 1}, v, out);
  return out;
}

Place place_of(const std::vector<const Witness*>& witnesses, const Variant& v) {
  return PlaceFinder(witnesses).place_of(v);
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
