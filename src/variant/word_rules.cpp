#include "word_rules.hpp"

#include "case_names.hpp"
#include "citation_rules.hpp"
#include "cited_matter.hpp"
#include "cited_pages.hpp"
#include "cited_words.hpp"
#include "forms_of_words.hpp"
#include "numerals.hpp"
#include "same_words.hpp"
#include "word_sets.hpp"

#include <tables.hpp>

#include <algorithm>
#include <array>

namespace recension::variant {
namespace {

using std::string_view;

const Habits& habits(const Facts& f, std::size_t side) {
  return f.witnesses[side]->printing.form->habits;
}

// --- what the rules ask ---------------------------------------------------------------------------------------

// ", . . ." is an omission of the author's, "|" the edge of a cell, "....." a leader of a table.
bool is_ellipsis_or_cell(string_view raw) {
  for (const string_view sign : {". .", "..", "…", "* *", "|", "__", "--"})
    if (raw.find(sign) != string_view::npos) return true;
  return false;
}

// Two signs with nothing between them that do not follow one another in prose: what was between is gone.
bool leaves_doubled_punctuation(const Facts& f) {
  constexpr std::array<string_view, 12> doubled = {", ,", ", ;", ", .", ",,",  ",;",  ", )",
                                                   "( )", "()",  "; ;", "[ ]", "( ,", "(,"};
  const string_view raw = f.raw_slot(f.lost);
  if (is_ellipsis_or_cell(raw)) return false;
  return std::any_of(doubled.begin(), doubled.end(), [&](string_view d) { return raw.find(d) != string_view::npos; });
}

// Blanks where prose has none: before a comma or stop, after an opening quote, several in a row.
bool leaves_stray_blank(const Facts& f) {
  const string_view raw = f.raw_slot(f.lost);
  if (raw.find("  ") != string_view::npos) return true;
  for (const string_view s : {" ,", " .", " ;", " )", "\" ", "' ", "“ ", "( "})
    if (raw.find(s) != string_view::npos) return true;
  return false;
}

bool is_short_for_section(string_view text) {
  for (const string_view word : {"Sec.", "Secs.", "sec.", "secs.", "Sec", "Secs", "Sect."})
    if (text == word) return true;
  return false;
}

// A number is the next word of the witness that has more.
bool is_before_number(const Facts& f) {
  const Witness& w = *f.witnesses[f.has];
  const std::size_t next = f.place.side[f.has].words.end.value;
  if (next >= w.words.size()) return false;
  const string_view word = w.text({w.words[next].begin, w.words[next].end});
  return !word.empty() && word.front() >= '0' && word.front() <= '9';
}

// --- the rules, in their order ------------------------------------------------------------------------------------

// Letters and digits alone, the sign of a section as the word.
std::string without_signs(string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (text.substr(i).starts_with("§")) out += out.ends_with("section") ? "s" : "section";
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) out += c;
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c | 0x20);
  }
  return out;
}

// "§ 15 (a)" and "section 15a"
bool is_section_in_words(const Facts& f) {
  const string_view a = f.text(0), b = f.text(1);
  return (a.find("§") != string_view::npos) != (b.find("§") != string_view::npos) &&
         without_signs(a) == without_signs(b);
}

// "12 U.S.C. Sec. 1823", "12 U.S.C. § 1823" and, where the sign is lost, "12 U.S.C. 1823".
bool is_section_sign_for_word(const Facts& f) {
  if (!f.one_sided || !f.has_words[f.has]) return false;
  const bool sign = f.has_sign(f.lost, U'§') || f.has_sign(f.lost, U'¶');
  if (!sign && !(is_short_for_section(f.text(f.has)) && is_before_number(f))) return false;
  return std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    const string_view k = a.is_word ? f.key(a) : string_view("section");
    return k == "section" || k == "sections" || k == "sec" || k == "secs" || k == "par" || k == "paragraph";
  });
}

bool is_eaten_bracket(const Facts& f) {
  return f.one_sided && f.text(f.has).starts_with('[') &&
         (habits(f, f.lost).eats_brackets || leaves_stray_blank(f) || leaves_doubled_punctuation(f));
}

bool is_lost_link(const Facts& f) {
  return f.one_sided && habits(f, f.lost).loses_link_text && f.cited[f.has].only_citations;
}

bool is_lost_between_signs(const Facts& f) {
  return f.one_sided && leaves_doubled_punctuation(f);
}

// "520 U.S.     (1997)": a slot of a citation is empty, and blanks show that it does.
bool is_empty_slot(const Facts& f) {
  if (!f.one_sided) return false;
  const string_view raw = f.raw_slot(f.lost);
  if (raw.find("  ") == string_view::npos || is_ellipsis_or_cell(raw)) return false;
  return std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(),
                     [&](const Atom& a) { return !a.is_word || is_number(f.key(a)); });
}

// "MR. JUSTICE HOLMES, dissenting." and "MR. JUSTICE HOLMES (dissenting)."
bool is_manner_of_byline(const Facts& f) {
  constexpr std::size_t longest_name = 3;
  if (!f.one_sided) return false;
  const bool manner = std::all_of(f.atoms[f.has].begin(), f.atoms[f.has].end(), [&](const Atom& a) {
    return !a.is_word || f.key(a) == "dissenting" || f.key(a) == "concurring";
  });
  const Witness& w = *f.witnesses[f.has];
  const std::size_t begin = f.place.side[f.has].words.begin.value;
  for (std::size_t n = 1; manner && n <= longest_name && n <= begin; ++n)
    if (f.lexicon->key(w.words[begin - n].id) == "justice") return true;
  return false;
}

// "Separate opinion of MR. JUSTICE McREYNOLDS." and "MR. JUSTICE McREYNOLDS."
bool is_opener_of_byline(const Facts& f) {
  static const WordSet titles = {"mr", "mrs", "ms", "justice", "chief", "judge"};
  if (!f.one_sided || !titles.contains(f.word_after(f.has))) return false;
  std::string said;
  for (const Atom* a : f.words(f.has))
    said += std::string(f.key(*a)) + " ";
  for (const auto& openers : {tables::bylines::openers, tables::bylines::openers_of_court})
    if (std::find(openers.begin(), openers.end(), said) != openers.end()) return true;
  return false;
}

bool is_judgment(string_view word) {
  return word == "affirmed" || word == "reversed" || word == "vacated" || word == "modified" || word == "dismissed";
}

// "Reversed." and "It is so ordered.": the reporter of decisions closes an opinion with the one, another publisher
// with the other. "Reversed" and "Affirmed" are two judgments.
bool is_disposition(const Facts& f) {
  static const WordSet order(tables::citation_words::words_of_order),
      judgment(tables::citation_words::words_of_judgment);
  const auto only = [&](std::size_t side, const auto& is_of_line) {
    const AtomWords all = f.words(side);
    return std::all_of(all.begin(), all.end(), [&](const Atom* a) { return is_of_line(f.key(*a)); });
  };
  const auto of_order = [](string_view k) { return order.contains(k); };
  const auto of_judgment = [](string_view k) { return judgment.contains(k) || is_number(k); }; // "No. 268, reversed."
  const auto says_ordered = [&](std::size_t side) {
    const AtomWords all = f.words(side);
    return all.size() >= 2 && f.key(*all.back()) == "ordered" && only(side, of_order);
  };
  for (std::size_t s = 0; s < 2; ++s)
    if (says_ordered(s) && only(1 - s, of_judgment)) return true;
  static const WordSet is = {"the", "judgment", "judgments", "decree", "decrees", "order", "orders", "is", "are"};
  return f.one_sided && only(f.has, [](string_view k) { return is.contains(k); }) &&
         is_judgment(f.word_after(f.has)); // "The judgment is affirmed."
}

bool always(const Facts&) {
  return true;
}

constexpr std::array<WordRule, 59> word_rules = {{
    {VariantRule::section_sign, VariantClass::citation_form, is_section_sign_for_word,
     "one printing has the word section where the other has the sign"},
    {VariantRule::section_sign, VariantClass::citation_form, is_section_in_words,
     "one printing has the word section where the other has the sign"},
    {VariantRule::number_of_case, VariantClass::citation_form, is_number_of_case,
     "the number of a case beside its citation"},
    {VariantRule::parallel_citation, VariantClass::parallel_citation, is_parallel_citation,
     "citations to another reporter, beside one that both have"},
    {VariantRule::blank_citation, VariantClass::parallel_citation, is_blank_citation,
     "a citation whose numbers were not known yet"},
    {VariantRule::numeral, VariantClass::orthography, are_same_numbers,
     "the same number in words, digits or roman numerals, or a share with its sign"},
    {VariantRule::court_before_citation, VariantClass::citation_form, is_court_added,
     "the court in brackets beside a citation"},
    {VariantRule::eaten_bracket, VariantClass::lacuna, is_eaten_bracket,
     "bracketed words vanish in this publisher's export, or have left a blank or a doubled sign"},
    {VariantRule::lost_link, VariantClass::lacuna, is_lost_link,
     "this publisher's text loses citations with their links"},
    {VariantRule::doubled_punctuation, VariantClass::lacuna, is_lost_between_signs,
     "two signs are together that prose does not put together: what was between them is gone"},
    {VariantRule::empty_slot, VariantClass::lacuna, is_empty_slot,
     "there are blanks where a citation's number should be"},
    {VariantRule::court_in_parenthesis, VariantClass::citation_form, is_court_in_parenthesis,
     "house styles name the court before the year, or leave it out"},
    {VariantRule::day_in_parenthesis, VariantClass::citation_form, is_day_in_parenthesis,
     "the day before the year of a case that had no page yet"},
    {VariantRule::court_before_citation, VariantClass::citation_form, is_court_before_citation,
     "West names the court before the citation"},
    {VariantRule::reference_dropped, VariantClass::citation_form, is_reference_dropped,
     "words of reference (ante, at, p.) go by house style"},
    {VariantRule::other_citation, VariantClass::citation_form, is_other_form_of_citation,
     "the same authority, cited within the volume in one printing and by reporter in the other"},
    {VariantRule::other_citation, VariantClass::citation_form, is_cited_later_by_page,
     "a case of the same volume, cited within it in one printing and by reporter in the other"},
    {VariantRule::case_then_paged, VariantClass::citation_form, is_case_then_paged,
     "a case cited by its number, and by the page that it then got"},
    {VariantRule::fuller_citation, VariantClass::citation_form, is_fuller_citation,
     "volume and reporter before a page that both printings have"},
    {VariantRule::other_pin, VariantClass::citation_form, is_other_form_of_pin,
     "the same pages, each named or as a range"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_name_of_party,
     "house styles name the parties of a cited case more fully or less"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_fuller_name,
     "a party of a case that both cite at one place, named more fully or less"},
    {VariantRule::added_citation, VariantClass::parallel_citation, is_added_citation,
     "this publisher adds citations where the Court only names the authority"},
    {VariantRule::parallel_citation, VariantClass::parallel_citation, is_citation_matter,
     "citations to other reporters, and the pages there"},
    {VariantRule::added_statute, VariantClass::parallel_citation, is_statute_added,
     "where the statute is in a compilation of this publisher's"},
    {VariantRule::added_name, VariantClass::citation_form, is_name_added, "the name of the case before its citation"},
    {VariantRule::added_citation, VariantClass::parallel_citation, is_grant_cited,
     "where the writ was granted, which this publisher cites"},
    {VariantRule::day_in_parenthesis, VariantClass::citation_form, is_date_added,
     "the day of a statute or of a case before its citation"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_name_cut_short, "a party's name that is cut short"},
    {VariantRule::fuller_citation, VariantClass::citation_form, is_volume_of_pin,
     "volume and reporter before a page that both printings have"},
    {VariantRule::fuller_citation, VariantClass::citation_form, is_first_page,
     "the page on which what is cited begins, before a page that both printings have"},
    {VariantRule::parallel_citation, VariantClass::parallel_citation, is_pin_added,
     "pages in a reporter that is not the official one, which this publisher adds"},
    {VariantRule::other_pin, VariantClass::citation_form, is_other_way_to_cite,
     "the same authority and numbers, in other words or order"},
    {VariantRule::abbreviation, VariantClass::citation_form, is_same_reporter, "two abbreviations of one reporter"},
    {VariantRule::abbreviation, VariantClass::citation_form, is_word_of_reporter,
     "a word of the reporter's name that some printings do without"},
    {VariantRule::day_in_parenthesis, VariantClass::citation_form, is_year_added,
     "the year of a case after its citation"},
    {VariantRule::abbreviation, VariantClass::citation_form, is_initials,
     "words and the letters that they begin with"},
    {VariantRule::abbreviation, VariantClass::orthography, is_et_cetera, "&c. and etc."},
    {VariantRule::other_pin, VariantClass::citation_form, is_given_elsewhere,
     "a chapter, section or page that the other printing names elsewhere in the citation"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_in_re, "Matter of and In re"},
    {VariantRule::byline, VariantClass::structure, is_manner_of_byline,
     "how the writer joins the judgment, after his name or in a heading"},
    {VariantRule::byline, VariantClass::structure, is_opener_of_byline,
     "how a printing introduces the writer, before his name"},
    {VariantRule::disposition, VariantClass::structure, is_disposition,
     "the reporter's line for the judgment, or the order in its place"},
    {VariantRule::word_of_statute, VariantClass::citation_form, is_word_of_statute, "Act of March 3 and Act March 3"},
    {VariantRule::reference_dropped, VariantClass::citation_form, is_other_reference,
     "words of reference (at, p., page) go by house style"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_same_name,
     "a party's name in full, in initials or abbreviated"},
    {VariantRule::name_of_party, VariantClass::citation_form, is_kind_of_company,
     "what kind of company a party is, as house styles name it"},
    {VariantRule::word_of_statute, VariantClass::citation_form, is_name_of_statute,
     "the Code calls by one name what the Act calls by another"},
    {VariantRule::page_range, VariantClass::citation_form, is_page_range, "536-37 and 536-537 are the same pages"},
    {VariantRule::parallel_citation, VariantClass::parallel_citation, is_pin_of_other_reporter,
     "the pages of another reporter, whose volume is named"},
    {VariantRule::abbreviation, VariantClass::citation_form, is_abbreviation,
     "a word and its customary abbreviation"},
    {VariantRule::ampersand, VariantClass::citation_form, is_and_sign, "the sign & for the word and"},
    {VariantRule::closed_up, VariantClass::citation_form, is_same_letters_cited,
     "the same abbreviation with or without its stops"},
    {VariantRule::dash, VariantClass::typography, is_dash_for_hyphen, "a dash and a hyphen between the same words"},
    {VariantRule::line_division, VariantClass::typography, is_divided_by_line,
     "a hyphen at the end of a printed line"},
    {VariantRule::same_letters, VariantClass::orthography, is_same_letters,
     "the same letters, divided or hyphened otherwise"},
    {VariantRule::spelling, VariantClass::orthography, is_spelling, "a word of two spellings"},
    {VariantRule::lost_letter, VariantClass::orthography, is_lost_letter,
     "a blank where the file could not show an accented letter"},
    {VariantRule::words_differ, VariantClass::substantive, always, "no habit of print explains the difference"},
}};

} // namespace

const WordRule& rule_for(const Facts& f) {
  return *std::find_if(word_rules.begin(), word_rules.end(), [&](const WordRule& r) { return r.holds(f); });
}

} // namespace recension::variant
