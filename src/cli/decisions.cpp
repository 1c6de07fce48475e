#include "decisions.hpp"

#include "../toml/toml_file.hpp"
#include "output.hpp"
#include "toml_keys.hpp"

#include <recension/source.hpp>

#include <filesystem>
#include <sstream>

namespace recension::cli {
namespace {

std::string text_of(const toml::table& decision, std::string_view key, const std::string& path) {
  const auto value = decision[key].value<std::string>();
  if (!value) refuse(path, decision, "a decision needs " + std::string(key) + " = \"…\"");
  return *value;
}

Accepted read_decision(const toml::node& node, const std::string& path) {
  const toml::table* decision = node.as_table();
  if (decision == nullptr) refuse(path, node, "decisions are written [[decision]]");
  check_keys(path, *decision, "a decision", {"before", "readings", "choose", "reason", "nth"});
  Accepted out;
  out.before = text_of(*decision, "before", path);
  out.choose = text_of(*decision, "choose", path);
  out.reason = (*decision)["reason"].value_or(std::string());
  if (const toml::node* nth = decision->get("nth")) {
    const auto value = nth->value<std::int64_t>();
    if (!value || *value < 1) refuse(path, *nth, "nth counts from 1");
    out.nth = static_cast<std::size_t>(*value);
  }
  const toml::array* readings = (*decision)["readings"].as_array();
  if (readings == nullptr) refuse(path, *decision, "a decision needs readings = [\"…\", \"…\"]");
  for (const toml::node& reading : *readings)
    out.readings.push_back(reading.value_or(std::string()));
  return out;
}

} // namespace

std::vector<Accepted> read_decisions(const std::string& path, bool may_be_missing) {
  if (may_be_missing && !std::filesystem::exists(path)) return {};
  const toml::table table = read_toml(path);
  check_keys(path, table, "a file of decisions", {"decision"});
  std::vector<Accepted> out;
  if (const toml::array* decisions = table["decision"].as_array())
    for (const toml::node& node : *decisions)
      out.push_back(read_decision(node, path));
  return out;
}

void add_decisions(std::span<const Accepted> decisions, const std::string& path) {
  std::string text;
  if (std::filesystem::exists(path)) text = read_source(path, Container::text).bytes;
  if (!text.empty() && !text.ends_with('\n')) text += '\n';
  toml::array all;
  for (const Accepted& a : decisions) {
    toml::array readings;
    for (const std::string& r : a.readings)
      readings.push_back(r);
    toml::table one{
        {"before", a.before}, {"readings", std::move(readings)}, {"choose", a.choose}, {"reason", a.reason}};
    if (a.nth > 0) one.insert("nth", static_cast<std::int64_t>(a.nth));
    all.push_back(std::move(one));
  }
  std::ostringstream out;
  out << toml::table{{"decision", std::move(all)}} << '\n';
  write_output(text + (text.empty() ? "" : "\n") + out.str(), path);
}

} // namespace recension::cli
