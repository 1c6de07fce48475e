// Concordance: the same place in every reporter's paging.
//
// Takes one or more witnesses and, where there are several, the collation of each with the first; gives a row for
// each page that begins in any of them, in the order of the first witness's text. A row says on which page of every
// other paging the place lies.
//
//     words of the first witness …  | U.S.   | S.Ct.
//     "and since neither he nor"    | *346   | 669
//     "see Parratt v. Taylor"       | 346    | *670           * = the page begins here
//
//     for (const PlaceOfPage& p : find_concordance(witnesses, collations).places)
//       std::cout << p.page << ' ' << p.words << '\n';
//
// Units: words from 0, bytes of the source. Errors: none.
#pragma once

#include <recension/collation.hpp>

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace recension {

struct Paging {
  std::string reporter;
  std::size_t witness = 0;
};

struct PlaceOfPage {
  std::size_t paging = 0; // whose page begins
  std::uint32_t page = 0;
  SourceRange source;               // of its mark
  WordIndex word;                   // in its own witness
  std::vector<std::uint32_t> pages; // by paging: the page the place lies on; 0 before the paging's first page
  std::string section;              // in its own witness
  std::string words;                // a few words from the place on
};

struct Concordance {
  std::vector<Paging> pagings;
  std::vector<PlaceOfPage> places;
};

// collations[i] is that of witnesses[0] with witnesses[i + 1].
Concordance find_concordance(std::span<const Witness* const> witnesses, std::span<const Collation> collations);

} // namespace recension
