#include "vocabulary.hpp"

#include <algorithm>
#include <array>

namespace recension {
namespace {

using std::string_view;

struct NamedDisplay {
  string_view name;
  Display shown;
};

constexpr Display block{Layout::block}, hidden{Layout::hidden}, pre{Layout::preformatted}, brk{Layout::line_break},
    cell{Layout::cell}, inl{Layout::inline_};

// The rendering section of the HTML standard, 15.3; the blocks of case-law XML, of which publishers' fragments are
// read as HTML; and the residue of Fastcase's conversion, which took the sign $ for a tag.
constexpr std::array html_rows = {
    NamedDisplay{"address", block},
    NamedDisplay{"article", block},
    NamedDisplay{"aside", block},
    NamedDisplay{"attorneys", block},
    NamedDisplay{"author", block},
    NamedDisplay{"block_quote", block},
    NamedDisplay{"blockquote", block},
    NamedDisplay{"body", block},
    NamedDisplay{"br", brk},
    NamedDisplay{"button", hidden},
    NamedDisplay{"caption", block},
    NamedDisplay{"casebody", block},
    NamedDisplay{"center", block},
    NamedDisplay{"court", block},
    NamedDisplay{"dd", block},
    NamedDisplay{"decisiondate", block},
    NamedDisplay{"details", block},
    NamedDisplay{"dialog", block},
    NamedDisplay{"dir", block},
    NamedDisplay{"div", block},
    NamedDisplay{"dl", block},
    NamedDisplay{"docketnumber", block},
    NamedDisplay{"dt", block},
    NamedDisplay{"fieldset", block},
    NamedDisplay{"figcaption", block},
    NamedDisplay{"figure", block},
    NamedDisplay{"footer", block},
    NamedDisplay{"footnote", block},
    NamedDisplay{"footnote_body", block},
    NamedDisplay{"form", block},
    NamedDisplay{"gtdollargt", {Layout::literal, "$"}},
    NamedDisplay{"h1", block},
    NamedDisplay{"h2", block},
    NamedDisplay{"h3", block},
    NamedDisplay{"h4", block},
    NamedDisplay{"h5", block},
    NamedDisplay{"h6", block},
    NamedDisplay{"head", hidden},
    NamedDisplay{"header", block},
    NamedDisplay{"headnotes", block},
    NamedDisplay{"hgroup", block},
    NamedDisplay{"hr", block},
    NamedDisplay{"html", block},
    NamedDisplay{"iframe", hidden},
    NamedDisplay{"judges", block},
    NamedDisplay{"legend", block},
    NamedDisplay{"li", block},
    NamedDisplay{"listing", pre},
    NamedDisplay{"main", block},
    NamedDisplay{"menu", block},
    NamedDisplay{"nav", block},
    NamedDisplay{"noscript", hidden},
    NamedDisplay{"object", hidden},
    NamedDisplay{"ol", block},
    NamedDisplay{"opinion", block},
    NamedDisplay{"opinion_text", block},
    NamedDisplay{"option", hidden},
    NamedDisplay{"p", block},
    NamedDisplay{"parties", block},
    NamedDisplay{"plaintext", pre},
    NamedDisplay{"pre", pre},
    NamedDisplay{"script", hidden},
    NamedDisplay{"search", block},
    NamedDisplay{"section", block},
    NamedDisplay{"select", hidden},
    NamedDisplay{"style", hidden},
    NamedDisplay{"summary", block},
    NamedDisplay{"svg", hidden},
    NamedDisplay{"table", block},
    NamedDisplay{"tbody", block},
    NamedDisplay{"td", cell},
    NamedDisplay{"template", hidden},
    NamedDisplay{"textarea", hidden},
    NamedDisplay{"tfoot", block},
    NamedDisplay{"th", cell},
    NamedDisplay{"thead", block},
    NamedDisplay{"title", hidden},
    NamedDisplay{"tr", block},
    NamedDisplay{"ul", block},
    NamedDisplay{"xmp", pre},
};

// Elements that stand within a line: the Caselaw Access Project's and Columbia's XML, TEI, Word. What Word's runs
// hold beside their text (field codes, deleted words) is hidden; the many other elements of Word's are inline.
constexpr std::array xml_rows = {
    NamedDisplay{"a", inl},
    NamedDisplay{"app", inl},
    NamedDisplay{"b", inl},
    NamedDisplay{"bold", inl},
    NamedDisplay{"br", brk},
    NamedDisplay{"citation", inl},
    NamedDisplay{"cross_reference", inl},
    NamedDisplay{"em", inl},
    NamedDisplay{"extracted-citation", inl},
    NamedDisplay{"footnote_number", inl},
    NamedDisplay{"footnote_reference", inl},
    NamedDisplay{"footnotemark", inl},
    NamedDisplay{"gap", inl},
    NamedDisplay{"hi", inl},
    NamedDisplay{"i", inl},
    NamedDisplay{"italic", inl},
    NamedDisplay{"lb", brk},
    NamedDisplay{"lem", inl},
    NamedDisplay{"mc:fallback", hidden},
    NamedDisplay{"page-number", inl},
    NamedDisplay{"page_number", inl},
    NamedDisplay{"pb", inl},
    NamedDisplay{"q", inl},
    NamedDisplay{"quote", inl},
    NamedDisplay{"raised", inl},
    NamedDisplay{"raised-label", inl},
    NamedDisplay{"rdg", hidden},
    NamedDisplay{"ref", inl},
    NamedDisplay{"script", hidden},
    NamedDisplay{"seg", inl},
    NamedDisplay{"small", inl},
    NamedDisplay{"span", inl},
    NamedDisplay{"strong", inl},
    NamedDisplay{"style", hidden},
    NamedDisplay{"sub", inl},
    NamedDisplay{"sup", inl},
    NamedDisplay{"supplied", inl},
    NamedDisplay{"td", cell},
    NamedDisplay{"teiheader", hidden},
    NamedDisplay{"th", cell},
    NamedDisplay{"u", inl},
    NamedDisplay{"underline", inl},
    NamedDisplay{"w", inl},
    NamedDisplay{"w:body", block},
    NamedDisplay{"w:br", brk},
    NamedDisplay{"w:cr", brk},
    NamedDisplay{"w:deltext", hidden},
    NamedDisplay{"w:document", block},
    NamedDisplay{"w:drawing", hidden},
    NamedDisplay{"w:endnote", block},
    NamedDisplay{"w:endnotes", block},
    NamedDisplay{"w:footnote", block},
    NamedDisplay{"w:footnotes", block},
    NamedDisplay{"w:instrtext", hidden},
    NamedDisplay{"w:nobreakhyphen", {Layout::literal, "-"}},
    NamedDisplay{"w:p", block},
    NamedDisplay{"w:pict", hidden},
    NamedDisplay{"w:ppr", hidden},
    NamedDisplay{"w:sdtpr", hidden},
    NamedDisplay{"w:tab", {Layout::literal, " "}},
    NamedDisplay{"w:tbl", block},
    NamedDisplay{"w:tc", cell},
    NamedDisplay{"w:tr", block},
    NamedDisplay{"wit", inl},
};

constexpr bool by_name(const NamedDisplay& a, const NamedDisplay& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(html_rows.begin(), html_rows.end(), by_name));
static_assert(std::is_sorted(xml_rows.begin(), xml_rows.end(), by_name));

Display find_in(const auto& rows, string_view name, Display otherwise) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), NamedDisplay{name, {}}, by_name);
  return found != rows.end() && found->name == name ? found->shown : otherwise;
}

} // namespace

Display how_shown(string_view name, Language language) {
  if (language == Language::html) return find_in(html_rows, name, inl);
  const bool word = name.starts_with("w:") || name.starts_with("mc:");
  return find_in(xml_rows, name, word ? inl : block);
}

} // namespace recension
