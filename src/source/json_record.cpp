#include "json_record.hpp"

#include <recension/source.hpp>

#include <simdjson.h>

#include <algorithm>
#include <array>

namespace recension {
namespace {

namespace ondemand = simdjson::ondemand;

// Fields that hold an opinion's text. CourtListener's opinion records have a version in each; in its cluster records
// and in those of the Caselaw Access Project a version is spread over the opinions of a list, with what stands before
// them in a field of its own.
constexpr std::array<std::string_view, 9> text_fields = {"html_with_citations", "html_columbia", "html_lawbox",
                                                         "html_anon_2020",      "xml_harvard",   "html",
                                                         "plain_text",          "text",          "data"};
constexpr std::array<std::string_view, 1> front_fields = {"head_matter"};
constexpr int deepest = 64; // levels of a record; what lies deeper is passed over

bool is_one_of(std::string_view name, const auto& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string_view last_name(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? path : path.substr(dot + 1);
}

// "casebody.data.opinions[1].text" → "casebody.data.opinions.text"
std::string without_indices(std::string_view path) {
  std::string out;
  bool inside = false;
  for (const char c : path) {
    inside = inside || c == '[';
    if (!inside) out += c;
    if (c == ']') inside = false;
  }
  return out;
}

// Of a field beside a list of opinions: the path of what both stand in.
std::string_view parent_of(std::string_view path) {
  const std::size_t dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view{} : path.substr(0, dot);
}

class RecordReader {
public:
  RecordReader(const simdjson::padded_string& json, std::vector<JsonString>& out) : json_(json), out_(out) {}

  void read(ondemand::document& document) {
    ondemand::json_type type = document.type();
    if (type == ondemand::json_type::object)
      object(document.get_object(), {}, 0);
    else if (type == ondemand::json_type::array)
      array(document.get_array(), {}, 0);
  }

private:
  const simdjson::padded_string& json_;
  std::vector<JsonString>& out_;

  void object(ondemand::object fields, const std::string& path, int depth) {
    for (auto field : fields) {
      const std::string key(std::string_view(field.unescaped_key()));
      value(field.value(), path.empty() ? key : path + "." + key, depth);
    }
  }

  void array(ondemand::array items, const std::string& path, int depth) {
    std::size_t i = 0;
    for (auto item : items)
      value(item.value(), path + "[" + std::to_string(i++) + "]", depth);
  }

  void value(ondemand::value v, const std::string& path, int depth) {
    switch (ondemand::json_type(v.type())) {
    case ondemand::json_type::object:
      if (depth < deepest) object(v.get_object(), path, depth + 1);
      break;
    case ondemand::json_type::array:
      if (depth < deepest) array(v.get_array(), path, depth + 1);
      break;
    case ondemand::json_type::string:
      string(v, path);
      break;
    default:
      break;
    }
  }

  void string(ondemand::value v, const std::string& path) {
    const std::string_view token = v.raw_json_token();
    const std::size_t begin = static_cast<std::size_t>(token.data() - json_.data()) + 1;
    const std::string_view text(json_.data(), json_.size());
    std::size_t end = begin;
    while (end < text.size() && text[end] != '"')
      end += text[end] == '\\' ? 2 : 1;
    if (text.substr(begin, end - begin).find_first_not_of(" \t") != std::string_view::npos)
      out_.push_back({path, begin, end});
  }
};

} // namespace

JsonRecord::JsonRecord(std::string_view text, const std::string& path) {
  const simdjson::padded_string json(text);
  ondemand::parser parser;
  ondemand::document document;
  try {
    document = parser.iterate(json);
    RecordReader(json, strings).read(document);
  } catch (const simdjson::simdjson_error& e) {
    std::string where;
    const char* at = nullptr;
    if (e.error() == simdjson::UNCLOSED_STRING || e.error() == simdjson::INCOMPLETE_ARRAY_OR_OBJECT)
      where = ", at byte " + std::to_string(text.size());
    else if (document.current_location().get(at) == simdjson::SUCCESS)
      where = ", at byte " + std::to_string(at - json.data());
    throw InputError(path + ": is no complete JSON" + where + " (" + simdjson::error_message(e.error()) +
                     "); export the record anew, or read it as text with --container text");
  }
}

std::vector<JsonVersion> JsonRecord::versions() const {
  std::vector<JsonVersion> out;
  for (const JsonString& s : strings) {
    if (!is_one_of(last_name(s.path), text_fields)) continue;
    const std::string name = without_indices(s.path);
    auto found = std::find_if(out.begin(), out.end(), [&](const JsonVersion& v) { return v.name == name; });
    if (found == out.end()) found = out.insert(out.end(), JsonVersion{name, {}});
    found->strings.push_back(s);
  }
  for (JsonVersion& v : out) // what stands before a list of opinions
    for (const JsonString& s : strings)
      if (is_one_of(last_name(s.path), front_fields) && v.strings.front().path.starts_with(parent_of(s.path)) &&
          s.end < v.strings.front().begin)
        v.strings.insert(v.strings.begin(), s);
  return out;
}

JsonVersion JsonRecord::named(std::string_view field) const {
  for (JsonVersion& v : versions())
    if (v.name == field || last_name(v.name) == field) return std::move(v);
  JsonVersion out{std::string(field), {}};
  for (const JsonString& s : strings)
    if (s.path == field || without_indices(s.path) == field || last_name(s.path) == field) out.strings.push_back(s);
  return out;
}

} // namespace recension
