#include "dressed_text.hpp"
#include "html_body.hpp"
#include "place_index.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace recension::render {
namespace {

// What Markdown would take for a mark of its own. Brackets it leaves alone where no link follows.
std::string markdown_text(std::string_view text) {
  std::string out;
  for (const char c : printable(text)) {
    if (std::string_view("\\*_`<|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// A paragraph may open with the signs of a heading, a quotation or a list and be none of them: "1. The", "# 5".
void escape_opening(std::string& out, std::size_t begin) {
  const std::size_t digits = std::min(out.find_first_not_of("0123456789", begin), out.size());
  const bool numbered = digits > begin && digits < out.size() && (out[digits] == '.' || out[digits] == ')');
  const bool marked = begin < out.size() && std::string_view("#>+-").find(out[begin]) != std::string_view::npos;
  if (numbered || marked) out.insert(numbered ? digits : begin, 1, '\\');
}

// Markdown has no marks of its own for underlining and small capitals; HTML's tags are Markdown too.
DressTags markdown_tags() {
  return {{{{"_", "_"}, {"__", "__"}, {"<u>", "</u>"}, {"<span class=\"smallcaps\">", "</span>"}}}, markdown_text};
}

class TextWriter {
public:
  TextWriter(const CriticalText& t, const MergeStyle& style, std::string& out) : t_(t), style_(style), out_(out) {
    std::set<std::string> labels;
    std::size_t notes = 0;
    for (const CriticalSection& s : t.sections)
      for (const CriticalNote& n : s.notes) {
        labels.insert(n.label);
        ++notes;
      }
    labels_recur_ = labels.size() < notes;
    tags_.escape = [](std::string_view text) { return printable(text); };
    if (style.markdown) tags_ = markdown_tags();
  }

  void write() {
    if (style_.markdown) front_matter();
    for (const CriticalSection& s : t_.sections) {
      if (style_.markdown) fmt::format_to(std::back_inserter(out_), "## {}\n\n", printable(heading(s)));
      body(s);
    }
    for (const CriticalSection& s : t_.sections)
      for (std::size_t n = 0; n < s.notes.size(); ++n)
        note(s, n + 1);
    if (out_.ends_with("\n\n")) out_.pop_back();
  }

private:
  const CriticalText& t_;
  PlaceIndex places_{t_};
  const MergeStyle& style_;
  std::string& out_;
  bool labels_recur_ = false;
  DressTags tags_;

  // YAML, as Pandoc and the makers of static sites read it.
  void front_matter() {
    const CaseMetadata& m = t_.metadata;
    if (m.empty()) return;
    fmt::format_to(std::back_inserter(out_), "---\ntitle: {}\n", quoted(title(m)));
    field("citations", m.citations);
    if (!m.court.empty()) fmt::format_to(std::back_inserter(out_), "court: {}\n", quoted(m.court));
    field("docket", m.dockets);
    if (!m.decided.empty()) fmt::format_to(std::back_inserter(out_), "date: {}\n", m.decided);
    field("dates", m.dates);
    field("judges", m.judges);
    out_ += "---\n\n";
  }

  void field(std::string_view name, const std::vector<std::string>& values) {
    if (values.empty()) return;
    fmt::format_to(std::back_inserter(out_), "{}: [", name);
    for (std::size_t i = 0; i < values.size(); ++i)
      out_ += (i > 0 ? ", " : "") + quoted(values[i]);
    out_ += "]\n";
  }

  static std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : printable(text)) {
      if (c == '"' || c == '\\') out += '\\';
      out += c;
    }
    return out + "\"";
  }

  // Of the n-th note of a section. A name is a note's alone: where labels recur the section's id is before the label,
  // and a number after it where the section itself has the label again.
  [[nodiscard]] std::string named(const CriticalSection& s, std::size_t nth) const {
    return (labels_recur_ ? s.id + "-" : "") + name_of_note(s, nth);
  }

  // Star pages of the reporters that were asked for: one star for the first of them, two for the second.
  void add_pages(const std::string& section, std::size_t number, std::vector<Insertion>& out) const {
    for (const CriticalPage* p : places_.pages(section, number)) {
      const std::size_t stars = stars_of(*p, style_.pages);
      if (stars > 0) out.push_back({p->at, p->at, std::string(stars, '*') + std::to_string(p->page) + " ", {}});
    }
  }

  // Of the section's body, where `note` is 0, or of a note.
  void paragraph(const CriticalSection& s, const CriticalParagraph& p, std::size_t note, std::size_t number) {
    std::vector<Insertion> insertions;
    for (const CriticalCall& c : p.calls)
      insertions.push_back({c.at, c.at, "[^" + named(s, c.note) + "]", {}});
    if (note == 0) add_pages(s.id, number, insertions);
    for (const ApparatusEntry* e : places_.entries(s.id, note, number))
      if (style_.mark_open && !e->decision.resolved) {
        insertions.push_back({e->begin, e->begin, "⟨", {}});
        insertions.push_back({e->end, e->end, fmt::format("⟩?{}", e->id), {}});
      }
    if (style_.markdown && p.set_as == Dress::row && note == 0) return row(p, insertions);
    const std::size_t begin = out_.size();
    out_ += dressed_text(p, std::move(insertions), tags_);
    if (style_.markdown) escape_opening(out_, begin);
  }

  void row(const CriticalParagraph& p, const std::vector<Insertion>& insertions) {
    for (const auto& [begin, end] : cells_of(p))
      out_ += "| " + dressed_text(p, begin, end, insertions, tags_) + " ";
    out_ += '|';
  }

  // What a paragraph of the body begins with, and what divides it from the next one.
  void body(const CriticalSection& s) {
    for (std::size_t i = 0; i < s.paragraphs.size(); ++i) {
      const CriticalParagraph& p = s.paragraphs[i];
      const bool in_table = style_.markdown && p.set_as == Dress::row;
      const bool first = i == 0 || s.paragraphs[i - 1].set_as != Dress::row;
      if (style_.markdown) out_ += mark_of(p);
      paragraph(s, p, 0, i + 1);
      if (in_table && first) { // what is above this line is a table's head
        out_ += "\n|";
        for (std::size_t c = 0; c < cells_of(p).size(); ++c)
          out_ += "---|";
      }
      const bool goes_on = in_table && i + 1 < s.paragraphs.size() && s.paragraphs[i + 1].set_as == Dress::row;
      out_ += goes_on ? "\n" : "\n\n";
    }
  }

  static std::string_view mark_of(const CriticalParagraph& p) {
    if (p.set_as == Dress::quotation) return "> ";
    if (p.set_as == Dress::heading) return "### ";
    return p.set_as == Dress::item ? "- " : "";
  }

  void note(const CriticalSection& s, std::size_t nth) {
    const CriticalNote& n = s.notes[nth - 1];
    if (n.paragraphs.empty()) return;
    fmt::format_to(std::back_inserter(out_), "[^{}]:", printable(named(s, nth)));
    for (std::size_t i = 0; i < n.paragraphs.size(); ++i) {
      out_ += i == 0 ? " " : "    ";
      if (i > 0 && style_.markdown) out_ += mark_of(n.paragraphs[i]);
      paragraph(s, n.paragraphs[i], nth, i + 1);
      out_ += style_.markdown && i + 1 < n.paragraphs.size() ? "\n\n" : "\n";
    }
    out_ += '\n';
  }
};

std::string sigla(const std::vector<std::size_t>& witnesses, std::span<const Witness* const> all) {
  std::string out;
  for (const std::size_t w : witnesses)
    out += (out.empty() ? "" : " ") + all[w]->siglum;
  return out;
}

std::string reading(const ApparatusReading& r) {
  if (r.state == ReadingState::lacuna) return r.text.empty() ? "(lost)" : printable(r.text) + " (part lost)";
  return r.text.empty() ? "(nothing)" : printable(r.text);
}

} // namespace

std::string heading(const CriticalSection& s) {
  return heading_of(s.kind, s.author, s.paragraphs.empty() ? std::string_view() : s.paragraphs.front().text);
}

std::string title(const CaseMetadata& m) {
  std::string out = m.name.empty() ? "Opinion" : m.name;
  if (!m.citations.empty()) out += ", " + m.citations.front();
  if (!m.citations.empty() && !m.decided.empty()) out += " (" + m.decided.substr(0, 4) + ")";
  return out;
}

std::string reporter_code(std::string_view reporter) {
  std::string out;
  for (const char c : reporter)
    if (c >= 'A' && c <= 'Z')
      out += static_cast<char>(c + ('a' - 'A'));
    else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      out += c;
  return out;
}

void merge_text(const CriticalText& t, const MergeStyle& style, std::string& out) {
  TextWriter(t, style, out).write();
}

// "[n]ot A C] (lost) B"
std::string readings_of(const ApparatusEntry& e, std::span<const Witness* const> all) {
  std::string rejected;
  for (std::size_t i = 1; i < e.readings.size(); ++i)
    rejected += fmt::format("{}{} {}", rejected.empty() ? "" : "; ", reading(e.readings[i]),
                            sigla(e.readings[i].witnesses, all));
  return fmt::format("{} {}] {}", e.lemma.empty() ? "(nothing)" : printable(e.lemma),
                     e.readings.empty() ? "" : sigla(e.readings.front().witnesses, all), rejected);
}

void apparatus_text(const CriticalText& t, std::span<const Witness* const> all, std::string& out) {
  auto put = std::back_inserter(out);
  for (const Witness* w : all)
    fmt::format_to(put, "{}  {}  {}\n", w->siglum, printable(w->name()), w->printing.form->name);
  fmt::format_to(put, "base {}: {}\n", all[t.base]->siglum, t.why_base);
  for (const std::vector<std::size_t>& f : t.families)
    fmt::format_to(put, "{} side together again and again, so they have one vote\n", sigla(f, all));
  std::string place;
  for (const ApparatusEntry& e : t.apparatus) {
    std::string here = e.section;
    if (!e.footnote.empty()) here += ", note " + printable(e.footnote);
    if (here != place) fmt::format_to(put, "\n{}\n", here);
    place = here;
    fmt::format_to(put, "{:>4}  {}.{}  {}  [{}, {}{}]\n", e.id, e.paragraph, e.word, readings_of(e, all),
                   name_of(e.variant_class), e.decision.rule, e.decision.resolved ? "" : ": a person must decide");
  }
}

} // namespace recension::render
