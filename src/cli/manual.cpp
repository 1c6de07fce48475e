// Writes the manual pages and the completions for bash, zsh and fish from the command line's own definition:
// recension_manual FOLDER SOURCE. A part of the build, not of the program.
#include "manual_text.hpp"
#include "options.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace recension::cli {
namespace {

namespace fs = std::filesystem;

void write(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream(path, std::ios::binary) << text;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& w : words)
    out.append(out.empty() ? "" : between).append(w);
  return out;
}

// The README beside the code that a command's page continues with; of the program itself what it reads.
struct Described {
  std::string_view command, readme;
};
constexpr Described described[] = {{"", "readers"},          {"diff", "variant"},       {"merge", "edition"},
                                   {"check", "check"},       {"revisions", "check"},    {"batch", "batch"},
                                   {"normalize", "readers"}, {"printings", "printing"}, {"explain", "readers"}};

std::string description(const std::string& command, const fs::path& source) {
  for (const Described& d : described) {
    if (d.command != command) continue;
    std::ifstream in(source / d.readme / "README.md", std::ios::binary);
    if (!in) throw std::runtime_error((source / d.readme / "README.md").string() + ": cannot be opened");
    return roff_of_markdown(std::string(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()));
  }
  return {};
}

std::string page(const CommandHelp& c, const std::vector<CommandHelp>& all, const fs::path& source) {
  const std::string name = c.name.empty() ? "recension" : "recension-" + c.name;
  std::string out = fmt::format(".TH {} 1 \"\" \"recension {}\" \"User Commands\"\n.ad l\n", name, RECENSION_VERSION);
  out += fmt::format(".SH NAME\n{} \\- {}\n", roff(name), roff(c.text));
  out += fmt::format(".SH SYNOPSIS\n.B recension {}\n[OPTIONS] {}\n", c.name,
                     c.name.empty() ? "COMMAND \\&..." : "[FILE \\&...]");
  out += ".SH OPTIONS\n";
  for (const OptionHelp& o : c.options)
    out += fmt::format(".TP\n.B {} {}\n{}\n", roff(joined(o.names, ", ")), roff(o.value), roff(o.text));
  if (c.name.empty()) {
    out += ".SH COMMANDS\n";
    for (const CommandHelp& sub : all)
      if (!sub.name.empty()) out += fmt::format(".TP\n.BR recension\\-{} (1)\n{}\n", roff(sub.name), roff(sub.text));
  }
  out += description(c.name, source);
  if (!c.footer.empty()) out += ".SH NOTES\n.nf\n" + roff(c.footer) + "\n.fi\n";
  out += c.name.empty() ? "" : ".SH SEE ALSO\n.BR recension (1)\n";
  return out;
}

std::string option_words(const CommandHelp& c) {
  std::string out;
  for (const OptionHelp& o : c.options)
    for (const std::string& name : o.names)
      out += (out.empty() ? "" : " ") + name;
  return out;
}

// The values that options and plain arguments of the commands take, as cases of "command:option".
std::string bash_values(const std::vector<CommandHelp>& all) {
  std::string out;
  for (const CommandHelp& c : all)
    for (const OptionHelp& o : c.options) {
      if (o.values.empty()) continue;
      std::string pattern;
      for (const std::string& name : o.names)
        pattern += (pattern.empty() ? "" : "|") + c.name + ":" + name;
      if (o.names.empty()) pattern = c.name + ":" + c.name;
      out += fmt::format("    {}) values='{}' ;;\n", pattern, joined(o.values, " "));
    }
  return out;
}

std::string bash(const std::vector<CommandHelp>& all) {
  std::string commands, cases;
  for (const CommandHelp& c : all) {
    if (!c.name.empty()) commands += (commands.empty() ? "" : " ") + c.name;
    cases += fmt::format("    {}) options='{}' ;;\n", c.name.empty() ? "*" : c.name, option_words(c));
  }
  const std::size_t first = cases.find('\n') + 1; // the program's own case catches all: it comes last
  cases = cases.substr(first) + cases.substr(0, first);
  return fmt::format(R"(# bash completion for recension
_recension() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}} options values= first=
  if [ "$COMP_CWORD" -eq 1 ] && [[ $word != -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W '{} help' -- "$word")
    return
  fi
  # --option=value comes as three words
  [[ $word == '=' ]] && word=
  [[ $before == '=' ]] && before=${{COMP_WORDS[COMP_CWORD-2]}}
  case ${{COMP_WORDS[1]}}:$before in
{}    help:help) values='{}' ;;
  esac
  case ${{COMP_WORDS[1]}} in
{}  esac
  if [[ -n $values ]]; then # of several with commas between, the last
    [[ $word == *,* ]] && first=${{word%,*}},
    mapfile -t COMPREPLY < <(compgen -P "$first" -W "$values" -- "${{word##*,}}")
  elif [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}}
complete -o filenames -F _recension recension
)",
                     commands, bash_values(all), commands, cases);
}

std::string quoted(const std::string& text, std::string_view escaped) {
  std::string out;
  for (const char c : text) {
    if (c == '\n')
      out += ' ';
    else if (c == '\'')
      out += "'\\''";
    else if (escaped.find(c) != std::string_view::npos)
      out.append(1, '\\').append(1, c);
    else
      out += c;
  }
  return out;
}

// What zsh offers after an option: nothing for a flag.
std::string zsh_action(const OptionHelp& o) {
  if (o.value.empty()) return {};
  const std::string title = ":" + quoted(o.value, ":[]") + ":";
  if (o.values.empty()) return title + "_files";
  return title + (o.is_list ? "_sequence compadd - " + joined(o.values, " ") : "(" + joined(o.values, " ") + ")");
}

// Files, or the names that a command takes.
std::string zsh_arguments(const CommandHelp& c) {
  for (const OptionHelp& o : c.options)
    if (o.names.empty() && !o.values.empty()) return "(" + joined(o.values, " ") + ")";
  return "_files";
}

std::string zsh(const std::vector<CommandHelp>& all) {
  std::string commands, cases;
  for (const CommandHelp& c : all) {
    if (c.name.empty()) continue;
    commands += fmt::format("    '{}:{}'\n", c.name, quoted(c.text, ":"));
    cases += fmt::format("    {})\n      _arguments", c.name);
    for (const OptionHelp& o : c.options)
      for (const std::string& name : o.names)
        cases += fmt::format(" \\\n        '*{}[{}]{}'", name, quoted(o.text, "[]:"), zsh_action(o));
    cases += fmt::format(" \\\n        '*:file:{}' ;;\n", zsh_arguments(c));
  }
  return fmt::format(R"(#compdef recension
local -a commands
commands=(
{})
if (( CURRENT == 2 )); then
  _describe command commands
else
  local command=${{words[2]}}
  shift words
  (( CURRENT-- ))
  case $command in
{}  esac
fi
)",
                     commands, cases);
}

std::string fish(const std::vector<CommandHelp>& all) {
  std::string out = "# fish completion for recension\n";
  for (const CommandHelp& c : all) {
    if (c.name.empty()) continue;
    out += fmt::format("complete -c recension -n __fish_use_subcommand -a {} -d '{}'\n", c.name, quoted(c.text, ""));
    for (const OptionHelp& o : c.options) {
      if (o.names.empty() && o.values.empty()) continue;
      out += fmt::format("complete -c recension -n '__fish_seen_subcommand_from {}'", c.name);
      for (const std::string& name : o.names)
        out += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
      if (!o.values.empty())
        out += fmt::format(" -x -a '{}{}{}'", o.is_list ? "(__fish_append , " : "", joined(o.values, " "),
                           o.is_list ? ")" : "");
      else if (!o.value.empty())
        out += " -r";
      out += fmt::format(" -d '{}'\n", quoted(o.text, ""));
    }
  }
  return out;
}

void write_all(const fs::path& folder, const fs::path& source) {
  const std::vector<CommandHelp> all = describe();
  for (const CommandHelp& c : all)
    write(folder / "man1" / (c.name.empty() ? "recension.1" : "recension-" + c.name + ".1"), page(c, all, source));
  write(folder / "bash" / "recension", bash(all));
  write(folder / "zsh" / "_recension", zsh(all));
  write(folder / "fish" / "recension.fish", fish(all));
}

} // namespace
} // namespace recension::cli

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: recension_manual FOLDER SOURCE\n";
    return 2;
  }
  recension::cli::write_all(argv[1], argv[2]);
}
