// Which fields of a record hold the opinion. Facts about publishers' records; no parser is needed here.
#include "containers.hpp"
#include "json_record.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace recension {
namespace {

// Fields that hold an opinion's text. CourtListener's opinion records have a version in each; in its cluster records
// and in those of the Caselaw Access Project a version is spread over the opinions of a list, with what is before
// them in a field of its own.
constexpr std::array<std::string_view, 9> text_fields = {"html_with_citations", "html_columbia", "html_lawbox",
                                                         "html_anon_2020",      "xml_harvard",   "html",
                                                         "plain_text",          "text",          "data"};
constexpr std::array<std::string_view, 1> front_fields = {"head_matter"};

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "casebody.data.opinions[1].text" → "casebody.data.opinions.text": the opinions of one case are one text. Items of
// other lists are records of their own: "results[1].html" stays.
std::string without_indices(std::string_view path) {
  std::string out;
  for (std::size_t at = 0; at < path.size(); ++at) {
    if (path[at] == '[' && out.ends_with("opinions"))
      at = std::min(path.find(']', at), path.size() - 1);
    else
      out += path[at];
  }
  return out;
}

// Of a field beside a list of opinions: the path of what both are in.
std::string_view parent_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
}

} // namespace

std::string_view last_field(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

std::vector<JsonVersion> JsonRecord::versions() const {
  std::vector<JsonVersion> out;
  std::unordered_map<std::string, std::size_t> by_name;
  std::vector<JsonString> fronts; // what is before a list of opinions
  for (const JsonString& s : strings) {
    if (is_one_of(last_field(s.path), front_fields)) fronts.push_back(s);
    if (!is_one_of(last_field(s.path), text_fields)) continue;
    const std::string name = without_indices(s.path);
    const auto [found, fresh] = by_name.try_emplace(name, out.size());
    if (fresh) out.push_back({name, {}});
    if (fresh && !fronts.empty() && s.path.starts_with(parent_of(fronts.back().path)))
      out.back().strings.push_back(fronts.back());
    out[found->second].strings.push_back(s);
  }
  return out;
}

JsonVersion JsonRecord::named(std::string_view field) const {
  for (JsonVersion& v : versions())
    if (v.name == field || last_field(v.name) == field) return std::move(v);
  JsonVersion out{std::string(field), {}};
  for (const JsonString& s : strings)
    if (s.path == field || without_indices(s.path) == field || last_field(s.path) == field) out.strings.push_back(s);
  return out;
}

std::vector<std::string> read_versions(std::string_view text, const std::string& path) {
  const JsonRecord record(text, path);
  std::vector<std::string> out;
  for (const JsonVersion& v : record.versions())
    out.push_back(v.name);
  if (!out.empty()) return out;
  constexpr std::size_t most_named = 8;
  std::string names;
  for (std::size_t i = 0; i < record.strings.size() && i < most_named; ++i)
    names += (i > 0 ? ", " : "") + record.strings[i].path;
  throw InputError(path + ": no field of this record is known to hold an opinion's text; name one as FILE#FIELD" +
                   (names.empty() ? std::string(" (all are empty)") : " (it has " + names + ")"));
}

} // namespace recension
