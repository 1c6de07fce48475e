#include "../source/ascii.hpp"

#include <recension/token.hpp>

#include <utf8proc.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <tuple>

namespace recension {
namespace {

enum class Sort : std::uint8_t { other, letter, digit, ideograph };

struct Character {
  Sort sort = Sort::other;
  std::uint8_t length = 1; // bytes
  char32_t codepoint = 0;
};

constexpr std::array<Sort, 128> ascii_sorts = [] {
  std::array<Sort, 128> out{};
  for (unsigned char c = 'a'; c <= 'z'; ++c)
    out[c] = Sort::letter;
  for (unsigned char c = 'A'; c <= 'Z'; ++c)
    out[c] = Sort::letter;
  for (unsigned char c = '0'; c <= '9'; ++c)
    out[c] = Sort::digit;
  out['_'] = Sort::letter; // ____ stands for a number to come
  return out;
}();

bool is_ideograph(utf8proc_int32_t c) {
  return (c >= 0x3040 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

Character wide_character_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t c = 0;
  const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                       static_cast<utf8proc_ssize_t>(text.size() - at), &c);
  if (length <= 0) return {};
  Character out{Sort::other, static_cast<std::uint8_t>(length), static_cast<char32_t>(c)};
  switch (utf8proc_category(c)) {
  case UTF8PROC_CATEGORY_LU:
  case UTF8PROC_CATEGORY_LL:
  case UTF8PROC_CATEGORY_LT:
  case UTF8PROC_CATEGORY_LM:
  case UTF8PROC_CATEGORY_LO:
  case UTF8PROC_CATEGORY_MN:
  case UTF8PROC_CATEGORY_MC:
  case UTF8PROC_CATEGORY_ME:
    out.sort = is_ideograph(c) ? Sort::ideograph : Sort::letter;
    break;
  case UTF8PROC_CATEGORY_ND:
  case UTF8PROC_CATEGORY_NL:
  case UTF8PROC_CATEGORY_NO:
    out.sort = Sort::digit;
    break;
  default:
    break;
  }
  return out;
}

Character character_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {Sort::other, 0, 0};
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {ascii_sorts[byte], 1, byte};
  return wide_character_at(text, at);
}

bool in_word(Sort s) {
  return s == Sort::letter || s == Sort::digit;
}

// Of each byte whether it is a letter or digit of ASCII, and whether it is a capital.
constexpr std::uint8_t of_word = 1, of_capital = 2;
constexpr std::array<std::uint8_t, 256> byte_kinds = [] {
  std::array<std::uint8_t, 256> out{};
  for (std::size_t byte = 0; byte < ascii_sorts.size(); ++byte)
    if (ascii_sorts[byte] != Sort::other)
      out[byte] = is_upper(static_cast<char>(byte)) ? of_word | of_capital : of_word;
  return out;
}();

std::uint8_t kind_of(char c) {
  return byte_kinds[static_cast<unsigned char>(c)];
}

bool is_ascii_word(char c) {
  return kind_of(c) != 0;
}

// A sign of ASCII, or a blank.
bool is_ascii_sign(char c) {
  return static_cast<unsigned char>(c) < 0x80 && kind_of(c) == 0;
}

// The length of "[n]" at text[at]: an editor's change inside a word. 0 if there is none.
std::size_t bracketed_letters(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 8;
  if (at >= text.size() || text[at] != '[') return 0;
  std::size_t end = at + 1;
  while (end < text.size() && end - at <= longest &&
         ascii_sorts[static_cast<unsigned char>(text[end]) & 0x7FU] == Sort::letter &&
         static_cast<unsigned char>(text[end]) < 0x80)
    ++end;
  return end > at + 1 && end < text.size() && text[end] == ']' ? end + 1 - at : 0;
}

// The length of a sign at text[at] that joins what is before it (of sort `left`) and after it to one word.
std::size_t joiner_at(std::string_view text, std::size_t at, Sort left) {
  const Character sign = character_at(text, at);
  if (sign.length == 0) return 0;
  const Character right = character_at(text, at + sign.length);
  if (!in_word(right.sort)) return 0;
  const bool digits = left == Sort::digit && right.sort == Sort::digit;
  switch (sign.codepoint) {
  case '-':
  case 0x2010:
  case 0x2011:
  case 0xAD:
    return sign.length; // hyphens
  case '\'':
  case 0x2019:
  case '&':
    return left == Sort::letter && right.sort == Sort::letter ? sign.length : 0;
  case '.':
  case ',':
  case ':':
  case 0x2013:
    return digits ? sign.length : 0;
  default:
    return 0;
  }
}

// Finds the end of the word that begins at `at`.
std::size_t word_end(std::string_view text, std::size_t at) {
  Sort last = Sort::other;
  while (at < text.size()) {
    while (at < text.size() && is_ascii_word(text[at])) // most words are no more than this
      ++at;
    if (at > 0 && is_ascii_word(text[at - 1])) last = ascii_sorts[static_cast<unsigned char>(text[at - 1])];
    if (at >= text.size() || text[at] == ' ') break;
    const Character c = character_at(text, at);
    if (in_word(c.sort)) {
      last = c.sort;
      at += c.length;
    } else if (const std::size_t joiner = joiner_at(text, at, last)) {
      at += joiner;
    } else if (const std::size_t bracket = bracketed_letters(text, at)) {
      at += bracket;
      last = Sort::letter;
    } else {
      break;
    }
  }
  return at;
}

// Whether a word of ASCII letters and digits certainly ends at text[end]. If not, which is rare, word_end() decides.
bool surely_ends(std::string_view text, std::size_t end) {
  if (end == text.size() || text[end] == ' ' || text[end] == '\n') return true;
  const char sign = text[end], next = end + 1 < text.size() ? text[end + 1] : ' ';
  if (static_cast<unsigned char>(sign) >= 0x80 || sign == '[') return false;
  if (sign == '.' || sign == ',' || sign == ':') return static_cast<unsigned char>(next) < 0x80 && !is_digit(next);
  if (sign == '-' || sign == '\'' || sign == '&') return is_ascii_sign(next);
  return true;
}

// Case folding and composition of what is not ASCII.
std::string fold_unicode(std::string_view text, bool strip_marks) {
  const int options = UTF8PROC_STABLE | UTF8PROC_CASEFOLD | UTF8PROC_COMPAT |
                      (strip_marks ? UTF8PROC_STRIPMARK | UTF8PROC_DECOMPOSE : UTF8PROC_COMPOSE);
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);
  return {reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)};
}

// Folds `word` into `out`, which is cleared first.
void fold_into(std::string_view word, std::string& out) {
  out.clear();
  Sort last = Sort::other;
  for (std::size_t at = 0; at < word.size();) {
    const Character c = character_at(word, at);
    const Character next = character_at(word, at + c.length);
    switch (c.codepoint) {
    case '[':
    case ']':
    case 0xAD:
      break;
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2013:
      if (last == Sort::digit || next.sort == Sort::digit) out += '-';
      break;
    case 0x2019:
      out += '\'';
      break;
    default:
      if (c.codepoint >= 'A' && c.codepoint <= 'Z')
        out += static_cast<char>(c.codepoint + ('a' - 'A'));
      else
        out.append(word.substr(at, c.length));
    }
    if (c.sort != Sort::other) last = c.sort;
    at += c.length;
  }
  if (!is_ascii(out)) out = fold_unicode(out, false);
}

} // namespace

std::string fold_word(std::string_view word) {
  std::string out;
  fold_into(word, out);
  return out;
}

std::string squeeze(std::string_view text) {
  std::string letters;
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    if (c.codepoint >= 'A' && c.codepoint <= 'Z')
      letters += static_cast<char>(c.codepoint + ('a' - 'A'));
    else if (c.sort != Sort::other)
      letters.append(text.substr(at, c.length));
    at += c.length;
  }
  return is_ascii(letters) ? letters : fold_unicode(letters, true);
}

bool are_same_letters(std::string_view a, std::string_view b) {
  const auto after_signs = [](std::string_view text, std::size_t at) {
    while (at < text.size() && is_ascii_sign(text[at]))
      ++at;
    return at;
  };
  std::size_t i = after_signs(a, 0), j = after_signs(b, 0);
  while (i < a.size() && j < b.size() && is_ascii_word(a[i]) && is_ascii_word(b[j])) {
    if (to_lower(a[i]) != to_lower(b[j])) return false;
    i = after_signs(a, i + 1);
    j = after_signs(b, j + 1);
  }
  return squeeze(a.substr(i)) == squeeze(b.substr(j));
}

namespace {

// The next word that begins at `at` or later, as its beginning and end; the text's size twice if there is none.
std::pair<std::size_t, std::size_t> next_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (text[at] == ' ') {
      ++at;
      continue;
    }
    const Character c = character_at(text, at);
    if (c.sort == Sort::ideograph) return {at, at + c.length};
    if (c.sort != Sort::other) return {at, word_end(text, at)};
    const std::size_t bracket = c.codepoint == '[' ? bracketed_letters(text, at) : 0;
    if (bracket > 0 && character_at(text, at + bracket).sort == Sort::letter) return {at, word_end(text, at)};
    at += c.length;
  }
  return {text.size(), text.size()};
}

bool is_blank(char c) {
  return c == ' ' || c == '\n';
}

} // namespace

WordSequence find_words(std::string_view text, Lexicon& lexicon) {
  constexpr std::size_t bytes_a_word = 6;
  WordSequence out;
  out.reserve(text.size() / bytes_a_word);
  std::string key;
  const auto add = [&](std::size_t begin, std::size_t end, std::string_view folded) {
    out.push_back({ReadPos(begin), ReadPos(end), lexicon.intern(folded)});
  };
  for (std::size_t at = 0; at < text.size();) {
    if (is_ascii_sign(text[at]) && text[at] != '[') {
      ++at;
      continue;
    }
    std::size_t end = at;
    std::uint8_t kinds = 0; // of its bytes
    for (; end < text.size() && is_ascii_word(text[end]); ++end)
      kinds |= kind_of(text[end]);
    if (end > at && surely_ends(text, end)) { // most words
      const std::string_view word = text.substr(at, end - at);
      const bool capitals = (kinds & of_capital) != 0;
      if (capitals) key = lower(word);
      add(at, end, capitals ? std::string_view(key) : word);
      at = end;
      continue;
    }
    const auto [begin, word_end] = next_word(text, at);
    if (begin == word_end) break;
    fold_into(text.substr(begin, word_end - begin), key);
    add(begin, word_end, key);
    at = word_end;
  }
  return out;
}

bool runs_together(std::string_view left, std::string_view right) {
  if (left.empty() || right.empty() || is_blank(left.back()) || is_blank(right.front())) return false;
  constexpr std::size_t enough = 64; // bytes: no longer word is cut but at random
  std::size_t from = left.size() - std::min(left.size(), enough);
  if (const std::size_t blank = left.find_last_of(" \n"); blank != std::string_view::npos)
    from = std::max(from, blank);
  while (from < left.size() && (static_cast<unsigned char>(left[from]) & 0xC0U) == 0x80U)
    ++from; // not in the middle of a character
  const std::size_t seam = left.size() - from;
  const std::string both = std::string(left.substr(from)) + std::string(right.substr(0, enough));
  for (auto [begin, end] = next_word(both, 0); begin < seam; std::tie(begin, end) = next_word(both, end))
    if (end > seam) return true;
  return false;
}

} // namespace recension
