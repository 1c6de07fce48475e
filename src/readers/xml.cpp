// XML, read by Expat, which tells the byte at which each event is. Elements whose names end in "Html" hold HTML
// that was escaped (Fastcase, casemaker): then they are all that is left, for the HTML reader.
#include "../source/ascii.hpp"
#include "../source/flow.hpp"
#include "containers.hpp"
#include "html_entities.hpp"
#include "record_facts.hpp"
#include "word_lists.hpp"

#include <expat.h>

#include <algorithm>
#include <memory>
#include <unordered_map>
#include <utility>

namespace recension {
namespace {

constexpr std::size_t longest_entity = 4096; // bytes that a document may declare an entity to stand for

bool holds_html(std::string_view name) {
  return lower(name).ends_with("html") && name.size() > 4;
}

struct FreeParser {
  void operator()(XML_ParserStruct* p) const { XML_ParserFree(p); }
};

// One pass over the events. They come in order; between two of them the bytes are the first one's.
class XmlReader {
public:
  XmlReader(std::string_view text, bool escaped_html)
      : text_(text), escaped_html_(escaped_html), flow_(text, Language::xml), parser_(XML_ParserCreate("UTF-8")) {
    if (!parser_) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(parser_.get(), on_start, on_end);
    XML_SetCharacterDataHandler(parser_.get(), on_characters);
    XML_SetCdataSectionHandler(parser_.get(), on_cdata_begin, on_cdata_end);
    XML_SetDefaultHandler(parser_.get(), on_other); // and so entities are not expanded
    XML_SetEntityDeclHandler(parser_.get(), on_entity_declared);
    XML_SetSkippedEntityHandler(parser_.get(), on_skipped);
    XML_UseForeignDTD(parser_.get(), XML_TRUE); // an entity that no declaration explains is no error
  }

  // False if the text is not well-formed; where() is the place.
  bool read() {
    constexpr std::size_t piece = std::size_t{1} << 20U;
    for (std::size_t at = 0; at <= text_.size(); at += piece) {
      const std::size_t size = std::min(piece, text_.size() - at);
      const bool last = at + size == text_.size();
      if (XML_Parse(parser_.get(), text_.data() + at, static_cast<int>(size), last ? 1 : 0) != XML_STATUS_OK)
        return false;
      if (last) break;
    }
    return true;
  }

  [[nodiscard]] std::size_t where() const { return here(); }
  [[nodiscard]] const char* why() const { return XML_ErrorString(XML_GetErrorCode(parser_.get())); }
  [[nodiscard]] bool found_html() const { return found_html_; }

  Layer finish() {
    Layer out = flow_.finish();
    if (escaped_html_) out.elements = {};
    out.holds_html = escaped_html_;
    out.record = facts_.take();
    return out;
  }

private:
  std::string_view text_;
  bool escaped_html_; // only what is in elements that hold HTML is wanted
  Flow flow_;
  std::unique_ptr<XML_ParserStruct, FreeParser> parser_;
  HtmlEntities entities_;
  std::unordered_map<std::string, std::string> declared_;
  std::vector<std::uint32_t> open_;
  std::unordered_map<std::string, std::string> numbers_; // of Word's notes, by id
  std::string first_witness_;                            // of TEI's list, as readings refer to it
  bool has_lemma_ = false;
  WordLists lists_;
  bool raised_ = false;                                                 // the run of a Word file that is being read
  bool of_notes_ = false, mark_comes_ = false, label_may_come_ = false; // in that run, or note
  std::string note_;                                                    // the id of the note that is being read
  std::size_t inside_html_ = 0;
  bool found_html_ = false;
  XmlFacts facts_;
  std::string fact_; // the text of the element outside of the HTML, or of The National Archives, that is being read
  bool is_fact_ = false; // such an element is open

  static XmlReader& self(void* data) { return *static_cast<XmlReader*>(data); }
  [[nodiscard]] std::size_t here() const {
    return static_cast<std::size_t>(std::max<XML_Index>(0, XML_GetCurrentByteIndex(parser_.get())));
  }
  [[nodiscard]] std::size_t length() const {
    return static_cast<std::size_t>(std::max(0, XML_GetCurrentByteCount(parser_.get())));
  }

  static void on_start(void* data, const XML_Char* name, const XML_Char** attributes) {
    XmlReader& r = self(data);
    r.fact_.clear();
    r.is_fact_ = std::string_view(name).starts_with("uk:");
    const bool html = holds_html(name);
    r.found_html_ = r.found_html_ || html;
    if (r.is_of_html()) return r.open_tag_of_html(html);
    const std::uint32_t parent = r.open_.empty() ? no_element : r.open_.back();
    r.open_.push_back(r.flow_.open(r.here(), r.here() + r.length(), r.shown_as(lower(name), attributes), parent));
    for (const XML_Char** a = attributes; *a != nullptr; a += 2)
      r.flow_.attribute(lower(a[0]), a[1]);
    if (std::string_view(name).starts_with("FRBR")) r.facts_.attributes(name, attributes);
    r.number_note(name, attributes);
    if (std::string_view(name).starts_with("w:")) r.lists_.open(name, attributes);
    if (html) ++r.inside_html_;
  }

  // Some tags within escaped HTML are not escaped: `&lt;SUP&gt;<A HREF="#fr1">1</A>&lt;/SUP&gt;`. They are the
  // HTML's too.
  [[nodiscard]] bool is_of_html() const { return escaped_html_ && inside_html_ > 0; }

  void open_tag_of_html(bool holds_more) {
    flow_.verbatim(here(), here() + length());
    open_.push_back(no_element);
    if (holds_more) ++inside_html_;
  }

  // Word raises a run of text by a property beside it; a raised sign that opens a line is a note's label. Of TEI's
  // parallel readings the lemma is shown; where there is none, the reading of the witness that is listed
  // first.
  std::string shown_as(const std::string& name, const XML_Char** attributes) {
    std::string id, witnesses;
    bool raised = false;
    if (const std::string mark = own_mark_of_note(name, attributes); !mark.empty()) return mark;
    for (; *attributes != nullptr; attributes += 2) {
      if (std::string_view(attributes[0]) == "xml:id") id = attributes[1];
      raised = raised || std::string_view(attributes[1]) == "superscript";
      if (std::string_view(attributes[0]) == "wit") witnesses = std::string(attributes[1]) + " ";
    }
    if (name == "w:vertalign") raised_ = raised;
    if (name == "w:r") raised_ = false;
    if (name == "w:t" && raised_) return flow_.at_line_start() ? "raised-label" : "raised";
    if (name == "witness" && first_witness_.empty()) first_witness_ = "#" + id + " ";
    if (name == "app") has_lemma_ = false;
    if (name == "lem") has_lemma_ = true;
    const bool shown = name == "rdg" && !has_lemma_ && !first_witness_.empty() &&
                       witnesses.find(first_witness_) != std::string::npos;
    return shown ? "lem" : name;
  }

  // A note with a mark of its own has it as text: after the call in its run, and in the first run of the note, whose
  // style is one of notes.
  std::string own_mark_of_note(const std::string& name, const XML_Char** attributes) {
    const auto has = [&](std::string_view key, std::string_view part) {
      for (const XML_Char** a = attributes; *a != nullptr; a += 2)
        if (key == lower(a[0]) && lower(a[1]).find(part) != std::string::npos) return true;
      return false;
    };
    if (name == "w:footnote" || name == "w:endnote") label_may_come_ = true;
    if (name == "w:r") mark_comes_ = of_notes_ = false;
    if (name == "w:rstyle") of_notes_ = has("w:val", "note");
    if (name == "w:footnotereference" || name == "w:endnotereference")
      mark_comes_ = has("w:custommarkfollows", "1") || has("w:custommarkfollows", "true");
    if (name == "w:footnoteref" || name == "w:endnoteref") label_may_come_ = false;
    if (name != "w:t") return {};
    const bool label = std::exchange(label_may_come_, false) && of_notes_;
    return std::exchange(mark_comes_, false) ? "footnotemark" : label ? "footnotelabel" : "";
  }

  // Word counts its notes when it shows them: the file has the number neither at the call nor at the note.
  void number_note(std::string_view name, const XML_Char** attributes) {
    if (!name.starts_with("w:")) return;
    std::string id;
    bool own_mark = false;
    for (; *attributes != nullptr; attributes += 2) {
      if (std::string_view(attributes[0]) == "w:id") id = attributes[1];
      own_mark = own_mark || std::string_view(attributes[0]) == "w:customMarkFollows";
    }
    if (name == "w:footnote" || name == "w:endnote") note_ = id;
    const bool call = name == "w:footnoteReference" || name == "w:endnoteReference";
    const bool label = name == "w:footnoteRef" || name == "w:endnoteRef";
    if (call && !own_mark) numbers_.try_emplace(id, std::to_string(numbers_.size() + 1));
    const auto number = numbers_.find(call ? id : note_);
    if ((call && !own_mark) || (label && number != numbers_.end())) flow_.inserted(number->second, "note-number");
  }

  static void on_end(void* data, const XML_Char* name) {
    XmlReader& r = self(data);
    if (!r.wanted() || r.is_fact_) r.facts_.element(lower(name), std::exchange(r.fact_, {}));
    r.is_fact_ = false;
    if (r.open_.back() == no_element)
      r.flow_.verbatim(r.here(), r.here() + r.length());
    else
      r.flow_.close(r.open_.back(), r.here(), r.here() + r.length()); // no bytes where the tag was <empty/>
    r.open_.pop_back();
    if (holds_html(name)) --r.inside_html_;
    if (!std::string_view(name).starts_with("w:")) return;
    if (const std::string number = r.lists_.close(name); !number.empty())
      r.flow_.inserted(number + " ", "list-number");
  }

  [[nodiscard]] bool wanted() const { return !escaped_html_ || inside_html_ > 0; }

  static void on_characters(void* data, const XML_Char* text, int size) {
    XmlReader& r = self(data);
    const std::size_t begin = r.here(), end = begin + r.length();
    const std::string_view shown(text, static_cast<std::size_t>(size));
    if (!r.wanted()) {
      r.fact_ += shown;
      return r.flow_.removed(begin, end, Change::hidden, "metadata");
    }
    if (r.is_fact_) r.fact_ += shown;
    const std::string_view raw = r.text_.substr(begin, end - begin);
    if (raw != shown)
      r.flow_.replaced(begin, end, shown, Change::entity, "character-reference");
    else if (r.escaped_html_)
      r.flow_.verbatim(begin, end);
    else
      r.flow_.characters(begin, end);
  }

  static void on_cdata_begin(void* data) { self(data).tag_bytes(); }
  static void on_cdata_end(void* data) { self(data).tag_bytes(); }
  void tag_bytes() { flow_.removed(here(), here() + length(), Change::tag, "cdata-mark"); }

  // Comments, declarations, references to entities.
  static void on_other(void* data, const XML_Char* /*text*/, int /*size*/) {
    XmlReader& r = self(data);
    const std::string_view raw = r.text_.substr(r.here(), r.length());
    if (!raw.starts_with('&') || r.open_.empty()) return;
    r.reference(raw);
  }

  static void on_skipped(void* data, const XML_Char* /*name*/, int is_parameter) {
    XmlReader& r = self(data);
    if (is_parameter == 0 && !r.open_.empty()) r.reference(r.text_.substr(r.here(), r.length()));
  }

  void reference(std::string_view raw) {
    if (raw.size() < 3 || !wanted()) return;
    const auto found = declared_.find(std::string(raw.substr(1, raw.size() - 2)));
    const std::string meant = found != declared_.end() ? found->second : entities_.resolve(raw);
    flow_.replaced(here(), here() + length(), meant, Change::entity, "character-reference");
  }

  // Plain text only: a declaration that is made of other entities is left as it is.
  static void on_entity_declared(void* data, const XML_Char* name, int is_parameter, const XML_Char* value, int size,
                                 const XML_Char* /*base*/, const XML_Char* /*system*/, const XML_Char* /*public*/,
                                 const XML_Char* /*notation*/) {
    if (value == nullptr || is_parameter != 0) return;
    const std::string_view meant(value, static_cast<std::size_t>(size));
    if (meant.size() <= longest_entity && meant.find_first_of("&<") == std::string_view::npos)
      self(data).declared_[name] = meant;
  }
};

} // namespace

Layer read_xml(std::string_view text) {
  bool escaped_html = false;
  for (int pass = 0; pass < 2; ++pass) {
    XmlReader reader(text, escaped_html);
    if (!reader.read()) {
      Layer out = read_html(text);
      out.diagnostics.push_back({SourceRange(reader.where(), reader.where()),
                                 std::string("not well-formed XML (") + reader.why() + "): read as HTML"});
      return out;
    }
    if (!reader.found_html() || escaped_html) return reader.finish();
    escaped_html = true;
  }
  return {};
}

} // namespace recension
