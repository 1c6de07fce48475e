#include "../xml_text.hpp"
#include "document.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

namespace recension::render::docx {
namespace {

// The elements of a change around runs, and its mark in a paragraph's properties.
struct Elements {
  std::string_view around, text;
};
constexpr std::array<Elements, 5> elements = {
    {{"", "w:t"}, {"w:ins", "w:t"}, {"w:del", "w:delText"}, {"w:moveFrom", "w:t"}, {"w:moveTo", "w:t"}}};

const Elements& elements_of(Change c) {
  return elements[c.kind];
}

// In the order of the schema.
std::string properties_of(DressSet dress) {
  std::string out;
  if (dress.has(Dress::bold)) out += "<w:b/>";
  if (dress.has(Dress::italic)) out += "<w:i/>";
  if (dress.has(Dress::small_capitals)) out += "<w:smallCaps/>";
  if (dress.has(Dress::underline)) out += "<w:u w:val=\"single\"/>";
  return out.empty() ? out : "<w:rPr>" + out + "</w:rPr>";
}

std::string_view style_of(std::optional<Dress> set_as) {
  if (set_as == Dress::quotation) return "Quote";
  if (set_as == Dress::heading) return "Heading3";
  return set_as == Dress::item ? "ListParagraph" : "";
}

} // namespace

// An element with a number and who made the change.
std::string Body::mark(std::string_view element, bool closed) {
  return fmt::format("<{} w:id=\"{}\" w:author=\"{}\"{}>", element, ids_->next++, xml_text(author_),
                     closed ? "/" : "");
}

void Body::run(const std::string& properties, const std::string& content, Change change) {
  const std::string_view around = elements_of(change).around;
  if (!around.empty()) paragraph_ += mark(around, false);
  paragraph_ += "<w:r>" + properties + content + "</w:r>";
  if (!around.empty()) paragraph_ += fmt::format("</{}>", around);
}

void Body::text(std::string_view text, DressSet dress, Change change) {
  if (text.empty()) return;
  const std::string_view element = elements_of(change).text;
  run(properties_of(dress), fmt::format("<{} xml:space=\"preserve\">{}</{}>", element, xml_text(text), element),
      change);
}

void Body::raised(std::string_view label, Change change) {
  const std::string_view element = elements_of(change).text;
  run("<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>",
      fmt::format("<{}>{}</{}>", element, xml_text(label), element), change);
}

void Body::call(std::size_t id, std::string_view label, Change change) {
  const std::string_view element = elements_of(change).text;
  const std::string own = label.empty() ? "" : fmt::format("<{}>{}</{}>", element, xml_text(label), element);
  run("<w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>",
      fmt::format("<w:footnoteReference {}w:id=\"{}\"/>{}", label.empty() ? "" : "w:customMarkFollows=\"1\" ", id,
                  own),
      change);
}

// What became of the end of a paragraph is said in the paragraph that it ends.
void Body::end_paragraph(std::optional<Dress> set_as, Change change) {
  std::string properties;
  if (const std::string_view style = style_of(set_as); !style.empty())
    properties += fmt::format("<w:pStyle w:val=\"{}\"/>", style);
  if (std::exchange(outlined_, false)) properties += "<w:outlineLvl w:val=\"1\"/>";
  if (const std::string_view around = elements_of(change).around; !around.empty())
    properties += "<w:rPr>" + mark(around, true) + "</w:rPr>";
  done_ += "<w:p>" + (properties.empty() ? "" : "<w:pPr>" + properties + "</w:pPr>") + paragraph_ + "</w:p>\n";
  paragraph_.clear();
}

void Body::title(std::string_view text) {
  done_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>\n",
                       xml_text(text));
}

void Body::begin_comment(std::size_t id) {
  paragraph_ += fmt::format("<w:commentRangeStart w:id=\"{}\"/>", ids_->first_comment + id);
}

void Body::end_comment(std::size_t id) {
  paragraph_ +=
      fmt::format("<w:commentRangeEnd w:id=\"{}\"/><w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>"
                  "<w:commentReference w:id=\"{}\"/></w:r>",
                  ids_->first_comment + id, ids_->first_comment + id);
}

std::size_t Body::begin_move(std::size_t number, Change change) {
  const std::size_t id = ids_->next++;
  paragraph_ += fmt::format("<{}RangeStart w:id=\"{}\" w:author=\"{}\" w:name=\"move{}\"/>",
                            elements_of(change).around, id, xml_text(author_), number);
  return id;
}

void Body::end_move(std::size_t id, Change change) {
  paragraph_ += fmt::format("<{}RangeEnd w:id=\"{}\"/>", elements_of(change).around, id);
}

void Body::begin_table() {
  done_ += "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid/>\n";
}

void Body::begin_row() {
  done_ += "<w:tr><w:tc>";
}

void Body::end_cell() {
  end_paragraph({}, {});
  done_ += "</w:tc><w:tc>";
}

// The cell that end_cell() has opened is not needed.
void Body::end_row() {
  constexpr std::string_view opened = "<w:tc>";
  done_.resize(done_.size() - opened.size());
  done_ += "</w:tr>\n";
}

void Body::end_table() {
  done_ += "</w:tbl>\n";
}

} // namespace recension::render::docx
