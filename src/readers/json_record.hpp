// A JSON record and the versions of an opinion that it holds. Private to the stage; simdjson is used in
// json_record.cpp only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace recension {

// A string of the record: its path ("casebody.data.opinions[0].text") and the bytes between its quotes.
struct JsonString {
  std::string path;
  std::size_t begin = 0, end = 0;
};

// The last name of a path: "text" of "casebody.data.opinions[0].text".
std::string_view last_field(std::string_view path);

// A version: a field, or the like-named fields of several opinions in one record.
struct JsonVersion {
  std::string name;
  std::vector<JsonString> strings;
};

struct JsonRecord {
  std::vector<JsonString> strings; // all that are not empty, in order

  // Throws InputError if `text` is no JSON.
  JsonRecord(std::string_view text, const std::string& path);
  // The versions that publishers' records are known to hold.
  [[nodiscard]] std::vector<JsonVersion> versions() const;
  // The field that the user named: a path, or the last name of one. No strings if there is none.
  [[nodiscard]] JsonVersion named(std::string_view field) const;
};

} // namespace recension
