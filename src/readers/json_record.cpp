#include "json_record.hpp"

#include <recension/source.hpp>

#include <simdjson.h>

namespace recension {
namespace {

namespace ondemand = simdjson::ondemand;

constexpr int deepest = 64; // levels of a record; what lies deeper is passed over

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
      std::string here = path;
      if (!here.empty()) here += '.';
      here += std::string_view(field.unescaped_key());
      value(field.value(), here, depth);
    }
  }

  void array(ondemand::array items, const std::string& path, int depth) {
    std::size_t i = 0;
    for (auto item : items) {
      std::string here = path;
      here.append("[").append(std::to_string(i++)).append("]");
      value(item.value(), here, depth);
    }
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
  bool begun = false; // before, the document has no place to tell
  try {
    document = parser.iterate(json);
    begun = true;
    RecordReader(json, strings).read(document);
  } catch (const simdjson::simdjson_error& e) {
    std::string where;
    const char* at = nullptr;
    if (e.error() == simdjson::UNCLOSED_STRING || e.error() == simdjson::INCOMPLETE_ARRAY_OR_OBJECT)
      where = ", at byte " + std::to_string(text.size());
    else if (begun && document.current_location().get(at) == simdjson::SUCCESS)
      where = ", at byte " + std::to_string(at - json.data());
    throw InputError(path + ": is no complete JSON" + where + " (" + simdjson::error_message(e.error()) +
                     "); export the record again, or read it as text with --container text");
  }
}

} // namespace recension
