#include <recension/concordance.hpp>
#include <recension/correspondence.hpp>

#include <algorithm>

namespace recension {
namespace {

constexpr std::size_t words_of_context = 6;

struct Builder {
  std::span<const Witness* const> witnesses;
  Concordance out;
  std::vector<std::uint32_t> order; // of out.places: the word of the first witness

  std::size_t paging_of(const std::string& reporter, std::size_t witness) {
    for (std::size_t p = 0; p < out.pagings.size(); ++p)
      if (out.pagings[p].reporter == reporter && out.pagings[p].witness == witness) return p;
    out.pagings.push_back({reporter, witness});
    return out.pagings.size() - 1;
  }

  void add(std::size_t witness, const PageMark& mark, const Correspondence* to_first) {
    const Witness& w = *witnesses[witness];
    const WordIndex word = w.word_at(w.structure.reading.from_bare(mark.at));
    PlaceOfPage place{paging_of(mark.reporter, witness), mark.number, mark.source, word, {}, {}, {}};
    if (word.value < w.words.size()) {
      const std::size_t last = std::min<std::size_t>(word.value + words_of_context, w.words.size());
      place.words = std::string(w.text(w.read_range(WordRange(word.value, last))));
      std::replace(place.words.begin(), place.words.end(), '\n', ' ');
      const std::size_t section = w.section_of(word);
      place.section = section < w.structure.sections.size() ? w.structure.sections[section].id : "footnotes";
    }
    order.push_back(to_first == nullptr ? word.value : to_first->place_of(word).value);
    out.places.push_back(std::move(place));
  }

  void sort_by_place() {
    std::vector<std::size_t> index(out.places.size());
    for (std::size_t i = 0; i < index.size(); ++i)
      index[i] = i;
    std::stable_sort(index.begin(), index.end(), [&](std::size_t x, std::size_t y) { return order[x] < order[y]; });
    std::vector<PlaceOfPage> sorted;
    for (const std::size_t i : index)
      sorted.push_back(std::move(out.places[i]));
    out.places = std::move(sorted);
  }

  void carry_pages() {
    std::vector<std::uint32_t> current(out.pagings.size());
    for (PlaceOfPage& p : out.places) {
      current[p.paging] = p.page;
      p.pages = current;
    }
  }
};

} // namespace

Concordance find_concordance(std::span<const Witness* const> witnesses, std::span<const Collation> collations) {
  Builder builder{witnesses, {}, {}};
  for (std::size_t w = 0; w < witnesses.size(); ++w) {
    if (w == 0) {
      for (const PageMark& mark : witnesses[0]->bare.pages)
        builder.add(0, mark, nullptr);
      continue;
    }
    const Correspondence to_first(*witnesses[w], *witnesses[0], collations[w - 1], 1);
    for (const PageMark& mark : witnesses[w]->bare.pages)
      builder.add(w, mark, &to_first);
  }
  builder.sort_by_place();
  builder.carry_pages();
  return std::move(builder.out);
}

} // namespace recension
