#include "option_rules.hpp"

#include "option_values.hpp"
#include "suggestion.hpp"

#include <unistd.h>

#include <algorithm>
#include <string_view>
#include <thread>

namespace recension::cli {
namespace {

using std::string_view;

// An option that has an effect with some formats only, and why it has none with the others.
struct OfFormats {
  Command command;
  string_view option;
  std::vector<string_view> formats;
  string_view why;
};
const std::vector<OfFormats>& of_formats() {
  static const std::vector<OfFormats> all = {
      {Command::diff, "--all", {"text", "inline", "docx"}, "all classes are in it anyway"},
      {Command::diff, "--order", {"text"}, "the text's order is kept"},
      {Command::diff, "--side-by-side", {"text"}, ""},
      {Command::diff, "--summary", {"text"}, ""},
      {Command::diff, "--width", {"text"}, ""},
      {Command::diff, "--contexts", {"text", "json"}, "the whole text is in it anyway"},
      {Command::diff, "--color", {"text", "inline"}, ""},
      {Command::merge, "--mark", {"text", "markdown", "html"}, "open places are marked in it anyway, or cannot be"},
      {Command::merge,
       "--pages",
       {"text", "markdown", "html", "courtlistener", "docx"},
       "it has the pages of every reporter"},
      {Command::merge, "--with-apparatus", {"html"}, "other formats have the apparatus in them, or --apparatus FILE"},
      {Command::normalize, "--siglum", {"json"}, "it shows no names of witnesses"},
      {Command::normalize, "--section", {"text", "json"}, "the ledger is of the whole file"},
  };
  return all;
}

// An option that has an effect only beside another, or only without another.
struct Pair {
  Command command;
  string_view option, other;
};
constexpr Pair needs[] = {
    {Command::merge, "--interactive", "--accept"},    {Command::check, "--style", "--canonical"},
    {Command::check, "--accepted", "--canonical"},    {Command::check, "--reason", "--accept-variant"},
    {Command::check, "--accept-variant", "--reason"},
};
constexpr Pair excludes[] = {
    {Command::diff, "--all", "--only"},
    {Command::diff, "--summary", "--all"},
    {Command::diff, "--summary", "--order"},
    {Command::diff, "--summary", "--color"},
    {Command::diff, "--summary", "--side-by-side"},
    {Command::diff, "--summary", "--width"},
    {Command::diff, "--contexts", "--summary"},
    {Command::diff, "--contexts", "--side-by-side"},
    {Command::merge, "--mark", "--with-apparatus"},
    {Command::merge, "--pages", "--with-apparatus"},
    {Command::check, "--format", "--accept-variant"},
    {Command::check, "--report", "--accept-variant"},
    {Command::check, "--fail-on", "--accept-variant"},
    {Command::batch, "--output", "--resume"},
};

string_view shown(string_view option) {
  return option == "--output" ? "-o" : option;
}

std::string text_of(string_view text) {
  return std::string(text);
}

void choose_format(Options& options) {
  const std::vector<std::string> formats = formats_of(options.command);
  if (formats.empty()) return;
  if (options.format.empty()) options.format = format_of_file(options.command, options.output);
  if (options.format.empty()) options.format = formats.front();
  if (std::find(formats.begin(), formats.end(), options.format) == formats.end())
    throw UsageError("--format: no format is called " + options.format +
                     suggestion(options.format, formats, "this command writes"));
}

// A terminal shows no Word file.
void check_binary(const Options& options) {
  if (options.format == "docx" && (options.output.empty() || options.output == "-") && isatty(STDOUT_FILENO) == 1)
    throw UsageError("--format docx: a Word file cannot be shown here; say where to write it, -o FILE.docx");
}

void check_effects(const Options& options) {
  for (const OfFormats& rule : of_formats()) {
    const bool applies = rule.command == options.command && options.given.contains(text_of(rule.option));
    if (!applies || std::find(rule.formats.begin(), rule.formats.end(), options.format) != rule.formats.end())
      continue;
    throw UsageError(text_of(rule.option) + " has no effect on the format " + options.format +
                     (rule.why.empty() ? "" : ": " + text_of(rule.why)) + "; leave it out");
  }
  for (const Pair& p : needs)
    if (p.command == options.command && options.given.contains(text_of(p.option)) &&
        !options.given.contains(text_of(p.other)))
      throw UsageError(text_of(p.option) + " needs " + text_of(p.other) + " too");
  for (const Pair& p : excludes)
    if (p.command == options.command && options.given.contains(text_of(p.option)) &&
        options.given.contains(text_of(p.other)))
      throw UsageError(text_of(shown(p.option)) + " has no effect beside " + text_of(shown(p.other)) +
                       "; leave one of them out");
}

std::vector<VariantClass> classes_called(const std::string& option, const std::vector<std::string>& names) {
  std::vector<VariantClass> out;
  for (const std::string& n : names)
    out.push_back(class_called(option, n));
  return out;
}

void read_classes(Options& options, const ClassesGiven& given) {
  options.only = classes_called("--only", given.only);
  options.ignore = classes_called("--ignore", given.ignore);
  const bool none_left = !options.only.empty() && std::all_of(options.only.begin(), options.only.end(), [&](auto c) {
    return std::find(options.ignore.begin(), options.ignore.end(), c) != options.ignore.end();
  });
  if (none_left) throw UsageError("--only and --ignore together leave no class; name other ones");
  options.fail_on_given = !given.fail_on.empty();
  if (given.fail_on == "none")
    options.fail_on.reset();
  else if (options.fail_on_given)
    options.fail_on = class_called("--fail-on", given.fail_on);
}

// Options that would wait for classes which --only and --ignore leave out.
void check_classes_compared(const Options& options) {
  if (options.command != Command::diff) return;
  if (options.emphasis && !is_compared(options, VariantClass::typography))
    throw UsageError("--emphasis has no effect: its differences are of the class typography, which is left out");
  if (!options.fail_on_given || !options.fail_on) return;
  for (std::uint8_t c = 0; c <= static_cast<std::uint8_t>(*options.fail_on); ++c)
    if (is_compared(options, static_cast<VariantClass>(c))) return;
  throw UsageError("--fail-on has no effect: " + std::string(name_of(*options.fail_on)) +
                   " and all louder classes are left out");
}

// Two outputs on one stream could not be told apart.
void check_standard_output(const Options& options) {
  const auto refuse = [&](const std::string& option) {
    if (options.output.empty() || options.output == "-")
      throw UsageError(option +
                       ": standard output has the result already; name a file, or say -o FILE for the result");
  };
  if (options.apparatus == "-") refuse("--apparatus -");
  for (const std::string& report : options.reports)
    if (report.ends_with("=-")) refuse("--report " + report);
}

void check_pages(const Options& options) {
  if (options.pages.size() > 1 &&
      std::find(options.pages.begin(), options.pages.end(), "none") != options.pages.end())
    throw UsageError("--pages: none and reporters exclude one another; leave out none or the reporters");
}

// Answers are packed by zstd or not at all.
void check_packing(const Options& options) {
  for (const std::string& file : {options.output, options.resume})
    for (const string_view ending : {".gz", ".bz2", ".xz", ".zip", ".lz4"})
      if (options.command == Command::batch && file.ends_with(ending))
        throw UsageError(file + ": batch does not pack as " + std::string(ending) + "; name a .zst or a .jsonl file");
}

// NAME=FILE
void check_reports(const Options& options) {
  const std::vector<std::string> formats = formats_of(Command::check);
  for (const std::string& report : options.reports) {
    const std::size_t equals = report.find('=');
    const std::string name = report.substr(0, equals);
    if (equals == std::string::npos || equals + 1 == report.size())
      throw UsageError("--report: " + report + " is not NAME=FILE; the names are " + joined(formats));
    check_name("--report", name, formats);
  }
}

} // namespace

bool is_compared(const Options& options, VariantClass c) {
  const auto in = [c](const std::vector<VariantClass>& list) {
    return std::find(list.begin(), list.end(), c) != list.end();
  };
  return (options.only.empty() || in(options.only)) && !in(options.ignore);
}

ContextWords context_words(const Options& options) {
  return options.given.contains("--contexts") ? ContextWords{options.contexts, options.contexts} : ContextWords{};
}

void check_name(const std::string& option, const std::string& name, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), name) == known.end())
    throw UsageError(option + ": nothing is called " + name + suggestion(name, known, "it takes"));
}

void complete_options(Options& options, const ClassesGiven& classes) {
  choose_format(options);
  check_effects(options);
  check_binary(options);
  read_classes(options, classes);
  check_classes_compared(options);
  check_reports(options);
  check_standard_output(options);
  check_pages(options);
  check_packing(options);
  if (options.threads == 0) options.threads = std::max(1U, std::thread::hardware_concurrency());
  if (std::count(options.files.begin(), options.files.end(), "-") > 1)
    throw UsageError("-: standard input can be one witness only");
}

} // namespace recension::cli
