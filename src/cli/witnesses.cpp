#include "witnesses.hpp"

#include <algorithm>

namespace recension::cli {
namespace {

const Form& form_named(const std::string& name) {
  if (const Form* f = find_form(name)) return *f;
  throw UsageError("--printing: no printing " + name + "; recension printings lists them");
}

} // namespace

Witnesses::Witnesses(const Options& options) : options_(options) {
  check_sigla();
  for (std::size_t i = 0; i < options.files.size(); ++i) {
    const std::string siglum = siglum_of(i);
    witnesses_.push_back(make_witness(read_source(options.files[i]), siglum, lexicon_, form_of(siglum)));
  }
  for (const Witness& w : witnesses_)
    pointers_.push_back(&w);
}

void Witnesses::check_sigla() const {
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

std::string Witnesses::siglum_of(std::size_t i) const {
  for (const std::string& s : options_.sigla)
    if (s.substr(s.find('=') + 1) == options_.files[i]) return s.substr(0, s.find('='));
  std::string letters; // A … Z, AA …
  for (std::size_t n = i + 1; n > 0; n = (n - 1) / 26)
    letters.insert(letters.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letters;
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

void check_section(const Options& options, const std::vector<const Witness*>& witnesses) {
  if (options.section.empty() || section_kind_named(options.section)) return;
  for (const Witness* w : witnesses)
    for (const Section& s : w->structure.sections)
      if (s.id == options.section) return;
  throw UsageError("--section: no witness has a section " + options.section);
}

} // namespace recension::cli
