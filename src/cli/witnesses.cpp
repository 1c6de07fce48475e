#include "witnesses.hpp"

#include "../parallel/parallel.hpp"
#include "option_values.hpp"
#include "output.hpp"
#include "suggestion.hpp"

#include <algorithm>
#include <filesystem>
#include <iterator>

namespace recension::cli {
namespace {

// FILE#FIELD; a file of that whole name wins.
struct Named {
  std::string path, field;
};

Named named(const std::string& argument) {
  const std::size_t hash = argument.rfind('#');
  std::error_code error;
  if (hash == std::string::npos || hash == 0 || std::filesystem::exists(argument, error)) return {argument, {}};
  return {argument.substr(0, hash), argument.substr(hash + 1)};
}

Container container_called(const std::string& name) {
  if (const auto c = container_named(name)) return *c;
  throw UsageError("--container: no container is called " + name +
                   suggestion(name, container_names(), "the containers are"));
}

// Why a witness has no words; empty: it has some.
std::string why_empty(const Witness& w) {
  if (!w.words.empty()) return {};
  const std::string& bytes = w.source->bytes;
  if (bytes.empty()) return "the file is empty";
  if (w.decoded.container == Container::pdf) return "the PDF file has no text; a scan needs text recognition first";
  const bool blank = w.decoded.view().find_first_not_of(" \t\r\n\f\v") == std::string::npos;
  if (w.decoded.container == Container::text && blank) return "the file holds only blanks";
  if (blank) return "there is no text in this " + std::string(name_of(w.decoded.container)) + " file";
  return "only markup is in the file, no text of an opinion; recension normalize --format ledger shows all of it";
}

// Of what two versions show the same, readers see one witness.
bool are_equal(const Witness& a, const Witness& b) {
  return a.structure.reading.text == b.structure.reading.text && a.bare.pages.size() == b.bare.pages.size();
}

// Of two values for one witness, or for all, only one could have an effect.
void refuse_twice(const std::string& option, std::vector<std::string> targets) {
  std::sort(targets.begin(), targets.end());
  const auto twice = std::adjacent_find(targets.begin(), targets.end());
  if (twice != targets.end())
    throw UsageError(option + " is given twice for " + (twice->empty() ? "all witnesses" : *twice) +
                     "; give it once");
}

// What is assigned to: NAME of NAME=VALUE, nothing of VALUE.
std::vector<std::string> targets_of(const std::vector<std::string>& assignments) {
  std::vector<std::string> out;
  for (const std::string& a : assignments)
    out.push_back(a.substr(0, a.rfind('=') == std::string::npos ? 0 : a.rfind('=')));
  return out;
}

} // namespace

KnownForms::KnownForms(const Options& options) {
  for (const std::string& path : options.printing_files) {
    const Form& form = files_.emplace_back(path).form();
    if (form.rules.empty()) throw InputError(path + ": a form needs at least one [[rule]]");
    if (find_form(form.name) != nullptr)
      throw InputError(path + ": a built-in form is called " + std::string(form.name) +
                       " already; choose another name");
    all_.push_back(&form);
  }
  all_.insert(all_.end(), all_forms().begin(), all_forms().end());
}

Witnesses::Witnesses(const Options& options, std::size_t least) : options_(options), forms_(options) {
  check_sigla();
  make(read());
  check_assignments();
  for (const Witness& w : witnesses_)
    pointers_.push_back(&w);
  if (pointers_.size() < least) {
    if (options.files.size() > 1) throw UsageError(options.files.front() + ": is named twice; name another witness");
    const bool record = pointers_.front()->decoded.container == Container::json;
    throw UsageError(options.files.front() + (record ? ": the record holds one version only; name another witness"
                                                     : ": name at least two witnesses"));
  }
  check_words();
}

// What cannot be compared is an error; the clean text of nothing is nothing, and people are told why.
void Witnesses::check_words() const {
  for (const Witness* w : pointers_) {
    const std::string why = why_empty(*w);
    if (why.empty() || options_.command == Command::explain) continue;
    if (options_.command != Command::normalize) throw InputError(w->name() + ": " + why + "; name a file with text");
    note(w->name() + ": " + why);
  }
}

void Witnesses::leave_out(const std::vector<Foreign>& foreign) {
  if (foreign.empty()) return;
  const bool plain = std::all_of(pointers_.begin(), pointers_.end(),
                                 [](const Witness* w) { return w->printing.form->name == "plain"; });
  const bool stay = options_.command == Command::collate && plain;
  if (!options_.skip_foreign && !stay && pointers_.size() == 2) // either may be the wrong one
    throw InputError(pointers_[0]->name() + " and " + pointers_[1]->name() +
                     " are not printings of one opinion: they have hardly any text in common");
  if (!options_.skip_foreign && !stay)
    throw InputError(foreign_text(*pointers_[foreign.front().witness], foreign.front()) +
                     "; leave it out, or say --skip-foreign");
  for (const Foreign& f : foreign)
    note(foreign_text(*pointers_[f.witness], f) + (stay ? "" : "; it is left out"));
  if (stay) return;
  for (const Foreign& f : foreign)
    pointers_[f.witness] = nullptr;
  std::erase(pointers_, nullptr);
  if (pointers_.size() < 2) throw InputError("no two of the files are printings of one opinion");
}

// To begin a thread costs as much as to read a file of that size.
std::size_t Witnesses::threads_for(std::size_t bytes) const {
  constexpr std::size_t least_worth_a_thread = std::size_t{1} << 17U;
  return bytes < least_worth_a_thread ? 1 : options_.threads;
}

// What the arguments name, in their order.
std::vector<Source> Witnesses::read() const {
  std::size_t bytes = 0;
  for (const std::string& argument : options_.files) {
    std::error_code unknown;
    const auto size = std::filesystem::file_size(named(argument).path, unknown);
    bytes += unknown ? 0 : size;
  }
  std::vector<std::vector<Source>> read(options_.files.size());
  for_each_at_once(read.size(), threads_for(bytes), [&](std::size_t i) { read[i] = sources_of(options_.files[i]); });
  std::vector<Source> out;
  for (std::vector<Source>& sources : read)
    std::move(sources.begin(), sources.end(), std::back_inserter(out));
  return out;
}

// One, or of a JSON record as many as it holds versions.
std::vector<Source> Witnesses::sources_of(const std::string& argument) const {
  const Named name = named(argument);
  std::vector<Source> out;
  out.push_back(read_source(name.path, container_of(argument)));
  out.front().field = name.field;
  if (!name.field.empty()) return out;
  const std::vector<std::string> versions = versions_of(out.front());
  constexpr std::size_t most = 16;
  if (versions.size() > most)
    throw UsageError(name.path + ": holds " + std::to_string(versions.size()) + " texts (" + versions[0] + ", " +
                     versions[1] + ", …); name one as " + name.path + "#" + versions[0]);
  if (!versions.empty()) out.resize(versions.size(), out.front());
  for (std::size_t v = 0; v < versions.size(); ++v)
    out[v].field = versions[v];
  return out;
}

void Witnesses::make(std::vector<Source> sources) {
  const bool forms_differ = std::any_of(options_.printings.begin(), options_.printings.end(),
                                        [](const std::string& p) { return p.find('=') != std::string::npos; });
  if (forms_differ) { // a siglum says which form, and it is known once the witnesses before are
    for (Source& source : sources) {
      const Form* form = form_of(next_siglum(source));
      enlist(make_witness(std::move(source), {}, lexicon_, form, forms_.all()));
    }
    return;
  }
  std::size_t bytes = 0;
  for (const Source& source : sources)
    bytes += source.bytes.size();
  for (Witness& w : make_witnesses(std::move(sources), lexicon_, form_of({}), forms_.all(), threads_for(bytes)))
    enlist(std::move(w));
}

// A version that shows the same as one before it, of the same record, is that one under a second name.
void Witnesses::enlist(Witness w) {
  w.siglum = next_siglum(*w.source);
  for (Witness& other : witnesses_)
    if (!w.source->field.empty() && other.source->path == w.source->path && are_equal(other, w)) {
      other.also.push_back(w.source->field);
      return;
    }
  for (const Witness& other : witnesses_)
    if (other.siglum == w.siglum) throw UsageError("--siglum: two witnesses are called " + w.siglum);
  witnesses_.push_back(std::move(w));
}

std::string Witnesses::next_siglum(const Source& source) const {
  return siglum_of(source.path + (source.field.empty() ? "" : "#" + source.field), witnesses_.size());
}

void Witnesses::check_sigla() const {
  std::vector<std::string> files;
  for (const std::string& s : options_.sigla) {
    const std::size_t equals = s.find('=');
    if (equals == std::string::npos || equals == 0) throw UsageError("--siglum: " + s + " is not NAME=FILE");
    const std::string file = s.substr(equals + 1);
    const bool given = std::any_of(options_.files.begin(), options_.files.end(),
                                   [&](const std::string& f) { return f == file || file.starts_with(f + "#"); });
    if (!given) throw UsageError("--siglum: " + file + " is not one of the witnesses");
    files.push_back(file);
  }
  refuse_twice("--siglum", files);
}

// NAME=VALUE, where NAME must be a witness's: else the option would have no effect.
void Witnesses::check_assignments() const {
  refuse_twice("--printing", targets_of(options_.printings));
  refuse_twice("--container", targets_of(options_.containers));
  for (const std::string& p : options_.printings) {
    const std::size_t equals = p.find('=');
    const auto is_called = [&](const Witness& w) { return w.siglum == p.substr(0, equals); };
    if (equals != std::string::npos && std::none_of(witnesses_.begin(), witnesses_.end(), is_called))
      throw UsageError("--printing: no witness is called " + p.substr(0, equals));
  }
  for (const std::string& c : options_.containers) {
    const std::size_t equals = c.rfind('=');
    if (equals != std::string::npos &&
        std::find(options_.files.begin(), options_.files.end(), c.substr(0, equals)) == options_.files.end())
      throw UsageError("--container: " + c.substr(0, equals) + " is not one of the witnesses");
  }
}

std::string Witnesses::siglum_of(const std::string& name, std::size_t i) const {
  for (const std::string& s : options_.sigla)
    if (!name.empty() && s.substr(s.find('=') + 1) == name) return s.substr(0, s.find('='));
  std::string letters; // A … Z, AA …
  for (std::size_t n = i + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
}

const Form& Witnesses::form_named(const std::string& name) const {
  if (const Form* f = find_form(name, forms_.all())) return *f;
  throw UsageError("--printing: no printing is called " + name +
                   suggestion(name, names_of(forms_.all()), "the printings are"));
}

const Form* Witnesses::form_of(const std::string& siglum) const {
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

std::optional<Container> Witnesses::container_of(const std::string& argument) const {
  std::optional<Container> out;
  for (const std::string& c : options_.containers) {
    const std::size_t equals = c.rfind('=');
    if (equals == std::string::npos)
      out = container_called(c);
    else if (c.substr(0, equals) == argument)
      return container_called(c.substr(equals + 1));
  }
  return out;
}

void check_section(const Options& options, const std::vector<const Witness*>& witnesses) {
  if (options.section.empty()) return;
  std::vector<std::string> ids;
  for (const Witness* w : witnesses)
    for (const Section& s : w->structure.sections) {
      if (is_section(s.id, options.section)) return;
      if (std::find(ids.begin(), ids.end(), s.id) == ids.end()) ids.push_back(s.id);
    }
  const std::string none = "--section: no witness has a section " + options.section;
  if (section_kind_named(options.section)) return note(none + "; they have " + joined(ids));
  std::vector<std::string> known = ids;
  for (const std::string& kind : section_names())
    known.push_back(kind);
  const std::string near = nearest_name(options.section, known);
  throw UsageError(none + (near.empty() ? "; they have " + joined(ids) : "; did you mean " + near + "?"));
}

} // namespace recension::cli
