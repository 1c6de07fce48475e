#include "shared_passage.hpp"

#include "../parallel/parallel.hpp"
#include "breaks.hpp"
#include "classify.hpp"
#include "context.hpp"
#include "places_as_one.hpp"

#include <algorithm>
#include <vector>

namespace recension::variant {
namespace {

class SharedPassage {
public:
  SharedPassage(const CurrentPassage& at, const Lexicon& lexicon, std::size_t threads, ContextWords context)
      : at_(at), lexicon_(lexicon), threads_(threads), context_(context) {}

  void add_to(OrderedVariants& out) const {
    const WitnessPair& w = at_.witnesses();
    const std::vector<Difference> all = find_places(w, at_.collation(), *at_.passage(), lexicon_);
    Findings findings = classified(all);
    note_cells_in_other_order(w, all, findings);
    const std::vector<Stretch> stretches = stretches_of(all, findings);
    const std::size_t first = out.add_empty(stretches.size());
    for_each_place(stretches.size(), [&](std::size_t i) {
      const Stretch& stretch = stretches[i];
      const Difference& d = all[stretch.first];
      out.set(
          first + i, stretch.alone() ? variant_of(d, findings[stretch.first]) : as_one(all, findings, stretch),
          at_.order_of({at_.section_index(0, d.side[0].words.begin), at_.section_index(1, d.side[1].words.begin)}));
    });
  }

private:
  // Neighbouring places that are one variant to a reader, by `rule`; or a place alone, which has a rule of its own.
  struct Stretch {
    std::size_t first, last;
    VariantRule rule;
    [[nodiscard]] bool alone() const { return first == last; }
  };

  const CurrentPassage& at_;
  const Lexicon& lexicon_;
  std::size_t threads_;
  ContextWords context_;

  // Calls work(i) for each i below `count`, many at once.
  template <class Work> void for_each_place(std::size_t count, const Work& work) const {
    constexpr std::size_t block = 256;
    for_each_block_at_once(count, block, threads_, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i)
        work(i);
    });
  }

  // Each place is classed by itself.
  [[nodiscard]] Findings classified(const std::vector<Difference>& all) const {
    Findings out(all.size());
    for_each_place(all.size(), [&](std::size_t i) { out[i] = classify(at_.witnesses(), all[i], lexicon_); });
    return out;
  }

  [[nodiscard]] std::vector<Stretch> stretches_of(const std::vector<Difference>& all,
                                                  const Findings& findings) const {
    const auto matter = [this](const Difference& d) { return is_reporters_matter(d); };
    std::vector<Stretch> out;
    out.reserve(all.size());
    for (std::size_t i = 0; i < all.size(); i = out.back().last + 1) {
      if (const std::size_t title = last_of_title(at_.witnesses(), all, findings, i, matter); title > i)
        out.push_back({i, title, VariantRule::front_matter});
      else
        out.push_back({i, last_of_table(all, findings, i), VariantRule::line_division});
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
      v.readings.push_back(at_.reading(s, f.reading[s], f.state[s]));
    if (v.variant_class == VariantClass::substantive && is_reporters_matter(place)) {
      v.variant_class = VariantClass::structure;
      v.rule = VariantRule::front_matter;
      v.fact = v.cited_part = {};
    }
    if (v.rule == VariantRule::paragraph_break &&
        (is_reporters_matter(place) || is_doubtful_break(at_.witnesses(), place, at_.is_note()))) {
      v.variant_class = VariantClass::typography;
      v.rule = VariantRule::line_division;
    }
    add_parts(f, v);
    set_context(v, *at_.witnesses()[0], place.side[0].words, f.reading[0], context_);
    at_.name_place(v, 0, place.side[0].words.begin);
    return v;
  }

  [[nodiscard]] Variant as_one(const std::vector<Difference>& all, const Findings& findings,
                               const Stretch& stretch) const {
    Variant v;
    v.variant_class = VariantClass::structure;
    v.rule = stretch.rule;
    for (std::size_t s = 0; s < 2; ++s)
      v.readings.push_back(
          at_.reading(s, {findings[stretch.first].reading[s].begin, findings[stretch.last].reading[s].end},
                      ReadingState::present));
    const WordRange words(all[stretch.first].side[0].words.begin, all[stretch.last].side[0].words.end);
    set_context(v, *at_.witnesses()[0], words, v.readings[0].read, context_);
    at_.name_place(v, 0, words.begin);
    return v;
  }

  // Titles, dates and counsel are the reporter's words, not the Court's, and every publisher sets his own.
  [[nodiscard]] bool is_reporters_matter(const Difference& place) const {
    if (at_.is_note()) return false;
    const bool a = at_.is_matter_of_reporter(0, place.side[0].words),
               b = at_.is_matter_of_reporter(1, place.side[1].words);
    if (a && b) return true;
    if (!a && !b) return false;
    const std::size_t s = a ? 1 : 0; // a syllabus, which another publisher has among the captions, or not at all
    return at_.kind_at(s, place.side[s].words.begin) == SectionKind::syllabus;
  }

  void add_parts(const Classification& f, Variant& v) const {
    if (f.inner.empty()) return;
    v.parts.push_back({f.variant_class, f.rule, v.readings});
    for (const Classification::Inner& inner : f.inner) {
      Part part{inner.variant_class, inner.rule, {}};
      for (std::size_t s = 0; s < 2; ++s)
        part.readings.push_back(at_.reading(
            s, inner.reading[s], inner.reading[s].empty() ? ReadingState::omitted : ReadingState::present));
      v.variant_class = std::min(v.variant_class, inner.variant_class);
      v.parts.push_back(std::move(part));
    }
  }
};

} // namespace

void add_variants_of_shared(const CurrentPassage& at, const Lexicon& lexicon, std::size_t threads,
                            ContextWords context, OrderedVariants& out) {
  SharedPassage(at, lexicon, threads, context).add_to(out);
}

} // namespace recension::variant
