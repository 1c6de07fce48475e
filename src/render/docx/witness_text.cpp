#include "witness_text.hpp"

#include <algorithm>

namespace recension::render::docx {

WitnessText::WitnessText(const Witness& w) : w_(w) {
  const std::vector<DressSet> dress = dress_of(w);
  for (std::size_t i = 0; i < dress.size(); ++i) {
    if (i > 0 && dress[i] == dress[i - 1]) continue; // blanks between two words are dressed as they are
    if (i > 0 && !dress[i - 1].empty()) stretches_.push_back({w.words[i - 1].end, {}});
    stretches_.push_back({w.words[i].begin, dress[i]});
  }
}

std::size_t WitnessText::stretch_at(ReadPos at) const {
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), at,
                                      [](ReadPos p, const Stretch& s) { return p < s.begin; });
  return static_cast<std::size_t>(after - stretches_.begin());
}

std::optional<Dress> WitnessText::set_as(ReadPos at) const {
  const std::size_t n = stretch_at(at);
  if (n == 0) return std::nullopt;
  for (const Dress d : {Dress::quotation, Dress::heading, Dress::item})
    if (stretches_[n - 1].dress.has(d)) return d;
  return std::nullopt;
}

void WitnessText::put(ReadRange range, Change change, Body& into) const {
  for (ReadPos at = range.begin; at < range.end;) {
    const std::size_t n = stretch_at(at);
    const ReadPos change_of_dress = n < stretches_.size() ? stretches_[n].begin : range.end;
    const std::size_t line = w_.structure.reading.text.find('\n', at.value);
    const ReadPos line_end = line == std::string::npos ? range.end : ReadPos(line);
    const ReadPos end = std::min({range.end, change_of_dress, line_end});
    into.text(w_.text({at, end}), n == 0 ? DressSet{} : stretches_[n - 1].dress, change);
    at = end;
    if (at == line_end && at < range.end) {
      if (change.kind != Change::none || into.in_paragraph())
        into.end_paragraph(at.value == 0 ? std::nullopt : set_as(at - 1), change);
      at = at + 1;
    }
  }
}

} // namespace recension::render::docx
