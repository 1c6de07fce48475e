// The name of a case, its dates and the headings of its opinions, from what printings say.
#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/metadata.hpp>

#include <string_view>

using namespace recension;

namespace {

struct DateRow {
  std::string_view written, meant;
};

CaseMetadata metadata_of_text(const char* text) {
  Lexicon lexicon;
  const Witness w = test::witness_of(text, lexicon);
  return metadata_of({&w});
}

} // namespace

TEST_CASE("the name of a case is that of its first parties, without offices, in usual capitals") {
  const DateRow rows[] = {
      {"MARLOW v. HARBOR BOARD OF PORT ELLERY", "Marlow v. Harbor Board of Port Ellery"},
      {"HOLT, SECRETARY OF THE INTERIOR, v. UNITED STATES EX REL. MILLS ET AL.",
       "Holt v. United States ex rel. Mills"},
      {"MERIDIAN CO., INC., ET AL. v. O'BRIEN", "Meridian Co., Inc. v. O'Brien"},
      {"HOLT, COLLECTOR v. McCANN, COMMISSIONER OF INTERNAL REVENUE.", "Holt v. McCann"},
      {"NRG POWER, LLC v. CSX LINES, INC.", "NRG Power, LLC v. CSX Lines, Inc."},
      {"MORGAN'S, INC. v. GULF, MOBILE & NORTHERN R. CO.", "Morgan's, Inc. v. Gulf, Mobile & Northern R. Co."},
      {"HARBOR DISTRICT v. T. A.", "Harbor District v. T. A."},
      {"Public Service (Respondent) v Holt (Appellant) (Scotland)", "Public Service v. Holt"},
      {"HOLT v. TOLLAND & COMPANY. HARBOR COMMISSION v. ROLPH COMPANY.", "Holt v. Tolland & Company"},
      {"In re TOLLAND MILLS.", "In re Tolland Mills"},
      {"THE TOLLAND JUNCTION CASE.", "The Tolland Junction Case"},
  };
  for (const DateRow& row : rows)
    CHECK(name_of_case(row.written) == row.meant);
}

TEST_CASE("dates are read in the order of either country") {
  const DateRow rows[] = {
      {"Decided June 3, 2019.", "2019-06-03"},
      {"Decided Sept. 30, 2014", "2014-09-30"},
      {"2014-08-27", "2014-08-27"},
      {"23rd September 2021", "2021-09-23"},
      {"4 May 2013", "2013-05-04"},
      {"October Term, 2013", ""},
      {"Decided in the spring", ""},
  };
  for (const DateRow& row : rows)
    CHECK(iso_date(row.written) == row.meant);
}

TEST_CASE("a section is headed as people call it") {
  CHECK(heading_of(SectionKind::dissent, "Calder", "JUSTICE CALDER, dissenting.") == "Justice Calder, dissenting");
  CHECK(heading_of(SectionKind::majority, "HOLT", "MR. CHIEF JUSTICE HOLT delivered the opinion of the Court.") ==
        "Chief Justice Holt, opinion of the Court");
  CHECK(heading_of(SectionKind::majority, "Holt", "HOLT, Circuit Judge:") == "Judge Holt, opinion of the Court");
  CHECK(heading_of(SectionKind::majority, "Holt", "The trial judge erred.") == "Holt, opinion of the Court");
  CHECK(heading_of(SectionKind::majority, "", "The trial judge erred.") == "Opinion of the Court");
  CHECK(
      heading_of(SectionKind::concurrence, "Bright", "JUSTICE BRIGHT, concurring in part and dissenting in part.") ==
      "Justice Bright, concurring in part and dissenting in part");
}

TEST_CASE("a caption is read over its lines") {
  const CaseMetadata slip =
      metadata_of_text("SUPREME COURT OF THE UNITED STATES\n\nSyllabus\n\n"
                       "HOLT, SUPERINTENDENT, HARBOR CORREC-\n\nTIONS CENTER v. MILLS\n\n"
                       "CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE NINTH CIRCUIT\n\n"
                       "No. 07-772. Argued October 15, 2008 - Decided January 21, 2009\n\n"
                       "JUSTICE CALDER delivered the opinion of the Court.\n\nWe affirm.\n");
  CHECK(slip.name == "Holt v. Mills");
  CHECK(slip.court == "Supreme Court of the United States");
  CHECK(slip.dockets == std::vector<std::string>{"No. 07-772"});
  CHECK(slip.dates == std::vector<std::string>{"Argued October 15, 2008", "Decided January 21, 2009"});
  CHECK(slip.decided == "2009-01-21");

  const CaseMetadata lines = metadata_of_text(
      "United States Court of Appeals\n\nNo. 08-2142\n\nUNITED STATES OF AMERICA,\n\n"
      "Appellee,\n\nv.\n\nJOSE E. HOLT, a/k/a Geno,\n\nDefendant, Appellant.\n\n"
      "Before\n\nCalder, Bright and Howard,\n\nCircuit Judges.\n\n"
      "December 1, 2010\n\nBRIGHT, Circuit Judge.\n\n"
      "The question is whether the harbor may tow a vessel that obstructs nothing. It may not, as we held in "
      "Holt v. Mills, and nothing in the ordinance says otherwise. We affirm the judgment below.\n");
  CHECK(lines.name == "United States of America v. Jose E. Holt");
  CHECK(lines.judges == std::vector<std::string>{"Before Calder, Bright and Howard, Circuit Judges."});
  CHECK(lines.decided == "2010-12-01");
}
