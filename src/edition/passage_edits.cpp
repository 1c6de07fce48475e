#include "passage_edits.hpp"

#include "structure_vote.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

// Whether the edit takes out whole paragraphs.
bool takes_out(const Replacement& e) {
  return e.variant->rule == VariantRule::paragraph && !e.base.empty() && e.variant->readings[1].read.empty();
}

// Whether the edit takes out all that is in `r`, blanks at its ends aside.
bool takes_out(const Replacement& e, ReadRange r) {
  return takes_out(e) && e.base.begin <= r.begin + 1 && r.end <= e.base.end + 1;
}

} // namespace

void append_apart(std::string& text, std::string_view piece) {
  if (runs_together(text, piece)) text += ' ';
  text += piece;
}

PassageEdits::PassageEdits(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range)
    : pairs_(pairs), base_(base) {
  for (const std::size_t w : others)
    gather(w, range);
  std::stable_sort(edits_.begin(), edits_.end(), [](const Replacement& x, const Replacement& y) {
    return x.base.begin != y.base.begin ? x.base.begin < y.base.begin : x.base.end < y.base.end;
  });
  set_absences_apart(others.size() + 1);
}

void PassageEdits::gather(std::size_t witness, ReadRange range) {
  ReadPos last = range.begin;
  const Pair& pair = pairs_.of(base_, witness);
  for (const std::size_t i : pair.variants_within(range)) {
    const Variant& v = pair.variants[i];
    if (!is_of_text(v.rule)) continue;
    Replacement e = make_replacement(v, witness, base(), pairs_.witness(witness), range);
    if (e.base.begin < last) continue; // two places of one witness never overlap but for a blank
    last = e.base.end;
    edits_.push_back(std::move(e));
  }
}

void PassageEdits::set_absences_apart(std::size_t witnesses) {
  for (const Replacement& e : edits_) {
    if (!takes_out(e)) continue;
    const auto lack = static_cast<std::size_t>(
        std::count_if(edits_.begin(), edits_.end(), [&](const Replacement& x) { return takes_out(x, e.base); }));
    if (lack * 2 < witnesses) absences_.push_back({e.witness, e.base});
  }
  std::erase_if(edits_, [&](const Replacement& e) {
    return takes_out(e) && std::any_of(absences_.begin(), absences_.end(),
                                       [&](const Absence& a) { return a.witness == e.witness && a.range == e.base; });
  });
}

bool PassageEdits::is_absent(std::size_t witness, ReadRange r) const {
  return std::any_of(absences_.begin(), absences_.end(), [&](const Absence& a) {
    return a.witness == witness && a.range.begin <= r.begin && r.end <= a.range.end;
  });
}

bool PassageEdits::go_on_in_line(ReadRange place, ReadRange next) const {
  const std::size_t section = base().section_of(base().word_at(place.begin));
  if (section >= base().structure.sections.size()) return false;
  const SectionKind kind = base().structure.sections[section].kind;
  const bool lines = kind == SectionKind::front_matter || kind == SectionKind::counsel;
  return lines && base().text({place.end, next.begin}).find('\n') == std::string_view::npos;
}

std::vector<PlaceOfEdits> PassageEdits::places() const {
  std::vector<PlaceOfEdits> out;
  for (std::size_t i = 0; i < edits_.size(); ++i) {
    const ReadRange next = edits_[i].base;
    if (!out.empty()) {
      PlaceOfEdits& place = out.back();
      const bool touches = next.begin == place.range.end && (next.empty() || place.range.empty());
      if (next.begin < place.range.end || touches || go_on_in_line(place.range, next)) {
        place.range.end = std::max(place.range.end, next.end);
        place.end = i + 1;
        continue;
      }
    }
    out.push_back({i, i + 1, next});
  }
  return out;
}

std::string PassageEdits::text_of(const PlaceOfEdits& place, std::size_t witness) const {
  std::string text;
  ReadPos at = place.range.begin;
  for (const Replacement& e : of(place)) {
    if (e.witness != witness) continue;
    append_apart(text, base().text({at, e.base.begin}));
    append_apart(text, e.apply);
    at = e.base.end;
  }
  append_apart(text, base().text({at, place.range.end}));
  return text;
}

std::optional<ReadRange> PassageEdits::range_of(const PlaceOfEdits& place, std::size_t witness) const {
  const Variant *begins = nullptr, *ends = nullptr;
  for (const Replacement& e : of(place))
    if (e.witness == witness) {
      begins = begins == nullptr ? e.variant : begins;
      ends = e.variant;
    }
  if (begins == nullptr) return std::nullopt;
  const auto from_first_to_last = [&](std::size_t side) {
    return ReadRange(begins->readings[side].read.begin, ends->readings[side].read.end);
  };
  return pairs_.of(base_, witness).to_other.around(place.range, from_first_to_last(0), from_first_to_last(1));
}

} // namespace recension::edition
