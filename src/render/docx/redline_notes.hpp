// The notes of two witnesses in one document: each is called once, and has its text with what was changed in it.
// Private to the stage.
#pragma once

#include "script.hpp"
#include "witness_text.hpp"

#include <set>

namespace recension::render::docx {

// A call in the order of a witness's text.
struct Call {
  ReadPos at;
  std::size_t note = 0; // of the witness's footnotes
};

class Notes {
public:
  Notes(const Diff& d, const std::vector<const Variant*>& shown, bool all, const Script& script,
        const WitnessText& text_a, const WitnessText& text_b, Document& document);

  // Calls of a witness that end in `range`, in their order.
  [[nodiscard]] std::vector<Call> calls_in(std::size_t witness, ReadRange range) const;
  // Whether the other witness has the note too; its call is set where the first one has it.
  [[nodiscard]] bool is_paired(std::size_t witness, std::size_t note) const {
    return partners_[witness][note].has_value();
  }
  // What a note's call is: how it is set, and what to tell beside it.
  struct Set {
    std::vector<const Variant*> told;
    std::size_t id = 0; // of the document's note; 0: the note has no text
    std::string label;
    Change change;
  };
  // Writes the note. Nothing where it is not shown, or was set before.
  [[nodiscard]] std::optional<Set> set(std::size_t witness, std::size_t note, Change change);
  // The notes of a section that no call leads to.
  [[nodiscard]] std::vector<std::size_t> without_call(std::size_t witness, std::size_t section) const;
  // Of a note's call: its own label, or empty where Word's numbers are the same.
  [[nodiscard]] std::string own_label(const std::string& label) const { return own_labels_ ? label : ""; }

private:
  const Witness* witnesses_[2];
  const std::vector<const Variant*>& shown_;
  bool all_, own_labels_ = false;
  const Script& script_;
  const WitnessText* texts_[2];
  Document& document_;
  std::vector<std::optional<std::size_t>> partners_[2]; // by footnote: the other witness's
  std::set<std::size_t> set_[2];
  std::set<const Variant*> told_;

  [[nodiscard]] const Footnote& note_of(std::size_t witness, std::size_t note) const {
    return witnesses_[witness]->structure.footnotes[note];
  }
  [[nodiscard]] std::vector<const Variant*> variants_of(std::size_t witness, std::size_t note) const;
  void write(std::size_t witness, std::size_t note, Body& body, Set& out) const;
  void write_both(const Footnote& first, const Footnote& second, Body& body, Set& out) const;
};

} // namespace recension::render::docx
