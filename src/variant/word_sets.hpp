// Lists of the tables as sets, and the few that several rules ask. Private to the stage.
#pragma once

#include "../printing/word_lists.hpp"
#include "word_groups.hpp"

#include <string_view>
#include <unordered_set>

namespace recension::variant {

using WordSet = std::unordered_set<std::string_view>;
WordSet set_of(Words list);

const Groups& reporter_words();    // f, fed, federal … of the names of reporters
const Groups& months();            // january, jan …
const WordSet& kinds_of_company(); // ry, co, railroad …
bool is_month(std::string_view word);

} // namespace recension::variant
