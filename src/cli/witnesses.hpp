// The witnesses that were named on the command line.
#pragma once

#include "../printing/form_file.hpp"
#include "options.hpp"

#include <recension/foreign.hpp>

#include <deque>
#include <memory>
#include <vector>

namespace recension::cli {

// The forms that are known: those of --printing-file, then the built-in ones.
class KnownForms {
public:
  explicit KnownForms(const Options& options); // throws InputError, UsageError
  [[nodiscard]] Forms all() const { return all_; }

private:
  std::deque<FormFile> files_; // a deque does not move its elements
  std::vector<const Form*> all_;
};

// In the order of the command line, read and prepared; a JSON record alone is as many witnesses as it holds versions
// that differ. Throws InputError and UsageError.
class Witnesses {
public:
  explicit Witnesses(const Options& options, std::size_t least = 1);
  [[nodiscard]] const std::vector<const Witness*>& all() const { return pointers_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
  // Files that are no printings of the same opinion: an InputError, or with --skip-foreign they are left out and
  // named on stderr. Where `collate` has plain texts only they are named and stay.
  void leave_out(const std::vector<Foreign>& foreign);

private:
  const Options& options_;
  KnownForms forms_;
  Lexicon lexicon_;
  std::deque<Witness> witnesses_;
  std::vector<const Witness*> pointers_;

  [[nodiscard]] std::vector<Source> read() const;
  [[nodiscard]] std::size_t threads_for(std::size_t bytes) const;
  [[nodiscard]] std::vector<Source> sources_of(const std::string& argument) const;
  void make(std::vector<Source> sources);
  void enlist(Witness w);
  [[nodiscard]] std::string next_siglum(const Source& source) const;
  void check_sigla() const;
  void check_assignments() const;
  void check_words() const;
  [[nodiscard]] std::string siglum_of(const std::string& name, std::size_t i) const;
  [[nodiscard]] const Form* form_of(const std::string& siglum) const;
  [[nodiscard]] const Form& form_named(const std::string& name) const;
  [[nodiscard]] std::optional<Container> container_of(const std::string& argument) const;
};

// Throws UsageError if --section names neither a kind nor a section of a witness.
void check_section(const Options& options, const std::vector<const Witness*>& witnesses);

} // namespace recension::cli
