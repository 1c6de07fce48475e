#include "edit_kinds.hpp"

namespace recension::markup {

Named name_of(const Edit& e) {
  switch (e.change) {
  case Change::encoding:
    return {MarkupKind::encoding, e.rule};
  case Change::line_end:
  case Change::blanks:
    return {MarkupKind::layout, e.rule};
  case Change::tag:
    return {MarkupKind::markup_tag, e.rule};
  case Change::entity:
    return {MarkupKind::entity, e.rule};
  case Change::hyphen:
    return {MarkupKind::hyphenation, e.rule};
  case Change::hidden:
    return {MarkupKind::container, e.rule};
  case Change::residue:
    return {MarkupKind::residue, e.rule};
  }
  return {MarkupKind::layout, e.rule};
}

} // namespace recension::markup
