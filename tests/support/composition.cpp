#include "composition.hpp"

#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>

namespace recension::test {
namespace {

Item read_braces(std::string_view inside) {
  const std::size_t space = inside.find(' ');
  const std::string_view name = inside.substr(0, space), rest = inside.substr(space + 1);
  if (name == "us") return {ItemKind::us_page, std::string(rest), {}, {}};
  if (name == "sct") return {ItemKind::sct_page, std::string(rest), {}, {}};
  if (name == "hn") return {ItemKind::headnote, std::string(rest), {}, {}};
  if (name != "cite") throw std::runtime_error("composition: {" + std::string(inside) + "}");
  const std::size_t first = rest.find('|'), second = rest.find('|', first + 1);
  return {ItemKind::citation, std::string(rest.substr(0, first)),
          std::string(rest.substr(first + 1, second - first - 1)), std::string(rest.substr(second + 1))};
}

Line read_line(std::string_view text) {
  Line out;
  if (text.starts_with("> ")) {
    out.quotation = true;
    text.remove_prefix(2);
  }
  std::string plain;
  const auto flush = [&] {
    if (!plain.empty()) out.items.push_back({ItemKind::text, plain, {}, {}});
    plain.clear();
  };
  while (!text.empty()) {
    const bool call = text.starts_with("[^");
    if (text[0] != '{' && !call) {
      plain += text[0];
      text.remove_prefix(1);
      continue;
    }
    flush();
    const std::size_t end = text.find(call ? ']' : '}');
    if (call)
      out.items.push_back({ItemKind::call, std::string(text.substr(2, end - 2)), {}, {}});
    else
      out.items.push_back(read_braces(text.substr(1, end - 1)));
    text.remove_prefix(end + 1);
    // A page's or headnote's blank is its own.
    if (!call && out.items.back().kind != ItemKind::citation && text.starts_with(" ")) text.remove_prefix(1);
  }
  flush();
  return out;
}

} // namespace

Composition read_composition(std::string_view notation) {
  Composition out;
  std::istringstream in{std::string(notation)};
  for (std::string line; std::getline(in, line);) {
    const auto field = [&](std::string_view name, std::string& to) {
      if (!line.starts_with(name)) return false;
      to = line.substr(name.size());
      return true;
    };
    if (line.empty() || line.starts_with("# ")) continue;
    if (field("title: ", out.title) || field("citation: ", out.citation) || field("docket: ", out.docket) ||
        field("dates: ", out.dates) || field("court: ", out.court))
      continue;
    if (std::string both; field("reporters: ", both)) {
      out.us_reporter = both.substr(0, both.find(' '));
      out.sct_reporter = both.substr(both.find(' ') + 1);
      continue;
    }
    if (line.starts_with("== ")) {
      const std::size_t space = line.find(' ', 3);
      out.parts.push_back({line.substr(3, space - 3), space == std::string::npos ? "" : line.substr(space + 1), {}});
    } else if (line.starts_with("[^") && line.find("]: ") != std::string::npos) {
      const std::size_t end = line.find("]: ");
      out.notes.push_back({line.substr(2, end - 2), {read_line(line.substr(end + 3))}});
    } else if (!out.notes.empty()) {
      out.notes.back().paragraphs.push_back(read_line(line));
    } else {
      out.parts.back().paragraphs.push_back(read_line(line));
    }
  }
  return out;
}

Composition read_composition_file(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot open " + path);
  std::ostringstream text;
  text << in.rdbuf();
  return read_composition(text.str());
}

Composition random_composition(std::uint32_t seed) {
  constexpr const char* stock[] = {"court",  "petitioner", "held",   "statute", "due",     "process",
                                   "clause", "that",       "the",    "of",      "record",  "liberty",
                                   "remedy", "counsel",    "notice", "trial",   "officer", "claim",
                                   "rule",   "judgment",   "harbor", "vessel",  "duty",    "interest"};
  std::mt19937 random(seed);
  const auto under = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  std::uint32_t page = 200, call = 1, headnote = 1;
  Composition out;
  out.title = "DOE v. ROE";
  out.citation = "612 U.S. 200";
  out.docket = "No. 1";
  out.dates = "Decided June 1, 2019";
  const auto words = [&](std::size_t n) {
    std::string text;
    for (std::size_t i = 0; i < n; ++i)
      text += (i > 0 ? " " : "") + std::string(stock[under(24)]) +
              (under(9) == 0 ? std::to_string(under(900) + 20) + "th" : "");
    return text;
  };
  for (const char* part :
       {"majority JUSTICE ALDEN delivered the opinion of the Court.", "dissent JUSTICE BRIGHT, dissenting."}) {
    const std::string header = part;
    out.parts.push_back({header.substr(0, header.find(' ')), header.substr(header.find(' ') + 1), {}});
    const std::size_t paragraphs = 3 + under(4);
    for (std::size_t p = 0; p < paragraphs; ++p) {
      std::string text = under(3) == 0 ? "{hn " + std::to_string(headnote++) + "} " : "";
      text += "The " + words(12 + under(30));
      if (under(2) == 0) text += " {us " + std::to_string(++page) + "} " + words(8);
      if (under(3) == 0) text += " \"because [the " + words(1) + "] " + words(4) + ".\"";
      if (under(3) == 0)
        text += " See Doe v. Poe, {cite " + std::to_string(300 + under(200)) + " U.S. " +
                std::to_string(11 + under(800)) + "|101 S.Ct. " + std::to_string(1000 + under(900)) + "|1981}, and " +
                words(5);
      text += ".";
      if (under(3) == 0) {
        const std::string label = std::to_string(call++);
        text += "[^" + label + "]";
        out.notes.push_back({label, {read_line("Note text is " + words(9 + under(20)) + ".")}});
      }
      out.parts.back().paragraphs.push_back(read_line(text));
    }
    out.parts.back().paragraphs.push_back(read_line("It is so " + words(3) + "."));
  }
  return out;
}

} // namespace recension::test
