#include "dressed_text.hpp"

#include <algorithm>

namespace recension::render {
namespace {

// What is put at a byte: the end of an insertion before the beginning of another.
struct Put {
  std::size_t at = 0;
  std::string_view what;
};

std::vector<Put> puts_of(std::vector<Insertion>& insertions, std::size_t begin, std::size_t end) {
  std::stable_sort(insertions.begin(), insertions.end(),
                   [](const Insertion& a, const Insertion& b) { return a.begin < b.begin; });
  std::vector<Put> out;
  std::size_t done = begin; // where the last insertion that is no point ends
  for (const Insertion& i : insertions) {
    const bool point = i.begin == i.end;
    if (i.begin < begin || i.end > end || (!point && i.begin < done)) continue;
    out.push_back({i.begin, i.before});
    if (!i.after.empty()) out.push_back({i.end, i.after});
    if (!point) done = i.end;
  }
  std::stable_sort(out.begin(), out.end(), [](const Put& a, const Put& b) { return a.at < b.at; });
  return out;
}

// From `begin` on, to where the next one begins, the text has this dress.
struct Stretch {
  std::size_t begin = 0;
  DressSet dress;
};

std::vector<Stretch> stretches_of(const CriticalParagraph& p) {
  std::vector<std::size_t> edges = {0};
  for (const CriticalSpan& s : p.spans) {
    edges.push_back(s.begin);
    edges.push_back(s.end);
  }
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  std::vector<Stretch> out;
  for (const std::size_t edge : edges)
    out.push_back({edge, {}});
  for (const CriticalSpan& s : p.spans) { // of one kind of dress none overlaps another
    auto at = std::lower_bound(edges.begin(), edges.end(), s.begin) - edges.begin();
    for (auto i = static_cast<std::size_t>(at); i < out.size() && out[i].begin < s.end; ++i)
      out[i].dress.add(s.dress);
  }
  return out;
}

// Writes the text from its beginning on.
class DressedWriter {
public:
  DressedWriter(const CriticalParagraph& p, const DressTags& tags)
      : p_(p), tags_(tags), stretches_(stretches_of(p)) {}

  // The text of [begin, end), cut where its dress changes.
  void text(std::size_t begin, std::size_t end) {
    while (begin < end) {
      while (at_ + 1 < stretches_.size() && stretches_[at_ + 1].begin <= begin)
        ++at_;
      const std::size_t next = at_ + 1 < stretches_.size() ? std::min(end, stretches_[at_ + 1].begin) : end;
      stretch(begin, next, stretches_[at_].dress);
      begin = next;
    }
  }
  void put(std::string_view what) { out_ += what; }
  std::string take() { return std::move(out_); }

private:
  const CriticalParagraph& p_;
  const DressTags& tags_;
  std::vector<Stretch> stretches_;
  std::size_t at_ = 0;
  std::string out_;

  void stretch(std::size_t begin, std::size_t end, DressSet dress) {
    const std::string_view all = std::string_view(p_.text).substr(begin, end - begin);
    const std::size_t first = std::min(all.find_first_not_of(' '), all.size());
    const std::size_t last = first == all.size() ? first : all.find_last_not_of(' ') + 1;
    out_ += all.substr(0, first);
    if (first < last) {
      for (std::size_t d = 0; d < inline_dress_count; ++d)
        if (dress.has(static_cast<Dress>(d))) out_ += tags_.of[d].open;
      out_ += tags_.escape(all.substr(first, last - first));
      for (std::size_t d = inline_dress_count; d-- > 0;)
        if (dress.has(static_cast<Dress>(d))) out_ += tags_.of[d].close;
    }
    out_ += all.substr(last);
  }
};

} // namespace

std::string dressed_text(const CriticalParagraph& p, std::size_t begin, std::size_t end,
                         std::vector<Insertion> insertions, const DressTags& tags) {
  DressedWriter writer(p, tags);
  std::size_t at = begin;
  for (const Put& put : puts_of(insertions, begin, end)) {
    writer.text(at, std::max(at, put.at));
    writer.put(put.what);
    at = std::max(at, put.at);
  }
  writer.text(at, end);
  return writer.take();
}

void for_each_stretch(const CriticalParagraph& p, std::size_t begin, std::size_t end,
                      const std::function<void(std::string_view text, DressSet dress)>& take) {
  const std::vector<Stretch> all = stretches_of(p);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::size_t from = std::max(begin, all[i].begin);
    const std::size_t to = std::min(end, i + 1 < all.size() ? all[i + 1].begin : p.text.size());
    if (from < to) take(std::string_view(p.text).substr(from, to - from), all[i].dress);
  }
}

std::string dressed_text(const CriticalParagraph& p, std::vector<Insertion> insertions, const DressTags& tags) {
  return dressed_text(p, 0, p.text.size(), std::move(insertions), tags);
}

const BlockTags& BlockStyles::of(std::optional<Dress> set_as) const {
  if (set_as == Dress::quotation) return quotation;
  if (set_as == Dress::heading) return heading;
  if (set_as == Dress::item) return item;
  return set_as == Dress::row ? row : text;
}

std::vector<std::pair<std::size_t, std::size_t>> cells_of(const CriticalParagraph& row) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (std::size_t i = 0; i <= row.cells.size(); ++i) {
    const std::size_t begin = i == 0 ? 0 : row.cells[i - 1];
    std::size_t end = i < row.cells.size() ? row.cells[i] : row.text.size();
    while (end > begin && row.text[end - 1] == ' ')
      --end;
    if (end > begin) out.emplace_back(begin, end);
  }
  return out;
}

} // namespace recension::render
