#include "../parallel/parallel.hpp"
#include "breaks.hpp"
#include "classify.hpp"
#include "context.hpp"
#include "ordered_variants.hpp"
#include "places_as_one.hpp"

#include <recension/variant.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace recension {
namespace {

using variant::Classification;
using variant::Difference;
using variant::OrderedVariants;
using variant::set_context;
using variant::WitnessPair;

constexpr std::size_t opening_words = 12; // of a section, to name it by

class VariantFinder {
public:
  VariantFinder(const WitnessPair& witnesses, const Collation& collation, const Lexicon& lexicon, std::size_t threads,
                ContextWords context)
      : w_(witnesses), c_(collation), lexicon_(lexicon), threads_(threads),
        context_(context), order_of_section_{sections_in_order(0), sections_in_order(1)} {}

  std::vector<Variant> run() {
    for (const Passage& p : c_.passages) {
      passage_ = &p;
      if (p.is_note)
        note(p);
      else if (p.parts[0].empty() || p.parts[1].empty())
        absent_sections(p);
      else
        places(p);
    }
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
  std::array<std::vector<std::size_t>, 2> order_of_section_; // the passage of each section
  const Passage* passage_ = nullptr;
  OrderedVariants out_;
  std::array<std::vector<std::size_t>, 2> lacks_note_; // notes of a witness of which the other prints none at all

  [[nodiscard]] std::vector<std::size_t> sections_in_order(std::size_t s) const {
    std::vector<std::size_t> out(w_[s]->structure.sections.size());
    for (std::size_t p = 0; p < c_.passages.size(); ++p)
      if (!c_.passages[p].is_note && !c_.passages[p].moved)
        for (const std::size_t section : c_.passages[p].parts[s])
          out[section] = p;
    return out;
  }

  // --- readings and variants -------------------------------------------------------------------------------------

  [[nodiscard]] Reading reading(std::size_t s, ReadRange r, ReadingState state) const {
    std::string text(w_[s]->text(r));
    if (text == "\n") text = "¶";
    return {state, std::move(text), w_[s]->source_range(r), r};
  }

  // The section or note that a word of witness `s` is in.
  void name_place(Variant& v, std::size_t s, WordIndex word) const {
    const Structure& structure = w_[s]->structure;
    if (passage_ != nullptr && passage_->is_note) {
      const Footnote& f = structure.footnotes[passage_->parts[s].front()];
      v.footnote = f.label;
      v.section = structure.sections[f.section].id;
      return;
    }
    v.section = structure.sections[w_[s]->section_or_last(word)].id;
  }

  using Sections = std::array<std::optional<std::size_t>, 2>; // of each witness that has the place

  // The order must not depend on which witness is named first.
  [[nodiscard]] OrderedVariants::Order order_of(const Sections& sections) const {
    std::size_t order = c_.passages.size();
    for (std::size_t s = 0; s < 2; ++s)
      if (sections[s] && *sections[s] < order_of_section_[s].size())
        order = std::min(order, order_of_section_[s][*sections[s]]);
    return {order, passage_ != nullptr && passage_->is_note};
  }

  void add(Variant v, const Sections& sections) { out_.add(std::move(v), order_of(sections)); }

  static Sections only(std::size_t s, std::size_t section) {
    Sections out;
    out[s] = section;
    return out;
  }

  [[nodiscard]] std::size_t section_index(std::size_t s, WordIndex word) const {
    if (passage_ != nullptr && passage_->is_note)
      return w_[s]->structure.footnotes[passage_->parts[s].front()].section;
    return w_[s]->section_or_last(word);
  }

  // --- bodies and notes that both have ------------------------------------------------------------------------

  // Places from `first` to `last` that a reader takes for one variant by `rule`; else a place alone.
  struct Stretch {
    std::size_t first, last;
    VariantRule rule = VariantRule::words_differ;
    [[nodiscard]] bool alone() const { return first == last; }
  };

  void places(const Passage& p) {
    const std::vector<Difference> all = variant::find_places(w_, c_, p, lexicon_);
    std::vector<Classification> findings = classified(all);
    variant::note_cells_in_other_order(w_, all, findings);
    const std::vector<Stretch> stretches = stretches_of(all, findings);
    const std::size_t before = out_.make_room(stretches.size());
    for_each_in_blocks(stretches.size(), [&](std::size_t i) {
      const Stretch& s = stretches[i];
      const Difference& d = all[s.first];
      out_.set(before + i, s.alone() ? variant_of(d, findings[s.first]) : as_one(all, findings, s),
               order_of({section_index(0, d.side[0].words.begin), section_index(1, d.side[1].words.begin)}));
    });
  }

  // Calls work(i) for each i below `count`, in blocks that may be at once.
  template <class Work> void for_each_in_blocks(std::size_t count, const Work& work) const {
    constexpr std::size_t block = 256;
    for_each_at_once((count + block - 1) / block, threads_, [&](std::size_t b) {
      for (std::size_t i = b * block; i < std::min(count, (b + 1) * block); ++i)
        work(i);
    });
  }

  // Each place is classed by itself.
  [[nodiscard]] std::vector<Classification> classified(const std::vector<Difference>& all) const {
    std::vector<Classification> out(all.size());
    for_each_in_blocks(all.size(), [&](std::size_t i) { out[i] = variant::classify(w_, all[i], lexicon_); });
    return out;
  }

  [[nodiscard]] std::vector<Stretch> stretches_of(const std::vector<Difference>& all,
                                                  const std::vector<Classification>& findings) const {
    const auto matter = [this](const Difference& d) { return is_reporters_matter(d); };
    std::vector<Stretch> out;
    out.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); i = out.back().last + 1) {
      if (const std::size_t title = variant::last_of_title(w_, all, findings, i, matter); title > i)
        out.push_back({i, title, VariantRule::front_matter});
      else
        out.push_back({i, variant::last_of_table(all, findings, i), VariantRule::line_division});
    }
    return out;
  }

  [[nodiscard]] Variant variant_of(const Difference& place, const Classification& f) const {
    Variant v;
    v.variant_class = f.variant_class;
    v.rule = f.rule;
    v.fact = f.fact;
    v.cited_part = f.cited_part;
    v.readings.reserve(2);
    for (std::size_t s = 0; s < 2; ++s)
      v.readings.push_back(reading(s, f.reading[s], f.state[s]));
    if (v.variant_class == VariantClass::substantive && is_reporters_matter(place)) {
      v.variant_class = VariantClass::structure;
      v.rule = VariantRule::front_matter;
      v.fact = v.cited_part = {};
    }
    if (v.rule == VariantRule::paragraph_break &&
        (is_reporters_matter(place) || variant::is_doubtful_break(w_, place, passage_->is_note))) {
      v.variant_class = VariantClass::typography;
      v.rule = VariantRule::line_division;
    }
    add_parts(f, v);
    set_context(v, *w_[0], place.side[0].words, f.reading[0], context_);
    name_place(v, 0, place.side[0].words.begin);
    return v;
  }

  [[nodiscard]] Variant as_one(const std::vector<Difference>& all, const std::vector<Classification>& findings,
                               const Stretch& stretch) const {
    Variant v;
    v.variant_class = VariantClass::structure;
    v.rule = stretch.rule;
    for (std::size_t s = 0; s < 2; ++s)
      v.readings.push_back(reading(s,
                                   {findings[stretch.first].reading[s].begin, findings[stretch.last].reading[s].end},
                                   ReadingState::present));
    const WordRange words(all[stretch.first].side[0].words.begin, all[stretch.last].side[0].words.end);
    set_context(v, *w_[0], words, v.readings[0].read, context_);
    name_place(v, 0, words.begin);
    return v;
  }

  // Titles, dates and counsel are the reporter's words, not the Court's, and every publisher sets his own.
  [[nodiscard]] bool is_reporters_matter(const Difference& place) const {
    if (passage_->is_note) return false;
    const bool a = is_matter_of_reporter(0, place.side[0].words), b = is_matter_of_reporter(1, place.side[1].words);
    if (a && b) return true;
    if (!a && !b) return false;
    const std::size_t s = a ? 1 : 0; // a syllabus, which another publisher has among the captions, or not at all
    return kind_at(s, place.side[s].words.begin) == SectionKind::syllabus;
  }

  // Where there are no words it is a place between two parts, of which either may be the reporter's.
  [[nodiscard]] bool is_matter_of_reporter(std::size_t s, WordRange words) const {
    const auto is_matter = [&](WordIndex word) {
      return kind_at(s, word) == SectionKind::front_matter || kind_at(s, word) == SectionKind::counsel;
    };
    return is_matter(words.begin) ||
           (words.empty() && words.begin.value > 0 && is_matter(WordIndex(words.begin.value - 1)));
  }

  [[nodiscard]] SectionKind kind_at(std::size_t s, WordIndex word) const {
    return w_[s]->structure.sections[section_index(s, word)].kind;
  }

  void add_parts(const Classification& f, Variant& v) const {
    if (f.inner.empty()) return;
    v.parts.push_back({f.variant_class, f.rule, v.readings});
    for (const Classification::Inner& inner : f.inner) {
      Part part{inner.variant_class, inner.rule, {}};
      for (std::size_t s = 0; s < 2; ++s)
        part.readings.push_back(
            reading(s, inner.reading[s], inner.reading[s].empty() ? ReadingState::omitted : ReadingState::present));
      v.variant_class = std::min(v.variant_class, inner.variant_class);
      v.parts.push_back(std::move(part));
    }
  }

  // --- what one witness has alone ---------------------------------------------------------------------------------

  [[nodiscard]] Reading opening(std::size_t s, WordRange words) const {
    const Witness& w = *w_[s];
    WordRange shown = words;
    if (shown.size() > opening_words) shown.end = shown.begin + opening_words;
    Reading r = reading(s, w.read_range(shown), ReadingState::present);
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
    if (a.note && b.note) return places(p);
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
    const std::size_t body = order_of_section_[has].empty() ? 0 : order_of_section_[has][f.section];
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
      passage_ = nullptr;
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
    passage_ = nullptr;
    if (is_note_in_text(t)) return;
    Variant v;
    const bool of_text = !is_matter_of_reporter(0, t.words[0]) || !is_matter_of_reporter(1, t.words[1]);
    v.variant_class = of_text ? VariantClass::transposition : VariantClass::structure;
    v.rule = t.whole_section ? VariantRule::section_moved : VariantRule::text_moved;
    for (std::size_t s = 0; s < 2; ++s)
      v.readings.push_back(opening(s, t.words[s]));
    set_context(v, *w_[0], t.words[0], w_[0]->read_range(t.words[0]), context_);
    name_place(v, 0, t.words[0].begin);
    add(std::move(v), {section_index(0, t.words[0].begin), section_index(1, t.words[1].begin)});
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
