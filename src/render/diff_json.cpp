#include "json_writer.hpp"

#include <recension/render.hpp>

#include <array>
#include <cmath>

namespace recension::render {
namespace {

double four_places(double x) {
  return std::round(x * 10000) / 10000;
}

void write_readings(const Diff& d, const std::vector<Reading>& readings, JsonWriter& json) {
  json.key("readings").begin_array();
  for (std::size_t w = 0; w < readings.size(); ++w)
    json.begin_object()
        .put("witness", d.witnesses[w]->siglum)
        .put("state", name_of(readings[w].state))
        .put("text", readings[w].text)
        .put("begin", readings[w].source.begin.value)
        .put("end", readings[w].source.end.value)
        .end_object();
  json.end_array();
}

void write_variant(const Diff& d, const Variant& v, JsonWriter& json) {
  json.begin_object();
  json.put("id", v.id).put("class", name_of(v.variant_class)).put("rule", name_of(v.rule)).put("section", v.section);
  if (!v.cited_part.empty()) json.put("part", v.cited_part);
  if (!v.footnote.empty()) json.put("footnote", v.footnote);
  json.key("context").begin_object().put("before", v.before).put("after", v.after).end_object();
  write_readings(d, v.readings, json);
  json.key("parts").begin_array();
  for (const Part& p : v.parts) {
    json.begin_object().put("class", name_of(p.variant_class)).put("rule", name_of(p.rule));
    write_readings(d, p.readings, json);
    json.end_object();
  }
  json.end_array().end_object();
}

void write_summary(const Diff& d, JsonWriter& json) {
  json.begin_object()
      .put("words_aligned", d.collation->aligned_words)
      .put("similarity", four_places(d.collation->similarity))
      .put("one_opinion", d.collation->one_opinion);
  json.key("classes").begin_object();
  const auto counts = count_classes(d.variants);
  for (std::size_t c = 0; c < counts.size(); ++c)
    if (counts[c] > 0) json.put(name_of(static_cast<VariantClass>(c)), counts[c]);
  json.end_object().end_object();
}

} // namespace

std::array<std::size_t, variant_classes> count_classes(const std::vector<Variant>& variants) {
  std::array<std::size_t, variant_classes> out{};
  for (const Variant& v : variants)
    ++out[static_cast<std::size_t>(v.variant_class)];
  return out;
}

void diff_json(const Diff& d, std::string& out) {
  constexpr std::size_t bytes_a_variant = 400, bytes_around = 1000; // about
  out.reserve(out.size() + d.variants.size() * bytes_a_variant + bytes_around);
  JsonWriter json(out);
  json.begin_object().put("schema", "recension.diff/1");
  json.key("witnesses").begin_array();
  for (const Witness* w : d.witnesses)
    json.begin_object()
        .put("siglum", w->siglum)
        .put("path", w->name())
        .put("printing", w->printing.form->name)
        .put("words", w->words.size())
        .end_object();
  json.end_array();
  write_summary(d, json.key("summary"));
  json.key("variants").begin_array();
  for (const Variant& v : d.variants)
    write_variant(d, v, json);
  json.end_array().end_object();
  out += '\n';
}

void diffs_json(std::span<const std::string> diffs, std::string& out) {
  out += R"({"schema":"recension.diffs/1","diffs":[)";
  for (std::size_t i = 0; i < diffs.size(); ++i)
    out.append(i > 0 ? "," : "").append(diffs[i]);
  out += "]}\n";
}

} // namespace recension::render
