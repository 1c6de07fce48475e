// Case record: what a publisher's record says of the case beside the text: Fastcase's XML, and the JSON of the
// Caselaw Access Project and of CourtListener. None of it is text of the opinion; it names reporters, writers and the
// case.
//
// A reader of such a file fills it in; a field that the record does not have is empty. Texts are as the publisher has
// them, without blanks at their ends.
//
//     const CaseRecord& record = witness.decoded.record;
//     if (!record.citations.empty()) std::cout << record.citations.front() << '\n';      // 474 U.S. 344
//
// Units: dates are ISO 8601. Errors: none; a record that is damaged is read as far as it goes.
#pragma once

#include <string>
#include <vector>

namespace recension {

struct RecordedOpinion {
  std::string type;   // "majority", "040dissent": as the publisher calls it
  std::string author; // "Mr. Justice Hale", "HALE"
};

struct CaseRecord {
  std::string name, court, date;               // "Holt v. Mills"; "2014-08-27"
  std::vector<std::string> dockets, citations; // "474 U.S. 344"
  std::vector<RecordedOpinion> opinions;       // in the record's order

  [[nodiscard]] bool empty() const {
    return name.empty() && court.empty() && date.empty() && dockets.empty() && citations.empty() && opinions.empty();
  }
};

} // namespace recension
