#include "interactive.hpp"

#include "options.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>
#include <unistd.h>

#include <charconv>
#include <iostream>

namespace recension::cli {
namespace {

void show(const ApparatusEntry& e, const std::vector<const Witness*>& witnesses) {
  std::cerr << fmt::format("\n{}{}, paragraph {}: … {} [?]\n", e.section,
                           e.footnote.empty() ? "" : ", note " + render::printable(e.footnote), e.paragraph,
                           render::printable(e.before));
  for (std::size_t r = 0; r < e.readings.size(); ++r) {
    std::string sigla;
    for (const std::size_t w : e.readings[r].witnesses)
      sigla += " " + witnesses[w]->siglum;
    const std::string& text = e.readings[r].text;
    std::cerr << fmt::format("  {}  {} {}\n", r + 1, text.empty() ? "(nothing)" : render::printable(text), sigla);
  }
  std::cerr << "number, =other text, s(kip), q(uit): " << std::flush;
}

Accepted decision_for(const ApparatusEntry& e, std::string choose) {
  Accepted out{e.before, {}, std::move(choose), {}, e.nth};
  for (const ApparatusReading& r : e.readings)
    out.readings.push_back(r.text);
  return out;
}

} // namespace

bool ask(const CriticalText& text, const std::vector<const Witness*>& witnesses, std::vector<Accepted>& decisions) {
  if (isatty(STDIN_FILENO) != 1) throw UsageError("--interactive: standard input is no terminal");
  bool answered = false;
  for (const ApparatusEntry& e : text.apparatus) {
    if (e.decision.resolved) continue;
    for (bool asking = true; asking;) {
      show(e, witnesses);
      std::string line;
      if (!std::getline(std::cin, line) || line == "q") return answered;
      if (line == "s") break;
      std::size_t number = 0;
      const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), number);
      const bool is_number = error == std::errc() && end == line.data() + line.size();
      asking = false;
      if (is_number && number >= 1 && number <= e.readings.size())
        decisions.push_back(decision_for(e, e.readings[number - 1].text));
      else if (line.starts_with('='))
        decisions.push_back(decision_for(e, line.substr(1)));
      else
        asking = true;
      answered = answered || !asking;
    }
  }
  return answered;
}

} // namespace recension::cli
