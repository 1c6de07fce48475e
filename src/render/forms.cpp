// The known forms, for people and as JSON.
#include "json.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <iterator>

namespace recension::render {
namespace {

// In which places a row is sought: `*{page}` between blanks or in span.co_starPage.
std::string sought(const auto& row) {
  std::string out;
  if constexpr (requires { row.field; })
    if (!row.field.empty()) return fmt::format("in a record's field {}…", printable(row.field));
  if (!row.pattern.empty()) out = fmt::format("`{}`", printable(row.pattern));
  if (row.where != Where::element) out += fmt::format(" {}", name_of(row.where));
  if (row.selector.empty()) return out;
  const std::string_view before = row.pattern.empty() ? "" : row.where != Where::element ? " or in " : " in ";
  return out + std::string(before) + printable(row.selector);
}

std::string_view note_of(Standing s) {
  return s == Standing::seen ? "" : " (known, not yet seen)";
}

void put_where(Json& j, const auto& row) {
  if (row.where != Where::element) j["where"] = name_of(row.where);
  if (!row.pattern.empty()) j["pattern"] = row.pattern;
  if (!row.selector.empty()) j["selector"] = row.selector;
  j["seen"] = row.standing == Standing::seen;
}

Json form_json(const Form& form) {
  Json signs = Json::array(), rules = Json::array();
  for (const Sign& s : form.signs) {
    Json sign = {{"name", s.name}, {"weight", s.weight}};
    put_where(sign, s);
    if (!s.field.empty()) sign["field"] = s.field;
    signs.push_back(std::move(sign));
  }
  for (const Rule& r : form.rules) {
    Json rule = {{"name", r.name}, {"role", name_of(r.role)}, {"kind", name_of(r.kind)}};
    if (r.series != Series::none) rule["series"] = name_of(r.series);
    rule["proof"] = name_of(r.proof);
    put_where(rule, r);
    rule["fact"] = r.fact;
    rules.push_back(std::move(rule));
  }
  return {{"name", form.name}, {"title", form.title}, {"signs", std::move(signs)}, {"rules", std::move(rules)}};
}

} // namespace

void forms(Forms forms, std::string& out) {
  auto put = std::back_inserter(out);
  for (const Form* form : forms) {
    fmt::format_to(put, "{}  {}\n", form->name, form->title);
    for (const Sign& s : form->signs)
      fmt::format_to(put, "  sign  {:<28} {}{}\n", s.name, sought(s), note_of(s.standing));
    for (const Rule& r : form->rules)
      fmt::format_to(put, "  rule  {:<28} {}: {}{}\n        {}\n", r.name, name_of(r.role), sought(r),
                     note_of(r.standing), r.fact);
    out += '\n';
  }
  if (out.ends_with("\n\n")) out.pop_back();
}

void forms_json(Forms forms, std::string& out) {
  Json all = Json::array();
  for (const Form* form : forms)
    all.push_back(form_json(*form));
  dump({{"schema", "recension.printings/1"}, {"printings", std::move(all)}}, out);
}

} // namespace recension::render
