#include <recension/structure.hpp>

#include <algorithm>
#include <array>
#include <numeric>

namespace recension {

std::string_view name_of(SectionKind k) {
  constexpr std::array<std::string_view, 8> names = {"front-matter", "syllabus", "counsel", "majority",
                                                     "concurrence",  "dissent",  "opinion", "appendix"};
  return names[static_cast<std::size_t>(k)];
}

std::optional<SectionKind> section_kind_named(std::string_view name) {
  for (std::uint8_t k = 0; k <= static_cast<std::uint8_t>(SectionKind::appendix); ++k)
    if (name_of(static_cast<SectionKind>(k)) == name) return static_cast<SectionKind>(k);
  return std::nullopt;
}

bool is_opinion(SectionKind k) {
  return k != SectionKind::front_matter && k != SectionKind::counsel && k != SectionKind::syllabus;
}

bool is_section(std::string_view id, std::string_view wanted) {
  if (wanted.empty() || id == wanted) return true;
  const bool kind = id.size() > wanted.size() && id.starts_with(wanted) && id[wanted.size()] == '-';
  return kind && id.find_first_not_of("0123456789", wanted.size() + 1) == std::string_view::npos;
}

void ReadingText::append_bare(BareRange range) {
  if (range.empty()) return;
  pieces_.push_back({end_, range});
  end_ = end_ + range.size();
}

void ReadingText::append_mark(char mark) {
  marks_.push_back({end_, mark});
  end_ = end_ + 1;
}

void ReadingText::fill(std::string bare) {
  const bool as_it_is =
      std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.begin.value == p.bare.begin.value; });
  if (as_it_is) {
    text = std::move(bare);
    text.resize(end_.value);
  } else {
    text.resize(end_.value);
    for (const Piece& p : pieces_)
      slice(std::string_view(bare), p.bare).copy(text.data() + p.begin.value, p.bare.size());
  }
  for (const Mark& m : marks_)
    text[m.at.value] = m.sign;
  std::vector<Mark>().swap(marks_);
  index();
}

BarePos ReadingText::to_bare(ReadPos p) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), p,
                                      [](ReadPos q, const Piece& piece) { return q < piece.begin; });
  if (after == pieces_.begin()) return {};
  const Piece& piece = *std::prev(after);
  return std::min(piece.bare.begin + (p - piece.begin), piece.bare.end);
}

void ReadingText::index() {
  by_bare_.resize(pieces_.size());
  std::iota(by_bare_.begin(), by_bare_.end(), 0U);
  std::sort(by_bare_.begin(), by_bare_.end(),
            [this](std::uint32_t a, std::uint32_t b) { return pieces_[a].bare.begin < pieces_[b].bare.begin; });
}

ReadPos ReadingText::from_bare(BarePos p) const {
  const auto after = std::upper_bound(by_bare_.begin(), by_bare_.end(), p,
                                      [this](BarePos q, std::uint32_t i) { return q < pieces_[i].bare.begin; });
  if (after == by_bare_.begin()) return {};
  const Piece& piece = pieces_[*std::prev(after)];
  // Between two pieces: where the next one, in source order, begins.
  if (p > piece.bare.end && after != by_bare_.end()) return pieces_[*after].begin;
  return piece.begin + (std::min(p, piece.bare.end) - piece.bare.begin);
}

} // namespace recension
