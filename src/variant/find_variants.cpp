#include "context.hpp"
#include "current_passage.hpp"
#include "ordered_variants.hpp"
#include "shared_passage.hpp"

#include <recension/variant.hpp>

#include <algorithm>
#include <array>

namespace recension {
namespace {

using variant::CurrentPassage;
using variant::OrderedVariants;
using variant::set_context;
using variant::WitnessPair;

constexpr std::size_t opening_words = 12; // of a section, to name it by

class VariantFinder {
public:
  VariantFinder(const WitnessPair& witnesses, const Collation& collation, const Lexicon& lexicon, std::size_t threads,
                ContextWords context)
      : w_(witnesses), c_(collation), lexicon_(lexicon), threads_(threads), context_(context),
        at_(witnesses, collation) {}

  std::vector<Variant> run() {
    for (const Passage& p : c_.passages) {
      at_.go_to(&p);
      if (p.is_note)
        note(p);
      else if (p.parts[0].empty() || p.parts[1].empty())
        absent_sections(p);
      else
        shared_passage();
    }
    at_.go_to(nullptr);
    notes_not_printed();
    for (const Transposition& t : c_.moved)
      transposition(t);
    return std::move(out_).in_order();
  }

private:
  const WitnessPair& w_;
  const Collation& c_;
  const Lexicon& lexicon_;
  std::size_t threads_;
  ContextWords context_;
  CurrentPassage at_;
  OrderedVariants out_;
  std::array<std::vector<std::size_t>, 2> lacks_note_; // notes of a witness of which the other prints none at all

  void add(Variant v, const CurrentPassage::Sections& sections) { out_.add(std::move(v), at_.order_of(sections)); }

  void shared_passage() { variant::add_variants_of_shared(at_, lexicon_, threads_, context_, out_); }

  static CurrentPassage::Sections only(std::size_t s, std::size_t section) {
    CurrentPassage::Sections out;
    out[s] = section;
    return out;
  }

  [[nodiscard]] Reading opening(std::size_t s, WordRange words) const {
    const Witness& w = *w_[s];
    WordRange shown = words;
    if (shown.size() > opening_words) shown.end = shown.begin + opening_words;
    Reading r = at_.reading(s, w.read_range(shown), ReadingState::present);
    std::replace(r.text.begin(), r.text.end(), '\n', ' ');
    if (shown.size() < words.size()) r.text += " …";
    r.read = w.read_range(words);
    r.source = w.source_range(r.read);
    return r;
  }

  void absent_sections(const Passage& p) {
    const std::size_t has = p.parts[0].empty() ? 1 : 0;
    for (const std::size_t section : p.parts[has]) {
      const WordRange words = w_[has]->section_words[section];
      if (words.empty()) continue;
      Variant v;
      v.variant_class = VariantClass::structure;
      v.rule = VariantRule::section_absent;
      v.readings.resize(2);
      v.readings[has] = opening(has, words);
      v.readings[1 - has].state = ReadingState::absent;
      v.section = w_[has]->structure.sections[section].id;
      add(std::move(v), only(has, section));
    }
  }

  void note(const Passage& p) {
    if (p.parts[0].empty() || p.parts[1].empty()) return lone_footnote(p);
    const Footnote& a = w_[0]->structure.footnotes[p.parts[0].front()];
    const Footnote& b = w_[1]->structure.footnotes[p.parts[1].front()];
    if (a.label != b.label) marker(a, b);
    if (a.note && b.note) return shared_passage();
    if (a.note || b.note) missing_note(p, a.note ? 0 : 1);
  }

  [[nodiscard]] WordIndex word_of_call(std::size_t s, const Footnote& f) const {
    return w_[s]->word_at(f.call ? f.call_at : f.range.begin);
  }

  void marker(const Footnote& a, const Footnote& b) {
    Variant v;
    v.variant_class = VariantClass::footnote_marker;
    v.rule = VariantRule::marker;
    for (std::size_t s = 0; s < 2; ++s) {
      const Footnote& f = s == 0 ? a : b;
      const SourceRange where = f.call ? w_[s]->bare.calls[*f.call].source : w_[s]->bare.notes[*f.note].source;
      v.readings.push_back({ReadingState::present, f.label, where, {f.call_at, f.call_at}});
    }
    const WordIndex word = word_of_call(0, a);
    if (a.call) set_context(v, *w_[0], {word, word}, {a.call_at, a.call_at}, context_);
    v.section = w_[0]->structure.sections[a.section].id;
    v.footnote = a.label;
    add(std::move(v), {a.section, b.section});
  }

  [[nodiscard]] bool prints_notes(std::size_t s) const {
    return std::any_of(w_[s]->structure.footnotes.begin(), w_[s]->structure.footnotes.end(),
                       [](const Footnote& f) { return f.note.has_value(); });
  }

  void missing_note(const Passage& p, std::size_t has) {
    const std::size_t index = p.parts[has].front();
    if (!prints_notes(1 - has)) {
      lacks_note_[has].push_back(index);
      return;
    }
    footnote_variant(has, index, VariantRule::note_not_printed);
  }

  // A call and its note that the other witness does not have, though it has the section.
  void lone_footnote(const Passage& p) {
    const std::size_t has = p.parts[0].empty() ? 1 : 0;
    const Footnote& f = w_[has]->structure.footnotes[p.parts[has].front()];
    const std::size_t body = at_.passage_of_section(has, f.section);
    if (c_.passages[body].parts[1 - has].empty()) return; // the section is absent, and that is said
    if (f.note && !prints_notes(1 - has)) {
      lacks_note_[has].push_back(p.parts[has].front());
      return;
    }
    footnote_variant(has, p.parts[has].front(), f.note ? VariantRule::footnote_absent : VariantRule::call_absent);
  }

  void footnote_variant(std::size_t has, std::size_t index, VariantRule rule) {
    const Footnote& f = w_[has]->structure.footnotes[index];
    Variant v;
    v.variant_class = VariantClass::structure;
    v.rule = rule;
    v.readings.resize(2);
    if (f.note && !w_[has]->note_words[index].empty())
      v.readings[has] = opening(has, w_[has]->note_words[index]);
    else
      v.readings[has] = {ReadingState::present,
                         f.label,
                         f.call ? w_[has]->bare.calls[*f.call].source : w_[has]->bare.notes[*f.note].source,
                         {f.call_at, f.call_at}};
    v.readings[1 - has].state = ReadingState::omitted;
    v.section = w_[has]->structure.sections[f.section].id;
    v.footnote = f.label;
    add(std::move(v), only(has, f.section));
  }

  // One witness has calls but prints no note, or is without notes altogether: said once.
  void notes_not_printed() {
    for (std::size_t has = 0; has < 2; ++has) {
      if (lacks_note_[has].empty()) continue;
      Variant v;
      v.variant_class = VariantClass::structure;
      v.rule = VariantRule::notes_not_printed;
      v.readings.resize(2);
      v.readings[1 - has].state = ReadingState::absent;
      SourceRange all;
      for (const std::size_t i : lacks_note_[has]) {
        const Footnote& f = w_[has]->structure.footnotes[i];
        v.readings[has].text += (v.readings[has].text.empty() ? "" : ", ") + f.label;
        const SourceRange here = w_[has]->source_range(f.range);
        all = all.empty() ? here : SourceRange(std::min(all.begin, here.begin), std::max(all.end, here.end));
      }
      v.readings[has].source = all;
      const Footnote& first = w_[has]->structure.footnotes[lacks_note_[has].front()];
      v.section = w_[has]->structure.sections[first.section].id;
      v.footnote = first.label;
      out_.add(std::move(v), {c_.passages.size(), true});
    }
  }

  // One witness prints its notes as text, or has no place for them: that they are elsewhere is said once.
  [[nodiscard]] bool is_note_in_text(const Transposition& t) const {
    for (std::size_t s = 0; s < 2; ++s)
      for (const std::size_t note : lacks_note_[s]) {
        const WordRange words = w_[s]->note_words[note];
        if (t.words[s].begin >= words.begin && t.words[s].end <= words.end) return true;
      }
    return false;
  }

  void transposition(const Transposition& t) {
    if (is_note_in_text(t)) return;
    Variant v;
    const bool of_text = !at_.is_matter_of_reporter(0, t.words[0]) || !at_.is_matter_of_reporter(1, t.words[1]);
    v.variant_class = of_text ? VariantClass::transposition : VariantClass::structure;
    v.rule = t.whole_section ? VariantRule::section_moved : VariantRule::text_moved;
    for (std::size_t s = 0; s < 2; ++s)
      v.readings.push_back(opening(s, t.words[s]));
    set_context(v, *w_[0], t.words[0], w_[0]->read_range(t.words[0]), context_);
    at_.name_place(v, 0, t.words[0].begin);
    add(std::move(v), {at_.section_index(0, t.words[0].begin), at_.section_index(1, t.words[1].begin)});
  }
};

} // namespace

std::vector<Variant> find_variants(const std::vector<const Witness*>& witnesses, const Collation& collation,
                                   const Lexicon& lexicon, std::size_t threads, ContextWords context) {
  if (!collation.one_opinion) return {};
  const WitnessPair two = {witnesses[0], witnesses[1]};
  return VariantFinder(two, collation, lexicon, threads, context).run();
}

} // namespace recension
