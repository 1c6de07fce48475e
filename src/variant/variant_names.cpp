#include <recension/variant.hpp>

#include <array>

namespace recension {

std::string_view name_of(VariantClass c) {
  constexpr std::array<std::string_view, variant_classes> names = {
      "substantive",   "lacuna",      "transposition",  "structure",   "footnote-marker", "parallel-citation",
      "citation-form", "orthography", "capitalization", "punctuation", "typography"};
  return names[static_cast<std::size_t>(c)];
}

std::optional<VariantClass> variant_class_named(std::string_view name) {
  for (std::size_t c = 0; c < variant_classes; ++c)
    if (name_of(static_cast<VariantClass>(c)) == name) return static_cast<VariantClass>(c);
  return std::nullopt;
}

std::string_view name_of(ReadingState s) {
  constexpr std::array<std::string_view, 4> names = {"present", "omitted", "lacuna", "absent"};
  return names[static_cast<std::size_t>(s)];
}

} // namespace recension
