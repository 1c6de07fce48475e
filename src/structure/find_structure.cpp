#include "sections.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recension {
namespace {

// A paragraph of one stream, gathered from its blocks.
struct Gathered {
  std::vector<std::size_t> blocks;
};

class StructureBuilder {
public:
  explicit StructureBuilder(BareText& bare) : bare_(bare), notes_(bare.notes.size()) {}

  Structure build() {
    gather();
    lay_out_sections();
    lay_out_notes();
    out_.reading.fill(std::exchange(bare_.text, {}));
    place_calls();
    std::stable_sort(out_.footnotes.begin(), out_.footnotes.end(),
                     [](const Footnote& a, const Footnote& b) { return rank(a) < rank(b); });
    return std::move(out_);
  }

private:
  BareText& bare_;
  std::vector<Gathered> body_;
  std::vector<std::vector<Gathered>> notes_;
  std::vector<std::size_t> section_of_note_; // by where the note is
  std::vector<std::size_t> section_of_body_; // of each body paragraph
  Structure out_;

  static std::size_t rank(const Footnote& f) { return f.call.value_or(static_cast<std::size_t>(-1)); }

  void gather() {
    for (std::size_t i = 0; i < bare_.blocks.size(); ++i) {
      const Block& b = bare_.blocks[i];
      std::vector<Gathered>& stream = b.note ? notes_[*b.note] : body_;
      if (!b.continues || stream.empty()) stream.emplace_back();
      stream.back().blocks.push_back(i);
    }
  }

  ReadRange append(const Gathered& g) {
    const ReadPos begin = out_.reading.end();
    for (std::size_t i = 0; i < g.blocks.size(); ++i) {
      const Block& b = bare_.blocks[g.blocks[i]];
      if (i > 0 && !b.tight) out_.reading.append_mark(' ');
      out_.reading.append_bare(b.range);
    }
    const ReadRange range(begin, out_.reading.end());
    out_.reading.append_mark('\n');
    return range;
  }

  // Only the opening of a paragraph can be a byline, and a byline is never broken: the first block will do.
  [[nodiscard]] std::vector<std::string_view> openings() const {
    std::vector<std::string_view> out;
    out.reserve(body_.size());
    for (const Gathered& g : body_)
      out.push_back(slice(std::string_view(bare_.text), bare_.blocks[g.blocks.front()].range));
    return out;
  }

  [[nodiscard]] std::vector<structure::KnownPart> known_parts() const {
    std::vector<structure::KnownPart> out;
    std::size_t paragraph = 0;
    for (const PartMark& mark : bare_.parts) {
      while (paragraph < body_.size() && bare_.blocks[body_[paragraph].blocks.front()].range.begin < mark.begin)
        ++paragraph;
      if (paragraph == body_.size()) break;
      if (bare_.blocks[body_[paragraph].blocks.front()].range.begin < mark.end)
        out.push_back({paragraph, mark.holds, mark.heading, mark.author});
    }
    return out;
  }

  void lay_out_sections() {
    const std::vector<structure::Heading> headings =
        structure::find_sections(openings(), known_parts(), bare_.record);
    std::array<std::size_t, 8> seen{};
    for (std::size_t h = 0; h < headings.size(); ++h) {
      const std::size_t end = h + 1 < headings.size() ? headings[h + 1].first : body_.size();
      Section s;
      s.kind = headings[h].kind;
      s.author = headings[h].author;
      const std::size_t nth = ++seen[static_cast<std::size_t>(s.kind)];
      s.id = name_of(s.kind);
      if (nth > 1) s.id.append(1, '-').append(std::to_string(nth));
      s.range.begin = out_.reading.end();
      for (std::size_t p = headings[h].first; p < end; ++p) {
        s.paragraphs.push_back(append(body_[p]));
        section_of_body_.push_back(h);
      }
      s.range.end = s.paragraphs.empty() ? s.range.begin : s.paragraphs.back().end;
      out_.sections.push_back(std::move(s));
    }
  }

  // A note without a call belongs to the section that it is in or follows.
  void find_sections_of_notes() {
    section_of_note_.assign(notes_.size(), 0);
    std::size_t paragraph = 0;
    for (const Block& b : bare_.blocks) {
      while (paragraph + 1 < body_.size() &&
             bare_.blocks[body_[paragraph + 1].blocks.front()].range.begin <= b.range.begin)
        ++paragraph;
      if (b.note && !section_of_body_.empty()) section_of_note_[*b.note] = section_of_body_[paragraph];
    }
  }

  void lay_out_notes() {
    find_sections_of_notes();
    std::vector<bool> answered(bare_.calls.size());
    for (std::size_t n = 0; n < notes_.size(); ++n) {
      const NoteMark& mark = bare_.notes[n];
      Footnote f;
      f.note = n;
      f.section = section_of_note_[n];
      f.label = mark.label;
      if (mark.call) {
        f.call = *mark.call;
        answered[*f.call] = true;
        if (f.label.empty()) f.label = bare_.calls[*f.call].label;
      }
      f.range.begin = f.range.end = out_.reading.end();
      for (const Gathered& g : notes_[n])
        f.paragraphs.push_back(append(g));
      if (!f.paragraphs.empty()) f.range.end = f.paragraphs.back().end;
      out_.footnotes.push_back(std::move(f));
    }
    for (std::size_t c = 0; c < bare_.calls.size(); ++c)
      if (!answered[c]) {
        Footnote f;
        f.label = bare_.calls[c].label;
        f.call = c;
        out_.footnotes.push_back(std::move(f));
      }
  }

  void place_calls() {
    for (Footnote& f : out_.footnotes) {
      if (!f.call) continue;
      f.call_at = out_.reading.from_bare(bare_.calls[*f.call].at);
      const auto after = std::upper_bound(out_.sections.begin(), out_.sections.end(), f.call_at,
                                          [](ReadPos p, const Section& s) { return p < s.range.begin; });
      if (after != out_.sections.begin())
        f.section = static_cast<std::size_t>(std::prev(after) - out_.sections.begin());
    }
  }
};

} // namespace

Structure find_structure(BareText&& bare) {
  return StructureBuilder(bare).build();
}

Structure find_structure(const BareText& bare) {
  return find_structure(BareText(bare));
}

} // namespace recension
