#include "command_line.hpp"

#include "option_rules.hpp"
#include "option_values.hpp"
#include "suggestion.hpp"

#include <recension/source.hpp>

#include <algorithm>
#include <charconv>

namespace recension::cli {
namespace {

constexpr const char* version = "recension " RECENSION_VERSION;

std::string version_text() {
  std::string readers;
  for (const std::string& reader : available_readers())
    readers += ", " + reader;
  return std::string(version) + "\n" RECENSION_BUILD " build; reads text" + readers + "\n";
}

std::string one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

// "--only" of "--only=lacuna".
std::string name_of_option(const std::string& argument) {
  return argument.substr(0, argument.find('='));
}

// "recension diff [OPTIONS] FILE...", and of an option its value only: what is wanted is in its text.
class HelpFormatter : public CLI::Formatter {
public:
  HelpFormatter() { label("Positionals", "Files"); }
  std::string make_usage(const CLI::App* app, std::string) const override {
    if (app->get_parent() == nullptr) return "\nUsage: recension COMMAND [OPTIONS] [FILE...]\n";
    std::string out = "\nUsage: recension " + app->get_name() + " [OPTIONS]";
    for (const CLI::Option* option : app->get_options())
      if (!option->nonpositional()) {
        const std::string name = option->get_name() + (option->get_items_expected_max() > 1 ? "..." : "");
        out += option->get_required() ? " " + name : " [" + name + "]";
      }
    return out + "\n";
  }
  std::string make_option_opts(const CLI::Option* option) const override {
    const std::string type = option->get_type_size() > 0 ? option->get_type_name() : "";
    return type.empty() || type.front() == ':' ? "" : " " + type.substr(0, type.find(':'));
  }
};

} // namespace

const std::array<CommandLine::Named, 11> CommandLine::commands = {{
    {"diff", &CommandLine::diff},
    {"merge", &CommandLine::merge},
    {"check", &CommandLine::check},
    {"revisions", &CommandLine::revisions},
    {"collate", &CommandLine::collate},
    {"pages", &CommandLine::pages},
    {"normalize", &CommandLine::normalize},
    {"explain", &CommandLine::explain},
    {"printings", &CommandLine::printings},
    {"batch", &CommandLine::batch},
    {"page", &CommandLine::page},
}};

CommandLine::CommandLine(std::string_view command)
    : app_("Compares printings of one court opinion and reconciles them.", "recension") {
  app_.formatter(std::make_shared<HelpFormatter>());
  app_.require_subcommand(1);
  app_.set_version_flag("--version", version);
  app_.footer("recension COMMAND --help says more, and recension help COMMAND too.\n"
              "Exit status: 0 nothing to look at, 1 something to look at (each command's help says what), 2 the "
              "command could "
              "not be carried out.");
  const bool known = std::any_of(commands.begin(), commands.end(), [&](const Named& c) { return c.name == command; });
  for (const Named& c : commands)
    if (!known || c.name == command) (this->*c.define)();
}

CLI::App* CommandLine::add(const char* name, const char* what, Command command) {
  CLI::App* sub = app_.add_subcommand(name, what);
  sub->group("Commands");
  sub->callback([this, command] { options_.command = command; });
  writes(
      text(sub, "-o,--output", options_.output, "FILE",
           formats_of(command).empty()
               ? "Write to FILE. If something fails, an existing FILE stays as it was"
               : "Write to FILE, in the format of its ending. If something fails, an existing FILE stays as it was"));
  return sub;
}

CLI::App* CommandLine::add_for_witnesses(const char* name, const char* what, Command command, int least, int most,
                                         const char* witnesses) {
  CLI::App* sub = add(name, what, command);
  files(sub, least, most, witnesses);
  format(sub, command);
  witness_options(sub);
  return sub;
}

CLI::Option* CommandLine::text(CLI::App* sub, const char* name, std::string& value, const char* type,
                               const std::string& what) {
  return sub->add_option(name, value, what)->type_name(type);
}

CLI::Option* CommandLine::list(CLI::App* sub, const char* name, std::vector<std::string>& values, const char* type,
                               const std::string& what, bool with_commas) {
  CLI::Option* option = sub->add_option(name, values, what)->type_name(type)->allow_extra_args(false);
  if (with_commas) option->delimiter(',');
  details_[option].is_list = with_commas;
  return option;
}

void CommandLine::files(CLI::App* sub, int least, int most, const char* what) {
  sub->add_option("FILE", options_.files, what)->required()->expected(least, most)->type_name("");
}

void CommandLine::format(CLI::App* sub, Command command) {
  const std::vector<std::string> formats = formats_of(command);
  takes(text(sub, "--format", options_.format, "NAME", "One of: " + joined(formats)), formats);
}

void CommandLine::printing_files(CLI::App* sub, const char* what) {
  reads(list(sub, "--printing-file", options_.printing_files, "FORM.toml", what));
}

void CommandLine::form_options(CLI::App* sub) {
  printing_files(sub, "A publisher's form of your own, written in TOML");
  takes(list(sub, "--container", options_.containers, "NAME",
             "Read all witnesses, or one as FILE=NAME, as: " + joined(container_names())),
        container_names());
}

void CommandLine::threads(CLI::App* sub) {
  number(sub, "--threads", options_.threads, 1, 1024,
         "Work on N things at once (default: as many as there are cores)");
}

void CommandLine::witness_options(CLI::App* sub) {
  takes(list(sub, "--printing", options_.printings, "NAME",
             "The publisher's form, for all witnesses or as SIGLUM=NAME: " + joined(form_names())),
        form_names());
  form_options(sub);
  threads(sub);
  list(sub, "--siglum", options_.sigla, "NAME=FILE", "Use NAME for this file in the output, instead of A, B, …");
  takes(text(sub, "--section", options_.section, "KIND",
             "Only sections of this kind (" + joined(section_names()) + "), or the one of this id (dissent-2)"),
        section_names());
}

void CommandLine::classes(CLI::App* sub, const char* name, std::vector<std::string>& values, const char* what) {
  takes(list(sub, name, values, "CLASS,…", what, true), class_names());
}

void CommandLine::chosen_classes(CLI::App* sub) {
  classes(sub, "--only", only_, "Only these classes");
  classes(sub, "--ignore", ignore_, "All but these classes");
}

void CommandLine::contexts(CLI::App* sub) {
  number(sub, "--contexts", options_.contexts, 0, 100,
         "Words around each difference, on either side (default: 8 before, 6 after)");
}

void CommandLine::fail_on(CLI::App* sub, const char* what) {
  std::vector<std::string> from = class_names();
  from.emplace_back("none");
  takes(text(sub, "--fail-on", fail_on_, "CLASS", what), from);
}

void CommandLine::skip_foreign(CLI::App* sub) {
  sub->add_flag("--skip-foreign", options_.skip_foreign, "Leave out files that are no printings of the same opinion");
}

bool CommandLine::parse(std::vector<std::string> arguments) {
  const std::vector<std::string> names = command_names();
  if (arguments.empty()) throw UsageError("name a command: " + joined(names) + "; see recension --help");
  if (const std::string& first = arguments.front();
      !first.starts_with('-') && std::find(names.begin(), names.end(), first) == names.end())
    throw UsageError("no command is called " + first + suggestion(first, names, "the commands are"));
  try {
    std::reverse(arguments.begin(), arguments.end()); // as CLI11 takes them
    app_.parse(std::move(arguments));
  } catch (const CLI::CallForVersion&) {
    help_ = version_text();
    return false;
  } catch (const CLI::CallForHelp&) {
    help_ = chosen() != nullptr ? chosen()->help() : app_.help();
    return false;
  } catch (const CLI::ParseError& e) {
    throw UsageError(what_is_wrong(e));
  }
  gather();
  return true;
}

// Of an argument that nothing takes; `see` says where to read on.
std::string CommandLine::of_unknown(const std::string& argument, const std::string& see) const {
  if (!argument.starts_with('-')) return argument + ": one name too many" + see;
  const std::string name = name_of_option(argument), near = nearest_name(name, option_names());
  return "no option is called " + name + (near.empty() ? see : "; did you mean " + near + "?");
}

std::string CommandLine::what_is_wrong(const CLI::ParseError& error) const {
  const std::string see =
      "; see recension " + (chosen() != nullptr ? chosen()->get_name() + " --help" : std::string("--help"));
  if (const std::vector<std::string> left = app_.remaining(true); !left.empty()) return of_unknown(left.front(), see);
  if (error.get_name() == "RequiredError" && chosen() != nullptr) return chosen()->get_name() + ": name a file" + see;
  if (error.get_name() == "ArgumentMismatch") {
    for (const CLI::Option* option : chosen()->get_options())
      if (option->get_expected_max() == 1 && option->count() > 1 && !option->get_lnames().empty())
        return "--" + option->get_lnames().front() + " is given twice; give it once";
    const std::string what = error.what();
    if (what.starts_with("FILE"))
      return chosen()->get_name() + ": too many files; at most " +
             std::to_string(chosen()->get_option("FILE")->get_expected_max()) + see;
    return what.substr(0, what.find(':')) + " needs a value" + see;
  }
  return one_line(error.what()) + (std::string_view(error.what()).find("; ") == std::string_view::npos ? see : "");
}

// A whole number from `least` to `most`.
void CommandLine::number(CLI::App* sub, const char* name, std::size_t& value, std::size_t least, std::size_t most,
                         const char* what) {
  const auto is_number = [least, most](const std::string& text) -> std::string {
    std::size_t n = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    if (error == std::errc() && end == text.data() + text.size() && n >= least && n <= most) return {};
    return text + " is not a number from " + std::to_string(least) + " to " + std::to_string(most);
  };
  sub->add_option(name, value, what)->type_name("N")->check(CLI::Validator(is_number, ""));
}

std::vector<std::string> CommandLine::option_names() const {
  std::vector<std::string> out;
  if (chosen() == nullptr) return out;
  for (const CLI::Option* option : chosen()->get_options())
    for (const std::string& name : option->get_lnames())
      out.push_back("--" + name);
  return out;
}

// What CLI11 has read, as the commands want it.
void CommandLine::gather() {
  for (const CLI::Option* option : chosen()->get_options()) {
    if (option->count() == 0 || option->get_lnames().empty()) continue;
    const std::string name = "--" + option->get_lnames().front();
    options_.given.insert(name);
    const auto detail = details_.find(option);
    const FileUse use = detail == details_.end() ? FileUse::none : detail->second.file;
    const std::string shown = name == "--output" ? "-o" : name;
    for (const std::string& value : option->results()) {
      if (value.empty() && option->get_type_size() > 0) throw UsageError(shown + ": the value is empty; name one");
      if (use == FileUse::written || use == FileUse::read_and_written) options_.written.push_back({shown, value});
      if (use == FileUse::read || use == FileUse::read_and_written) options_.read.push_back({shown, value});
    }
  }
  complete_options(options_, {only_, ignore_, fail_on_});
  for (const CLI::Option* option : chosen()->get_options())
    if (const auto detail = details_.find(option); detail != details_.end() && detail->second.takes_no_other)
      for (const std::string& value : option->results())
        check_name("--" + option->get_lnames().front(), value, detail->second.values);
}

const CLI::App* CommandLine::chosen() const {
  const auto subs = app_.get_subcommands();
  return subs.empty() ? nullptr : subs.front();
}

std::vector<std::string> CommandLine::command_names() {
  std::vector<std::string> out;
  for (const Named& c : commands)
    out.emplace_back(c.name);
  return out;
}

CommandHelp CommandLine::described(const CLI::App& app) const {
  CommandHelp out{app.get_name(), app.get_description(), app.get_footer(), {}};
  for (const CLI::Option* option : app.get_options()) {
    OptionHelp one;
    const std::string type = option->get_type_size() > 0 ? option->get_type_name() : "";
    one.value = type.substr(0, type.find(':')); // a check's name may follow
    one.text = option->get_description();
    for (const std::string& name : option->get_snames())
      one.names.push_back("-" + name);
    for (const std::string& name : option->get_lnames())
      one.names.push_back("--" + name);
    if (one.names.empty()) one.value = option->get_name();
    if (const auto detail = details_.find(option); detail != details_.end()) {
      one.values = detail->second.values;
      one.is_list = detail->second.is_list;
      one.file = detail->second.file;
    }
    out.options.push_back(std::move(one));
  }
  return out;
}

std::vector<CommandHelp> CommandLine::describe() const {
  std::vector<CommandHelp> out = {described(app_)};
  out.front().name.clear();
  for (const CLI::App* sub : app_.get_subcommands({}))
    out.push_back(described(*sub));
  return out;
}

Parsed parse(int argc, const char* const* argv) {
  std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  if (!arguments.empty() && arguments.front() == "help") { // help diff: diff --help
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
  }
  CommandLine line(arguments.empty() ? std::string() : arguments.front());
  if (!line.parse(std::move(arguments))) return {{}, line.help()};
  return {line.options(), {}};
}

std::vector<CommandHelp> describe() {
  return CommandLine().describe();
}

} // namespace recension::cli
