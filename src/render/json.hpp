// Shared by the JSON renderers. Private to the stage.
#pragma once

#include <recension/metadata.hpp>
#include <recension/span.hpp>
#include <recension/witness.hpp>

#include <nlohmann/json.hpp>

#include <string>

namespace recension::render {

using Json = nlohmann::ordered_json;

inline Json span_json(SourceRange r) {
  return {{"begin", r.begin.value}, {"end", r.end.value}};
}

inline void put_span(Json& object, SourceRange r) {
  object["begin"] = r.begin.value;
  object["end"] = r.end.value;
}

// What case it is; fields that no witness says are left out.
Json metadata_json(const CaseMetadata& metadata);

// One line, valid UTF-8 whatever the input, without a control character that a terminal would obey.
std::string dumped(const Json& document);
// The same with its line end, after what `out` holds.
void dump(const Json& document, std::string& out);

} // namespace recension::render
