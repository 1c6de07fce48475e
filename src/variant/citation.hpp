// Citations in a run of atoms: volume, reporter, page, pages cited, year. Private to the stage.
//
//     451 U.S. 527, 536-537, 101 S.Ct. 1908, 1913-14, 68 L.Ed.2d 420 (1981)
//     ^ citation "us"        ^ "sct"                  ^ "led2d"
#pragma once

#include "atoms.hpp"

#include <optional>
#include <string>
#include <vector>

namespace recension::variant {

struct CitedPlace {
  std::size_t begin = 0, end = 0; // atoms; the end excludes the sign that follows
  std::string reporter;           // closed up, in lower case: "led2d"
};

// The citation that begins at atoms[at], if one does: "451 U.S. 527", also the short form "106 S.Ct., at 665".
std::optional<CitedPlace> citation_at(const std::vector<Atom>& atoms, std::size_t at, const Lexicon& lexicon);

// Where the reporter's name that begins at atoms[at] ends; `at` if none begins there. `name`: closed up, in the form
// that stands for all.
std::size_t reporter_at(const std::vector<Atom>& atoms, std::size_t at, const Lexicon& lexicon,
                        std::string* name = nullptr);

// What citations a stretch holds, and whether it holds anything else.
struct Cited {
  std::vector<CitedPlace> places;
  bool only_citations = false;  // with signs, years and courts in parentheses
  bool cross_reference = false; // ante, post, supra, id.: a reference within the volume, and its numbers
};
Cited find_citations(const std::vector<Atom>& atoms, const Lexicon& lexicon);

bool is_number(std::string_view key);         // 451, 1913-14
bool is_reference_word(std::string_view key); // ante, at, p, n, id …
bool is_reporter(std::string_view closed_up);

} // namespace recension::variant
