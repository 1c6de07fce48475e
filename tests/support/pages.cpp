#include "pages.hpp"

#include "packing.hpp"
#include "page_ways.hpp"
#include "slip_pages.hpp"
#include "typesetting.hpp"

#include <algorithm>
#include <stdexcept>

namespace recension::test {
namespace {

using std::string;
using std::string_view;

string filled(const string& pattern, const string& thing, const string& label, std::size_t number) {
  string out;
  for (const char c : pattern) {
    if (c == '@')
      out += label;
    else if (c == '%')
      out += std::to_string(number);
    else if (c == '$')
      out += thing;
    else
      out += c;
  }
  return out;
}

string with_title(string before, const string& title) {
  constexpr string_view place = "{title}";
  const std::size_t at = before.find(place);
  return at == string::npos ? before : before.replace(at, place.size(), html_text(title));
}

// Sets a composition into one publisher's ways.
class PagePress {
public:
  PagePress(const Composition& c, const PageWays& ways) : c_(c), w_(ways) {
    out_.name = w_.name;
    out_.form = w_.form;
    out_.container = w_.container;
    out_.text = with_title(w_.before, c_.title);
  }

  PrintedPage print() {
    if (!w_.head.empty()) head();
    if (w_.form == "cap" && w_.container == "html") out_.text += "</section>\n";
    std::size_t first_note = 0;
    for (const Part& p : c_.parts) {
      if (p.kind == "syllabus" || p.kind == "counsel") continue;
      part(p);
      if (!w_.opinion.empty()) first_note = notes(first_note);
      out_.text += w_.opinion_end;
    }
    if (w_.opinion.empty()) {
      if (first_note < calls_) out_.text += w_.notes_before;
      notes(first_note);
      out_.text += w_.notes_after;
    }
    out_.text += w_.after;
    for (const string& n : note_words_)
      out_.words += n;
    if (w_.container == "docx") pack_word();
    return std::move(out_);
  }

private:
  const Composition& c_;
  const PageWays& w_;
  PrintedPage out_;
  std::size_t calls_ = 0, paragraphs_ = 0;
  std::vector<string> note_words_;
  string word_notes_;

  [[nodiscard]] string escaped(const string& text) const { return w_.escape ? w_.escape(text) : html_text(text); }

  void head() {
    for (const string& l : {c_.title, c_.citation, c_.docket, c_.dates}) {
      out_.text += filled(w_.head, escaped(l), {}, 0);
      out_.words += l + "\n";
    }
  }

  void part(const Part& p) {
    out_.text += filled(w_.opinion, {}, p.kind, 0);
    out_.sections.push_back(p.kind + " " + author(p.byline));
    out_.text += filled(w_.byline, escaped(p.byline), {}, 0);
    out_.words += p.byline + "\n";
    for (const Line& l : p.paragraphs) {
      ++paragraphs_;
      const string text = line(l, out_.words);
      out_.text += filled(l.quotation ? w_.quotation : w_.paragraph, text, std::to_string(paragraphs_), 0);
    }
  }

  string line(const Line& l, string& words) {
    string out;
    for (const Item& i : l.items)
      out += item(i, words);
    words += "\n";
    return out;
  }

  string item(const Item& i, string& words) {
    switch (i.kind) {
    case ItemKind::text:
      words += i.text;
      return escaped(i.text);
    case ItemKind::citation: {
      const string text = i.text + (w_.parallels ? ", " + i.parallel : "") + " (" + i.year + ")";
      out_.parallels_added += w_.parallels ? 1 : 0;
      words += text;
      return escaped(text);
    }
    case ItemKind::us_page:
      return page(w_.us_page, w_.us_reporter, i.text);
    case ItemKind::sct_page:
      return page(w_.sct_page, w_.sct_reporter, i.text);
    case ItemKind::headnote:
      return {};
    case ItemKind::call:
      return call(i);
    }
    return {};
  }

  string page(const string& pattern, const string& reporter, const string& number) {
    if (!pattern.empty()) out_.pages.push_back(reporter + " " + number);
    return filled(pattern, {}, number, 0);
  }

  string call(const Item& i) {
    ++calls_;
    out_.notes.push_back({w_.container == "docx" || w_.container == "rtf" ? std::to_string(calls_) : i.text, true});
    string text = filled(w_.call, {}, i.text, calls_);
    if (w_.container == "rtf") text = replaced(text, "^", note_text(c_.notes[calls_ - 1], "\\par "));
    return text;
  }

  // A note's paragraphs; their words are kept for the end.
  string note_text(const Note& n, const string& between) {
    string words, text;
    for (std::size_t i = 0; i < n.paragraphs.size(); ++i)
      text += (i > 0 ? between : "") + line(n.paragraphs[i], words);
    note_words_.push_back(words);
    return text;
  }

  std::size_t notes(std::size_t first) {
    if (w_.container == "rtf") return calls_;
    for (; first < calls_; ++first) {
      const Note& n = c_.notes[first];
      string text = note_text(n, "\n");
      const bool inline_note = w_.note.find("<p>") == 0 || w_.note.find("<li") == 0 || w_.form == "fastcase";
      const string paragraph = w_.form == "fastcase" ? "&lt;/p&gt;\n&lt;p&gt;" : "</p>\n<p>";
      if (w_.container == "docx")
        text = "<w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> " +
               replaced(text, "\n", "</w:t></w:r></w:p><w:p><w:r><w:t>") + "</w:t></w:r></w:p>";
      else
        text = (inline_note ? "" : "<p>") + replaced(text, "\n", paragraph) + (inline_note ? "" : "</p>");
      if (w_.form == "fastcase") text += "&lt;/p&gt;\n&lt;p&gt;";
      (w_.container == "docx" ? word_notes_ : out_.text) += filled(w_.note, text, n.label, first + 1);
    }
    return first;
  }

  void pack_word() {
    const string open = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:";
    const string space = " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">";
    const string body = open + "document" + space + "<w:body>" + out_.text + "</w:body></w:document>";
    const string notes = open + "footnotes" + space +
                         "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p/></w:footnote>" + word_notes_ +
                         "</w:footnotes>";
    out_.text =
        zip_of({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", body}, {"word/footnotes.xml", notes}});
  }
};

// "{1}" for the calls of these notes, and for the label that opens a line at the foot.
string with_raised_signs(const string& text, const std::vector<Note>& notes, bool foot) {
  string out = text;
  for (const Note& n : notes) {
    for (std::size_t at = out.find(n.label); at != string::npos; at = out.find(n.label, at + 1)) {
      const std::size_t end = at + n.label.size();
      const bool ends = end == out.size() || out[end] == ' ';
      const bool glued = at > 1 && std::string_view(".,;\x9D").find(out[at - 1]) != string::npos;
      const bool call = !foot && glued && (out[at - 2] < '0' || out[at - 2] > '9');
      const bool label = foot && at == out.find_first_not_of(' ') && at == 3 && end < out.size() && out[end] == ' ';
      if (!ends || (!call && !label)) continue;
      out = out.substr(0, at) + "{" + n.label + "}" + out.substr(end);
      at += 2;
    }
  }
  return out;
}

std::size_t next_byline(const Composition& c, const string& text, std::size_t begin) {
  std::size_t end = text.size();
  for (const Part& p : c.parts)
    if (const std::size_t at = p.byline.empty() ? string::npos : text.find(p.byline); at > begin && at < end)
      end = at;
  return end;
}

// The hyphens at line ends are drawn, but the text layer of the Court's files of 2008 to 2011 lacks them.
string without_hyphen(string line) {
  const std::size_t end = line.size();
  const bool broken = end > 2 && line.back() == '-' && line[end - 2] >= 'a' && line[end - 2] <= 'z';
  if (broken) line.pop_back();
  return line;
}

// The second line of a running head, which other files set twice: in capitals and small capitals at one place.
bool is_second_head(const string& line) {
  const std::size_t ink = line.find_first_not_of(' ');
  const string text = ink == string::npos ? string() : line.substr(ink);
  return ink != string::npos && ink > 10 &&
         (text == "Syllabus" || text == "Opinion of the Court" || text.ends_with(", J., dissenting"));
}

// A court of appeals' typed pages.
PrintedPage typed_pdf(const Composition& c) {
  const Printed typed = print(c, "typed");
  PrintedPage out{typed, "pdf", {}};
  std::vector<std::vector<string>> pages(1);
  for (std::size_t begin = 0; begin < typed.text.size();) {
    const std::size_t end = std::min(typed.text.find('\n', begin), typed.text.size());
    const string line = typed.text.substr(begin, end - begin);
    pages.back().push_back(line);
    begin = end + 1;
    const std::size_t ink = line.find_first_not_of(' ');
    const bool number = ink != string::npos && line[ink] == '-' && line.ends_with('-');
    if ((number || line.ends_with("June 10, 2019")) && begin < typed.text.size()) pages.emplace_back();
  }
  out.name = "typed.pdf";
  out.text = pdf_of(pages);
  return out;
}

enum class SlipFile : std::uint8_t { usual, unhyphened, overprinted };

// The slip opinion's pages, as the Court's PDF files have them: calls and labels raised, notes set smaller.
PrintedPage slip_pdf(const Composition& c, SlipFile file) {
  const Printed slip = print(c, "slip");
  PrintedPage out{slip, "pdf", {}};
  std::vector<std::vector<string>> pages;
  bool foot = false;
  for (std::size_t begin = 0; begin < slip.text.size();) {
    const std::size_t end = std::min(slip.text.find('\n', begin), slip.text.size());
    string text = slip.text.substr(begin, end - begin);
    begin = end + 1;
    if (!slip_page_names(text).empty()) {
      pages.emplace_back();
      foot = false;
    }
    if (text.starts_with("———")) foot = true;
    text = with_raised_signs(text, c.notes, foot);
    if (file == SlipFile::unhyphened) text = without_hyphen(text);
    if (file == SlipFile::overprinted && is_second_head(text)) text = "\v" + text;
    pages.back().push_back((foot ? "\f" : "") + text);
  }
  out.name = file == SlipFile::usual        ? "slip.pdf"
             : file == SlipFile::unhyphened ? "slip-unhyphened.pdf"
                                            : "slip-overprinted.pdf";
  out.text = pdf_of(pages);
  return out;
}

string json_string(const string& text) {
  return "\"" + replaced(replaced(replaced(text, "\\", "\\\\"), "\"", "\\\""), "\n", "\\n") + "\"";
}

// One record that holds two versions, and a third that shows the same as the first.
PrintedPage courtlistener_record(const Composition& c) {
  PrintedPage out = print_page(c, "courtlistener.html");
  const string other = print_page(c, "resource-org.html").text;
  const string again = replaced(out.text, "U.S.C.", "<span class=\"citation\">U.S.C.</span>");
  out.name = "courtlistener.json";
  out.text =
      "{\"id\": 4410, \"author_str\": \"Alden\", \"plain_text\": \"\",\n \"html_lawbox\": " + json_string(out.text) +
      ",\n \"html\": " + json_string(other) + ",\n \"html_with_citations\": " + json_string(again) + "}\n";
  out.fields = {"html_lawbox", "html", "html_with_citations"};
  out.container = "json";
  return out;
}

// The Project's record: head matter, and each opinion's text in an item of a list.
PrintedPage cap_record(const Composition& c) {
  PrintedPage out = print_page(c, "courtlistener.html");
  out.form = "cap";
  out.name = "cap.json";
  const Printed text = print(c, "plain");
  out.sections = text.sections;
  out.notes = {};
  out.pages = {};
  out.words = c.title + "\n" + text.words;
  string opinions, one;
  std::size_t part = 0;
  for (const Part& p : c.parts) {
    if (p.kind == "syllabus" || p.kind == "counsel") continue;
    const std::size_t begin = text.text.find(p.byline);
    const std::size_t end = next_byline(c, text.text, begin);
    opinions += (part++ > 0 ? ", " : "") + string("{\"type\": \"") + p.kind +
                "\", \"text\": " + json_string(text.text.substr(begin, end - begin)) + "}";
  }
  out.text = "{\"id\": 7, \"casebody\": {\"status\": \"ok\", \"data\": {\"head_matter\": " + json_string(c.title) +
             ", \"opinions\": [" + opinions + "]}}}\n";
  out.fields = {"casebody.data.opinions.text"};
  out.container = "json";
  return out;
}

PrintedPage packed(const Composition& c, const string& name, const string& inner, string (*pack)(string_view)) {
  PrintedPage out{print(c, inner), "text", {}};
  out.name = name;
  out.text = pack(out.text);
  return out;
}

} // namespace

std::vector<string> page_names() {
  std::vector<string> out;
  for (const PageWays& w : all_page_ways())
    out.push_back(w.name);
  for (const char* name : {"slip.pdf", "slip-unhyphened.pdf", "slip-overprinted.pdf", "typed.pdf",
                           "courtlistener.json", "cap.json", "westlaw.txt.gz", "lexis-marked.txt.zst"})
    out.emplace_back(name);
  return out;
}

PrintedPage print_page(const Composition& c, string_view name) {
  for (const PageWays& w : all_page_ways())
    if (w.name == name) return PagePress(c, w).print();
  if (name == "slip.pdf") return slip_pdf(c, SlipFile::usual);
  if (name == "slip-unhyphened.pdf") return slip_pdf(c, SlipFile::unhyphened);
  if (name == "slip-overprinted.pdf") return slip_pdf(c, SlipFile::overprinted);
  if (name == "typed.pdf") return typed_pdf(c);
  if (name == "courtlistener.json") return courtlistener_record(c);
  if (name == "cap.json") return cap_record(c);
  if (name == "westlaw.txt.gz") return packed(c, "westlaw.txt.gz", "westlaw", gzip_of);
  if (name == "lexis-marked.txt.zst") return packed(c, "lexis-marked.txt.zst", "lexis-marked", zstd_of);
  throw std::runtime_error("no page " + string(name));
}

} // namespace recension::test
