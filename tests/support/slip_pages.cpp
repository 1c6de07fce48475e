#include "slip_pages.hpp"

#include "typesetting.hpp"

#include <algorithm>
#include <deque>

namespace recension::test {
namespace {

constexpr std::size_t measure = 58, foot_measure = 66, lines_of_page = 30;

std::string centred(const std::string& text) {
  return std::string(text.size() < 60 ? (64 - text.size()) / 2 : 4, ' ') + text;
}

std::string head_of(const SlipPart& p) {
  if (p.kind == "syllabus" || p.kind == "counsel") return "Syllabus";
  if (p.kind == "majority") return "Opinion of the Court";
  return upper(author(p.byline)) + ", J., " + (p.kind == "dissent" ? "dissenting" : "concurring");
}

class Pages {
public:
  explicit Pages(const Composition& c) : c_(c) {}

  // The first page of all is headed (Slip Opinion); later parts begin on a page 1 of their own, under the caption.
  void begin_part(const SlipPart& p) {
    flush();
    head_ = head_of(p);
    if (p.kind == "counsel") return;
    page_ = 0;
    new_page();
    if (p.kind == "syllabus") {
      for (const std::string& l :
           {std::string("SUPREME COURT OF THE UNITED STATES"), c_.title, c_.docket + ". " + c_.dates})
        body_.push_back(centred(l));
      body_.emplace_back();
      return;
    }
    body_.emplace_back("SUPREME COURT OF THE UNITED STATES");
    body_.push_back(centred("_________________"));
    body_.push_back(centred(c_.docket));
    body_.push_back(centred(c_.title));
    body_.push_back(centred("[June 10, 2019]"));
    body_.emplace_back();
  }

  void paragraph(const SlipLine& l) {
    const bool heading = l.text.size() < 4;
    const auto add_line = [this](const std::string& line) {
      if (body_.size() + foot_.size() >= lines_of_page) new_page();
      body_.push_back(line);
    };
    add_paragraph(l, heading ? std::vector<std::string>{centred(l.text)} : set_lines(l.text, 3, measure), add_line,
                  [this](const std::string& note) { add_note(note); });
  }

  std::string finish() {
    flush();
    return out_;
  }

private:
  const Composition& c_;
  std::string out_, head_;
  int page_ = 0;
  bool first_ = true;
  std::vector<std::string> body_, foot_;

  void add_note(const std::string& note) {
    if (foot_.empty()) foot_.emplace_back("——————");
    std::size_t begin = 0;
    while (begin <= note.size()) {
      const std::size_t end = std::min(note.find('\n', begin), note.size());
      for (std::string& l : set_lines(note.substr(begin, end - begin), 3, foot_measure))
        foot_.push_back(std::move(l));
      begin = end + 1;
    }
  }

  void flush() {
    for (const std::vector<std::string>* lines : {&body_, &foot_})
      for (const std::string& l : *lines)
        out_ += l + "\n";
    body_.clear();
    foot_.clear();
  }

  void new_page() {
    flush();
    ++page_;
    const std::string number = std::to_string(page_);
    if (first_)
      out_ += "(Slip Opinion)              OCTOBER TERM, 2018                  " + number + "\n";
    else if (page_ % 2 == 1)
      out_ += "                 Cite as: 612 U. S. ____ (2019)            " + number + "\n";
    else
      out_ += number + "         " + c_.title + "\n";
    out_ += "\n" + centred(head_) + "\n\n";
    first_ = false;
  }
};

} // namespace

void add_paragraph(const SlipLine& l, const std::vector<std::string>& lines, const AddLine& add_line,
                   const AddLine& add_note) {
  std::deque<std::string> notes(l.notes.begin(), l.notes.end());
  for (const std::string& line : lines) {
    add_line(line);
    while (!notes.empty() && is_called_in(line, notes.front())) {
      add_note(notes.front());
      notes.pop_front();
    }
  }
  for (const std::string& n : notes)
    add_note(n);
}

std::string slip_pages(const Composition& c, const std::vector<SlipPart>& parts) {
  Pages pages(c);
  for (const SlipPart& p : parts) {
    pages.begin_part(p);
    for (const SlipLine& l : p.lines)
      pages.paragraph(l);
  }
  return pages.finish();
}

std::vector<std::string> slip_page_names(const std::string& text) {
  std::vector<std::string> out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string line = text.substr(begin, end - begin);
    if (line.find("Cite as:") != std::string::npos || line.starts_with("(Slip Opinion)"))
      out.push_back("slip op. " + line.substr(line.rfind(' ') + 1));
    else if (line.find("         ") != std::string::npos && !line.empty() && line[0] >= '1' && line[0] <= '9')
      out.push_back("slip op. " + line.substr(0, line.find(' ')));
    begin = end + 1;
  }
  return out;
}

} // namespace recension::test
