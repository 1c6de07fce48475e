// The fast alignment against a slow, plain one: the longest common subsequence by the textbook's table.
#include "../../src/collation/align_parts.hpp"
#include "catch.hpp"

#include <algorithm>
#include <random>

using namespace recension;
using collation::align;
using collation::EqualRun;

namespace {

// std::mt19937 gives more bits than a WordId has.
struct Random : std::mt19937 {
  using std::mt19937::mt19937;
  std::uint32_t operator()() { return static_cast<std::uint32_t>(std::mt19937::operator()()); }
};

std::size_t longest_common_subsequence(const std::vector<WordId>& a, const std::vector<WordId>& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (const WordId x : a) {
    std::size_t diagonal = 0;
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t above = row[j + 1];
      row[j + 1] = x == b[j] ? diagonal + 1 : std::max(above, row[j]);
      diagonal = above;
    }
  }
  return row.back();
}

std::size_t matched(const std::vector<EqualRun>& runs) {
  std::size_t n = 0;
  for (const EqualRun& r : runs)
    n += r.length;
  return n;
}

void check_valid(const std::vector<EqualRun>& runs, const std::vector<WordId>& a, const std::vector<WordId>& b) {
  std::uint32_t i = 0, j = 0;
  for (const EqualRun& r : runs) {
    REQUIRE(r.a >= i);
    REQUIRE(r.b >= j);
    i = r.end_a();
    j = r.end_b();
    REQUIRE(i <= a.size());
    REQUIRE(j <= b.size());
    REQUIRE(std::equal(a.begin() + r.a, a.begin() + i, b.begin() + r.b));
  }
}

std::vector<WordId> random_words(Random& random, std::size_t n, std::uint32_t vocabulary) {
  std::vector<WordId> out(n);
  for (WordId& w : out)
    w = random() % vocabulary;
  return out;
}

std::vector<WordId> edited(Random& random, const std::vector<WordId>& a, std::uint32_t one_in,
                           std::uint32_t vocabulary) {
  std::vector<WordId> out;
  for (const WordId w : a)
    switch (random() % one_in == 0 ? random() % 3 : 3) {
    case 0:
      break;
    case 1:
      out.push_back(random() % vocabulary);
      break;
    case 2:
      out.insert(out.end(), {w, static_cast<WordId>(random() % vocabulary)});
      break;
    default:
      out.push_back(w);
    }
  return out;
}

} // namespace

TEST_CASE("small inputs are aligned as well as the reference does") {
  Random random(7);
  for (int round = 0; round < 400; ++round) {
    const auto a = random_words(random, random() % 60, 12);
    const auto b = round % 2 == 0 ? random_words(random, random() % 60, 12) : edited(random, a, 5, 12);
    const auto runs = align(a, b, 12);
    check_valid(runs, a, b);
    CHECK(matched(runs) == longest_common_subsequence(a, b));
  }
}

TEST_CASE("large inputs with few changes lose next to nothing against the reference") {
  Random random(11);
  for (int round = 0; round < 6; ++round) {
    const auto a = random_words(random, 4000, 900);
    const auto b = edited(random, a, 40, 900);
    const auto runs = align(a, b, 900);
    check_valid(runs, a, b);
    CHECK(matched(runs) * 1000 >= longest_common_subsequence(a, b) * 995);
  }
}

TEST_CASE("the worst shapes are aligned validly") {
  Random random(3);
  std::vector<WordId> distinct(30000), other(30000), same(30000, 5), shuffled;
  for (std::size_t i = 0; i < distinct.size(); ++i) {
    distinct[i] = static_cast<WordId>(i);
    other[i] = static_cast<WordId>(i + 30000);
  }
  shuffled = distinct;
  std::shuffle(shuffled.begin(), shuffled.end(), static_cast<std::mt19937&>(random));
  std::vector<WordId> moved(distinct.begin() + 6000, distinct.end());
  moved.insert(moved.end(), distinct.begin(), distinct.begin() + 6000);
  CHECK(matched(align(distinct, other, 60000)) == 0);
  CHECK(matched(align(same, same, 6)) == same.size());
  CHECK(matched(align(distinct, moved, 30000)) == 24000);
  check_valid(align(distinct, shuffled, 30000), distinct, shuffled);
  const auto few = random_words(random, 20000, 3), fewer = random_words(random, 15000, 3);
  check_valid(align(few, fewer, 3), few, fewer);
}

TEST_CASE("an insertion slides to where a reader would set it") {
  // a: one two . one three     b: one two . one four . one three
  const std::vector<WordId> a = {1, 2, 1, 3}, b = {1, 2, 1, 4, 1, 3};
  std::vector<EqualRun> runs = align(a, b, 5);
  const auto in = [](std::vector<std::uint8_t> values) { return [values](std::size_t i) { return values.at(i); }; };
  const collation::Boundaries boundaries{in({4, 0, 3, 0, 4}), in({4, 0, 3, 0, 3, 0, 4})};
  collation::make_readable(runs, a, b, boundaries);
  REQUIRE(runs.size() == 2);
  CHECK(runs[0].length == 2); // "one two ." stays together, "one four ." is the insertion
  CHECK(runs[1].b == 4);
}
