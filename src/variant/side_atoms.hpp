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

class SideAtoms : public AtomView {
public:
  SideAtoms(const Facts& f, std::size_t side) : AtomView(f.atoms[side], *f.lexicon), f_(f), side_(side) {}

  [[nodiscard]] bool opens(std::size_t i) const { return sign(i, U'(') || sign(i, U'['); }
  [[nodiscard]] bool closes(std::size_t i) const { return sign(i, U')') || sign(i, U']'); }
  [[nodiscard]] std::size_t after_stop(std::size_t word) const { return word + (sign(word + 1, U'.') ? 2 : 1); }
  [[nodiscard]] std::string_view text(std::size_t i) const { return f_.witnesses[side_]->text(all()[i].range); }
  [[nodiscard]] std::string_view word_before() const { return f_.word_before(side_); }
  [[nodiscard]] std::string_view word_after() const { return f_.word_after(side_); }

  // The citation that begins at `i`, if one does; where a reporter's name from `i` on ends, and the name closed up.
  [[nodiscard]] std::optional<CitedPlace> citation(std::size_t i) const { return citation_at(all(), i, *f_.lexicon); }
  std::size_t reporter(std::size_t i, std::string* name = nullptr) const {
    return reporter_at(all(), i, *f_.lexicon, name);
  }

private:
  const Facts& f_;
  std::size_t side_;
};

} // namespace recension::variant
