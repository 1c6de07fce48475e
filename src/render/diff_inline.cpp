#include "terminal.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {
namespace {

// The first witness's text with every place marked where the second differs; what the second has alone, at its place.
class InlineWriter {
public:
  InlineWriter(const Diff& d, const DiffStyle& style, std::string& out)
      : d_(d), style_(style), out_(out), first_(*d.witnesses[0]), second_(*d.witnesses[1]) {
    for (const Variant& v : d.variants)
      if (style.accidentals || !is_accidental(v.variant_class)) add_edit(v);
    for (const Footnote& f : first_.structure.footnotes)
      if (f.call && !marked(f.call_at)) edits_.push_back({{f.call_at, f.call_at}, "[^" + f.label + "]"});
    std::stable_sort(edits_.begin(), edits_.end(),
                     [](const InlineEdit& x, const InlineEdit& y) { return x.at.begin < y.at.begin; });
  }

  void write() {
    for (const Passage& p : d_.collation->passages)
      if (!p.is_note && !p.moved) section(p);
    for (const Passage& p : d_.collation->passages)
      if (p.is_note) note(p);
    if (out_.find_first_not_of('\n') == std::string::npos) out_.clear();
    if (out_.ends_with("\n\n")) out_.pop_back();
  }

private:
  struct InlineEdit {
    ReadRange at; // in the first witness
    std::string text;
  };
  const Diff& d_;
  const DiffStyle& style_;
  std::string& out_;
  const Witness &first_, &second_;
  std::vector<InlineEdit> edits_;
  std::vector<ReadPos> marked_;

  [[nodiscard]] std::string minus(std::string_view text) const {
    return text.empty() ? "" : inked("[-" + printable(text, true) + "-]", Ink::first, style_.colour);
  }
  [[nodiscard]] std::string plus(std::string_view text) const {
    return text.empty() ? "" : inked("{+" + printable(text, true) + "+}", Ink::second, style_.colour);
  }
  [[nodiscard]] bool marked(ReadPos p) const { return std::find(marked_.begin(), marked_.end(), p) != marked_.end(); }

  void add_edit(const Variant& v) {
    if (is_of_part(v.rule)) return; // whole passages are written from the collation
    const Reading &a = v.readings[0], &b = v.readings[1];
    if (v.variant_class == VariantClass::footnote_marker) {
      edits_.push_back({a.read, minus("[^" + a.text + "]") + plus("[^" + b.text + "]")});
      marked_.push_back(a.read.begin);
    } else if (v.variant_class == VariantClass::transposition) {
      edits_.push_back({a.read, minus(first_.text(a.read))});
    } else {
      const bool blank_before =
          a.read.empty() && b.read.begin > ReadPos() && second_.text({b.read.begin - 1, b.read.begin}) == " ";
      edits_.push_back({a.read, (blank_before ? " " : "") + minus(first_.text(a.read)) + plus(second_.text(b.read))});
    }
  }

  // The first witness's text of `range`, edited.
  void text(ReadRange range) {
    ReadPos at = range.begin;
    auto edit = std::lower_bound(edits_.begin(), edits_.end(), range.begin,
                                 [](const InlineEdit& e, ReadPos p) { return e.at.begin < p; });
    for (; edit != edits_.end() && edit->at.begin <= range.end; ++edit) {
      if (edit->at.begin < at) continue;
      out_ += printable(first_.text({at, edit->at.begin}), true);
      out_ += edit->text;
      at = std::max(at, std::min(edit->at.end, range.end));
    }
    out_ += printable(first_.text({at, range.end}), true);
  }

  void section(const Passage& p) {
    for (const std::size_t s : p.parts[0]) {
      const Section& section = first_.structure.sections[s];
      if (p.parts[1].empty())
        out_ += minus(first_.text(section.range));
      else
        text(section.range);
      out_ += "\n\n";
    }
    if (!p.parts[0].empty()) return;
    for (const std::size_t s : p.parts[1])
      out_ += plus(second_.text(second_.structure.sections[s].range)) + "\n\n";
  }

  void note(const Passage& p) {
    const Footnote* a = p.parts[0].empty() ? nullptr : &first_.structure.footnotes[p.parts[0].front()];
    const Footnote* b = p.parts[1].empty() ? nullptr : &second_.structure.footnotes[p.parts[1].front()];
    const bool has_a = a != nullptr && a->note, has_b = b != nullptr && b->note;
    if (!has_a && !has_b) return;
    fmt::format_to(std::back_inserter(out_), "[^{}]: ", printable(has_a ? a->label : b->label));
    if (has_a && has_b)
      text(a->range);
    else
      out_ += has_a ? minus(first_.text(a->range)) : plus(second_.text(b->range));
    out_ += "\n\n";
  }
};

} // namespace

void diff_inline(const Diff& d, const DiffStyle& style, std::string& out) {
  InlineWriter(d, style, out).write();
}

} // namespace recension::render
