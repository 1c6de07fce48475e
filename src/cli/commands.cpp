#include "commands.hpp"

#include "output.hpp"

#include <recension/recension.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <deque>

namespace recension::cli {
namespace {

const Form& form_named(const std::string& name) {
  if (const Form* f = find_form(name)) return *f;
  throw UsageError("--printing: no printing " + name + "; recension printings lists them");
}

// The witnesses that were named, in the order of the command line.
class Witnesses {
public:
  explicit Witnesses(const Options& options) : options_(options) {
    check_sigla();
    for (std::size_t i = 0; i < options.files.size(); ++i) {
      const std::string siglum = siglum_of(i);
      witnesses_.push_back(make_witness(read_source(options.files[i]), siglum, lexicon_, form_of(siglum)));
    }
    for (const Witness& w : witnesses_)
      pointers_.push_back(&w);
  }

  [[nodiscard]] const std::vector<const Witness*>& all() const { return pointers_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
  const Options& options_;
  Lexicon lexicon_;
  std::deque<Witness> witnesses_; // a deque does not move its elements
  std::vector<const Witness*> pointers_;

  void check_sigla() const {
    for (const std::string& s : options_.sigla) {
      const std::size_t equals = s.find('=');
      if (equals == std::string::npos || equals == 0) throw UsageError("--siglum: " + s + " is not NAME=FILE");
      if (std::find(options_.files.begin(), options_.files.end(), s.substr(equals + 1)) == options_.files.end())
        throw UsageError("--siglum: " + s.substr(equals + 1) + " is not one of the witnesses");
    }
    std::vector<std::string> all;
    for (std::size_t i = 0; i < options_.files.size(); ++i)
      all.push_back(siglum_of(i));
    std::sort(all.begin(), all.end());
    const auto twice = std::adjacent_find(all.begin(), all.end());
    if (twice != all.end()) throw UsageError("--siglum: two witnesses are called " + *twice);
  }

  [[nodiscard]] std::string siglum_of(std::size_t i) const {
    for (const std::string& s : options_.sigla)
      if (s.substr(s.find('=') + 1) == options_.files[i]) return s.substr(0, s.find('='));
    std::string letters; // A … Z, AA …
    for (std::size_t n = i + 1; n > 0; n = (n - 1) / 26)
      letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
    return letters;
  }

  [[nodiscard]] const Form* form_of(const std::string& siglum) const {
    const Form* form = nullptr;
    for (const std::string& p : options_.printings) {
      const std::size_t equals = p.find('=');
      if (equals == std::string::npos)
        form = &form_named(p);
      else if (p.substr(0, equals) == siglum)
        return &form_named(p.substr(equals + 1));
    }
    return form;
  }
};

void check_section(const Options& options, const std::vector<const Witness*>& witnesses) {
  if (options.section.empty() || section_kind_named(options.section)) return;
  for (const Witness* w : witnesses)
    for (const Section& s : w->structure.sections)
      if (s.id == options.section) return;
  throw UsageError("--section: no witness has a section " + options.section);
}

Result normalize(const Options& options) {
  const Witnesses witnesses(options);
  check_section(options, witnesses.all());
  Result result;
  if (options.format == "json") {
    render::normalized_json(witnesses.all(), options.section, result.out);
    return result;
  }
  for (const Witness* w : witnesses.all()) {
    if (options.format == "ledger")
      render::ledger(*w, result.out);
    else
      render::paragraphs(*w, options.section, result.out);
  }
  return result;
}

bool is_wanted_class(const Options& options, VariantClass c) {
  const auto in = [c](const std::vector<VariantClass>& list) {
    return std::find(list.begin(), list.end(), c) != list.end();
  };
  return (options.only.empty() || in(options.only)) && !in(options.ignore);
}

std::string unrelated(const Witness& a, const Witness& b, const Collation& c) {
  return fmt::format("{} ({}) and {} ({}) are not printings of one opinion: {:.0f} % of the shorter one's word "
                     "sequences occur in the other (similarity {:.2f}).\n",
                     a.siglum, render::printable(a.source->path), b.siglum, render::printable(b.source->path),
                     100 * c.containment, c.similarity);
}

Result diff(const Options& options) {
  const Witnesses witnesses(options);
  const std::vector<const Witness*>& both = witnesses.all();
  check_section(options, both);
  const Collation collation = collate(*both[0], *both[1], witnesses.lexicon());
  render::Diff d{both, &collation, find_variants(both, collation, witnesses.lexicon())};
  std::erase_if(d.variants, [&](const Variant& v) {
    return !is_wanted_class(options, v.klass) || !is_section(v.section, options.section);
  });
  Result result;
  const bool found = std::any_of(d.variants.begin(), d.variants.end(),
                                 [&](const Variant& v) { return options.fail_on && v.klass <= *options.fail_on; });
  result.status = found || (!collation.one_opinion && options.fail_on) ? 1 : 0;
  const render::DiffStyle style{wants_colour(options.colour, options.output),
                                options.accidentals || !options.only.empty(),
                                options.width > 0 ? options.width : terminal_width()};
  if (options.format == "json")
    render::diff_json(d, result.out);
  else if (!collation.one_opinion)
    result.out = unrelated(*both[0], *both[1], collation);
  else if (options.format == "inline")
    render::diff_inline(d, style, result.out);
  else if (options.side_by_side)
    render::diff_side_by_side(d, style, result.out);
  else
    render::diff_text(d, style, result.out);
  return result;
}

std::size_t witness_called(const std::string& option, const std::string& siglum,
                           const std::vector<const Witness*>& all) {
  for (std::size_t w = 0; w < all.size(); ++w)
    if (all[w]->siglum == siglum) return w;
  throw UsageError(option + ": no witness is called " + siglum);
}

EditionOptions edition_options(const Options& options, const std::vector<const Witness*>& all) {
  EditionOptions out;
  if (!options.base.empty()) out.base = witness_called("--base", options.base, all);
  if (!options.prefer.empty()) out.prefer = witness_called("--prefer", options.prefer, all);
  for (const std::string& group : options.groups) {
    out.groups.emplace_back();
    for (std::size_t begin = 0; begin <= group.size();) {
      const std::size_t end = std::min(group.find(',', begin), group.size());
      out.groups.back().push_back(witness_called("--group", group.substr(begin, end - begin), all));
      begin = end + 1;
    }
  }
  return out;
}

Result merge(const Options& options) {
  const Witnesses witnesses(options);
  const std::vector<const Witness*>& all = witnesses.all();
  check_section(options, all);
  CriticalText text = merge_witnesses(all, witnesses.lexicon(), edition_options(options, all));
  if (!text.unrelated.empty())
    throw InputError(text.unrelated.front() + " is no printing of the same opinion; leave it out");
  std::erase_if(text.sections, [&](const CriticalSection& s) { return !is_section(s.id, options.section); });
  Result result;
  result.status = text.unresolved > 0 ? 1 : 0;
  if (!options.apparatus.empty()) {
    std::string apparatus;
    render::apparatus_text(text, all, apparatus);
    write_output(apparatus, options.apparatus);
  }
  if (options.format == "json")
    render::merge_json(text, all, result.out);
  else
    render::merge_text(text, {options.format == "markdown", options.mark_open}, result.out);
  return result;
}

Result collate_table(const Options& options) {
  const Witnesses witnesses(options);
  const std::vector<const Witness*>& all = witnesses.all();
  check_section(options, all);
  Table table = make_table(all, witnesses.lexicon());
  if (!table.unrelated.empty())
    throw InputError(table.unrelated.front() + " is no printing of the same opinion; leave it out");
  std::erase_if(table.columns,
                [&](const TableColumn& c) { return !is_section(table.blocks[c.block].id, options.section); });
  Result result;
  if (options.format == "json")
    render::table_json(table, all, result.out);
  else if (options.format == "csv")
    render::table_csv(table, all, result.out);
  else if (options.format == "tei")
    render::table_tei(table, all, result.out);
  else
    render::table_text(table, all, result.out);
  return result;
}

Result pages(const Options& options) {
  const Witnesses witnesses(options);
  const std::vector<const Witness*>& all = witnesses.all();
  check_section(options, all);
  std::vector<Collation> collations;
  for (std::size_t i = 1; i < all.size(); ++i) {
    collations.push_back(collate(*all[0], *all[i], witnesses.lexicon()));
    if (!collations.back().one_opinion) throw InputError(unrelated(*all[0], *all[i], collations.back()));
  }
  Concordance concordance = find_concordance(all, collations);
  std::erase_if(concordance.places, [&](const PlaceOfPage& p) { return !is_section(p.section, options.section); });
  Result result;
  if (options.format == "json")
    render::pages_json(concordance, all, result.out);
  else
    render::pages_text(concordance, all, result.out);
  return result;
}

// FILE:OFFSET
Result explain(Options options) {
  const std::string named = options.files.front();
  const std::size_t colon = named.rfind(':');
  std::uint64_t offset = 0;
  if (colon == std::string::npos || colon == 0) throw UsageError(named + " is not FILE:OFFSET");
  const char* first = named.data() + colon + 1;
  const char* last = named.data() + named.size();
  const auto [end, error] = std::from_chars(first, last, offset);
  if (error != std::errc() || end != last) throw UsageError(named + ": the offset must be a number of bytes");
  options.files.front() = named.substr(0, colon);
  const Witnesses witnesses(options);
  const Witness& w = *witnesses.all().front();
  if (offset >= w.source->bytes.size())
    throw InputError(
        fmt::format("{}: has {} bytes, so there is no byte {}", w.source->path, w.source->bytes.size(), offset));
  Result result;
  if (options.format == "json")
    render::explanation_json(w, SourcePos(offset), result.out);
  else
    render::explanation(w, SourcePos(offset), result.out);
  return result;
}

Result printings(const Options& options) {
  Result result;
  if (options.format == "json")
    render::forms_json(result.out);
  else
    render::forms(result.out);
  return result;
}

} // namespace

Result run(const Options& options) {
  switch (options.command) {
  case Command::normalize:
    return normalize(options);
  case Command::diff:
    return diff(options);
  case Command::explain:
    return explain(options);
  case Command::merge:
    return merge(options);
  case Command::collate:
    return collate_table(options);
  case Command::pages:
    return pages(options);
  case Command::printings:
    return printings(options);
  }
  return {};
}

} // namespace recension::cli
