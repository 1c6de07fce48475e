// The readers of HTML, XML, JSON and RTF (src/readers). They are a module of their own, because the parsers they use
// cost more to load than a short plain text costs to compare. Private to this stage and to the readers.
#pragma once

#include "layer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace recension {

// A member of a JSON object, or of one of the objects in a list that it holds.
struct JsonMember {
  enum class Kind : std::uint8_t { number, text, list };
  std::uint32_t object = 0; // 0: the outermost; else the how manieth in lists, from 1
  std::string key;
  Kind kind = Kind::number;
  std::string value; // a text with its escapes resolved, or a whole number's digits; of a list nothing
};

struct ContainerReaders {
  // The text below in, a layer out. html, xml and rtf are total.
  Layer (*html)(std::string_view text);
  Layer (*xml)(std::string_view text);
  Layer (*rtf)(std::string_view text);
  // `field` as Source::field has it; `path` is for the error's line. Throws InputError.
  Layer (*json)(std::string_view text, std::string_view field, const std::string& path);
  // The versions of an opinion that a record holds, as fields. Throws InputError if it holds none.
  std::vector<std::string> (*versions)(std::string_view text, const std::string& path);
  // The members of an object of texts, whole numbers, and lists of objects of texts and whole numbers, in their
  // order. False: it is something else, or damaged.
  bool (*members)(std::string_view json, std::vector<JsonMember>& out);
};

// The module, opened once; null if it is not there or does not start.
const ContainerReaders* container_readers();
// The same. Throws InputError, with what to do about it, if it is not there.
const ContainerReaders& container_readers(const std::string& path);

} // namespace recension
