#include "pairing.hpp"

#include <recension/foreign.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace recension {
namespace {

// What each two share, and the parties of those that share enough.
class Parties {
public:
  Parties(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon)
      : count_(witnesses.size()), shared_(count_ * count_, 1), party_(count_) {
    std::iota(party_.begin(), party_.end(), std::size_t{0});
    for (std::size_t b = 1; b < count_; ++b)
      for (std::size_t a = 0; a < b; ++a) {
        const double share = collation::containment(*witnesses[a], *witnesses[b], lexicon);
        shared_[a * count_ + b] = shared_[b * count_ + a] = share;
        if (share >= least_containment) join(a, b);
      }
  }

  [[nodiscard]] std::vector<Foreign> outside_largest() const {
    std::size_t largest = 0;
    for (std::size_t w = 1; w < count_; ++w)
      if (size_of(party_[w]) > size_of(party_[largest])) largest = w;
    std::vector<Foreign> out;
    for (std::size_t w = 0; w < count_; ++w)
      if (party_[w] != party_[largest]) out.push_back({w, most_shared(w, party_[largest])});
    return out;
  }

private:
  std::size_t count_;
  std::vector<double> shared_;
  std::vector<std::size_t> party_; // of each the first of its party

  void join(std::size_t a, std::size_t b) {
    const std::size_t to = std::min(party_[a], party_[b]), from = std::max(party_[a], party_[b]);
    std::replace(party_.begin(), party_.end(), from, to);
  }
  [[nodiscard]] std::ptrdiff_t size_of(std::size_t party) const {
    return std::count(party_.begin(), party_.end(), party);
  }
  [[nodiscard]] double most_shared(std::size_t w, std::size_t party) const {
    double out = 0;
    for (std::size_t v = 0; v < count_; ++v)
      if (party_[v] == party) out = std::max(out, shared_[w * count_ + v]);
    return out;
  }
};

} // namespace

std::string foreign_text(const Witness& witness, const Foreign& foreign) {
  return witness.name() + " shares " + std::to_string(std::lround(100 * foreign.shared)) +
         " % of its word sequences with the others: it is no printing of the same opinion";
}

std::vector<Foreign> find_foreign(const std::vector<const Witness*>& witnesses, const Lexicon& lexicon) {
  return witnesses.size() < 2 ? std::vector<Foreign>{} : Parties(witnesses, lexicon).outside_largest();
}

} // namespace recension
