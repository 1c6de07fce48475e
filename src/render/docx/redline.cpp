// Two witnesses as a Word document with tracked changes: the first one's text, and what makes the second of it.
#include "../terminal.hpp"
#include "script.hpp"
#include "witness_text.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace recension::render {
namespace {

using docx::Change;

// A call in the order of a witness's text.
struct Call {
  ReadPos at;
  std::size_t note = 0; // of the witness's footnotes
};

class Redline {
public:
  Redline(const Diff& d, const DiffStyle& style)
      : d_(d), all_(style.accidentals && d.only.empty()), a_(*d.witnesses[0]), b_(*d.witnesses[1]), text_a_(a_),
        text_b_(b_), shown_(listed(d, {.accidentals = style.accidentals, .loud_first = false})),
        script_(a_, b_, shown_, all_),
        document_(b_.siglum + " (" + b_.name() + ")", a_.structure.footnotes.size() + b_.structure.footnotes.size()) {
    partner_a_.resize(a_.structure.footnotes.size());
    partner_b_.resize(b_.structure.footnotes.size());
    for (const Passage& p : d.collation->passages)
      if (p.is_note && !p.parts[0].empty() && !p.parts[1].empty()) {
        partner_a_[p.parts[0].front()] = p.parts[1].front();
        partner_b_[p.parts[1].front()] = p.parts[0].front();
      }
    own_labels_ = has_own_labels();
  }

  std::vector<docx::Part> parts() {
    for (const Item& item : items())
      write(item);
    for (const Variant* v : shown_) // what has no place in the text
      if (!told_.contains(v)) tell_at_end(*v);
    if (document_.body().in_paragraph()) document_.body().end_paragraph({}, {});
    return document_.parts(fmt::format("{} and {}", a_.name(), b_.name()));
  }

private:
  // Sections of the two that are one passage; or of one alone.
  struct Item {
    const Passage* passage;
    bool has_a, has_b;
  };
  const Diff& d_;
  bool all_;
  const Witness &a_, &b_;
  docx::WitnessText text_a_, text_b_;
  std::vector<const Variant*> shown_;
  docx::Script script_;
  docx::Document document_;
  std::vector<std::optional<std::size_t>> partner_a_, partner_b_; // by footnote: the other witness's
  std::map<std::size_t, std::size_t> note_of_a_, note_of_b_;      // by footnote: the document's
  std::set<std::size_t> called_a_, called_b_;
  std::set<const Variant*> told_;
  bool own_labels_ = false;

  // Word numbers notes from 1 on; other marks are set as they are printed.
  [[nodiscard]] bool has_own_labels() const {
    std::size_t n = 0;
    return std::any_of(a_.structure.footnotes.begin(), a_.structure.footnotes.end(),
                       [&](const Footnote& f) { return f.label != std::to_string(++n); });
  }

  [[nodiscard]] static ReadRange whole(const Witness& w, const std::vector<std::size_t>& sections) {
    return sections.empty() ? ReadRange()
                            : ReadRange(w.structure.sections[sections.front()].range.begin,
                                        w.structure.sections[sections.back()].range.end);
  }

  // The first witness's passages in its order, and after what is before them in the second those that are its own,
  // or are elsewhere in it.
  [[nodiscard]] std::vector<Item> items() const {
    std::vector<const Passage*> of_a(a_.structure.sections.size()), of_b(b_.structure.sections.size());
    for (const Passage& p : d_.collation->passages) {
      if (p.is_note || (p.moved && !d_.collation->moved[*p.moved].whole_section)) continue;
      for (const std::size_t s : p.parts[0])
        of_a[s] = &p;
      for (const std::size_t s : p.parts[1])
        of_b[s] = &p;
    }
    std::vector<Item> out;
    const auto add = [&](std::size_t at, Item item) {
      out.insert(out.begin() + static_cast<std::ptrdiff_t>(at), item);
    };
    for (const Passage* p : of_a)
      if (p != nullptr && (out.empty() || out.back().passage != p))
        out.push_back({p, true, !p->parts[1].empty() && !is_moved(*p)});
    std::size_t at = 0; // after the item that the last section of the second is in
    const Passage* last = nullptr;
    for (const Passage* p : of_b) {
      if (p == nullptr || p == last) continue;
      last = p;
      const auto here =
          std::find_if(out.begin(), out.end(), [&](const Item& i) { return i.passage == p && i.has_b; });
      if (here == out.end() && (is_shown_part(p->parts[1], 1) || is_moved(*p))) add(at++, {p, false, true});
      if (here != out.end()) at = static_cast<std::size_t>(here - out.begin()) + 1;
    }
    return out;
  }

  [[nodiscard]] const Variant* move_of(const Passage& p) const {
    const ReadRange in_a = whole(a_, p.parts[0]);
    for (const Variant* v : shown_)
      if (v->variant_class == VariantClass::transposition && in_a.begin <= v->readings[0].read.begin &&
          v->readings[0].read.begin < in_a.end && v->rule == VariantRule::section_moved)
        return v;
    return nullptr;
  }
  [[nodiscard]] bool is_moved(const Passage& p) const {
    return p.moved && !p.parts[0].empty() && !p.parts[1].empty() && move_of(p) != nullptr;
  }

  // Whether that one witness has no such part is to be shown.
  [[nodiscard]] bool is_shown_part(const std::vector<std::size_t>& sections, std::size_t witness) const {
    return all_ || part_variant(whole(witness == 0 ? a_ : b_, sections), witness) != nullptr;
  }
  [[nodiscard]] const Variant* part_variant(ReadRange range, std::size_t witness) const {
    for (const Variant* v : shown_) {
      const ReadRange r = v->readings[witness].read;
      if (v->rule == VariantRule::section_absent && !r.empty() && range.begin <= r.begin && r.begin < range.end)
        return v;
    }
    return nullptr;
  }

  void write(const Item& item) {
    const Passage& p = *item.passage;
    const ReadRange a = whole(a_, p.parts[0]), b = whole(b_, p.parts[1]);
    if (item.has_a && item.has_b) {
      put(script_.steps(a, b), document_.body());
      end_section({});
    } else if (const Variant* move = is_moved(p) ? move_of(p) : nullptr; move != nullptr) {
      const docx::Step step{item.has_a ? docx::Step::from : docx::Step::to, a, b, move};
      put({step}, document_.body());
      end_section({item.has_a ? Change::moved_from : Change::moved_to});
    } else {
      alone(item.has_a ? 0 : 1, item.has_a ? a : b, p.parts[item.has_a ? 0 : 1]);
    }
    for (std::size_t w = 0; w < 2; ++w)
      if (w == 0 ? item.has_a : item.has_b)
        for (const std::size_t s : p.parts[w])
          calls_without_place(w, s);
  }

  void end_section(Change change) {
    if (document_.body().in_paragraph() || change.kind != Change::none) document_.body().end_paragraph({}, change);
  }

  // A section that one witness alone has.
  void alone(std::size_t witness, ReadRange range, const std::vector<std::size_t>& sections) {
    docx::Step step;
    step.kind = is_shown_part(sections, witness) ? docx::Step::change : docx::Step::same;
    (witness == 0 ? step.a : step.b) = range;
    step.variant = part_variant(range, witness);
    put({step}, document_.body());
    end_section({step.kind == docx::Step::same ? Change::none : witness == 0 ? Change::deleted : Change::inserted});
  }

  void put(const std::vector<docx::Step>& steps, docx::Body& into, bool in_note = false) {
    for (const docx::Step& step : steps) {
      const std::vector<const Variant*> told = in_note ? std::vector<const Variant*>() : told_with(step);
      for (const Variant* v : told)
        begin(*v, into);
      const bool moves = step.kind == docx::Step::from || step.kind == docx::Step::to;
      const Change change_a{step.kind == docx::Step::from ? Change::moved_from : Change::deleted};
      const Change change_b{step.kind == docx::Step::to ? Change::moved_to : Change::inserted};
      if (moves) into.begin_move(step.variant->id, step.kind == docx::Step::from ? change_a : change_b);
      if (step.kind == docx::Step::same) {
        put_same(step.a, step.b, into, in_note);
      } else {
        if (step.kind != docx::Step::to) put_with_calls(0, step.a, change_a, into, in_note);
        if (step.kind != docx::Step::from) put_with_calls(1, step.b, change_b, into, in_note);
      }
      if (moves) into.end_move(step.variant->id, step.kind == docx::Step::from ? change_a : change_b);
      for (const Variant* v : told)
        into.end_comment(v->id);
      if (step.variant != nullptr && in_note) of_note_.push_back(step.variant);
    }
  }
  // A step's variant, and of moved text those that are in it.
  [[nodiscard]] std::vector<const Variant*> told_with(const docx::Step& step) const {
    std::vector<const Variant*> out;
    if (step.variant != nullptr && step.kind != docx::Step::to) out.push_back(step.variant); // told where it was
    if (step.kind != docx::Step::from) return out;
    for (const Variant* v : shown_)
      if (v != step.variant && step.a.begin <= v->readings[0].read.begin && v->readings[0].read.end <= step.a.end)
        out.push_back(v);
    return out;
  }
  std::vector<const Variant*> of_note_; // told at the call of the note that is being written

  // Calls of a witness that end in `range`, in their order.
  [[nodiscard]] static std::vector<Call> calls_in(const Witness& w, ReadRange range) {
    std::vector<Call> out;
    for (std::size_t f = 0; f < w.structure.footnotes.size(); ++f) {
      const Footnote& note = w.structure.footnotes[f];
      if (note.call && range.begin < note.call_at && note.call_at <= range.end) out.push_back({note.call_at, f});
    }
    return out;
  }

  // Text that stays, with the calls of both.
  void put_same(ReadRange a, ReadRange b, docx::Body& into, bool in_note) {
    std::vector<std::pair<ReadPos, Call>> calls; // of the second: the note, from this number on
    const std::size_t second = a_.structure.footnotes.size();
    if (!in_note) {
      for (const Call& c : calls_in(a_, a))
        calls.emplace_back(c.at, c);
      for (const Call& c : calls_in(b_, b))
        if (!partner_b_[c.note]) calls.emplace_back(there(c.at, a, b), Call{c.at, second + c.note});
    }
    std::stable_sort(calls.begin(), calls.end(), [](const auto& x, const auto& y) { return x.first < y.first; });
    ReadPos at = a.begin;
    for (const auto& [place, c] : calls) {
      text_a_.put({at, place}, {}, into);
      at = place;
      if (c.note < second)
        call(0, c.note, {}, into);
      else
        call(1, c.note - second, {Change::inserted}, into);
    }
    text_a_.put({at, a.end}, {}, into);
  }

  // The place in A's text of one in B's: the same, or where what is not shown differs the next end of a word.
  [[nodiscard]] ReadPos there(ReadPos at, ReadRange a, ReadRange b) const {
    if (a_.text(a) == b_.text(b)) return a.begin + (at - b.begin);
    std::size_t place = a.begin.value + (at - b.begin) * a.size() / std::max<std::size_t>(b.size(), 1);
    while (place < a.end.value && a_.structure.reading.text[place] != ' ' && a_.structure.reading.text[place] != '\n')
      ++place;
    return ReadPos(place);
  }

  void put_with_calls(std::size_t witness, ReadRange range, Change change, docx::Body& into, bool in_note) {
    const docx::WitnessText& text = witness == 0 ? text_a_ : text_b_;
    ReadPos at = range.begin;
    for (const Call& c : in_note ? std::vector<Call>() : calls_in(text.witness(), range)) {
      if (witness == 1 && partner_b_[c.note]) continue; // set where the first has it
      text.put({at, c.at}, change, into);
      at = c.at;
      call(witness, c.note, change, into);
    }
    text.put({at, range.end}, change, into);
  }

  // A note of one witness: its call, and the first time its text. A call that both have stays.
  void call(std::size_t witness, std::size_t f, Change change, docx::Body& into) {
    std::set<std::size_t>& called = witness == 0 ? called_a_ : called_b_;
    if (!called.insert(f).second) return;
    const Footnote& note = (witness == 0 ? a_ : b_).structure.footnotes[f];
    const std::optional<std::size_t> partner = (witness == 0 ? partner_a_ : partner_b_)[f];
    const std::vector<const Variant*> told = variants_of_note(witness, f);
    if (partner) change = {};
    if (!partner && change.kind == Change::none && (all_ || !told.empty()))
      change = {witness == 0 ? Change::deleted : Change::inserted};
    if (witness == 1 && !partner && !all_ && told.empty()) return; // not shown
    const bool has_text = note.note || (partner && b_.structure.footnotes[*partner].note);
    of_note_ = told;
    const std::size_t id = has_text ? write_note(witness, f, partner, change) : 0;
    const std::vector<const Variant*> comments = std::move(of_note_);
    of_note_.clear();
    for (const Variant* v : comments)
      begin(*v, into);
    if (has_text)
      into.call(id, own_labels_ ? note.label : "", change);
    else
      into.raised(note.label, change);
    for (const Variant* v : comments)
      into.end_comment(v->id);
  }

  // Variants that say of a note that it, or its call, is missing, or marked otherwise.
  [[nodiscard]] std::vector<const Variant*> variants_of_note(std::size_t witness, std::size_t f) const {
    const Witness& w = witness == 0 ? a_ : b_;
    const Footnote& note = w.structure.footnotes[f];
    std::vector<const Variant*> out;
    for (const Variant* v : shown_) {
      const bool of_notes = (is_of_part(v->rule) && v->rule != VariantRule::section_absent) ||
                            v->variant_class == VariantClass::footnote_marker;
      if (!of_notes || told_.contains(v)) continue;
      const ReadRange r = v->readings[witness].read;
      const bool here = !r.empty() && note.note && note.range.begin <= r.begin && r.begin < note.range.end;
      const bool by_name = v->section == w.structure.sections[note.section].id &&
                           (v->footnote == note.label || v->rule == VariantRule::notes_not_printed);
      if (here || by_name) out.push_back(v);
    }
    return out;
  }

  std::size_t write_note(std::size_t witness, std::size_t f, std::optional<std::size_t> partner, Change change) {
    const Footnote& note = (witness == 0 ? a_ : b_).structure.footnotes[f];
    const std::size_t id = document_.add_note(own_labels_ ? note.label : "");
    docx::Body& body = document_.note(id);
    const ReadRange other = partner ? b_.structure.footnotes[*partner].range : ReadRange();
    if (partner && note.note && b_.structure.footnotes[*partner].note)
      put(script_.steps(note.range, other), body, true);
    else if (note.note && partner && !all_ && of_note_.empty())
      text_a_.put(note.range, {}, body);
    else if (note.note)
      (witness == 0 ? text_a_ : text_b_).put(note.range, partner ? Change{Change::deleted} : change, body);
    else if (all_ || !of_note_.empty())
      text_b_.put(other, {Change::inserted}, body);
    body.end_paragraph({}, {});
    return id;
  }

  // Notes without a call are called at the end of their section: Word has no others.
  void calls_without_place(std::size_t witness, std::size_t section) {
    const Witness& w = witness == 0 ? a_ : b_;
    for (std::size_t f = 0; f < w.structure.footnotes.size(); ++f) {
      const Footnote& note = w.structure.footnotes[f];
      if (note.section != section || note.call || (witness == 1 && partner_b_[f])) continue;
      call(witness, f, {}, document_.body());
    }
    end_section({});
  }

  void begin(const Variant& v, docx::Body& into) {
    into.begin_comment(v.id);
    if (!told_.insert(&v).second) return;
    constexpr std::size_t longest = 400; // columns of a comment's line
    const Place place = place_of(d_.witnesses, v);
    std::string said = described(v.variant_class) + "\n";
    said += fitted_words(printable(in_words(v, place.section, a_.siglum, b_.siglum)), longest);
    if (const std::string where = printable(in_words(place)); !where.empty()) said += "\n" + where;
    document_.comment(v.id, said);
  }

  void tell_at_end(const Variant& v) {
    begin(v, document_.body());
    document_.body().end_comment(v.id);
  }
};

} // namespace

void diff_docx(const Diff& d, const DiffStyle& style, std::string& out) {
  out += docx::packed(Redline(d, style).parts());
}

} // namespace recension::render
