// Module for PDF files, by poppler. The words of each page become lines of text: a blank a column's width, an empty
// line where the lines have space between them, a form feed before each page but the first. What the page shows and
// its text does not is marked: "raised" signs, the lines at a page's "foot" that are set in a smaller size, and
// "raised-label" where such a line opens with a raised sign, and "overprinted" lines, which were drawn over the one
// before.
#include "../source/module.hpp"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace recension {
namespace {

struct Word {
  std::string text;
  double left = 0, right = 0, top = 0, bottom = 0, size = 0; // points; size is the font's
  std::size_t drawn = 0;                                     // in which place on the page
};

struct TextLine {
  std::vector<Word> words;
  double top = 0, bottom = 0, size = 0;
  bool overprinted = false; // with another at the same place
};

// The size of a font in heights of its letters' boxes. To ask for the fonts of a page costs a look at all of them, so
// that only one page is asked.
double size_of_height(const poppler::page& page) {
  double sizes = 0, heights = 0;
  for (const poppler::text_box& box : page.text_list(poppler::page::text_list_include_font)) {
    if (!box.has_font_info()) continue;
    sizes += box.get_font_size();
    heights += box.bbox().height();
  }
  return heights > 0 ? sizes / heights : 1;
}

std::vector<Word> words_of(const poppler::page& page, double size_of_height) {
  std::vector<Word> out;
  for (const poppler::text_box& box : page.text_list()) {
    const auto utf8 = box.text().to_utf8();
    const poppler::rectf r = box.bbox();
    if (utf8.empty()) continue;
    out.push_back({std::string(utf8.data(), utf8.size()), r.left(), r.right(), r.top(), r.bottom(),
                   r.height() * size_of_height, out.size()});
  }
  return out;
}

// Where two strings were drawn over one another they are divided in the order in which they were drawn. At the top of
// a page that is a running head that was set twice, and neither of the two can be read on the page.
void divide_what_is_drawn_twice(std::vector<TextLine>& lines) {
  constexpr double overlap = 0.3; // of the font's size
  constexpr std::size_t head = 3; // lines
  std::vector<TextLine> out;
  for (TextLine& l : lines) {
    const bool in_head = &l < lines.data() + head;
    bool twice = false;
    for (std::size_t i = 1; i < l.words.size(); ++i)
      twice = twice || l.words[i].left < l.words[i - 1].right - overlap * l.size;
    if (!twice) {
      out.push_back(std::move(l));
      continue;
    }
    std::sort(l.words.begin(), l.words.end(), [](const Word& a, const Word& b) { return a.drawn < b.drawn; });
    TextLine* line = nullptr;
    for (Word& w : l.words) {
      if (line == nullptr || w.left < line->words.back().left)
        line = &out.emplace_back(TextLine{{}, l.top, l.bottom, l.size, in_head});
      line->words.push_back(std::move(w));
    }
  }
  lines = std::move(out);
}

// A word belongs to a line if its middle lies in the line's height: a raised sign's does, the next line's does not.
std::vector<TextLine> lines_of(std::vector<Word> words) {
  std::stable_sort(words.begin(), words.end(), [](const Word& a, const Word& b) {
    return a.size != b.size ? a.size > b.size : a.top < b.top; // lines first, what is raised beside them later
  });
  std::vector<TextLine> lines;
  for (Word& w : words) {
    const double middle = (w.top + w.bottom) / 2;
    auto line = std::find_if(lines.begin(), lines.end(), [&](const TextLine& l) {
      return l.top <= middle && middle <= l.bottom && std::abs(l.top - w.top) < l.size;
    });
    if (line == lines.end()) line = lines.insert(lines.end(), TextLine{{}, w.top, w.bottom, w.size});
    line->words.push_back(std::move(w));
  }
  std::sort(lines.begin(), lines.end(), [](const TextLine& a, const TextLine& b) { return a.bottom < b.bottom; });
  for (TextLine& l : lines)
    std::sort(l.words.begin(), l.words.end(), [](const Word& a, const Word& b) { return a.left < b.left; });
  divide_what_is_drawn_twice(lines);
  return lines;
}

bool same_size(double a, double b) {
  constexpr double of_other_fonts = 0.04; // the boxes of bold and italic letters of one size differ so much
  return std::abs(a - b) < of_other_fonts * std::max(a, b);
}

bool is_raised(const Word& w, const TextLine& l) {
  constexpr double small = 0.8, raised = 0.15; // of the line's size
  return w.size < small * l.size && w.bottom < l.bottom - raised * l.size;
}

// The size in which most letters of these lines are set; 0 where there are none.
double size_of_most(const std::vector<const TextLine*>& lines) {
  std::vector<std::pair<double, std::size_t>> letters; // by size
  for (const TextLine* l : lines) {
    auto found = std::find_if(letters.begin(), letters.end(),
                              [&](const auto& known) { return same_size(known.first, l->size); });
    if (found == letters.end()) found = letters.insert(letters.end(), {l->size, 0});
    for (const Word& w : l->words)
      found->second += w.text.size();
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == letters.end() ? 0 : most->first;
}

// As against the title of a case: "KINGSLEY v. HENDRICKSON ET AL."
bool is_prose(const TextLine& l) {
  constexpr std::ptrdiff_t least = 3; // words in small letters
  return std::count_if(l.words.begin(), l.words.end(), [](const Word& w) {
           return w.text.size() > 1 && w.text[0] >= 'a' && w.text[0] <= 'z' && w.text != "v.";
         }) >= least;
}

class PageWriter {
public:
  // `usual`: the size in which most of the document is set.
  PageWriter(Source& source, const std::vector<TextLine>& lines, double usual)
      : source_(source), lines_(lines), body_size_(find_body_size(usual)) {
    margin_ = 1e9;
    for (const TextLine& l : lines_)
      margin_ = std::min(margin_, l.words.front().left);
  }

  void write() {
    constexpr double single_spaced = 1.25; // times the size, at most
    const double usual = std::min(usual_distance(), single_spaced * body_size_);
    const std::size_t foot = first_line_of_foot();
    std::size_t foot_begin = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      in_foot_ = i >= foot;
      if (i == foot) foot_begin = text().size();
      constexpr double apart = 1.35; // times the usual distance
      if (i > 0 && usual > 0 && lines_[i].bottom - lines_[i - 1].bottom > apart * usual) text() += '\n';
      const std::size_t begin = text().size();
      line(lines_[i]);
      if (lines_[i].overprinted) source_.marks.push_back({"overprinted", SourceRange(begin, text().size() - 1)});
    }
    if (foot < lines_.size()) source_.marks.push_back({"foot", SourceRange(foot_begin, text().size())});
  }

private:
  Source& source_;
  const std::vector<TextLine>& lines_;
  double margin_ = 0;
  double body_size_ = 0;
  bool in_foot_ = false;

  std::string& text() { return source_.bytes; }

  // Of the page's text. A page that is nearly all notes has a few lines of the document's size above them; a
  // syllabus, all of it in a smaller size, has none.
  [[nodiscard]] double find_body_size(double usual) const {
    constexpr std::size_t head = 2; // lines
    std::vector<const TextLine*> all;
    bool has_usual = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      all.push_back(&lines_[i]);
      has_usual = has_usual || (i >= head && same_size(lines_[i].size, usual) && is_prose(lines_[i]));
    }
    return has_usual ? usual : size_of_most(all);
  }

  // The lines at the end of the page that are smaller than its body, or from a line on that opens with a raised sign.
  [[nodiscard]] std::size_t first_line_of_foot() const {
    constexpr double smaller = 0.95;
    std::size_t first = lines_.size();
    while (first > 0 && lines_[first - 1].size < smaller * body_size_)
      --first;
    if (first == 0) first = lines_.size();
    const auto labelled =
        std::find_if(lines_.begin(), lines_.end(), [](const TextLine& l) { return is_raised(l.words.front(), l); });
    return std::min(first, static_cast<std::size_t>(labelled - lines_.begin()));
  }

  // Within a paragraph: the distance that most lines of the body's size have from the one above. A caption or a
  // syllabus on the same page may be set closer.
  [[nodiscard]] double usual_distance() const {
    std::vector<double> distances;
    for (std::size_t i = 1; i < lines_.size(); ++i) {
      const bool in_body = same_size(lines_[i].size, body_size_) && same_size(lines_[i - 1].size, body_size_);
      const double distance = lines_[i].bottom - lines_[i - 1].bottom;
      if (in_body && distance >= lines_[i].size) distances.push_back(distance);
    }
    if (distances.empty()) return 0;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::nth_element(distances.begin(), middle, distances.end());
    return *middle;
  }

  void line(const TextLine& l) {
    const double column = l.size / 2; // about the width of a letter
    double at = margin_;
    for (const Word& w : l.words) {
      const double gap = w.left - at;
      constexpr double least_blank = 0.12, wide = 2; // of the font's size; columns
      const bool first = &w == &l.words.front();
      const auto columns = static_cast<std::size_t>(std::max(0.0, gap / column + 0.5)); // the nearest
      if (first || gap > wide * column)
        text().append(std::min<std::size_t>(columns, 120), ' ');
      else if (gap > least_blank * l.size)
        text() += ' ';
      word(w, l);
      at = w.right;
    }
    text() += '\n';
  }

  void word(const Word& w, const TextLine& l) {
    const std::size_t begin = text().size();
    text() += w.text;
    if (!is_raised(w, l)) return;
    const bool label = in_foot_ && &w == &l.words.front();
    source_.marks.push_back({label ? "raised-label" : "raised", SourceRange(begin, text().size())});
  }
};

} // namespace

extern "C" void recension_unpack(Source& source) {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(source.bytes.data(), static_cast<int>(source.bytes.size())));
  if (!document) throw InputError(source.path + ": is no PDF file that can be read; fetch it again");
  if (document->is_locked()) throw InputError(source.path + ": the PDF file is locked; remove its password first");
  Source out{source.path, {}, {}, Container::pdf, {}, {}};
  std::vector<std::vector<TextLine>> pages;
  std::vector<const TextLine*> all;
  const int sample = std::min(1, document->pages() - 1); // the first page may be a cover
  const std::unique_ptr<poppler::page> sampled(document->create_page(std::max(0, sample)));
  const double of_height = sampled ? size_of_height(*sampled) : 1;
  for (int i = 0; i < document->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page ? lines_of(words_of(*page, of_height)) : std::vector<TextLine>{});
  }
  for (const std::vector<TextLine>& lines : pages)
    for (const TextLine& l : lines)
      all.push_back(&l);
  const double usual = size_of_most(all);
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (i > 0) out.bytes += '\f';
    out.marks.push_back({"page", SourceRange(out.bytes.size(), out.bytes.size())});
    PageWriter(out, pages[i], usual).write();
    if (unpacks_too_far(source.bytes.size(), out.bytes.size()))
      throw InputError(source.path + ": the PDF file holds far more text than any opinion");
  }
  if (out.bytes.find_first_not_of("\f\n ") == std::string::npos)
    throw InputError(source.path +
                     ": the PDF file has no text, only pictures of it; recognise it first, with ocrmypdf");
  out.stream =
      source.stream + (source.stream.empty() ? "" : ", ") + "the text of the PDF's pages, as poppler reads it";
  std::stable_sort(out.marks.begin(), out.marks.end(),
                   [](const SourceMark& a, const SourceMark& b) { return a.range.begin < b.range.begin; });
  source = std::move(out);
}

} // namespace recension
