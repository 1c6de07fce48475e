// Runs golden cases: a folder each, with
//     cmd       the arguments of recension, a line; paths are from the folder of fixtures
//     out       what it prints
//     err       what it says on standard error, where it says anything
//     status    its exit status, where it is not 0
// run_cases RECENSION FIXTURES [--update]
#include <sys/wait.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

std::string read(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

struct Outcome {
  std::string out, err;
  int status = 0;
};

Outcome run(const std::string& program, const fs::path& fixtures, const std::string& arguments) {
  const fs::path err = fs::temp_directory_path() / ("recension-case-" + std::to_string(getpid()));
  const std::string command =
      "cd '" + fixtures.string() + "' && '" + program + "' " + arguments + " 2>'" + err.string() + "' </dev/null";
  Outcome outcome;
  std::FILE* pipe = popen(command.c_str(), "r");
  std::array<char, 4096> buffer{};
  while (const std::size_t n = std::fread(buffer.data(), 1, buffer.size(), pipe))
    outcome.out.append(buffer.data(), n);
  const int status = pclose(pipe);
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  outcome.err = read(err);
  fs::remove(err);
  return outcome;
}

void update(const fs::path& folder, const Outcome& o) {
  std::ofstream(folder / "out", std::ios::binary) << o.out;
  fs::remove(folder / "err");
  fs::remove(folder / "status");
  if (!o.err.empty()) std::ofstream(folder / "err", std::ios::binary) << o.err;
  if (o.status != 0) std::ofstream(folder / "status") << o.status << '\n';
}

bool same(const char* what, const std::string& wanted, const std::string& got) {
  if (wanted == got) return true;
  std::istringstream w(wanted), g(got);
  std::string a, b;
  for (int line = 1;; ++line) {
    const bool more_a = static_cast<bool>(std::getline(w, a)), more_b = static_cast<bool>(std::getline(g, b));
    if (more_a && more_b && a == b) continue;
    std::cout << "  " << what << ", line " << line << "\n    wanted: " << (more_a ? a : "(end)")
              << "\n    got:    " << (more_b ? b : "(end)") << '\n';
    return false;
  }
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string program = fs::absolute(argv[1]).string();
  const fs::path fixtures = fs::absolute(argv[2]);
  const bool updating = argc > 3 && std::string(argv[3]) == "--update";
  std::vector<fs::path> cases;
  for (const auto& entry : fs::directory_iterator(fixtures / "cases"))
    cases.push_back(entry.path());
  std::sort(cases.begin(), cases.end());
  int passed = 0, failed = 0;
  for (const fs::path& folder : cases) {
    std::string arguments = read(folder / "cmd");
    while (!arguments.empty() && arguments.back() == '\n')
      arguments.pop_back();
    const Outcome o = run(program, fixtures, arguments);
    if (updating) update(folder, o);
    const std::string status = fs::exists(folder / "status") ? read(folder / "status") : "0\n";
    std::ostringstream report;
    std::cout << folder.filename().string() << '\n';
    const std::array<bool, 3> ok = {same("out", read(folder / "out"), o.out),
                                    same("err", read(folder / "err"), o.err),
                                    same("status", status, std::to_string(o.status) + "\n")};
    ++(ok[0] && ok[1] && ok[2] ? passed : failed);
  }
  std::cout << passed << " passed, " << failed << " failed\n";
  return failed == 0 && passed > 0 ? 0 : 1;
}
