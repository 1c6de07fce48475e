// A publisher's form written in TOML, for --printing-file: the same table of rules that the built-in forms are.
//
//     name  = "county-reporter"
//     title = "County Reporter, web page"
//     lines = "paragraph-each"              # tags-became-lines, wrapped, guessed
//     [habits]
//     adds-parallels = true                 # loses-link-text, loses-section-signs, eats-brackets, …
//     [[sign]]                              # by which the form is recognised
//     name    = "page-mark"
//     pattern = "[Pg. {page}]"              # pattern.hpp has the language
//     where   = "standing"                  # line, line-start, glued, anywhere
//     weight  = 4
//     [[rule]]
//     name     = "star-page"
//     kind     = "star-page"                # a ledger kind
//     run      = "page-1"                   # alone, calls, labels, note, …: printing.hpp says what each is
//     selector = "span.pg"                  # elements (selector.hpp); without one: pattern and where, in the text
//     pattern  = "{page}"
//     fact     = "a span holds each page's number"
//
// toml++ is used here and in decisions.cpp only.
#pragma once

#include <recension/printing.hpp>

#include <deque>
#include <string>
#include <vector>

namespace recension::cli {

class PrintingFile {
public:
  // Throws InputError with file and line if the file cannot be read or is not of this form.
  explicit PrintingFile(const std::string& path);
  [[nodiscard]] const Form& form() const { return form_; }

private:
  std::deque<std::string> strings_; // what the form's views look into
  std::vector<Sign> signs_;
  std::vector<Rule> rules_;
  Form form_;

  friend class PrintingReader;
};

} // namespace recension::cli
