#include "layer.hpp"

#include <algorithm>

namespace recension {
namespace {

// Walks the edits of two layers side by side, by their places in the text between them.
class Composition {
public:
  Composition(const std::vector<Edit>& below, const std::vector<Edit>& above) : below_(below), above_(above) {}

  std::vector<Edit> run() {
    while (b_ < below_.size() || a_ < above_.size())
      next();
    return std::move(out_);
  }

private:
  const std::vector<Edit>&below_, &above_;
  std::vector<Edit> out_;
  std::size_t b_ = 0, a_ = 0;
  // A place that is the same in all three texts: the end of the last edits.
  std::size_t source_ = 0, between_ = 0, text_ = 0;

  [[nodiscard]] std::size_t below_begin() const { return below_[b_].text.begin.value; }
  [[nodiscard]] std::size_t above_begin() const { return above_[a_].source.begin.value; }
  [[nodiscard]] bool below_is_next() const {
    if (a_ == above_.size()) return true;
    return b_ < below_.size() && below_begin() <= above_begin();
  }

  // One edit of either side with all that overlap it.
  void next() {
    Edit merged = below_is_next() ? below_[b_] : above_[a_];
    const std::size_t begin = below_is_next() ? below_begin() : above_begin();
    std::size_t end = begin;
    std::size_t source_end = source_ + (begin - between_), text_end = text_ + (begin - between_);
    merged.source.begin = SourcePos(source_end);
    merged.text.begin = TextPos(text_end);
    std::size_t below_end = begin, above_end = begin; // how far each side has come
    bool from_above = false;
    bool first = true;
    while (true) {
      if (b_ < below_.size() && (first ? below_is_next() : below_begin() < end)) {
        source_end = below_[b_].source.end.value;
        below_end = below_[b_++].text.end.value;
      } else if (a_ < above_.size() && (first || above_begin() < end)) {
        if (!from_above) {
          merged.change = above_[a_].change;
          merged.rule = above_[a_].rule;
        }
        from_above = true;
        text_end = above_[a_].text.end.value;
        above_end = above_[a_++].source.end.value;
      } else {
        break;
      }
      first = false;
      end = std::max(below_end, above_end);
    }
    // The side that ended first goes on unchanged to the end of the other.
    source_ = source_end + (end - below_end);
    text_ = text_end + (end - above_end);
    between_ = end;
    merged.source.end = SourcePos(source_);
    merged.text.end = TextPos(text_);
    out_.push_back(merged);
  }
};

} // namespace

void put_on(DecodedText& d, Layer layer) {
  for (Diagnostic& x : layer.diagnostics) {
    x.where = {d.to_source(TextPos(x.where.begin.value)), d.to_source_end(TextPos(x.where.end.value))};
    d.diagnostics.push_back(std::move(x));
  }
  d.edits = Composition(d.edits, layer.edits).run();
  d.elements = std::move(layer.elements);
  d.preformatted = layer.preformatted;
  d.only_dress = layer.only_dress;
  if (!layer.record.empty()) d.record = std::move(layer.record);
  if (!layer.page_title.empty()) d.page_title = std::move(layer.page_title);
  d.set_text(std::move(layer.text));
}

} // namespace recension
