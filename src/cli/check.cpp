#include "check.hpp"

#include "../parallel/parallel.hpp"
#include "decisions.hpp"
#include "files_read.hpp"
#include "manifest.hpp"
#include "output.hpp"

#include <recension/recension.hpp>

#include <algorithm>

namespace recension::cli {
namespace {

// What the arguments say, as a manifest would.
CheckedOpinion opinion_of(const Options& options) {
  CheckedOpinion out;
  out.name = options.canonical;
  out.canonical = {options.canonical};
  out.published = options.files;
  out.accepted = options.accept;
  if (!out.accepted.empty()) out.rules.accepted = read_decisions(out.accepted, !options.accept_variant.empty());
  if (!options.house_style.empty()) read_style(options.house_style, out.rules);
  return out;
}

std::string manifest_of(const Options& options) {
  return options.files.empty() ? "recension.toml" : options.files.front();
}

// A copy is easily named where a manifest is expected.
std::vector<CheckedOpinion> manifest_read(const std::string& path) {
  try {
    return read_manifest(path);
  } catch (const InputError& e) {
    if (path.ends_with(".toml") || !std::string_view(e.what()).starts_with(path + ":")) throw;
    throw InputError(path + ": is no manifest; to check copies name their text too: --canonical FILE COPY…");
  }
}

std::vector<CheckedOpinion> opinions_of(const Options& options) {
  std::vector<CheckedOpinion> out;
  if (!options.canonical.empty()) {
    if (options.files.empty()) throw UsageError("--canonical: name the published copies too");
    out.push_back(opinion_of(options));
  } else {
    if (options.files.size() > 1)
      throw UsageError("check: name one manifest, or --canonical and the published copies");
    out = manifest_read(manifest_of(options));
  }
  for (CheckedOpinion& o : out) {
    for (const std::string& name : options.allow) {
      check_rule_name("--allow", name);
      o.rules.allow.push_back(name);
    }
    if (options.fail_on_given) o.rules.fail_on = options.fail_on;
  }
  return out;
}

// The canonical text as a source; of several witnesses their merged text.
Source canonical_of(const CheckedOpinion& opinion) {
  if (opinion.canonical.size() == 1) return read_source(opinion.canonical.front());
  Lexicon lexicon;
  std::vector<Source> sources;
  for (const std::string& path : opinion.canonical)
    sources.push_back(read_source(path));
  const std::vector<Witness> witnesses = make_witnesses(std::move(sources), lexicon, nullptr, all_forms(), 1);
  std::vector<const Witness*> all;
  for (const Witness& w : witnesses)
    all.push_back(&w);
  CriticalText text = merge_witnesses(all, lexicon, {});
  if (!text.foreign.empty())
    throw InputError(opinion.name +
                     ": merge: " + foreign_text(*all[text.foreign.front().witness], text.foreign.front()));
  apply_style(text, Style::us);
  Source out{"the merged text of " + opinion.name, {}};
  out.container = Container::text;
  render::merge_text(text, {.markdown = true, .pages = {}, .mark_open = false}, out.bytes);
  return out;
}

CopyReport check_one(const CheckedOpinion& opinion, const Source& canonical, const std::string& path) {
  Lexicon lexicon;
  const Witness right = make_witness(canonical, "canonical", lexicon);
  if (right.words.empty()) throw InputError(canonical.path + ": is empty; the canonical text must have words");
  const Witness copy = make_witness(read_source(path), "copy", lexicon);
  CopyReport out = check_copy(right, copy, lexicon, opinion.rules);
  out.opinion = opinion.name;
  return out;
}

// An output that the next run would take for a copy.
void refuse_new_copies(const std::vector<FileOption>& outputs, const CheckedOpinion& opinion) {
  for (const FileOption& output : outputs)
    for (const std::string& pattern : opinion.patterns)
      if (is_matched(pattern, led_to(output.path)))
        throw UsageError(output.option + " " + output.path + ": published = \"" + pattern +
                         "\" would take it for a copy; name a file elsewhere");
}

// The files of decisions that a manifest names, each once: --accept-variant adds to one of them.
void add_accepted(const std::vector<CheckedOpinion>& opinions, std::vector<FileOption>& outputs) {
  const auto is_known = [&](const std::string& path) {
    return std::any_of(outputs.begin(), outputs.end(), [&](const FileOption& o) {
      return o.option.starts_with("accepted") && place_of(o.path) == place_of(path);
    });
  };
  for (const CheckedOpinion& o : opinions)
    if (!o.accepted.empty() && !is_known(o.accepted)) outputs.push_back({"accepted", o.accepted});
}

// The outputs must not be files that the manifest names.
void refuse_overwriting_checked(const Options& options, const std::vector<CheckedOpinion>& opinions) {
  FilesRead read(options);
  if (options.canonical.empty()) read.add(manifest_of(options));
  std::vector<FileOption> outputs = outputs_of(options);
  for (const CheckedOpinion& o : opinions) {
    for (const std::vector<std::string>* files : {&o.canonical, &o.published, &o.styles})
      for (const std::string& file : *files)
        read.add(file);
    if (options.accept_variant.empty()) read.add(o.accepted);
  }
  if (!options.accept_variant.empty()) add_accepted(opinions, outputs);
  refuse_overwriting(outputs, read);
  for (const CheckedOpinion& o : opinions)
    refuse_new_copies(outputs, o);
}

struct Checked {
  std::vector<CheckedOpinion> opinions;
  CheckResult result;
  std::vector<std::size_t> opinion_of_copy;
};

Checked run_checks(const Options& options) {
  Checked out;
  out.opinions = opinions_of(options);
  refuse_overwriting_checked(options, out.opinions);
  std::vector<Source> canonical(out.opinions.size());
  for_each_at_once(canonical.size(), options.threads,
                   [&](std::size_t i) { canonical[i] = canonical_of(out.opinions[i]); });
  std::vector<std::string> paths;
  for (std::size_t i = 0; i < out.opinions.size(); ++i)
    for (const std::string& path : out.opinions[i].published) {
      out.opinion_of_copy.push_back(i);
      paths.push_back(path);
    }
  out.result.copies.resize(paths.size());
  for_each_at_once(paths.size(), options.threads, [&](std::size_t i) {
    const std::size_t o = out.opinion_of_copy[i];
    out.result.copies[i] = check_one(out.opinions[o], canonical[o], paths[i]);
  });
  for (std::size_t o = 0; o < out.opinions.size(); ++o) {
    std::vector<const CopyReport*> reports;
    for (std::size_t i = 0; i < paths.size(); ++i)
      if (out.opinion_of_copy[i] == o) reports.push_back(&out.result.copies[i]);
    for (Finding& f : stale_acceptances(out.opinions[o].rules, reports))
      out.result.stale.emplace_back(out.opinions[o].name, std::move(f));
  }
  return out;
}

std::string written(const CheckResult& result, const std::string& format) {
  std::string out;
  if (format == "github")
    render::check_github(result, out);
  else if (format == "sarif")
    render::check_sarif(result, RECENSION_VERSION, out);
  else if (format == "junit")
    render::check_junit(result, out);
  else if (format == "json")
    render::check_json(result, out);
  else
    render::check_text(result, out);
  return out;
}

// NAME=FILE
void write_reports(const Options& options, const CheckResult& result) {
  for (const std::string& report : options.reports) {
    const std::size_t equals = report.find('=');
    write_output(written(result, report.substr(0, equals)), report.substr(equals + 1));
  }
}

// Of a difference with this id, or one whose id begins so.
const Finding& found(const Checked& checked, const std::string& id, std::size_t& copy) {
  constexpr std::size_t shortest = 4; // characters
  if (id.size() < shortest)
    throw UsageError("--accept-variant " + id + ": too short; give at least the first four characters of the id");
  const Finding* out = nullptr;
  for (std::size_t i = 0; i < checked.result.copies.size(); ++i)
    for (const Finding& f : checked.result.copies[i].findings) {
      if (!f.id.starts_with(id)) continue;
      if (out != nullptr && out->id != f.id) throw UsageError("--accept-variant: several ids begin with " + id);
      if (out == nullptr) copy = i;
      out = &f;
    }
  if (out == nullptr)
    throw UsageError("--accept-variant: no finding is called " + id +
                     "; recension check lists them, without those accepted before");
  if (out->readings.empty())
    throw UsageError("--accept-variant: " + out->rule + " is a fault, not a difference; mend it, or allow " +
                     out->rule);
  return *out;
}

Result accept(const Options& options, const Checked& checked) {
  std::size_t copy = 0;
  const Finding& f = found(checked, options.accept_variant, copy);
  const CheckedOpinion& opinion = checked.opinions[checked.opinion_of_copy[copy]];
  if (opinion.accepted.empty())
    throw UsageError("--accept-variant: name the file for it, accepted = \"…\" in the manifest or --accepted FILE");
  const Accepted added{f.before, f.readings, f.readings[1], options.reason, 0};
  add_decisions({&added, 1}, opinion.accepted);
  return {opinion.accepted + ": accepted " + f.id + ", " + f.message + "\n", 0};
}

} // namespace

Result check(const Options& options) {
  const Checked checked = run_checks(options);
  if (!options.accept_variant.empty()) return accept(options, checked);
  write_reports(options, checked.result);
  Result out;
  out.out = written(checked.result, options.format);
  for (const CopyReport& copy : checked.result.copies)
    if (copy.failing() > 0) out.status = 1;
  return out;
}

} // namespace recension::cli
