#include "usage.hpp"

#include <algorithm>

namespace recension::edition {

std::size_t Usage::times(std::string_view form) {
  if (begins_.empty()) index();
  Lexicon own;
  std::optional<Word> rarest;
  WordId rarest_id = 0;
  for (const Word w : find_words(form, own)) {
    const std::optional<WordId> id = lexicon_.find(own.key(w.id));
    if (!id) return 0;
    if (!rarest || count(*id) < count(rarest_id)) {
      rarest = w;
      rarest_id = *id;
    }
  }
  if (!rarest) return 0;
  const std::span<const Occurrence> all = occurrences_of(rarest_id);
  return static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [&](const Occurrence& o) { return is_printed_at(o, form, rarest->begin.value); }));
}

std::size_t Usage::times_of_word(std::string_view key) {
  if (begins_.empty()) index();
  const std::optional<WordId> id = lexicon_.find(key);
  return id ? count(*id) : 0;
}

bool Usage::is_elsewhere(std::size_t w, WordRange run, const Counts& counts) {
  if (begins_.empty()) index();
  const std::span<const WordId> words = witnesses_[w]->words.ids(run);
  const auto rarest =
      std::min_element(words.begin(), words.end(), [this](WordId a, WordId b) { return count(a) < count(b); });
  const auto before = static_cast<std::size_t>(rarest - words.begin());
  const std::span<const Occurrence> all = occurrences_of(*rarest);
  return std::any_of(all.begin(), all.end(), [&](const Occurrence& o) {
    const std::span<const WordId> theirs = witnesses_[o.witness]->words.ids();
    if (o.witness == w || o.word < before || theirs.size() - (o.word - before) < words.size()) return false;
    return are_same_words(words, theirs.subspan(o.word - before, words.size())) &&
           counts(*witnesses_[o.witness], WordIndex(o.word));
  });
}

bool Usage::is_printed_at(const Occurrence& o, std::string_view form, std::size_t offset) const {
  const Witness& w = *witnesses_[o.witness];
  const std::size_t at = w.words[o.word].begin.value;
  return at >= offset && std::string_view(w.structure.reading.text).substr(at - offset).starts_with(form);
}

// Counting sort by id.
void Usage::index() {
  begins_.assign(lexicon_.size() + 1, 0);
  for (const Witness* w : witnesses_)
    for (const WordId id : w->words.ids())
      ++begins_[id + 1];
  for (std::size_t id = 1; id < begins_.size(); ++id)
    begins_[id] += begins_[id - 1];
  occurrences_.resize(begins_.back());
  std::vector<std::uint32_t> next(begins_.begin(), begins_.end() - 1);
  for (std::uint32_t w = 0; w < witnesses_.size(); ++w)
    for (std::uint32_t i = 0; i < witnesses_[w]->words.size(); ++i)
      occurrences_[next[witnesses_[w]->words[i].id]++] = {w, i};
}

} // namespace recension::edition
