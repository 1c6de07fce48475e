// The READMEs beside the code as sections of manual pages. A part of the build, not of the program.
#pragma once

#include <string>
#include <string_view>

namespace recension::cli {

// Of running text: roff's own signs do nothing.
std::string roff(std::string_view text);

// From Markdown to roff (man(7)), as far as our READMEs use it: headings, paragraphs, lists, tables, blocks of code;
// `code`, *emphasis*, **strong** and links within them. The first heading, the title, is left out. A table's first
// column becomes the tags of a list; the header of its columns is left out.
//
//     ## A manifest            .SH "A MANIFEST"
//     `merge` writes it.       \fBmerge\fR writes it.
//
// Errors: none; what is not known is running text.
std::string roff_of_markdown(std::string_view markdown);

} // namespace recension::cli
