// The report of check for programs: JSON, SARIF 2.1.0 (OASIS 2020), JUnit's XML.
#include "json.hpp"
#include "xml_text.hpp"

#include <recension/check.hpp>
#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>

namespace recension::render {
namespace {

Json place_json(const FilePlace& p) {
  Json out = span_json(p.bytes);
  out["line"] = p.line;
  out["column"] = p.column;
  out["end_line"] = p.end_line;
  out["end_column"] = p.end_column;
  return out;
}

Json finding_json(const Finding& f, bool has_place) {
  Json out = {{"rule", f.rule}, {"id", f.id}, {"fails", f.fails}, {"message", f.message}};
  if (has_place) out["place"] = place_json(f.place);
  if (!f.readings.empty()) {
    out["context"] = {{"before", f.before}, {"after", f.after}};
    out["readings"] = {{"canonical", f.readings[0]}, {"copy", f.readings[1]}};
    if (!f.printed.empty()) out["printed"]["copy"] = f.printed;
    if (!f.canonical.empty()) out["printed"]["canonical"] = f.canonical;
  }
  return out;
}

// A path as a relative reference (RFC 3986).
std::string uri_of(std::string_view path) {
  std::string out;
  for (const char c : path) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                       std::string_view("-._~/").find(c) != std::string_view::npos;
    out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out.starts_with('/') ? "file://" + out : out;
}

Json sarif_rules() {
  Json out = Json::array();
  for (const std::string_view rule : finding_rules())
    out.push_back({{"id", rule},
                   {"shortDescription", {{"text", about_rule(rule)}}},
                   {"defaultConfiguration", {{"level", rule == "stale-acceptance" ? "warning" : "error"}}}});
  return out;
}

Json sarif_result(const Finding& f) {
  const auto rules = finding_rules();
  const auto index = std::find(rules.begin(), rules.end(), f.rule) - rules.begin();
  return {{"ruleId", f.rule},
          {"ruleIndex", index},
          {"level", f.fails ? "error" : "warning"},
          {"message", {{"text", f.message}}},
          {"partialFingerprints", {{"recension/v1", f.id}}}};
}

Json sarif_location(const CopyReport& copy, const Finding& f) {
  Json physical = {{"artifactLocation", {{"uri", uri_of(copy.path)}}}};
  if (copy.has_places)
    physical["region"] = {{"startLine", f.place.line},
                          {"startColumn", f.place.column},
                          {"endLine", f.place.end_line},
                          {"endColumn", f.place.end_column},
                          {"byteOffset", f.place.bytes.begin.value},
                          {"byteLength", f.place.bytes.size()}};
  return {{"physicalLocation", std::move(physical)}};
}

} // namespace

void check_json(const CheckResult& result, std::string& out) {
  Json copies = Json::array();
  std::size_t failing = 0;
  for (const CopyReport& copy : result.copies) {
    Json findings = Json::array();
    for (const Finding& f : copy.findings)
      findings.push_back(finding_json(f, copy.has_places));
    failing += copy.failing() > 0 ? 1 : 0;
    copies.push_back({{"opinion", copy.opinion},
                      {"path", copy.path},
                      {"passes", copy.failing() == 0},
                      {"similarity", copy.similarity},
                      {"allowed", copy.allowed},
                      {"accepted", copy.accepted},
                      {"quiet", copy.quiet},
                      {"findings", std::move(findings)}});
  }
  Json stale = Json::array();
  for (const auto& [opinion, f] : result.stale) {
    stale.push_back(finding_json(f, false));
    stale.back()["opinion"] = opinion;
  }
  dump({{"schema", "recension.check/1"},
        {"passes", failing == 0},
        {"copies", std::move(copies)},
        {"stale", std::move(stale)}},
       out);
}

void check_sarif(const CheckResult& result, std::string_view version, std::string& out) {
  Json results = Json::array();
  for (const CopyReport& copy : result.copies)
    for (const Finding& f : copy.findings) {
      results.push_back(sarif_result(f));
      results.back()["locations"] = Json::array({sarif_location(copy, f)});
    }
  for (const auto& [opinion, f] : result.stale) {
    results.push_back(sarif_result(f));
    results.back()["message"]["text"] = opinion + ": " + f.message;
  }
  const Json driver = {{"name", "recension"}, {"semanticVersion", version}, {"rules", sarif_rules()}};
  dump({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
        {"version", "2.1.0"},
        {"runs", Json::array({{{"tool", {{"driver", driver}}},
                               {"columnKind", "unicodeCodePoints"},
                               {"results", std::move(results)}}})}},
       out);
}

// A suite an opinion, a case a copy.
void check_junit(const CheckResult& result, std::string& out) {
  const auto put = std::back_inserter(out);
  std::map<std::string, std::vector<const CopyReport*>> opinions;
  for (const CopyReport& copy : result.copies)
    opinions[copy.opinion].push_back(&copy);
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"recension check\">\n";
  for (const auto& [opinion, copies] : opinions) {
    const auto failures =
        std::count_if(copies.begin(), copies.end(), [](const CopyReport* c) { return c->failing() > 0; });
    fmt::format_to(put, "<testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n", xml_text(opinion),
                   copies.size(), failures);
    for (const CopyReport* copy : copies) {
      fmt::format_to(put, "<testcase name=\"{}\" classname=\"{}\">\n", xml_text(copy->path), xml_text(opinion));
      for (const Finding& f : copy->findings)
        fmt::format_to(put, "<failure type=\"{}\" message=\"{}\">{}:{}:{} {}</failure>\n", f.rule,
                       xml_text(f.message), xml_text(copy->path), f.place.line, f.place.column, f.id);
      out += "</testcase>\n";
    }
    out += "</testsuite>\n";
  }
  out += "</testsuites>\n";
}

} // namespace recension::render
