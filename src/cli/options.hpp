// What was asked for on the command line. CLI11 is used in command_line.cpp and the definitions of commands only.
#pragma once

#include <recension/variant.hpp>

#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace recension::cli {

enum class Command { normalize, diff, merge, collate, explain, pages, page, printings, batch, check, revisions };

// A file that an option names.
struct FileOption {
  std::string option, path;
};

struct Options {
  Command command = Command::normalize;
  std::set<std::string> given;           // the options that were on the command line, "--format"
  std::vector<FileOption> read, written; // all files that options name, but the witnesses
  std::vector<std::string> files;
  std::string format;                      // of the command's formats
  std::string output;                      // empty: standard output
  std::string colour = "auto";             // auto, always, never
  std::vector<std::string> printings;      // NAME for all witnesses, or SIGLUM=NAME
  std::vector<std::string> sigla;          // NAME=FILE
  std::vector<std::string> containers;     // NAME for all witnesses, or FILE=NAME
  std::vector<std::string> printing_files; // forms written in TOML
  std::string section;                     // a kind or an id; empty: all
  std::vector<VariantClass> only, ignore;
  std::size_t variant = 0;                                         // explain: its number; 0: a byte is asked for
  std::optional<VariantClass> fail_on = VariantClass::substantive; // none: never
  bool accidentals = false;                                        // --all
  bool side_by_side = false;
  bool summary = false;
  std::size_t contexts = 0;   // words; of no meaning unless given
  std::string order = "loud"; // loud, text
  bool emphasis = false;
  std::string base, prefer;        // sigla
  std::vector<std::string> groups; // "A,B"
  std::string apparatus;           // a file
  std::string accept;              // a file of decisions
  std::string style = "us";        // base, us, bluebook-plain
  std::vector<std::string> pages;  // us, sct, led, none
  bool interactive = false;
  bool mark_open = false;
  bool skip_foreign = false;   // merge, collate: leave out what is no printing of the opinion
  bool with_apparatus = false; // merge: HTML as a page for comparing
  std::string resume;          // a file of answers
  std::string canonical;       // check: the text that is right; empty: a manifest says
  std::vector<std::string> allow, reports;
  std::string house_style, accept_variant, reason;
  bool fail_on_given = false;
  std::size_t width = 0;   // 0: the terminal's
  std::size_t threads = 0; // after parse: as many as wanted, at least 1
};

// Wrong usage: what() is one line.
struct UsageError : std::runtime_error {
  using std::runtime_error::runtime_error;
};

struct Parsed {
  Options options;
  std::string help; // not empty: print this and be done
};

Parsed parse(int argc, const char* const* argv);

// What is done with the file that an option names.
enum class FileUse { none, read, written, read_and_written };

// What --help says, as data: for manual pages and completions.
struct OptionHelp {
  std::vector<std::string> names;  // "-o", "--output"; empty: what is given without a name
  std::string value, text;         // value: empty for a flag
  std::vector<std::string> values; // that it takes, where these are known
  bool is_list = false;            // takes several of them, with commas between
  FileUse file = FileUse::none;
};
struct CommandHelp {
  std::string name, text, footer; // name: empty for the program itself
  std::vector<OptionHelp> options;
};
std::vector<CommandHelp> describe(); // the program first

} // namespace recension::cli
