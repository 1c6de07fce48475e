#include "groups.hpp"

#include <recension/align.hpp>
#include <recension/table.hpp>

#include <algorithm>
#include <set>

namespace recension {
namespace edition {
namespace {

constexpr std::uint32_t nothing = static_cast<std::uint32_t>(-1);

// A column while the table is made: one word of each witness, or nothing.
struct Cells {
  explicit Cells(std::size_t witnesses) : words(witnesses, nothing), moved(witnesses) {}
  std::vector<std::uint32_t> words;
  std::vector<bool> moved;
  std::uint32_t& operator[](std::size_t w) { return words[w]; }
  std::uint32_t operator[](std::size_t w) const { return words[w]; }
  [[nodiscard]] std::size_t size() const { return words.size(); }
};

class TableMaker {
public:
  TableMaker(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : pairs_(witnesses, lexicon), lexicon_(lexicon), reference_(fullest(pairs_)) {}

  Table run(std::size_t threads) {
    pairs_.make_all_of(reference_, threads);
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      placed_.emplace_back(pairs_.witness(w).words.size());
    for (const SectionGroup& g : group_sections(pairs_, reference_))
      add_sections(g);
    add_notes();
    add_unplaced();
    return std::move(out_);
  }

private:
  Pairs pairs_;
  const Lexicon& lexicon_;
  std::size_t reference_;
  Table out_;
  std::vector<std::vector<bool>> placed_; // by witness, its words

  [[nodiscard]] WordId id(std::size_t w, std::uint32_t word) const { return pairs_.witness(w).words[word].id; }

  // More words first; of equals the text decides.
  [[nodiscard]] bool is_fuller(std::size_t a, std::size_t words_a, std::size_t b, std::size_t words_b) const {
    if (words_a != words_b) return words_a > words_b;
    return pairs_.witness(a).structure.reading.text < pairs_.witness(b).structure.reading.text;
  }

  // By a witness that says what kind of opinion it is, if any does.
  [[nodiscard]] std::string name_of_group(const SectionGroup& g, const std::vector<std::size_t>& order) const {
    const auto section = [&](std::size_t w) -> const Section& {
      return pairs_.witness(w).structure.sections[g.sections[w].front()];
    };
    const auto named = std::find_if(order.begin(), order.end(),
                                    [&](std::size_t w) { return section(w).kind != SectionKind::opinion; });
    return section(named == order.end() ? order.front() : *named).id;
  }

  void add_sections(const SectionGroup& g) {
    std::vector<std::size_t> order;
    std::vector<std::size_t> size(pairs_.count());
    for (std::size_t w = 0; w < pairs_.count(); ++w) {
      for (const std::size_t s : g.sections[w])
        size[w] += pairs_.witness(w).section_words[s].size();
      if (g.has(w)) order.push_back(w);
    }
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return is_fuller(a, size[a], b, size[b]); });
    const std::size_t star = order.front();
    std::vector<WordRange> words;
    for (const std::size_t s : g.sections[star])
      words.push_back(pairs_.witness(star).section_words[s]);
    out_.blocks.push_back({name_of_group(g, order), {}});
    add_block(star, words, order, [&](const Passage& p) {
      return !p.is_note && !p.parts[0].empty() &&
             std::find(g.sections[star].begin(), g.sections[star].end(), p.parts[0].front()) !=
                 g.sections[star].end();
    });
  }

  // Notes: those of the reference, then those of each witness that the ones before lack.
  void add_notes() {
    std::vector<std::set<std::size_t>> done(pairs_.count());
    std::vector<std::size_t> order{reference_};
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      if (w != reference_) order.push_back(w);
    std::sort(order.begin() + 1, order.end(), [&](std::size_t a, std::size_t b) {
      return is_fuller(a, pairs_.witness(a).words.size(), b, pairs_.witness(b).words.size());
    });
    for (const std::size_t star : order)
      for (std::size_t f = 0; f < pairs_.witness(star).structure.footnotes.size(); ++f) {
        const WordRange words = pairs_.witness(star).note_words[f];
        if (words.empty() || done[star].contains(f)) continue;
        const Footnote& note = pairs_.witness(star).structure.footnotes[f];
        out_.blocks.push_back({pairs_.witness(star).structure.sections[note.section].id, note.label});
        std::vector<std::size_t> rows{star};
        for (const std::size_t w : order)
          if (w != star && note_of(star, w, f, done[w])) rows.push_back(w);
        add_block(star, {words}, rows,
                  [f](const Passage& p) { return p.is_note && !p.parts[0].empty() && p.parts[0].front() == f; });
      }
  }

  bool note_of(std::size_t star, std::size_t w, std::size_t f, std::set<std::size_t>& done) {
    for (const Passage& p : pairs_.of(star, w).collation.passages)
      if (p.is_note && !p.parts[0].empty() && p.parts[0].front() == f && !p.parts[1].empty())
        return done.insert(p.parts[1].front()).second;
    return false;
  }

  // The columns of one section or note: those of the star's words, with insertions between.
  template <class IsPart>
  void add_block(std::size_t star, const std::vector<WordRange>& words, const std::vector<std::size_t>& rows,
                 IsPart is_part) {
    std::vector<Cells> columns;
    std::vector<std::uint32_t> first_of(pairs_.witness(star).words.size() + 1, nothing); // column of each word
    for (const WordRange& r : words)
      for (std::uint32_t i = r.begin.value; i < r.end.value; ++i) {
        if (!claim(star, i)) continue;
        first_of[i] = static_cast<std::uint32_t>(columns.size());
        columns.emplace_back(pairs_.count())[star] = i;
      }
    std::vector<std::vector<Cells>> inserted(columns.size() + 1); // before each column
    for (const std::size_t w : rows)
      if (w != star) add_row(star, w, first_of, columns, inserted, is_part);
    for (std::size_t c = 0; c <= columns.size(); ++c) {
      for (const Cells& cells : inserted[c])
        emit(cells);
      if (c < columns.size()) emit(columns[c]);
    }
  }

  template <class IsPart>
  void add_row(std::size_t star, std::size_t w, const std::vector<std::uint32_t>& column_of,
               std::vector<Cells>& columns, std::vector<std::vector<Cells>>& inserted, IsPart is_part) {
    const Collation& c = pairs_.of(star, w).collation;
    for (const Passage& p : c.passages) {
      if (!is_part(p)) continue;
      std::size_t behind = 0; // the column after the last one used
      for (std::size_t i = p.first_column; i < p.end_column; ++i) {
        const WordRange mine = c.cell(i, 0), theirs = c.cell(i, 1);
        const std::size_t common = std::min(mine.size(), theirs.size());
        for (std::size_t k = 0; k < common; ++k) {
          const std::uint32_t column = column_of[mine.begin.value + k];
          const auto word = static_cast<std::uint32_t>(theirs.begin.value + k);
          if (column == nothing) continue; // of a section that is in another block
          if (columns[column][w] != nothing || !claim(w, word)) continue;
          columns[column][w] = word;
          columns[column].moved[w] = p.moved.has_value();
        }
        for (std::uint32_t m = mine.begin.value; m < mine.end.value; ++m)
          if (column_of[m] != nothing) behind = column_of[m] + std::size_t{1};
        if (theirs.size() > common) insert(w, {theirs.begin + common, theirs.end}, inserted[behind]);
      }
    }
  }

  // False if the word has its place already: a witness may divide its sections so that two blocks claim it.
  bool claim(std::size_t w, std::uint32_t word) {
    if (placed_[w][word]) return false;
    placed_[w][word] = true;
    return true;
  }

  // Words that no block has claimed, at the end, so that none is lost.
  void add_unplaced() {
    for (std::size_t w = 0; w < pairs_.count(); ++w) {
      bool opened = false;
      for (std::uint32_t i = 0; i < placed_[w].size(); ++i) {
        if (placed_[w][i]) continue;
        if (!opened) out_.blocks.push_back({"unplaced", {}});
        opened = true;
        Cells cells(pairs_.count());
        cells[w] = i;
        emit(cells);
      }
    }
  }

  // Words of `w` between two of the star's: among those that other witnesses have at the same place.
  void insert(std::size_t w, WordRange words, std::vector<Cells>& place) {
    std::vector<WordId> there, mine;
    for (const Cells& cells : place) {
      const auto filled =
          std::find_if(cells.words.begin(), cells.words.end(), [](std::uint32_t i) { return i != nothing; });
      there.push_back(id(static_cast<std::size_t>(filled - cells.words.begin()), *filled));
    }
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = words.begin.value; i < words.end.value; ++i)
      if (claim(w, i)) {
        indices.push_back(i);
        mine.push_back(id(w, i));
      }
    // Where it has words at this place already these are after them.
    const bool again =
        std::any_of(place.begin(), place.end(), [w](const Cells& cells) { return cells[w] != nothing; });
    if (again) {
      for (const std::uint32_t i : indices)
        place.emplace_back(pairs_.count())[w] = i;
      return;
    }
    std::vector<Cells> merged;
    std::size_t a = 0, b = 0;
    // Words that are not the same but are at one place are readings of one column.
    const auto take = [&](std::size_t end_a, std::size_t end_b) {
      for (; a < end_a; ++a) {
        merged.push_back(place[a]);
        if (b < end_b) merged.back()[w] = indices[b++];
      }
      for (; b < end_b; ++b)
        merged.emplace_back(pairs_.count())[w] = indices[b];
    };
    for (const collation::EqualRun& r : collation::align(there, mine, lexicon_.size())) {
      take(r.a, r.b);
      for (std::uint32_t k = 0; k < r.length; ++k, ++a, ++b) {
        merged.push_back(place[a]);
        merged.back()[w] = indices[b];
      }
    }
    take(there.size(), mine.size());
    place = std::move(merged);
  }

  [[nodiscard]] bool all_agree(const Cells& cells) const {
    std::optional<WordId> first;
    for (std::size_t w = 0; w < cells.size(); ++w) {
      if (cells[w] == nothing) continue;
      if (first && id(w, cells[w]) != *first) return false;
      first = id(w, cells[w]);
    }
    return true;
  }

  // A column goes on with the last one where the same witnesses agree in both.
  void emit(const Cells& cells) {
    const bool agree = all_agree(cells);
    if (!out_.columns.empty() && agree && out_.columns.back().agree &&
        out_.columns.back().block + 1 == out_.blocks.size()) {
      TableColumn& last = out_.columns.back();
      bool goes_on = last.moved == cells.moved;
      for (std::size_t w = 0; w < cells.size(); ++w)
        goes_on = goes_on && (cells[w] == nothing ? last.cells[w].empty()
                                                  : !last.cells[w].empty() && last.cells[w].end.value == cells[w]);
      if (goes_on) {
        for (std::size_t w = 0; w < cells.size(); ++w)
          if (cells[w] != nothing) ++last.cells[w].end;
        return;
      }
    }
    TableColumn column{std::vector<WordRange>(cells.size()), cells.moved, agree, out_.blocks.size() - 1};
    for (std::size_t w = 0; w < cells.size(); ++w)
      if (cells[w] != nothing) column.cells[w] = WordRange(std::size_t{cells[w]}, std::size_t{cells[w]} + 1);
    out_.columns.push_back(std::move(column));
  }
};

} // namespace
} // namespace edition

Table make_table(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon, std::size_t threads) {
  return edition::TableMaker(witnesses, lexicon).run(threads);
}

std::string token_text(const Witness& w, WordIndex word) {
  const std::string& text = w.structure.reading.text;
  // Signs after the last blank of a gap belong to the word after it.
  const auto split = [&](std::size_t begin, std::size_t end) {
    const std::size_t blank = std::string_view(text).substr(begin, end - begin).find_last_of(" \n");
    return blank == std::string_view::npos ? begin : begin + blank + 1;
  };
  const Word here = w.words[word.value];
  const std::size_t before = word.value == 0 ? 0 : w.words[word.value - 1].end.value;
  const std::size_t after = word.value + 1 < w.words.size() ? w.words[word.value + 1].begin.value : text.size();
  const bool last = word.value + 1 >= w.words.size();
  const std::size_t begin = word.value == 0 ? split(0, here.begin.value) : split(before, here.begin.value);
  const std::size_t end = last ? after : split(here.end.value, after);
  std::string out = text.substr(begin, std::max<std::size_t>(end, here.end.value) - begin);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

} // namespace recension
