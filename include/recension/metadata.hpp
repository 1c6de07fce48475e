// Metadata: what case an opinion is of, as its printings say in captions and as their records do.
//
// Takes witnesses; gives one CaseMetadata, on which they vote like on the rest: of each field the value that most
// have, letters alone compared; where votes are equal, that of the first witness. A publisher's record says the name
// of the case better than a caption, which is in capitals and names every party's office.
//
//     WORK, SECRETARY OF THE INTERIOR, v. UNITED STATES EX REL. MOSIER ET AL.      caption
//     Work v. United States ex rel. Mosier                                         name
//
//     metadata_of({&a, &b}).decided;      // "1923-03-19"
//
// Units: dates are ISO 8601. Errors: none; a field that no printing says is empty.
#pragma once

#include <recension/witness.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace recension {

struct CaseMetadata {
  std::string name;                   // "Marlow v. Harbor Board of Port Ellery"; empty: not known, as all the rest
  std::vector<std::string> citations; // "612 U.S. 101", the official one first where it is known
  std::string court;                  // "Supreme Court of the United States"
  std::vector<std::string> dockets;   // "No. 17-4410"
  std::vector<std::string> dates;     // "Argued March 4, 2019"
  std::string decided;                // "2019-06-03"
  std::vector<std::string> judges;    // lines that name the judges

  [[nodiscard]] bool empty() const {
    return name.empty() && citations.empty() && court.empty() && dockets.empty() && dates.empty() &&
           decided.empty() && judges.empty();
  }
};

CaseMetadata metadata_of(const std::vector<const Witness*>& witnesses);

// The name by which a case is known, of a caption: without offices after a party's name, without "et al.", and with
// capitals where names have them. In captions without "v." all is kept: "In re Tolland Mills".
std::string name_of_case(std::string_view caption);

// "2019-06-03" of "Decided June 3, 2019." or "June 3, 2019"; empty where there is no whole date.
std::string iso_date(std::string_view text);

// What people expect above a section: "Justice Calder, dissenting", "Opinion of the Court", "Counsel".
// `opening`: its first paragraph, which may be a byline.
std::string heading_of(SectionKind kind, std::string_view author, std::string_view opening);

} // namespace recension
