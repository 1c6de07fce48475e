// The numbers that Word sets before paragraphs of lists: "1.", "(a)", "2.3". The file has none of them: it says which
// list and level a paragraph is of, and how the level is numbered, and Word counts (ECMA-376, part 1, 17.9). Private
// to the module.
//
//     <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>…      → "4."
//
// It must be told of every tag of the styles, the numbering and the body, in this order.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

namespace recension {

class WordLists {
public:
  // `attributes`: name and value in turn, ended by null, as expat gives them.
  void open(std::string_view name, const char* const* attributes);
  // The number of the paragraph whose properties the tag closes; empty if it has none.
  std::string close(std::string_view name);

private:
  static constexpr std::uint32_t levels = 9, none = static_cast<std::uint32_t>(-1);
  struct Level {
    std::string format = "decimal", text, style;
    std::uint32_t start = 1;
  };
  struct Abstract {
    Level level[levels];
    std::uint32_t count[levels] = {}; // so far; 0: the level has not begun
  };
  struct List {
    std::string abstract;
    std::uint32_t start[levels]; // that take the place of the level's own; none: it has its own
    bool begun = false;
  };
  struct Properties {
    std::string style, list;
    std::uint32_t level = none;
  };
  struct Style {
    Properties properties;
    std::string based_on;
  };

  std::unordered_map<std::string, Abstract> abstracts_;
  std::unordered_map<std::string, List> lists_;
  std::unordered_map<std::string, Style> styles_;
  std::string abstract_, list_, style_; // that are being read
  std::uint32_t level_ = 0;             // of them
  std::uint32_t changed_ = 0;           // depth in what a tracked change says of earlier properties
  Properties paragraph_;

  void open_in_numbering(std::string_view name, const char* const* attributes);
  [[nodiscard]] Properties resolved() const;
  std::string next_number(const Properties& p);
};

} // namespace recension
