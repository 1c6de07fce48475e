#include "manifest.hpp"

#include "../toml/toml_file.hpp"
#include "decisions.hpp"
#include "option_values.hpp"
#include "suggestion.hpp"
#include "toml_keys.hpp"

#include <recension/source.hpp>
#include <recension/structure.hpp>

#include <fnmatch.h>

#include <algorithm>
#include <filesystem>

namespace recension::cli {
namespace {

namespace fs = std::filesystem;

class ManifestReader {
public:
  explicit ManifestReader(const std::string& path) : path_(path), folder_(fs::path(path).parent_path()) {}

  std::vector<CheckedOpinion> read() {
    const toml::table all = read_toml(path_);
    std::vector<CheckedOpinion> out;
    const toml::array* opinions = all["opinion"].as_array();
    if (opinions == nullptr || opinions->empty()) fail(all, "holds no [[opinion]]");
    check_keys(path_, all, "a manifest", {"opinion", "allow", "require", "style", "fail-on"});
    for (const toml::node& node : *opinions) {
      const toml::table* opinion = node.as_table();
      if (opinion == nullptr) fail(node, "opinions are written [[opinion]]");
      out.push_back(read_opinion(*opinion, all));
    }
    return out;
  }

private:
  std::string path_;
  fs::path folder_;

  [[noreturn]] void fail(const toml::node& at, const std::string& why) const { refuse(path_, at, why); }

  [[nodiscard]] std::string beside(const std::string& name) const { return (folder_ / name).string(); }

  [[nodiscard]] std::string text(const toml::table& t, std::string_view key) const {
    const toml::node* node = t.get(key);
    if (node == nullptr) return {};
    const auto value = node->value<std::string>();
    if (!value) fail(*node, std::string(key) + " must be a text");
    return *value;
  }

  [[nodiscard]] std::vector<std::string> list(const toml::table& t, std::string_view key) const {
    const toml::node* node = t.get(key);
    if (node == nullptr) return {};
    const toml::array* values = node->as_array();
    std::vector<std::string> out;
    if (values == nullptr) fail(*node, std::string(key) + " must be a list of texts");
    for (const toml::node& value : *values) {
      const auto one = value.value<std::string>();
      if (!one) fail(value, std::string(key) + " must be a list of texts");
      out.push_back(*one);
    }
    return out;
  }

  CheckedOpinion read_opinion(const toml::table& t, const toml::table& defaults) {
    check_keys(path_, t, "an opinion",
               {"name", "canonical", "merge", "published", "allow", "accepted", "require", "style", "fail-on"});
    CheckedOpinion out;
    out.name = text(t, "name");
    if (out.name.empty()) fail(t, "an opinion needs name = \"…\"");
    read_canonical(t, out);
    for (const std::string& pattern : list(t, "published")) {
      out.patterns.push_back(beside(pattern));
      const std::vector<std::string> files = expand(out.patterns.back());
      if (files.empty()) fail(t, "published: no file is called " + pattern);
      out.published.insert(out.published.end(), files.begin(), files.end());
    }
    if (out.published.empty()) fail(t, "an opinion needs published = [\"…\"]");
    for (const toml::table* from : {&defaults, &t})
      read_rules(*from, out);
    if (const std::string accepted = text(t, "accepted"); !accepted.empty()) {
      out.accepted = beside(accepted);
      out.rules.accepted = read_decisions(out.accepted, true);
    }
    return out;
  }

  void read_canonical(const toml::table& t, CheckedOpinion& out) const {
    const std::string canonical = text(t, "canonical");
    for (const std::string& witness : list(t, "merge"))
      out.canonical.push_back(beside(witness));
    if (canonical.empty() == out.canonical.empty())
      fail(t, "an opinion needs either canonical = \"…\" or merge = [\"…\", \"…\"]");
    if (!canonical.empty())
      out.canonical.push_back(beside(canonical));
    else if (out.canonical.size() < 2)
      fail(t, "merge needs at least two witnesses");
  }

  void read_rules(const toml::table& t, CheckedOpinion& out) const {
    CheckRules& rules = out.rules;
    for (const std::string& name : list(t, "allow")) {
      check_rule_name(path_ + ": allow", name);
      rules.allow.push_back(name);
    }
    for (const std::string& part : list(t, "require")) {
      std::vector<std::string> parts = section_names();
      parts.emplace_back("footnotes");
      if (std::find(parts.begin(), parts.end(), part) == parts.end())
        fail(t, "require: no part is called " + part + suggestion(part, parts, "the parts are"));
      rules.require.push_back(part);
    }
    if (const std::string style = text(t, "style"); !style.empty()) {
      out.styles.push_back(beside(style));
      read_style(out.styles.back(), rules);
    }
    if (const std::string name = text(t, "fail-on"); !name.empty()) {
      rules.fail_on = variant_class_named(name);
      if (!rules.fail_on && name != "none")
        fail(t, "fail-on: no class is called " + name + suggestion(name, class_names(), "the classes are"));
    }
  }
};

bool is_pattern(const std::string& name) {
  return name.find_first_of("*?[") != std::string::npos;
}

// Component by component; ** is any number of folders.
void expand_into(const fs::path& folder, fs::path::const_iterator at, fs::path::const_iterator end,
                 std::vector<std::string>& out) {
  std::error_code error;
  if (at == end) {
    if (fs::is_regular_file(folder, error)) out.push_back(folder.string());
    return;
  }
  const std::string name = at->string();
  if (!is_pattern(name)) return expand_into(folder / name, std::next(at), end, out);
  if (name == "**") expand_into(folder, std::next(at), end, out);
  for (const auto& entry : fs::directory_iterator(folder.empty() ? "." : folder, error)) {
    const std::string found = entry.path().filename().string();
    if (name == "**") {
      if (entry.is_directory(error)) expand_into(folder / found, at, end, out);
    } else if (fnmatch(name.c_str(), found.c_str(), FNM_PERIOD) == 0) {
      expand_into(folder / found, std::next(at), end, out);
    }
  }
}

// Component by component, as above.
bool is_matched_from(fs::path::const_iterator pattern, fs::path::const_iterator pattern_end,
                     fs::path::const_iterator at, fs::path::const_iterator end) {
  if (pattern == pattern_end) return at == end;
  const std::string name = pattern->string();
  if (name == "**") {
    const bool here = is_matched_from(std::next(pattern), pattern_end, at, end);
    return here || (at != end && is_matched_from(pattern, pattern_end, std::next(at), end));
  }
  return at != end && fnmatch(name.c_str(), at->c_str(), FNM_PERIOD) == 0 &&
         is_matched_from(std::next(pattern), pattern_end, std::next(at), end);
}

} // namespace

bool is_matched(const std::string& pattern, const std::string& path) {
  fs::path folder, rest; // the pattern's folders before its first sign, and what comes after them
  for (const fs::path& component : fs::path(pattern))
    (rest.empty() && !is_pattern(component.string()) ? folder : rest) /= component;
  std::error_code error;
  const auto whole = [&](const fs::path& p) { return fs::weakly_canonical(fs::absolute(p, error), error); };
  const fs::path inside = whole(path).lexically_relative(whole(folder.empty() ? "." : folder));
  return !error && !rest.empty() && is_matched_from(rest.begin(), rest.end(), inside.begin(), inside.end());
}

std::vector<std::string> expand(const std::string& pattern) {
  std::vector<std::string> out;
  const fs::path path(pattern);
  expand_into({}, path.begin(), path.end(), out);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

void check_rule_name(const std::string& what, const std::string& name) {
  const std::size_t colon = name.find(':');
  const std::string kind = colon == std::string::npos ? "" : name.substr(colon + 1), rule = name.substr(0, colon);
  if (!kind.empty() && !section_kind_named(kind))
    throw InputError(what + ": no kind of section is called " + kind +
                     suggestion(kind, section_names(), "the kinds are"));
  const std::vector<std::string_view> all = finding_rules();
  const std::vector<std::string> rules(all.begin(), all.end());
  if (std::find(rules.begin(), rules.end(), rule) == rules.end())
    throw InputError(what + ": no class or fault is called " + rule + suggestion(rule, rules, "there are"));
}

void read_style(const std::string& path, CheckRules& rules) {
  const toml::table t = read_toml(path);
  check_keys(path, t, "a house style", {"classes", "form"});
  if (const toml::array* classes = t["classes"].as_array())
    for (const toml::node& node : *classes) {
      const std::string name = node.value_or(std::string());
      check_rule_name(path + ": classes", name);
      rules.allow.push_back(name);
    }
  const toml::array* forms = t["form"].as_array();
  if (forms == nullptr) return;
  for (const toml::node& node : *forms) {
    const toml::table* form = node.as_table();
    HouseForm out;
    if (form != nullptr) {
      check_keys(path, *form, "a [[form]]", {"canonical", "published"});
      out.canonical = (*form)["canonical"].value_or(std::string());
      out.published = (*form)["published"].value_or(std::string());
    }
    if (out.canonical.empty()) refuse(path, node, "a [[form]] needs canonical = \"…\" and published = \"…\"");
    rules.forms.push_back(std::move(out));
  }
}

std::vector<CheckedOpinion> read_manifest(const std::string& path) {
  return ManifestReader(path).read();
}

} // namespace recension::cli
