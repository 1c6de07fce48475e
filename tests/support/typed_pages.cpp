#include "typed_pages.hpp"

#include "typesetting.hpp"

namespace recension::test {
namespace {

constexpr std::size_t typed_measure = 65, lines_of_typed_page = 44, indent_of_paragraph = 10, indent_of_note = 5;

std::string centred_line(const std::string& text) {
  return std::string(text.size() < typed_measure ? (typed_measure - text.size()) / 2 : 0, ' ') + text;
}

class TypedPages {
public:
  explicit TypedPages(const Composition& c) : c_(c) {}

  // The cover has no number.
  void cover() {
    for (const std::string& l : typed_court(c_))
      out_ += centred_line(l) + "\n";
    out_ += "\n" + c_.docket + "\n\n";
    for (const std::string& l : set_lines(c_.title, 0, typed_measure - 20))
      out_ += centred_line(l) + "\n";
    out_ += "\n";
  }

  void counsel(const SlipLine& l) {
    for (const std::string& line : set_lines(l.text, indent_of_note, typed_measure))
      out_ += line + "\n";
  }

  void begin_opinion() {
    if (opinions_++ == 0)
      out_ += "\n\n" + centred_line("June 10, 2019") + "\n";
    else
      end_page();
  }

  void paragraph(const SlipLine& l) {
    const bool heading = l.text.size() < 4;
    const auto add_line = [this](const std::string& line) {
      if (2 * body_.size() + foot_.size() + 4 > lines_of_typed_page) end_page();
      body_.push_back(line);
    };
    add_paragraph(l,
                  heading ? std::vector<std::string>{centred_line(l.text)}
                          : set_lines(l.text, indent_of_paragraph, typed_measure),
                  add_line, [this](const std::string& note) { add_note(note); });
  }

  std::string finish() {
    end_page();
    return out_;
  }

private:
  const Composition& c_;
  std::string out_;
  int page_ = 1, opinions_ = 0; // the cover is the first page
  std::vector<std::string> body_, foot_;

  void add_note(const std::string& note) {
    const std::size_t label = note.find(' ');
    foot_.push_back(std::string(indent_of_note, ' ') + note.substr(0, label));
    std::size_t begin = label + 1;
    while (begin <= note.size()) {
      const std::size_t end = std::min(note.find('\n', begin), note.size());
      for (std::string& l : set_lines(note.substr(begin, end - begin), indent_of_note + 1, typed_measure))
        foot_.push_back(std::move(l));
      begin = end + 1;
    }
  }

  void end_page() {
    for (const std::string& l : body_)
      out_ += l + "\n\n";
    out_ += foot_.empty() ? "" : "\n\n";
    for (const std::string& l : foot_)
      out_ += l + "\n";
    out_ += "\n" + centred_line("-" + std::to_string(++page_) + "-") + "\n";
    body_.clear();
    foot_.clear();
  }
};

} // namespace

// A typed opinion is of a court of appeals, or of the state's court.
std::vector<std::string> typed_court(const Composition& c) {
  if (c.us_reporter != "U.S.") return {c.court};
  return {"United States Court of Appeals", "For the First Circuit"};
}

std::string typed_pages(const Composition& c, const std::vector<SlipPart>& parts) {
  TypedPages pages(c);
  pages.cover();
  for (const SlipPart& p : parts) {
    if (p.kind == "syllabus") continue;
    if (p.kind != "counsel") pages.begin_opinion();
    for (const SlipLine& l : p.lines)
      p.kind == "counsel" ? pages.counsel(l) : pages.paragraph(l);
  }
  return pages.finish();
}

std::vector<std::string> typed_page_names(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::size_t ink = text.find_first_not_of(' ', begin);
    const bool last = text.find_first_not_of(" \n", end) == std::string::npos; // nothing follows
    if (ink < end && text[ink] == '-' && text[end - 1] == '-' && !last)
      out.push_back("slip op. " + std::to_string(std::stoi(text.substr(ink + 1)) + 1));
    begin = end + 1;
  }
  return out;
}

} // namespace recension::test
