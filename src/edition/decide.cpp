#include "decide.hpp"

#include "misprints.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace recension::edition {
namespace {

// Readings that are left when some are set aside, if they all have the same words: the first of them.
template <class Keep> Choice agreed(const ContestedPlace& p, Keep keep) {
  Choice first;
  for (std::size_t i = 0; i < p.readings.size(); ++i) {
    if (!keep(p.readings[i])) continue;
    if (!first)
      first = i;
    else if (p.readings[i].words != p.readings[*first].words)
      return std::nullopt;
  }
  return first;
}

// A number, or a word that turns the sense: never settled by habit of print.
bool is_sensitive(const std::string& words) {
  constexpr std::array<std::string_view, 9> turning = {"not", "no",    "or",      "of",    "nor",
                                                       "and", "never", "without", "cannot"};
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    const std::string_view w = std::string_view(words).substr(begin, end - begin);
    if (std::find(turning.begin(), turning.end(), w) != turning.end()) return true;
    if (!w.empty() && w.front() >= '0' && w.front() <= '9') return true;
    begin = end + 1;
  }
  return false;
}

// Witnesses of one group have one vote.
std::size_t voter(std::size_t witness, const EditionOptions& options) {
  for (const std::vector<std::size_t>& group : options.groups)
    if (std::find(group.begin(), group.end(), witness) != group.end())
      return *std::min_element(group.begin(), group.end());
  return witness;
}

Choice lacuna_elsewhere(const ContestedPlace& p, const EditionOptions&) {
  const bool any = std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) { return a.lost; });
  if (!any) return std::nullopt;
  return agreed(p, is_present);
}

Choice publisher_addition(const ContestedPlace& p, const EditionOptions&) {
  const bool any = std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) { return a.added; });
  if (!any) return std::nullopt;
  return agreed(p, [](const Attested& a) { return is_present(a) && !a.added; });
}

std::vector<std::string> sorted_words(const std::string& words) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < words.size();) {
    const std::size_t end = std::min(words.find(' ', begin), words.size());
    out.push_back(words.substr(begin, end - begin));
    begin = end + 1;
  }
  std::sort(out.begin(), out.end());
  return out;
}

// All that have the place have the same citations, each publisher's in his own order.
Choice same_citations(const ContestedPlace& p, const EditionOptions&) {
  Choice first;
  for (std::size_t i = 0; i < p.readings.size(); ++i) {
    if (!is_present(p.readings[i])) continue;
    if (!p.readings[i].added) return std::nullopt;
    if (!first)
      first = i;
    else if (sorted_words(p.readings[i].words) != sorted_words(p.readings[*first].words))
      return std::nullopt;
  }
  return first;
}

// What one witness alone has here the others have elsewhere, or it is the reporter's.
Choice displaced_text(const ContestedPlace& p, const EditionOptions&) {
  const bool any = std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) { return a.displaced; });
  if (!any) return std::nullopt;
  return agreed(p, is_present);
}

std::size_t words_in(const Attested& a) {
  return a.words.empty() ? 0 : static_cast<std::size_t>(std::count(a.words.begin(), a.words.end(), ' ')) + 1;
}

// So much more than the base has is no other form of a title but a statement of the case.
bool has_much_more(const Attested& a, const Attested& base) {
  constexpr std::size_t much = 60; // words
  return is_present(a) && words_in(a) > words_in(base) + much;
}

// Each publisher sets titles, dates and counsel in his own way, and the line for the judgment. Of other differences
// of structure one side has whole paragraphs and the other nothing.
Choice titles_of_base(const ContestedPlace& p, const EditionOptions&) {
  const Attested& base = p.readings.front();
  if (p.variant_class != VariantClass::structure || !is_present(base)) return std::nullopt;
  const bool of_titles = std::all_of(p.readings.begin(), p.readings.end(), [&](const Attested& a) {
    return !is_present(a) || (!has_much_more(a, base) && (!a.words.empty() || !p.whole));
  });
  return of_titles ? Choice(0) : std::nullopt;
}

// Every printer spells as he likes, but one opinion spells one word one way.
Choice own_usage(const ContestedPlace& p, const EditionOptions&) {
  const bool numerals = std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) {
    return a.text.find_first_of("0123456789") != std::string::npos;
  });
  if (p.variant_class != VariantClass::orthography || numerals) return std::nullopt;
  const auto most = std::max_element(p.usage.begin(), p.usage.end());
  if (most == p.usage.end() || *most == 0 || p.usage.front() > 0) return std::nullopt;
  return static_cast<std::size_t>(most - p.usage.begin());
}

// Of the readings that are asked.
template <class Asked> Choice majority_of(const ContestedPlace& p, const EditionOptions& options, Asked is_asked) {
  std::map<std::string, std::set<std::size_t>> voters; // by reading
  std::set<std::size_t> all;
  const bool by_words = p.variant_class < VariantClass::orthography;
  const auto key = [&](const Attested& a) { return by_words ? a.words : a.text; };
  for (const Attested& a : p.readings)
    if (is_asked(a) && is_present(a)) {
      voters[key(a)].insert(voter(a.witness, options));
      all.insert(voter(a.witness, options));
    }
  if (voters.size() < 2) return std::nullopt; // only the dress differs
  const bool sensitive = by_words && std::any_of(p.readings.begin(), p.readings.end(), [&](const Attested& a) {
                           return is_asked(a) && is_sensitive(a.words);
                         });
  for (const auto& party : voters) {
    const std::string& reading = party.first;
    const std::set<std::size_t>& votes = party.second;
    const std::size_t others = all.size() - std::min(all.size(), votes.size());
    // Two that agree where every other stands alone: independent errors do not agree.
    const bool others_stand_alone = !sensitive && std::all_of(voters.begin(), voters.end(), [&](const auto& other) {
      return other.first == reading || other.second.size() == 1;
    }) && voters.size() > 2;
    const std::size_t needed = others_stand_alone ? 2 : sensitive ? 2 * others + 1 : others + 1;
    if (votes.size() < 2 || votes.size() < needed) continue;
    for (std::size_t k = 0; k < p.readings.size(); ++k)
      if (const Attested& a = p.readings[k]; is_asked(a) && is_present(a) && key(a) == reading) return k;
  }
  return std::nullopt;
}

Choice majority(const ContestedPlace& p, const EditionOptions& options) {
  return majority_of(p, options, [](const Attested&) { return true; });
}

// The others leave the text out, and no trace says why: copies lose paragraphs, they do not invent them. What its
// words are is for those that have it.
Choice attested_text(const ContestedPlace& p, const EditionOptions& options) {
  if (p.variant_class != VariantClass::structure || !p.whole) return std::nullopt;
  const auto has_text = [](const Attested& a) { return is_present(a) && !a.words.empty(); };
  if (const Choice choice = agreed(p, has_text)) return choice;
  const bool all_have = std::all_of(p.readings.begin(), p.readings.end(), has_text);
  return all_have ? std::nullopt : majority_of(p, options, has_text);
}

// The dress of the words is no witness to the author's: the base's is kept.
Choice dress_of_base(const ContestedPlace& p, const EditionOptions&) {
  return is_accidental(p.variant_class) && is_present(p.readings.front()) ? Choice(0) : std::nullopt;
}

// Whether a paragraph ends here: as most have it, of as many as the base has it.
Choice paragraph_end(const ContestedPlace& p, const EditionOptions& options) {
  const auto ends = [](const Attested& a) { return a.text.find('\n') != std::string::npos; };
  const bool same_words = std::all_of(p.readings.begin(), p.readings.end(),
                                      [&](const Attested& a) { return a.words == p.readings.front().words; });
  if (p.variant_class != VariantClass::structure || !same_words) return std::nullopt;
  std::array<std::set<std::size_t>, 2> voters; // against, for
  for (const Attested& a : p.readings)
    if (is_present(a)) voters[ends(a) ? 1 : 0].insert(voter(a.witness, options));
  const bool base = ends(p.readings.front());
  const bool end = voters[0].size() == voters[1].size() ? base : voters[1].size() > voters[0].size();
  for (std::size_t i = 0; i < p.readings.size(); ++i)
    if (is_present(p.readings[i]) && ends(p.readings[i]) == end) return i;
  return std::nullopt;
}

struct DecisionRule {
  std::string_view name;
  Choice (*choose)(const ContestedPlace&, const EditionOptions&);
  std::string_view fact;
};

constexpr std::array<DecisionRule, 12> rules = {{
    {"lacuna-elsewhere", lacuna_elsewhere, "the others have lost text here by their publishers' processing"},
    {"publisher-addition", publisher_addition,
     "a publisher's added citation or court gives way to the Court's own form"},
    {"same-citations", same_citations, "the same citations, in each publisher's order: the base's is kept"},
    {"paragraph-end", paragraph_end, "most end the paragraph here, or do not; of as many the base decides"},
    {"displaced-text", displaced_text, "the others have this text elsewhere, or it is the reporter's"},
    {"attested-text", attested_text, "copies lose paragraphs; they do not invent them"},
    {"titles-of-base", titles_of_base,
     "each publisher sets titles, dates and counsel in his own way: the base's are kept"},
    {"own-usage", own_usage, "elsewhere the opinion spells the word so"},
    {"majority", majority,
     "most independent witnesses agree, or some do and every other one is alone; numbers and turning words need two "
     "thirds"},
    {"own-word", own_word, "elsewhere the opinion has this word, and never the other, which is a letter from it"},
    {"stop-in-sentence", stop_in_sentence, "a full stop within a sentence is a misprint for the others' comma"},
    {"dress-of-base", dress_of_base, "house style is no vote: the base's dress is kept"},
}};

// Where some leave the text out and nothing decides its words, it stays.
std::size_t staying(const ContestedPlace& p) {
  if (p.variant_class != VariantClass::structure) return 0;
  for (std::size_t i = 0; i < p.readings.size(); ++i)
    if (has_much_more(p.readings[i], p.readings.front())) return i;
  for (std::size_t i = 0; i < p.readings.size(); ++i)
    if (is_present(p.readings[i]) && !p.readings[i].words.empty()) return i;
  return 0;
}

} // namespace

Chosen decide(const ContestedPlace& place, const EditionOptions& options) {
  for (const DecisionRule& r : rules)
    if (const Choice choice = r.choose(place, options)) return {*choice, {r.name, true}};
  if (options.prefer)
    for (std::size_t i = 0; i < place.readings.size(); ++i)
      if (place.readings[i].witness == *options.prefer && is_present(place.readings[i]))
        return {i, {"preferred", true}};
  return {staying(place), {"unresolved", false}};
}

} // namespace recension::edition
