// The canonical text as a Word document, with the apparatus as comments.
#include "../dressed_text.hpp"
#include "../place_index.hpp"
#include "document.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace recension::render {
namespace {

class EditionWriter {
public:
  EditionWriter(const CriticalText& t, const std::vector<const Witness*>& witnesses, const MergeStyle& style)
      : t_(t), witnesses_(witnesses), style_(style), places_(t), document_("Recension", notes_of(t)) {}

  std::vector<docx::Part> parts() {
    head();
    for (const CriticalSection& s : t_.sections)
      section(s);
    return document_.parts(title(t_.metadata));
  }

private:
  const CriticalText& t_;
  const std::vector<const Witness*>& witnesses_;
  const MergeStyle& style_;
  PlaceIndex places_;
  docx::Document document_;
  std::vector<const ApparatusEntry*> of_note_; // told at the call of the note that is being written
  std::set<std::size_t> called_;               // of the section, from 1

  static std::size_t notes_of(const CriticalText& t) {
    std::size_t n = 0;
    for (const CriticalSection& s : t.sections)
      n += s.notes.size();
    return n;
  }

  // What case it is: of the edition's making, and no text of the opinion.
  void head() {
    const CaseMetadata& m = t_.metadata;
    if (m.empty()) return;
    docx::Body& body = document_.body();
    body.title(m.name.empty() ? "Opinion" : m.name);
    const auto line = [&](const std::vector<std::string>& values) {
      std::string all;
      for (const std::string& v : values)
        all += (all.empty() ? "" : ", ") + v;
      if (all.empty()) return;
      body.text(all, {}, {});
      body.end_paragraph({}, {});
    };
    line(m.citations);
    line({m.court});
    line(m.dockets);
    line({m.decided});
  }

  void section(const CriticalSection& s) {
    document_.body().outline();
    called_.clear();
    paragraphs(s, 0, document_.body());
    for (std::size_t n = 1; n <= s.notes.size(); ++n) // whose calls are lost
      if (!called_.contains(n) && !s.notes[n - 1].paragraphs.empty()) {
        call(s, n, s.notes[n - 1].label);
        document_.body().end_paragraph({}, {});
      }
  }

  // The body of the section where `note` is 0, or its n-th note.
  void paragraphs(const CriticalSection& s, std::size_t note, docx::Body& into) {
    const std::vector<CriticalParagraph>& all = note == 0 ? s.paragraphs : s.notes[note - 1].paragraphs;
    for (std::size_t i = 0; i < all.size(); ++i) {
      const auto is_row = [&](std::size_t p) { return p < all.size() && all[p].set_as == Dress::row; };
      if (is_row(i) && (i == 0 || !is_row(i - 1))) into.begin_table();
      if (is_row(i))
        row(s, all[i], note, i + 1, into);
      else {
        content(s, all[i], 0, all[i].text.size(), note, i + 1, into);
        into.end_paragraph(all[i].set_as, {});
      }
      if (is_row(i) && !is_row(i + 1)) into.end_table();
    }
  }

  void row(const CriticalSection& s, const CriticalParagraph& p, std::size_t note, std::size_t number,
           docx::Body& into) {
    into.begin_row();
    for (const auto& [begin, end] : cells_of(p)) {
      content(s, p, begin, end, note, number, into);
      into.end_cell();
    }
    into.end_row();
  }

  // What comes at a byte of a paragraph: ends of comments first.
  struct Put {
    enum Kind : std::uint8_t { comment_end, page, call, comment_begin } kind = call;
    std::size_t at = 0;
    const ApparatusEntry* entry = nullptr;
    const CriticalPage* page_mark = nullptr;
    const CriticalCall* note_call = nullptr;
  };

  void content(const CriticalSection& s, const CriticalParagraph& p, std::size_t begin, std::size_t end,
               std::size_t note, std::size_t number, docx::Body& into) {
    std::size_t at = begin;
    for (const Put& put : puts_of(s, p, begin, end, note, number)) {
      text(p, at, put.at, into);
      at = std::max(at, put.at);
      if (put.kind == Put::page) into.text(fmt::format("*{} ", put.page_mark->page), {}, {});
      if (put.kind == Put::comment_begin) into.begin_comment(put.entry->id);
      if (put.kind == Put::comment_end) comment(*put.entry, into);
      if (put.kind == Put::call) call(s, put.note_call->note, put.note_call->label);
    }
    text(p, at, end, into);
  }

  std::vector<Put> puts_of(const CriticalSection& s, const CriticalParagraph& p, std::size_t begin, std::size_t end,
                           std::size_t note, std::size_t number) {
    std::vector<Put> out;
    const auto add = [&](Put put) {
      if (begin <= put.at && put.at <= end) out.push_back(put);
    };
    for (const CriticalCall& c : p.calls)
      if (note == 0) add({Put::call, c.at, nullptr, nullptr, &c});
    if (note == 0)
      for (const CriticalPage* page : places_.pages(s.id, number))
        if (stars_of(*page, style_.pages) > 0) add({Put::page, page->at, nullptr, page, nullptr});
    for (const ApparatusEntry* e : places_.entries(s.id, note, number)) {
      if (note != 0) of_note_.push_back(e);
      if (note != 0 || e->begin < begin || e->begin > end) continue;
      out.push_back({Put::comment_begin, e->begin, e, nullptr, nullptr});
      out.push_back({Put::comment_end, std::min(e->end, end), e, nullptr, nullptr});
    }
    std::stable_sort(out.begin(), out.end(), [](const Put& x, const Put& y) {
      const bool x_point = x.entry != nullptr && x.entry->begin == x.entry->end;
      const bool y_point = y.entry != nullptr && y.entry->begin == y.entry->end;
      if (x.at != y.at) return x.at < y.at;
      return !x_point && !y_point && x.kind < y.kind; // an entry without words begins before it ends
    });
    return out;
  }

  static void text(const CriticalParagraph& p, std::size_t begin, std::size_t end, docx::Body& into) {
    for_each_stretch(p, begin, end, [&](std::string_view words, DressSet dress) { into.text(words, dress, {}); });
  }

  void comment(const ApparatusEntry& e, docx::Body& into) {
    into.end_comment(e.id);
    document_.comment(e.id, described(e.variant_class) + "\n" + readings_of(e, witnesses_) + "\n" +
                                (e.decision.resolved ? "chosen by the rule " + std::string(e.decision.rule)
                                                     : "no rule decides; a person must"));
  }

  // The n-th note of the section, with what the apparatus says of it.
  void call(const CriticalSection& s, std::size_t n, const std::string& label) {
    docx::Body& body = document_.body();
    if (n == 0 || n > s.notes.size() || s.notes[n - 1].paragraphs.empty()) return body.raised(label, {});
    called_.insert(n);
    const std::size_t id = document_.add_note(label);
    of_note_.clear();
    paragraphs(s, n, document_.note(id));
    const std::vector<const ApparatusEntry*> told = std::move(of_note_);
    for (const ApparatusEntry* e : told)
      body.begin_comment(e->id);
    body.call(id, label, {});
    for (const ApparatusEntry* e : told)
      comment(*e, body);
  }
};

} // namespace

void merge_docx(const CriticalText& t, const std::vector<const Witness*>& witnesses, const MergeStyle& style,
                std::string& out) {
  out += docx::packed(EditionWriter(t, witnesses, style).parts());
}

} // namespace recension::render
