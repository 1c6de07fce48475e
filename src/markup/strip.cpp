#include "passes.hpp"
#include "typed_pages.hpp"

namespace recension {

Stripped strip(const DecodedText& text, const Printing& printing) {
  using namespace markup;
  const Scan scan(text, *printing.form);
  Claims claims(scan);
  claims.add(find_site(scan));
  claims.add(find_running_heads(scan));
  claims.add(find_captions(scan));
  TypedPages typed = find_typed_pages(scan, claims);
  claims.add(std::move(typed.claims));
  claims.add(find_page_lists(scan));
  claims.add(find_pages(scan, claims));
  claims.add(find_headnotes(scan));
  claims.add(find_paragraph_numbers(scan));
  claims.add(find_plain_markup(scan));
  Notes notes = find_notes(scan, claims, typed);
  claims.add(std::move(notes.labels));
  claims.add(std::move(notes.calls));
  Paragraphs paragraphs = find_paragraphs(scan, claims, notes);
  claims.add(std::move(paragraphs.hyphens));
  return compose(scan, claims, notes, paragraphs.segments);
}

} // namespace recension
