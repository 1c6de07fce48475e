#include <recension/markup.hpp>

#include <algorithm>
#include <array>

namespace recension {

std::string_view name_of(Disposition d) {
  constexpr std::array<std::string_view, 3> names = {"kept", "excised", "rewritten"};
  return names[static_cast<std::size_t>(d)];
}

const LedgerEntry& Ledger::at(SourcePos p) const {
  const auto after = std::upper_bound(entries.begin(), entries.end(), p,
                                      [](SourcePos q, const LedgerEntry& e) { return q < e.source.begin; });
  return *std::prev(after);
}

TextPos Ledger::to_text(BarePos p) const {
  auto after =
      std::upper_bound(entries.begin(), entries.end(), p, [](BarePos q, const LedgerEntry& e) { return q < e.bare; });
  if (after == entries.begin()) return {};
  // Of entries that begin at one place of the bare text the last has the text; excised ones before it have none.
  const LedgerEntry& e = *std::prev(after);
  const bool as_long = e.disposition == Disposition::rewritten && e.replacement.size() == e.text.size();
  if (e.disposition == Disposition::kept || as_long) {
    const TextPos there = e.text.begin + (p - e.bare);
    return std::min(there, e.text.end);
  }
  return p > e.bare ? e.text.end : e.text.begin;
}

std::string Ledger::bare_text(const DecodedText& text) const {
  std::string out;
  for (const LedgerEntry& e : entries) {
    if (e.disposition == Disposition::kept) out += slice(text.source(), e.source);
    if (e.disposition == Disposition::rewritten) out += e.replacement;
  }
  return out;
}

bool Ledger::consistent(const DecodedText& text, std::string_view bare) const {
  SourcePos at;
  std::size_t rebuilt = 0; // bytes of the bare text
  for (const LedgerEntry& e : entries) {
    if (e.source.begin != at || e.source.end < e.source.begin) return false;
    at = e.source.end;
    if (e.disposition != Disposition::excised && e.bare.value != rebuilt) return false;
    if (e.disposition == Disposition::kept) rebuilt += e.source.size();
    if (e.disposition == Disposition::rewritten) rebuilt += e.replacement.size();
  }
  return at.value == text.source().size() && bare_text(text) == bare;
}

} // namespace recension
