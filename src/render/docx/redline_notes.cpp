#include "redline_notes.hpp"

#include <algorithm>

namespace recension::render::docx {

Notes::Notes(const Diff& d, const std::vector<const Variant*>& shown, bool all, const Script& script,
             const WitnessText& text_a, const WitnessText& text_b, Document& document)
    : witnesses_{d.witnesses[0], d.witnesses[1]}, shown_(shown), all_(all), script_(script), texts_{&text_a, &text_b},
      document_(document) {
  for (std::size_t w = 0; w < 2; ++w)
    partners_[w].resize(witnesses_[w]->structure.footnotes.size());
  for (const Passage& p : d.collation->passages)
    if (p.is_note && !p.parts[0].empty() && !p.parts[1].empty()) {
      partners_[0][p.parts[0].front()] = p.parts[1].front();
      partners_[1][p.parts[1].front()] = p.parts[0].front();
    }
  std::size_t n = 0; // Word numbers notes from 1 on; other marks are set as they are printed
  const std::vector<Footnote>& notes = witnesses_[0]->structure.footnotes;
  own_labels_ =
      std::any_of(notes.begin(), notes.end(), [&](const Footnote& f) { return f.label != std::to_string(++n); });
}

std::vector<Call> Notes::calls_in(std::size_t witness, ReadRange range) const {
  std::vector<Call> out;
  for (std::size_t n = 0; n < partners_[witness].size(); ++n) {
    const Footnote& note = note_of(witness, n);
    if (note.call && range.begin < note.call_at && note.call_at <= range.end) out.push_back({note.call_at, n});
  }
  return out;
}

std::vector<std::size_t> Notes::without_call(std::size_t witness, std::size_t section) const {
  std::vector<std::size_t> out;
  for (std::size_t n = 0; n < partners_[witness].size(); ++n)
    if (note_of(witness, n).section == section && !note_of(witness, n).call && (witness == 0 || !is_paired(1, n)))
      out.push_back(n);
  return out;
}

std::optional<Notes::Set> Notes::set(std::size_t witness, std::size_t note, Change change) {
  if (!set_[witness].insert(note).second) return std::nullopt;
  Set out{variants_of(witness, note), 0, note_of(witness, note).label, change};
  const bool is_shown = all_ || !out.told.empty();
  if (is_paired(witness, note))
    out.change = {}; // a call that both have stays
  else if (witness == 1 && !is_shown)
    return std::nullopt;
  else if (change.kind == Change::none && is_shown)
    out.change = {witness == 0 ? Change::deleted : Change::inserted};
  const auto partner = partners_[witness][note];
  if (note_of(witness, note).note || (partner && note_of(1 - witness, *partner).note)) {
    out.id = document_.add_note(own_label(out.label));
    write(witness, note, document_.note(out.id), out);
  }
  told_.insert(out.told.begin(), out.told.end());
  return out;
}

// Those that say of a note that it, or its call, is missing, or marked otherwise.
std::vector<const Variant*> Notes::variants_of(std::size_t witness, std::size_t n) const {
  const Footnote& note = note_of(witness, n);
  const std::string& section = witnesses_[witness]->structure.sections[note.section].id;
  std::vector<const Variant*> out;
  for (const Variant* v : shown_) {
    const bool of_notes = (is_of_part(v->rule) && v->rule != VariantRule::section_absent) ||
                          v->variant_class == VariantClass::footnote_marker;
    if (!of_notes || told_.contains(v)) continue;
    const ReadRange r = v->readings[witness].read;
    const bool here = !r.empty() && note.note && note.range.contains(r.begin);
    const bool by_name =
        v->section == section && (v->footnote == note.label || v->rule == VariantRule::notes_not_printed);
    if (here || by_name) out.push_back(v);
  }
  return out;
}

void Notes::write(std::size_t witness, std::size_t n, Body& body, Set& out) const {
  const Footnote& note = note_of(witness, n);
  const std::optional<std::size_t> partner = partners_[witness][n];
  const bool is_shown = all_ || !out.told.empty();
  if (partner && note.note && note_of(1 - witness, *partner).note)
    write_both(note, note_of(1 - witness, *partner), body, out);
  else if (note.note && partner)
    texts_[0]->put(note.range, {is_shown ? Change::deleted : Change::none}, body);
  else if (note.note)
    texts_[witness]->put(note.range, out.change, body);
  else if (is_shown)
    texts_[1]->put(note_of(1, *partner).range, {Change::inserted}, body);
  body.end_paragraph({}, {});
}

// A comment on what differs in a note is at its call: not every program shows comments in notes.
void Notes::write_both(const Footnote& first, const Footnote& second, Body& body, Set& out) const {
  for (const Step& step : script_.steps(first.range, second.range)) {
    const bool stays = step.kind == Step::same;
    if (step.kind != Step::to)
      texts_[0]->put(step.a,
                     {stays                     ? Change::none
                      : step.kind == Step::from ? Change::moved_from
                                                : Change::deleted},
                     body);
    if (!stays && step.kind != Step::from)
      texts_[1]->put(step.b, {step.kind == Step::to ? Change::moved_to : Change::inserted}, body);
    if (step.variant != nullptr && step.kind != Step::to) out.told.push_back(step.variant);
  }
}

} // namespace recension::render::docx
