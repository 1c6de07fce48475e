#include "cited_numbers.hpp"

#include "forms_of_words.hpp"

#include <algorithm>

namespace recension::variant {
namespace {

using std::string_view;

void add_letter(char letter, std::vector<Numbers>& to) {
  constexpr std::uint32_t beyond_all_pages = 10'000'000;
  const std::uint32_t number = beyond_all_pages + static_cast<unsigned char>(letter);
  to.push_back({number, number});
}

} // namespace

void add_numbers(string_view key, std::vector<Numbers>& to) {
  const std::vector<std::uint32_t> range = page_range(key);
  to.push_back(range.empty() ? Numbers{} : Numbers{range.front(), range.back()});
}

std::size_t read_number(const SideAtoms& in, std::size_t i, std::vector<Numbers>& to) {
  if (!is_number(in.key(i))) return i;
  const bool range = in.sign(i + 1, U'—') && is_number(in.key(i + 2)) && in.key(i).find('-') == string_view::npos;
  add_numbers(range ? std::string(in.key(i)) + "-" + std::string(in.key(i + 2)) : std::string(in.key(i)), to);
  return i + (range ? 3 : 1);
}

void read_all_numbers(const SideAtoms& in, std::size_t begin, std::size_t end, std::vector<Numbers>& to) {
  for (std::size_t i = begin; i < end && i < in.size();)
    i = std::max(read_number(in, i, to), i + 1);
}

std::size_t read_subsection(const SideAtoms& in, std::size_t i, std::vector<Numbers>& to) {
  const string_view k = in.key(i);
  const std::size_t digits = std::min(k.find_first_not_of("0123456789"), k.size());
  constexpr std::size_t most_letters = 2;
  const auto is_letter = [](char c) { return c >= 'a' && c <= 'z'; };
  if (!std::all_of(k.begin() + static_cast<std::ptrdiff_t>(digits), k.end(), is_letter)) return i;
  const bool after_number = digits > 0 && digits < k.size() && k.size() - digits <= most_letters;
  const bool letter = k.size() == 1 && digits == 0;
  const bool in_brackets = letter && i > 0 && in.sign(i - 1, U'(') && in.sign(i + 1, U')');
  const bool named = letter && i > 1 && in.key(i - 2) == "sub" && in.sign(i - 1, U'.');
  if (!after_number && !in_brackets && !named) return i;
  if (digits > 0) add_numbers(k.substr(0, digits), to);
  for (const char c : k.substr(digits))
    add_letter(c, to);
  return i + 1;
}

} // namespace recension::variant
