// The facts about one place that the rules ask for. Private to the stage.
#pragma once

#include "citation.hpp"
#include "places.hpp"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace recension::variant {

struct Facts {
  WitnessPair witnesses{};
  const Lexicon* lexicon = nullptr;
  Difference place;
  std::array<std::vector<Atom>, 2> atoms; // of the reading: without what both sides share at its ends
  std::array<ReadRange, 2> reading;
  std::array<bool, 2> has_words{};
  std::array<Cited, 2> cited;
  bool one_sided = false;
  std::size_t has = 0, lost = 1; // where one_sided: the side with the words, and the other

  [[nodiscard]] std::string_view key(const Atom& a) const { return lexicon->key(a.id); }
  [[nodiscard]] std::string_view text(std::size_t side) const { return witnesses[side]->text(reading[side]); }
  // The same, empty for a sign.
  [[nodiscard]] std::string_view key_of_word(const Atom& a) const { return a.is_word ? key(a) : std::string_view{}; }
  // The words of the reading, without its signs.
  [[nodiscard]] AtomWords words(std::size_t side) const { return AtomWords(atoms[side]); }
  [[nodiscard]] bool has_sign(std::size_t side, char32_t sign) const;
  [[nodiscard]] bool is_before_stop(std::size_t side, const Atom& a) const; // "Ind." of "Ind. 47"
  // The raw text of the file around the place, from the aligned word before to the one after, blanks as they are.
  [[nodiscard]] std::string_view raw_slot(std::size_t side) const;
  [[nodiscard]] std::string_view word_before(std::size_t side) const; // key, empty at the beginning
  [[nodiscard]] std::string_view word_after(std::size_t side) const;
  [[nodiscard]] std::string_view gap_before(std::size_t side) const; // from the aligned word before to the reading
};

// The same words, seen at another place: where a side that has words alone ends as the text goes on, or begins as the
// text before ends, "§ 3 ( [3), 49 USCA § 3(] 3)" is "§ 3 (3) [, 49 USCA § 3(3)]". `by`: words to the right.
// Nothing if the words do not allow it.
std::optional<Difference> moved_along(const WitnessPair& witnesses, const Difference& place, int by);

// The same place where a hyphen that joins two words is read as the dash of the other side: "68 L. Ed. 1075-is"
// beside "— is". Nothing if no hyphen is. The reading stays that of the whole words.
std::optional<Facts> with_dashes_apart(const Facts& f);

// What follows from a place's atoms: which sides have words, and which citations.
void note_words(Facts& f);

Facts gather_facts(const WitnessPair& witnesses, const Difference& place, const Lexicon& lexicon);

} // namespace recension::variant
