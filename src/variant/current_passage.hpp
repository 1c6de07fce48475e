// Two witnesses, and the passage whose variants are being made: what is read there, in which section or note, and
// where in the order. Private to the stage.
#pragma once

#include "ordered_variants.hpp"
#include "places.hpp"

#include <recension/variant.hpp>

#include <array>
#include <optional>
#include <vector>

namespace recension::variant {

class CurrentPassage {
public:
  using Sections = std::array<std::optional<std::size_t>, 2>; // of each witness that has the place

  CurrentPassage(const WitnessPair& witnesses, const Collation& collation);
  // Null: what is said of no one passage.
  void go_to(const Passage* passage) { passage_ = passage; }

  [[nodiscard]] const WitnessPair& witnesses() const { return w_; }
  [[nodiscard]] const Collation& collation() const { return c_; }
  [[nodiscard]] const Passage* passage() const { return passage_; }
  [[nodiscard]] bool is_note() const { return passage_ != nullptr && passage_->is_note; }

  [[nodiscard]] Reading reading(std::size_t s, ReadRange r, ReadingState state) const;
  // The section and, in a note, the note that a word of witness `s` is in.
  void name_place(Variant& v, std::size_t s, WordIndex word) const;
  [[nodiscard]] std::size_t section_index(std::size_t s, WordIndex word) const;
  // The index of the passage that has the section.
  [[nodiscard]] std::size_t passage_of_section(std::size_t s, std::size_t section) const;
  // The same whichever witness is named first.
  [[nodiscard]] OrderedVariants::Order order_of(const Sections& sections) const;

  [[nodiscard]] SectionKind kind_at(std::size_t s, WordIndex word) const;
  // Titles, dates and counsel. Where there are no words it is a place between two parts, of which either may be the
  // reporter's.
  [[nodiscard]] bool is_matter_of_reporter(std::size_t s, WordRange words) const;

private:
  const WitnessPair& w_;
  const Collation& c_;
  std::array<std::vector<std::size_t>, 2> passage_of_section_; // of each witness
  const Passage* passage_ = nullptr;

  [[nodiscard]] std::vector<std::size_t> passages_of_sections(std::size_t s) const;
};

} // namespace recension::variant
