#include "passage_text.hpp"

#include "../comparison/reading_chars.hpp"
#include "displaced.hpp"
#include "replacements.hpp"
#include "structure_vote.hpp"

#include <algorithm>

namespace recension::edition {
namespace {

// Goes on with a text. What stood apart in its own witness stays apart: where two pieces would run together to one
// word, a blank divides them.
void append_without_doubled_break(std::string& text, std::string_view piece) {
  if (runs_together(text, piece)) text += ' ';
  text += piece;
}

class PassageWriter {
public:
  PassageWriter(Pairs& pairs, std::size_t base, const std::vector<std::size_t>& others, ReadRange range,
                const EditionOptions& options)
      : pairs_(pairs), base_(base), others_(others), range_(range), options_(options) {}

  PassageText run() {
    out_.base_text = base().structure.reading.text;
    gather();
    set_absences_apart();
    ReadPos at = range_.begin;
    for (std::size_t first = 0; first < edits_.size();) {
      const std::size_t end = end_of_place(first);
      copy(at, place_.begin);
      write_place(first, end);
      at = place_.end;
      first = end;
    }
    copy(at, range_.end);
    list_absences();
    return std::move(out_);
  }

private:
  // A paragraph or more that a witness lacks and most have: it has no voice in the words there.
  struct Absence {
    std::size_t witness;
    ReadRange range; // of the base's reading text
  };
  Pairs& pairs_;
  std::size_t base_;
  const std::vector<std::size_t>& others_;
  ReadRange range_;
  const EditionOptions& options_;
  std::vector<Replacement> edits_;
  std::vector<Absence> absences_;
  ReadRange place_;
  PassageText out_;

  [[nodiscard]] const Witness& base() const { return pairs_.witness(base_); }

  void gather() {
    for (const std::size_t w : others_) {
      ReadPos last = range_.begin;
      const Pair& pair = pairs_.of(base_, w);
      for (const std::size_t i : pair.variants_within(range_)) {
        const Variant& v = pair.variants[i];
        if (!is_of_text(v.rule)) continue;
        Replacement e = make_replacement(v, w, base(), pairs_.witness(w), range_);
        if (e.base.begin < last) continue; // two places of one witness never overlap but for a blank
        last = e.base.end;
        edits_.push_back(std::move(e));
      }
    }
    std::stable_sort(edits_.begin(), edits_.end(), [](const Replacement& x, const Replacement& y) {
      return x.base.begin != y.base.begin ? x.base.begin < y.base.begin : x.base.end < y.base.end;
    });
  }

  // Whether the edit takes out whole paragraphs.
  static bool takes_out(const Replacement& e) {
    return e.variant->rule == VariantRule::paragraph && !e.base.empty() && e.variant->readings[1].read.empty();
  }

  void set_absences_apart() {
    const auto covers = [](const Replacement& e, ReadRange r) {
      return takes_out(e) && e.base.begin <= r.begin + 1 && r.end <= e.base.end + 1;
    };
    for (const Replacement& e : edits_) {
      if (!takes_out(e)) continue;
      const auto lack = static_cast<std::size_t>(
          std::count_if(edits_.begin(), edits_.end(), [&](const Replacement& x) { return covers(x, e.base); }));
      if (lack * 2 < others_.size() + 1) absences_.push_back({e.witness, e.base});
    }
    std::erase_if(edits_, [&](const Replacement& e) {
      return takes_out(e) && std::any_of(absences_.begin(), absences_.end(), [&](const Absence& a) {
               return a.witness == e.witness && a.range == e.base;
             });
    });
  }

  [[nodiscard]] bool is_absent(std::size_t witness, ReadRange r) const {
    return std::any_of(absences_.begin(), absences_.end(), [&](const Absence& a) {
      return a.witness == witness && a.range.begin <= r.begin && r.end <= a.range.end;
    });
  }

  // Each absence in the apparatus, among the entries in their order.
  void list_absences() {
    for (const Absence& a : absences_) {
      ContestedPlace p;
      p.readings.push_back({base_, a.range, ReadingState::present, std::string(base().text(a.range))});
      for (const std::size_t w : others_) {
        const bool lacks = is_absent(w, a.range);
        p.readings.push_back({w,
                              {},
                              lacks ? ReadingState::omitted : ReadingState::present,
                              lacks ? std::string() : p.readings.front().text});
      }
      ApparatusEntry entry;
      entry.variant_class = VariantClass::structure;
      entry.decision = {"attested-text", true};
      entry.lemma = trimmed(p.readings.front().text);
      entry.place = a.range;
      const std::size_t begin = out_.offset_of(a.range.begin), end = out_.offset_of(a.range.end);
      entry.before = last_words(out_.text.substr(0, begin));
      list_readings(p, 0, entry);
      const auto at = std::lower_bound(out_.entry_begins.begin(), out_.entry_begins.end(), begin);
      const auto n = at - out_.entry_begins.begin();
      out_.entries.insert(out_.entries.begin() + n, std::move(entry));
      out_.entry_begins.insert(at, begin);
      out_.entry_ends.insert(out_.entry_ends.begin() + n, end);
    }
  }

  // Edits that overlap, or stand at one point, are one place.
  std::size_t end_of_place(std::size_t first) {
    place_ = edits_[first].base;
    std::size_t end = first + 1;
    for (; end < edits_.size(); ++end) {
      const ReadRange next = edits_[end].base;
      const bool touches = next.begin == place_.end && (next.empty() || place_.empty());
      if (next.begin >= place_.end && !touches && !goes_on_in_line(next)) break;
      place_.end = std::max(place_.end, next.end);
    }
    return end;
  }

  // A line of the reporter's own (a title, a docket, counsel) is decided whole: what differs in it is one place.
  [[nodiscard]] bool goes_on_in_line(ReadRange next) const {
    const Witness& w = base();
    const std::size_t section = w.section_of(w.word_at(place_.begin));
    return section < w.structure.sections.size() && !is_opinion(w.structure.sections[section].kind) &&
           w.structure.sections[section].kind != SectionKind::syllabus &&
           w.text({place_.end, next.begin}).find('\n') == std::string_view::npos;
  }

  void copy(ReadPos from, ReadPos to) {
    out_.anchors.emplace_back(from, out_.text.size());
    if (from < to) append_without_doubled_break(out_.text, base().text({from, to}));
  }

  // The text of the place as `witness` has it: the base's, with that witness's edits.
  std::string text_of(std::size_t witness, std::size_t first, std::size_t end) const {
    std::string text;
    ReadPos at = place_.begin;
    for (std::size_t i = first; i < end; ++i) {
      const Replacement& e = edits_[i];
      if (e.witness != witness) continue;
      append_without_doubled_break(text, base().text({at, e.base.begin}));
      append_without_doubled_break(text, e.apply);
      at = e.base.end;
    }
    append_without_doubled_break(text, base().text({at, place_.end}));
    return text;
  }

  // Where a witness that differs has the place.
  [[nodiscard]] std::optional<ReadRange> range_of(std::size_t witness, std::size_t first, std::size_t end) const {
    const Variant *begins = nullptr, *ends = nullptr;
    for (std::size_t i = first; i < end; ++i)
      if (edits_[i].witness == witness) {
        begins = begins == nullptr ? edits_[i].variant : begins;
        ends = edits_[i].variant;
      }
    if (begins == nullptr) return std::nullopt;
    const auto from_first_to_last = [&](std::size_t side) {
      return ReadRange(begins->readings[side].read.begin, ends->readings[side].read.end);
    };
    return pairs_.of(base_, witness).to_other.around(place_, from_first_to_last(0), from_first_to_last(1));
  }

  static std::string words_of(const std::string& text) {
    std::string out, word;
    const auto flush = [&] {
      if (!word.empty()) out += (out.empty() ? "" : " ") + squeeze(word);
      word.clear();
    };
    for (const char c : text) {
      const bool inside = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '-';
      if (inside)
        word += c;
      else if (c != '[' && c != ']')
        flush();
    }
    flush();
    return out;
  }

  // The publisher never prints §, and the other witness has it here.
  [[nodiscard]] bool loses_section_sign(std::size_t witness, const Reading& own, const Reading& other) const {
    return pairs_.witness(witness).printing.form->habits.loses_section_signs &&
           own.text.find("§") == std::string::npos && other.text.find("§") != std::string::npos;
  }

  // What a variant says of the two witnesses' publishers.
  void weigh(const Variant& v, Attested& mine, Attested& base) const {
    mine.classes.insert(v.variant_class);
    bool addition = is_addition(v.rule);
    for (const Part& p : v.parts) {
      mine.classes.insert(p.variant_class);
      addition = addition || is_addition(p.rule);
    }
    const ReadingState ours = v.readings[0].state, theirs = v.readings[1].state;
    if (ours == ReadingState::lacuna) base.lost = true;
    if (theirs == ReadingState::lacuna) mine.lost = true;
    const bool longer = v.readings[1].text.size() > v.readings[0].text.size();
    if (addition && longer) mine.added = true;
    if (addition && !longer && theirs != ReadingState::lacuna) base.added = true;
    if (loses_section_sign(mine.witness, v.readings[1], v.readings[0])) mine.lost = true;
    if (loses_section_sign(base.witness, v.readings[0], v.readings[1])) base.lost = true;
    if (v.rule == VariantRule::reference_dropped) (longer ? base : mine).lost = true;
  }

  ContestedPlace gather_place(std::size_t first, std::size_t end) const {
    ContestedPlace p;
    p.variant_class = VariantClass::typography;
    p.readings.push_back(
        {base_, place_, ReadingState::present, std::string(base().text(place_)), {}, {}, false, false, false});
    for (const std::size_t w : others_) {
      Attested a{w,    range_of(w, first, end), ReadingState::present, text_of(w, first, end), {}, {}, false, false,
                 false};
      for (std::size_t i = first; i < end; ++i)
        if (edits_[i].witness == w) {
          weigh(*edits_[i].variant, a, p.readings.front());
          p.variant_class = std::min(p.variant_class, edits_[i].variant->variant_class);
        }
      p.readings.push_back(std::move(a));
    }
    const bool additions =
        std::any_of(p.readings.begin(), p.readings.end(), [](const Attested& a) { return a.added; });
    for (Attested& a : p.readings) {
      a.words = words_of(a.text);
      if (a.lost) a.state = ReadingState::lacuna;
      if (a.text == " ") a.text.clear(); // no paragraph break
    }
    if (additions) find_additions(p);
    if (p.variant_class == VariantClass::structure) find_displaced(p);
    if (p.variant_class == VariantClass::orthography)
      for (const Attested& a : p.readings)
        p.usage.push_back(times_elsewhere(a));
    return p;
  }

  // Paragraphs that one witness of several has alone.
  void find_displaced(ContestedPlace& p) const {
    Attested* alone = nullptr;
    std::size_t with_text = 0;
    for (Attested& a : p.readings)
      if (!a.words.empty() && !a.lost) {
        alone = &a;
        ++with_text;
      }
    if (with_text != 1 || p.readings.size() < 2 || !alone->place) return;
    const Witness& w = base();
    const std::size_t section = std::min(w.section_of(w.word_at(place_.begin)), w.structure.sections.size() - 1);
    alone->displaced =
        is_displaced(pairs_, alone->witness, *alone->place, is_opinion(w.structure.sections[section].kind));
  }

  // Where citations were added, in whatever order, every reading that has another's words and more has them added.
  static void find_additions(ContestedPlace& p) {
    for (Attested& a : p.readings)
      for (const Attested& shorter : p.readings)
        if (!shorter.lost && shorter.words.size() < a.words.size() && holds_words_of(a.words, shorter.words))
          a.added = true;
  }

  static bool holds_words_of(const std::string& longer, const std::string& shorter) {
    const std::string padded = " " + longer + " ";
    std::size_t at = 0;
    for (std::size_t begin = 0; begin < shorter.size();) {
      const std::size_t end = std::min(shorter.find(' ', begin), shorter.size());
      const std::string word = " " + shorter.substr(begin, end - begin) + " ";
      at = padded.find(word, at);
      if (at == std::string::npos) return false;
      at += word.size() - 1;
      begin = end + 1;
    }
    return true;
  }

  // How often the form of the word occurs in the witnesses, the reading's own place not counted.
  [[nodiscard]] std::size_t times_elsewhere(const Attested& a) const {
    const std::size_t times = pairs_.usage().times(a.text);
    return times > 0 ? times - 1 : 0;
  }

  void write_place(std::size_t first, std::size_t end) {
    const ContestedPlace p = gather_place(first, end);
    const std::string before = last_words(out_.text);
    const Accepted* accepted = accepted_for(p, before);
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
                             : chosen.reading == 0 ? std::string(base().text(place_))
                                                   : text_of(witness, first, end);
    append_without_doubled_break(out_.text, text);
    const std::size_t begin = out_.text.size() - text.size();
    out_.anchors.emplace_back(place_.begin, begin);
    if (p.variant_class == VariantClass::typography && chosen.decision.resolved) return;
    ApparatusEntry entry;
    entry.variant_class = p.variant_class;
    entry.decision = chosen.decision;
    entry.lemma = lemma;
    entry.place = place_;
    entry.before = before;
    list_readings(p, chosen.reading, entry);
    out_.entries.push_back(std::move(entry));
    out_.entry_begins.push_back(begin);
    out_.entry_ends.push_back(out_.text.size());
  }

  // What a person decided for this place: the same readings, behind the same words.
  [[nodiscard]] const Accepted* accepted_for(const ContestedPlace& p, const std::string& before) const {
    for (const Accepted& a : options_.accepted) {
      if (words_of(a.before) != words_of(before)) continue;
      const bool same = std::all_of(p.readings.begin(), p.readings.end(), [&](const Attested& r) {
        return std::find(a.readings.begin(), a.readings.end(), trimmed(r.text)) != a.readings.end();
      });
      if (same) return &a;
    }
    return nullptr;
  }

  // The last words of the paragraph so far.
  static std::string last_words(const std::string& text) {
    constexpr int words = 5;
    std::size_t begin = text.size();
    for (int n = 0; n < words && begin > 0; ++n) {
      const std::size_t stop = text.find_last_not_of(' ', begin - 1);
      if (stop == std::string::npos || text[stop] == '\n') break;
      const std::size_t blank = text.find_last_of(" \n", stop);
      begin = blank == std::string::npos ? 0 : blank + 1;
    }
    return trimmed(text.substr(begin));
  }

  static std::string trimmed(const std::string& text) {
    if (text == "\n") return "¶";
    const std::size_t first = text.find_first_not_of(" \n"), last = text.find_last_not_of(" \n");
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
  }

  // Witnesses of one reading together, the lemma's first.
  static void list_readings(const ContestedPlace& p, std::size_t lemma, ApparatusEntry& entry) {
    const auto add = [&](const Attested& a) {
      const std::string text = trimmed(a.text);
      for (ApparatusReading& r : entry.readings)
        if (r.text == text && r.state == a.state) {
          const auto behind = std::upper_bound(r.witnesses.begin(), r.witnesses.end(), a.witness);
          r.places.insert(r.places.begin() + (behind - r.witnesses.begin()), a.place);
          r.witnesses.insert(behind, a.witness);
          return;
        }
      entry.readings.push_back({{a.witness}, {a.place}, a.state, text});
    };
    add(p.readings[lemma]);
    for (std::size_t i = 0; i < p.readings.size(); ++i)
      if (i != lemma) add(p.readings[i]);
  }
};

} // namespace

namespace {

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
                            const EditionOptions& options) {
  return PassageWriter(pairs, base, others, range, options).run();
}

} // namespace recension::edition
