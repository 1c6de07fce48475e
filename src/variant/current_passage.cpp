#include "current_passage.hpp"

#include <algorithm>

namespace recension::variant {

CurrentPassage::CurrentPassage(const WitnessPair& witnesses, const Collation& collation)
    : w_(witnesses), c_(collation), passage_of_section_{passages_of_sections(0), passages_of_sections(1)} {}

std::vector<std::size_t> CurrentPassage::passages_of_sections(std::size_t s) const {
  std::vector<std::size_t> out(w_[s]->structure.sections.size());
  for (std::size_t p = 0; p < c_.passages.size(); ++p)
    if (!c_.passages[p].is_note && !c_.passages[p].moved)
      for (const std::size_t section : c_.passages[p].parts[s])
        out[section] = p;
  return out;
}

Reading CurrentPassage::reading(std::size_t s, ReadRange r, ReadingState state) const {
  std::string text(w_[s]->text(r));
  if (text == "\n") text = "¶";
  return {state, std::move(text), w_[s]->source_range(r), r};
}

void CurrentPassage::name_place(Variant& v, std::size_t s, WordIndex word) const {
  const Structure& structure = w_[s]->structure;
  if (is_note()) v.footnote = structure.footnotes[passage_->parts[s].front()].label;
  v.section = structure.sections[section_index(s, word)].id;
}

std::size_t CurrentPassage::section_index(std::size_t s, WordIndex word) const {
  if (is_note()) return w_[s]->structure.footnotes[passage_->parts[s].front()].section;
  return w_[s]->section_or_last(word);
}

std::size_t CurrentPassage::passage_of_section(std::size_t s, std::size_t section) const {
  return passage_of_section_[s].empty() ? 0 : passage_of_section_[s][section];
}

OrderedVariants::Order CurrentPassage::order_of(const Sections& sections) const {
  std::size_t order = c_.passages.size();
  for (std::size_t s = 0; s < 2; ++s)
    if (sections[s] && *sections[s] < passage_of_section_[s].size())
      order = std::min(order, passage_of_section_[s][*sections[s]]);
  return {order, is_note()};
}

SectionKind CurrentPassage::kind_at(std::size_t s, WordIndex word) const {
  return w_[s]->structure.sections[section_index(s, word)].kind;
}

bool CurrentPassage::is_matter_of_reporter(std::size_t s, WordRange words) const {
  const auto is_matter = [&](WordIndex word) {
    return kind_at(s, word) == SectionKind::front_matter || kind_at(s, word) == SectionKind::counsel;
  };
  return is_matter(words.begin) ||
         (words.empty() && words.begin.value > 0 && is_matter(WordIndex(words.begin.value - 1)));
}

} // namespace recension::variant
