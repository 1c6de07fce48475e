#include "json.hpp"

#include <recension/render.hpp>

#include <array>
#include <cmath>

namespace recension::render {
namespace {

double four_places(double x) {
  return std::round(x * 10000) / 10000;
}

Json readings_json(const Diff& d, const std::vector<Reading>& readings) {
  Json out = Json::array();
  for (std::size_t w = 0; w < readings.size(); ++w) {
    Json r = {{"witness", d.witnesses[w]->siglum}, {"state", name_of(readings[w].state)}, {"text", readings[w].text}};
    put_span(r, readings[w].source);
    out.push_back(std::move(r));
  }
  return out;
}

Json variant_json(const Diff& d, const Variant& v) {
  Json parts = Json::array();
  for (const Part& p : v.parts)
    parts.push_back(
        {{"class", name_of(p.variant_class)}, {"rule", name_of(p.rule)}, {"readings", readings_json(d, p.readings)}});
  Json out = {{"id", v.id}, {"class", name_of(v.variant_class)}, {"rule", name_of(v.rule)}, {"section", v.section}};
  if (!v.cited_part.empty()) out["part"] = v.cited_part;
  if (!v.footnote.empty()) out["footnote"] = v.footnote;
  out["context"] = {{"before", v.before}, {"after", v.after}};
  out["readings"] = readings_json(d, v.readings);
  out["parts"] = std::move(parts);
  return out;
}

} // namespace

std::array<std::size_t, variant_classes> count_classes(const std::vector<Variant>& variants) {
  std::array<std::size_t, variant_classes> out{};
  for (const Variant& v : variants)
    ++out[static_cast<std::size_t>(v.variant_class)];
  return out;
}

void diff_json(const Diff& d, std::string& out) {
  Json witnesses = Json::array();
  for (const Witness* w : d.witnesses)
    witnesses.push_back({{"siglum", w->siglum},
                         {"path", w->name()},
                         {"printing", w->printing.form->name},
                         {"words", w->words.size()}});
  Json classes = Json::object();
  const auto counts = count_classes(d.variants);
  for (std::size_t c = 0; c < counts.size(); ++c)
    if (counts[c] > 0) classes[std::string(name_of(static_cast<VariantClass>(c)))] = counts[c];
  Json variants = Json::array();
  for (const Variant& v : d.variants)
    variants.push_back(variant_json(d, v));
  dump({{"schema", "recension.diff/1"},
        {"witnesses", std::move(witnesses)},
        {"summary",
         {{"words_aligned", d.collation->aligned_words},
          {"similarity", four_places(d.collation->similarity)},
          {"one_opinion", d.collation->one_opinion},
          {"classes", std::move(classes)}}},
        {"variants", std::move(variants)}},
       out);
}

void diffs_json(std::span<const std::string> diffs, std::string& out) {
  out += R"({"schema":"recension.diffs/1","diffs":[)";
  for (std::size_t i = 0; i < diffs.size(); ++i)
    out.append(i > 0 ? "," : "").append(diffs[i]);
  out += "]}\n";
}

} // namespace recension::render
