#include "layer.hpp"
#include "utf8.hpp"

#include <algorithm>
#include <array>

namespace recension {
namespace {

// Builds the decoded text and its edits side by side; runs that are alike in both are copied as they are.
class Decoder {
public:
  Decoder(std::string_view bytes, DecodedText& out) : bytes_(bytes), out_(out) {}

  void utf8(std::size_t from) {
    if (from > 0) edit(0, from, {});
    std::size_t at = from;
    while (at < bytes_.size()) {
      const std::size_t plain = utf8::plain_run(bytes_, at);
      at += plain;
      if (at < bytes_.size()) at = utf8_special(at);
    }
    finish();
  }

  void windows1252() {
    std::size_t at = 0;
    while (at < bytes_.size()) {
      at += utf8::plain_run(bytes_, at);
      if (at < bytes_.size()) at = windows1252_special(at);
    }
    finish();
  }

  void utf16(bool big_endian) {
    edit(0, 2, {});
    std::size_t at = 2;
    while (at < bytes_.size())
      at = utf16_unit(at, big_endian);
    finish();
  }

private:
  std::string_view bytes_;
  DecodedText& out_;
  std::string text_;
  std::size_t copied_ = 0; // source bytes already in text_
  std::string scratch_;

  void copy_up_to(std::size_t source) {
    text_.append(bytes_.substr(copied_, source - copied_));
    copied_ = source;
  }

  void edit(std::size_t begin, std::size_t end, std::string_view replacement, Change change = Change::encoding) {
    copy_up_to(begin);
    const std::size_t text_begin = text_.size();
    text_.append(replacement);
    copied_ = end;
    out_.edits.push_back(
        {SourceRange(begin, end), TextRange(text_begin, text_.size()), change, rule_of(change, replacement)});
  }

  static std::string_view rule_of(Change change, std::string_view replacement) {
    if (change == Change::line_end) return "line-end";
    return replacement.empty() ? "byte-order-mark" : "character";
  }

  void edit_to(std::size_t begin, std::size_t end, char32_t c) {
    scratch_.clear();
    utf8::append(scratch_, c);
    edit(begin, end, scratch_);
  }

  void finish() {
    if (out_.edits.empty()) return;
    copy_up_to(bytes_.size());
    out_.set_text(std::move(text_));
  }

  void diagnose(std::size_t begin, std::size_t end, const char* what) {
    out_.diagnostics.push_back({SourceRange(begin, end), what});
  }

  // CR, CRLF and NUL are the same in every byte encoding.
  std::size_t control(std::size_t at) {
    if (bytes_[at] == '\0') {
      diagnose(at, at + 1, "NUL byte, kept");
      return at + 1;
    }
    const bool pair = at + 1 < bytes_.size() && bytes_[at + 1] == '\n';
    edit(at, at + (pair ? 2 : 1), "\n", Change::line_end);
    return at + (pair ? 2 : 1);
  }

  std::size_t utf8_special(std::size_t at) {
    if (static_cast<unsigned char>(bytes_[at]) < 0x80) return control(at);
    const utf8::Decoded d = utf8::decode_at(bytes_, at);
    const std::size_t end = at + d.length;
    if (!d.valid) {
      diagnose(at, end, "invalid UTF-8, read as Windows-1252");
      edit_to(at, end, utf8::from_windows1252(d.codepoint));
    } else if (d.codepoint >= 0x80 && d.codepoint <= 0x9F) {
      edit_to(at, end, utf8::from_windows1252(d.codepoint));
    } else if (d.codepoint == 0xFEFF) {
      edit(at, end, {}); // a BOM in the middle of the text: files were joined
    }
    return end;
  }

  std::size_t windows1252_special(std::size_t at) {
    const auto byte = static_cast<unsigned char>(bytes_[at]);
    if (byte < 0x80) return control(at);
    const char32_t c = utf8::from_windows1252(byte);
    if (c == utf8::replacement_character) diagnose(at, at + 1, "byte without meaning in Windows-1252");
    edit_to(at, at + 1, c);
    return at + 1;
  }

  [[nodiscard]] char32_t unit(std::size_t at, bool big_endian) const {
    const auto first = static_cast<unsigned char>(bytes_[at]);
    const auto second = static_cast<unsigned char>(bytes_[at + 1]);
    return big_endian ? (first * 256U + second) : (second * 256U + first);
  }

  std::size_t utf16_unit(std::size_t at, bool big_endian) {
    if (at + 2 > bytes_.size()) {
      diagnose(at, bytes_.size(), "half a UTF-16 unit at the end");
      edit_to(at, bytes_.size(), utf8::replacement_character);
      return bytes_.size();
    }
    char32_t c = unit(at, big_endian);
    std::size_t end = at + 2;
    if (c >= 0xD800 && c <= 0xDFFF) {
      const char32_t low = c < 0xDC00 && at + 4 <= bytes_.size() ? unit(at + 2, big_endian) : 0;
      if (low >= 0xDC00 && low <= 0xDFFF) {
        c = 0x10000 + ((c - 0xD800) << 10U) + (low - 0xDC00);
        end = at + 4;
      } else {
        diagnose(at, end, "lone UTF-16 surrogate");
        c = utf8::replacement_character;
      }
    }
    if (c == '\r') {
      const bool pair = end + 2 <= bytes_.size() && unit(end, big_endian) == '\n';
      edit(at, end + (pair ? 2 : 0), "\n", Change::line_end);
      return end + (pair ? 2 : 0);
    }
    if (c == 0) diagnose(at, end, "NUL character, kept");
    edit_to(at, end, c);
    return end;
  }
};

bool looks_like_utf8(std::string_view bytes) {
  std::size_t good = 0, bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    if (static_cast<unsigned char>(bytes[at]) < 0x80) {
      at += std::max<std::size_t>(utf8::plain_run(bytes, at), 1);
      continue;
    }
    const utf8::Decoded d = utf8::decode_at(bytes, at);
    ++(d.valid ? good : bad);
    at += d.length;
  }
  return bad == 0 || good >= bad;
}

} // namespace

std::string_view name_of(Encoding e) {
  constexpr std::array<std::string_view, 5> names = {"utf-8", "utf-8-bom", "utf-16le", "utf-16be", "windows-1252"};
  return names[static_cast<std::size_t>(e)];
}

SourcePos DecodedText::to_source(TextPos p) const {
  const auto after =
      std::upper_bound(edits.begin(), edits.end(), p, [](TextPos q, const Edit& e) { return q < e.text.begin; });
  if (after == edits.begin()) return SourcePos(p.value);
  const Edit& e = *std::prev(after);
  if (p < e.text.end) return e.source.begin;
  return e.source.end + (p - e.text.end);
}

SourcePos DecodedText::to_source_end(TextPos p) const {
  if (p.value == 0) return {};
  const auto after =
      std::lower_bound(edits.begin(), edits.end(), p, [](const Edit& e, TextPos q) { return e.text.begin < q; });
  if (after == edits.begin()) return SourcePos(p.value);
  const Edit& e = *std::prev(after); // the last edit that begins before p
  if (p <= e.text.end) return e.source.end;
  return e.source.end + (p - e.text.end);
}

DecodedText decode_characters(std::string_view bytes) {
  DecodedText out(bytes);
  Decoder decoder(bytes, out);
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    out.encoding = Encoding::utf8_bom;
    decoder.utf8(3);
  } else if (bytes.starts_with("\xFF\xFE")) {
    out.encoding = Encoding::utf16le;
    decoder.utf16(false);
  } else if (bytes.starts_with("\xFE\xFF")) {
    out.encoding = Encoding::utf16be;
    decoder.utf16(true);
  } else if (looks_like_utf8(bytes)) {
    decoder.utf8(0);
  } else {
    out.encoding = Encoding::windows1252;
    decoder.windows1252();
  }
  return out;
}

} // namespace recension
