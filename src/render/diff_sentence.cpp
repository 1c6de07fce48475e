// What differs between two witnesses, in a sentence.
#include "terminal.hpp"
#include "wording.hpp"

#include <recension/render.hpp>
#include <recension/structure.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace recension::render {
namespace {

// Between blanks, those with a letter or a digit and the others.
struct Pieces {
  std::size_t words = 0, signs = 0;
};
Pieces pieces_of(std::string_view text) {
  const auto is_blank = [](char c) { return c == ' ' || c == '\n'; };
  const auto is_of_word = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & '\x80') != 0;
  };
  Pieces out;
  for (auto at = text.begin(); at != text.end();) {
    const auto end = std::find_if(at, text.end(), is_blank);
    if (at != end) ++(std::any_of(at, end, is_of_word) ? out.words : out.signs);
    at = std::find_if_not(end, text.end(), is_blank);
  }
  return out;
}

// "a, b and c".
std::string joined(const std::vector<std::string>& parts) {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i)
    out.append(i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ").append(parts[i]);
  return out;
}

// "1 word differs", "2 words differ".
std::string differing(std::size_t n, std::string_view one, std::string_view several = {}) {
  return counted(n, one, several) + (n == 1 ? " differs" : " differ");
}

// The kind of "dissent-2".
SectionKind kind_of(std::string_view id) {
  for (std::uint8_t k = 0; k <= static_cast<std::uint8_t>(SectionKind::appendix); ++k)
    if (is_section(id, name_of(static_cast<SectionKind>(k)))) return static_cast<SectionKind>(k);
  return SectionKind::opinion;
}

// What is told once, however often it comes.
void add_once(std::vector<std::string>& all, const std::string& what) {
  if (std::find(all.begin(), all.end(), what) == all.end()) all.push_back(what);
}

// What one witness has lost or lacks.
struct Missing {
  std::size_t places = 0, words = 0, signs = 0, bracketed = 0; // lost in printing
  std::vector<std::string> parts;                              // "the dissent of Bexley"
  std::size_t paragraphs = 0, notes = 0, marks = 0;
  bool other_opinion = false; // which the other witness's file holds after this one
};

class Sentence {
public:
  explicit Sentence(const Diff& d) : d_(d) {}

  std::string write() {
    if (d_.variants.empty()) return nothing_differs();
    for (const Variant& v : d_.variants)
      add(v);
    words_differ();
    for (std::size_t w = 0; w < 2; ++w)
      missing(w);
    if (moved_ > 0)
      clauses_.push_back(moved_ == 1 ? "one passage is elsewhere" : fmt::format("{} passages are elsewhere", moved_));
    others();
    const bool loud = !clauses_.empty();
    if (const std::string rest = accidentals(loud); !rest.empty()) clauses_.push_back(rest);
    std::string out;
    for (const std::string& clause : clauses_)
      out += (out.empty() ? "" : "; ") + clause;
    return (d_.only.empty() ? out : d_.only + ": " + out) + ".";
  }

private:
  const Diff& d_;
  std::optional<PlaceFinder> places_; // made for the first part that is named: most sentences name none
  std::vector<std::string> clauses_;
  std::array<std::size_t, variant_classes> counts_ = {};
  std::size_t differing_words_ = 0, moved_ = 0, breaks_ = 0, lines_ = 0;
  std::array<Missing, 2> missing_;
  std::vector<std::string> set_otherwise_; // parts that every publisher sets his own way

  [[nodiscard]] std::string called(std::size_t w) const {
    const std::string form(d_.witnesses[w]->printing.form->name);
    const bool tells = form != d_.witnesses[1 - w]->printing.form->name;
    return printable(d_.witnesses[w]->siglum) + (tells ? " (" + form + ")" : "");
  }

  [[nodiscard]] std::string nothing_differs() const {
    const Witness &a = *d_.witnesses[0], &b = *d_.witnesses[1];
    if (!d_.only.empty()) return d_.only + ": nothing differs.";
    if (a.source->bytes == b.source->bytes && a.source->field == b.source->field)
      return "The two files are identical, byte for byte.";
    return fmt::format("The two texts are identical: {}, and every sign is the same.",
                       counted(a.words.size(), "word"));
  }

  void add(const Variant& v) {
    ++counts_[static_cast<std::size_t>(v.variant_class)];
    Pieces most;
    for (const Reading& r : v.readings) {
      const Pieces p = pieces_of(r.text);
      most = {std::max(most.words, p.words), std::max(most.signs, p.signs)};
    }
    if (v.variant_class == VariantClass::substantive) differing_words_ += std::max<std::size_t>(most.words, 1);
    if (v.variant_class == VariantClass::transposition) ++moved_;
    if (v.variant_class == VariantClass::structure) add_part(v);
    if (v.variant_class != VariantClass::lacuna) return;
    for (std::size_t w = 0; w < 2; ++w)
      if (v.readings[w].state == ReadingState::lacuna) {
        ++missing_[w].places;
        missing_[w].words += most.words;
        missing_[w].signs += most.words == 0 ? most.signs : 0;
        if (v.rule == VariantRule::eaten_bracket) ++missing_[w].bracketed;
      }
  }

  // The witness that has not what the other has.
  static std::size_t lacking(const Variant& v) {
    return v.readings[0].state == ReadingState::present && !v.readings[0].text.empty() ? 1 : 0;
  }

  void add_part(const Variant& v) {
    Missing& m = missing_[lacking(v)];
    const SectionKind kind = kind_of(v.section);
    switch (v.rule) {
    case VariantRule::paragraph_break:
    case VariantRule::line_division:
      ++breaks_;
      return;
    case VariantRule::front_matter:
      add_once(set_otherwise_, named(v));
      return;
    case VariantRule::paragraph:
      if (is_opinion(kind))
        ++m.paragraphs;
      else
        add_once(m.parts, "a part of " + named(v));
      return;
    case VariantRule::section_absent:
      // A second opinion of the court, where the other witness has its one: a file may hold the next case too.
      if (kind == SectionKind::majority && has_section(lacking(v), kind))
        m.other_opinion = true;
      else
        add_once(m.parts, (has_section(lacking(v), kind) && !is_opinion(kind) ? "a part of " : "") + named(v));
      return;
    case VariantRule::notes_not_printed:
      add_once(m.parts, (has_one_note(v) ? "the note of " : "the notes of ") + named(v));
      return;
    case VariantRule::call_absent:
      ++m.marks;
      return;
    default:
      ++(is_of_part(v.rule) ? m.notes : lines_);
    }
  }

  [[nodiscard]] std::string named(const Variant& v) {
    if (!places_) places_.emplace(d_.witnesses);
    const std::string section = places_->place_of(v).section;
    return section == "counsel"        ? "the list of counsel"
           : section == "front matter" ? "the caption"
                                       : "the " + section;
  }

  [[nodiscard]] bool has_section(std::size_t witness, SectionKind kind) const {
    const std::vector<Section>& all = d_.witnesses[witness]->structure.sections;
    return std::any_of(all.begin(), all.end(), [&](const Section& s) { return s.kind == kind; });
  }

  [[nodiscard]] bool has_one_note(const Variant& v) const {
    const Structure& s = d_.witnesses[1 - lacking(v)]->structure;
    return 1 == std::count_if(s.footnotes.begin(), s.footnotes.end(),
                              [&](const Footnote& f) { return f.note && s.sections[f.section].id == v.section; });
  }

  void words_differ() {
    const std::size_t places = counts_[static_cast<std::size_t>(VariantClass::substantive)];
    if (places == 0) return;
    std::string clause = differing(differing_words_, "word");
    if (differing_words_ != places) clause += " at " + counted(places, "place");
    clauses_.push_back(clause);
  }

  // "A (lexis) has lost 6 bracketed words at 5 places and lacks the dissent of Bexley"
  void missing(std::size_t w) {
    const Missing& m = missing_[w];
    std::vector<std::string> said, lacks = m.parts;
    if (m.places > 0) said.push_back("has lost " + loss_in_words(m));
    const auto lack = [&](std::size_t n, std::string_view one) {
      if (n > 0) lacks.push_back(counted(n, one));
    };
    lack(m.paragraphs, "paragraph");
    lack(m.notes, "note");
    lack(m.marks, "footnote mark");
    if (!lacks.empty()) said.push_back("lacks " + joined(lacks));
    if (missing_[1 - w].other_opinion) said.emplace_back("also holds another opinion");
    if (!said.empty()) clauses_.push_back(called(w) + " " + joined(said));
  }

  static std::string loss_in_words(const Missing& m) {
    std::vector<std::string> what;
    if (m.words > 0) what.push_back(counted(m.words, m.bracketed == m.places ? "bracketed word" : "word"));
    if (m.signs > 0) what.push_back(counted(m.signs, "sign"));
    const std::string out = joined(what);
    return m.words + m.signs == m.places ? out : out + " at " + counted(m.places, "place");
  }

  void others() {
    if (!set_otherwise_.empty())
      clauses_.push_back(joined(set_otherwise_) + (set_otherwise_.size() == 1 ? " differs" : " differ"));
    if (breaks_ > 0) clauses_.push_back(differing(breaks_, "paragraph break"));
    if (lines_ > 0) clauses_.push_back(differing(lines_, "heading or reference", "headings or references"));
  }

  // "everything else is citation style (25) and signs and spacing (27)"
  [[nodiscard]] std::string accidentals(bool loud) const {
    std::vector<std::string> quiet;
    std::size_t citations = 0, all = 0;
    const auto add = [&](std::string_view label, std::size_t n) {
      if (n > 0) quiet.push_back(fmt::format("{} ({})", label, n));
      all += n;
    };
    for (std::size_t c = static_cast<std::size_t>(VariantClass::footnote_marker); c < variant_classes; ++c) {
      const auto variant_class = static_cast<VariantClass>(c);
      const bool of_citation =
          variant_class == VariantClass::parallel_citation || variant_class == VariantClass::citation_form;
      if (of_citation) citations += counts_[c];
      if (variant_class == VariantClass::citation_form) add("citation style", citations);
      if (!of_citation) add(label_of(variant_class), counts_[c]);
    }
    if (quiet.empty()) return {};
    if (all == 1) return one_accidental(loud, quiet.front().substr(0, quiet.front().rfind(" (")));
    if (!loud) return (d_.only.empty() ? "No word differs; all differences are " : "") + joined(quiet);
    return (d_.only.empty() ? "everything else is " : "also ") + joined(quiet);
  }

  [[nodiscard]] std::string one_accidental(bool loud, const std::string& label) const {
    if (!d_.only.empty()) return (loud ? "also " : "") + ("one difference, of " + label);
    return loud ? "one more difference is of " + label : "No word differs; the only difference is of " + label;
  }
};

} // namespace

std::string in_a_sentence(const Diff& d) {
  return Sentence(d).write();
}

} // namespace recension::render
