#include "pairing.hpp"
#include "shingles.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <numeric>

namespace recension::collation {
namespace {

// Two sections are the same if they share so much of the shorter one's sequences. Quotations share less.
constexpr double least_shared_section = 0.2;

using Counts = std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t>;

struct Sampled {
  std::vector<Shingle> shingles;
  std::vector<std::size_t> per_section;
};

Sampled sample(const Witness& w, std::uint64_t mask, const Lexicon& lexicon) {
  Sampled out;
  for (std::size_t s = 0; s < w.section_words.size(); ++s) {
    const std::size_t before = out.shingles.size();
    add_shingles(w, w.section_words[s], static_cast<std::uint32_t>(s), mask, lexicon, out.shingles);
    out.per_section.push_back(out.shingles.size() - before);
  }
  return out;
}

// Sections that share only so many sequences are not the same. A short title is the other's title only if nearly all
// of it is there: a syllabus or a line of counsel names the parties too.
bool is_same_section(const Section& a, const Section& b, std::size_t count, std::size_t fewer) {
  constexpr std::size_t short_title = 12; // sequences
  constexpr double nearly_all = 0.8;
  const bool title = a.kind == SectionKind::front_matter || b.kind == SectionKind::front_matter;
  const double share = title && a.kind != b.kind && fewer < short_title ? nearly_all : least_shared_section;
  return count >= 2 && static_cast<double>(count) >= share * static_cast<double>(fewer);
}

// Joins the sections of both witnesses into groups (union-find); those of b are numbered after those of a.
class Groups {
public:
  explicit Groups(std::size_t n) : parent_(n) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i)
      i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t i, std::size_t j) { parent_[std::max(find(i), find(j))] = std::min(find(i), find(j)); }

private:
  std::vector<std::size_t> parent_;
};

// Sections that share no sequence but are called the same, or of which one names no author: a heading alone, or a
// text rewritten throughout.
void join_namesakes(const Witness& a, const Witness& b, const std::vector<bool>& joined_a,
                    const std::vector<bool>& joined_b, Groups& groups) {
  using Name = std::pair<SectionKind, std::string>;
  std::map<Name, std::deque<std::size_t>> free_b;
  for (std::size_t j = 0; j < b.structure.sections.size(); ++j)
    if (!joined_b[j]) free_b[{b.structure.sections[j].kind, b.structure.sections[j].author}].push_back(j);
  const std::size_t n = a.structure.sections.size();
  const auto join = [&](std::size_t i, const Name& name) {
    const auto found = free_b.find(name);
    if (found == free_b.end() || found->second.empty()) return false;
    groups.join(i, n + found->second.front());
    found->second.pop_front();
    return true;
  };
  for (std::size_t i = 0; i < n; ++i) {
    const Section& s = a.structure.sections[i];
    if (joined_a[i] || join(i, {s.kind, s.author}) || join(i, {s.kind, {}}) || !s.author.empty()) continue;
    const auto named = free_b.lower_bound({s.kind, {}}); // any author will do for one that names none
    if (named != free_b.end() && named->first.first == s.kind) join(i, named->first);
  }
}

Counts shared(const Sampled& a, const Sampled& b, std::size_t& common) {
  const ShingleParts in_a(a.shingles), in_b(b.shingles);
  Counts counts;
  for (const Shingle& s : b.shingles) {
    const std::uint32_t part = in_a.of(s.hash);
    if (part == ShingleParts::nobody) continue;
    ++common;
    if (part != ShingleParts::several && in_b.of(s.hash) != ShingleParts::several) ++counts[{part, s.part}];
  }
  return counts;
}

double containment_of(const Witness& a, const Witness& b, const Sampled& sa, const Sampled& sb, std::size_t common) {
  const std::size_t fewer = std::min(sa.shingles.size(), sb.shingles.size());
  constexpr std::size_t enough = 8;
  if (fewer >= enough) return std::min(1.0, static_cast<double>(common) / static_cast<double>(fewer));
  if (a.words.empty() || b.words.empty()) return a.words.empty() && b.words.empty() ? 1 : 0;
  std::map<WordId, bool> known; // too short for sequences: single words
  for (const WordId id : a.words.ids())
    known[id] = true;
  std::size_t hits = 0;
  for (const WordId id : b.words.ids())
    hits += known.contains(id) ? 1 : 0;
  return std::min(1.0, static_cast<double>(hits) / static_cast<double>(std::min(a.words.size(), b.words.size())));
}

} // namespace

bool comes_first(const Witness& a, const Witness& b) {
  if (a.words.size() != b.words.size()) return a.words.size() < b.words.size();
  return a.structure.reading.text <= b.structure.reading.text;
}

double containment(const Witness& a, const Witness& b, const Lexicon& lexicon) {
  if (!comes_first(a, b)) return containment(b, a, lexicon);
  const std::uint64_t mask = sampling_mask(std::min(a.words.size(), b.words.size()));
  const Sampled sa = sample(a, mask, lexicon), sb = sample(b, mask, lexicon);
  std::size_t common = 0;
  shared(sa, sb, common);
  return containment_of(a, b, sa, sb, common);
}

SectionPairing pair_sections(const Witness& a, const Witness& b, const Lexicon& lexicon) {
  const std::uint64_t mask = sampling_mask(std::min(a.words.size(), b.words.size()));
  const Sampled sa = sample(a, mask, lexicon), sb = sample(b, mask, lexicon);
  std::size_t common = 0;
  const Counts counts = shared(sa, sb, common);
  const std::size_t n = a.structure.sections.size(), m = b.structure.sections.size();
  Groups groups(n + m);
  std::vector<bool> joined_a(n), joined_b(m);
  for (const auto& [pair, count] : counts) {
    const std::size_t fewer = std::min(sa.per_section[pair.first], sb.per_section[pair.second]);
    if (!is_same_section(a.structure.sections[pair.first], b.structure.sections[pair.second], count, fewer)) continue;
    groups.join(pair.first, n + pair.second);
    joined_a[pair.first] = joined_b[pair.second] = true;
  }
  join_namesakes(a, b, joined_a, joined_b, groups);

  SectionPairing out;
  out.containment = containment_of(a, b, sa, sb, common);
  std::map<std::size_t, std::size_t> unit_of; // by the group's first member
  for (std::size_t i = 0; i < n + m; ++i) {
    const auto [it, fresh] = unit_of.try_emplace(groups.find(i), out.units.size());
    if (fresh) out.units.emplace_back();
    (i < n ? out.units[it->second].a : out.units[it->second].b).push_back(i < n ? i : i - n);
  }
  return out;
}

} // namespace recension::collation
