#include "record.hpp"

#include "../render/json.hpp"
#include "../render/json_writer.hpp"
#include "../source/readers.hpp"

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

// The quick way, for records that are as they should be. False: the slow way says what is wrong, or that nothing is.
class SoundRecord {
public:
  explicit SoundRecord(Record& record) : record_(record) {}

  bool read(std::vector<JsonMember> members) {
    for (JsonMember& m : members)
      if (!(m.object == 0 ? of_record(m) : of_witness(m))) return false;
    if (!has_id_ || !record_.job || !has_list_) return false;
    const std::size_t n = record_.witnesses.size();
    return n >= (record_.job == Job::normalize ? 1U : 2U) && n <= most_witnesses &&
           std::all_of(record_.witnesses.begin(), record_.witnesses.end(),
                       [](const RecordWitness& w) { return w.path.empty() == w.text.has_value() && w.path != "-"; });
  }

private:
  Record& record_;
  bool has_id_ = false, has_list_ = false;
  std::vector<std::string> seen_; // keys of the witness that is read

  bool of_record(const JsonMember& m) {
    if (m.key == "id" && m.kind != JsonMember::Kind::list && !has_id_) {
      has_id_ = true;
      record_.id.clear();
      render::JsonWriter id(record_.id);
      m.kind == JsonMember::Kind::text ? id.value(m.value) : id.raw(m.value);
      return true;
    }
    if (m.key == "witnesses" && m.kind == JsonMember::Kind::list && !has_list_) return has_list_ = true;
    if (m.key != "job" || m.kind != JsonMember::Kind::text || record_.job) return false;
    const auto job = std::find(jobs.begin(), jobs.end(), m.value);
    if (job != jobs.end()) record_.job = static_cast<Job>(job - jobs.begin());
    return job != jobs.end();
  }

  bool of_witness(JsonMember& m) {
    if (m.object > record_.witnesses.size()) { // the next; one without members is left to the slow way
      record_.witnesses.emplace_back();
      seen_.clear();
    }
    if (m.object != record_.witnesses.size() || m.kind != JsonMember::Kind::text) return false;
    if (std::find(seen_.begin(), seen_.end(), m.key) != seen_.end()) return false;
    seen_.push_back(m.key);
    RecordWitness& w = record_.witnesses.back();
    if (m.key == "path") return w.path = m.value, !m.value.empty();
    if (m.key == "text") return w.text = std::move(m.value), true;
    if (m.key == "field") return w.field = m.value, true;
    if (m.key == "siglum") return w.siglum = m.value, true;
    if (m.key == "printing") return (w.form = find_form(m.value)) != nullptr;
    return m.key == "container" && (w.container = container_named(m.value)).has_value();
  }
};

bool read_sound_record(std::string_view line, Record& record) {
  const ContainerReaders* readers = container_readers();
  std::vector<JsonMember> members;
  return readers != nullptr && readers->members(line, members) && SoundRecord(record).read(std::move(members));
}

} // namespace

std::string_view name_of(Job job) {
  return jobs[static_cast<std::size_t>(job)];
}

void read_record(std::string_view line, Record& record) {
  if (read_sound_record(line, record)) return;
  record = {};
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
