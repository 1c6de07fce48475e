// A paragraph of the canonical text with its dress and with what is set into it, as text with tags. Private to the
// stage.
//
// Dress and insertions may overlap in any way; tags may not. So a stretch of dress is closed before an insertion and
// opened again after it:
//
//     spans       [---- italic ----]            <em>Holt v. </em><sup>1</sup><em>Mills</em>
//     insertion            ^ <sup>1</sup>
//
// Blanks at the ends of a stretch are outside of its tags, as Markdown needs it.
#pragma once

#include <recension/edition.hpp>

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recension::render {

// Set into a paragraph: `before` at byte `begin`, `after` at byte `end`; between them the paragraph's text goes on.
struct Insertion {
  std::size_t begin = 0, end = 0;
  std::string before, after;
};

struct Tags {
  std::string_view open, close;
};

struct DressTags {
  std::array<Tags, inline_dress_count> of; // by Dress; empty ones are left out
  std::function<std::string(std::string_view)> escape;
};

// Of overlapping insertions that are not points the first is written, and of the others nothing.
std::string dressed_text(const CriticalParagraph& p, std::vector<Insertion> insertions, const DressTags& tags);
// The same of the bytes [begin, end) alone; of insertions those in them.
std::string dressed_text(const CriticalParagraph& p, std::size_t begin, std::size_t end,
                         std::vector<Insertion> insertions, const DressTags& tags);

// The bytes [begin, end) of a paragraph, cut where its dress changes.
void for_each_stretch(const CriticalParagraph& p, std::size_t begin, std::size_t end,
                      const std::function<void(std::string_view text, DressSet dress)>& take);

// How paragraphs of one setting that follow one another are held together: a list, a table, a quotation.
struct BlockTags {
  Tags around, each;
};

struct BlockStyles {
  BlockTags text, quotation, heading, item, row;

  [[nodiscard]] const BlockTags& of(std::optional<Dress> set_as) const;
};

// The stretches of a row's text that are its cells, without the blanks between them.
std::vector<std::pair<std::size_t, std::size_t>> cells_of(const CriticalParagraph& row);

} // namespace recension::render
