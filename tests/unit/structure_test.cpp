// Which paragraphs are of which part of a report.
#include "catch.hpp"
#include "fixtures.hpp"

using namespace recension;
using recension::test::witness_of;

namespace {

// "counsel 2, majority HALE 1": of each section its kind, its author and how many paragraphs it has.
std::string outline(std::string_view text, std::string_view form = "resource-org") {
  Lexicon lexicon;
  const Witness w = witness_of(text, lexicon, form);
  std::string out;
  for (const Section& s : w.structure.sections) {
    if (!out.empty()) out += ", ";
    out += std::string(name_of(s.kind)) + " " + (s.author.empty() ? "" : s.author + " ") +
           std::to_string(s.paragraphs.size());
  }
  return out;
}

} // namespace

TEST_CASE("counsel are told by their cities, by whom they are for, and by what they did") {
  struct Row {
    const char* line;
    const char* outline;
  };
  const char* counsel = "front-matter 2, counsel 1, majority Hale 2";
  const char* none = "front-matter 3, majority Hale 2";
  const Row rows[] = {
      {"Messrs. Isaac R. Oeland, of New York City, and Abe C. Fuller, of Austin, Tex., for plaintiff in error "
       "Bartels.",
       counsel},
      {"Mr. Homer A. Holt, of Charleston, W. Va., for defendant State of West Virginia.", counsel},
      {"Messrs. Homer S. Cummings, Atty. Gen., and Gordon Dean, of Washington, D.C., for Hill, Warden.", counsel},
      {"Mrs. Mabel Walker, of Washington, D. C., amicus curiae.", counsel},
      {"Miriam Oduya argued the cause for the mill.", counsel},
      {"Mr. Erle Pettus for defendants in error.", counsel},
      {"The Attorney General took no part, of course.", none},
      {"Mr. Smith, of Boston, owned the mill.", none},
  };
  for (const Row& r : rows) {
    INFO(r.line);
    CHECK(outline("HOLT v. MILLS.\nNo. 12.\n" + std::string(r.line) +
                  "\nMr. Justice HALE delivered the opinion of the Court.\nThe mill was let.") == r.outline);
  }
}

TEST_CASE("a line of counsel that is broken in two is counsel, and a byline may lack its stop") {
  CHECK(outline("HOLT v. MILLS.\nNo. 12.\nMessrs. A. Holt and B. Mills, both of New\nYork City, for appellants.\n"
                "Mr Justice HALE delivered the opinion of the Court.\nThe mill was let.") ==
        "front-matter 2, counsel 2, majority Hale 2");
}

TEST_CASE("an order without byline is an opinion before the judges' statements") {
  CHECK(outline(
            "HOLT v. MILLS.\nNo. 12.\nOn order of the Court, the application for leave to appeal is considered, and "
            "it is DENIED.\nWe are not persuaded.\nHALE, J., dissenting.\nThe mill was let.") ==
        "front-matter 2, majority 2, dissent Hale 2");
}

TEST_CASE("an opinion without byline begins after counsel") {
  CHECK(outline("HOLT v. MILLS.\nNo. 12.\nMr. A. Holt, of Boston, Mass., for appellant.\nMr. B. Mills, of Salem, "
                "Mass., for "
                "appellee.\nThe mill was let.\nIt burnt.") == "front-matter 2, counsel 2, opinion 2");
  CHECK(outline("The mill was let.\nIt burnt.\nHe spoke for the appellant.") == "opinion 3");
}

TEST_CASE("a publisher's heading opens an opinion that has no byline, and says less than the byline") {
  CHECK(outline("OPINION BY: RICHARD HALE\nOPINION\nThe mill was let.\nDISSENT BY: BROOK (In Part); CLAY\nDISSENT\n"
                "It was not.",
                "lexis") == "majority Hale 1, dissent Brook 1");
  CHECK(outline("OPINION BY: HALE\nThe mill was let.\nDISSENT BY: BROOK\nJUSTICE BROOK, concurring.\nIt was.",
                "lexis") == "majority Hale 1, concurrence Brook 2");
}

TEST_CASE("a line of front matter says what it is") {
  struct Row {
    const char* line;
    FrontPart part;
  };
  const Row rows[] = {
      {"DAVIDSON v. CANNON ET AL.", FrontPart::title},
      {"In re Estate of Holt", FrontPart::title},
      {"Matter of Bleecker Street", FrontPart::title},
      {"474 U.S. 344 (1986)", FrontPart::citation},
      {"447 N.J.Super. 391, 148 A.3d 441", FrontPart::citation},
      {"No. 84-6470.", FrontPart::docket},
      {"Misc. Docket AG No. 11, Sept. Term, 2013.", FrontPart::docket},
      {"84–6470", FrontPart::docket},
      {"Supreme Court of the United States", FrontPart::court},
      {"Superior Court of New Jersey, Appellate Division.", FrontPart::court},
      {"CERTIORARI TO THE UNITED STATES COURT OF APPEALS FOR THE THIRD CIRCUIT", FrontPart::history},
      {"Appeal from the District Court of the United States for the District of Maine.", FrontPart::history},
      {"Argued November 6, 1985—Decided January 21, 1986", FrontPart::date},
      {"July 21, 2014 Reconsideration Denied Aug. 27, 2014", FrontPart::date},
      {"Before Judges Sabatino, Haas, and Currier.", FrontPart::judges},
      {"Present: Hennessey, C.J., Lynch & Nolan, JJ.", FrontPart::judges},
      {"752 F.2d 817, affirmed.", FrontPart::disposition},
      {"Disbarment ordered.", FrontPart::disposition},
      {"The mill was let.", FrontPart::other},
      {"", FrontPart::other},
  };
  for (const Row& r : rows) {
    INFO(r.line);
    CHECK(name_of(front_part(r.line)) == name_of(r.part));
  }
}

TEST_CASE("a reading text is made of the bare text where it is, or joined of pieces that move") {
  // A paragraph, and a sentence with a note in the middle of a word.
  const std::string bare = "One.\nThe clo\nA note.\nsest.";
  ReadingText as_it_is, moved;
  for (const BareRange line : {BareRange(0, 4), BareRange(5, 12), BareRange(13, 20), BareRange(21, 26)}) {
    as_it_is.append_bare(line);
    as_it_is.append_mark('\n');
  }
  as_it_is.fill(bare);
  CHECK(as_it_is.text == bare + "\n");
  CHECK(as_it_is.from_bare(BarePos(21)) == ReadPos(21));

  moved.append_bare({0, 4});
  moved.append_mark('\n');
  moved.append_bare({5, 12});
  moved.append_bare({21, 26});
  moved.append_mark('\n');
  moved.append_bare({13, 20});
  moved.append_mark('\n');
  const ReadPos end = moved.end();
  moved.fill(bare);
  CHECK(moved.text == "One.\nThe closest.\nA note.\n");
  CHECK(end == ReadPos(moved.text.size()));
  CHECK(moved.to_bare(ReadPos(12)) == BarePos(21));
  CHECK(moved.from_bare(BarePos(13)) == ReadPos(18));

  ReadingText blanks; // a blank for a line end: what is between has the same length, so nothing moves
  blanks.append_bare({0, 4});
  blanks.append_mark(' ');
  blanks.append_bare({5, 12});
  blanks.fill(bare);
  CHECK(blanks.text == "One. The clo");

  ReadingText later; // its only piece moves to the beginning
  later.append_bare({5, 12});
  later.append_mark(' ');
  later.fill(bare);
  CHECK(later.text == "The clo ");
}
