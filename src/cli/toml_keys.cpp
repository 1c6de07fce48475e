#include "toml_keys.hpp"

#include "suggestion.hpp"

#include <algorithm>

namespace recension::cli {

void check_keys(const std::string& path, const toml::table& table, const std::string& what,
                const std::vector<std::string>& keys) {
  for (const auto& [key, value] : table)
    if (std::find(keys.begin(), keys.end(), key.str()) == keys.end())
      refuse(path, value, what + " has no " + std::string(key.str()) + suggestion(key.str(), keys, "it has"));
}

} // namespace recension::cli
