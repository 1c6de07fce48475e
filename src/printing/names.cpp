// How the columns of a form's file name their values: with hyphens where C++ has underscores.
#include <recension/printing.hpp>

#include <array>

namespace recension {
namespace {

template <class Value, std::size_t n>
std::string_view name_in(const std::array<std::string_view, n>& names, Value value) {
  return names[static_cast<std::size_t>(value)];
}

} // namespace

std::string_view name_of(MarkupKind k) {
  constexpr std::array<std::string_view, 15> names = {"star-page",   "headnote",   "footnote-call", "footnote-label",
                                                      "heading",     "markup-tag", "running-head",  "page-number",
                                                      "hyphenation", "blank-run",  "layout",        "residue",
                                                      "entity",      "encoding",   "container"};
  return name_in(names, k);
}

std::string_view name_of(Role r) {
  constexpr std::array<std::string_view, 25> names = {"markup",       "page",
                                                      "page-list",    "call",
                                                      "label",        "link",
                                                      "note",         "note-in-place",
                                                      "headnote",     "paragraph-number",
                                                      "running-head", "running-head-below",
                                                      "foot-number",  "foot-rule",
                                                      "page-foot",    "caption-begin",
                                                      "caption-end",  "content",
                                                      "site",         "part",
                                                      "matter-begin", "matter-end",
                                                      "matter-after", "matter-proof",
                                                      "matter-tail"};
  return name_in(names, r);
}

std::string_view name_of(Series s) {
  constexpr std::array<std::string_view, 9> names = {"none",  "citation-1", "citation-2", "citation-3", "citation-4",
                                                     "named", "slip",       "headnotes",  "notes"};
  return name_in(names, s);
}

std::string_view name_of(Proof p) {
  constexpr std::array<std::string_view, 4> names = {"itself", "series", "counterpart", "back-link"};
  return name_in(names, p);
}

std::string_view name_of(Holds h) {
  constexpr std::array<std::string_view, 9> names = {"nothing", "front-matter", "counsel",     "syllabus", "byline",
                                                     "opinion", "majority",     "concurrence", "dissent"};
  return name_in(names, h);
}

std::string_view name_of(Standing s) {
  return s == Standing::seen ? "seen" : "known";
}

std::string_view name_of(Lines l) {
  constexpr std::array<std::string_view, 4> names = {"paragraph-each", "tags-became-lines", "wrapped", "guessed"};
  return name_in(names, l);
}

} // namespace recension
