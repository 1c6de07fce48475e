#include "record_facts.hpp"

#include "json_record.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recension {
namespace {

// Fields of the Caselaw Access Project (its API, then static.case.law) and of CourtListener (API, bulk data).
constexpr std::array<std::string_view, 3> names = {"name", "case_name", "caseName"};
constexpr std::array<std::string_view, 4> courts = {"court.name", "court", "court_full_name", "docket.court"};
constexpr std::array<std::string_view, 3> dates = {"decision_date", "date_filed", "dateFiled"};
constexpr std::array<std::string_view, 3> dockets = {"docket_number", "docketNumber", "docket.docket_number"};
constexpr std::array<std::string_view, 2> authors = {"author", "author_str"};

bool is_one_of(std::string_view name, const auto& all) {
  return std::find(all.begin(), all.end(), name) != all.end();
}

} // namespace

void XmlFacts::attributes(std::string_view name, const char** attributes) {
  std::string value, date, of;
  for (; *attributes != nullptr; attributes += 2) {
    const std::string_view attribute = attributes[0];
    if (attribute == "value") value = attributes[1];
    if (attribute == "date") date = attributes[1];
    if (attribute == "name") of = attributes[1];
  }
  if (name == "FRBRname" && out_.name.empty()) out_.name = value;
  if (name == "FRBRdate" && of == "judgment") out_.date = date;
}

void XmlFacts::element(std::string_view name, std::string text) {
  text.erase(text.find_last_not_of(" \n\t") + 1);
  text.erase(0, text.find_first_not_of(" \n\t"));
  if (text.empty()) return;
  if (name == "uk:cite") out_.citations.push_back(text);
  if (text.find('<') != std::string::npos) return; // Fastcase's markup astray
  if (name == "partyheader" || (name == "shortname" && out_.name.empty())) out_.name = text;
  if (name == "courtname") out_.court = text;
  if (name == "decisiondate") out_.date = text;
  if (name == "docketnumber") out_.dockets.push_back(text);
  if (name == "author") out_.opinions.push_back({"", text});
  if (name == "volume") volume_ = text;
  if (name == "reporter") reporter_ = text;
  if (name == "page" && !volume_.empty() && !reporter_.empty())
    out_.citations.push_back(volume_ + " " + reporter_ + " " + text);
}

RecordedOpinion& JsonFacts::opinion(std::string_view path) {
  const std::string parent(path.substr(0, path.size() - last_field(path).size()));
  const auto found = std::find(paths_of_opinions_.begin(), paths_of_opinions_.end(), parent);
  if (found != paths_of_opinions_.end())
    return out_.opinions[static_cast<std::size_t>(found - paths_of_opinions_.begin())];
  paths_of_opinions_.push_back(parent);
  return out_.opinions.emplace_back();
}

void JsonFacts::field(std::string_view path, const std::string& text) {
  if (text.empty()) return;
  if (is_one_of(path, names)) out_.name = text;
  if (is_one_of(path, courts)) out_.court = text;
  if (is_one_of(path, dates)) out_.date = text;
  if (is_one_of(path, dockets)) out_.dockets.push_back(text);
  const std::string_view last = last_field(path);
  if (path.starts_with("citations[")) {
    if (last == "cite") out_.citations.push_back(text);
    if (last == "volume") volume_ = text;
    if (last == "reporter") reporter_ = text;
    if (last == "page" && !reporter_.empty())
      out_.citations.push_back((volume_.empty() ? "0" : std::exchange(volume_, {})) + " " + reporter_ + " " + text);
  }
  const bool of_opinion = path.find("opinions[") != std::string_view::npos || path == last;
  if (of_opinion && is_one_of(last, authors)) opinion(path).author = text;
  if (of_opinion && last == "type") opinion(path).type = text;
}

CaseRecord JsonFacts::take() {
  std::erase_if(out_.opinions, [](const RecordedOpinion& o) { return o.author.empty() && o.type.empty(); });
  return std::move(out_);
}

std::string_view case_path(std::string_view path) {
  std::size_t end = path.size() - last_field(path).size();
  for (const std::string_view list : {"casebody.", "sub_opinions[", "opinions["})
    if (const std::size_t at = path.find(list); at != std::string_view::npos) end = std::min(end, at);
  return path.substr(0, end);
}

} // namespace recension
