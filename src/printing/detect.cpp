#include "made_forms.hpp"

#include <algorithm>
#include <string>

namespace recension {
namespace {

constexpr std::size_t sample_head = std::size_t{96} << 10U, sample_tail = std::size_t{32} << 10U; // bytes
constexpr std::size_t most_counted = 5;
constexpr double points_of_proof = 8; // with so many points a form that no other contests is nearly certain

struct Scored {
  const Form* form = nullptr;
  double points = 0;
  std::vector<Evidence> evidence;
  bool strong = false; // a sign that is the form's alone, or two of those it shares
};

// The text's beginning and its end, where notes are.
std::string sample(std::string_view text) {
  if (text.size() <= sample_head + sample_tail) return std::string(text);
  return std::string(text.substr(0, sample_head)) + "\n" + std::string(text.substr(text.size() - sample_tail));
}

// Certain when there is proof and no rival has any.
double confidence(double points, double rival) {
  if (points <= 0) return 0;
  const double share = points / (points + rival / 2);
  return share * points / (points + points_of_proof / 4);
}

// The signs of some forms, in the forms' order, as they are sought in a text and in elements.
std::vector<Sought> sought_in_text(Forms forms) {
  std::vector<Sought> out;
  for (const Form* f : forms)
    for (const Sign& s : f->signs)
      out.push_back({s.where, s.pattern});
  return out;
}
std::vector<ElementRow> sought_in_elements(Forms forms) {
  std::vector<ElementRow> out;
  for (const Form* f : forms)
    for (const Sign& s : f->signs)
      out.push_back({s.selector, s.pattern});
  return out;
}

// The tables of the built-in forms are made once: small texts by the thousand would spend much of their time on it.
const Scanner& scanner_of_built_in() {
  static const Scanner scanner(sought_in_text(made::forms));
  return scanner;
}
const ElementMatcher& matcher_of_built_in() {
  static const ElementMatcher matcher(sought_in_elements(made::forms));
  return matcher;
}

// How often each sign occurs: in one pass over the text, one over the elements.
std::vector<std::size_t> count_signs(const DecodedText& text, Forms forms) {
  std::size_t signs = 0;
  for (const Form* f : forms)
    signs += f->signs.size();
  std::vector<std::size_t> counts(signs);
  const auto count = [&](const std::vector<Match>& matches) {
    for (const Match& m : matches)
      ++counts[m.rule];
  };
  const bool built_in = forms.data() == made::forms.data();
  const std::string some = sample(text.view());
  count(built_in ? scanner_of_built_in().scan(some) : Scanner(sought_in_text(forms)).scan(some));
  if (!text.elements.empty())
    count(built_in ? matcher_of_built_in().match(text) : match_elements(text, sought_in_elements(forms)));
  return counts;
}

// A form that is known as text only.
bool is_of_text(const Form& form) {
  return std::all_of(form.signs.begin(), form.signs.end(), [](const Sign& s) { return s.selector.empty(); }) &&
         std::all_of(form.rules.begin(), form.rules.end(), [](const Rule& r) { return r.selector.empty(); });
}

// A sign that others have too proves no form whose lines are paragraphs where they are not: what is typed in columns
// has blanks within its sentences. Nor does it prove a form of text in a page, where blanks are of the layout.
bool is_out_of_place(const Form& form, const Sign& s, bool wrapped, bool page) {
  if (s.weight > 1) return false;
  const bool by_paragraph = form.lines == Lines::paragraph_each || form.lines == Lines::tags_became_lines;
  return (wrapped && by_paragraph) || (page && is_of_text(form));
}

std::vector<Scored> score_all(const DecodedText& text, Forms forms) {
  const std::vector<std::size_t> counts = count_signs(text, forms);
  const bool wrapped = text.elements.empty() && is_hard_wrapped(text.view());
  const bool page = !text.elements.empty() && !text.preformatted && text.content != Container::docx &&
                    text.content != Container::rtf && text.content != Container::pdf;
  std::vector<Scored> out;
  auto count = counts.begin();
  for (const Form* f : forms) {
    Scored scored{f, 0, {}};
    for (const Sign& s : f->signs) {
      const bool in_field = !s.field.empty() && text.record_field.starts_with(s.field);
      const std::size_t n = *count++ + (in_field ? 1 : 0);
      if (n == 0 || is_out_of_place(*f, s, wrapped, page)) continue;
      const double trust = s.standing == Standing::seen ? 1.0 : 0.7;
      scored.points += trust * s.weight * static_cast<double>(std::min(n, most_counted));
      scored.strong = scored.strong || s.weight > 1 || !scored.evidence.empty();
      scored.evidence.push_back({s.name, n});
    }
    out.push_back(std::move(scored));
  }
  return out;
}

} // namespace

bool is_hard_wrapped(std::string_view text) {
  constexpr std::size_t longest_measure = 110, least_lines = 12, most_longer = 50; // bytes; one line in so many
  std::size_t lines = 0, unfinished = 0, longer = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::size_t last = end;
    while (last > begin && blank_before(text, last) > 0)
      last -= blank_before(text, last);
    if (last > begin) {
      ++lines;
      longer += end - begin > longest_measure ? 1 : 0;
      unfinished += std::string_view(".?!\"')]:").find(text[last - 1]) == std::string_view::npos ? 1 : 0;
    }
    begin = end + 1;
  }
  return lines >= least_lines && longer * most_longer <= lines && unfinished * 2 > lines;
}

Forms all_forms() {
  return made::forms;
}

const Form& general_form() {
  return made::general_form;
}

const Form* find_form(std::string_view name, Forms forms) {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const Form* f) { return f->name == name; });
  return found == forms.end() ? nullptr : *found;
}

Printing detect(const DecodedText& text, Forms forms) {
  constexpr double least_points = 3;
  std::vector<Scored> scores = score_all(text, forms);
  for (Scored& s : scores)
    if (!s.strong) s.points /= 2;
  std::stable_sort(scores.begin(), scores.end(),
                   [](const Scored& a, const Scored& b) { return a.points > b.points; });
  Scored& best = scores[0];
  const bool undecided = scores.size() > 1 && scores[1].points == best.points; // no evidence that its rival lacks
  if (best.points < least_points || undecided)
    return {forms.back(), std::max(0.0, 1 - best.points / (2 * least_points)), {}};
  return {best.form, confidence(best.points, scores[1].points), std::move(best.evidence)};
}

Printing examine(const DecodedText& text, const Form& form, Forms forms) {
  double rival = 0;
  Scored mine;
  for (Scored& s : score_all(text, forms)) {
    if (s.form == &form)
      mine = std::move(s);
    else
      rival = std::max(rival, s.points);
  }
  return {&form, confidence(mine.points, rival), std::move(mine.evidence)};
}

} // namespace recension
