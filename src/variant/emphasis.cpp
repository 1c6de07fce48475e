// Words that both witnesses have and that are set apart in one of them only.
#include "context.hpp"

#include <recension/dress.hpp>
#include <recension/variant.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace recension {
namespace {

using Sides = std::array<const Witness*, 2>;
using Key = std::pair<std::string, std::string>; // section and label of the note

// How the reading shows its dress: in the marks of Markdown.
struct Marks {
  Dress dress;
  std::string_view before, after;
};
constexpr std::array<Marks, 7> marks = {{{Dress::quotation, "> ", ""},
                                         {Dress::heading, "### ", ""},
                                         {Dress::item, "- ", ""},
                                         {Dress::small_capitals, "<small capitals>", "</small capitals>"},
                                         {Dress::underline, "<u>", "</u>"},
                                         {Dress::bold, "__", "__"},
                                         {Dress::italic, "_", "_"}}};

class EmphasisFinder {
public:
  EmphasisFinder(Sides sides, const Collation& collation, ContextWords context)
      : w_(sides), c_(collation), context_(context) {
    for (std::size_t s = 0; s < 2; ++s)
      dress_[s] = dress_of(*w_[s]);
    for (const Marks& m : marks)
      if (uses(0, m.dress) && uses(1, m.dress)) compared_.push_back(m.dress);
  }

  std::vector<Variant> run() {
    if (compared_.empty()) return {};
    for (const Passage& p : c_.passages)
      for (std::size_t column = p.first_column; column < p.end_column; ++column)
        if (c_.kinds[column] == ColumnKind::agree) compare(c_.cell(column, 0), c_.cell(column, 1));
    return std::move(out_);
  }

private:
  Sides w_;
  const Collation& c_;
  ContextWords context_;
  std::array<std::vector<DressSet>, 2> dress_;
  std::vector<Dress> compared_; // what only one witness uses says nothing: it may have come from plain text
  std::vector<Variant> out_;

  [[nodiscard]] bool uses(std::size_t s, Dress d) const {
    return std::any_of(dress_[s].begin(), dress_[s].end(), [d](DressSet set) { return set.has(d); });
  }

  [[nodiscard]] DressSet dress_at(std::size_t s, std::size_t word) const {
    DressSet out;
    for (const Dress d : compared_)
      if (dress_[s][word].has(d)) out.add(d);
    return out;
  }

  // Runs of words whose dress differs in the same way are one place.
  void compare(WordRange a, WordRange b) {
    for (std::size_t i = 0; i < a.size();) {
      const DressSet left = dress_at(0, a.begin.value + i), right = dress_at(1, b.begin.value + i);
      std::size_t end = i + 1;
      while (end < a.size() && dress_at(0, a.begin.value + end) == left && dress_at(1, b.begin.value + end) == right)
        ++end;
      if (left != right) add({a.begin + i, a.begin + end}, {b.begin + i, b.begin + end}, {left, right});
      i = end;
    }
  }

  void add(WordRange a, WordRange b, std::array<DressSet, 2> dress) {
    Variant v;
    v.variant_class = VariantClass::typography;
    v.rule = VariantRule::emphasis;
    v.fact = fact_of(v.rule);
    const std::size_t section = w_[0]->section_of(a.begin), sections = w_[0]->structure.sections.size();
    if (section < sections) {
      v.section = w_[0]->structure.sections[section].id;
    } else {
      const Footnote& note = w_[0]->structure.footnotes[section - sections];
      v.section = w_[0]->structure.sections[note.section].id;
      v.footnote = note.label;
    }
    const std::array<WordRange, 2> words = {a, b};
    for (std::size_t s = 0; s < 2; ++s) {
      const ReadRange read = w_[s]->read_range(words[s]);
      v.readings.push_back({ReadingState::present, with_marks(std::string(w_[s]->text(read)), dress[s]),
                            w_[s]->source_range(read), read});
    }
    variant::set_context(v, *w_[0], a, v.readings[0].read, context_);
    out_.push_back(std::move(v));
  }

  static std::string with_marks(const std::string& text, DressSet dress) {
    std::string before, after;
    for (const Marks& m : marks)
      if (dress.has(m.dress)) {
        before += m.before;
        after.insert(0, m.after);
      }
    return before + text + after;
  }
};

} // namespace

std::vector<Variant> find_emphasis(const std::vector<const Witness*>& witnesses, const Collation& collation,
                                   ContextWords context) {
  if (!collation.one_opinion) return {};
  return EmphasisFinder({witnesses[0], witnesses[1]}, collation, context).run();
}

void add_in_order(std::vector<Variant>& variants, std::vector<Variant> more) {
  std::map<Key, std::size_t> order; // sections and notes as they come
  struct Placed {
    std::size_t group;
    ReadPos at; // of one that is nowhere in the first witness that of the one before it
    Variant variant;
  };
  std::vector<Placed> all;
  for (std::vector<Variant>* some : {&variants, &more}) {
    std::map<std::size_t, ReadPos> last;
    for (Variant& v : *some) {
      const std::size_t group = order.try_emplace({v.section, v.footnote}, order.size()).first->second;
      last[group] = std::max(last[group], v.readings[0].read.begin);
      all.push_back({group, last[group], std::move(v)});
    }
  }
  std::stable_sort(all.begin(), all.end(), [](const Placed& x, const Placed& y) {
    return x.group != y.group ? x.group < y.group : x.at < y.at;
  });
  variants.clear();
  for (Placed& p : all) {
    p.variant.id = variants.size() + 1;
    variants.push_back(std::move(p.variant));
  }
}

} // namespace recension
