#include "claims.hpp"

#include <algorithm>
#include <iterator>

namespace recension::markup {
namespace {

// A mark that takes no room comes before what begins at its place.
bool begins_first(const Claim& a, const Claim& b) {
  if (a.range.begin != b.range.begin) return a.range.begin < b.range.begin;
  return a.range.empty() && !b.range.empty();
}

bool holds(TextRange outer, TextRange inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}

} // namespace

Claim claim_of(const Scan& scan, const Match& m, Mark mark) {
  const Rule& r = scan.rule_of(m);
  return {m.range, r.kind, r.name, scan.is_of_form(m), std::move(mark)};
}

void Claims::add(std::vector<Claim> of_one_pass) {
  if (of_one_pass.empty()) return;
  std::stable_sort(of_one_pass.begin(), of_one_pass.end(), begins_first);
  std::vector<Claim> taken;
  std::size_t earlier = 0; // the first of all_ that does not end before the claim begins
  TextPos free;            // where the last claim of this pass ends
  std::size_t last = of_one_pass.size();
  for (std::size_t i = 0; i < of_one_pass.size(); ++i) {
    Claim& c = of_one_pass[i];
    if (cuts_an_edit(c.range)) continue;
    if (last != of_one_pass.size() && c.range.begin < free) {
      report(c, of_one_pass[last]);
      continue;
    }
    while (earlier < all_.size() && all_[earlier].range.end <= c.range.begin)
      ++earlier;
    if (!add_beside(c, earlier, taken)) continue;
    free = c.range.end;
    last = i;
  }
  const auto middle = static_cast<std::ptrdiff_t>(all_.size());
  all_.insert(all_.end(), std::make_move_iterator(taken.begin()), std::make_move_iterator(taken.end()));
  std::inplace_merge(all_.begin(), all_.begin() + middle, all_.end(), begins_first);
}

// Takes the claim, or what earlier claims, from `first` on, leave of its range.
bool Claims::add_beside(Claim c, std::size_t first, std::vector<Claim>& out) {
  std::size_t end = first;
  bool holds_them = std::holds_alternative<std::monostate>(c.mark);
  for (; end < all_.size() && all_[end].range.begin < c.range.end; ++end)
    holds_them = holds_them && holds(c.range, all_[end].range);
  if (end > first && (!holds_them || all_[first].range == c.range)) {
    report(c, all_[first]);
    return false;
  }
  for (std::size_t e = first; e < end; ++e) {
    Claim before = c;
    before.range.end = all_[e].range.begin;
    if (!before.range.empty()) out.push_back(before);
    c.range.begin = all_[e].range.end;
  }
  if (end == first || !c.range.empty()) out.push_back(std::move(c));
  return true;
}

// Rules that say the same of one place are no doubt.
void Claims::report(const Claim& loser, const Claim& winner) {
  if (loser.range == winner.range && loser.kind == winner.kind) return;
  if (loser.rule == winner.rule && loser.of_form == winner.of_form) return;
  reports_.push_back({SourceRange(scan_.decoded.to_source(loser.range.begin),
                                  scan_.decoded.to_source_end(std::max(loser.range.end, loser.range.begin))),
                      "rule " + std::string(loser.rule) + " gave way to rule " + std::string(winner.rule) +
                          ", which had taken a part of this already"});
}

std::vector<Match> Claims::free_of_claims(std::vector<Match> matches) {
  std::erase_if(matches, [this](const Match& m) {
    const Claim* claim = last_before(m.range.end);
    if (claim == nullptr || claim->range.end <= m.range.begin) return false;
    if (scan_.rule_of(m).proof != Proof::counterpart) report(claim_of(scan_, m), *claim);
    return true;
  });
  return matches;
}

bool Claims::cuts_an_edit(TextRange r) const {
  const std::vector<Edit>& edits = scan_.decoded.edits;
  const auto cut = [&](TextPos p) {
    const auto after =
        std::upper_bound(edits.begin(), edits.end(), p, [](TextPos q, const Edit& e) { return q < e.text.end; });
    return after != edits.end() && after->text.begin < p;
  };
  return !edits.empty() && (cut(r.begin) || cut(r.end));
}

// The last claim that begins before `p`, or null.
const Claim* Claims::last_before(TextPos p) const {
  const auto after =
      std::lower_bound(all_.begin(), all_.end(), p, [](const Claim& c, TextPos q) { return c.range.begin < q; });
  return after == all_.begin() ? nullptr : &*std::prev(after);
}

bool Claims::overlaps(TextRange r) const {
  const Claim* claim = last_before(r.end);
  return claim != nullptr && claim->range.end > r.begin;
}

const Claim* Claims::at(TextPos p) const {
  const Claim* claim = last_before(p + 1);
  return claim != nullptr && claim->range.contains(p) ? claim : nullptr;
}

} // namespace recension::markup
