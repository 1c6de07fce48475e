// A Word document while it is written: WordprocessingML (ECMA-376, part 1, chapter 17). Private to the stage.
//
// A body takes text, calls of notes and ends of paragraphs, one after another, each with what a reviewer would have
// done with it. Comments and moves are around what is put between their begin and their end.
//
//     Document d("B", 0);                       // who makes the changes; how many notes there will be at most
//     d.body().text("The cat sat", {}, {});
//     d.body().text(" down", {}, {Change::inserted});
//     d.body().end_paragraph({}, {});
//     d.comment(1, "“down” is in B only");      // beside begin_comment(1), end_comment(1)
//     std::vector<Part> parts = d.parts("Marlow v. Harbor Board");
#pragma once

#include <recension/dress.hpp>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace recension::render::docx {

// A file of the package: its name and its bytes.
using Part = std::pair<std::string, std::string>;

struct Change {
  enum Kind : std::uint8_t { none, inserted, deleted, moved_from, moved_to };
  Kind kind = none;
};

// Numbers that no two marks of a document share. Comments have others than notes: LibreOffice 7 takes a comment for
// the note of its number.
struct Ids {
  std::size_t next = 1, first_comment = 1;
};

// The document's text, or a note's.
class Body {
public:
  Body(std::string author, std::shared_ptr<Ids> ids) : author_(std::move(author)), ids_(std::move(ids)) {}

  void text(std::string_view text, DressSet dress, Change change);
  // A mark that is set high, where a note's call has no note.
  void raised(std::string_view label, Change change);
  // The call of note `id`; with a label of its own, or empty: numbered by Word.
  void call(std::size_t id, std::string_view label, Change change);
  // `set_as`: quotation, heading, item; else a paragraph of the text.
  void end_paragraph(std::optional<Dress> set_as, Change change);
  void title(std::string_view text); // a whole paragraph
  // The paragraph that is being written opens a part of the document, which Word lists beside the text.
  void outline() { outlined_ = true; }
  void begin_comment(std::size_t id);
  void end_comment(std::size_t id);
  // The two ends of move `number` have one name. Gives the id to end it with.
  std::size_t begin_move(std::size_t number, Change change);
  void end_move(std::size_t id, Change change);
  // A table's rows and their cells: what is put before end_cell() is in the cell.
  void begin_table();
  void begin_row();
  void end_cell();
  void end_row();
  void end_table();

  [[nodiscard]] bool in_paragraph() const { return !paragraph_.empty(); }
  [[nodiscard]] const std::string& xml() const { return done_; }

private:
  std::string author_;
  std::shared_ptr<Ids> ids_;
  bool outlined_ = false;
  std::string done_, paragraph_; // whole paragraphs; the content of the one that is being written

  [[nodiscard]] std::string mark(std::string_view element, bool closed);
  void run(const std::string& properties, const std::string& content, Change change);
};

class Document {
public:
  Document(const std::string& author, std::size_t most_notes);

  Body& body() { return body_; }
  // A new note, with an id of its own from 1.
  std::size_t add_note(std::string label);
  Body& note(std::size_t id) { return notes_[id - 1].body; }
  void comment(std::size_t id, std::string text);
  // The package's files.
  [[nodiscard]] std::vector<Part> parts(std::string_view title);

private:
  struct Note {
    std::string label;
    Body body;
  };
  std::string author_;
  std::shared_ptr<Ids> ids_;
  Body body_;
  std::vector<Note> notes_;
  std::string comments_;

  [[nodiscard]] std::string notes_xml() const;
};

// A zip archive of the parts. Throws InputError where the module that packs is not there.
std::string packed(const std::vector<Part>& parts);

} // namespace recension::render::docx
