#include "form_file.hpp"

#include "../toml/toml_file.hpp"

#include <recension/selector.hpp>

#include <algorithm>
#include <array>
#include <optional>

namespace recension {
namespace {

struct Habit {
  std::string_view name;
  bool Habits::*value;
};
constexpr std::array<Habit, 5> habits = {{{"loses-link-text", &Habits::loses_link_text},
                                          {"loses-section-signs", &Habits::loses_section_signs},
                                          {"eats-brackets", &Habits::eats_brackets},
                                          {"adds-parallels", &Habits::adds_parallels},
                                          {"adds-nothing", &Habits::adds_nothing}}};

// What follows from a role where the file does not say it.
struct RoleDefaults {
  Role role;
  MarkupKind kind;
  Series series = Series::none;
  Proof in_text = Proof::itself;
  bool needs_elements = false;
};
constexpr std::array<RoleDefaults, 25> defaults = {{
    {Role::markup, MarkupKind::layout},
    {Role::page, MarkupKind::star_page, Series::none, Proof::series},
    {Role::page_list, MarkupKind::star_page, Series::named},
    {Role::call, MarkupKind::footnote_call, Series::notes},
    {Role::label, MarkupKind::footnote_label, Series::notes},
    {Role::link, MarkupKind::footnote_call, Series::notes, Proof::back_link, true},
    {Role::note, MarkupKind::footnote_label, Series::notes, Proof::itself, true},
    {Role::note_in_place, MarkupKind::footnote_label, Series::notes, Proof::itself, true},
    {Role::headnote, MarkupKind::headnote, Series::headnotes, Proof::series},
    {Role::paragraph_number, MarkupKind::heading, Series::none, Proof::series},
    {Role::running_head, MarkupKind::running_head, Series::slip, Proof::series},
    {Role::running_head_below, MarkupKind::running_head},
    {Role::foot_number, MarkupKind::page_number, Series::slip, Proof::series},
    {Role::foot_rule, MarkupKind::layout},
    {Role::page_foot, MarkupKind::layout, Series::none, Proof::itself, true},
    {Role::caption_begin, MarkupKind::heading},
    {Role::caption_end, MarkupKind::heading},
    {Role::content, MarkupKind::container, Series::none, Proof::itself, true},
    {Role::site, MarkupKind::container, Series::none, Proof::itself, true},
    {Role::part, MarkupKind::layout},
    {Role::matter_begin, MarkupKind::headnote},
    {Role::matter_end, MarkupKind::headnote},
    {Role::matter_after, MarkupKind::headnote},
    {Role::matter_proof, MarkupKind::headnote},
    {Role::matter_tail, MarkupKind::headnote},
}};

const RoleDefaults& defaults_of(Role role) {
  return *std::find_if(defaults.begin(), defaults.end(), [&](const RoleDefaults& d) { return d.role == role; });
}

} // namespace

// Reads tables; every complaint names the line.
class TableReader {
public:
  TableReader(const std::string& path, std::deque<std::string>& strings) : path_(path), strings_(strings) {}

  [[noreturn]] void refuse(const toml::node& at, const std::string& why) const { recension::refuse(path_, at, why); }

  void allow_only(const toml::table& t, std::initializer_list<std::string_view> keys) const {
    for (const auto& [key, value] : t)
      if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
        refuse(value, "there is no " + std::string(key.str()) + " here");
  }

  std::string_view text(const toml::table& t, std::string_view key) const {
    const auto value = t[key].value<std::string>();
    if (!value || value->empty()) refuse(t, "needs " + std::string(key) + " = \"…\"");
    return strings_.emplace_back(*value);
  }

  std::string_view text_or_nothing(const toml::table& t, std::string_view key) const {
    return t.contains(key) ? text(t, key) : std::string_view{};
  }

  std::vector<std::string_view> texts(const toml::table& t, std::string_view key) const {
    std::vector<std::string_view> out;
    if (!t.contains(key)) return out;
    const toml::array* all = t[key].as_array();
    if (all == nullptr) refuse(t, "write " + std::string(key) + " = [\"…\"]");
    for (const toml::node& node : *all) {
      const auto value = node.value<std::string>();
      if (!value) refuse(node, std::string(key) + " holds texts");
      out.push_back(strings_.emplace_back(*value));
    }
    return out;
  }

  // One of the names of an enumeration, of which `last` is the last value.
  template <class Value> Value named(const toml::table& t, std::string_view key, Value last) const {
    const std::string_view wanted = text(t, key);
    std::string all;
    for (std::uint8_t v = 0; v <= static_cast<std::uint8_t>(last); ++v) {
      const std::string_view name = name_of(static_cast<Value>(v));
      if (name == wanted) return static_cast<Value>(v);
      all += (all.empty() ? "" : ", ") + std::string(name);
    }
    refuse(t, std::string(key) + " = \"" + std::string(wanted) + "\" is none of " + all);
  }

  template <class Take> void each(const toml::table& table, std::string_view key, Take take) const {
    if (!table.contains(key)) return;
    const toml::array* all = table[key].as_array();
    if (all == nullptr) refuse(table, "write [[" + std::string(key) + "]]");
    for (const toml::node& node : *all) {
      if (!node.is_table()) refuse(node, "write [[" + std::string(key) + "]]");
      take(*node.as_table());
    }
  }

  // The column `where` of a sign or a rule: a position with a pattern, elements, or both.
  template <class Row> void read_where(const toml::table& t, Row& row) const {
    row.selector = text_or_nothing(t, "selector");
    row.pattern = text_or_nothing(t, "pattern");
    if (t.contains("where")) {
      row.where = named(t, "where", Where::anywhere);
      if (row.pattern.empty()) refuse(t, "needs a pattern: where says only in which position it is sought");
    }
    if (row.selector.empty() && !t.contains("where")) refuse(t, "needs where with a pattern, or a selector");
    try {
      if (!row.pattern.empty()) Pattern(row.pattern).require_that_it_can_match();
      if (!row.selector.empty()) Selector{row.selector};
    } catch (const std::invalid_argument& e) {
      refuse(t, e.what());
    }
  }

  Sign sign(const toml::table& t) const {
    allow_only(t, {"name", "where", "pattern", "selector", "field", "weight", "standing"});
    Sign out;
    out.name = text(t, "name");
    out.field = text_or_nothing(t, "field");
    if (out.field.empty()) read_where(t, out);
    if (t.contains("weight") && !t["weight"].is_integer()) refuse(t, "weight is a whole number");
    out.weight = static_cast<int>(t["weight"].value_or(std::int64_t{1}));
    if (t.contains("standing")) out.standing = named(t, "standing", Standing::known);
    return out;
  }

private:
  const std::string& path_;
  std::deque<std::string>& strings_;
};

class FormReader {
public:
  FormReader(const std::string& path, FormFile& out) : read_(path, out.strings_), out_(out) {}

  void read(const toml::table& table) {
    read_.allow_only(table, {"name", "title", "lines", "habits", "sign", "rule"});
    Form& form = out_.form_;
    form.name = read_.text(table, "name");
    form.title = table.contains("title") ? read_.text(table, "title") : form.name;
    if (table.contains("lines")) form.lines = read_.named(table, "lines", Lines::guessed);
    for (const std::string_view name : read_.texts(table, "habits"))
      set_habit(table, name);
    read_.each(table, "sign", [this](const toml::table& t) { out_.signs_.push_back(read_.sign(t)); });
    read_.each(table, "rule", [this](const toml::table& t) { out_.rules_.push_back(rule(t)); });
    form.signs = out_.signs_;
    form.rules = out_.rules_;
  }

private:
  TableReader read_;
  FormFile& out_;

  void set_habit(const toml::table& t, std::string_view name) {
    const auto habit = std::find_if(habits.begin(), habits.end(), [&](const Habit& h) { return h.name == name; });
    if (habit == habits.end()) read_.refuse(t, "no habit is called " + std::string(name));
    out_.form_.habits.*(habit->value) = true;
  }

  Rule rule(const toml::table& t) {
    read_.allow_only(t, {"name", "where", "pattern", "selector", "role", "kind", "series", "proof", "holds",
                         "attribute", "standing", "fact"});
    Rule out;
    out.name = read_.text(t, "name");
    for (const Rule& other : out_.rules_)
      if (other.name == out.name) read_.refuse(t, "another rule is called " + std::string(out.name));
    read_.read_where(t, out);
    out.role = read_.named(t, "role", Role::matter_tail);
    const RoleDefaults& role = defaults_of(out.role);
    const bool in_text = out.where != Where::element;
    out.kind = t.contains("kind") ? read_.named(t, "kind", MarkupKind::container) : role.kind;
    out.series = t.contains("series") ? read_.named(t, "series", Series::notes) : role.series;
    out.proof = t.contains("proof") ? read_.named(t, "proof", Proof::back_link)
                                    : (in_text || out.role == Role::link ? role.in_text : Proof::itself);
    if (out.role == Role::part) out.holds = read_.named(t, "holds", Holds::dissent);
    if (t.contains("standing")) out.standing = read_.named(t, "standing", Standing::known);
    out.fact = read_.text(t, "fact");
    out.attribute = read_.text_or_nothing(t, "attribute");
    check(t, out, role, in_text);
    return out;
  }

  // Columns that do not go together.
  void check(const toml::table& t, const Rule& r, const RoleDefaults& role, bool in_text) const {
    const std::string name(name_of(r.role));
    const bool of_notes = r.role == Role::call || r.role == Role::label;
    if (role.needs_elements && r.selector.empty()) read_.refuse(t, "role = \"" + name + "\" needs a selector");
    if (role.needs_elements && in_text) read_.refuse(t, "role = \"" + name + "\" is of elements only: no where");
    if (r.role == Role::markup && !t.contains("kind")) read_.refuse(t, "role = \"markup\" needs a kind");
    if (r.role >= Role::matter_begin && (!r.selector.empty() || r.where != Where::line))
      read_.refuse(t, "role = \"" + name + "\" is of whole lines: where = \"line\"");
    if (t.contains("holds") && r.role != Role::part) read_.refuse(t, "only role = \"part\" holds something");
    const bool reads_attribute = r.role == Role::page && !r.selector.empty() && r.pattern.empty();
    if (reads_attribute == r.attribute.empty())
      read_.refuse(
          t, "a page in elements needs a pattern, or the attribute that holds its number; nothing else has one");
    if (of_notes && in_text && !t.contains("proof"))
      read_.refuse(t, "role = \"" + name + "\" in the text needs a proof");
    const bool counts = r.role == Role::page || r.role == Role::headnote || r.role == Role::running_head;
    const bool has_number =
        r.pattern.find("{page}") != std::string_view::npos || r.pattern.find("{n}") != std::string_view::npos;
    if (counts && !r.pattern.empty() && !has_number) read_.refuse(t, "the pattern needs {page} or {n}");
    const bool may_be_proved = r.role == Role::page || of_notes;
    if (t.contains("proof") && !may_be_proved)
      read_.refuse(t, "only pages, calls and labels are proved in one way or another");
    if (r.proof == Proof::back_link && r.role != Role::link) read_.refuse(t, "only links are proved by a back-link");
    if (t.contains("series") && r.role != Role::page) read_.refuse(t, "only pages need a series");
    if (r.role != Role::page) return;
    if (r.series < Series::citation_1 || r.series > Series::named)
      read_.refuse(t, "role = \"page\" needs series = \"citation-1\" to \"citation-4\", or \"named\"");
    const bool names_it = r.pattern.find("{reporter}") != std::string_view::npos;
    if (r.pattern.empty()) return; // an attribute may name the reporter too
    if ((r.series == Series::named) != names_it)
      read_.refuse(t, "series = \"named\" goes with {reporter} in the pattern, and only with it");
  }
};

FormFile::FormFile(const std::string& path) {
  form_.file = strings_.emplace_back(read_source(path, Container::text).bytes);
  FormReader(path, *this).read(parse_toml(form_.file, path));
}

CourtFile::CourtFile(const std::string& path) {
  const TableReader read(path, strings_);
  read.each(read_toml(path), "court", [&](const toml::table& t) {
    read.allow_only(t, {"name", "reporters", "least-points", "sign"});
    Court court{read.text(t, "name"), {}, {}, static_cast<int>(t["least-points"].value_or(std::int64_t{1}))};
    court.reporters = reporters_.emplace_back(read.texts(t, "reporters"));
    std::vector<Sign>& signs = signs_.emplace_back();
    read.each(t, "sign", [&](const toml::table& s) { signs.push_back(read.sign(s)); });
    court.signs = signs;
    courts_.push_back(court);
  });
}

} // namespace recension
