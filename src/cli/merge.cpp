#include "merge.hpp"

#include "decisions.hpp"
#include "interactive.hpp"
#include "option_values.hpp"
#include "output.hpp"
#include "page.hpp"
#include "suggestion.hpp"
#include "witnesses.hpp"

#include <recension/recension.hpp>

#include <algorithm>
#include <set>

namespace recension::cli {
namespace {

std::size_t witness_called(const std::string& option, const std::string& siglum,
                           const std::vector<const Witness*>& all) {
  for (std::size_t w = 0; w < all.size(); ++w)
    if (all[w]->siglum == siglum) return w;
  std::vector<std::string> sigla;
  for (const Witness* w : all)
    sigla.push_back(w->siglum);
  throw UsageError(option + ": no witness is called " + siglum + "; the witnesses are " + joined(sigla));
}

// Each code of --pages must be of a reporter whose pages some witness has.
void check_pages(const Options& options, const CriticalText& text) {
  std::vector<std::string> known;
  for (const CriticalPage& p : text.pages)
    if (const std::string code = render::reporter_code(p.reporter);
        std::find(known.begin(), known.end(), code) == known.end())
      known.push_back(code);
  for (const std::string& code : options.pages)
    if (code != "none" && std::find(known.begin(), known.end(), code) == known.end())
      throw UsageError("--pages: no witness has pages of " + code +
                       (known.empty() ? "; none has any" : suggestion(code, known, "they have pages of")));
}

EditionOptions edition_options(const Options& options, const std::vector<const Witness*>& all) {
  EditionOptions out;
  out.threads = options.threads;
  if (!options.base.empty()) out.base = witness_called("--base", options.base, all);
  if (!options.prefer.empty()) out.prefer = witness_called("--prefer", options.prefer, all);
  for (const std::string& group : options.groups) {
    out.groups.emplace_back();
    for (std::size_t begin = 0; begin <= group.size();) {
      const std::size_t end = std::min(group.find(',', begin), group.size());
      out.groups.back().push_back(witness_called("--group", group.substr(begin, end - begin), all));
      begin = end + 1;
    }
    if (const std::vector<std::size_t>& members = out.groups.back();
        std::set<std::size_t>(members.begin(), members.end()).size() < 2)
      throw UsageError("--group " + group + ": name at least two witnesses, with a comma between them");
  }
  if (!options.accept.empty()) out.accepted = read_decisions(options.accept, options.interactive);
  return out;
}

Style style_named(const std::string& name) {
  if (name == "base") return Style::base;
  return name == "us" ? Style::us : Style::bluebook_plain;
}

void write_apparatus(const CriticalText& text, const std::vector<const Witness*>& all, const std::string& path) {
  std::string out;
  if (path.ends_with(".json"))
    render::apparatus_json(text, all, out);
  else
    render::apparatus_text(text, all, out);
  write_output(out, path);
}

} // namespace

Result merge(const Options& options) {
  Witnesses witnesses(options, 2);
  const std::vector<const Witness*>& all = witnesses.all();
  EditionOptions edition = edition_options(options, all);
  CriticalText text = merge_witnesses(all, witnesses.lexicon(), edition);
  while (!text.foreign.empty()) {
    witnesses.leave_out(text.foreign);
    edition = edition_options(options, all);
    text = merge_witnesses(all, witnesses.lexicon(), edition);
  }
  check_section(options, all);
  check_pages(options, text);
  const std::size_t known = edition.accepted.size();
  if (options.interactive && ask(text, all, edition.accepted)) {
    add_decisions(std::span(edition.accepted).subspan(known), options.accept);
    text = merge_witnesses(all, witnesses.lexicon(), edition);
  }
  if (const std::size_t n = text.unused_decisions.size(); n > 0)
    note(options.accept + ": " + (n == 1 ? "1 decision is" : std::to_string(n) + " decisions are") +
         " about no place of this text; the first follows “" +
         edition.accepted[text.unused_decisions.front()].before + "”");
  apply_style(text, style_named(options.style));
  std::erase_if(text.sections, [&](const CriticalSection& s) { return !is_section(s.id, options.section); });
  Result result;
  result.status = text.unresolved > 0 ? 1 : 0;
  if (!options.apparatus.empty()) write_apparatus(text, all, options.apparatus);
  const render::MergeStyle style{options.format == "markdown", options.pages, options.mark_open};
  if (options.format == "json")
    render::merge_json(text, all, result.out);
  else if (options.format == "html" && options.with_apparatus)
    render::merge_page(Page(all, witnesses.lexicon(), options.threads, options.section).parts(), text, result.out);
  else if (options.format == "html")
    render::merge_html(text, style, result.out);
  else if (options.format == "docx")
    render::merge_docx(text, all, style, result.out);
  else if (options.format == "tei")
    render::merge_tei(text, all, result.out);
  else if (options.format == "courtlistener")
    render::merge_courtlistener(text, style, result.out);
  else
    render::merge_text(text, style, result.out);
  return result;
}

} // namespace recension::cli
