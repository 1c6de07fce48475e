#include "packing.hpp"

#include "typesetting.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdio>

namespace recension::test {
namespace {

using std::string;
using std::string_view;

void put(string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i)
    out += static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::uint32_t crc32(string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit)
      crc = (crc >> 1U) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

// A member's header: the local one, or, with its offset, the one of the directory.
string zip_header(const std::pair<string, string>& member, const std::uint64_t* offset) {
  string out = offset == nullptr ? "PK\x03\x04" : "PK\x01\x02";
  if (offset != nullptr) put(out, 20, 2);
  put(out, 20, 2);
  put(out, 0, 4); // flags, stored
  put(out, 0, 2); // time
  put(out, 0x21, 2);
  put(out, crc32(member.second), 4);
  put(out, member.second.size(), 4);
  put(out, member.second.size(), 4);
  put(out, member.first.size(), 2);
  put(out, 0, 2);
  if (offset != nullptr) {
    put(out, 0, 6); // comment, disk
    put(out, 0, 4);
    put(out, *offset, 4);
  }
  return out + member.first;
}

// The bytes of WinAnsiEncoding for what the printer's texts hold.
string win_ansi(string_view utf8) {
  struct Sign {
    string_view from;
    char to;
  };
  constexpr Sign signs[] = {{"—", '\x97'}, {"–", '\x96'}, {"“", '\x93'}, {"”", '\x94'},
                            {"‘", '\x91'}, {"’", '\x92'}, {"§", '\xA7'}};
  string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const auto* sign = std::find_if(std::begin(signs), std::end(signs),
                                    [&](const Sign& s) { return utf8.substr(at).starts_with(s.from); });
    if (sign != std::end(signs)) {
      out += sign->to;
      at += sign->from.size();
      continue;
    }
    if (utf8[at] == '(' || utf8[at] == ')' || utf8[at] == '\\') out += '\\';
    out += utf8[at++];
  }
  return out;
}

struct Pen {
  double x = 60, y = 740;
  string out;

  void show(const string& text, double size, double rise) {
    char head[96];
    std::snprintf(head, sizeof head, "BT /F1 %.1f Tf %.1f Ts %.2f %.2f Td (", size, rise, x, y);
    out += head + win_ansi(text) + ") Tj ET\n";
    const auto letters =
        static_cast<double>(win_ansi(text).size()) -
        static_cast<double>(std::count(text.begin(), text.end(), '(') + std::count(text.begin(), text.end(), ')'));
    x += letters * size * 0.6; // every letter of Courier is so wide
  }

  // A line, its raised signs in braces.
  void line(const string& text, double size) {
    x = 60;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t brace = std::min(text.find('{', at), text.size());
      if (brace > at) show(text.substr(at, brace - at), size, 0);
      if (brace == text.size()) break;
      const std::size_t close = text.find('}', brace);
      show(text.substr(brace + 1, close - brace - 1), size * 0.6, size * 0.4);
      at = close + 1;
    }
    y -= size * 1.2;
  }
};

string page_content(const std::vector<string>& lines) {
  Pen pen;
  double size = 10;
  for (const string& l : lines) {
    const bool foot = l.starts_with('\f'), twice = l.starts_with('\v');
    if (foot) size = 8;
    const string text = foot || twice ? l.substr(1) : l;
    if (twice) { // drawn again, a little to the right
      const double y = pen.y;
      pen.line(" " + upper(text), size);
      pen.y = y;
    }
    pen.line(text, size);
  }
  return pen.out;
}

} // namespace

string gzip_of(string_view bytes) {
  string out("\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF", 10);
  constexpr std::size_t most = 0xFFFF;
  std::size_t at = 0;
  do {
    const string_view block = bytes.substr(at, most);
    at += block.size();
    out += at == bytes.size() ? '\x01' : '\x00';
    put(out, block.size(), 2);
    put(out, ~block.size(), 2);
    out += block;
  } while (at < bytes.size());
  put(out, crc32(bytes), 4);
  put(out, bytes.size(), 4);
  return out;
}

string zstd_of(string_view bytes) {
  string out = "\x28\xB5\x2F\xFD";
  out += '\xA0'; // one segment, the size in four bytes
  put(out, bytes.size(), 4);
  constexpr std::size_t most = std::size_t{1} << 16U;
  std::size_t at = 0;
  do {
    const string_view block = bytes.substr(at, most);
    at += block.size();
    put(out, block.size() << 3U | (at == bytes.size() ? 1U : 0U), 3);
    out += block;
  } while (at < bytes.size());
  return out;
}

string zip_of(const std::vector<std::pair<string, string>>& members) {
  string out, directory;
  for (const auto& member : members) {
    const std::uint64_t offset = out.size();
    directory += zip_header(member, &offset);
    out += zip_header(member, nullptr) + member.second;
  }
  const std::size_t begin = out.size();
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, members.size(), 2);
  put(out, members.size(), 2);
  put(out, directory.size(), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

string pdf_of(const std::vector<std::vector<string>>& pages) {
  std::vector<string> objects = {"<< /Type /Catalog /Pages 2 0 R >>", "",
                                 "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>"};
  string kids;
  for (const auto& page : pages) {
    const string content = page_content(page);
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "endstream");
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents " +
                      std::to_string(objects.size()) + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>");
    kids += std::to_string(objects.size()) + " 0 R ";
  }
  objects[1] = "<< /Type /Pages /Count " + std::to_string(pages.size()) + " /Kids [ " + kids + "] >>";
  string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
    table += entry;
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const string count = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + count + "\n0000000000 65535 f \n" + table + "trailer\n<< /Size " + count +
         " /Root 1 0 R >>\nstartxref\n" + std::to_string(out.size()) + "\n%%EOF\n";
}

} // namespace recension::test
