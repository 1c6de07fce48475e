#include "passage_text.hpp"

#include "../comparison/reading_chars.hpp"
#include "contested.hpp"
#include "holes.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

class PassageWriter {
public:
  PassageWriter(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range,
                const EditionOptions& options, const DecidedPlaces& decided)
      : pairs_(pairs), base_(base), others_(others), range_(range), options_(options), decided_(decided),
        edits_(pairs, base, others, range) {}

  PassageText run() {
    out_.base_text = base().structure.reading.text;
    ReadPos at = range_.begin;
    for (const PlaceOfEdits& place : edits_.places()) {
      copy(at, place.range.begin);
      write_place(place);
      at = place.range.end;
    }
    copy(at, range_.end);
    list_absences();
    list_holes();
    return std::move(out_);
  }

private:
  Pairs& pairs_;
  std::size_t base_;
  const std::vector<std::size_t>& others_;
  ReadRange range_;
  const EditionOptions& options_;
  const DecidedPlaces& decided_;
  PassageEdits edits_;
  PassageText out_;

  [[nodiscard]] const Witness& base() const { return pairs_.witness(base_); }

  void copy(ReadPos from, ReadPos to) {
    out_.anchors.emplace_back(from, out_.text.size());
    if (from < to) append_apart(out_.text, base().text({from, to}));
  }

  void write_place(const PlaceOfEdits& place) {
    const ContestedPlace p = contest(pairs_, base_, others_, edits_, place);
    const std::string before = last_words(out_.text);
    const Accepted* accepted = decided_.at(base_, place.range);
    Chosen chosen = accepted == nullptr ? decide(p, options_) : Chosen{0, {"accepted", true}};
    std::string lemma = trimmed(p.readings[chosen.reading].text);
    if (accepted != nullptr) {
      lemma = accepted->choose;
      while (chosen.reading + 1 < p.readings.size() && trimmed(p.readings[chosen.reading].text) != lemma)
        ++chosen.reading;
    }
    const bool attested = trimmed(p.readings[chosen.reading].text) == lemma;
    const std::size_t witness = p.readings[chosen.reading].witness;
    const std::string text = !attested             ? lemma
                             : chosen.reading == 0 ? std::string(base().text(place.range))
                                                   : edits_.text_of(place, witness);
    append_apart(out_.text, text);
    const std::size_t begin = out_.text.size() - text.size();
    out_.anchors.emplace_back(place.range.begin, begin);
    if (p.variant_class == VariantClass::typography && chosen.decision.resolved) return;
    ApparatusEntry entry;
    entry.variant_class = p.variant_class;
    entry.decision = chosen.decision;
    entry.lemma = lemma;
    entry.base = base_;
    entry.place = place.range;
    entry.before = before;
    list_readings(p, chosen.reading, entry);
    out_.entries.push_back(std::move(entry));
    out_.entry_begins.push_back(begin);
    out_.entry_ends.push_back(out_.text.size());
  }

  // The last words of the paragraph so far.
  static std::string last_words(std::string_view text) {
    constexpr int words = 5;
    std::size_t begin = text.size();
    for (int n = 0; n < words && begin > 0; ++n) {
      const std::size_t stop = text.find_last_not_of(' ', begin - 1);
      if (stop == std::string_view::npos || text[stop] == '\n') break;
      const std::size_t blank = text.find_last_of(" \n", stop);
      begin = blank == std::string_view::npos ? 0 : blank + 1;
    }
    return trimmed(text.substr(begin));
  }

  static std::string trimmed(std::string_view text) {
    if (text == "\n") return "¶";
    const std::size_t first = text.find_first_not_of(" \n"), last = text.find_last_not_of(" \n");
    return first == std::string_view::npos ? std::string() : std::string(text.substr(first, last - first + 1));
  }

  // Witnesses of one reading together, the lemma's first.
  static void list_readings(const ContestedPlace& p, std::size_t lemma, ApparatusEntry& entry) {
    const auto add = [&](const Attested& a) {
      const std::string text = trimmed(a.text);
      for (ApparatusReading& r : entry.readings)
        if (r.text == text && r.state == a.state) {
          const auto next = std::upper_bound(r.witnesses.begin(), r.witnesses.end(), a.witness);
          r.places.insert(r.places.begin() + (next - r.witnesses.begin()), a.place);
          r.witnesses.insert(next, a.witness);
          return;
        }
      entry.readings.push_back({{a.witness}, {a.place}, a.state, text});
    };
    add(p.readings[lemma]);
    for (std::size_t i = 0; i < p.readings.size(); ++i)
      if (i != lemma) add(p.readings[i]);
  }

  // Each absence in the apparatus, among the entries in their order.
  void list_absences() {
    for (const Absence& a : edits_.absences()) {
      ContestedPlace p;
      p.readings.push_back({base_, a.range, ReadingState::present, std::string(base().text(a.range))});
      for (const std::size_t w : others_) {
        const bool lacks = edits_.is_absent(w, a.range);
        p.readings.push_back({w,
                              {},
                              lacks ? ReadingState::omitted : ReadingState::present,
                              lacks ? std::string() : p.readings.front().text});
      }
      ApparatusEntry entry;
      entry.variant_class = VariantClass::structure;
      entry.decision = {"attested-text", true};
      entry.lemma = trimmed(p.readings.front().text);
      entry.base = base_;
      entry.place = a.range;
      const std::size_t begin = out_.offset_of(a.range.begin), end = out_.offset_of(a.range.end);
      entry.before = last_words(std::string_view(out_.text).substr(0, begin));
      list_readings(p, 0, entry);
      insert(std::move(entry), begin, end);
    }
  }

  // Among the entries, in the order of the text.
  void insert(ApparatusEntry entry, std::size_t begin, std::size_t end) {
    const auto at = std::lower_bound(out_.entry_begins.begin(), out_.entry_begins.end(), begin);
    const auto n = at - out_.entry_begins.begin();
    out_.entries.insert(out_.entries.begin() + n, std::move(entry));
    out_.entry_begins.insert(at, begin);
    out_.entry_ends.insert(out_.entry_ends.begin() + n, end);
  }

  // What no witness of the passage has: a person may know it. From the last, so that the others' places stay.
  void list_holes() {
    std::vector<Hole> holes = find_holes(out_.text);
    std::reverse(holes.begin(), holes.end());
    for (const Hole& h : holes) {
      ApparatusEntry entry = entry_of(h);
      std::size_t end = h.end;
      if (const Accepted* accepted = decided_.at(base_, entry.place)) {
        entry.decision = {"accepted", true};
        entry.lemma = accepted->choose;
        end = replace(h, accepted->choose);
      }
      insert(std::move(entry), h.begin, end);
    }
  }

  [[nodiscard]] ApparatusEntry entry_of(const Hole& h) const {
    const ReadPos begin = out_.base_of(h.begin), end = out_.base_of(h.end);
    ApparatusEntry entry;
    entry.variant_class = VariantClass::lacuna;
    entry.decision = {"known-hole", false};
    entry.lemma = out_.text.substr(h.begin, h.end - h.begin);
    entry.base = base_;
    entry.place = {begin, std::max(begin, end)};
    entry.before = last_words(std::string_view(out_.text).substr(0, h.begin));
    std::vector<std::size_t> all = {base_};
    std::copy_if(others_.begin(), others_.end(), std::back_inserter(all),
                 [&](std::size_t w) { return !edits_.is_absent(w, entry.place); });
    std::sort(all.begin(), all.end());
    entry.readings.push_back(
        {all, std::vector<std::optional<ReadRange>>(all.size()), ReadingState::lacuna, entry.lemma});
    return entry;
  }

  // Sets `text` where the hole is; gives where it ends.
  std::size_t replace(const Hole& h, const std::string& text) {
    out_.text.replace(h.begin, h.end - h.begin, text);
    const auto moved = [&](std::size_t& at) { at = at >= h.end ? at - h.end + h.begin + text.size() : at; };
    for (auto& anchor : out_.anchors)
      moved(anchor.second);
    for (std::size_t& at : out_.entry_begins)
      moved(at);
    for (std::size_t& at : out_.entry_ends)
      moved(at);
    return h.begin + text.size();
  }
};

// `at`, or the next place that is not within a character (UTF-8).
std::size_t at_character(std::string_view text, std::size_t at) {
  while (at < text.size() && in_character(text[at]))
    ++at;
  return at;
}

} // namespace

std::size_t PassageText::offset_of(ReadPos p) const {
  const auto after = std::upper_bound(anchors.begin(), anchors.end(), p,
                                      [](ReadPos q, const auto& anchor) { return q < anchor.first; });
  if (after == anchors.begin()) return 0;
  const std::size_t limit = after == anchors.end() ? text.size() : after->second;
  return at_character(text, std::min(std::prev(after)->second + (p - std::prev(after)->first), limit));
}

ReadPos PassageText::base_of(std::size_t offset) const {
  const auto after = std::upper_bound(anchors.begin(), anchors.end(), offset,
                                      [](std::size_t o, const auto& anchor) { return o < anchor.second; });
  if (after == anchors.begin()) return anchors.empty() ? ReadPos() : anchors.front().first;
  const ReadPos p = std::prev(after)->first + (offset - std::prev(after)->second);
  return ReadPos(at_character(base_text, (after == anchors.end() ? p : std::min(p, after->first)).value));
}

PassageText compose_passage(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range,
                            const EditionOptions& options, const DecidedPlaces& decided) {
  return PassageWriter(pairs, base, others, range, options, decided).run();
}

} // namespace recension::edition
