// page.css and page.js, embedded when the program is built (embed.cmake). Private to the stage.
#pragma once

#include <string_view>

namespace recension::render::html {

struct Asset {
  std::string_view text;
  std::string_view sha256; // in hexadecimal
};
extern const Asset page_style, page_script;

} // namespace recension::render::html
