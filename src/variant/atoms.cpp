#include "atoms.hpp"

#include <array>

namespace recension::variant {
namespace {

struct Fold {
  std::string_view from;
  char32_t to;
};

// Typographic dress of one sign. Longer ones first. Printers quote with single or double marks as they like.
constexpr std::array<Fold, 18> folds = {{{". . .", U'…'},
                                         {"...", U'…'},
                                         {"…", U'…'},
                                         {"--", U'—'},
                                         {"—", U'—'},
                                         {"–", U'—'},
                                         {"―", U'—'},
                                         {"‐", U'—'},
                                         {"‑", U'—'},
                                         {"-", U'—'},
                                         {"“", U'"'},
                                         {"”", U'"'},
                                         {"„", U'"'},
                                         {"‘", U'"'},
                                         {"’", U'"'},
                                         {"`", U'"'},
                                         {"´", U'"'},
                                         {"'", U'"'}}};

std::size_t character_length(unsigned char lead) {
  return lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
}

char32_t first_codepoint(std::string_view character) {
  char32_t c = static_cast<unsigned char>(character[0]);
  if (character.size() == 1) return c;
  c &= 0x7FU >> character.size();
  for (const char byte : character.substr(1))
    c = (c << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return c;
}

void append_signs(std::string_view text, ReadPos begin, std::vector<Atom>& out) {
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\n' || text[at] == ' ') {
      ++at;
      continue;
    }
    std::size_t length = std::min(character_length(static_cast<unsigned char>(text[at])), text.size() - at);
    char32_t sign = first_codepoint(text.substr(at, length));
    for (const Fold& f : folds)
      if (f.from.front() == text[at] && text.substr(at).starts_with(f.from)) {
        length = f.from.size();
        sign = f.to;
        break;
      }
    out.push_back({ReadRange(begin + at, begin + at + length), false, 0, sign, 0});
    at += length;
  }
}

} // namespace

std::vector<Atom> atoms_of(const Witness& w, ReadRange range, WordRange words) {
  std::vector<Atom> out;
  ReadPos at = range.begin;
  for (std::uint32_t i = words.begin.value; i < words.end.value; ++i) {
    const Word word = w.words[i];
    if (word.begin > at) append_signs(w.text({at, word.begin}), at, out);
    out.push_back({word.range(), true, word.id, 0, i});
    at = word.end;
  }
  if (at < range.end) append_signs(w.text({at, range.end}), at, out);
  return out;
}

std::vector<Atom> atoms_of(const Witness& w, WordRange words) {
  return atoms_of(w, w.read_range(words), words);
}

std::vector<Atom> signs_of(const Witness& w, ReadRange range) {
  std::vector<Atom> out;
  append_signs(w.text(range), range.begin, out);
  return out;
}

bool is_house_sign(char32_t sign) {
  return sign == U'§' || sign == U'¶';
}

} // namespace recension::variant
