// Character references of HTML: &sect; &#167; &#xA7;. Private to the stage.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

namespace recension {

class HtmlEntities {
public:
  // The length in bytes of the reference that begins at text[at], an ampersand; 0 if there is none before `end`.
  [[nodiscard]] std::size_t length_at(std::string_view text, std::size_t at, std::size_t end);
  // `text` with its references resolved.
  [[nodiscard]] std::string resolve(std::string_view text);

private:
  std::unordered_map<std::string, std::string> known_;

  const std::string& meaning(const std::string& reference);
};

} // namespace recension
