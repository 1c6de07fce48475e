#include "cited_part.hpp"

#include "case_names.hpp"
#include "cited_pages.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace recension::variant {
namespace {

using std::string_view;

constexpr std::array<std::pair<string_view, string_view>, 27> parts_by_word = {{{"section", "section"},
                                                                                {"sections", "section"},
                                                                                {"sec", "section"},
                                                                                {"secs", "section"},
                                                                                {"subdivision", "section"},
                                                                                {"subd", "section"},
                                                                                {"sub", "section"},
                                                                                {"par", "section"},
                                                                                {"paragraph", "section"},
                                                                                {"c", "chapter"},
                                                                                {"ch", "chapter"},
                                                                                {"chap", "chapter"},
                                                                                {"chapter", "chapter"},
                                                                                {"title", "title"},
                                                                                {"tit", "title"},
                                                                                {"art", "article"},
                                                                                {"article", "article"},
                                                                                {"no", "number"},
                                                                                {"nos", "number"},
                                                                                {"p", "pin"},
                                                                                {"pp", "pin"},
                                                                                {"page", "pin"},
                                                                                {"pages", "pin"},
                                                                                {"at", "pin"},
                                                                                {"vol", "volume"},
                                                                                {"volume", "volume"},
                                                                                {"rule", "section"}}};

// Numbers, and letters in brackets or after a number: "402", "402(a)", "77b".
bool is_numeric(const Facts& f, std::size_t side) {
  return std::all_of(f.atoms[side].begin(), f.atoms[side].end(), [&](const Atom& a) {
    if (!a.is_word) return true;
    const string_view k = f.key(a);
    return k.size() == 1 || (k.front() >= '0' && k.front() <= '9');
  });
}

bool is_year(string_view text) {
  constexpr std::size_t digits = 4;
  return text.size() == digits && is_number(text) && (text.starts_with("1") || text.starts_with("20"));
}

string_view part_of_number(const Facts& f) {
  const string_view gap = f.gap_before(f.has), before = f.word_before(f.has);
  if (gap.find("§") != string_view::npos) return "section";
  if (gap.ends_with('(') && is_year(f.text(f.has))) return "year";
  if (f.text(f.has).starts_with('(') && !before.empty() && before.front() >= '0' && before.front() <= '9')
    return "section"; // "§ 402(18)"
  const auto named =
      std::find_if(parts_by_word.begin(), parts_by_word.end(), [&](const auto& row) { return row.first == before; });
  const bool closed = gap.find_first_of(";:") != string_view::npos;
  if (named != parts_by_word.end() && !closed) return named->second;
  if (is_before_reporter(f)) return "volume";
  if (is_after_reporter(f)) return "page";
  return is_number(before) && gap.find(',') != string_view::npos ? "pin" : string_view{};
}

} // namespace

string_view part_that_differs(const Facts& f) {
  if (!f.has_words[0] && !f.has_words[1]) return {};
  if (is_numeric(f, 0) && is_numeric(f, 1)) return part_of_number(f);
  return is_of_name(f, 0) && is_of_name(f, 1) && is_in_name_of_case(f) ? string_view("name") : string_view{};
}

} // namespace recension::variant
