#include "redline_plan.hpp"

#include <algorithm>

namespace recension::render::docx {

ReadRange Plan::range(const Passage& p, std::size_t witness) const {
  const std::vector<std::size_t>& parts = p.parts[witness];
  const std::vector<Section>& sections = (witness == 0 ? a_ : b_).structure.sections;
  if (parts.empty()) return {};
  return {sections[parts.front()].range.begin, sections[parts.back()].range.end};
}

const Variant* Plan::move_of(const Passage& p) const {
  if (!p.moved || p.parts[0].empty() || p.parts[1].empty()) return nullptr;
  const ReadRange in_a = range(p, 0);
  for (const Variant* v : shown_)
    if (v->rule == VariantRule::section_moved && in_a.contains(v->readings[0].read.begin)) return v;
  return nullptr;
}

const Variant* Plan::absence_of(const Passage& p, std::size_t witness) const {
  const ReadRange here = range(p, witness);
  for (const Variant* v : shown_) {
    const ReadRange r = v->readings[witness].read;
    if (v->rule == VariantRule::section_absent && !r.empty() && here.contains(r.begin)) return v;
  }
  return nullptr;
}

// By section. Moved words within sections are passages too; they are in the sections' own.
std::vector<const Passage*> Plan::passages_of(std::size_t witness) const {
  std::vector<const Passage*> out((witness == 0 ? a_ : b_).structure.sections.size());
  for (const Passage& p : collation_.passages)
    if (!p.is_note && (!p.moved || collation_.moved[*p.moved].whole_section))
      for (const std::size_t s : p.parts[witness])
        out[s] = &p;
  return out;
}

std::vector<Item> Plan::items() const {
  std::vector<Item> out;
  for (const Passage* p : passages_of(0))
    if (p != nullptr && (out.empty() || out.back().passage != p))
      out.push_back({p, true, !p->parts[1].empty() && move_of(*p) == nullptr});
  add_of_second(out);
  return out;
}

void Plan::add_of_second(std::vector<Item>& items) const {
  auto after = items.begin(); // the item that the second's last section is in
  const Passage* last = nullptr;
  for (const Passage* p : passages_of(1)) {
    if (p == nullptr || p == last) continue;
    last = p;
    const auto here =
        std::find_if(items.begin(), items.end(), [&](const Item& i) { return i.passage == p && i.has_b; });
    if (here != items.end())
      after = here + 1;
    else if (shows_alone(*p, 1) || move_of(*p) != nullptr)
      after = items.insert(after, {p, false, true}) + 1;
  }
}

} // namespace recension::render::docx
