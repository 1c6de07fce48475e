#include "typesetting.hpp"

#include <algorithm>

namespace recension::test {
namespace {

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

} // namespace

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

std::string curly(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '-';
    if (text[i] == '"')
      out += opens ? "“" : "”";
    else if (text[i] == '\'')
      out += opens ? "‘" : "’";
    else
      out += text[i];
  }
  return out;
}

std::string en_dashes(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool range =
        text[i] == '-' && i > 0 && is_digit(text[i - 1]) && i + 1 < text.size() && is_digit(text[i + 1]);
    if (range)
      out += "–";
    else
      out += text[i];
  }
  return out;
}

std::string two_blanks(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    out += text[i];
    const bool sentence = i > 3 && text[i] == ' ' && text[i - 1] == '.' && is_letter(text[i - 2]) &&
                          is_letter(text[i - 3]) && i + 1 < text.size() && text[i + 1] >= 'A' && text[i + 1] <= 'Z';
    if (sentence) out += ' ';
  }
  return out;
}

std::string upper(std::string text) {
  for (char& c : text)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return text;
}

std::string eat_brackets(const std::string& text, int& count) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '[') {
      out += text[i];
      continue;
    }
    ++count;
    i = text.find(']', i);
    while (i + 1 < text.size() && is_letter(text[i + 1]))
      ++i;
  }
  return out;
}

std::string author(std::string_view byline) {
  const auto is_office = [](std::string_view word) {
    for (const char* office : {"JUSTICE", "Justice", "MR.", "Mr.", "CHIEF", "Chief", "The", "separate", "opinion",
                               "of", "Opinion", "the", "Court", "by"})
      if (word == office) return true;
    return false;
  };
  std::string out;
  for (std::size_t begin = 0; out.empty() && begin < byline.size();) {
    const std::size_t end = std::min(byline.find(' ', begin), byline.size());
    const std::string_view word = byline.substr(begin, end - begin);
    if (!is_office(word)) out = word.substr(0, word.find_first_of(",.:"));
    begin = end + 1;
  }
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
  return out;
}

namespace {

std::size_t width(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool may_break(const std::string& word) {
  return word.size() >= 9 && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

} // namespace

std::vector<std::string> set_lines(const std::string& text, std::size_t indent, std::size_t columns) {
  std::vector<std::string> lines{std::string(indent, ' ')};
  std::size_t at = 0;
  while (at <= text.size()) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string word = text.substr(at, end - at);
    at = end + 1;
    if (word.empty()) continue;
    const bool fresh = lines.back().find_first_not_of(' ') == std::string::npos;
    const std::size_t used = width(lines.back()) + (fresh ? 0 : 1);
    if (used + width(word) <= columns) {
      lines.back() += (fresh ? "" : " ") + word;
      continue;
    }
    if (may_break(word) && used + 5 <= columns) {
      const std::size_t cut = std::clamp<std::size_t>(columns - used - 1, 3, word.size() - 4);
      lines.back() += (fresh ? "" : " ") + word.substr(0, cut) + "-";
      word = word.substr(cut);
    }
    lines.push_back(word);
  }
  return lines;
}

bool is_called_in(const std::string& line, const std::string& note) {
  const std::string label = note.substr(0, note.find(' '));
  for (std::size_t at = line.find(label); at != std::string::npos; at = line.find(label, at + 1)) {
    const bool glued = at > 0 && (line[at - 1] == '.' || line[at - 1] == ',');
    const bool ends = at + label.size() == line.size() || line[at + label.size()] == ' ';
    if (glued && ends && !(at > 1 && line[at - 2] >= '0' && line[at - 2] <= '9')) return true;
  }
  return false;
}

} // namespace recension::test
