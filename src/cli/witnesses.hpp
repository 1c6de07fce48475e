// The witnesses that were named on the command line.
#pragma once

#include "options.hpp"

#include <recension/witness.hpp>

#include <deque>
#include <vector>

namespace recension::cli {

// In the order of the command line, read and prepared. Throws InputError and UsageError.
class Witnesses {
public:
  explicit Witnesses(const Options& options);
  [[nodiscard]] const std::vector<const Witness*>& all() const { return pointers_; }
  [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }

private:
  const Options& options_;
  Lexicon lexicon_;
  std::deque<Witness> witnesses_; // a deque does not move its elements
  std::vector<const Witness*> pointers_;

  void check_sigla() const;
  [[nodiscard]] std::string siglum_of(std::size_t i) const;
  [[nodiscard]] const Form* form_of(const std::string& siglum) const;
};

// Throws UsageError if --section names neither a kind nor a section of a witness.
void check_section(const Options& options, const std::vector<const Witness*>& witnesses);

} // namespace recension::cli
