#include "printer.hpp"

#include "downloads.hpp"
#include "printing_ways.hpp"
#include "slip_pages.hpp"
#include "typed_pages.hpp"
#include "typesetting.hpp"

#include <stdexcept>

namespace recension::test {
namespace {

using std::string;

class Press {
public:
  Press(const Composition& c, const Ways& ways) : c_(c), w_(ways) { out_.name = ways.name, out_.form = ways.form; }

  Printed print() {
    head();
    for (std::size_t p = 0; p < c_.parts.size(); ++p)
      part(c_.parts[p]);
    if (w_.notes && !w_.notes_amid) notes(c_.notes.size());
    out_.text += after_opinion(c_, w_.name);
    if (w_.name == "slip") out_.text = slip_pages(c_, slip_);
    if (w_.name == "slip") out_.pages = slip_page_names(out_.text);
    if (w_.name == "typed") out_.text = typed_pages(c_, slip_);
    if (w_.name == "typed") out_.pages = typed_page_names(out_.text);
    for (const string& n : note_words_)
      out_.words += n;
    return std::move(out_);
  }

private:
  const Composition& c_;
  const Ways& w_;
  Printed out_;
  std::vector<string> note_words_;
  std::size_t notes_done_ = 0, calls_done_ = 0;
  std::vector<SlipPart> slip_;

  [[nodiscard]] bool is_paged() const { return w_.name == "slip" || w_.name == "typed"; }
  void emit(const string& line) { out_.text += line + w_.between; }

  // A line as printed, and the same without marks for `words`.
  string line(const Line& l, string& words) {
    string text;
    for (const Item& i : l.items) {
      const string mark = printed(i);
      const bool is_text = i.kind == ItemKind::text || i.kind == ItemKind::citation;
      text += mark;
      if (is_text) words += mark;
      if (i.kind == ItemKind::call && w_.notes) out_.notes.push_back({i.text, true});
      if (i.kind == ItemKind::call) ++calls_done_;
      if (i.kind == ItemKind::us_page && !mark.empty() && mark != "    ")
        out_.pages.push_back(c_.us_reporter + " " + i.text);
      if (i.kind == ItemKind::sct_page && !mark.empty() && mark != "    ")
        out_.pages.push_back(c_.sct_reporter + " " + i.text);
    }
    words += "\n";
    return text;
  }

  string printed(const Item& i) {
    switch (i.kind) {
    case ItemKind::text: {
      string text = i.text;
      if (w_.eats_brackets) text = eat_brackets(text, out_.brackets_lost);
      return w_.dress(std::move(text));
    }
    case ItemKind::citation:
      out_.citations_lost += w_.loses_citations ? 1 : 0;
      out_.parallels_added += w_.adds_parallels ? 1 : 0;
      return w_.dress(w_.citation(i));
    case ItemKind::us_page:
    case ItemKind::sct_page:
      return replaced(w_.page(i), "{reporter}", c_.us_reporter == "U.S." ? "U. S." : c_.us_reporter);
    case ItemKind::headnote:
      return w_.headnote(i);
    case ItemKind::call:
      return w_.call(i);
    }
    return {};
  }

  void surround(const Surroundings& s) {
    out_.text += s.text;
    out_.words += s.words;
  }

  void head() {
    surround(before_opinion(c_, w_.name));
    if (!w_.head_lines) return;
    for (const string& l :
         {c_.title, c_.citation + " (2019)", c_.docket, string("Supreme Court of United States."), c_.dates}) {
      emit(l);
      out_.words += l + "\n";
    }
  }

  void part(const Part& p) {
    const bool front = p.kind == "syllabus" || p.kind == "counsel";
    if (front && !w_.front) return;
    if (w_.name == "typed" && p.kind == "syllabus") { // the clerk of a court of appeals writes none
      for (const string& l : typed_court(c_))
        out_.words += l + "\n";
      out_.words += c_.docket + "\n" + c_.title + "\n";
      return;
    }
    if (w_.name == "typed" && p.kind == "majority") out_.words += "June 10, 2019\n";
    if (is_paged()) slip_.push_back({p.kind, p.byline, {}});
    surround(part_heading(p.kind, w_.name));
    if (w_.name == "slip" && p.kind == "syllabus")
      out_.words += "SUPREME COURT OF THE UNITED STATES\n" + c_.title + "\n" + c_.docket + ". " + c_.dates + "\n";
    if (!front) {
      out_.sections.push_back(p.kind + " " + author(p.byline));
      before_byline(p);
      if (is_paged()) slip_.back().lines.push_back({p.byline, {}});
      emit(w_.dress(p.byline));
      out_.words += p.byline + "\n";
    }
    for (const Line& l : p.paragraphs) {
      const std::size_t first_call = calls_done_;
      const string text = line(l, out_.words);
      emit(text);
      if (is_paged()) slip_.back().lines.push_back({text, slip_notes(first_call)});
      if (w_.notes_amid && calls_done_ > first_call) block_of_notes();
    }
  }

  void before_byline(const Part& p) {
    const string name = upper(author(p.byline));
    if (w_.name == "lexis-print") {
      const string kind = p.kind == "majority" ? "OPINION" : p.kind == "concurrence" ? "CONCUR" : "DISSENT";
      emit(kind + "BY: " + name);
      out_.text += kind + ": ";
    }
    if (w_.name == "lexis-download") {
      const string kind = p.kind == "majority" ? "Opinion" : p.kind == "concurrence" ? "Concur" : "Dissent";
      emit(kind + " by: " + name);
      emit(kind);
    }
    if (w_.name == "lexis-marked")
      emit((p.kind == "majority" ? "OPINION BY: " : p.kind == "concurrence" ? "CONCUR BY: " : "DISSENT BY: ") + name);
    if (w_.name != "lexis-export") return;
    if (p.kind == "majority")
      emit("OPINION");
    else
      emit("<" + p.kind + " author=\"" + name + "\" text=\"TRUE\">");
  }

  std::vector<string> slip_notes(std::size_t first_call) {
    std::vector<string> out;
    for (; first_call < calls_done_; ++first_call)
      out.push_back(one_note(c_.notes[first_call]));
    return out;
  }

  void block_of_notes() {
    if (w_.name == "westlaw-print") {
      notes(calls_done_);
      return;
    }
    emit("- - - - - - - - - - - - - - Footnotes - - - - - - - - - - - - - - -");
    notes(calls_done_);
    emit("- - - - - - - - - - - - End Footnotes- - - - - - - - - - - - - -");
  }

  void notes(std::size_t end) {
    if (!w_.notes_amid) out_.text += w_.notes_heading;
    for (; notes_done_ < end; ++notes_done_) {
      const string text = one_note(c_.notes[notes_done_]);
      if (!is_paged()) emit(text);
    }
  }

  string one_note(const Note& n) {
    if (is_paged() && note_words_.size() == c_.notes.size()) return {};
    string words;
    string text = w_.label({ItemKind::call, n.label, {}, {}});
    for (std::size_t i = 0; i < n.paragraphs.size(); ++i)
      text += (i > 0 ? "\n" : "") + line(n.paragraphs[i], words);
    note_words_.push_back(words);
    return text;
  }
};

} // namespace

std::vector<std::string> printing_names() {
  std::vector<std::string> out;
  for (const Ways& w : all_ways())
    out.push_back(w.name);
  return out;
}

Printed print(const Composition& c, std::string_view printing) {
  for (const Ways& w : all_ways())
    if (w.name == printing) return Press(c, w).print();
  throw std::runtime_error("no printing " + std::string(printing));
}

} // namespace recension::test
