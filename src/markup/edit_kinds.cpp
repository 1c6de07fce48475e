#include "edit_kinds.hpp"

namespace recension::markup {

Named name_of(const Edit& e) {
  switch (e.change) {
  case Change::encoding:
    return {Kind::encoding, e.rule};
  case Change::line_end:
  case Change::blanks:
    return {Kind::layout, e.rule};
  case Change::tag:
    return {Kind::markup_tag, e.rule};
  case Change::entity:
    return {Kind::entity, e.rule};
  case Change::hyphen:
    return {Kind::hyphenation, e.rule};
  case Change::hidden:
    return {Kind::container, e.rule};
  case Change::residue:
    return {Kind::residue, e.rule};
  }
  return {Kind::layout, e.rule};
}

} // namespace recension::markup
