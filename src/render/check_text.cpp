// The report of check for people, and as GitHub's workflow commands.
#include "wording.hpp"

#include <recension/check.hpp>
#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

// In the parts of a workflow command these characters would end it (GitHub, "Workflow commands").
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : text) {
    if (c == '%')
      out += "%25";
    else if (c == '\n')
      out += "%0A";
    else if (property && c == ':')
      out += "%3A";
    else if (property && c == ',')
      out += "%2C";
    else
      out += c;
  }
  return out;
}

void github_line(std::string_view level, const std::string& path, const FilePlace* place, const Finding& f,
                 std::string& out) {
  out += fmt::format("::{} file={}", level, escaped(printable(path), true));
  if (place != nullptr)
    out += fmt::format(",line={},endLine={},col={},endColumn={}", place->line, place->end_line, place->column,
                       std::max(place->end_column, place->column));
  out += fmt::format(",title={}::{} [{}]\n", escaped(f.rule, true), escaped(printable(f.message), false), f.id);
}

} // namespace

void check_text(const CheckResult& result, std::string& out) {
  std::size_t failing = 0, findings = 0, allowed = 0, accepted = 0;
  for (const CopyReport& copy : result.copies) {
    allowed += copy.allowed;
    accepted += copy.accepted;
    findings += copy.failing();
    failing += copy.failing() > 0 ? 1 : 0;
    if (copy.findings.empty()) continue;
    fmt::format_to(std::back_inserter(out), "{}  ({})\n", printable(copy.path), printable(copy.opinion));
    for (const Finding& f : copy.findings) {
      const std::string place = copy.has_places     ? fmt::format("{}:{}", f.place.line, f.place.column)
                                : f.printed.empty() ? fmt::format("byte {}", f.place.bytes.begin.value)
                                                    : f.printed;
      fmt::format_to(std::back_inserter(out), "  {:>8}  {}  {}\n            {}\n", place, f.rule, f.id,
                     printable(f.message));
      if (!f.before.empty() || !f.after.empty())
        fmt::format_to(std::back_inserter(out), "            … {} ∥ {} …\n", printable(f.before), printable(f.after));
      if (f.canonical.starts_with("p.") || f.canonical.starts_with("sheet"))
        fmt::format_to(std::back_inserter(out), "            in the canonical text: {}\n", f.canonical);
    }
    out += '\n';
  }
  for (const auto& [opinion, f] : result.stale)
    fmt::format_to(std::back_inserter(out), "{}\n  {}  {}\n            {}\n\n", printable(opinion), f.rule, f.id,
                   printable(f.message));
  fmt::format_to(std::back_inserter(out), "{} checked, {}; {} allowed, {} accepted\n",
                 result.copies.size() == 1 ? "1 copy" : fmt::format("{} copies", result.copies.size()),
                 failing == 0 ? "all as they should be"
                              : fmt::format("{} with {}", failing == 1 ? "1 fails" : fmt::format("{} fail", failing),
                                            counted(findings, "finding")),
                 allowed, accepted);
}

void check_github(const CheckResult& result, std::string& out) {
  for (const CopyReport& copy : result.copies)
    for (const Finding& f : copy.findings)
      github_line("error", copy.path, copy.has_places ? &f.place : nullptr, f, out);
  for (const auto& [opinion, f] : result.stale)
    out += fmt::format("::warning title={}::{}: {}\n", escaped(f.rule, true), escaped(printable(opinion), false),
                       escaped(printable(f.message), false));
}

} // namespace recension::render
