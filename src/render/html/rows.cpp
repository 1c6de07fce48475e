#include "rows.hpp"

#include <algorithm>
#include <map>

namespace recension::render::html {

RowIndex::RowIndex(const std::vector<PlannedRow>& rows, std::size_t witnesses) : begins_(witnesses) {
  for (std::size_t r = 0; r < rows.size(); ++r)
    for (std::size_t w = 0; w < witnesses; ++w)
      for (const ReadRange piece : rows[r].pieces[w])
        begins_[w].emplace_back(piece.begin, r);
  for (auto& begins : begins_)
    std::sort(begins.begin(), begins.end());
}

std::size_t RowIndex::row_of(std::size_t witness, ReadPos at) const {
  const auto& begins = begins_[witness];
  const auto after =
      std::upper_bound(begins.begin(), begins.end(), at, [](ReadPos p, const auto& b) { return p < b.first; });
  return after == begins.begin() ? none : std::prev(after)->second;
}

std::string title_of(std::string_view kind, std::string_view author) {
  std::string out(kind);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  std::replace(out.begin(), out.end(), '-', ' ');
  if (!author.empty()) out.append(" (").append(author).append(")");
  return out;
}

void write_rows(const std::vector<PlannedRow>& planned, std::vector<ColumnText>& columns, std::size_t first,
                Comparison& out) {
  for (std::size_t r = 0; r < planned.size(); ++r)
    for (const auto& [witness, footnote] : planned[r].notes)
      columns[witness].mark_note_row(footnote, r);
  std::map<std::string, std::size_t> sections;
  for (std::size_t r = 0; r < planned.size(); ++r) {
    const PlannedRow& p = planned[r];
    const auto [section, added] = sections.try_emplace(p.section, out.sections.size());
    if (added) out.sections.push_back({p.section, p.title});
    if (out.rows.size() <= r) out.rows.emplace_back();
    ComparisonRow& row = out.rows[r];
    row.section = section->second;
    row.note = p.note;
    row.is_note = p.is_note;
    row.begins_note = p.begins_note;
    row.cells.resize(first + columns.size());
    for (std::size_t w = 0; w < columns.size(); ++w)
      row.cells[first + w] = columns[w].cell(p.pieces[w]);
    for (const auto& [w, why] : p.gaps)
      row.cells[first + w].gap = why;
    for (const auto& [w, place] : p.gap_marks)
      row.cells[first + w].gap_places.push_back(place);
    for (const auto& [w, place] : p.whole)
      row.cells[first + w].whole.push_back(place);
  }
}

namespace {

std::size_t length_of(const ComparisonRow& row) {
  std::size_t longest = 1;
  for (const Cell& cell : row.cells) {
    std::size_t length = 0;
    for (const CellParagraph& p : cell.paragraphs)
      length += p.text.size();
    longest = std::max(longest, length);
  }
  return longest;
}

} // namespace

void find_where_places_stand(Comparison& c) {
  std::vector<bool> found(c.places.size());
  std::size_t before = 0;
  const auto stands = [&](std::size_t place, std::size_t offset) {
    if (found[place]) return;
    c.places[place].at = static_cast<double>(before + offset);
    found[place] = true;
  };
  for (std::size_t r = 0; r < c.rows.size(); ++r) {
    c.rows[r].at = static_cast<double>(before);
    for (const Cell& cell : c.rows[r].cells) {
      for (const std::size_t p : cell.gap_places)
        stands(p, 0);
      for (const CellParagraph& p : cell.paragraphs)
        for (const Mark& m : p.marks)
          if (m.kind == MarkKind::place) stands(m.place, m.begin);
    }
    before += length_of(c.rows[r]);
  }
  const auto length = static_cast<double>(std::max<std::size_t>(before, 1));
  for (ComparisonRow& row : c.rows)
    row.at /= length;
  for (MarkedPlace& p : c.places)
    p.at /= length;
}

} // namespace recension::render::html
