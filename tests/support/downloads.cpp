#include "downloads.hpp"

#include "typesetting.hpp"

#include <vector>

namespace recension::test {
namespace {

using std::string;
using std::string_view;

// A line of the report that the reader keeps, and one that it should take out.
void keep(Surroundings& s, const string& line) {
  s.text += line + "\n\n";
  s.words += line + "\n";
}
void add(Surroundings& s, const string& line) {
  s.text += line + "\n\n";
}

const char* const synopsis =
    "The owner brought an action against the board, and the District Court dismissed it. The "
    "Court of Appeals affirmed.";
const char* const headnotes[] = {"A license that may be withdrawn only for cause is an interest that is protected.",
                                 "Silence shifts no burden of proof."};

// "Argued November 2, 2012 - Decided April 15, 2013"
std::vector<string> dates_of(const Composition& c) {
  const std::size_t dash = c.dates.find(" - ");
  if (dash == string::npos) return {c.dates + "."};
  return {c.dates.substr(0, dash) + ".", c.dates.substr(dash + 3) + "."};
}

// What Westlaw sets above its editors' matter, printed or downloaded.
void keep_caption(Surroundings& s, const Composition& c) {
  keep(s, c.court);
  keep(s, c.title);
  keep(s, c.docket + ".");
  for (const string& date : dates_of(c))
    keep(s, date);
}

Surroundings westlaw_print(const Composition& c) {
  Surroundings s;
  keep(s, c.citation + ", 144 S.Ct. 2001");
  add(s, "(Cite as: " + c.citation + ", 144 S.Ct. 2001)");
  keep_caption(s, c);
  for (const string& line : {string("  ") + synopsis, string("  Reversed."), string("West Headnotes"),
                             string("[1] Shipping k101\n354k101\n  ") + headnotes[0],
                             string("[2] Evidence k90(1)\n157k90(1)\n  ") + headnotes[1]})
    add(s, line);
  return s;
}

Surroundings westlaw_download(const Composition& c) {
  Surroundings s;
  keep(s, c.citation);
  keep_caption(s, c);
  for (const string& line :
       {string("Synopsis"), string("Background: ") + synopsis, string("Holdings: The Supreme Court held that:"),
        string("[1] notice was due, and"), string("[2] silence shifts no burden."), string("Reversed."),
        string("Procedural Posture(s): On Appeal."), string("West Headnotes (2)"),
        string("[1]\tShipping\tBerths\n") + headnotes[0] + "\n12 Cases that cite this headnote",
        string("[2]\tEvidence\tBurden\n") + headnotes[1]})
    add(s, line);
  return s;
}

Surroundings lexis_print(const Composition& c) {
  Surroundings s;
  add(s, "LEXSEE " + c.citation);
  keep(s, c.title);
  keep(s, c.docket);
  keep(s, upper(c.court));
  keep(s, c.citation + "; 144 S. Ct. 2001; 219 L. Ed. 2d 511; 2024 U.S. LEXIS 41");
  keep(s, c.dates);
  s.text += "PRIOR HISTORY:  ";
  keep(s, "CERTIORARI TO THE COURT OF APPEALS.");
  for (const string& line : {string("CORE TERMS: berth, notice, hearing"), string("SUMMARY: ") + synopsis,
                             string("LAWYERS' EDITION HEADNOTES:"), string("[***LEdHN1]"),
                             string("SHIPPING §101\n\n berths -- Headnote:[1A] [1B]"), string(headnotes[0])})
    add(s, line);
  return s;
}

Surroundings lexis_download(const Composition& c) {
  Surroundings s;
  keep(s, c.title);
  keep(s, c.court);
  keep(s, c.dates);
  keep(s, c.docket);
  add(s, "Reporter");
  add(s, c.citation + " * | 144 S. Ct. 2001 ** | 219 L. Ed. 2d 511 *** | 2024 U.S. LEXIS 41 ****");
  add(s, "Subsequent History: Rehearing denied by the Court, 2024 U.S. LEXIS 77 (U.S., Mar. 4, 2024)");
  s.text += "Prior History: ";
  keep(s, "CERTIORARI TO THE COURT OF APPEALS.");
  for (const string& line :
       {string("Core Terms"), string("berth, notice, hearing"), string("Case Summary"), string("Procedural Posture"),
        string(synopsis), string("Overview"), string("The Court held that notice was due."),
        string("LexisNexis® Headnotes"), string("Admiralty Law > Shipping > Berths"),
        string("HN1[ ]  Berths\n\n") + headnotes[0], string("HN2[ ]  Burdens\n\n") + headnotes[1]})
    add(s, line);
  return s;
}

} // namespace

Surroundings before_opinion(const Composition& c, string_view printing) {
  if (printing == "westlaw-print") return westlaw_print(c);
  if (printing == "westlaw-download") return westlaw_download(c);
  if (printing == "lexis-print") return lexis_print(c);
  if (printing == "lexis-download") return lexis_download(c);
  return {};
}

Surroundings part_heading(string_view kind, string_view printing) {
  Surroundings s;
  const bool syllabus = kind == "syllabus";
  if (printing == "westlaw-print" && syllabus) keep(s, "Syllabus");
  if (printing == "westlaw-download" && syllabus) keep(s, "Syllabus");
  if (printing == "westlaw-download" && kind == "counsel") add(s, "Attorneys and Law Firms");
  if (printing == "westlaw-download" && kind == "majority") add(s, "Opinion");
  if (printing == "lexis-print") s.text = syllabus ? "SYLLABUS:  " : kind == "counsel" ? "COUNSEL: " : "";
  if (printing == "lexis-download" && syllabus) keep(s, "Syllabus");
  if (printing == "lexis-download" && kind == "counsel") s.text = "Counsel: ";
  return s;
}

string after_opinion(const Composition& c, string_view printing) {
  if (printing == "westlaw-print")
    return "U.S.,2024.\n" + c.title + "\n" + c.citation + ", 144 S.Ct. 2001\n\nEND OF DOCUMENT\n";
  if (printing == "westlaw-download")
    return "End of Document\t© 2024 Thomson Reuters. No claim to original U.S. Government Works.\n";
  if (printing == "lexis-print") return "REFERENCES:  Return To Full Text Opinion\n\n49 Am Jur 2d, Shipping 101\n";
  return printing == "lexis-download" ? "End of Document\n" : "";
}

} // namespace recension::test
