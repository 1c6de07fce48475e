#include "html_body.hpp"

#include "dressed_text.hpp"
#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace recension::render {
namespace {

const DressTags& html_tags() {
  static const DressTags tags = {{{{"<em>", "</em>"},
                                   {"<strong>", "</strong>"},
                                   {"<u>", "</u>"},
                                   {"<span style=\"font-variant:small-caps\">", "</span>"}}},
                                 xml_text};
  return tags;
}

constexpr BlockStyles blocks = {{{}, {"<p>", "</p>\n"}},
                                {{"<blockquote>\n", "</blockquote>\n"}, {"<p>", "</p>\n"}},
                                {{}, {"<h3>", "</h3>\n"}},
                                {{"<ul>\n", "</ul>\n"}, {"<li>", "</li>\n"}},
                                {{"<table>\n", "</table>\n"}, {"<tr>", "</tr>\n"}}};

} // namespace

std::string name_of_note(const CriticalSection& s, std::size_t nth) {
  const std::string label = s.notes[nth - 1].label.empty() ? "*" : s.notes[nth - 1].label;
  const auto before = std::count_if(s.notes.begin(), s.notes.begin() + static_cast<std::ptrdiff_t>(nth) - 1,
                                    [&](const CriticalNote& n) { return n.label == s.notes[nth - 1].label; });
  return label + (before > 0 ? "-" + std::to_string(before + 1) : "");
}

std::string anchor_of_note(const CriticalSection& s, std::size_t nth) {
  return xml_text(s.id + "-" + name_of_note(s, nth));
}

std::string HtmlBody::paragraphs(const CriticalSection& s, std::size_t note) const {
  const std::vector<CriticalParagraph>& all = note == 0 ? s.paragraphs : s.notes[note - 1].paragraphs;
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const BlockTags& tags = blocks.of(all[i].set_as);
    if (i == 0 || all[i - 1].set_as != all[i].set_as) out += tags.around.open;
    out.append(tags.each.open).append(content(s, all[i], note, i + 1)).append(tags.each.close);
    if (i + 1 == all.size() || all[i + 1].set_as != all[i].set_as) out += tags.around.close;
  }
  return out;
}

std::string HtmlBody::content(const CriticalSection& s, const CriticalParagraph& p, std::size_t note,
                              std::size_t number) const {
  std::vector<Insertion> all;
  for (const CriticalCall& c : p.calls)
    all.push_back({c.at, c.at, ways_.call(s, c), {}});
  if (note == 0)
    for (const CriticalPage* page : places_.pages(s.id, number))
      if (std::string mark = ways_.page(*page); !mark.empty())
        all.push_back({page->at, page->at, std::move(mark), {}});
  for (const ApparatusEntry* e : places_.entries(s.id, note, number))
    if (ways_.mark_open && !e->decision.resolved)
      all.push_back({e->begin, e->end, fmt::format("<mark title=\"open: {}\">", e->id), "</mark>"});
  if (p.set_as != Dress::row) return dressed_text(p, std::move(all), html_tags());
  std::string out;
  for (const auto& [begin, end] : cells_of(p))
    out += "<td>" + dressed_text(p, begin, end, all, html_tags()) + "</td>";
  return out;
}

} // namespace recension::render
