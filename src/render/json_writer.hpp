// Writes JSON as it goes, without a tree of it in memory. Private to the stage; json.hpp is for small documents.
//
//     JsonWriter json(out);
//     json.begin_object().put("id", 7).key("readings").begin_array();
//     for (const Reading& r : readings) json.value(r.text);
//     json.end_array().end_object();          // {"id":7,"readings":["not","now"]}
//
// Commas come by themselves. What is written is what `dumped` (json.hpp) makes of the same document, byte for byte:
// one line, valid UTF-8 whatever the texts hold, no control character that a terminal would obey. Who begins an
// object or an array ends it.
#pragma once

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>

namespace recension::render {

class JsonWriter {
public:
  explicit JsonWriter(std::string& out) : out_(out), begin_(out.size()) {}

  JsonWriter& begin_object() { return open('{'); }
  JsonWriter& end_object() { return close('}'); }
  JsonWriter& begin_array() { return open('['); }
  JsonWriter& end_array() { return close(']'); }

  // A name of our own: nothing in it is escaped.
  JsonWriter& key(std::string_view name) {
    separate();
    out_.append("\"").append(name).append("\":");
    return *this;
  }

  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(double number); // 0.25 or 1.0
  JsonWriter& value(std::same_as<bool> auto truth) { return raw(truth ? "true" : "false"); }
  JsonWriter& value(std::integral auto number) requires(!std::same_as<decltype(number), bool>) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number).ptr;
    return raw({digits, static_cast<std::size_t>(end - digits)});
  }
  JsonWriter& raw(std::string_view json) { // a value that is JSON already
    separate();
    out_.append(json);
    return *this;
  }

  template <class Value> JsonWriter& put(std::string_view name, const Value& given) { return key(name).value(given); }

private:
  std::string& out_;
  std::size_t begin_; // of this document in `out`

  void separate() {
    if (out_.size() == begin_) return;
    const char last = out_.back();
    if (last != '{' && last != '[' && last != ':') out_ += ',';
  }
  JsonWriter& open(char bracket) {
    separate();
    out_ += bracket;
    return *this;
  }
  JsonWriter& close(char bracket) {
    out_ += bracket;
    return *this;
  }
};

} // namespace recension::render
