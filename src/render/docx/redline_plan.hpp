// In which order the sections of two witnesses are set into one document, and what is shown of them. Private to the
// stage.
#pragma once

#include <recension/render.hpp>

#include <vector>

namespace recension::render::docx {

// Sections of the two that are one passage; or of one alone.
struct Item {
  const Passage* passage = nullptr;
  bool has_a = false, has_b = false;
};

class Plan {
public:
  // `shown`: the variants that are marked; `all`: no difference is left out.
  Plan(const Diff& d, const std::vector<const Variant*>& shown, bool all)
      : collation_(*d.collation), a_(*d.witnesses[0]), b_(*d.witnesses[1]), shown_(shown), all_(all) {}

  // The first witness's passages in its order, and after what is before them in the second those that are its own,
  // or are elsewhere in it.
  [[nodiscard]] std::vector<Item> items() const;
  // The text of a passage in a witness.
  [[nodiscard]] ReadRange range(const Passage& p, std::size_t witness) const;
  // Of a passage that both have in different places: the variant that says so.
  [[nodiscard]] const Variant* move_of(const Passage& p) const;
  // Of a passage that one witness has alone: the variant that says so.
  [[nodiscard]] const Variant* absence_of(const Passage& p, std::size_t witness) const;
  // Whether that one witness alone has it is shown.
  [[nodiscard]] bool shows_alone(const Passage& p, std::size_t witness) const {
    return all_ || absence_of(p, witness) != nullptr;
  }

private:
  const Collation& collation_;
  const Witness &a_, &b_;
  const std::vector<const Variant*>& shown_;
  bool all_;

  [[nodiscard]] std::vector<const Passage*> passages_of(std::size_t witness) const;
  void add_of_second(std::vector<Item>& items) const;
};

} // namespace recension::render::docx
