// How many of the citations in texts are read whole.
//
//     count_citations [--least PERCENT] FILE…     prints the share, and the reporters that are not known, most used
//     first
//
// What looks like a citation: a number, one to seven words with capital letters of which one has a stop, a number;
// and it is no date and no section of a statute.
#include "../../src/variant/citation.hpp"

#include <recension/recension.hpp>

#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>
#include <string>
#include <vector>

using namespace recension;

namespace {

struct Count {
  std::size_t all = 0, read = 0;
  std::map<std::string, std::size_t> unread; // by the words between the numbers
};

bool is_volume(const Witness& w, std::size_t i) {
  const std::string_view word = w.text(w.words[i].range());
  return word.size() <= 3 && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The word after the reporter, or 0 if no reporter follows the volume at `i`.
std::size_t end_of_reporter(const Witness& w, std::size_t i) {
  constexpr std::size_t most_words = 7;
  bool stopped = false;
  std::size_t at = i + 1;
  for (; at < w.words.size() && at <= i + most_words; ++at) {
    const std::string_view word = w.text(w.words[at].range());
    const std::string_view gap = w.text({w.words[at - 1].end, w.words[at].begin});
    if (gap.find_first_of(",;:\n\"") != std::string_view::npos || gap.find("§") != std::string_view::npos) return 0;
    if (at == i + 1 && gap.find('(') != std::string_view::npos)
      return 0; // the number was a page: "3 Hill 9 (N. Y. 1842)"
    if (word.front() >= '0' && word.front() <= '9') {
      const bool series = word.ends_with("d") || word.ends_with("th");
      if (!series) break;
      continue;
    }
    if (word.front() < 'A' || word.front() > 'Z') return 0;
    stopped = stopped || w.text({w.words[at].end, w.words[at].end + 1}) == ".";
  }
  return stopped && at > i + 1 && at < w.words.size() && at <= i + most_words ? at : 0;
}

void count(const Witness& w, const Lexicon& lexicon, Count& out) {
  for (std::size_t i = 0; i + 2 < w.words.size(); ++i) {
    if (!is_volume(w, i)) continue;
    const std::size_t page = end_of_reporter(w, i);
    if (page == 0) continue;
    const ReadRange range(w.words[i].begin, w.words[page].end);
    const auto atoms = variant::atoms_of(w, range, WordRange(i, page + 1));
    const auto place = variant::citation_at(atoms, 0, lexicon);
    ++out.all;
    if (place && place->end == atoms.size())
      ++out.read;
    else
      ++out.unread[std::string(w.text({w.words[i].end, w.words[page].begin}))];
  }
}

} // namespace

int main(int argc, char** argv) {
  double least = 0;
  Count out;
  for (int i = 1; i < argc; ++i) {
    const std::string file = argv[i];
    if (file == "--least" && i + 1 < argc) {
      least = std::atof(argv[++i]);
      continue;
    }
    Lexicon lexicon;
    count(make_witness(read_source(file), "A", lexicon), lexicon, out);
  }
  const double share = out.all == 0 ? 100 : 100.0 * static_cast<double>(out.read) / static_cast<double>(out.all);
  std::cout << out.read << " of " << out.all << " citations are read whole, " << share << " %\n";
  std::vector<std::pair<std::size_t, std::string>> unread;
  for (const auto& [reporter, n] : out.unread)
    unread.emplace_back(n, reporter);
  std::sort(unread.rbegin(), unread.rend());
  for (std::size_t i = 0; i < std::min<std::size_t>(unread.size(), 60); ++i)
    std::cout << unread[i].first << "\t" << unread[i].second << "\n";
  return share + 1e-9 < least ? 1 : 0;
}
