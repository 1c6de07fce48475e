#include "groups.hpp"

#include <algorithm>
#include <numeric>

namespace recension::edition {
namespace {

class Grouper {
public:
  Grouper(Pairs& pairs, std::size_t reference) : pairs_(pairs), reference_(reference) {
    parent_.resize(pairs.witness(reference).structure.sections.size());
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  std::vector<SectionGroup> run() {
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      if (w != reference_) join_by(w);
    make_groups();
    for (std::size_t w = 0; w < pairs_.count(); ++w)
      if (w != reference_) place(w);
    return std::move(out_);
  }

private:
  Pairs& pairs_;
  std::size_t reference_;
  std::vector<std::size_t> parent_, group_of_; // of the reference's sections
  std::vector<SectionGroup> out_;

  std::size_t find(std::size_t i) {
    while (parent_[i] != i)
      i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  // Sections of the reference that another witness has as one belong together.
  void join_by(std::size_t w) {
    for (const Passage& p : pairs_.of(reference_, w).collation.passages)
      if (!p.is_note && !p.moved && !p.parts[1].empty())
        for (const std::size_t s : p.parts[0])
          parent_[std::max(find(s), find(p.parts[0].front()))] = std::min(find(s), find(p.parts[0].front()));
  }

  void make_groups() {
    group_of_.resize(parent_.size());
    std::vector<std::size_t> group_of_root(parent_.size());
    for (std::size_t s = 0; s < parent_.size(); ++s) {
      const std::size_t root = find(s);
      if (root == s) {
        group_of_root[s] = out_.size();
        out_.emplace_back().sections.resize(pairs_.count());
      }
      group_of_[s] = group_of_root[root];
      out_[group_of_[s]].sections[reference_].push_back(s);
    }
  }

  void place(std::size_t w) {
    const std::vector<Section>& mine = pairs_.witness(w).structure.sections;
    std::vector<std::size_t> group(mine.size(), out_.size());
    for (const Passage& p : pairs_.of(reference_, w).collation.passages)
      if (!p.is_note && !p.moved && !p.parts[0].empty())
        for (const std::size_t s : p.parts[1])
          group[s] = group_of_[p.parts[0].front()];
    std::size_t behind = 0; // where the next one that the reference lacks would be
    for (std::size_t s = 0; s < mine.size(); ++s) {
      if (group[s] < out_.size()) {
        behind = group[s] + 1;
        out_[group[s]].sections[w].push_back(s);
      } else {
        behind = place_alone(w, s, behind, group);
      }
    }
  }

  // A section that the reference lacks: with its namesake of a witness placed before, else a group of its own.
  std::size_t place_alone(std::size_t w, std::size_t s, std::size_t behind, std::vector<std::size_t>& group) {
    const Section& mine = pairs_.witness(w).structure.sections[s];
    for (std::size_t g = 0; g < out_.size(); ++g) {
      if (out_[g].has(reference_) || out_[g].has(w)) continue;
      for (std::size_t v = 0; v < pairs_.count(); ++v)
        if (out_[g].has(v)) {
          const Section& other = pairs_.witness(v).structure.sections[out_[g].sections[v].front()];
          if (other.kind != mine.kind || other.author != mine.author) continue;
          out_[g].sections[w].push_back(s);
          return g + 1;
        }
    }
    SectionGroup fresh;
    fresh.sections.resize(pairs_.count());
    fresh.sections[w].push_back(s);
    out_.insert(out_.begin() + static_cast<std::ptrdiff_t>(behind), fresh);
    for (std::size_t& g : group_of_)
      g += g >= behind ? 1 : 0;
    for (std::size_t& g : group)
      g += g >= behind ? 1 : 0;
    return behind + 1;
  }
};

} // namespace

std::vector<SectionGroup> group_sections(Pairs& pairs, std::size_t reference) {
  return Grouper(pairs, reference).run();
}

} // namespace recension::edition
