#include "dress_vote.hpp"
#include "groups.hpp"
#include "paragraphs.hpp"
#include "passage_text.hpp"
#include "structure_vote.hpp"

#include <recension/edition.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace recension {
namespace edition {
namespace {

constexpr std::size_t least_shared = 3; // places at which the same witnesses side together

// Two parties of at least two witnesses each that stand against one another again and again.
std::vector<std::vector<std::size_t>> find_families(const std::vector<ApparatusEntry>& apparatus, std::size_t count) {
  if (count < 4) return {};
  std::map<std::vector<std::size_t>, std::size_t> parties; // the smaller party, and how often
  for (const ApparatusEntry& e : apparatus) {
    if (e.variant_class != VariantClass::substantive || e.readings.size() != 2) continue;
    const auto& a = e.readings[0].witnesses;
    const auto& b = e.readings[1].witnesses;
    if (a.size() < 2 || b.size() < 2) continue;
    ++parties[a.size() < b.size() || (a.size() == b.size() && a < b) ? a : b];
  }
  for (const auto& [party, times] : parties) {
    if (times < least_shared) continue;
    std::vector<std::size_t> rest;
    for (std::size_t w = 0; w < count; ++w)
      if (!std::binary_search(party.begin(), party.end(), w)) rest.push_back(w);
    return {party, rest};
  }
  return {};
}

// What most have, of equals the first. There is a value.
template <class T> T most_common(const std::vector<T>& values) {
  const auto times = [&](const T& v) { return std::count(values.begin(), values.end(), v); };
  return *std::max_element(values.begin(), values.end(), [&](const T& a, const T& b) { return times(a) < times(b); });
}

class Merger {
public:
  Merger(Pairs& pairs, DressVote& dress, const EditionOptions& options, const DecidedPlaces& decided)
      : options_(options), decided_(decided), pairs_(pairs), reference_(typical_witness(pairs_)), dress_(dress) {}

  CriticalText run() {
    pairs_.make_all_of(reference_, options_.threads);
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      if (w != reference_ && !pairs_.of(reference_, w).collation.one_opinion)
        out_.foreign.push_back({w, pairs_.of(reference_, w).collation.containment});
    if (!out_.foreign.empty()) return std::move(out_);
    damage_ = damage_rates(pairs_, reference_);
    rank_witnesses();
    std::vector<const Witness*> ranked;
    for (const std::size_t w : ranking_)
      ranked.push_back(&pairs_.witness(w));
    out_.metadata = metadata_of(ranked);
    for (const SectionGroup& g : group_sections(pairs_, reference_))
      add_group(g);
    for (const ApparatusEntry& e : out_.apparatus)
      out_.unresolved += e.decision.resolved ? 0 : 1;
    return std::move(out_);
  }

private:
  const EditionOptions& options_;
  const DecidedPlaces& decided_;
  Pairs& pairs_;
  std::size_t reference_;
  std::vector<double> damage_;
  std::vector<std::size_t> ranking_; // witnesses, the one to follow first
  DressVote& dress_;
  CriticalText out_;

  void rank_witnesses() {
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      ranking_.push_back(w);
    std::stable_sort(ranking_.begin(), ranking_.end(), [this](std::size_t a, std::size_t b) {
      if (damage_[a] != damage_[b]) return damage_[a] < damage_[b];
      return pairs_.witness(a).structure.reading.text < pairs_.witness(b).structure.reading.text;
    });
    if (options_.base)
      std::stable_partition(ranking_.begin(), ranking_.end(), [this](std::size_t w) { return w == *options_.base; });
    out_.base = ranking_.front();
    out_.why_base = options_.base ? "named as the base"
                                  : "its publisher has lost and added least: " +
                                        std::to_string(static_cast<int>(std::lround(damage_[out_.base]))) +
                                        " places in 1,000 words";
  }

  template <class Has> [[nodiscard]] std::size_t first_that(Has has) const {
    return *std::find_if(ranking_.begin(), ranking_.end(), has);
  }

  // The witness named, if it has the group; else of those whose structure is the usual one the first of the ranking.
  [[nodiscard]] std::size_t base_of(const SectionGroup& g) const {
    if (options_.base && g.has(*options_.base)) return *options_.base;
    const std::vector<Standing> votes = standings(features_of_group(pairs_, reference_, g));
    const Standing best = *std::max_element(votes.begin(), votes.end());
    return first_that([&](std::size_t w) { return g.has(w) && votes[w] == best; });
  }

  void add_group(const SectionGroup& g) {
    const std::size_t base = base_of(g);
    std::vector<std::size_t> others;
    for (const std::size_t w : ranking_)
      if (w != base && g.has(w)) others.push_back(w);
    for (std::size_t nth = 0; nth < g.sections[base].size(); ++nth)
      add_section(base, others, nth, g);
  }

  [[nodiscard]] std::string unused_id(SectionKind kind) const {
    std::size_t nth = 1;
    for (const CriticalSection& c : out_.sections)
      nth += c.kind == kind ? 1 : 0;
    std::string id(name_of(kind));
    if (nth > 1) id.append(1, '-').append(std::to_string(nth));
    return id;
  }

  // The `nth` of the base's sections in the group.
  void add_section(std::size_t base, const std::vector<std::size_t>& others, std::size_t nth, const SectionGroup& g) {
    const std::size_t index = g.sections[base][nth];
    const Section& s = pairs_.witness(base).structure.sections[index];
    CriticalSection section;
    const std::vector<const Section*> same = namesakes(g, base, nth);
    section.kind = usual_kind(same);
    section.id = unused_id(section.kind);
    section.author = usual_author(same);
    section.base = base;
    section.witnesses = others;
    section.witnesses.push_back(base);
    std::sort(section.witnesses.begin(), section.witnesses.end());
    const PassageText text = compose_passage(pairs_, base, others, s.range, options_, decided_);
    Paragraphs paragraphs(text, s.range);
    add_entries(text, paragraphs, section.id, {}, 0);
    add_notes(base, others, index, text, paragraphs, section);
    add_pages(base, others, s, text, paragraphs, section.id);
    dress_.dress(paragraphs, text, {base, others, s.range});
    section.paragraphs = std::move(paragraphs.all());
    out_.sections.push_back(std::move(section));
  }

  // The `nth` sections of the group, of the witnesses that divide it in as many as the base; opinions first, and of
  // them the reference's.
  [[nodiscard]] std::vector<const Section*> namesakes(const SectionGroup& g, std::size_t base,
                                                      std::size_t nth) const {
    std::vector<const Section*> out;
    for (const std::size_t w : ranking_)
      if (g.sections[w].size() == g.sections[base].size())
        out.push_back(&pairs_.witness(w).structure.sections[g.sections[w][nth]]);
    const auto of_reference = [this](const Section* s) {
      const std::vector<Section>& all = pairs_.witness(reference_).structure.sections;
      return s >= all.data() && s < all.data() + all.size();
    };
    std::stable_partition(out.begin(), out.end(), of_reference);
    std::stable_partition(out.begin(), out.end(), [](const Section* s) { return is_opinion(s->kind); });
    return out;
  }

  static SectionKind usual_kind(const std::vector<const Section*>& sections) {
    std::vector<SectionKind> kinds;
    for (const Section* s : sections)
      kinds.push_back(s->kind);
    return most_common(kinds);
  }

  static std::string usual_author(const std::vector<const Section*>& sections) {
    std::vector<std::string> authors;
    for (const Section* s : sections)
      if (!s->author.empty()) authors.push_back(s->author);
    return authors.empty() ? std::string() : most_common(authors);
  }

  void add_entries(const PassageText& text, Paragraphs& paragraphs, const std::string& section,
                   const std::string& label, std::size_t note) {
    for (std::size_t i = 0; i < text.entries.size(); ++i) {
      ApparatusEntry entry = text.entries[i];
      // A paragraph that the base has not is set in with the break before it.
      const bool whole = text.entry_ends[i] > text.entry_begins[i] + 1 && text.text[text.entry_begins[i]] == '\n';
      const std::size_t begin = text.entry_begins[i] + (whole ? 1 : 0);
      const Paragraphs::At at = paragraphs.at(begin);
      entry.id = out_.apparatus.size() + 1;
      entry.section = section;
      entry.footnote = label;
      entry.note = note;
      entry.paragraph = at.paragraph + 1;
      entry.word = at.word;
      if (!paragraphs.all().empty()) {
        const std::size_t length = text.entry_ends[i] - begin;
        entry.begin = at.byte;
        entry.end = std::min(at.byte + length, paragraphs.all()[at.paragraph].text.size());
      }
      out_.apparatus.push_back(std::move(entry));
    }
  }

  // --- notes ---------------------------------------------------------------------------------------------------

  // The footnote of `other` that is footnote `f` of `base`.
  std::optional<std::size_t> same_note(std::size_t base, std::size_t other, std::size_t f) {
    return base == other ? std::optional(f) : pairs_.of(base, other).to_other.note(f);
  }

  void add_notes(std::size_t base, const std::vector<std::size_t>& others, std::size_t section_index,
                 const PassageText& text, Paragraphs& paragraphs, CriticalSection& section) {
    const Structure& structure = pairs_.witness(base).structure;
    for (std::size_t f = 0; f < structure.footnotes.size(); ++f) {
      const Footnote& footnote = structure.footnotes[f];
      if (footnote.section != section_index) continue;
      CriticalNote note;
      note.label = footnote.label;
      if (footnote.call && !paragraphs.all().empty()) {
        const Paragraphs::At at = paragraphs.at(text.offset_of(footnote.call_at));
        note.paragraph = at.paragraph + 1;
        note.word = at.word;
        paragraphs.all()[at.paragraph].calls.push_back({note.label, at.byte, at.word, section.notes.size() + 1});
      }
      write_note(base, others, f, section, note);
      section.notes.push_back(std::move(note));
    }
    add_notes_without_base(base, others, section_index, text, paragraphs, section);
  }

  // The note's own base is the first witness of the ranking that prints it.
  void write_note(std::size_t base, const std::vector<std::size_t>& others, std::size_t f,
                  const CriticalSection& section, CriticalNote& note) {
    std::map<std::size_t, std::size_t> printed; // by witness, those that print it
    for (std::size_t w = 0; w < pairs_.count(); ++w) {
      if (w != base && std::find(others.begin(), others.end(), w) == others.end()) continue;
      const auto same = same_note(base, w, f);
      if (same && pairs_.witness(w).structure.footnotes[*same].note) printed[w] = *same;
    }
    if (printed.empty()) return; // its call stays; no witness prints the note
    std::vector<std::size_t> words(pairs_.count());
    for (const auto& [w, index] : printed)
      words[w] = pairs_.witness(w).note_words[index].size();
    const std::vector<bool> usual = of_usual_length(words);
    note.witness = first_that([&](std::size_t w) { return usual[w]; });
    std::vector<std::size_t> with_note;
    for (const std::size_t w : ranking_)
      if (w != note.witness && printed.contains(w)) with_note.push_back(w);
    const Footnote& own = pairs_.witness(note.witness).structure.footnotes[printed[note.witness]];
    const PassageText text = compose_passage(pairs_, note.witness, with_note, own.range, options_, decided_);
    Paragraphs paragraphs(text, own.range);
    add_entries(text, paragraphs, section.id, note.label, section.notes.size() + 1);
    dress_.dress(paragraphs, text, {note.witness, with_note, own.range});
    note.paragraphs = std::move(paragraphs.all());
  }

  // Notes of which the base has lost the call too.
  void add_notes_without_base(std::size_t base, const std::vector<std::size_t>& others, std::size_t section_index,
                              const PassageText& text, Paragraphs& paragraphs, CriticalSection& section) {
    for (const std::size_t w : others)
      for (const Passage& p : pairs_.of(base, w).collation.passages) {
        if (!p.is_note || !p.parts[0].empty() || p.parts[1].empty()) continue;
        const Footnote& f = pairs_.witness(w).structure.footnotes[p.parts[1].front()];
        if (!f.note || !belongs(base, w, f.section, section_index) || has_note(section, f.label)) continue;
        CriticalNote note;
        note.label = f.label;
        place_call(base, w, f, text, paragraphs, note, section.notes.size() + 1);
        note.witness = w;
        const PassageText alone = compose_passage(pairs_, w, {}, f.range, options_, decided_);
        Paragraphs own(alone, f.range);
        dress_.dress(own, alone, {w, {}, f.range});
        note.paragraphs = std::move(own.all());
        section.notes.push_back(std::move(note));
      }
  }

  static bool has_note(const CriticalSection& s, const std::string& label) {
    return std::any_of(s.notes.begin(), s.notes.end(), [&](const CriticalNote& n) { return n.label == label; });
  }

  bool belongs(std::size_t base, std::size_t other, std::size_t their_section, std::size_t section) {
    for (const Passage& p : pairs_.of(base, other).collation.passages)
      if (!p.is_note && !p.moved &&
          std::find(p.parts[1].begin(), p.parts[1].end(), their_section) != p.parts[1].end())
        return !p.parts[0].empty() && p.parts[0].front() == section;
    return false;
  }

  void place_call(std::size_t base, std::size_t w, const Footnote& f, const PassageText& text, Paragraphs& paragraphs,
                  CriticalNote& note, std::size_t nth) {
    if (!f.call || paragraphs.all().empty()) return;
    const WordIndex behind = pairs_.witness(w).word_at(f.call_at);
    if (behind.value == 0) return;
    const auto here = pairs_.of(base, w).to_base.word(behind - 1);
    if (!here) return;
    const Paragraphs::At at = paragraphs.at(text.offset_of(pairs_.witness(base).words[here->value].end));
    note.paragraph = at.paragraph + 1;
    note.word = at.word;
    paragraphs.all()[at.paragraph].calls.push_back({note.label, at.byte, at.word, nth});
  }

  // --- pages ---------------------------------------------------------------------------------------------------

  void add_pages(std::size_t base, const std::vector<std::size_t>& others, const Section& s, const PassageText& text,
                 const Paragraphs& paragraphs, const std::string& id) {
    std::vector<std::size_t> all = others;
    all.push_back(base);
    std::sort(all.begin(), all.end());
    for (const std::size_t w : all)
      for (const PageMark& mark : pairs_.witness(w).bare.pages) {
        const Witness& witness = pairs_.witness(w);
        std::optional<WordIndex> word = witness.word_at(witness.structure.reading.from_bare(mark.at));
        if (w != base) word = pairs_.of(base, w).to_base.word(*word);
        if (!word || word->value >= pairs_.witness(base).words.size()) continue;
        const ReadPos at = pairs_.witness(base).words[word->value].begin;
        if (!s.range.contains(at)) continue;
        const Paragraphs::At place = paragraphs.at(text.offset_of(at));
        out_.pages.push_back({mark.reporter, mark.number, w, id, place.paragraph + 1, place.word, place.byte});
      }
  }
};

// The words before a place, and which of several it is, are those of the text without decisions.
void name_places_as_in(const std::vector<ApparatusEntry>& undecided, std::vector<ApparatusEntry>& apparatus) {
  std::map<PlaceKey, const ApparatusEntry*> by_place;
  for (const ApparatusEntry& e : undecided)
    by_place[place_key(e.base, e.place)] = &e;
  for (ApparatusEntry& e : apparatus)
    if (const auto found = by_place.find(place_key(e.base, e.place)); found != by_place.end()) {
      e.before = found->second->before;
      e.nth = found->second->nth;
    }
}

// The text with the decisions; `undecided` is it without them.
CriticalText apply_decisions(Pairs& pairs, DressVote& dress, const EditionOptions& options, CriticalText undecided) {
  constexpr int most_rounds = 8;
  DecidedPlaces decided(undecided.apparatus, options.accepted);
  CriticalText out = Merger(pairs, dress, options, decided).run();
  for (int round = 0; round < most_rounds && !decided.unused().empty() && decided.find_more(out.apparatus); ++round)
    out = Merger(pairs, dress, options, decided).run();
  name_places_as_in(undecided.apparatus, out.apparatus);
  out.unused_decisions = decided.unused();
  return out;
}

} // namespace
} // namespace edition

CriticalText merge_witnesses(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon,
                             const EditionOptions& options) {
  edition::Pairs pairs(witnesses, lexicon);
  edition::DressVote dress(pairs);
  EditionOptions of_all = options; // with the families
  CriticalText text = edition::Merger(pairs, dress, options, {}).run();
  if (!text.foreign.empty()) { // the reference itself may be foreign: the largest party has the opinion
    if (std::vector<Foreign> outside = find_foreign(witnesses, lexicon); !outside.empty())
      text.foreign = std::move(outside);
    return text;
  }
  if (options.groups.empty()) {
    of_all.groups = edition::find_families(text.apparatus, witnesses.size());
    if (!of_all.groups.empty()) text = edition::Merger(pairs, dress, of_all, {}).run();
  }
  edition::number_repetitions(text.apparatus);
  if (!options.accepted.empty()) text = edition::apply_decisions(pairs, dress, of_all, std::move(text));
  if (options.groups.empty()) text.families = of_all.groups;
  return text;
}

} // namespace recension
