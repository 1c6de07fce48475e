#include "matter_reader.hpp"

#include "courts_and_dates.hpp"
#include "statutes.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace recension::variant {
namespace {

using std::string_view;

// ", L. Ed. 537", "33, S. Ct. 5": a parallel citation that has lost its volume, or has a stray sign after it.
std::size_t read_without_volume(const SideAtoms& in, std::size_t i) {
  const bool volume = is_number(in.key(i)) && i + 1 < in.size() && !in.is_word(i + 1);
  std::string name;
  const std::size_t page = in.reporter(volume ? i + 2 : i, &name);
  return (name == "led" || name == "sct") && is_number(in.key(page)) ? page + 1 : i;
}

// ", at page 272": pages of the citation that ends at `end`.
std::size_t read_pages_after(const SideAtoms& in, std::size_t end, Matter& out) {
  constexpr std::array<string_view, 5> refers = {"at", "page", "pages", "p", "pp"};
  const auto is_reference = [&](std::size_t i) {
    return in.sign(i, U'.') || std::find(refers.begin(), refers.end(), in.key(i)) != refers.end();
  };
  std::size_t at = end;
  while (in.sign(at, U','))
    ++at;
  if (in.key(at) != "at") return end;
  while (is_reference(at))
    ++at;
  if (!is_number(in.key(at))) return end;
  const std::size_t begin = at;
  for (; is_number(in.key(at)) || ((in.sign(at, U',') || in.sign(at, U'—')) && is_number(in.key(at + 1))); ++at) {
    if (in.reporter(at + 1) > at + 1) break; // the next citation's volume
    end = at + 1;
  }
  read_all_numbers(in, begin, end, out.cited);
  return end;
}

std::size_t read_citation(const SideAtoms& in, std::size_t i, Matter& out) {
  if (const auto place = in.citation(i); place && !is_code(place->reporter)) {
    out.citations = true;
    read_all_numbers(in, i, place->end, out.cited);
    return read_pages_after(in, place->end, out);
  }
  if (const std::size_t end = read_without_volume(in, i); end > i) {
    out.citations = true;
    return end;
  }
  if (!is_number(in.key(i))) return i;
  std::string name;
  const std::size_t end = in.reporter(i + 1, &name);
  const bool only_volume = name == "stat" && end == in.size(); // "12 Stat." before the chapter
  if (end == i + 1 || (is_code(name) && !only_volume)) return i;
  out.volumes = true; // and the page comes later: "282 U.S. at page"
  return end;
}

// The words of a name from `i` on.
struct Name {
  std::size_t end = 0, words = 0;
  bool versus = false;
};

Name words_of_name(const SideAtoms& in, std::size_t i) {
  constexpr std::size_t most_words = 12;
  constexpr std::array<string_view, 13> small = {"of",  "the", "and", "et", "al", "ex",   "rel",
                                                 "for", "in",  "re",  "on", "v",  "parte"};
  Name out{i};
  for (std::size_t at = i; at < in.size() && out.words < most_words; ++at) {
    if (in.sign(at, U';') || in.sign(at, U':') || in.sign(at, U'"')) break;
    if (!in.is_word(at)) continue;
    const string_view k = in.key(at);
    const char first = in.text(at).front();
    const bool capital = first >= 'A' && first <= 'Z';
    if (!capital && std::find(small.begin(), small.end(), k) == small.end()) break;
    out.versus = out.versus || k == "v";
    out.end = at + 1;
    ++out.words;
  }
  return out;
}

std::size_t after_signs(const SideAtoms& in, std::size_t i) {
  while (i < in.size() && !in.is_word(i))
    ++i;
  return i;
}

// "Henkels v. Miller", "In re Brown's Estate", "Ex parte Young", "The Toluma", with a court after it: all of the
// rest.
std::size_t read_name(const SideAtoms& in, std::size_t i, Matter& out) {
  const Name name = words_of_name(in, i);
  const bool in_re = (in.key(i) == "in" && in.key(i + 1) == "re") ||
                     (in.key(i) == "ex" && in.key(i + 1) == "parte") ||
                     (in.key(i) == "matter" && in.key(i + 1) == "of");
  const bool ship = name.words > 1 && in.text(i) == "The";
  if (name.end == i || (!name.versus && !in_re && !ship)) return i;
  Matter unused;
  std::size_t end = read_court(in, name.end, unused);
  if (const std::size_t at = after_signs(in, end); read_circuit(in, at) > at) end = read_circuit(in, at);
  if (after_signs(in, end) < in.size()) return i;
  out.names = true;
  return end;
}

class MatterReader {
public:
  MatterReader(const Facts& f, std::size_t side) : in_(f, side) {}

  // What the whole stretch is made of, up to the first word that is of no citation.
  [[nodiscard]] Matter matter() && {
    for (std::size_t i = 0; i < in_.size() && !out_.other;)
      i = std::max(step(i), i + 1);
    return std::move(out_);
  }

  // Of each atom whether it is of a citation, a statute or a court, whatever else is beside them.
  [[nodiscard]] std::vector<bool> additions(bool adds_citations) && {
    std::vector<bool> out(in_.size());
    for (std::size_t i = 0; i < out.size();) {
      const std::size_t end = std::min(adds_citations ? addition(i) : read_court(in_, i, out_), out.size());
      std::fill(out.begin() + static_cast<std::ptrdiff_t>(i),
                out.begin() + static_cast<std::ptrdiff_t>(std::max(i, end)), true);
      i = std::max(end, i + 1);
    }
    return out;
  }

private:
  SideAtoms in_;
  Matter out_;

  // The end of what publishers add that begins at `i`; `i` if nothing does.
  std::size_t addition(std::size_t i) {
    if (in_.opens(i)) {
      if (const std::size_t end = read_court(in_, i, out_); end > i) return end;
      const std::size_t end = read_statute(in_, i + 1, out_);
      return end > i + 1 && (in_.closes(end) || end == in_.size()) ? end + 1 : i;
    }
    if (const std::size_t end = read_circuit(in_, i); end > i) return end;
    const auto place = in_.citation(i);
    if (place && place->reporter != "us") return place->end;
    return read_without_volume(in_, i);
  }

  std::size_t step(std::size_t i) {
    if (const std::size_t end = read_court(in_, i, out_); end > i) return end;
    if (const std::size_t end = read_citation(in_, i, out_); end > i) return end;
    if (const std::size_t end = read_statute(in_, i, out_); end > i) return end;
    if (in_.is_word(i))
      if (const std::size_t end = read_name(in_, i, out_); end > i) return end;
    if (!in_.is_word(i)) return i + 1;
    if (const std::size_t end = read_date(in_, i, out_); end > i) return end;
    return word(i);
  }

  std::size_t word(std::size_t i) {
    static const WordSet pin_words(tables::citation_words::pin_words);
    const string_view k = in_.key(i);
    if (is_number(k) && is_first_page(i)) {
      add_numbers(k, out_.cited);
      out_.volumes = true;
      return i + 1;
    }
    if (is_number(k)) return read_number(in_, i, out_.loose);
    if (const std::size_t end = read_subsection(in_, i, out_.loose); end > i) return end;
    const std::size_t next = in_.after_stop(i);
    if ((k == "no" || k == "nos") && is_number(in_.key(next))) return next + 1; // of a case
    out_.other = !pin_words.contains(k) && !kinds_of_company().contains(k);
    return i + 1;
  }

  // "268 U.S. 64, at page 81" beside "268 U.S. p. 81"
  [[nodiscard]] bool is_first_page(std::size_t i) const {
    std::size_t next = i + 1;
    while (in_.sign(next, U','))
      ++next;
    return i == 0 && in_.key(next) == "at" && is_end_of_reporter(in_.word_before());
  }

  static bool is_end_of_reporter(string_view word) {
    return word.size() == 1 || word == "ct" || word == "ed" || word == "2d" || word == "fed";
  }
};

} // namespace

Matter matter_of(const Facts& f, std::size_t side) {
  return MatterReader(f, side).matter();
}

std::vector<bool> find_additions(const Facts& f, std::size_t side, bool adds_citations) {
  return MatterReader(f, side).additions(adds_citations);
}

} // namespace recension::variant
