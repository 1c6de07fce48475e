#include "faults.hpp"

#include <recension/check.hpp>
#include <recension/revision.hpp>
#include <recension/wording.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <tuple>

namespace recension {
namespace check {
namespace {

struct About {
  std::string_view rule, sentence;
};

constexpr std::array<About, 18> rules_in_order = {{
    {"substantive", "The words differ from the canonical text."},
    {"lacuna", "The copy has lost text by its publisher's processing."},
    {"transposition", "The same text is in another place."},
    {"structure", "A section, note, byline or paragraph is missing or extra."},
    {"footnote-marker", "Another mark for the same footnote."},
    {"parallel-citation", "A citation to another reporter was added beside the Court's."},
    {"citation-form", "The same authority is cited in another form."},
    {"orthography", "The same word is spelt otherwise."},
    {"capitalization", "Capitals differ."},
    {"punctuation", "Punctuation differs."},
    {"typography", "Signs differ, not words: quotes, dashes, blanks."},
    {"missing-section", "A part that must be there is not."},
    {"footnote-unlinked", "A call without its note, or a note without its call."},
    {"footnote-number", "Footnote numbers do not go on by one."},
    {"page-order", "Star pages do not go on by one."},
    {"leftover-markup", "Star pages, calls, tags or references are in the text."},
    {"damaged-character", "Mojibake, control characters or bytes of no encoding."},
    {"stale-acceptance", "An accepted difference is no more."},
}};

// FNV-1a, 64 bits (Fowler, Noll and Vo 1991): the same on every machine.
class Fingerprint {
public:
  void add(std::string_view text) {
    for (const char c : text)
      mix(static_cast<unsigned char>(c));
    mix(0x1F); // the end of a field
  }
  [[nodiscard]] std::string text() const {
    std::array<char, 17> out{};
    std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(hash_));
    return out.data();
  }

private:
  std::uint64_t hash_ = 0xCBF29CE484222325U;
  void mix(unsigned char byte) { hash_ = (hash_ ^ byte) * 0x100000001B3U; }
};

// Lines and characters of a file by byte, asked for in ascending order or not.
class Lines {
public:
  explicit Lines(std::string_view bytes) : bytes_(bytes) {
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos; at = bytes.find('\n', at + 1))
      begins_.push_back(at + 1);
  }
  [[nodiscard]] FilePlace place(SourceRange r) const {
    FilePlace out;
    out.bytes = r;
    std::tie(out.line, out.column) = at(r.begin.value);
    std::tie(out.end_line, out.end_column) = at(r.end.value);
    return out;
  }

private:
  std::string_view bytes_;
  std::vector<std::size_t> begins_ = {0};
  [[nodiscard]] std::pair<std::size_t, std::size_t> at(std::size_t byte) const {
    const auto after = std::upper_bound(begins_.begin(), begins_.end(), byte);
    const std::size_t begin = *std::prev(after);
    const auto characters = std::count_if(bytes_.begin() + static_cast<std::ptrdiff_t>(begin),
                                          bytes_.begin() + static_cast<std::ptrdiff_t>(std::min(byte, bytes_.size())),
                                          [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    return {static_cast<std::size_t>(after - begins_.begin()), static_cast<std::size_t>(characters) + 1};
  }
};

std::string in_style(std::string text, const HouseForm& form) {
  for (std::size_t at = text.find(form.canonical); at != std::string::npos && !form.canonical.empty();
       at = text.find(form.canonical, at + form.published.size()))
    text.replace(at, form.canonical.size(), form.published);
  return text;
}

class Checker {
public:
  Checker(const Witness& canonical, const Witness& copy, const Lexicon& lexicon, const CheckRules& rules)
      : canonical_(canonical), copy_(copy), lexicon_(lexicon), rules_(rules), lines_(copy.source->bytes) {}

  CopyReport run() {
    out_.path = copy_.name();
    out_.has_places = copy_.source->stream.empty();
    out_.used.resize(rules_.accepted.size());
    const Collation collation = collate(canonical_, copy_, lexicon_);
    out_.similarity = collation.similarity;
    if (copy_.words.empty()) {
      add("structure", "the copy has no text", {}, {}, {});
    } else if (!collation.one_opinion) {
      add("structure", "the copy is not a printing of this opinion: hardly any of its text is there", {}, {}, {});
    } else {
      for (const Variant& v : find_variants({&canonical_, &copy_}, collation, lexicon_))
        difference(v);
      std::sort(differs_.begin(), differs_.end(), [](ReadRange a, ReadRange b) { return a.begin < b.begin; });
      for (const Fault& f : find_faults(canonical_, copy_, differs_, rules_))
        add(f.rule, f.message, f.bytes, {}, {});
    }
    std::stable_sort(out_.findings.begin(), out_.findings.end(),
                     [](const Finding& a, const Finding& b) { return a.place.bytes.begin < b.place.bytes.begin; });
    return std::move(out_);
  }

private:
  const Witness &canonical_, &copy_;
  const Lexicon& lexicon_;
  const CheckRules& rules_;
  Lines lines_;
  CopyReport out_;
  std::vector<ReadRange> differs_;
  std::map<std::string, std::size_t> seen_; // how often an id was given

  // "structure", or "structure:syllabus": in sections of that kind only.
  [[nodiscard]] bool is_allowed(std::string_view rule, std::string_view section = {}) const {
    return std::any_of(rules_.allow.begin(), rules_.allow.end(), [&](std::string_view allowed) {
      if (allowed == rule) return true;
      const bool in_section =
          allowed.size() > rule.size() && allowed.starts_with(rule) && allowed[rule.size()] == ':';
      return in_section && !section.empty() && is_section(section, allowed.substr(rule.size() + 1));
    });
  }

  [[nodiscard]] bool is_house_style(const Variant& v) const {
    std::string text = v.readings[0].text;
    for (const HouseForm& form : rules_.forms)
      text = in_style(std::move(text), form);
    return text == v.readings[1].text;
  }

  [[nodiscard]] bool is_accepted(const Variant& v) {
    for (std::size_t i = 0; i < rules_.accepted.size(); ++i) {
      const Accepted& a = rules_.accepted[i];
      const bool same =
          a.readings.size() == 2 && a.readings[0] == v.readings[0].text && a.choose == v.readings[1].text;
      if (!same || squeeze(a.before) != squeeze(v.before)) continue;
      out_.used[i] = true;
      return true;
    }
    return false;
  }

  void difference(const Variant& v) {
    differs_.push_back(v.readings[1].read);
    const std::string_view rule = name_of(v.variant_class);
    if (is_accepted(v)) { // first: an acceptance that is allowed too is not stale
      ++out_.accepted;
    } else if (is_allowed(rule, v.section) || is_house_style(v)) {
      ++out_.allowed;
    } else if (!rules_.fail_on || v.variant_class > *rules_.fail_on) {
      ++out_.quiet;
    } else {
      const std::string where = v.footnote.empty() ? v.section : v.section + ", note " + v.footnote;
      const std::string section = section_in_words({&canonical_, &copy_}, v.section);
      add(rule, where + ": " + in_words(v, section, "the canonical text", "the copy"), v.readings[1].source,
          {v.readings[0].text, v.readings[1].text}, v.before);
      Finding& f = out_.findings.back();
      f.after = v.after;
      f.printed = in_words(printed_place(copy_, v.readings[1].source.begin));
      f.canonical = in_words(printed_place(canonical_, v.readings[0].source.begin));
    }
  }

  void add(std::string_view rule, std::string message, SourceRange bytes, std::vector<std::string> readings,
           std::string before) {
    if (readings.empty() && is_allowed(rule)) {
      ++out_.allowed;
      return;
    }
    std::replace(message.begin(), message.end(), '\n', ' ');
    Fingerprint id;
    id.add(rule);
    id.add(squeeze(before));
    for (const std::string& r : readings)
      id.add(r);
    if (readings.empty()) id.add(message);
    if (const std::size_t times = seen_[id.text()]++; times > 0) id.add(std::to_string(times));
    out_.findings.push_back({std::string(rule),
                             id.text(),
                             true,
                             std::move(message),
                             lines_.place(bytes),
                             std::move(before),
                             {},
                             std::move(readings),
                             {},
                             {}});
  }
};

} // namespace
} // namespace check

std::size_t CopyReport::failing() const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [](const Finding& f) { return f.fails; }));
}

std::vector<std::string_view> finding_rules() {
  std::vector<std::string_view> out;
  for (const check::About& about : check::rules_in_order)
    out.push_back(about.rule);
  return out;
}

std::string_view about_rule(std::string_view rule) {
  for (const check::About& about : check::rules_in_order)
    if (about.rule == rule) return about.sentence;
  return {};
}

CopyReport check_copy(const Witness& canonical, const Witness& copy, const Lexicon& lexicon,
                      const CheckRules& rules) {
  return check::Checker(canonical, copy, lexicon, rules).run();
}

std::vector<Finding> stale_acceptances(const CheckRules& rules, const std::vector<const CopyReport*>& reports) {
  std::vector<Finding> out;
  for (std::size_t i = 0; i < rules.accepted.size(); ++i) {
    if (std::any_of(reports.begin(), reports.end(), [i](const CopyReport* r) { return r->used[i]; })) continue;
    const Accepted& a = rules.accepted[i];
    check::Fingerprint id;
    id.add("stale-acceptance");
    id.add(a.before);
    id.add(a.choose);
    Finding f;
    f.rule = "stale-acceptance";
    f.id = id.text();
    f.fails = false;
    f.message = "“" + a.choose + "” after “" + a.before + "” was accepted, but no copy has it any more; take it out";
    out.push_back(std::move(f));
  }
  return out;
}

} // namespace recension
