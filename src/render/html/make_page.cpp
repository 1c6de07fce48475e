// The pages of diff and merge: what is said of them, then their content.
#include "../wording.hpp"
#include "build.hpp"
#include "writers.hpp"

#include <recension/metadata.hpp>

#include <algorithm>

namespace recension::render {
namespace html {
namespace {

std::string file_name(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string joined_names(const std::vector<Column>& columns) {
  std::string out;
  for (std::size_t i = 0; i < columns.size(); ++i)
    out += (i == 0 ? "" : i + 1 == columns.size() ? " and " : ", ") + file_name(columns[i].name);
  return out;
}

// By the case's name, or where the printings do not say it by the files' names.
std::string title_of_page(const CaseMetadata& metadata, const std::vector<Column>& columns) {
  return metadata.name.empty() ? joined_names(columns) : title(metadata);
}

Comparison begin_comparison(const PageParts& parts) {
  Comparison c;
  c.nearness = parts.nearness;
  c.concordance = parts.concordance;
  for (const Witness* w : parts.witnesses) {
    c.columns.push_back({w->siglum, w->name(), std::string(w->printing.form->name), w->words.size(), false});
  }
  return c;
}

} // namespace
} // namespace html

void diff_page(const PageParts& parts, std::span<const std::vector<Variant>> variants, std::string& out) {
  html::Comparison c = html::begin_comparison(parts);
  c.title = html::title_of_page(metadata_of({parts.witnesses.begin(), parts.witnesses.end()}), c.columns);
  for (std::size_t w = 1; w < parts.witnesses.size(); ++w)
    if (!parts.collations->of(0, w).one_opinion)
      c.notices.push_back(c.columns[0].siglum + " and " + c.columns[w].siglum + " are not printings of one opinion.");
  if (c.notices.empty()) html::diff_comparison(parts, variants, c);
  if (c.columns.size() == 2 && c.notices.empty())
    c.about = in_a_sentence({{parts.witnesses[0], parts.witnesses[1]}, &parts.collations->of(0, 1), variants[0]});
  else
    c.about = counted(c.places.size(), "place") + " where one differs from " + c.columns[0].siglum + ".";
  html::write_page(c, out);
}

void merge_page(const PageParts& parts, const CriticalText& text, std::string& out) {
  html::Comparison c = html::begin_comparison(parts);
  c.title = html::title_of_page(text.metadata, c.columns);
  c.columns.insert(c.columns.begin(), {"Canonical text", {}, {}, 0, true});
  html::merge_comparison(parts, text, c);
  const auto open =
      std::count_if(c.places.begin(), c.places.end(), [](const html::MarkedPlace& p) { return !p.resolved; });
  c.about = "Canonical text of " + counted(parts.witnesses.size(), "printing") + ": " +
            counted(c.places.size(), "place") + " where they differ, " + std::to_string(open) + " left open; base " +
            parts.witnesses[text.base]->siglum + ": " + text.why_base + ".";
  html::write_page(c, out);
}

} // namespace recension::render
