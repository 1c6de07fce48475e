// Two witnesses as a Word document with tracked changes: the first one's text, and what makes the second of it.
#include "../terminal.hpp"
#include "redline_notes.hpp"
#include "redline_plan.hpp"

#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace recension::render {
namespace docx {
namespace {

class Redline {
public:
  Redline(const Diff& d, const DiffStyle& style)
      : all_(style.accidentals && d.only.empty()), a_(*d.witnesses[0]), b_(*d.witnesses[1]), text_a_(a_), text_b_(b_),
        shown_(listed(d, {.accidentals = style.accidentals, .loud_first = false})), script_(a_, b_, shown_, all_),
        plan_(d, shown_, all_),
        document_(b_.siglum + " (" + b_.name() + ")", a_.structure.footnotes.size() + b_.structure.footnotes.size()),
        notes_(d, shown_, all_, script_, text_a_, text_b_, document_), places_(d.witnesses) {}

  std::vector<Part> parts() {
    for (const Item& item : plan_.items())
      write(item);
    for (const Variant* v : shown_)
      if (!told_.contains(v)) { // it has no place in the text
        begin(*v);
        document_.body().end_comment(v->id);
      }
    if (document_.body().in_paragraph()) document_.body().end_paragraph({}, {});
    return document_.parts(fmt::format("{} and {}", a_.name(), b_.name()));
  }

private:
  bool all_;
  const Witness &a_, &b_;
  WitnessText text_a_, text_b_;
  std::vector<const Variant*> shown_;
  Script script_;
  Plan plan_;
  Document document_;
  Notes notes_;
  PlaceFinder places_;
  std::set<const Variant*> told_;

  void write(const Item& item) {
    const Passage& p = *item.passage;
    const ReadRange a = plan_.range(p, 0), b = plan_.range(p, 1);
    if (item.has_a && item.has_b) {
      for (const Step& step : script_.steps(a, b))
        put(step);
      end_section({});
    } else if (const Variant* move = plan_.move_of(p); move != nullptr) {
      put({item.has_a ? Step::from : Step::to, item.has_a ? a : ReadRange(), item.has_a ? ReadRange() : b, move});
      end_section({item.has_a ? Change::moved_from : Change::moved_to});
    } else {
      const bool is_shown = plan_.shows_alone(p, item.has_a ? 0 : 1);
      put({is_shown ? Step::change : Step::same, item.has_a ? a : ReadRange(), item.has_a ? ReadRange() : b,
           plan_.absence_of(p, item.has_a ? 0 : 1)});
      end_section({!is_shown ? Change::none : item.has_a ? Change::deleted : Change::inserted});
    }
    if (item.has_a) calls_without_place(0, p);
    if (item.has_b) calls_without_place(1, p);
  }

  void end_section(Change change) {
    if (document_.body().in_paragraph() || change.kind != Change::none) document_.body().end_paragraph({}, change);
  }

  // Notes without a call are called at the end of their section: Word has no others.
  void calls_without_place(std::size_t witness, const Passage& p) {
    for (const std::size_t section : p.parts[witness])
      for (const std::size_t note : notes_.without_call(witness, section))
        call(witness, note, {});
    end_section({});
  }

  void put(const Step& step) {
    const std::vector<const Variant*> told = told_with(step);
    for (const Variant* v : told)
      begin(*v);
    Body& body = document_.body();
    if (step.kind == Step::same) put_same(step.a, step.b);
    if (step.kind == Step::change) {
      put_changed(0, step.a, {Change::deleted});
      put_changed(1, step.b, {Change::inserted});
    }
    if (step.kind == Step::from || step.kind == Step::to) {
      const Change change{step.kind == Step::from ? Change::moved_from : Change::moved_to};
      const std::size_t move = body.begin_move(step.variant->id, change);
      put_changed(step.kind == Step::from ? 0 : 1, step.kind == Step::from ? step.a : step.b, change);
      body.end_move(move, change);
    }
    for (const Variant* v : told)
      body.end_comment(v->id);
  }

  // A step's variant; moved text is told where it was, with what differs in it.
  [[nodiscard]] std::vector<const Variant*> told_with(const Step& step) const {
    std::vector<const Variant*> out;
    if (step.variant != nullptr && step.kind != Step::to) out.push_back(step.variant);
    if (step.kind != Step::from) return out;
    for (const Variant* v : shown_)
      if (v != step.variant && step.a.begin <= v->readings[0].read.begin && v->readings[0].read.end <= step.a.end)
        out.push_back(v);
    return out;
  }

  // Text that stays, with the calls of both.
  void put_same(ReadRange a, ReadRange b) {
    struct Placed {
      ReadPos at;
      std::size_t witness, note;
    };
    std::vector<Placed> calls;
    for (const Call& c : notes_.calls_in(0, a))
      calls.push_back({c.at, 0, c.note});
    for (const Call& c : notes_.calls_in(1, b))
      if (!notes_.is_paired(1, c.note)) calls.push_back({there(c.at, a, b), 1, c.note});
    std::stable_sort(calls.begin(), calls.end(), [](const Placed& x, const Placed& y) { return x.at < y.at; });
    ReadPos at = a.begin;
    for (const Placed& c : calls) {
      text_a_.put({at, c.at}, {}, document_.body());
      at = c.at;
      call(c.witness, c.note, {c.witness == 0 ? Change::none : Change::inserted});
    }
    text_a_.put({at, a.end}, {}, document_.body());
  }

  // The place in A's text of one in B's: the same, or where what is not shown differs the next end of a word.
  [[nodiscard]] ReadPos there(ReadPos at, ReadRange a, ReadRange b) const {
    if (a_.text(a) == b_.text(b)) return a.begin + (at - b.begin);
    const std::size_t place = a.begin.value + (at - b.begin) * a.size() / std::max<std::size_t>(b.size(), 1);
    return ReadPos(std::min<std::size_t>(a_.structure.reading.text.find_first_of(" \n", place), a.end.value));
  }

  void put_changed(std::size_t witness, ReadRange range, Change change) {
    const WitnessText& text = witness == 0 ? text_a_ : text_b_;
    ReadPos at = range.begin;
    for (const Call& c : notes_.calls_in(witness, range)) {
      if (witness == 1 && notes_.is_paired(1, c.note)) continue; // set where the first has it
      text.put({at, c.at}, change, document_.body());
      at = c.at;
      call(witness, c.note, change);
    }
    text.put({at, range.end}, change, document_.body());
  }

  void call(std::size_t witness, std::size_t note, Change change) {
    const std::optional<Notes::Set> set = notes_.set(witness, note, change);
    if (!set) return;
    for (const Variant* v : set->told)
      begin(*v);
    if (set->id > 0)
      document_.body().call(set->id, notes_.own_label(set->label), set->change);
    else
      document_.body().raised(set->label, set->change);
    for (const Variant* v : set->told)
      document_.body().end_comment(v->id);
  }

  void begin(const Variant& v) {
    document_.body().begin_comment(v.id);
    if (!told_.insert(&v).second) return;
    constexpr std::size_t longest = 400; // columns of a comment's line
    const Place place = places_.place_of(v);
    std::string said = described(v.variant_class) + "\n";
    said += fitted_words(printable(in_words(v, place.section, a_.siglum, b_.siglum)), longest);
    if (const std::string where = printable(in_words(place)); !where.empty()) said += "\n" + where;
    document_.comment(v.id, said);
  }
};

} // namespace
} // namespace docx

void diff_docx(const Diff& d, const DiffStyle& style, std::string& out) {
  out += docx::packed(docx::Redline(d, style).parts());
}

} // namespace recension::render
