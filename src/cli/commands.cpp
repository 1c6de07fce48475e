#include "commands.hpp"

#include "../parallel/parallel.hpp"
#include "batch.hpp"
#include "check.hpp"
#include "files_read.hpp"
#include "merge.hpp"
#include "option_rules.hpp"
#include "option_values.hpp"
#include "output.hpp"
#include "page.hpp"
#include "program_as_page.hpp"
#include "revisions.hpp"
#include "suggestion.hpp"
#include "witnesses.hpp"

#include <recension/recension.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace recension::cli {
namespace {

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

std::string unrelated(const Witness& a, const Witness& b, const Collation& c) {
  return fmt::format("{} ({}) and {} ({}) are not printings of one opinion: {:.0f} % of the shorter one's word "
                     "sequences occur in the other (similarity {:.2f}).\n",
                     a.siglum, render::printable(a.name()), b.siglum, render::printable(b.name()),
                     100 * c.containment, c.similarity);
}

// The variants that the options ask for.
std::vector<Variant> wanted_variants(const Options& options, const std::vector<const Witness*>& both,
                                     const Collation& collation, const Lexicon& lexicon, std::size_t threads) {
  std::vector<Variant> out = find_variants(both, collation, lexicon, threads, context_words(options));
  if (options.emphasis) add_in_order(out, find_emphasis(both, collation, context_words(options)));
  std::erase_if(out, [&](const Variant& v) {
    return !is_compared(options, v.variant_class) || !is_section(v.section, options.section);
  });
  return out;
}

// What was asked for, in words: "In the section dissent, of the class lacuna". Empty: everything.
std::string chosen_by(const Options& options) {
  const auto list = [](const std::vector<VariantClass>& classes) {
    std::string out = classes.size() == 1 ? " the class " : " the classes ";
    for (const VariantClass c : classes)
      out.append(c == classes.front() ? "" : ", ").append(name_of(c));
    return out;
  };
  std::string out = options.section.empty() ? "" : "In the section " + options.section;
  const bool begins = out.empty();
  if (!options.only.empty()) out += (begins ? "Of" : ", of") + list(options.only);
  if (!options.ignore.empty())
    out += (begins && options.only.empty() ? "Without" : ", without") + list(options.ignore);
  return out;
}

int status_of(const Options& options, const Collation& collation, const std::vector<Variant>& variants) {
  const bool found = std::any_of(variants.begin(), variants.end(), [&](const Variant& v) {
    return options.fail_on && v.variant_class <= *options.fail_on;
  });
  return found || (!collation.one_opinion && options.fail_on) ? 1 : 0;
}

// All on one page.
Result diff_page(const Options& options, const Witnesses& witnesses) {
  const std::vector<const Witness*>& all = witnesses.all();
  const Page page(all, witnesses.lexicon(), options.threads, options.section);
  std::vector<std::vector<Variant>> variants(all.size() - 1);
  for_each_at_once(variants.size(), options.threads, [&](std::size_t i) {
    variants[i] =
        wanted_variants(options, {all[0], all[i + 1]}, page.collations().of(0, i + 1), witnesses.lexicon(), 1);
  });
  Result result;
  for (std::size_t i = 0; i < variants.size(); ++i)
    result.status = std::max(result.status, status_of(options, page.collations().of(0, i + 1), variants[i]));
  render::diff_page(page.parts(), variants, result.out);
  return result;
}

// One witness against another.
Result diff_pair(const Options& options, const std::vector<const Witness*>& both, const Lexicon& lexicon,
                 std::size_t threads) {
  const Collation collation = collate(*both[0], *both[1], lexicon);
  const render::Diff d{both, &collation, wanted_variants(options, both, collation, lexicon, threads),
                       chosen_by(options)};
  Result result;
  result.status = status_of(options, collation, d.variants);
  const render::DiffStyle style{.colour = wants_colour(options.colour, options.output),
                                .accidentals = options.accidentals || !options.only.empty(),
                                .width = options.width > 0 ? options.width : terminal_width(),
                                .loud_first = options.order == "loud",
                                .threads = threads};
  if (options.format == "json")
    render::diff_json(d, result.out);
  else if (!collation.one_opinion)
    result.out = unrelated(*both[0], *both[1], collation);
  else if (options.format == "docx")
    render::diff_docx(d, style, result.out);
  else if (options.format == "inline")
    render::diff_inline(d, style, result.out);
  else if (options.summary)
    render::diff_summary(d, result.out);
  else if (options.side_by_side)
    render::diff_side_by_side(d, style, result.out);
  else
    render::diff_text(d, style, result.out);
  return result;
}

// The first witness against each of the others.
Result diff(const Options& options) {
  const Witnesses witnesses(options, 2);
  const std::vector<const Witness*>& all = witnesses.all();
  check_section(options, all);
  if (options.format == "docx" && all.size() != 2)
    throw UsageError("--format docx: tracked changes are between two witnesses; name two");
  if (options.format == "html") return diff_page(options, witnesses);
  if (all.size() == 2) return diff_pair(options, all, witnesses.lexicon(), options.threads);
  std::vector<std::string> outs(all.size() - 1);
  std::vector<int> statuses(outs.size());
  for_each_at_once(outs.size(), options.threads, [&](std::size_t i) {
    Result one = diff_pair(options, {all[0], all[i + 1]}, witnesses.lexicon(), 1);
    statuses[i] = one.status;
    outs[i] = std::move(one.out);
  });
  Result result;
  result.status = *std::max_element(statuses.begin(), statuses.end());
  if (options.format == "json")
    render::diffs_json(outs, result.out);
  else
    for (std::size_t i = 0; i < outs.size(); ++i)
      result.out += (i > 0 ? "\n" : "") + outs[i];
  return result;
}

Result collate_table(const Options& options) {
  Witnesses witnesses(options, 2);
  // But for plain texts, which may be short and have little in common.
  witnesses.leave_out(find_foreign(witnesses.all(), witnesses.lexicon()));
  const std::vector<const Witness*>& all = witnesses.all();
  check_section(options, all);
  Table table = make_table(all, witnesses.lexicon(), options.threads);
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
  std::vector<Collation> collations(all.size() - 1);
  for_each_at_once(collations.size(), options.threads, [&](std::size_t i) {
    collations[i] = collate(*all[0], *all[i + 1], witnesses.lexicon());
    if (!collations[i].one_opinion) throw InputError(unrelated(*all[0], *all[i + 1], collations[i]));
  });
  Concordance concordance = find_concordance(all, collations);
  std::erase_if(concordance.places, [&](const PlaceOfPage& p) { return !is_section(p.section, options.section); });
  Result result;
  if (options.format == "json")
    render::pages_json(concordance, all, result.out);
  else
    render::pages_text(concordance, all, result.out);
  return result;
}

// Of a record's versions the one that the byte belongs to.
const Witness& witness_with_byte(const std::vector<const Witness*>& versions, std::uint64_t offset) {
  for (const Witness* w : versions)
    if (offset < w->source->bytes.size() && w->ledger.at(SourcePos(offset)).rule != "record") return *w;
  return *versions.front();
}

// FILE FILE --variant N
Result explain_variant(const Options& options) {
  const Witnesses witnesses(options, 2);
  const std::vector<const Witness*>& both = witnesses.all();
  if (both.size() != 2) throw UsageError("--variant: name two witnesses");
  const Collation collation = collate(*both[0], *both[1], witnesses.lexicon());
  const std::vector<Variant> variants = find_variants(both, collation, witnesses.lexicon(), options.threads);
  if (options.variant > variants.size())
    throw UsageError(
        fmt::format("--variant {}: the two have {}", options.variant,
                    variants.size() == 1 ? "1 difference" : fmt::format("{} differences", variants.size())));
  const Variant& v = variants[options.variant - 1];
  const std::vector<std::string> evidence = evidence_of(both, v, witnesses.lexicon());
  Result result;
  if (options.format == "json")
    render::variant_explanation_json(both, v, evidence, result.out);
  else
    render::variant_explanation(both, v, evidence, result.out);
  return result;
}

// FILE:OFFSET
Result explain(Options options) {
  if (options.variant > 0) return explain_variant(options);
  if (options.files.size() > 1) throw UsageError("explain: name one FILE:OFFSET, or two witnesses and --variant N");
  const std::string named = options.files.front();
  const std::size_t colon = named.rfind(':');
  std::uint64_t offset = 0;
  if (colon == std::string::npos || colon == 0)
    throw UsageError(named + " is not FILE:OFFSET; add the offset in bytes, " + named + ":812");
  const char* first = named.data() + colon + 1;
  const char* last = named.data() + named.size();
  const auto [end, error] = std::from_chars(first, last, offset);
  if (error != std::errc() || end != last) throw UsageError(named + ": the offset must be a number of bytes");
  options.files.front() = named.substr(0, colon);
  const Witnesses witnesses(options);
  const Witness& w = witness_with_byte(witnesses.all(), offset);
  if (w.source->bytes.empty()) throw InputError(w.name() + ": the file is empty; there is no byte to explain");
  if (offset >= w.source->bytes.size())
    throw InputError(
        fmt::format("{}: there is no byte {}; the last one is {}", w.name(), offset, w.source->bytes.size() - 1));
  Result result;
  if (options.format == "json")
    render::explanation_json(w, SourcePos(offset), result.out);
  else
    render::explanation(w, SourcePos(offset), result.out);
  return result;
}

// All forms, or with names those: as TOML, a starting point for a form of one's own.
Result printings(const Options& options) {
  Result result;
  const KnownForms known(options);
  std::vector<const Form*> named;
  for (const std::string& name : options.files) {
    const Form* form = name == general_form().name ? &general_form() : find_form(name, known.all());
    if (form == nullptr)
      throw UsageError("no printing is called " + name +
                       suggestion(name, names_of(known.all()), "the printings are"));
    named.push_back(form);
  }
  if (options.format == "json")
    render::forms_json(named.empty() ? known.all() : Forms(named), result.out);
  else if (named.empty())
    render::forms(known.all(), result.out);
  for (const Form* form : named)
    if (options.format != "json") result.out += form->file;
  return result;
}

} // namespace

Result run(const Options& given) {
  const Options options = given.command == Command::revisions ? with_states(given) : given;
  refuse_overwriting(outputs_of(options), FilesRead(options));
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
  case Command::page:
    return {program_as_page(options)};
  case Command::printings:
    return printings(options);
  case Command::batch:
    return batch(options);
  case Command::check:
    return check(options);
  case Command::revisions:
    return revisions(options);
  }
  return {};
}

} // namespace recension::cli
