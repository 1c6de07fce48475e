// Foreign: files among the witnesses that are no printings of the same opinion.
//
// Takes witnesses whose words were interned in one lexicon. Two are of one opinion if the longer one has at least 8 %
// of the shorter one's sequences of four words (shingles; Broder, "On the resemblance and containment of documents",
// 1997); two opinions on one statute share less. The largest party of such witnesses has the opinion, of equals that
// of the witness named first; the rest are foreign, in whatever order they come. Costs no collation.
//
//     for (const Foreign& f : find_foreign({&a, &b, &c}, lexicon))
//       std::cout << f.witness << " shares " << 100 * f.shared << " %\n";
//
// Errors: none. Shares are between 0 and 1.
#pragma once

#include <recension/witness.hpp>

#include <string>
#include <vector>

namespace recension {

inline constexpr double least_containment = 0.08; // of one opinion's printings

struct Foreign {
  std::size_t witness = 0; // its index
  double shared = 0;       // 0 to 1: the most that it shares with one that is not foreign
};

// "003.txt shares 2 % of its word sequences with the others: it is no printing of the same opinion"
std::string foreign_text(const Witness& witness, const Foreign& foreign);

std::vector<Foreign> find_foreign(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon);

} // namespace recension
