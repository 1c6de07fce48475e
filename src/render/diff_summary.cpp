// What differs between two witnesses, in a paragraph.
#include "terminal.hpp"
#include "wording.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace recension::render {
namespace {

std::string percent(double share) {
  const double all = 100 * share;
  return all > 99.0 && all < 100.0 ? fmt::format("{:.1f} %", std::min(all, 99.9)) : fmt::format("{:.0f} %", all);
}

// Of moved text its other place too.
std::string said(const Diff& d, const PlaceFinder& places, const Variant& v, const Variant& shorter,
                 const Place& place) {
  const std::string &first = d.witnesses[0]->siglum, &second = d.witnesses[1]->siglum;
  if (v.variant_class != VariantClass::transposition)
    return printable(in_words(shorter, place.section, first, second));
  return printable(
      fmt::format("“{}” is in {} in {}", shorter.readings[0].text, in_words(places.place_in(v, 1)), second));
}

} // namespace

void diff_summary(const Diff& d, std::string& out) {
  constexpr std::size_t most = 5, longest = 80; // places that are told, columns of a reading
  const auto named = [&](std::size_t w) {
    const Witness& witness = *d.witnesses[w];
    return fmt::format("{} ({}, printing {}, {})", printable(witness.siglum), printable(witness.name()),
                       witness.printing.form->name, counted(witness.words.size(), "word"));
  };
  out += fmt::format("{} was compared with {}; {} of all their words agree. {}", named(0), named(1),
                     percent(d.collation->similarity), in_a_sentence(d));
  std::vector<const Variant*> told = listed(d, {});
  std::erase_if(told,
                [](const Variant* v) { return v->variant_class == VariantClass::structure; }); // all told already
  const PlaceFinder places(d.witnesses);
  for (std::size_t i = 0; i < std::min(most, told.size()); ++i) {
    const Variant& v = *told[i];
    Variant shorter = v;
    for (Reading& r : shorter.readings)
      r.text = fitted_words(r.state == ReadingState::present ? shown(r) : r.text, longest);
    const Place place = places.place_of(v);
    std::string where = printable(in_words(place));
    if (!where.empty() && where.front() >= 'a' && where.front() <= 'z')
      where.front() = static_cast<char>(where.front() - 'a' + 'A');
    out += fmt::format(" {}: {}.", where, said(d, places, v, shorter, place));
  }
  if (told.size() > most)
    out += told.size() - most == 1
               ? " One more place with other words or lost text is not told here."
               : fmt::format(" {} more places with other words or lost text are not told here.", told.size() - most);
  out += '\n';
}

} // namespace recension::render
