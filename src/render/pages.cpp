#include "json.hpp"
#include "terminal.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace recension::render {
namespace {

std::string paging_name(const Concordance& c, std::size_t p, std::span<const Witness* const> witnesses) {
  const std::string& reporter = c.pagings[p].reporter;
  return witnesses.size() > 1 ? witnesses[c.pagings[p].witness]->siglum + " " + reporter : reporter;
}

} // namespace

void pages_text(const Concordance& c, std::span<const Witness* const> witnesses, std::string& out) {
  constexpr std::size_t least_column = 7;
  auto put = std::back_inserter(out);
  std::vector<std::size_t> widths;
  for (std::size_t p = 0; p < c.pagings.size(); ++p) {
    const std::string name = paging_name(c, p, witnesses);
    widths.push_back(std::max(least_column, name.size()) + 2);
    out += padded(name, widths.back());
  }
  if (c.pagings.empty()) return;
  fmt::format_to(put, "{:<16} begins\n", "section");
  for (const PlaceOfPage& place : c.places) {
    for (std::size_t p = 0; p < c.pagings.size(); ++p) {
      const std::uint32_t page = place.pages[p];
      const bool begins = p == place.paging;
      out += padded(page == 0 ? "-" : fmt::format("{}{}", begins ? "*" : "", page), widths[p]);
    }
    fmt::format_to(put, "{:<16} {}\n", place.section, printable(place.words));
  }
}

void pages_json(const Concordance& c, std::span<const Witness* const> witnesses, std::string& out) {
  Json pagings = Json::array(), places = Json::array();
  for (const Paging& p : c.pagings)
    pagings.push_back({{"reporter", p.reporter}, {"witness", witnesses[p.witness]->siglum}});
  for (const PlaceOfPage& place : c.places) {
    const Paging& paging = c.pagings[place.paging];
    Json j = {{"reporter", paging.reporter},
              {"page", std::to_string(place.page)},
              {"witness", witnesses[paging.witness]->siglum}};
    put_span(j, place.source);
    j["word"] = place.word.value;
    j["section"] = place.section;
    j["words"] = place.words;
    Json on = Json::array();
    for (std::size_t p = 0; p < c.pagings.size(); ++p)
      if (place.pages[p] != 0)
        on.push_back({{"reporter", c.pagings[p].reporter},
                      {"witness", witnesses[c.pagings[p].witness]->siglum},
                      {"page", std::to_string(place.pages[p])}});
    j["on"] = std::move(on);
    places.push_back(std::move(j));
  }
  dump({{"schema", "recension.pages/1"}, {"pagings", std::move(pagings)}, {"pages", std::move(places)}}, out);
}

} // namespace recension::render
