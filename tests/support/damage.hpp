// Damage as files suffer it: cuts, insertions of markup, repetitions, wrong bytes.
#pragma once

#include <random>
#include <string>

namespace recension::test {

inline std::string mutated(std::string text, std::mt19937& random) {
  constexpr const char* tokens[] = {"[1] ", "*346 ", "**670 ",   " 1 ",        "Fn",     "\n[\nFootnote 1\n]\n",
                                    "\f",   "\r\n",  "\xC2\x97", "\xFF",       "\n2\n ", "  ",
                                    "\n\n", "§",     "[HN3]",    "\xC2\xAD\n", "————\n"};
  for (int i = 0; i < 12; ++i) {
    const std::size_t at = text.empty() ? 0 : random() % text.size();
    switch (random() % 4) {
    case 0:
      text.erase(at, random() % 40);
      break;
    case 1:
      text.insert(at, tokens[random() % 17]);
      break;
    case 2:
      text.insert(at, text.substr(random() % (text.size() + 1), random() % 60));
      break;
    default:
      if (!text.empty()) text[at] = static_cast<char>(random());
    }
  }
  return text;
}

} // namespace recension::test
