// A publisher's form as a file of TOML: the language of the built-in forms and of --printing-file alike.
//
//     name   = "county-reporter"
//     title  = "County Reporter, web page"
//     lines  = "paragraph-each"             # tags-became-lines, wrapped, guessed
//     habits = ["adds-parallels"]           # loses-link-text, loses-section-signs, eats-brackets
//
//     [[sign]]                              # by which the form is recognised
//     name     = "page-mark"
//     where    = "between-blanks"           # line, line-start, glued, anywhere; or selector, or both
//     pattern  = "[Pg. {page}]"             # pattern.hpp has the language
//     weight   = 4                          # points an occurrence
//     standing = "known"                    # not yet seen in a real file; without it: seen
//
//     [[rule]]
//     name     = "star-page"
//     selector = "span.pg, a.pg"            # elements (selector.hpp); without one: where, in the text
//     pattern  = "{page}"
//     role     = "page"                     # what a match is (Role in printing.hpp, its names with hyphens)
//     series   = "citation-1"               # whose pages; needed for pages only
//     proof    = "series"                   # itself, series, counterpart
//     fact     = "a span holds each page's number"
//
//     attribute = "n"                       # for role = "page": it holds the number, where no pattern reads it
//
//     kind     = "heading"                  # for role = "markup": what the ledger calls it
//
//     holds    = "dissent"                  # for role = "part"
//
// What is left out has a value that follows from the role: the ledger's kind; the series `notes` for calls and
// labels, `headnotes` for headnotes, `slip` for running heads; the proof `itself` for elements and for markup,
// `series` for pages, headnotes and running heads. Calls and labels in the text must state their proof.
//
// Errors: InputError with the file and the line, for what is not of this language and for what could never match.
#pragma once

#include <recension/printing.hpp>

#include <deque>
#include <string>
#include <vector>

namespace recension {

class FormFile {
public:
  explicit FormFile(const std::string& path);
  [[nodiscard]] const Form& form() const { return form_; }

private:
  std::deque<std::string> strings_; // what the form's views look into
  std::vector<Sign> signs_;
  std::vector<Rule> rules_;
  Form form_;

  friend class FormReader;
};

// A file of courts: [[court]] name, reporters, least-points, and its [[court.sign]].
class CourtFile {
public:
  explicit CourtFile(const std::string& path);
  [[nodiscard]] const std::vector<Court>& courts() const { return courts_; }

private:
  std::deque<std::string> strings_;
  std::deque<std::vector<Sign>> signs_;
  std::deque<std::vector<std::string_view>> reporters_;
  std::vector<Court> courts_;
};

} // namespace recension
