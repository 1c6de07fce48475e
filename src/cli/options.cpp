#include "options.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <thread>

namespace recension::cli {
namespace {

constexpr const char* version = "recension " RECENSION_VERSION;

std::string version_text() {
  std::string readers;
  for (const std::string& reader : available_readers())
    readers += ", " + reader;
  return std::string(version) + "\n" RECENSION_BUILD " build; reads text" + readers + "\n";
}

std::vector<std::string> form_names() {
  std::vector<std::string> out;
  for (const Form* f : all_forms())
    out.emplace_back(f->name);
  return out;
}

std::vector<std::string> container_names() {
  std::vector<std::string> out;
  for (std::uint8_t c = 0; c <= static_cast<std::uint8_t>(Container::pdf); ++c)
    out.emplace_back(name_of(static_cast<Container>(c)));
  return out;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words)
    out += (out.empty() ? "" : ", ") + w;
  return out;
}

std::string class_names() {
  std::vector<std::string> out;
  for (std::size_t c = 0; c < variant_classes; ++c)
    out.emplace_back(name_of(static_cast<VariantClass>(c)));
  return joined(out);
}

VariantClass class_of(const std::string& option, const std::string& name) {
  const auto found = variant_class_named(name);
  if (!found) throw UsageError(option + ": no class " + name + "; the classes are " + class_names());
  return *found;
}

std::vector<VariantClass> classes_of(const std::string& option, const std::vector<std::string>& names) {
  std::vector<VariantClass> out;
  for (const std::string& n : names)
    out.push_back(class_of(option, n));
  return out;
}

// Defines the commands, and keeps what CLI11 fills in until it is checked.
class Definition {
public:
  Definition() : app_("Compares printings of one court opinion and reconciles them.", "recension") {
    app_.require_subcommand(1);
    app_.set_version_flag("--version", version);
    app_.footer("recension COMMAND --help says more. Exit status: 0 nothing found, 1 something found, 2 trouble.");
    normalize();
    diff();
    merge();
    collate();
    pages();
    explain();
    printings();
    batch();
    check_copies();
    revisions();
  }

  Parsed parse(int argc, const char* const* argv) {
    try {
      app_.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
      return {options_, help()};
    } catch (const CLI::CallForAllHelp&) {
      return {options_, help()};
    } catch (const CLI::CallForVersion&) {
      return {options_, version_text()};
    } catch (const CLI::ParseError& e) {
      throw UsageError(one_line(e.what()) + "; see " + command_line() + " --help");
    }
    check();
    return {options_, {}};
  }

  [[nodiscard]] std::vector<CommandHelp> describe() const {
    std::vector<CommandHelp> out = {described(app_)};
    out.front().name.clear();
    for (const CLI::App* sub : app_.get_subcommands({}))
      out.push_back(described(*sub));
    return out;
  }

private:
  static CommandHelp described(const CLI::App& app) {
    CommandHelp out{app.get_name(), app.get_description(), app.get_footer(), {}};
    for (const CLI::Option* option : app.get_options()) {
      const std::string type = option->get_type_size() > 0 ? option->get_type_name() : "";
      OptionHelp one{{}, type.substr(0, type.find(':')), option->get_description()}; // a list of values may follow
      for (const std::string& name : option->get_snames())
        one.names.push_back("-" + name);
      for (const std::string& name : option->get_lnames())
        one.names.push_back("--" + name);
      if (one.names.empty()) one.value = option->get_name();
      out.options.push_back(std::move(one));
    }
    return out;
  }

  CLI::App app_;
  Options options_;
  std::vector<std::string> only_, ignore_;
  std::string fail_on_ = "substantive";

  CLI::App* add(const char* name, const char* what, Command command) {
    CLI::App* sub = app_.add_subcommand(name, what);
    sub->callback([this, command] { options_.command = command; });
    sub->add_option("-o,--output", options_.output, "Write to FILE, whole or not at all")->type_name("FILE");
    return sub;
  }

  void add_format(CLI::App* sub, const std::vector<std::string>& formats) {
    sub->add_option("--format", options_.format, "One of: " + joined(formats))
        ->type_name("NAME")
        ->check(CLI::IsMember(formats));
  }

  void add_witness_options(CLI::App* sub) {
    sub->add_option("--printing", options_.printings,
                    "The publisher's form, for all witnesses or as SIGLUM=NAME: " + joined(form_names()))
        ->type_name("NAME")
        ->allow_extra_args(false);
    add_form_options(sub);
    add_threads(sub);
    sub->add_option("--siglum", options_.sigla, "Call a witness NAME instead of A, B, …")
        ->type_name("NAME=FILE")
        ->allow_extra_args(false);
    sub->add_option("--section", options_.section, "Only sections of this kind, or the one of this id")
        ->type_name("KIND");
  }

  void add_form_options(CLI::App* sub) {
    sub->add_option("--printing-file", options_.printing_files,
                    "A publisher's form written in TOML; it is known beside the built-in ones")
        ->type_name("FORM.toml")
        ->allow_extra_args(false);
    sub->add_option("--container", options_.containers,
                    "Read all witnesses, or one as FILE=NAME, as: " + joined(container_names()))
        ->type_name("NAME")
        ->allow_extra_args(false);
  }

  void add_threads(CLI::App* sub) {
    sub->add_option("--threads", options_.threads, "Work on N things at once (default: as many as there are cores)")
        ->type_name("N")
        ->check(CLI::Range(1, 1024));
  }

  void add_files(CLI::App* sub, int least, int most, const char* what) {
    sub->add_option("FILE", options_.files, what)->required()->expected(least, most)->type_name("");
  }

  void normalize() {
    CLI::App* sub = add("normalize", "One witness each: clean text, structure, ledger", Command::normalize);
    add_files(sub, 1, 1000, "Witnesses; - is standard input");
    add_format(sub, {"text", "json", "ledger"});
    add_witness_options(sub);
    sub->footer("Example: recension normalize --format ledger davidson.txt");
  }

  void diff() {
    CLI::App* sub = add("diff", "What differs between two witnesses, classed", Command::diff);
    add_files(sub, 1, 16,
              "Witnesses, the first against each other one; - is standard input, FILE#FIELD a version\n"
              "that a JSON record holds, a record alone all of them");
    add_format(sub, {"text", "json", "inline", "html"});
    add_witness_options(sub);
    sub->add_flag("--all", options_.accidentals, "List accidentals too, not only count them");
    sub->add_flag("--side-by-side", options_.side_by_side, "Both witnesses in columns");
    sub->add_flag("--emphasis", options_.emphasis, "Compare italics, quotations and headings too (class typography)");
    sub->add_option("--width", options_.width, "Columns of the output (default: the terminal's, or 100)")
        ->type_name("N")
        ->check(CLI::Range(40, 1000));
    sub->add_option("--only", only_, "Only these classes")
        ->delimiter(',')
        ->type_name("CLASS,…")
        ->allow_extra_args(false);
    sub->add_option("--ignore", ignore_, "All but these classes")
        ->delimiter(',')
        ->type_name("CLASS,…")
        ->allow_extra_args(false);
    sub->add_option("--fail-on", fail_on_, "Exit 1 from this class on (default substantive; none: never)")
        ->type_name("CLASS");
    sub->add_option("--color,--colour", options_.colour, "auto, always or never; NO_COLOR is honoured")
        ->type_name("WHEN")
        ->check(CLI::IsMember({"auto", "always", "never"}));
    sub->footer("Classes, loudest first: " + class_names() +
                ".\nExample: recension diff westlaw.txt lexis.txt --ignore parallel-citation");
  }

  void merge() {
    CLI::App* sub = add("merge", "One canonical text, with a reason for every choice", Command::merge);
    add_files(sub, 1, 16, "Witnesses of one opinion; - is standard input");
    add_format(sub, {"text", "markdown", "html", "tei", "json", "courtlistener"});
    add_witness_options(sub);
    sub->add_option("--base", options_.base, "The witness whose text stands where nothing speaks against it")
        ->type_name("SIGLUM");
    sub->add_option("--prefer", options_.prefer, "The witness that is right where no rule decides")
        ->type_name("SIGLUM");
    sub->add_option("--group", options_.groups, "Witnesses that copy from one another: one vote")
        ->type_name("A,B,…")
        ->allow_extra_args(false);
    sub->add_option("--apparatus", options_.apparatus, "Write the apparatus to FILE too; JSON if it ends in .json")
        ->type_name("FILE");
    sub->add_option("--accept", options_.accept, "Decisions that a person made before (TOML)")->type_name("FILE");
    sub->add_flag("--interactive", options_.interactive,
                  "Ask about each open place, and add the answers to --accept");
    sub->add_option("--pages", options_.pages, "Set star pages into the text: us, sct, led, …, or none")
        ->delimiter(',')
        ->type_name("REPORTER,…")
        ->allow_extra_args(false);
    sub->add_option("--style", options_.style,
                    "Quotes, ellipses and dashes: us (the official reports'), bluebook-plain, or base (the base's)")
        ->type_name("NAME")
        ->check(CLI::IsMember({"us", "bluebook-plain", "base"}));
    sub->add_flag("--with-apparatus", options_.with_apparatus,
                  "With --format html: a page with the witnesses beside the text, and all readings of each place");
    sub->add_flag("--skip-foreign", options_.skip_foreign,
                  "Leave out files that are no printings of the same opinion");
    sub->add_flag("--mark", options_.mark_open, "Mark the places that no rule decided: ⟨reading⟩?12");
    sub->footer("Exit status 1: some places are left for a person; the apparatus lists them.\n"
                "Example: recension merge westlaw.txt lexis.txt findlaw.txt --apparatus apparatus.txt");
  }

  void collate() {
    CLI::App* sub = add("collate", "All witnesses in a table of aligned words", Command::collate);
    sub->add_flag("--skip-foreign", options_.skip_foreign,
                  "Leave out files that are no printings of the same opinion");
    add_files(sub, 1, 16, "Witnesses of one opinion; - is standard input");
    add_format(sub, {"text", "json", "csv", "tei"});
    add_witness_options(sub);
    sub->footer("json and csv have CollateX's shape, tei is TEI P5 with parallel segmentation.\n"
                "Example: recension collate --format csv a.txt b.txt c.txt -o table.csv");
  }

  void pages() {
    CLI::App* sub = add("pages", "The same place in every reporter's paging", Command::pages);
    add_files(sub, 1, 16, "Witnesses of one opinion; - is standard input");
    add_format(sub, {"text", "json"});
    add_witness_options(sub);
    sub->footer("Example: recension pages westlaw.txt lexis.txt");
  }

  void explain() {
    CLI::App* sub = add("explain", "What became of a byte, or why a variant is of its class", Command::explain);
    add_files(sub, 1, 2, "FILE:OFFSET, the offset in bytes from 0; or with --variant two witnesses");
    sub->add_option("--variant", options_.variant, "The variant N, as diff numbers it")
        ->type_name("N")
        ->check(CLI::PositiveNumber);
    add_format(sub, {"text", "json"});
    sub->add_option("--printing", options_.printings, "The publisher's form")->type_name("NAME");
    add_form_options(sub);
    sub->footer("Examples: recension explain davidson.txt:812\n          recension explain westlaw.txt lexis.txt "
                "--variant 3");
  }

  void printings() {
    CLI::App* sub = add("printings", "The publishers' forms that are known, and their rules", Command::printings);
    sub->add_option("NAME", options_.files, "Write this form as TOML, in the language of --printing-file")
        ->type_name("");
    add_format(sub, {"text", "json"});
    sub->add_option("--printing-file", options_.printing_files, "List this form, written in TOML, too")
        ->type_name("FORM.toml")
        ->allow_extra_args(false);
    sub->footer("Example: recension printings westlaw > mine.toml   a starting point for a form of one's own");
  }

  void batch() {
    CLI::App* sub =
        add("batch", "JSON Lines in, JSON Lines out: many records, in order, on all cores", Command::batch);
    sub->add_option("FILE", options_.files, "Records, a line each, packed (.zst) or not; none or - is standard input")
        ->type_name("");
    add_threads(sub);
    sub->add_option(
           "--resume", options_.resume,
           "Go on with FILE, or FILE.part that an interrupted run has left: records answered there are skipped")
        ->type_name("FILE");
    sub->footer(
        "A record: "
        "{\"id\":1,\"job\":\"diff\",\"witnesses\":[{\"path\":\"a.txt\"},{\"text\":\"…\",\"printing\":\"lexis\"}]}\n"
        "Jobs: diff, merge, normalize, check. Exit status 1: some records failed; their lines hold an \"error\".\n"
        "Example: recension batch pairs.jsonl.zst -o answers.jsonl.zst");
  }

  void revisions() {
    CLI::App* sub = add("revisions", "What a court changed between states of one document", Command::revisions);
    add_files(sub, 1, 100, "States, the earliest first, or one folder of them, whose names sort by date");
    add_format(sub, {"text", "json", "html", "markdown"});
    add_witness_options(sub);
    sub->add_flag("--all", options_.accidentals, "List changes of typography too, not only count them");
    sub->footer("Each state against the one before it. Exit status 1: something was changed.\n"
                "Example: recension revisions --format markdown 12-842.2013.pdf 12-842.2014.pdf");
  }

  void check_copies() {
    CLI::App* sub = add("check", "Published copies against their canonical text", Command::check);
    sub->add_option("FILE", options_.files, "A manifest (default recension.toml), or with --canonical the copies")
        ->type_name("");
    add_format(sub, {"text", "github", "sarif", "junit", "json"});
    add_threads(sub);
    sub->add_option("--canonical", options_.canonical, "The text that is right; without it a manifest says")
        ->type_name("FILE");
    sub->add_option("--allow", options_.allow, "Classes and faults that may be")
        ->delimiter(',')
        ->type_name("CLASS,…")
        ->allow_extra_args(false);
    sub->add_option("--fail-on", fail_on_, "Differences fail from this class on (default structure; none: never)")
        ->type_name("CLASS");
    sub->add_option("--style", options_.house_style, "A house style: what the publisher changes on purpose (TOML)")
        ->type_name("FILE");
    sub->add_option("--accepted", options_.accept, "With --canonical: differences that were accepted (TOML)")
        ->type_name("FILE");
    sub->add_option("--accept-variant", options_.accept_variant, "Accept the difference with this id, and be done")
        ->type_name("ID");
    sub->add_option("--reason", options_.reason, "Why it is accepted")->type_name("TEXT");
    sub->add_option("--report", options_.reports, "Write a report to a file too: NAME=FILE, as often as wanted")
        ->type_name("NAME=FILE")
        ->allow_extra_args(false);
    sub->footer("Exit status 1: a copy fails.\n"
                "Example: recension check --report sarif=recension.sarif\n"
                "         recension check --canonical davidson.txt site/davidson.html");
  }

  [[nodiscard]] const CLI::App* chosen() const {
    const auto subs = app_.get_subcommands();
    return subs.empty() ? nullptr : subs.front();
  }

  [[nodiscard]] std::string help() const { return chosen() != nullptr ? chosen()->help() : app_.help(); }

  [[nodiscard]] std::string command_line() const {
    return chosen() != nullptr ? "recension " + chosen()->get_name() : std::string("recension");
  }

  static std::string one_line(std::string text) {
    for (char& c : text)
      if (c == '\n') c = ' ';
    return text;
  }

  void check() {
    if (options_.format.empty()) options_.format = "text";
    if (options_.threads == 0) options_.threads = std::max(1U, std::thread::hardware_concurrency());
    options_.only = classes_of("--only", only_);
    options_.ignore = classes_of("--ignore", ignore_);
    options_.fail_on_given = chosen() != nullptr && chosen()->get_option_no_throw("--fail-on") != nullptr &&
                             chosen()->count("--fail-on") > 0;
    options_.fail_on.reset();
    if (fail_on_ != "none") options_.fail_on = class_of("--fail-on", fail_on_);
    if (std::count(options_.files.begin(), options_.files.end(), "-") > 1)
      throw UsageError("-: standard input can be one witness only");
    if (!options_.resume.empty() && !options_.output.empty())
      throw UsageError("--resume: writes to its own file; leave -o out");
    if (options_.interactive && options_.accept.empty())
      throw UsageError("--interactive: name the file for the answers with --accept");
    if (options_.side_by_side && options_.format != "text")
      throw UsageError("--side-by-side goes with --format text only");
  }
};

} // namespace

Parsed parse(int argc, const char* const* argv) {
  return Definition().parse(argc, argv);
}

std::vector<CommandHelp> describe() {
  return Definition().describe();
}

} // namespace recension::cli
