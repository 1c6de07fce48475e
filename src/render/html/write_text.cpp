// The texts side by side: rows, cells, marks.
#include "escape.hpp"
#include "writers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace recension::render::html {
namespace {

class TextWriter {
public:
  TextWriter(const Comparison& c, std::string& out)
      : c_(c), out_(out), put_(out), rules_(rules_of(c)), in_columns_(c.places.size()), begun_in_(c.places.size()) {
    for (const ComparisonRow& row : c.rows)
      for (std::size_t column = 0; column < row.cells.size(); ++column)
        for (const CellParagraph& p : row.cells[column].paragraphs)
          for (const Mark& m : p.marks)
            if (m.kind == MarkKind::place) in_columns_[m.place].insert(column);
  }

  void write() {
    std::size_t section = static_cast<std::size_t>(-1);
    for (std::size_t r = 0; r < c_.rows.size(); ++r) {
      if (c_.rows[r].section != section) {
        if (r > 0) out_ += "</section>\n";
        section = c_.rows[r].section;
        const SectionName& s = c_.sections[section];
        // A section that others interrupt goes on under its name; only its beginning has the identifier.
        const bool again = begun_.size() > section && begun_[section];
        begun_.resize(c_.sections.size());
        begun_[section] = true;
        if (again)
          fmt::format_to(put_, "<section data-s=\"s-{}\"><h2>{} (continued)</h2>\n", attribute(s.id), shown(s.title));
        else
          fmt::format_to(put_, "<section id=\"s-{}\" data-s=\"s-{}\"><h2>{}</h2>\n", attribute(s.id), attribute(s.id),
                         shown(s.title));
      }
      row(r);
    }
    if (!c_.rows.empty()) out_ += "</section>\n";
  }

private:
  const Comparison& c_;
  std::string& out_;
  std::back_insert_iterator<std::string> put_;
  std::vector<std::string_view> rules_;
  std::vector<std::set<std::size_t>> in_columns_, begun_in_; // by place: columns that have it, that had it already
  std::size_t column_ = 0;                                   // of the cell that is being written
  std::vector<bool> begun_;

  void row(std::size_t r) {
    const ComparisonRow& row = c_.rows[r];
    if (row.is_note)
      fmt::format_to(put_, "<div class=\"r n\" id=\"r{}\" data-n=\"{}\">", r + 1, attribute(row.note));
    else
      out_ += "<div class=\"r\">";
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      cell(row, i);
    out_ += "</div>\n";
  }

  void cell(const ComparisonRow& row, std::size_t column) {
    const Cell& cell = row.cells[column];
    column_ = column;
    const Column& c = c_.columns[column];
    const std::string classes = fmt::format("c{}{}{}", cell.paragraphs.empty() ? " x" : "",
                                            c.canonical ? " canon" : "", cell.whole.empty() ? "" : " whole");
    fmt::format_to(put_, "<div class={} data-s={}", value(classes), value(c.siglum));
    if (!cell.whole.empty()) {
      out_ += " data-v=\"";
      for (std::size_t i = 0; i < cell.whole.size(); ++i)
        fmt::format_to(put_, "{}{}", i > 0 ? " " : "", c_.places[cell.whole[i]].id);
      out_ += '"';
    }
    out_ += '>';
    if (!cell.gap.empty() || !cell.gap_places.empty()) gap(cell);
    for (std::size_t p = 0; p < cell.paragraphs.size(); ++p) {
      out_ += "<p>";
      if (p == 0 && row.begins_note && !row.note.empty())
        fmt::format_to(put_, "<b class=\"nl\">{}</b>", shown(row.note));
      paragraph(cell.paragraphs[p]);
      out_ += "</p>";
    }
    if (c.canonical) apparatus(row);
    out_ += "</div>";
  }

  void gap(const Cell& cell) {
    out_ += "<p class=\"gap\">";
    const std::string why = cell.gap.empty() ? "nothing here" : shown(cell.gap);
    if (cell.gap_places.empty()) out_ += why;
    for (const std::size_t place : cell.gap_places)
      fmt::format_to(put_, "<mark {}>{}</mark> ", attributes(place), why);
    out_ += "</p>";
  }

  // A place has its identifier where it is first, and moved text another in the next column.
  std::string attributes(std::size_t place) {
    const MarkedPlace& p = c_.places[place];
    const bool begins = begun_in_[place].insert(column_).second;
    const std::size_t nth = begins ? begun_in_[place].size() : 0; // of the columns that have it
    std::string out =
        fmt::format("class={} data-v={}",
                    value(fmt::format("k{}{}", static_cast<int>(p.variant_class), p.resolved ? "" : " o")), p.id);
    if (nth == 1)
      out += fmt::format(" id=v{} data-r={}", p.id,
                         std::lower_bound(rules_.begin(), rules_.end(), p.rule) - rules_.begin());
    else if (p.variant_class == VariantClass::transposition && begins)
      out += fmt::format(" id=v{}-{}", p.id, nth);
    return out;
  }

  void paragraph(const CellParagraph& p) {
    std::size_t next = 0;
    stretch(p, {0, p.text.size()}, next, true);
  }

  struct Stretch {
    std::size_t begin = 0, end = 0;
  };

  // The text of a stretch with its marks from `next` on; those that hold others hold them here too.
  void stretch(const CellParagraph& p, Stretch all, std::size_t& next, bool with_those_at_end) {
    std::size_t at = all.begin;
    while (next < p.marks.size() &&
           (p.marks[next].begin < all.end || (with_those_at_end && p.marks[next].begin == all.end))) {
      const Mark& m = p.marks[next++];
      const std::size_t from = std::max(at, m.begin), to = std::max(from, std::min(m.end, all.end));
      out_ += shown(p.text.substr(at, from - at));
      if (m.kind == MarkKind::page) {
        page(m);
      } else if (m.kind == MarkKind::call) {
        call(m);
      } else {
        const bool begins = !begun_in_[m.place].contains(column_);
        fmt::format_to(put_, "<mark {}>", attributes(m.place));
        stretch(p, {from, to}, next, false);
        if (c_.places[m.place].variant_class == VariantClass::footnote_marker) call_at(p, to, next);
        out_ += "</mark>";
        if (begins && c_.places[m.place].variant_class == VariantClass::transposition) link_moved(m.place);
      }
      at = to;
    }
    out_ += shown(p.text.substr(at, all.end - at));
  }

  // A place where footnotes are marked otherwise holds the mark.
  void call_at(const CellParagraph& p, std::size_t at, std::size_t& next) {
    if (next >= p.marks.size() || p.marks[next].kind != MarkKind::call || p.marks[next].begin != at) return;
    call(p.marks[next++]);
  }

  void page(const Mark& m) {
    const std::size_t blank = m.label.rfind(' ');
    fmt::format_to(put_, "<i class=\"pg{}\" data-p=\"{}\" title=\"{}\">|<b>*{}</b></i>",
                   m.lane > 0 ? fmt::format(" l{}", std::min<std::size_t>(m.lane, 3)) : "", attribute(m.label),
                   attribute(m.label), shown(std::string_view(m.label).substr(blank + 1)));
  }

  void call(const Mark& m) {
    const std::string label = m.label.empty() ? "*" : shown(m.label);
    if (m.row == 0)
      fmt::format_to(put_, "<sup>{}</sup>", label);
    else
      fmt::format_to(put_, "<sup><a href=\"#r{}\">{}</a></sup>", m.row, label);
  }

  // From the first column that has it to the second, from any other to the first.
  void link_moved(std::size_t place) {
    if (in_columns_[place].size() < 2) return;
    fmt::format_to(put_, " <a class=\"mv\" href=\"#v{}{}\">⇅ elsewhere too</a> ", c_.places[place].id,
                   begun_in_[place].size() == 1 ? "-2" : "");
  }

  static std::string reading_text(const PlaceReading& r) {
    if (r.state == ReadingState::lacuna) return "<i>lost</i>";
    return r.text.empty() ? "<i>nothing</i>" : shown(r.text);
  }

  void apparatus(const ComparisonRow& row) {
    if (row.apparatus.empty()) return;
    out_ += "<ul class=\"app\">";
    for (const std::size_t place : row.apparatus) {
      const MarkedPlace& p = c_.places[place];
      fmt::format_to(put_, "<li data-v={}>", p.id);
      for (std::size_t i = 0; i < p.readings.size(); ++i) {
        const PlaceReading& r = p.readings[i];
        fmt::format_to(put_, "{}<q data-w={}>{}</q>{} {}", i == 0 ? "<b>" : "; ", value(r.sigla), reading_text(r),
                       i == 0 ? "</b>]" : "", shown(r.sigla));
      }
      fmt::format_to(put_, " ({}{})</li>", p.rule, p.resolved ? "" : ", open");
    }
    out_ += "</ul>";
  }
};

} // namespace

void write_text(const Comparison& c, std::string& out) {
  TextWriter(c, out).write();
}

} // namespace recension::render::html
