#include <recension/render.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>

namespace recension::render {
namespace {

// A note's name in [^…]: its label, with its section's id before it where labels recur in the opinion.
std::vector<std::string> note_names(const Witness& w) {
  std::set<std::string> labels;
  for (const Footnote& f : w.structure.footnotes)
    labels.insert(f.label);
  const bool recur = labels.size() < w.structure.footnotes.size();
  std::vector<std::string> out;
  for (const Footnote& f : w.structure.footnotes) {
    out.push_back(recur ? w.structure.sections[f.section].id + "-" + f.label : f.label);
  }
  return out;
}

class ParagraphWriter {
public:
  ParagraphWriter(const Witness& w, std::string& out) : w_(w), out_(out), names_(note_names(w)) {
    for (std::size_t i = 0; i < w.structure.footnotes.size(); ++i)
      if (w.structure.footnotes[i].call) calls_.push_back(i);
    std::stable_sort(calls_.begin(), calls_.end(), [&](std::size_t a, std::size_t b) {
      return w.structure.footnotes[a].call_at < w.structure.footnotes[b].call_at;
    });
  }

  void write(std::string_view wanted) {
    for (const Section& s : w_.structure.sections) {
      if (!is_section(s.id, wanted)) continue;
      for (const ReadRange p : s.paragraphs) {
        write_with_calls(p);
        out_ += "\n\n";
      }
    }
    for (std::size_t i = 0; i < w_.structure.footnotes.size(); ++i)
      if (is_section(w_.structure.sections[w_.structure.footnotes[i].section].id, wanted))
        write_note(w_.structure.footnotes[i], names_[i]);
    if (out_.ends_with("\n\n")) out_.pop_back();
  }

private:
  const Witness& w_;
  std::string& out_;
  std::vector<std::string> names_;
  std::vector<std::size_t> calls_; // footnotes, by their calls
  std::size_t next_call_ = 0;

  void write_with_calls(ReadRange p) {
    ReadPos at = p.begin;
    for (; next_call_ < calls_.size(); ++next_call_) {
      const Footnote& f = w_.structure.footnotes[calls_[next_call_]];
      if (f.call_at > p.end) break;
      if (f.call_at < p.begin) continue; // of a section that is not wanted
      const ReadPos stop = std::max(at, f.call_at);
      out_ += printable(w_.text({at, stop}));
      fmt::format_to(std::back_inserter(out_), "[^{}]", names_[calls_[next_call_]]);
      at = stop;
    }
    out_ += printable(w_.text({at, p.end}));
  }

  void write_note(const Footnote& f, const std::string& name) {
    if (!f.note) return;
    fmt::format_to(std::back_inserter(out_), "[^{}]:", name);
    for (std::size_t i = 0; i < f.paragraphs.size(); ++i) {
      out_ += i == 0 ? " " : "    ";
      out_ += printable(w_.text(f.paragraphs[i]));
      out_ += '\n';
    }
    if (f.paragraphs.empty()) out_ += '\n';
    out_ += '\n';
  }
};

std::string visible(std::string_view text, std::size_t most) {
  if (text.size() <= most) return printable(text);
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
    --most; // not in the middle of a character
  return printable(text.substr(0, most)) + "…";
}

} // namespace

void paragraphs(const Witness& w, std::string_view section, std::string& out) {
  ParagraphWriter(w, out).write(section);
}

void ledger(const Witness& w, std::string& out) {
  constexpr std::size_t shown = 60; // bytes of an entry's text
  auto put = std::back_inserter(out);
  fmt::format_to(put, "{}  {}, {} bytes, {}\n", printable(w.name()), w.printing.form->name, w.source->bytes.size(),
                 name_of(w.decoded.encoding));
  fmt::format_to(put, "{:>9} {:>7}  {:<15} {:<32} text\n", "offset", "bytes", "kind", "rule");
  for (const LedgerEntry& e : w.ledger.entries) {
    const bool kept = e.disposition == Disposition::kept;
    fmt::format_to(put, "{:>9} {:>7}  {:<15} {:<32} {}", e.source.begin.value, e.source.size(),
                   kept ? "kept" : name_of(e.kind), kept ? "" : rule_name(w, e),
                   visible(slice(w.decoded.view(), e.text), shown));
    if (e.disposition == Disposition::rewritten) fmt::format_to(put, " → {}", visible(e.replacement, shown));
    out += '\n';
  }
}

} // namespace recension::render
