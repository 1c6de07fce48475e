#include "commands.hpp"
#include "output.hpp"

#include <recension/source.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <new>
#include <string>

namespace {

int trouble(std::string line) {
  while (line.ends_with('\n'))
    line.pop_back();
  for (char& c : line)
    if (static_cast<unsigned char>(c) < 0x20) c = '?';
  std::fprintf(stderr, "recension: %s\n", line.c_str());
  return 2;
}

} // namespace

int main(int argc, char** argv) {
  std::signal(SIGPIPE, SIG_IGN); // a reader that has seen enough is no failure
  try {
    const recension::cli::Parsed parsed = recension::cli::parse(argc, argv);
    if (!parsed.help.empty()) {
      recension::cli::write_output(parsed.help, {});
      return 0;
    }
    const recension::cli::Result result = recension::cli::run(parsed.options);
    if (!result.written) recension::cli::write_output(result.out, parsed.options.output);
    return result.status;
  } catch (const std::bad_alloc&) {
    return trouble("out of memory");
  } catch (const std::exception& e) {
    return trouble(e.what());
  }
}
