// What each command takes, and what --help says of it.
#include "command_line.hpp"
#include "option_values.hpp"

namespace recension::cli {

void CommandLine::normalize() {
  CLI::App* sub = add_for_witnesses(
      "normalize", "The text without the publisher's additions; --format ledger lists everything that was removed",
      Command::normalize, 1, 1000, "Witnesses; - is standard input");
  sub->footer("Exit status: 0; 2 if a file could not be read.\n"
              "Example: recension normalize --format ledger davidson.txt");
}

void CommandLine::diff() {
  CLI::App* sub =
      add_for_witnesses("diff", "What differs between two printings, and of what class it is", Command::diff, 1, 16,
                        "Two or more files of one opinion. The first is compared with each of the others.\n"
                        "- is standard input. Of a JSON record that holds several versions, FILE#FIELD names\n"
                        "one; FILE alone takes all.");
  diff_for_terminal(sub);
  sub->add_flag("--emphasis", options_.emphasis, "Compare italics, quotations and headings too (class typography)");
  chosen_classes(sub);
  fail_on(sub, "Exit 1 if a difference is of this class or a louder one (default substantive; none: never)");
  sub->footer(
      "Classes, loudest first: " + joined(class_names()) +
      ".\nExit status: 1 a difference is as loud as --fail-on says, or the files are not printings of one opinion;\n"
      "0 none is, though others may be listed; 2 a file could not be read.\n"
      "Example: recension diff westlaw.txt lexis.txt --ignore parallel-citation");
}

void CommandLine::diff_for_terminal(CLI::App* sub) {
  sub->add_flag(
      "--all", options_.accidentals,
      "List citation style, spelling, capitals, punctuation and spacing too; by default they are only counted");
  takes_only(text(sub, "--order", options_.order, "NAME",
                  "loud: the loudest class first (default); text: in the order of the opinion"),
             {"loud", "text"});
  sub->add_flag("--side-by-side", options_.side_by_side, "Each witness's own words in a column of its own");
  sub->add_flag("--summary", options_.summary, "One paragraph for a memorandum, no list");
  number(sub, "--width", options_.width, 20, 1000, "Columns of the output (default: the terminal's, or 100)");
  contexts(sub);
  takes_only(text(sub, "--color,--colour", options_.colour, "WHEN", "auto, always or never; NO_COLOR is honoured"),
             {"auto", "always", "never"});
}

void CommandLine::merge() {
  CLI::App* sub = add_for_witnesses("merge", "One canonical text of many printings, with a reason for every choice",
                                    Command::merge, 1, 16, "Witnesses of one opinion; - is standard input");
  merge_decisions(sub);
  merge_output(sub);
  skip_foreign(sub);
  sub->footer(
      "Exit status: 0 everything is decided, 1 some places are left to a person and the apparatus lists them,\n"
      "2 a file could not be read or is another opinion.\n"
      "Example: recension merge westlaw.txt lexis.txt findlaw.txt --apparatus apparatus.txt");
}

void CommandLine::merge_decisions(CLI::App* sub) {
  text(sub, "--base", options_.base, "SIGLUM",
       "Start from this witness's text, and change it only where a rule says so");
  text(sub, "--prefer", options_.prefer, "SIGLUM", "The witness to follow where no rule decides");
  list(sub, "--group", options_.groups, "A,B,…", "Witnesses that copy from one another: they have one vote");
  reads_and_writes(text(sub, "--accept", options_.accept, "FILE", "Decisions that a person made before (TOML)"));
  sub->add_flag("--interactive", options_.interactive,
                "Ask about each open place, and write the answers to the file of --accept");
}

void CommandLine::merge_output(CLI::App* sub) {
  writes(text(sub, "--apparatus", options_.apparatus, "FILE",
              "Write the apparatus to FILE too; JSON if it ends in .json"));
  takes(list(sub, "--pages", options_.pages, "REPORTER,…",
             "Set the star pages of these reporters into the text: us, sct, led, …, or none", true),
        {"us", "sct", "led", "none"});
  takes_only(text(sub, "--style", options_.style, "NAME",
                  "Quotes, ellipses and dashes: us (the official reports'), bluebook-plain, or base (as the base "
                  "witness has them)"),
             {"us", "bluebook-plain", "base"});
  sub->add_flag("--with-apparatus", options_.with_apparatus,
                "With --format html: a page with the witnesses beside the text, and all readings of each place");
  sub->add_flag("--mark", options_.mark_open, "Mark the places that no rule decided: ⟨reading⟩?12");
}

void CommandLine::collate() {
  CLI::App* sub = add_for_witnesses("collate", "A table of all printings, the same words in one column",
                                    Command::collate, 1, 16, "Witnesses of one opinion; - is standard input");
  skip_foreign(sub);
  sub->footer("json and csv have CollateX's shape, tei is TEI P5 with parallel segmentation.\n"
              "Exit status: 0; 2 if a file could not be read or is another opinion.\n"
              "Example: recension collate --format csv a.txt b.txt c.txt -o table.csv");
}

void CommandLine::pages() {
  CLI::App* sub = add_for_witnesses("pages", "The same place in every reporter's paging", Command::pages, 1, 16,
                                    "Witnesses of one opinion; - is standard input");
  sub->footer("Exit status: 0; 2 if a file could not be read or is another opinion.\n"
              "Example: recension pages westlaw.txt lexis.txt");
}

void CommandLine::explain() {
  CLI::App* sub = add("explain", "Why a character of a file was kept or removed, or why a difference has its class",
                      Command::explain);
  files(sub, 1, 2, "FILE:OFFSET, the offset in bytes from 0; or with --variant two witnesses");
  number(sub, "--variant", options_.variant, 1, 1'000'000'000, "The difference N, as diff numbers it");
  format(sub, Command::explain);
  takes(list(sub, "--printing", options_.printings, "NAME", "The publisher's form"), form_names());
  form_options(sub);
  sub->footer("Exit status: 0; 2 if the file could not be read or has no such byte.\n"
              "Examples: recension explain davidson.txt:812\n"
              "          recension explain westlaw.txt lexis.txt --variant 3");
}

void CommandLine::printings() {
  CLI::App* sub = add("printings", "The publishers' forms that are known, and their rules", Command::printings);
  takes(sub->add_option("NAME", options_.files, "Write this form as TOML, in the language of --printing-file")
            ->type_name(""),
        form_names());
  format(sub, Command::printings);
  printing_files(sub, "List this form of your own, written in TOML, too");
  sub->footer("Exit status: 0; 2 if no form is called so.\n"
              "Example: recension printings westlaw > mine.toml   a starting point for a form of your own");
}

void CommandLine::page() {
  CLI::App* sub =
      add("page", "This program as one page for a browser, for people who cannot install it", Command::page);
  sub->footer("The page works from a disk or from any web server, and sends nothing anywhere.\n"
              "Exit status: 0; 2 if this program was installed without the page.\n"
              "Example: recension page -o recension.html");
}

void CommandLine::batch() {
  CLI::App* sub =
      add("batch", "Many records at once: JSON Lines in, JSON Lines out, in the same order", Command::batch);
  sub->add_option("FILE", options_.files, "Records, a line each, packed (.zst) or not; none or - is standard input")
      ->type_name("");
  threads(sub);
  contexts(sub);
  chosen_classes(sub);
  reads_and_writes(
      text(sub, "--resume", options_.resume, "FILE",
           "Continue a run that was interrupted: FILE is the -o of that run, and records it answers are skipped"));
  sub->footer(
      "A record: "
      "{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"path\":\"a.txt\"},{\"text\":\"…\",\"printing\":\"lexis\"}]}\n"
      "Jobs: diff, merge, normalize, check. --contexts, --only and --ignore are for those that list differences.\n"
      "Exit status: 0 all records were answered, 1 some failed and their lines hold an \"error\", 2 nothing could be "
      "read.\n"
      "Example: recension batch pairs.jsonl.zst -o answers.jsonl.zst");
}

void CommandLine::revisions() {
  CLI::App* sub =
      add_for_witnesses("revisions", "What a court changed between states of one document", Command::revisions, 1,
                        100, "States, the earliest first, or one folder of them, whose names sort by date");
  sub->add_flag("--all", options_.accidentals, "List changes of typography too instead of counting them");
  sub->footer("Each state is compared with the one before it.\n"
              "Exit status: 0 nothing was changed, 1 something was, 2 a file could not be read.\n"
              "Example: recension revisions --format markdown 12-842.2013.pdf 12-842.2014.pdf");
}

void CommandLine::check() {
  CLI::App* sub = add("check", "Published copies against their canonical text", Command::check);
  sub->add_option("FILE", options_.files, "A manifest (default recension.toml), or with --canonical the copies")
      ->type_name("");
  format(sub, Command::check);
  threads(sub);
  classes(sub, "--allow", options_.allow, "Classes and faults that are allowed");
  fail_on(sub, "Fail if a difference is of this class or a louder one (default structure; none: only faults fail)");
  check_one_copy(sub);
  text(sub, "--accept-variant", options_.accept_variant, "ID",
       "Add this difference to the file of accepted ones, and check nothing else");
  text(sub, "--reason", options_.reason, "TEXT", "Why --accept-variant accepts it");
  CLI::Option* report = list(sub, "--report", options_.reports, "NAME=FILE",
                             "Write a report to a file too, in the format NAME; may be given several times");
  writes(report);
  takes(report, formats_of(Command::check));
  sub->footer("Exit status: 0 every copy is as it should be, 1 a copy fails, 2 a file could not be read.\n"
              "Example: recension check --report sarif=recension.sarif\n"
              "         recension check --canonical davidson.txt site/davidson.html");
}

void CommandLine::check_one_copy(CLI::App* sub) {
  reads(text(sub, "--canonical", options_.canonical, "FILE", "The text that is right; without it a manifest says"));
  reads(text(sub, "--style", options_.house_style, "FILE",
             "With --canonical: a house style, what the publisher changes on purpose (TOML)"));
  reads_and_writes(text(sub, "--accepted", options_.accept, "FILE",
                        "With --canonical: differences that were accepted before (TOML)"));
}

} // namespace recension::cli
