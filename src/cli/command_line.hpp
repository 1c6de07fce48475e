// The commands and their options, as CLI11 takes them. Private to the command line.
//
// Every option that names a file says here whether the file is read or written: reads() and writes(). From that alone
// follow the check that no output replaces an input, and what completions offer.
#pragma once

#include "options.hpp"

#include <CLI/CLI.hpp>

#include <array>
#include <map>

namespace recension::cli {

class CommandLine {
public:
  // With one command alone, where `command` names one: to define all takes longer than to run some.
  explicit CommandLine(std::string_view command = {});
  CommandLine(const CommandLine&) = delete; // CLI11 keeps addresses
  CommandLine& operator=(const CommandLine&) = delete;

  // Throws UsageError; help() is what is asked for if parse() gives false.
  bool parse(std::vector<std::string> arguments);
  [[nodiscard]] const Options& options() const { return options_; }
  [[nodiscard]] std::string help() const { return help_; }
  [[nodiscard]] std::vector<CommandHelp> describe() const;

private:
  struct Detail { // what CLI11 does not keep of an option
    std::vector<std::string> values;
    bool takes_no_other = false; // than these values
    bool is_list = false;
    FileUse file = FileUse::none;
  };

  struct Named {
    std::string_view name;
    void (CommandLine::*define)();
  };
  static const std::array<Named, 11> commands; // in the order of the help

  CLI::App app_;
  Options options_;
  std::map<const CLI::Option*, Detail> details_;
  std::vector<std::string> only_, ignore_;
  std::string fail_on_, help_;

  // Kinds of options.
  CLI::App* add(const char* name, const char* what, Command command);
  // A command that reads from `least` to `most` witnesses: its files, formats and the options of witnesses.
  CLI::App* add_for_witnesses(const char* name, const char* what, Command command, int least, int most,
                              const char* witnesses);
  CLI::Option* text(CLI::App* sub, const char* name, std::string& value, const char* type, const std::string& what);
  CLI::Option* list(CLI::App* sub, const char* name, std::vector<std::string>& values, const char* type,
                    const std::string& what, bool with_commas = false);
  static void number(CLI::App* sub, const char* name, std::size_t& value, std::size_t least, std::size_t most,
                     const char* what);
  void takes(CLI::Option* option, std::vector<std::string> values) { details_[option].values = std::move(values); }
  void takes_only(CLI::Option* option, std::vector<std::string> values) {
    takes(option, std::move(values));
    details_[option].takes_no_other = true;
  }
  void reads(CLI::Option* option) { details_[option].file = FileUse::read; }
  void writes(CLI::Option* option) { details_[option].file = FileUse::written; }
  void reads_and_writes(CLI::Option* option) { details_[option].file = FileUse::read_and_written; }

  // Options that several commands have.
  void files(CLI::App* sub, int least, int most, const char* what);
  void format(CLI::App* sub, Command command);
  void printing_files(CLI::App* sub, const char* what);
  void witness_options(CLI::App* sub);
  void form_options(CLI::App* sub);
  void threads(CLI::App* sub);
  void classes(CLI::App* sub, const char* name, std::vector<std::string>& values, const char* what);
  void chosen_classes(CLI::App* sub);
  void contexts(CLI::App* sub);
  void fail_on(CLI::App* sub, const char* what);
  void skip_foreign(CLI::App* sub);

  // The commands.
  void normalize();
  void diff();
  void diff_for_terminal(CLI::App* sub);
  void merge();
  void merge_decisions(CLI::App* sub);
  void merge_output(CLI::App* sub);
  void collate();
  void pages();
  void explain();
  void printings();
  void page();
  void batch();
  void check();
  void check_one_copy(CLI::App* sub);
  void revisions();

  // After parsing.
  [[nodiscard]] const CLI::App* chosen() const;
  [[nodiscard]] static std::vector<std::string> command_names();
  [[nodiscard]] std::string of_unknown(const std::string& argument, const std::string& see) const;
  [[nodiscard]] std::string what_is_wrong(const CLI::ParseError& error) const;
  [[nodiscard]] std::vector<std::string> option_names() const;
  void gather();
  [[nodiscard]] CommandHelp described(const CLI::App& app) const;
};

} // namespace recension::cli
