#include "json.hpp"
#include "xml_text.hpp"

#include <recension/render.hpp>

#include <fmt/format.h>

#include <iterator>
#include <map>

namespace recension::render {
namespace {

std::string cell_text(const Witness& w, WordRange words) {
  std::string out;
  for (WordIndex i = words.begin; i < words.end; ++i)
    out += token_text(w, i);
  return out;
}

// CollateX's token, with a mark on what the witness has at another place.
Json token_json(const Witness& w, WordIndex word, bool moved) {
  Json out = {{"t", token_text(w, word)}};
  if (moved) out["transposed"] = true;
  return out;
}

std::string csv_field(const std::string& text) {
  if (text.find_first_of("\",\n\r") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    out += c;
    if (c == '"') out += '"';
  }
  return out + '"';
}

// Readings of a column, each with the sigla of the witnesses that have it; gaps last, as the empty reading.
std::vector<std::pair<std::string, std::vector<std::size_t>>> readings_of(const TableColumn& c,
                                                                          std::span<const Witness* const> all) {
  std::vector<std::pair<std::string, std::vector<std::size_t>>> out;
  const auto add = [&](const std::string& text, std::size_t w) {
    for (auto& [known, witnesses] : out)
      if (known == text) {
        witnesses.push_back(w);
        return;
      }
    out.push_back({text, {w}});
  };
  for (std::size_t w = 0; w < c.cells.size(); ++w)
    if (!c.cells[w].empty()) add(cell_text(*all[w], c.cells[w]), w);
  for (std::size_t w = 0; w < c.cells.size(); ++w)
    if (c.cells[w].empty()) add({}, w);
  return out;
}

} // namespace

void table_json(const Table& t, std::span<const Witness* const> all, std::string& out) {
  Json sigla = Json::array(), table = Json::array();
  for (std::size_t w = 0; w < all.size(); ++w) {
    sigla.push_back(all[w]->siglum);
    Json row = Json::array();
    for (const TableColumn& c : t.columns) {
      Json cell = Json::array();
      for (WordIndex i = c.cells[w].begin; i < c.cells[w].end; ++i)
        cell.push_back(token_json(*all[w], i, c.moved[w]));
      row.push_back(std::move(cell));
    }
    table.push_back(std::move(row));
  }
  dump({{"witnesses", std::move(sigla)}, {"table", std::move(table)}}, out);
}

void table_csv(const Table& t, std::span<const Witness* const> all, std::string& out) {
  for (std::size_t w = 0; w < all.size(); ++w) {
    out += csv_field(all[w]->siglum);
    for (const TableColumn& c : t.columns)
      out += "," + csv_field(printable(cell_text(*all[w], c.cells[w])));
    out += "\r\n";
  }
}

void table_text(const Table& t, std::span<const Witness* const> all, std::string& out) {
  auto put = std::back_inserter(out);
  std::size_t block = static_cast<std::size_t>(-1);
  for (std::size_t i = 0; i < t.columns.size(); ++i) {
    const TableColumn& c = t.columns[i];
    if (c.block != block) {
      block = c.block;
      const TableBlock& b = t.blocks[block];
      fmt::format_to(put, "{}{}{}\n", out.empty() ? "" : "\n", b.id,
                     b.footnote.empty() ? "" : ", note " + printable(b.footnote));
    }
    bool first = true;
    for (const auto& [text, witnesses] : readings_of(c, all)) {
      std::string sigla;
      for (const std::size_t w : witnesses)
        sigla += (sigla.empty() ? "" : " ") + all[w]->siglum + (c.moved[w] ? " (moved)" : "");
      fmt::format_to(put, "{:>6}  {:<12} {}\n", first ? std::to_string(i + 1) : "", sigla,
                     text.empty() ? "-" : printable(text));
      first = false;
    }
  }
}

void table_tei(const Table& t, std::span<const Witness* const> all, std::string& out) {
  auto put = std::back_inserter(out);
  tei_header(all, "Collation", {}, out);
  std::size_t block = static_cast<std::size_t>(-1);
  for (const TableColumn& c : t.columns) {
    if (c.block != block) {
      if (block != static_cast<std::size_t>(-1)) out += "</ab></div>\n";
      block = c.block;
      const TableBlock& b = t.blocks[block];
      fmt::format_to(put, "<div type=\"{}\"><ab>", xml_text(b.footnote.empty() ? b.id : "note"));
    }
    const auto readings = readings_of(c, all);
    if (readings.size() == 1) {
      out += xml_text(readings.front().first);
      continue;
    }
    out += "<app>";
    for (const auto& [text, witnesses] : readings)
      fmt::format_to(put, "<rdg wit=\"{}\">{}</rdg>", wit_of(witnesses), xml_text(text));
    out += "</app>";
  }
  out += block == static_cast<std::size_t>(-1) ? "<div><ab/></div>\n" : "</ab></div>\n";
  out += "</body></text></TEI>\n";
}

} // namespace recension::render
