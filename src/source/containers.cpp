// Which container a file is, and the layers that lead from its bytes to its text.
#include "ascii.hpp"
#include "readers.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace recension {
namespace {

using std::string_view;

constexpr string_view white = " \t\n\r\f";

string_view without_front_matter(string_view text) {
  while (true) {
    text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
    if (!text.starts_with("<!--")) return text;
    const std::size_t end = text.find("-->");
    if (end == string_view::npos) return text;
    text.remove_prefix(end + 3);
  }
}

// The name of the tag that `text` begins with.
std::string tag_name(string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (white.find(text[end]) == string_view::npos) && text[end] != '>' && text[end] != '/')
    ++end;
  return lower(text.substr(1, end - 1));
}

// Roots of case-law XML. "section", "article" and the like are HTML's; whatever is neither is HTML too, which
// takes anything, unless the file declares itself XML.
constexpr std::array<string_view, 9> xml_roots = {"case",    "casebody", "opinion",    "tei",       "opiniondoc",
                                                  "cluster", "court",    "w:document", "caserecord"};

bool is_xml(string_view text) {
  if (text.starts_with("<?xml")) {
    const std::string head = lower(text.substr(0, 1024));
    return head.find("<html") == std::string::npos;
  }
  const std::string name = tag_name(text);
  return std::find(xml_roots.begin(), xml_roots.end(), name) != xml_roots.end();
}

// Text that does not begin with a tag but is full of them: a fragment of a page.
bool has_block_tags(string_view text) {
  constexpr std::size_t sample = std::size_t{64} << 10U, enough = 3;
  if (text.substr(0, sample).find('<') == string_view::npos) return false;
  const std::string head = lower(text.substr(0, sample));
  std::size_t count = 0;
  for (const string_view tag : {"</p>", "<br>", "<br/>", "<br />", "</div>", "</center>"})
    for (std::size_t at = head.find(tag); at != std::string::npos; at = head.find(tag, at + 1))
      ++count;
  return count >= enough;
}

bool is_record(string_view text) {
  string_view rest = text.substr(1);
  rest.remove_prefix(std::min(rest.find_first_not_of(white), rest.size()));
  return text.front() == '{' ? rest.starts_with('"') || rest.starts_with('}') : rest.starts_with('{');
}

std::optional<Container> by_content(string_view all) {
  const string_view text = without_front_matter(all);
  if (text.empty()) return std::nullopt;
  if (text.starts_with("{\\rtf")) return Container::rtf;
  if (text.front() == '{' || text.front() == '[')
    if (is_record(text)) return Container::json;
  if (text.front() == '<' && text.size() > 1) {
    if (is_xml(text)) return Container::xml;
    const char next = text[1];
    if (next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'))
      return Container::html;
  }
  if (has_block_tags(text)) return Container::html;
  return std::nullopt;
}

std::optional<Container> by_name(string_view path, string_view text) {
  struct Ending {
    string_view ending;
    Container container;
  };
  constexpr std::array<Ending, 5> endings = {{{".html", Container::html},
                                              {".htm", Container::html},
                                              {".xhtml", Container::html},
                                              {".xml", Container::xml},
                                              {".tei", Container::xml}}};
  const std::string name = lower(path);
  for (const Ending& e : endings)
    if (name.ends_with(e.ending) && text.find('<') != string_view::npos) return e.container;
  return std::nullopt;
}

Container container_of(string_view path, string_view text) {
  if (const auto c = by_content(text)) return *c;
  return by_name(path, text).value_or(Container::text);
}

void put_on_markup(DecodedText& d, Container content, const std::string& path) {
  d.content = content;
  if (content == Container::text && is_markdown_of_merge(d.view())) return put_on(d, read_markdown(d.view()));
  if (content == Container::text && has_left_over_references(d.view()))
    return put_on(d, read_left_over_references(d.view()));
  if (content != Container::html && content != Container::xml && content != Container::rtf) return;
  const ContainerReaders& readers = container_readers(path);
  if (content == Container::rtf) return put_on(d, readers.rtf(d.view()));
  if (content == Container::html) return put_on(d, readers.html(d.view()));
  Layer xml = readers.xml(d.view());
  const bool html = xml.holds_html;
  put_on(d, std::move(xml));
  if (html) put_on(d, readers.html(d.view()));
}

// What an extracted file says of its text becomes elements; its lines are those of the page.
void put_on_marks(DecodedText& d, const Source& source) {
  for (const SourceMark& m : source.marks) {
    const std::uint32_t e = d.elements.add(m.name, TextPos(m.range.begin.value), no_element, false);
    d.elements.all()[e].range.end = TextPos(m.range.end.value);
  }
  d.preformatted = !source.marks.empty();
}

} // namespace

string_view name_of(Container c) {
  constexpr std::array<string_view, 7> names = {"text", "html", "xml", "json", "rtf", "docx", "pdf"};
  return names[static_cast<std::size_t>(c)];
}

std::optional<Container> container_named(string_view name) {
  for (std::uint8_t c = 0; c <= static_cast<std::uint8_t>(Container::pdf); ++c)
    if (name_of(static_cast<Container>(c)) == name) return static_cast<Container>(c);
  return std::nullopt;
}

DecodedText decode(const Source& source) {
  DecodedText d = decode_characters(source.bytes);
  if (d.view().size() > std::numeric_limits<std::uint32_t>::max()) // positions have 32 bits
    throw InputError(source.path + ": becomes larger than 4 GiB as UTF-8; split it");
  if (source.container == Container::pdf) {
    d.container = Container::pdf;
    put_on_marks(d, source);
    return d;
  }
  d.container = source.container.value_or(container_of(source.path, d.view()));
  d.content = Container::text;
  if (d.container != Container::json && !source.field.empty())
    throw InputError(source.path + ": is no JSON record, so it has no field " + source.field);
  Container markup = d.container;
  if (d.container == Container::json) {
    const auto versions = source.field.empty() ? versions_of(source) : std::vector<std::string>{source.field};
    d.record_field = versions.front();
    put_on(d, container_readers(source.path).json(d.view(), versions.front(), source.path));
    markup = by_content(d.view()).value_or(Container::text);
    if (markup == Container::json) markup = Container::text;
  }
  if (d.container == Container::docx) markup = Container::xml;
  put_on_markup(d, markup, source.path);
  if (d.container == Container::docx) d.content = Container::docx;
  return d;
}

DecodedText decode(string_view bytes) {
  DecodedText d = decode_characters(bytes);
  const Container c = by_content(d.view()).value_or(Container::text);
  d.container = c == Container::json ? Container::text : c;
  put_on_markup(d, d.container, "text");
  return d;
}

namespace {

// Whether the first sign of the bytes, in whatever encoding, is one with which a record begins.
bool may_be_record(const Source& source) {
  if (source.container) return source.container == Container::json;
  const std::size_t first = source.bytes.find_first_not_of(std::string(" \t\n\r\f\xEF\xBB\xBF\xFF\xFE\0", 11));
  return first != std::string::npos && (source.bytes[first] == '{' || source.bytes[first] == '[');
}

} // namespace

std::vector<std::string> versions_of(const Source& source) {
  if (!may_be_record(source)) return {};
  const DecodedText d = decode_characters(source.bytes);
  if (source.container.value_or(container_of(source.path, d.view())) != Container::json) return {};
  return container_readers(source.path).versions(d.view(), source.path);
}

} // namespace recension
