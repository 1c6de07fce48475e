#include "manual_text.hpp"

#include <algorithm>
#include <vector>

namespace recension::cli {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

// Of `text` from `at` on what is between two marks; nothing if the second is missing.
std::string_view between(std::string_view text, std::size_t at, std::string_view open, std::string_view close) {
  if (!text.substr(at).starts_with(open)) return {};
  const std::size_t begin = at + open.size(), end = text.find(close, begin);
  return end == std::string_view::npos ? std::string_view() : text.substr(begin, end - begin);
}

// A line of running text with its marks.
std::string inline_roff(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (const auto code = between(text, at, "`", "`"); !code.empty()) {
      out += "\\fB" + roff(code) + "\\fR";
      at += code.size() + 2;
    } else if (const auto strong = between(text, at, "**", "**"); !strong.empty()) {
      out += "\\fB" + roff(strong) + "\\fR";
      at += strong.size() + 4;
    } else if (const auto emphasis = between(text, at, "*", "*"); !emphasis.empty()) {
      out += "\\fI" + roff(emphasis) + "\\fR";
      at += emphasis.size() + 2;
    } else if (const auto link = between(text, at, "[", "]("); !link.empty()) {
      out += roff(link);
      at = std::min(text.find(')', at) + 1, text.size());
    } else {
      const std::size_t next = std::min(text.find_first_of("`*[", at + 1), text.size());
      out += roff(text.substr(at, next - at));
      at = next;
    }
  }
  const bool controls = out.starts_with('.') || out.starts_with('\'');
  return (controls ? "\\&" : "") + out;
}

std::string capitals(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

class Converter {
public:
  explicit Converter(std::string_view markdown) : lines_(lines_of(markdown)) {}

  std::string convert() {
    for (at_ = 0; at_ < lines_.size(); ++at_)
      line(lines_[at_]);
    return out_;
  }

private:
  std::vector<std::string_view> lines_;
  std::size_t at_ = 0;
  std::string out_;
  bool in_paragraph_ = false;

  void line(std::string_view text) {
    if (text.starts_with("```")) return code();
    if (text.starts_with("    ")) return indented();
    if (text.starts_with("# ")) return;
    if (text.starts_with("## ")) return heading(text.substr(3));
    if (text.starts_with("| ")) return table();
    if (trimmed(text).empty()) {
      in_paragraph_ = false;
      return;
    }
    const bool numbered = text.size() > 3 && text.substr(1, 2) == ". ";
    const std::size_t item = text.starts_with("- ") ? 2 : numbered ? 3 : 0;
    if (item > 0)
      out_ += numbered ? ".IP " + std::string(text.substr(0, 2)) + " 3\n" : ".IP \\(bu 2\n";
    else if (!in_paragraph_)
      out_ += ".PP\n";
    in_paragraph_ = true;
    out_ += inline_roff(trimmed(text.substr(item))) + "\n";
  }

  void heading(std::string_view text) {
    in_paragraph_ = false;
    out_ += ".SH \"" + roff(capitals(text)) + "\"\n";
  }

  void code() {
    out_ += ".PP\n.RS 4\n.nf\n";
    for (++at_; at_ < lines_.size() && !lines_[at_].starts_with("```"); ++at_)
      out_ += roff(lines_[at_]) + "\n";
    end_code();
  }

  void indented() {
    out_ += ".PP\n.RS 4\n.nf\n";
    for (; at_ < lines_.size() && lines_[at_].starts_with("    "); ++at_)
      out_ += roff(lines_[at_].substr(4)) + "\n";
    --at_;
    end_code();
  }

  void end_code() {
    out_ += ".fi\n.RE\n";
    in_paragraph_ = false;
  }

  void table() {
    for (at_ += 2; at_ < lines_.size() && lines_[at_].starts_with("|"); ++at_) { // after the header and its rule
      const std::string_view row = lines_[at_];
      const std::size_t second = row.find(" | ", 1);
      if (second == std::string_view::npos) continue;
      out_ += ".TP\n" + inline_roff(trimmed(row.substr(1, second - 1))) + "\n" +
              inline_roff(trimmed(row.substr(second + 3, row.rfind('|') - second - 3))) + "\n";
    }
    --at_;
    in_paragraph_ = false;
  }
};

} // namespace

std::string roff(std::string_view text) {
  std::string out;
  bool line_begins = true;
  for (const char c : text) {
    if (line_begins && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
    line_begins = c == '\n';
  }
  return out;
}

std::string roff_of_markdown(std::string_view markdown) {
  return Converter(markdown).convert();
}

} // namespace recension::cli
