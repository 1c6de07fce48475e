// The vote on structure, before words are decided: which witnesses have an opinion's sections and notes as most have
// them. Private to the stage.
//
//               opinions           blocks moved   note 1      note 2
//     A         majority, dissent  0              text, call  text, call
//     B         majority           0              text, call  text, call     the dissent is swallowed: outvoted
//     C         majority, dissent  0              text, call  -              note 2 is part of note 1: outvoted
//
// A witness whose structure is alone is no base, but its words are used where they belong.
#pragma once

#include "groups.hpp"

#include <map>
#include <string>
#include <vector>

namespace recension::edition {

// What a witness has of a structure: by feature ("opinions", "moved", "note 2 1") its value.
using Features = std::map<std::string, std::string>;

// What the vote says of a witness: how many witnesses agree with each of its features, in all, and how much
// structure was found in it (opinions, and notes with call and text), because structure is missed more easily than
// invented. A printing without notes has no voice in them, and no blame.
struct Standing {
  std::size_t agreement = 0, found = 0;
  auto operator<=>(const Standing&) const = default;
};
std::vector<Standing> standings(const std::vector<Features>& features); // of each; of one without features: none

// The structure of each witness within a group of sections. `reference`: with which all are collated.
std::vector<Features> features_of_group(Pairs& pairs, std::size_t reference, const SectionGroup& g);

// The witness with which the others are compared first: of those whose opinions are the same as most have, in order,
// with their writers, the fullest. Of two that as many have the one with more opinions.
std::size_t typical_witness(const Pairs& pairs);

// Of the witnesses that print a note those that print as much as most do: a note that has swallowed the next is
// longer, one that has lost its end is shorter. `words`: of each, how many words it has; none is 0.
std::vector<bool> of_usual_length(const std::vector<std::size_t>& words);

} // namespace recension::edition
