// Where results go.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace recension::cli {

// Writes to standard output or, where `path` is not empty, to a file: through a temporary one beside it that takes
// its place only when all is written. Throws InputError. A closed pipe is no error.
// A link stays, and what it leads to is written.
void write_output(const std::string& text, const std::string& path);

// Standard output or error, where `path` is the file that it goes to ("/dev/stdout"); else -1. It is written on where
// it has come to, not replaced, for others write to it too.
int standard_stream(const std::string& path);

// Where a link to a file leads, also to one that is not there yet; any other path as it is.
std::string led_to(const std::string& path);

// A line for the user on stderr, beside the result.
void note(const std::string& line);

// Whether to write colours: `when` is auto, always or never.
bool wants_colour(const std::string& when, const std::string& output_path);

std::size_t terminal_width();

// A new file beside `path`, under a name that no file has, to be written and then renamed. Throws InputError.
struct FreshFile {
  std::string path;
  int fd = -1;
};
FreshFile fresh_file(const std::string& beside);

// What errno says went wrong with a file, as InputError.
[[noreturn]] void fail(const std::string& path, const char* what);
// False, with errno set, if not all could be written.
bool write_all(int fd, std::string_view bytes);

} // namespace recension::cli
