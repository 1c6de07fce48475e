// One version of a JSON record: its strings, their escapes resolved, and nothing of what is beside them.
#include "../source/utf8.hpp"
#include "containers.hpp"
#include "json_record.hpp"
#include "record_facts.hpp"

#include <algorithm>
#include <optional>

namespace recension {
namespace {

using utf8::replacement_character;

std::optional<char32_t> four_digits(std::string_view text, std::size_t at) {
  if (at + 4 > text.size()) return std::nullopt;
  char32_t out = 0;
  for (const char c : text.substr(at, 4)) {
    const auto digit =
        std::string_view("0123456789abcdef").find(static_cast<char>(c >= 'A' && c <= 'F' ? c | 0x20 : c));
    if (digit == std::string_view::npos) return std::nullopt;
    out = out * 16 + static_cast<char32_t>(digit);
  }
  return out;
}

struct Escape {
  char32_t meaning = 0;
  std::size_t length = 0; // bytes, the backslash among them
};

Escape unicode_escape(std::string_view text, std::size_t at) {
  const auto first = four_digits(text, at + 2);
  if (!first) return {replacement_character, std::min<std::size_t>(2, text.size() - at)};
  if (*first < 0xD800 || *first > 0xDFFF) return {*first, 6};
  const bool pair = *first < 0xDC00 && text.substr(at + 6, 2) == "\\u";
  const auto second = pair ? four_digits(text, at + 8) : std::nullopt;
  if (!second || *second < 0xDC00 || *second > 0xDFFF) return {replacement_character, 6};
  return {0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00), 12};
}

Escape escape_at(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return {replacement_character, 1};
  switch (text[at + 1]) {
  case 'n':
    return {'\n', 2};
  case 't':
    return {'\t', 2};
  case 'r':
    // A record's line ends are CRLF where its maker's were.
    return {'\n', text.substr(at + 2, 2) == "\\n" ? std::size_t{4} : std::size_t{2}};
  case 'b':
  case 'f':
    return {' ', 2};
  case 'u':
    return unicode_escape(text, at);
  default:
    break;
  }
  const utf8::Decoded c = utf8::decode_at(text, at + 1);
  return {c.codepoint, 1 + c.length};
}

class StringReader {
public:
  explicit StringReader(std::string_view text) : text_(text) {}

  void string(const JsonString& s) {
    remove_until(s.begin, out_.text.empty() ? "" : "\n");
    while (done_ < s.end) {
      const std::size_t next = std::min(text_.find('\\', done_), s.end);
      out_.text.append(text_.substr(done_, next - done_));
      done_ = next;
      if (done_ < s.end) escape(escape_at(text_.substr(0, s.end), done_));
    }
  }

  Layer finish() {
    remove_until(text_.size(), "");
    return std::move(out_);
  }

private:
  std::string_view text_;
  Layer out_;
  std::size_t done_ = 0;

  void edit(std::size_t end, std::string_view by, Change change, std::string_view rule) {
    const std::size_t at = out_.text.size();
    out_.text.append(by);
    out_.edits.push_back({SourceRange(done_, end), TextRange(at, out_.text.size()), change, rule});
    done_ = end;
  }

  void remove_until(std::size_t end, std::string_view by) {
    if (done_ < end) edit(end, by, Change::hidden, "record");
  }

  void escape(const Escape& e) {
    std::string meaning;
    utf8::append(meaning, utf8::from_windows1252(e.meaning));
    edit(done_ + e.length, meaning, e.meaning == '\n' ? Change::line_end : Change::entity, "escape");
  }
};

// What the record says of the case whose text this is.
CaseRecord facts_of(std::string_view text, const JsonRecord& record, const JsonString& of_text) {
  const std::string_view root = case_path(of_text.path);
  JsonFacts facts;
  for (const JsonString& s : record.strings) {
    constexpr std::size_t longest_fact = 1000; // bytes
    if (s.end - s.begin > longest_fact || !s.path.starts_with(root)) continue;
    StringReader reader(text);
    reader.string(s);
    facts.field(std::string_view(s.path).substr(root.size()), reader.finish().text);
  }
  return facts.take();
}

} // namespace

Layer read_json(std::string_view text, std::string_view field, const std::string& path) {
  const JsonRecord record(text, path);
  // Fields of equal text are one witness under their names joined; any of them will do.
  const JsonVersion version = record.named(field.substr(0, field.find('+')));
  if (version.strings.empty()) throw InputError(path + ": has no text in a field " + std::string(field));
  StringReader reader(text);
  for (const JsonString& s : version.strings)
    reader.string(s);
  Layer out = reader.finish();
  out.record = facts_of(text, record, version.strings.front());
  return out;
}

} // namespace recension
