#include "typesetting.hpp"

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
  std::string_view rest = byline.substr(byline.find(' ') + 1);
  std::string out(rest.substr(0, rest.find_first_of(" ,")));
  for (std::size_t i = 1; i < out.size(); ++i)
    if (out[i] >= 'A' && out[i] <= 'Z') out[i] = static_cast<char>(out[i] - 'A' + 'a');
  return out;
}

} // namespace recension::test
