#include "printing_file.hpp"

#include "toml_file.hpp"

#include <recension/selector.hpp>

#include <array>

namespace recension::cli {
namespace {

template <class Value> struct Name {
  std::string_view name;
  Value value;
};

constexpr std::array<Name<Run>, 14> runs = {{{"alone", Run::alone},
                                             {"page-1", Run::page_1},
                                             {"page-2", Run::page_2},
                                             {"page-3", Run::page_3},
                                             {"page-named", Run::page_named},
                                             {"page-list", Run::page_list},
                                             {"headnotes", Run::headnotes},
                                             {"calls", Run::calls},
                                             {"labels", Run::labels},
                                             {"note", Run::note},
                                             {"notes-begin", Run::notes_begin},
                                             {"notes-end", Run::notes_end},
                                             {"content", Run::content},
                                             {"part", Run::part}}};

constexpr std::array<Name<Where>, 5> places = {{{"line", Where::line},
                                                {"line-start", Where::line_start},
                                                {"standing", Where::standing},
                                                {"glued", Where::glued},
                                                {"anywhere", Where::anywhere}}};

constexpr std::array<Name<Lines>, 4> line_habits = {{{"paragraph-each", Lines::paragraph_each},
                                                     {"tags-became-lines", Lines::tags_became_lines},
                                                     {"wrapped", Lines::wrapped},
                                                     {"guessed", Lines::guessed}}};

constexpr std::array<Name<Holds>, 8> parts = {{{"front-matter", Holds::front_matter},
                                               {"counsel", Holds::counsel},
                                               {"syllabus", Holds::syllabus},
                                               {"byline", Holds::byline},
                                               {"opinion", Holds::opinion},
                                               {"majority", Holds::majority},
                                               {"concurrence", Holds::concurrence},
                                               {"dissent", Holds::dissent}}};

constexpr std::array<Name<bool Habits::*>, 6> habits = {{{"loses-link-text", &Habits::loses_link_text},
                                                         {"loses-section-signs", &Habits::loses_section_signs},
                                                         {"eats-brackets", &Habits::eats_brackets},
                                                         {"adds-parallels", &Habits::adds_parallels},
                                                         {"leaves-page-blanks", &Habits::leaves_page_blanks},
                                                         {"pages-by-citation", &Habits::pages_by_citation}}};

std::array<Name<Kind>, 15> ledger_kinds() {
  std::array<Name<Kind>, 15> out;
  for (std::size_t k = 0; k < out.size(); ++k)
    out[k] = {name_of(static_cast<Kind>(k)), static_cast<Kind>(k)};
  return out;
}

} // namespace

// Reads one file; every complaint names the line.
class PrintingReader {
public:
  PrintingReader(const std::string& path, PrintingFile& out) : path_(path), out_(out) {}

  void read(const toml::table& table) {
    Form& form = out_.form_;
    form.name = text(table, "name");
    form.title = table.contains("title") ? text(table, "title") : form.name;
    if (table.contains("lines")) form.lines = named(table, "lines", line_habits);
    if (const toml::table* given = table["habits"].as_table()) read_habits(*given);
    each(table, "sign", [this](const toml::table& t) { out_.signs_.push_back(sign(t)); });
    each(table, "rule", [this](const toml::table& t) { out_.rules_.push_back(rule(t)); });
    if (out_.rules_.empty()) refuse(table, "a form needs at least one [[rule]]");
    form.signs = out_.signs_;
    form.rules = out_.rules_;
  }

private:
  const std::string& path_;
  PrintingFile& out_;

  [[noreturn]] void refuse(const toml::node& at, const std::string& why) const { cli::refuse(path_, at, why); }

  std::string_view text(const toml::table& t, std::string_view key) {
    const auto value = t[key].value<std::string>();
    if (!value || value->empty()) refuse(t, "needs " + std::string(key) + " = \"…\"");
    return out_.strings_.emplace_back(*value);
  }

  std::string_view text_or_nothing(const toml::table& t, std::string_view key) {
    return t.contains(key) ? text(t, key) : std::string_view{};
  }

  template <class Value, std::size_t N>
  Value named(const toml::table& t, std::string_view key, const std::array<Name<Value>, N>& names) {
    const std::string_view wanted = text(t, key);
    std::string all;
    for (const auto& n : names) {
      if (n.name == wanted) return n.value;
      all += (all.empty() ? "" : ", ") + std::string(n.name);
    }
    refuse(t, std::string(key) + " = \"" + std::string(wanted) + "\" is none of " + all);
  }

  template <class Take> void each(const toml::table& table, std::string_view key, Take take) {
    if (!table.contains(key)) return;
    const toml::array* all = table[key].as_array();
    if (all == nullptr) refuse(table, "write [[" + std::string(key) + "]]");
    for (const toml::node& node : *all) {
      if (!node.is_table()) refuse(node, "write [[" + std::string(key) + "]]");
      take(*node.as_table());
    }
  }

  void read_habits(const toml::table& t) {
    for (const auto& [key, value] : t) {
      bool known = false;
      for (const auto& h : habits)
        if (h.name == key.str()) {
          out_.form_.habits.*h.value = value.value_or(false);
          known = true;
        }
      if (!known) refuse(t, "no habit is called " + std::string(key.str()));
    }
  }

  // The place, the pattern and the selector of a sign or a rule: two of them are needed at least, and they must hold.
  template <class Row> void read_place(const toml::table& t, Row& row) {
    row.selector = text_or_nothing(t, "selector");
    row.pattern = text_or_nothing(t, "pattern");
    row.where = row.selector.empty() ? named(t, "where", places) : Where::element;
    if (row.selector.empty() && row.pattern.empty()) refuse(t, "needs a pattern or a selector");
    try {
      if (!row.pattern.empty()) Pattern{row.pattern};
      if (!row.selector.empty()) Selector{row.selector};
    } catch (const std::logic_error& e) {
      refuse(t, e.what());
    }
  }

  Sign sign(const toml::table& t) {
    Sign out;
    out.name = text(t, "name");
    read_place(t, out);
    out.weight = static_cast<int>(t["weight"].value_or(std::int64_t{1}));
    return out;
  }

  Rule rule(const toml::table& t) {
    Rule out;
    out.name = text(t, "name");
    read_place(t, out);
    out.run = t.contains("run") ? named(t, "run", runs) : Run::alone;
    if (out.run == Run::part) out.holds = named(t, "holds", parts);
    if (out.run != Run::part || t.contains("kind")) out.kind = named(t, "kind", ledger_kinds());
    out.fact = text_or_nothing(t, "fact");
    return out;
  }
};

PrintingFile::PrintingFile(const std::string& path) {
  PrintingReader(path, *this).read(read_toml(path));
}

} // namespace recension::cli
