#include "column_text.hpp"

#include <algorithm>
#include <tuple>

namespace recension::render::html {
namespace {

// By their beginnings; what holds others comes before them.
template <class MarkedPlace>
bool comes_first(const MarkedPlace& x, MarkKind x_kind, const MarkedPlace& y, MarkKind y_kind) {
  return std::tuple(x.begin, y.end, x_kind) < std::tuple(y.begin, x.end, y_kind);
}

} // namespace

std::vector<std::size_t> page_lanes(const std::vector<PageMark>& pages) {
  std::map<std::string, std::size_t> lanes;
  std::vector<std::size_t> out;
  for (const PageMark& p : pages)
    out.push_back(lanes.try_emplace(p.reporter, lanes.size()).first->second);
  return out;
}

void sort_marks(std::vector<Mark>& marks) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& x, const Mark& y) { return comes_first(x, x.kind, y, y.kind); });
}

ColumnText::ColumnText(const Witness& w) : w_(w) {
  const std::vector<std::size_t> lanes = page_lanes(w.bare.pages);
  for (std::size_t i = 0; i < w.bare.pages.size(); ++i) {
    const PageMark& p = w.bare.pages[i];
    const WordIndex word = w.word_at(w.structure.reading.from_bare(p.at));
    if (word.value >= w.words.size()) continue;
    const ReadPos at = w.words[word.value].begin;
    marks_.push_back(
        {{at, at}, {0, 0, MarkKind::page, 0, p.reporter + " " + std::to_string(p.number), lanes[i], 0}, 0});
  }
  for (std::size_t f = 0; f < w.structure.footnotes.size(); ++f) {
    const Footnote& note = w.structure.footnotes[f];
    if (note.call) marks_.push_back({{note.call_at, note.call_at}, {0, 0, MarkKind::call, 0, note.label, 0, 0}, f});
  }
}

// A place that goes over paragraphs is marked in each.
void ColumnText::mark_place(ReadRange at, std::size_t place) {
  const std::string& text = w_.structure.reading.text;
  for (ReadPos begin = at.begin;;) {
    const std::size_t line_end = std::min(text.find('\n', begin.value), text.size());
    const ReadPos end = std::min(at.end, ReadPos(line_end));
    if (begin < end || at.empty()) marks_.push_back({{begin, end}, {0, 0, MarkKind::place, place, {}, 0, 0}, 0});
    if (at.end <= ReadPos(line_end)) return;
    begin = ReadPos(line_end + 1);
  }
}

void ColumnText::sort() {
  const auto order = [](const Placed& x, const Placed& y) {
    return comes_first(x.at, x.mark.kind, y.at, y.mark.kind);
  };
  std::stable_sort(marks_.begin(), marks_.end(), order);
  while (split_overlaps())
    std::stable_sort(marks_.begin(), marks_.end(), order);
  ReadPos reach;
  for (const Placed& p : marks_)
    reach_.push_back(reach = std::max(reach, p.at.end));
}

// A mark that goes over the end of one that it begins in becomes two.
bool ColumnText::split_overlaps() {
  std::vector<Placed> rests;
  std::vector<ReadPos> open; // ends of the marks that hold this place
  for (Placed& p : marks_) {
    while (!open.empty() && open.back() <= p.at.begin)
      open.pop_back();
    if (!open.empty() && open.back() < p.at.end) {
      rests.push_back(p);
      rests.back().at.begin = open.back();
      p.at.end = open.back();
    }
    if (!p.at.empty()) open.push_back(p.at.end);
  }
  marks_.insert(marks_.end(), rests.begin(), rests.end());
  return !rests.empty();
}

bool ColumnText::ends_paragraph(ReadPos at) const {
  const std::string& text = w_.structure.reading.text;
  return at.value >= text.size() || text[at.value] == '\n';
}

CellParagraph ColumnText::paragraph(ReadRange piece) const {
  CellParagraph out{w_.text(piece), {}};
  auto m = std::lower_bound(marks_.begin(), marks_.end(), piece.begin,
                            [](const Placed& p, ReadPos at) { return p.at.begin < at; });
  // A place that a cut goes through is marked on both sides of it.
  while (m != marks_.begin() && reach_[static_cast<std::size_t>(m - marks_.begin()) - 1] > piece.begin)
    --m;
  for (; m != marks_.end() && m->at.begin <= piece.end; ++m) {
    if (m->at.begin < piece.begin && m->at.end <= piece.begin) continue;
    if (m->at.begin == piece.end && !ends_paragraph(piece.end)) break;
    Mark mark = m->mark;
    mark.begin = std::max(m->at.begin, piece.begin) - piece.begin;
    mark.end = std::min(m->at.end, piece.end) - piece.begin;
    if (mark.kind == MarkKind::call)
      if (const auto row = note_rows_.find(m->footnote); row != note_rows_.end()) mark.row = row->second + 1;
    out.marks.push_back(std::move(mark));
  }
  return out;
}

Cell ColumnText::cell(const std::vector<ReadRange>& pieces) const {
  Cell out;
  for (const ReadRange piece : pieces)
    out.paragraphs.push_back(paragraph(piece));
  return out;
}

} // namespace recension::render::html
