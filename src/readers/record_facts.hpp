// Which fields of publishers' records say what of the case. Private to the stage.
#pragma once

#include <recension/case_record.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recension {

// Fastcase's XML, and the Akoma Ntoso of The National Archives.
class XmlFacts {
public:
  // An element has been read: its name in lower case, its text.
  void element(std::string_view name, std::string text);
  // An element of FRBR begins: pairs of name and value up to a null pointer, as Expat gives them.
  void attributes(std::string_view name, const char** attributes);
  [[nodiscard]] CaseRecord take() { return std::move(out_); }

private:
  CaseRecord out_;
  std::string volume_, reporter_;
};

// A string of a JSON record: its path from the case on, "citations[0].cite", "casebody.data.opinions[1].author".
class JsonFacts {
public:
  void field(std::string_view path, const std::string& text);
  [[nodiscard]] CaseRecord take();

private:
  CaseRecord out_;
  std::string volume_,
      reporter_; // of a citation in parts, whose page comes next; a volume may be a number, no string
  RecordedOpinion& opinion(std::string_view path);
  std::vector<std::string> paths_of_opinions_;
};

// The path of a case within its file: "results[1].casebody.data.opinions[0].text" → "results[1].".
std::string_view case_path(std::string_view path_of_text);

} // namespace recension
