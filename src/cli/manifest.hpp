// The manifest of check: which published copies belong to which canonical text.
//
//     fail-on = "structure"                          # for all opinions; an opinion's own wins
//     [[opinion]]
//     name = "Davidson v. Cannon"
//     canonical = "canonical/davidson.txt"           # or: merge = ["a.txt", "b.html"]
//     published = ["site/davidson/*.html"]           # *, ? and ** in names; relative to the manifest
//     allow = ["parallel-citation", "typography"]
//     accepted = "canonical/davidson.accepted.toml"
//     require = ["dissent", "footnotes"]
//     style = "house.toml"                           # classes = ["typography"]; [[form]] canonical, published
#pragma once

#include "options.hpp"

#include <recension/check.hpp>

#include <string>
#include <vector>

namespace recension::cli {

struct CheckedOpinion {
  std::string name;
  std::vector<std::string> canonical; // one file, or the witnesses that are merged
  std::vector<std::string> patterns;  // of the copies, with the manifest's folder
  std::vector<std::string> published; // files
  std::string accepted;               // a file of decisions; empty: none
  std::vector<std::string> styles;    // files that say what the publisher changes on purpose
  CheckRules rules;                   // with what `accepted` and `style` hold
};

// Throws InputError with file and line; a pattern that no file matches is an error, for a copy that is gone must not
// pass.
std::vector<CheckedOpinion> read_manifest(const std::string& path);

// Adds a house style's classes and forms.
void read_style(const std::string& path, CheckRules& rules);

// The files that a pattern names, sorted.
std::vector<std::string> expand(const std::string& pattern);

// Whether a pattern names this path, whether a file is there or not.
bool is_matched(const std::string& pattern, const std::string& path);

// Throws UsageError or InputError (`what` is in front of it) if the name is no class and no fault.
void check_rule_name(const std::string& what, const std::string& name);

} // namespace recension::cli
