#include "page_reader.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <stdexcept>

namespace recension::test {
namespace {

struct Tag {
  std::size_t mark = 0; // index in PageText::marks + 1
  std::string name;
  bool closes = false, empty = false;
  std::map<std::string, std::string> attributes;
};

bool is_void(const std::string& name) {
  constexpr std::array<std::string_view, 3> names = {"meta", "input", "br"};
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::string unescaped(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 4> names = {
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto name =
        std::find_if(names.begin(), names.end(), [&](const auto& n) { return text.substr(at).starts_with(n.first); });
    if (text[at] == '&' && name == names.end()) throw std::runtime_error("a reference that is none");
    out += name == names.end() ? text[at] : name->second;
    at += name == names.end() ? 1 : name->first.size();
  }
  return out;
}

class Reader {
public:
  explicit Reader(std::string_view html) : html_(html) {}

  PageText read() {
    while (at_ < html_.size()) {
      if (html_[at_] == '<')
        take(tag());
      else
        text();
    }
    if (!open_.empty()) throw std::runtime_error("not closed: " + open_.back().name);
    return std::move(out_);
  }

private:
  std::string_view html_;
  std::size_t at_ = 0;
  std::vector<Tag> open_;
  PageText out_;

  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(what + " at byte " + std::to_string(at_));
  }

  Tag tag() {
    Tag out;
    ++at_;
    if (html_[at_] == '!') { // the doctype
      at_ = html_.find('>', at_) + 1;
      out.empty = true;
      return out;
    }
    out.closes = html_[at_] == '/';
    if (out.closes) ++at_;
    const std::size_t name = at_;
    at_ = html_.find_first_of(" >/", at_);
    if (at_ == std::string_view::npos || at_ == name) fail("no tag");
    out.name = html_.substr(name, at_ - name);
    while (html_.at(at_) != '>')
      if (html_[at_] == ' ')
        ++at_;
      else if (html_[at_] == '/') {
        out.empty = true;
        ++at_;
      } else
        attribute(out);
    ++at_;
    return out;
  }

  void attribute(Tag& tag) {
    const std::size_t name = at_;
    at_ = html_.find_first_of("= >/", at_);
    const std::string key(html_.substr(name, at_ - name));
    std::string value;
    if (html_.at(at_) == '=') {
      const bool quoted = html_.at(++at_) == '"';
      const std::size_t begin = quoted ? at_ + 1 : at_;
      at_ = quoted ? html_.find('"', begin) : html_.find_first_of(" >", begin);
      if (at_ == std::string_view::npos) fail("an attribute does not end");
      value = unescaped(html_.substr(begin, at_ - begin));
      if (quoted) ++at_;
    }
    if (!tag.attributes.emplace(key, value).second) fail("an attribute twice");
  }

  void take(Tag tag) {
    if (tag.name.empty() || is_void(tag.name)) return note(tag);
    if (tag.closes) {
      if (open_.empty() || open_.back().name != tag.name) fail("closes " + tag.name);
      open_.pop_back();
      return;
    }
    note(tag);
    if (tag.name == "p" && in_cell()) column() += '\n';
    if (tag.empty) return;
    if (tag.name == "div" && has_class(tag, "r")) cell_ = 0;
    if (tag.name == "div" && has_class(tag, "c")) {
      ++cell_;
      if (out_.columns.size() < cell_) out_.columns.resize(cell_);
    }
    if (tag.name == "mark" && in_cell()) tag.mark = out_.marks.size();
    open_.push_back(tag);
    if (tag.name == "script" || tag.name == "style") {
      ++out_.elements_of_script;
      at_ = html_.find("</" + tag.name, at_);
      if (at_ == std::string_view::npos) fail("does not end");
    }
  }

  std::size_t cell_ = 0; // of the row, from 1

  void note(const Tag& tag) {
    const auto value = [&](const char* key) {
      const auto found = tag.attributes.find(key);
      return found == tag.attributes.end() ? std::string() : found->second;
    };
    if (const std::string id = value("id"); !id.empty()) out_.ids.push_back(id);
    if (const std::string to = value("href"); to.starts_with('#')) out_.targets.push_back(to.substr(1));
    if (tag.name == "mark" && in_cell()) out_.marks.push_back({cell_ - 1, value("data-v"), {}});
    for (const auto& [name, text] : tag.attributes)
      if (name == "style" || name.starts_with("on") || name == "src")
        fail("an attribute that loads or runs: " + name);
  }

  static bool has_class(const Tag& tag, std::string_view wanted) {
    const auto found = tag.attributes.find("class");
    return found != tag.attributes.end() &&
           (" " + found->second + " ").find(" " + std::string(wanted) + " ") != std::string::npos;
  }

  [[nodiscard]] bool within(std::string_view name, std::string_view variant_class) const {
    return std::any_of(open_.begin(), open_.end(), [&](const Tag& t) {
      return (name.empty() || t.name == name) && (variant_class.empty() || has_class(t, variant_class));
    });
  }
  [[nodiscard]] bool in_cell() const { return within("div", "c"); }
  std::string& column() { return out_.columns[cell_ - 1]; }

  void text() {
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    const std::string text = unescaped(html_.substr(at_, end - at_));
    at_ = end;
    if (!in_cell() || within("ul", "app") || within("", "gap") || within("", "pg") || within("", "nl") ||
        within("sup", "") || within("", "mv"))
      return;
    column() += text;
    for (const Tag& t : open_)
      if (t.mark > 0) out_.marks[t.mark - 1].text += text;
  }
};

} // namespace

PageText read_page(std::string_view html) {
  return Reader(html).read();
}

} // namespace recension::test
