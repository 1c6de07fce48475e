#include "draft.hpp"

namespace recension {

Stripped strip(const DecodedText& text, const Printing& printing) {
  markup::Draft d = markup::begin_draft(text, *printing.form);
  markup::find_page_heads(d);
  markup::find_parts(d);
  markup::find_pages(d);
  markup::find_headnotes(d);
  markup::find_plain_markup(d);
  markup::find_notes_and_calls(d);
  markup::make_segments(d);
  return markup::compose(d);
}

} // namespace recension
