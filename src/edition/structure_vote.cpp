#include "structure_vote.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace recension::edition {
namespace {

// "majority Alden, dissent Bright, "
std::string opinions_of(const Witness& w, const std::vector<std::size_t>& sections) {
  std::string out;
  for (const std::size_t i : sections)
    if (const Section& s = w.structure.sections[i]; is_opinion(s.kind))
      out.append(name_of(s.kind)).append(1, ' ').append(s.author).append(", ");
  return out;
}

std::string outline(const Witness& w) {
  std::vector<std::size_t> all(w.structure.sections.size());
  std::iota(all.begin(), all.end(), std::size_t{0});
  return opinions_of(w, all);
}

std::size_t count_of(const std::string& opinions) {
  return static_cast<std::size_t>(std::count(opinions.begin(), opinions.end(), ','));
}

bool is_of_group(const SectionGroup& g, std::size_t w, std::size_t section) {
  return std::find(g.sections[w].begin(), g.sections[w].end(), section) != g.sections[w].end();
}

// Printings have other glyphs for one note: "*", "Fn", "+".
std::string name_of_note(const Footnote& f) {
  const bool number =
      !f.label.empty() && std::all_of(f.label.begin(), f.label.end(), [](char c) { return c >= '0' && c <= '9'; });
  return number ? f.label : "*";
}

void add_notes(const Witness& w, const SectionGroup& g, std::size_t index, Features& out) {
  std::map<std::string, std::size_t> times;
  for (const Footnote& f : w.structure.footnotes) {
    if (!is_of_group(g, index, f.section)) continue;
    const std::string name = name_of_note(f);
    const std::string key = "note " + name + " " + std::to_string(++times[name]);
    out[key] = std::string(f.note ? "text " : "") + (f.call ? "call" : "");
    if (f.note) out["notes"] = "printed";
  }
}

// Paragraphs of the group's opinions that `side` of the pair of the reference and `w` has alone.
std::size_t count_paragraphs(Pairs& pairs, std::size_t reference, std::size_t w, const SectionGroup& g,
                             std::size_t side) {
  if (w == reference) return 0;
  const Witness& first = pairs.witness(reference);
  const auto counts = [&](const Variant& v) {
    const bool alone = v.rule == VariantRule::paragraph && v.readings[1 - side].state == ReadingState::omitted;
    return alone && is_of_group(g, reference, first.section_of(first.word_at(v.readings[0].read.begin)));
  };
  const std::vector<Variant>& variants = pairs.of(reference, w).variants;
  return static_cast<std::size_t>(std::count_if(variants.begin(), variants.end(), counts));
}

// Blocks that are elsewhere than in the reference.
std::size_t count_moved(Pairs& pairs, std::size_t reference, std::size_t w, const SectionGroup& g) {
  if (w == reference) return 0;
  const Pair& pair = pairs.of(reference, w);
  const Witness& other = pairs.witness(w);
  return static_cast<std::size_t>(
      std::count_if(pair.collation.moved.begin(), pair.collation.moved.end(),
                    [&](const Transposition& t) { return is_of_group(g, w, other.section_of(t.words[1].begin)); }));
}

// A printing without notes says nothing of them.
bool votes_on(const Features& f, const std::string& key) {
  return !f.empty() && (!key.starts_with("note ") || f.contains("notes"));
}

} // namespace

std::vector<Standing> standings(const std::vector<Features>& features) {
  std::map<std::string, std::map<std::string, std::size_t>> votes; // by key and value; an absent feature is one too
  for (const Features& f : features)
    for (const auto& [key, value] : f)
      votes[key];
  const auto value_of = [](const Features& f, const std::string& key) {
    const auto found = f.find(key);
    return found == f.end() ? std::string() : found->second;
  };
  for (auto& [key, of_value] : votes)
    for (const Features& f : features)
      if (votes_on(f, key)) ++of_value[value_of(f, key)];
  std::vector<Standing> out;
  for (const Features& f : features) {
    Standing& mine = out.emplace_back();
    if (f.empty()) continue;
    for (const auto& [key, of_value] : votes) {
      const auto usual = std::max_element(of_value.begin(), of_value.end(),
                                          [](const auto& a, const auto& b) { return a.second < b.second; });
      if (usual == of_value.end()) continue;
      const std::string value = votes_on(f, key) ? value_of(f, key) : usual->first; // no voice, no blame
      mine.agreement += of_value.at(value);
      mine.found += key == "opinions" ? count_of(value) : value == "text call" ? 1 : 0;
    }
  }
  return out;
}

std::vector<Features> features_of_group(Pairs& pairs, std::size_t reference, const SectionGroup& g) {
  std::vector<Features> out(pairs.count());
  for (std::size_t w = 0; w < pairs.count(); ++w) {
    if (!g.has(w)) continue;
    out[w]["opinions"] = opinions_of(pairs.witness(w), g.sections[w]);
    out[w]["moved"] = std::to_string(count_moved(pairs, reference, w, g));
    out[w]["lacks"] = std::to_string(count_paragraphs(pairs, reference, w, g, 0));
    out[w]["has more"] = std::to_string(count_paragraphs(pairs, reference, w, g, 1));
    add_notes(pairs.witness(w), g, w, out[w]);
  }
  return out;
}

std::size_t typical_witness(const Pairs& pairs) {
  std::vector<std::string> outlines;
  for (std::size_t w = 0; w < pairs.count(); ++w)
    outlines.push_back(outline(pairs.witness(w)));
  const auto votes = [&](std::size_t w) { return std::count(outlines.begin(), outlines.end(), outlines[w]); };
  const auto opinions = [&](std::size_t w) { return count_of(outlines[w]); }; // a byline is missed, not invented
  std::size_t best = 0;
  for (std::size_t w = 1; w < pairs.count(); ++w) {
    const auto rank = std::pair(votes(w), opinions(w));
    const auto best_rank = std::pair(votes(best), opinions(best));
    if (rank > best_rank || (rank == best_rank && is_fuller(pairs.witness(w), pairs.witness(best)))) best = w;
  }
  return best;
}

std::vector<bool> of_usual_length(const std::vector<std::size_t>& words) {
  constexpr std::size_t small = 3; // words by which notes differ anyway
  std::vector<std::size_t> printed;
  std::copy_if(words.begin(), words.end(), std::back_inserter(printed), [](std::size_t n) { return n > 0; });
  std::vector<bool> out(words.size());
  if (printed.empty()) return out;
  std::sort(printed.begin(), printed.end());
  const std::size_t usual = printed[(printed.size() - 1) / 2];
  for (std::size_t w = 0; w < words.size(); ++w)
    out[w] = words[w] > 0 && words[w] * 4 <= usual * 5 + small * 4 && usual * 4 <= words[w] * 5 + small * 4;
  return out;
}

} // namespace recension::edition
