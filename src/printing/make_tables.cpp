// Turns the forms and tables, files of TOML, into C++ with constant tables, so that nothing is parsed at start-up:
//
//     make_tables forms OUT.cpp FORM.toml…     every form, checked (form_file.hpp)
//     make_tables courts OUT.cpp COURTS.toml   the courts
//     make_tables words OUT TABLE.toml…        OUT.hpp and OUT.cpp: a namespace a file, a constant a list of texts
//
// Errors: one line on standard error that names the file and the line, and status 1.
#include "../toml/toml_file.hpp"
#include "form_file.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

using namespace recension;
using std::string;

// A string literal. Bytes that are not printable ASCII are written as octal escapes, which end after three digits.
string literal(std::string_view text) {
  string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += {'\\', c};
    } else if (byte < 0x20 || byte >= 0x7F) {
      out += {'\\', static_cast<char>('0' + byte / 64), static_cast<char>('0' + byte / 8 % 8),
              static_cast<char>('0' + byte % 8)};
    } else {
      out += c;
    }
  }
  return out + "\"";
}

template <class Value> string value(const char* type, Value v) {
  return string("static_cast<") + type + ">(" + std::to_string(static_cast<int>(v)) + ")";
}

string joined(const std::vector<string>& parts) {
  string out;
  for (const string& p : parts)
    out += (out.empty() ? "" : ", ") + p;
  return out;
}

string row(const Sign& s) {
  return "    {" +
         joined({literal(s.name), value("Where", s.where), literal(s.pattern), literal(s.selector),
                 std::to_string(s.weight), value("Standing", s.standing), literal(s.field)}) +
         "},\n";
}

string row(const Rule& r) {
  return "    {" +
         joined({literal(r.name), value("Where", r.where), literal(r.pattern), literal(r.selector),
                 value("Role", r.role), value("MarkupKind", r.kind), value("Series", r.series),
                 value("Proof", r.proof), value("Holds", r.holds), value("Standing", r.standing), literal(r.fact),
                 literal(r.attribute)}) +
         "},\n";
}

// An array, or nothing where there would be no row: C++ has no empty arrays.
template <class Row> string table(const char* type, const string& name, std::span<const Row> rows) {
  if (rows.empty()) return "constexpr std::span<const " + string(type) + "> " + name + ";\n";
  string out = "constexpr " + string(type) + " " + name + "[] = {\n";
  for (const Row& r : rows)
    out += row(r);
  return out + "};\n";
}

string identifier(std::string_view name) {
  string out(name);
  std::replace(out.begin(), out.end(), '-', '_');
  return out;
}

const string head = "// Made by make_tables from files of TOML. Changes belong there.\n";

void write_file(const string& path, const string& text) {
  std::ofstream out(path, std::ios::binary);
  if (!(out << text).flush()) throw InputError(path + ": cannot be written");
}

// One form in its namespace.
string code_of(const Form& f) {
  string out = "namespace " + identifier(f.name) + " {\n";
  out += table<Sign>("Sign", "signs", f.signs) + table<Rule>("Rule", "rules", f.rules);
  const string habits =
      joined({f.habits.loses_link_text ? "true" : "false", f.habits.loses_section_signs ? "true" : "false",
              f.habits.eats_brackets ? "true" : "false", f.habits.adds_parallels ? "true" : "false",
              f.habits.adds_nothing ? "true" : "false"});
  out += "constexpr Form form = {" +
         joined({literal(f.name), literal(f.title), value("Lines", f.lines), "{" + habits + "}", "signs", "rules",
                 literal(f.file)}) +
         "};\n";
  return out + "}\n\n";
}

// The forms in the order of their names, `plain`, which takes what shows no sign, as the last.
void make_forms(const string& path, const std::vector<string>& files) {
  string out = head + "#include \"made_forms.hpp\"\n\nnamespace recension::made {\nnamespace {\n\n", list;
  for (const string& file : files) {
    const FormFile read(file);
    const Form& form = read.form();
    if (std::filesystem::path(file).stem() != form.name)
      throw InputError(file + ": the form is called " + string(form.name) + "; name the file so too");
    out += code_of(form);
    if (form.name != "plain" && form.name != "general") list += "&" + identifier(form.name) + "::form, ";
  }
  out += "constexpr const Form* all_forms[] = {" + list + "&plain::form};\n\n} // namespace\n\n";
  out +=
      "const Forms forms = all_forms;\nconst Form& general_form = general::form;\n\n} // namespace recension::made\n";
  write_file(path, out);
}

void make_courts(const string& path, const string& file) {
  string out = head + "#include \"made_forms.hpp\"\n\nnamespace recension::made {\nnamespace {\n\n", list;
  const CourtFile read(file);
  for (std::size_t i = 0; i < read.courts().size(); ++i) {
    const Court& c = read.courts()[i];
    const string n = std::to_string(i);
    std::vector<string> reporters;
    for (const std::string_view r : c.reporters)
      reporters.push_back(literal(r));
    out += "constexpr std::string_view reporters_" + n + "[] = {" + joined(reporters) + "};\n";
    out += table<Sign>("Sign", "signs_" + n, c.signs);
    list +=
        "    {" + joined({literal(c.name), "reporters_" + n, "signs_" + n, std::to_string(c.least_points)}) + "},\n";
  }
  out += "constexpr Court all_courts[] = {\n" + list +
         "};\n\n} // namespace\n\nconst std::span<const Court> courts = all_courts;\n\n";
  write_file(path, out + "} // namespace recension::made\n");
}

void make_words(const string& out, const std::vector<string>& files) {
  string header = head + "#pragma once\n\n#include <span>\n#include <string_view>\n\n",
         code = head + "#include \"" + std::filesystem::path(out).filename().string() + ".hpp\"\n\n";
  for (const string& file : files) {
    const string name = "namespace recension::tables::" + std::filesystem::path(file).stem().string() + " {\n";
    header += name;
    code += name;
    for (const auto& [key, node] : read_toml(file)) {
      const toml::array* list = node.as_array();
      if (list == nullptr || list->empty()) refuse(file, node, "a table holds lists of texts");
      std::vector<string> words;
      for (const toml::node& word : *list) {
        if (!word.is_string()) refuse(file, word, "a table holds lists of texts");
        words.push_back(literal(word.as_string()->get()));
      }
      const string list_name(key.str());
      header += "extern const std::span<const std::string_view> " + list_name + ";\n";
      code += "namespace {\nconstexpr std::string_view all_" + list_name + "[] = {" + joined(words) + "};\n}\n";
      code += "const std::span<const std::string_view> " + list_name + " = all_" + list_name + ";\n";
    }
    header += "}\n";
    code += "}\n";
  }
  write_file(out + ".hpp", header);
  write_file(out + ".cpp", code);
}

} // namespace

int main(int argc, char** argv) {
  const std::vector<string> arguments(argv + 1, argv + argc);
  if (arguments.size() < 3) return std::fprintf(stderr, "make_tables forms|courts|words OUT FILE…\n"), 1;
  const std::vector<string> files(arguments.begin() + 2, arguments.end());
  try {
    if (arguments[0] == "forms") make_forms(arguments[1], files);
    if (arguments[0] == "courts") make_courts(arguments[1], files.front());
    if (arguments[0] == "words") make_words(arguments[1], files);
  } catch (const std::exception& e) {
    return std::fprintf(stderr, "%s\n", e.what()), 1;
  }
  return 0;
}
