// What the rules ask of places in and beside citations: habits of publishers, each a fact about how the same
// authority is cited. Private to the stage.
#pragma once

#include "facts.hpp"

#include <string_view>

namespace recension::variant {

// Single words on both sides: their keys.
bool one_word_each(const Facts& f, std::string_view& a, std::string_view& b);

bool is_citation_at(const Facts& f, std::size_t side, std::size_t word); // a citation begins with this word
bool is_before_citation(const Facts& f);                                 // the words after the place are a citation
bool is_beside_citation(const Facts& f);                                 // or the place is within one, or after it
bool is_parallel_citation(const Facts& f);                               // citations, beside one that both have
bool is_court_in_parenthesis(const Facts& f);                            // (CA3 1984) / (1984)
bool is_court_before_citation(const Facts& f);                           // 9 Cir., 98 F.2d 434
bool is_reference_dropped(const Facts& f);                               // ante, at, p.
bool is_other_form_of_citation(const Facts& f);                          // ante, p. 327 / 474 U.S. 327
bool is_fuller_citation(const Facts& f);                                 // 311 U.S. 131 / 131
bool is_number_of_case(const Facts& f);                                  // Fed. Cas. No. 16,740
bool is_added_citation(const Facts& f);                                  // where the Court only names the authority
bool is_blank_citation(const Facts& f);                                  // ___ Tex. Cr. ___
bool is_case_then_paged(const Facts& f);    // No. 92-1362, slip op. at 7: 15 F.3d at 1173
bool is_day_in_parenthesis(const Facts& f); // (1st Cir. Dec. 20, 1993)

} // namespace recension::variant
