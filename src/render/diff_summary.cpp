// What differs between two witnesses, in a sentence and in a paragraph.
#include "terminal.hpp"
#include "wording.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace recension::render {
namespace {

// Words between blanks.
std::size_t words_of(std::string_view text) {
  std::size_t n = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != ' ' && text[i] != '\n' && (i == 0 || text[i - 1] == ' ' || text[i - 1] == '\n')) ++n;
  return n;
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

class Sentence {
public:
  explicit Sentence(const Diff& d) : d_(d) {}

  std::string write() {
    if (d_.variants.empty()) return nothing_differs();
    for (const Variant& v : d_.variants)
      add(v);
    words_differ();
    for (std::size_t w = 0; w < 2; ++w)
      lost(w);
    if (moved_ > 0)
      clauses_.push_back(moved_ == 1 ? "one passage is elsewhere" : fmt::format("{} passages are elsewhere", moved_));
    parts();
    const bool loud = !clauses_.empty();
    if (const std::string rest = accidentals(loud); !rest.empty()) clauses_.push_back(rest);
    std::string out;
    for (const std::string& clause : clauses_)
      out += (out.empty() ? "" : "; ") + clause;
    return out + ".";
  }

private:
  struct Loss {
    std::size_t places = 0, words = 0, bracketed = 0;
  };
  const Diff& d_;
  std::vector<std::string> clauses_;
  std::array<std::size_t, variant_classes> counts_ = {};
  std::size_t differing_words_ = 0, moved_ = 0, breaks_ = 0, lines_ = 0;
  std::array<Loss, 2> lost_;
  std::array<std::vector<std::string>, 2> without_; // the parts that a witness lacks
  std::array<std::size_t, 2> paragraphs_ = {}, notes_ = {}, marks_ = {};

  [[nodiscard]] std::string called(std::size_t w) const {
    const std::string form(d_.witnesses[w]->printing.form->name);
    const bool tells = form != d_.witnesses[1 - w]->printing.form->name;
    return printable(d_.witnesses[w]->siglum) + (tells ? " (" + form + ")" : "");
  }

  [[nodiscard]] std::string nothing_differs() const {
    const Witness &a = *d_.witnesses[0], &b = *d_.witnesses[1];
    if (!d_.only.empty()) return "No difference in " + d_.only + ".";
    if (a.source->bytes == b.source->bytes && a.source->field == b.source->field)
      return "The two files are identical, byte for byte.";
    return fmt::format("The two texts are identical: {}, and every sign is the same.",
                       counted(a.words.size(), "word"));
  }

  void add(const Variant& v) {
    ++counts_[static_cast<std::size_t>(v.variant_class)];
    std::size_t words = 0;
    for (const Reading& r : v.readings)
      words = std::max(words, words_of(r.text));
    if (v.variant_class == VariantClass::substantive) differing_words_ += words;
    if (v.variant_class == VariantClass::transposition) ++moved_;
    if (v.variant_class == VariantClass::structure) add_part(v);
    if (v.variant_class != VariantClass::lacuna) return;
    for (std::size_t w = 0; w < 2; ++w)
      if (v.readings[w].state == ReadingState::lacuna) {
        ++lost_[w].places;
        lost_[w].words += words;
        if (v.rule == VariantRule::eaten_bracket) ++lost_[w].bracketed;
      }
  }

  void add_part(const Variant& v) {
    const std::size_t lacks = v.readings[0].state == ReadingState::present && !v.readings[0].text.empty() ? 1 : 0;
    if (v.rule == VariantRule::paragraph_break || v.rule == VariantRule::line_division) {
      ++breaks_;
      return;
    }
    if (v.rule == VariantRule::paragraph) {
      ++paragraphs_[lacks];
      return;
    }
    if (!is_of_part(v.rule)) {
      ++lines_;
      return;
    }
    if (v.rule == VariantRule::section_absent)
      without_[lacks].push_back("the " + section_in_words(d_.witnesses, v.section));
    else if (v.rule == VariantRule::notes_not_printed)
      without_[lacks].push_back("the notes of the " + section_in_words(d_.witnesses, v.section));
    else
      ++(v.rule == VariantRule::call_absent ? marks_ : notes_)[lacks];
  }

  void words_differ() {
    const std::size_t places = counts_[static_cast<std::size_t>(VariantClass::substantive)];
    if (places == 0) return;
    std::string clause = differing(differing_words_, "word");
    if (differing_words_ != places) clause += " at " + counted(places, "place");
    clauses_.push_back(clause);
  }

  void lost(std::size_t w) {
    const Loss& loss = lost_[w];
    if (loss.places == 0) return;
    const std::string_view kind = loss.bracketed == loss.places ? "bracketed word" : "word";
    std::string clause = called(w) + " has lost " + counted(loss.words, kind);
    if (loss.words != loss.places) clause += " at " + counted(loss.places, "place");
    clauses_.push_back(clause);
  }

  void parts() {
    for (std::size_t w = 0; w < 2; ++w) {
      std::vector<std::string> all = without_[w];
      if (paragraphs_[w] > 0) all.push_back(counted(paragraphs_[w], "paragraph"));
      if (notes_[w] > 0) all.push_back(counted(notes_[w], "note"));
      if (marks_[w] > 0) all.push_back(counted(marks_[w], "footnote mark"));
      if (!all.empty()) clauses_.push_back(called(w) + " lacks " + joined(all));
    }
    if (breaks_ > 0) clauses_.push_back(differing(breaks_, "paragraph break"));
    if (lines_ > 0) clauses_.push_back(differing(lines_, "heading or reference", "headings or references"));
  }

  // "everything else is citation style (25) and signs and spacing (27)"
  [[nodiscard]] std::string accidentals(bool loud) const {
    std::vector<std::string> quiet;
    std::size_t citations = 0;
    for (std::size_t c = static_cast<std::size_t>(VariantClass::footnote_marker); c < variant_classes; ++c) {
      const auto variant_class = static_cast<VariantClass>(c);
      if (variant_class == VariantClass::parallel_citation || variant_class == VariantClass::citation_form)
        citations += counts_[c];
      if (variant_class == VariantClass::citation_form && citations > 0)
        quiet.push_back(fmt::format("citation style ({})", citations));
      else if (counts_[c] > 0 && variant_class != VariantClass::parallel_citation &&
               variant_class != VariantClass::citation_form)
        quiet.push_back(fmt::format("{} ({})", label_of(variant_class), counts_[c]));
    }
    if (quiet.empty()) return {};
    if (!loud) return (d_.only.empty() ? "No word differs; all differences are " : "") + joined(quiet);
    return (d_.only.empty() ? "everything else is " : "also ") + joined(quiet);
  }
};

std::string percent(double share) {
  const double all = 100 * share;
  return all > 99.0 && all < 100.0 ? fmt::format("{:.1f} %", std::min(all, 99.9)) : fmt::format("{:.0f} %", all);
}

} // namespace

std::string in_a_sentence(const Diff& d) {
  return Sentence(d).write();
}

void diff_summary(const Diff& d, std::string& out) {
  constexpr std::size_t most = 5, longest = 80; // places that are told, columns of a reading
  const auto named = [&](std::size_t w) {
    const Witness& witness = *d.witnesses[w];
    return fmt::format("{} ({}, printing {}, {})", printable(witness.siglum), printable(witness.name()),
                       witness.printing.form->name, counted(witness.words.size(), "word"));
  };
  out += fmt::format("{} was compared with {}; {} of their words agree. {}", named(0), named(1),
                     percent(d.collation->similarity), in_a_sentence(d));
  std::vector<const Variant*> told = listed(d, {});
  std::erase_if(told,
                [](const Variant* v) { return v->variant_class == VariantClass::structure; }); // all told already
  for (std::size_t i = 0; i < std::min(most, told.size()); ++i) {
    const Variant& v = *told[i];
    Variant shorter = v;
    for (Reading& r : shorter.readings)
      r.text = fitted_words(printable(r.text), longest);
    const Place place = place_of(d.witnesses, v);
    std::string where = printable(in_words(place));
    if (!where.empty() && where.front() >= 'a' && where.front() <= 'z')
      where.front() = static_cast<char>(where.front() - 'a' + 'A');
    out += fmt::format(" {}: {}.", where,
                       printable(in_words(shorter, place.section, d.witnesses[0]->siglum, d.witnesses[1]->siglum)));
  }
  if (told.size() > most)
    out += fmt::format(" {} more of this kind {}.", told.size() - most,
                       told.size() - most == 1 ? "is left out here" : "are left out here");
  out += '\n';
}

} // namespace recension::render
