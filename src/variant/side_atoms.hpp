// The atoms of one side of a place, as the readers of citation matter look at them. Private to the stage.
//
//     SideAtoms in(facts, 1);            // (Comp. St. § 4659)
//     in.sign(0, U'(');                  // true
//     in.key(1);                         // "comp"; "" at a sign and after the end
//     in.after_stop(1);                  // 3: what follows "Comp."
#pragma once

#include "facts.hpp"

#include <string>

namespace recension::variant {

class SideAtoms {
public:
  SideAtoms(const Facts& f, std::size_t side) : f_(f), side_(side), atoms_(f.atoms[side]) {}

  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] const std::vector<Atom>& all() const { return atoms_; }
  [[nodiscard]] bool is_word(std::size_t i) const { return i < atoms_.size() && atoms_[i].is_word; }
  [[nodiscard]] std::string_view key(std::size_t i) const {
    return i < atoms_.size() ? f_.key_of_word(atoms_[i]) : std::string_view{};
  }
  [[nodiscard]] bool sign(std::size_t i, char32_t s) const {
    return i < atoms_.size() && !atoms_[i].is_word && atoms_[i].sign == s;
  }
  [[nodiscard]] bool opens(std::size_t i) const { return sign(i, U'(') || sign(i, U'['); }
  [[nodiscard]] bool closes(std::size_t i) const { return sign(i, U')') || sign(i, U']'); }
  [[nodiscard]] std::size_t after_stop(std::size_t word) const { return word + (sign(word + 1, U'.') ? 2 : 1); }
  [[nodiscard]] std::string_view text(std::size_t i) const { return f_.witnesses[side_]->text(atoms_[i].range); }
  [[nodiscard]] std::string_view word_before() const { return f_.word_before(side_); }
  [[nodiscard]] std::string_view word_after() const { return f_.word_after(side_); }

  // The citation that begins at `i`, if one does; where a reporter's name from `i` on ends, and the name closed up.
  [[nodiscard]] std::optional<CitedPlace> citation(std::size_t i) const {
    return citation_at(atoms_, i, *f_.lexicon);
  }
  std::size_t reporter(std::size_t i, std::string* name = nullptr) const {
    return reporter_at(atoms_, i, *f_.lexicon, name);
  }

private:
  const Facts& f_;
  std::size_t side_;
  const std::vector<Atom>& atoms_;
};

} // namespace recension::variant
