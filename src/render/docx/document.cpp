#include "document.hpp"

#include "../../source/module.hpp"
#include "../xml_text.hpp"

#include <fmt/format.h>

namespace recension::render::docx {
namespace {

constexpr std::string_view declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view main_namespace =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
constexpr std::string_view office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view word_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

constexpr std::string_view styles = R"(
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="en-US"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:jc w:val="center"/><w:outlineLvl w:val="2"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720" w:right="720"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="annotation text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr><w:sz w:val="16"/></w:rPr></w:style>
)";

std::string part_of(std::string_view element, std::string_view content) {
  return fmt::format("{}<{}{}>{}</{}>", declaration, element, main_namespace, content, element);
}

std::string relationships(std::initializer_list<std::pair<std::string_view, std::string_view>> all) {
  std::string out(declaration);
  out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  std::size_t n = 0;
  for (const auto& [type, target] : all)
    out += fmt::format("<Relationship Id=\"rId{}\" Type=\"{}{}\" Target=\"{}\"/>", ++n,
                       type.starts_with("http") ? "" : office, type, target);
  return out + "</Relationships>";
}

std::string content_types() {
  std::string out(declaration);
  out += "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
         "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
         "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
         "<Override PartName=\"/docProps/core.xml\" "
         "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
  for (const auto& [part, type] : {std::pair("document", "document.main"), std::pair("styles", "styles"),
                                   std::pair("footnotes", "footnotes"), std::pair("comments", "comments")})
    out += fmt::format("<Override PartName=\"/word/{}.xml\" ContentType=\"{}{}+xml\"/>", part, word_type, type);
  return out + "</Types>";
}

std::string core_properties(std::string_view title) {
  return fmt::format("{}<cp:coreProperties "
                     "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
                     "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:creator>Recension"
                     "</dc:creator></cp:coreProperties>",
                     declaration, xml_text(title));
}

} // namespace

Document::Document(const std::string& author, std::size_t most_notes)
    : author_(author), ids_(std::make_shared<Ids>(Ids{1, most_notes + 1})), body_(author, ids_) {}

std::size_t Document::add_note(std::string label) {
  notes_.push_back({std::move(label), Body(author_, ids_)});
  return notes_.size();
}

void Document::comment(std::size_t id, std::string text) {
  comments_ +=
      fmt::format("<w:comment w:id=\"{}\" w:author=\"Recension\" w:initials=\"R\">", ids_->first_comment + id);
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    comments_ += fmt::format("<w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr><w:r><w:t "
                             "xml:space=\"preserve\">{}</w:t></w:r></w:p>",
                             xml_text(text.substr(at, end - at)));
    at = end + 1;
  }
  comments_ += "</w:comment>\n";
}

// The two notes that Word needs for its rules come first. A note's mark is set before its first word.
std::string Document::notes_xml() const {
  std::string out = "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
                    "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/>"
                    "</w:r></w:p></w:footnote>\n";
  for (std::size_t n = 0; n < notes_.size(); ++n) {
    std::string xml = notes_[n].body.xml();
    const std::string mark =
        notes_[n].label.empty() ? "<w:footnoteRef/>" : "<w:t>" + xml_text(notes_[n].label) + "</w:t>";
    const std::size_t end = xml.find('>') + 1; // of the first <w:p>
    const std::size_t at = xml.compare(end, 7, "<w:pPr>") == 0 ? xml.find("</w:pPr>", end) + 8 : end;
    xml.insert(at, "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>" + mark +
                       "</w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r>");
    out += fmt::format("<w:footnote w:id=\"{}\">{}</w:footnote>\n", n + 1, xml);
  }
  return out;
}

std::vector<Part> Document::parts(std::string_view title) {
  const std::string layout =
      "<w:sectPr><w:pgSz w:w=\"12240\" w:h=\"15840\"/><w:pgMar w:top=\"1440\" w:right=\"1440\" "
      "w:bottom=\"1440\" w:left=\"1440\" w:header=\"720\" w:footer=\"720\" w:gutter=\"0\"/>"
      "</w:sectPr>";
  return {
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels",
       relationships({{"officeDocument", "word/document.xml"},
                      {"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                       "docProps/core.xml"}})},
      {"docProps/core.xml", core_properties(title)},
      {"word/document.xml", part_of("w:document", "<w:body>\n" + body_.xml() + layout + "</w:body>")},
      {"word/_rels/document.xml.rels",
       relationships({{"styles", "styles.xml"}, {"footnotes", "footnotes.xml"}, {"comments", "comments.xml"}})},
      {"word/styles.xml", part_of("w:styles", styles)},
      {"word/footnotes.xml", part_of("w:footnotes", notes_xml())},
      {"word/comments.xml", part_of("w:comments", comments_)},
  };
}

std::string packed(const std::vector<Part>& parts) {
  using Pack = void (*)(const std::vector<Part>& parts, std::string& out);
  std::string out;
  reinterpret_cast<Pack>(function_of_module("docx", "recension_pack", "--format docx", "libzip4"))(parts, out);
  return out;
}

} // namespace recension::render::docx
