#include "record.hpp"

#include "../render/json.hpp"

#include <recension/batch.hpp>

#include <algorithm>
#include <array>

namespace recension {
namespace batch {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::string_view, 4> jobs = {"diff", "merge", "normalize", "check"};
constexpr std::array<std::string_view, 3> record_keys = {"id", "job", "witnesses"};
constexpr std::array<std::string_view, 6> witness_keys = {"path", "text", "field", "siglum", "printing", "container"};
constexpr std::size_t most_witnesses = 16;

// Where the bytes stop being JSON; the parser's own words hold the text around it, which may be anything.
Json parse(std::string_view line) {
  try {
    return Json::parse(line);
  } catch (const Json::parse_error& e) {
    throw BadRecord("is no JSON: byte " + std::to_string(e.byte > 0 ? e.byte - 1 : 0) +
                    " of the line; each line must be one record");
  }
}

std::string text_of(const Json& object, const char* name) {
  const auto found = object.find(name);
  if (found == object.end() || found->is_null()) return {};
  if (!found->is_string()) throw BadRecord(std::string("\"") + name + "\" must be a text");
  return found->get<std::string>();
}

// A key that nothing reads is a mistake: its answer would not be what was asked for.
template <std::size_t N>
void check_keys(const Json& object, const char* what, const std::array<std::string_view, N>& keys) {
  for (const auto& [key, value] : object.items()) {
    if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
    std::string known;
    for (const std::string_view k : keys)
      known.append(known.empty() ? "" : ", ").append(k);
    throw BadRecord(std::string(what) + " has no " + render::dumped(key) + "; it has " + known);
  }
}

std::string id_of(const Json& record) {
  if (!record.is_object()) throw BadRecord("a record must be an object");
  const auto id = record.find("id");
  if (id == record.end() || !(id->is_string() || id->is_number()))
    throw BadRecord("\"id\" must be a text or a number");
  return render::dumped(*id);
}

Job job_of(const Json& record) {
  const std::string name = text_of(record, "job");
  for (std::size_t j = 0; j < jobs.size(); ++j)
    if (jobs[j] == name) return static_cast<Job>(j);
  throw BadRecord("\"job\" must be diff, merge, normalize or check");
}

RecordWitness witness_of(const Json& object) {
  if (!object.is_object()) throw BadRecord("a witness must be an object with a \"path\" or a \"text\"");
  check_keys(object, "a witness", witness_keys);
  RecordWitness out;
  out.path = text_of(object, "path");
  if (object.contains("text")) out.text = text_of(object, "text");
  if (out.path.empty() != out.text.has_value())
    throw BadRecord("a witness must have either a \"path\" or a \"text\"");
  if (out.path == "-") throw BadRecord("\"path\": standard input is no witness of a record");
  out.field = text_of(object, "field");
  out.siglum = text_of(object, "siglum");
  if (const std::string name = text_of(object, "printing"); !name.empty()) {
    out.form = find_form(name);
    if (out.form == nullptr) throw BadRecord("\"printing\": no printing " + name);
  }
  if (const std::string name = text_of(object, "container"); !name.empty()) {
    out.container = container_named(name);
    if (!out.container) throw BadRecord("\"container\": no container " + name);
  }
  return out;
}

} // namespace

std::string_view name_of(Job job) {
  return jobs[static_cast<std::size_t>(job)];
}

void read_record(std::string_view line, Record& record) {
  const Json json = parse(line);
  record.id = id_of(json);
  record.job = job_of(json);
  check_keys(json, "a record", record_keys);
  const auto witnesses = json.find("witnesses");
  const std::size_t least = record.job == Job::normalize ? 1 : 2;
  if (witnesses == json.end() || !witnesses->is_array() || witnesses->size() < least ||
      witnesses->size() > most_witnesses)
    throw BadRecord("\"witnesses\" must be a list of " + std::to_string(least) + " to " +
                    std::to_string(most_witnesses));
  for (const Json& witness : *witnesses)
    record.witnesses.push_back(witness_of(witness));
}

} // namespace batch

std::string id_of_line(std::string_view line) {
  try {
    return batch::id_of(batch::parse(line));
  } catch (const batch::BadRecord&) {
    return "null";
  }
}

} // namespace recension
