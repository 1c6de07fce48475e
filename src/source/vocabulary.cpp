#include "vocabulary.hpp"

#include <algorithm>
#include <array>

namespace recension {
namespace {

using std::string_view;

struct Row {
  string_view name;
  Shown shown;
};

constexpr Shown block{Layout::block}, hidden{Layout::hidden}, pre{Layout::preformatted}, brk{Layout::line_break},
    cell{Layout::cell}, inl{Layout::inline_};

// The rendering section of the HTML standard, 15.3; the blocks of case-law XML, of which publishers' fragments are
// read as HTML; and the residue of Fastcase's conversion, which took the sign $ for a tag.
constexpr std::array html_rows = {
    Row{"address", block},
    Row{"article", block},
    Row{"aside", block},
    Row{"attorneys", block},
    Row{"author", block},
    Row{"block_quote", block},
    Row{"blockquote", block},
    Row{"body", block},
    Row{"br", brk},
    Row{"button", hidden},
    Row{"caption", block},
    Row{"casebody", block},
    Row{"center", block},
    Row{"court", block},
    Row{"dd", block},
    Row{"decisiondate", block},
    Row{"details", block},
    Row{"dialog", block},
    Row{"dir", block},
    Row{"div", block},
    Row{"dl", block},
    Row{"docketnumber", block},
    Row{"dt", block},
    Row{"fieldset", block},
    Row{"figcaption", block},
    Row{"figure", block},
    Row{"footer", block},
    Row{"footnote", block},
    Row{"footnote_body", block},
    Row{"form", block},
    Row{"gtdollargt", {Layout::literal, "$"}},
    Row{"h1", block},
    Row{"h2", block},
    Row{"h3", block},
    Row{"h4", block},
    Row{"h5", block},
    Row{"h6", block},
    Row{"head", hidden},
    Row{"header", block},
    Row{"headnotes", block},
    Row{"hgroup", block},
    Row{"hr", block},
    Row{"html", block},
    Row{"iframe", hidden},
    Row{"judges", block},
    Row{"legend", block},
    Row{"li", block},
    Row{"listing", pre},
    Row{"main", block},
    Row{"menu", block},
    Row{"nav", block},
    Row{"noscript", hidden},
    Row{"object", hidden},
    Row{"ol", block},
    Row{"opinion", block},
    Row{"opinion_text", block},
    Row{"option", hidden},
    Row{"p", block},
    Row{"parties", block},
    Row{"plaintext", pre},
    Row{"pre", pre},
    Row{"script", hidden},
    Row{"search", block},
    Row{"section", block},
    Row{"select", hidden},
    Row{"style", hidden},
    Row{"summary", block},
    Row{"svg", hidden},
    Row{"table", block},
    Row{"tbody", block},
    Row{"td", cell},
    Row{"template", hidden},
    Row{"textarea", hidden},
    Row{"tfoot", block},
    Row{"th", cell},
    Row{"thead", block},
    Row{"title", hidden},
    Row{"tr", block},
    Row{"ul", block},
    Row{"xmp", pre},
};

// Elements that stand within a line: the Caselaw Access Project's and Columbia's XML, TEI, Word. What Word's runs
// hold beside their text (field codes, deleted words) is hidden; the many other elements of Word's are inline.
constexpr std::array xml_rows = {
    Row{"a", inl},
    Row{"app", inl},
    Row{"b", inl},
    Row{"bold", inl},
    Row{"br", brk},
    Row{"citation", inl},
    Row{"cross_reference", inl},
    Row{"em", inl},
    Row{"extracted-citation", inl},
    Row{"footnote_number", inl},
    Row{"footnote_reference", inl},
    Row{"footnotemark", inl},
    Row{"gap", inl},
    Row{"hi", inl},
    Row{"i", inl},
    Row{"italic", inl},
    Row{"lb", brk},
    Row{"lem", inl},
    Row{"mc:fallback", hidden},
    Row{"page-number", inl},
    Row{"page_number", inl},
    Row{"pb", inl},
    Row{"q", inl},
    Row{"quote", inl},
    Row{"raised", inl},
    Row{"raised-label", inl},
    Row{"rdg", hidden},
    Row{"ref", inl},
    Row{"script", hidden},
    Row{"seg", inl},
    Row{"small", inl},
    Row{"span", inl},
    Row{"strong", inl},
    Row{"style", hidden},
    Row{"sub", inl},
    Row{"sup", inl},
    Row{"supplied", inl},
    Row{"td", cell},
    Row{"teiheader", hidden},
    Row{"th", cell},
    Row{"u", inl},
    Row{"underline", inl},
    Row{"w", inl},
    Row{"w:body", block},
    Row{"w:br", brk},
    Row{"w:cr", brk},
    Row{"w:deltext", hidden},
    Row{"w:document", block},
    Row{"w:drawing", hidden},
    Row{"w:endnote", block},
    Row{"w:endnotes", block},
    Row{"w:footnote", block},
    Row{"w:footnotes", block},
    Row{"w:instrtext", hidden},
    Row{"w:nobreakhyphen", {Layout::literal, "-"}},
    Row{"w:p", block},
    Row{"w:pict", hidden},
    Row{"w:ppr", hidden},
    Row{"w:sdtpr", hidden},
    Row{"w:tab", {Layout::literal, " "}},
    Row{"w:tbl", block},
    Row{"w:tc", cell},
    Row{"w:tr", block},
    Row{"wit", inl},
};

constexpr bool by_name(const Row& a, const Row& b) {
  return a.name < b.name;
}
static_assert(std::is_sorted(html_rows.begin(), html_rows.end(), by_name));
static_assert(std::is_sorted(xml_rows.begin(), xml_rows.end(), by_name));

Shown find_in(const auto& rows, string_view name, Shown otherwise) {
  const auto found = std::lower_bound(rows.begin(), rows.end(), Row{name, {}}, by_name);
  return found != rows.end() && found->name == name ? found->shown : otherwise;
}

} // namespace

Shown how_shown(string_view name, Language language) {
  if (language == Language::html) return find_in(html_rows, name, inl);
  const bool word = name.starts_with("w:") || name.starts_with("mc:");
  return find_in(xml_rows, name, word ? inl : block);
}

} // namespace recension
