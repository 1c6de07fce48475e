#include "option_values.hpp"

#include "suggestion.hpp"

#include <recension/source.hpp>
#include <recension/structure.hpp>

#include <algorithm>
#include <array>
#include <filesystem>

namespace recension::cli {
namespace {

template <class Name, class Value> std::vector<std::string> names_up_to(Value last) {
  std::vector<std::string> out;
  for (std::uint8_t v = 0; v <= static_cast<std::uint8_t>(last); ++v)
    out.emplace_back(name_of(static_cast<Name>(v)));
  return out;
}

// What a file's ending asks for: of these formats the first that the command writes.
struct Ending {
  std::string_view ending;
  std::array<std::string_view, 2> formats;
};
constexpr Ending endings[] = {
    {".html", {"html", ""}},       {".htm", {"html", ""}},          {".json", {"json", ""}},
    {".md", {"markdown", "text"}}, {".markdown", {"markdown", ""}}, {".csv", {"csv", ""}},
    {".tei", {"tei", ""}},         {".xml", {"tei", "junit"}},      {".sarif", {"sarif", ""}},
    {".txt", {"text", ""}},        {".docx", {"docx", ""}},         {".doc", {"docx", ""}},
    {".pdf", {"pdf", ""}},         {".rtf", {"rtf", ""}},           {".odt", {"odt", ""}},
    {".epub", {"epub", ""}},       {".xlsx", {"xlsx", ""}},         {".jsonl", {"jsonl", ""}},
    {".tsv", {"tsv", ""}},         {".zst", {"zst", ""}},           {".gz", {"gz", ""}},
    {".zip", {"zip", ""}},         {".svg", {"svg", ""}},
};

} // namespace

std::vector<std::string> formats_of(Command c) {
  switch (c) {
  case Command::diff:
    return {"text", "json", "inline", "html", "docx"};
  case Command::merge:
    return {"text", "markdown", "html", "tei", "json", "courtlistener", "docx"};
  case Command::collate:
    return {"text", "json", "csv", "tei"};
  case Command::normalize:
    return {"text", "json", "ledger"};
  case Command::revisions:
    return {"text", "json", "html", "markdown"};
  case Command::check:
    return {"text", "github", "sarif", "junit", "json"};
  case Command::pages:
  case Command::explain:
  case Command::printings:
    return {"text", "json"};
  case Command::batch:
  case Command::page:
    break;
  }
  return {};
}

std::vector<std::string> class_names() {
  return names_up_to<VariantClass>(VariantClass::typography);
}

std::vector<std::string> section_names() {
  return names_up_to<SectionKind>(SectionKind::appendix);
}

std::vector<std::string> names_of(Forms forms) {
  std::vector<std::string> out;
  for (const Form* f : forms)
    out.emplace_back(f->name);
  return out;
}

std::vector<std::string> form_names() {
  return names_of(all_forms());
}

std::vector<std::string> container_names() {
  return names_up_to<Container>(Container::pdf);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& w : words)
    out += (out.empty() ? "" : ", ") + w;
  return out;
}

VariantClass class_called(const std::string& option, const std::string& name) {
  if (const auto found = variant_class_named(name)) return *found;
  throw UsageError(option + ": no class is called " + name + suggestion(name, class_names(), "the classes are"));
}

std::string format_of_file(Command c, const std::string& path) {
  const std::vector<std::string> formats = formats_of(c);
  std::string ending = std::filesystem::path(path).extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char ch) { return std::tolower(ch); });
  const auto* const known =
      std::find_if(std::begin(endings), std::end(endings), [&](const Ending& e) { return e.ending == ending; });
  if (formats.empty() || known == std::end(endings)) return {};
  for (const std::string_view format : known->formats)
    if (std::find(formats.begin(), formats.end(), format) != formats.end()) return std::string(format);
  throw UsageError("-o " + path + ": this command does not write " + ending +
                   " files; name what it should write with --format: " + joined(formats));
}

} // namespace recension::cli
