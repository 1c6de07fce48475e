// Lists of the tables as sets, and the few that several rules ask. Private to the stage.
#pragma once

#include "../printing/word_lists.hpp"
#include "word_groups.hpp"

#include <initializer_list>
#include <string_view>
#include <vector>

namespace recension::variant {

class WordSet {
public:
  explicit WordSet(Words list);
  WordSet(std::initializer_list<std::string_view> list) : WordSet(Words(list.begin(), list.size())) {}
  [[nodiscard]] bool contains(std::string_view word) const { return shapes_.may_have(word) && is_listed(word); }

private:
  std::vector<std::string_view> words_;
  WordShapes shapes_;
  [[nodiscard]] bool is_listed(std::string_view word) const;
};

const Groups& reporter_words();    // f, fed, federal … of the names of reporters
const Groups& months();            // january, jan …
const WordSet& kinds_of_company(); // ry, co, railroad …
bool is_month(std::string_view word);

} // namespace recension::variant
