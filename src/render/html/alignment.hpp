// One witness's text cut into the pieces that are beside another's, by the words that a collation aligned. Private to
// the stage.
#pragma once

#include <recension/correspondence.hpp>

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace recension::render::html {

class Alignment {
public:
  // `side`: which of the collation's two witnesses `from` is.
  Alignment(const Witness& from, const Witness& to, const Collation& collation, std::size_t side);

  // Where a range of `from` is in `to`.
  Correspondence where;

  // The sections of `to` cut into pieces, one for each of `cuts`: ranges of the sections of `from`, ascending. A
  // piece is paragraphs of `to` or parts of them. Every byte of a paragraph that is paired with a cut's section is in
  // one.
  // begins[i], where it has a value, is where the i-th piece begins whatever is aligned.
  [[nodiscard]] std::vector<std::vector<ReadRange>>
  section_pieces(const std::vector<ReadRange>& cuts, const std::vector<std::optional<ReadPos>>& begins = {}) const;
  // The same for a footnote of `from`. Without cuts, for a note that `from` has lost, all of it is one piece.
  [[nodiscard]] std::vector<std::vector<ReadRange>> note_pieces(std::size_t footnote,
                                                                std::vector<ReadRange> cuts) const;
  // Sections and notes of `to` that are paired with nothing.
  struct Alone {
    bool is_note = false;
    std::size_t part = 0; // index of the section or footnote of `to`
  };
  [[nodiscard]] std::vector<Alone> alone() const;

private:
  const Witness &from_, &to_;
  const Collation& collation_;
  std::size_t side_;
  std::map<std::size_t, const Passage*> notes_; // by footnote of `from`

  [[nodiscard]] std::vector<ReadRange> paragraphs_there(const Passage& p) const;
  [[nodiscard]] std::optional<ReadPos> cut_at(ReadRange range, const std::vector<ReadRange>& paragraphs) const;
  void cut_up(const Passage& p, const std::vector<ReadRange>& cuts, const std::vector<std::optional<ReadPos>>& begins,
              std::span<std::vector<ReadRange>> out) const;
  [[nodiscard]] const Passage* passage_of_note(std::size_t footnote) const;
};

} // namespace recension::render::html
