#include "invented.hpp"

#include <algorithm>
#include <array>

namespace recension::test {
namespace {

using std::string;

constexpr std::array<const char*, 40> subjects = {
    "the carrier",      "the statute",       "the ordinance",    "petitioner",      "the shipper",
    "the Commission",   "respondent",        "the mortgagee",    "the assessor",    "the towboat",
    "the lower court",  "the trustee",       "the warehouse",    "the legislature", "a bailee for hire",
    "the witness",      "the insurer",       "the harbormaster", "the contract",    "the pilot",
    "the jury",         "the record",        "the master",       "the county",      "the testator",
    "a riparian owner", "the cannery",       "the receiver",     "the license",     "the tariff",
    "the plea",         "the railroad",      "the patent",       "the complaint",   "the collector",
    "the guarantee",    "the administrator", "the reservation",  "the tenant",      "the underwriter"};
constexpr std::array<const char*, 40> verbs = {
    "concedes",     "forbids",   "requires",  "describes",   "assumes",    "conveyed",  "measured",  "rejected",
    "discharged",   "misread",   "secured",   "abandoned",   "supposes",   "advanced",  "weighed",   "enlarged",
    "challenged",   "postponed", "defeated",  "recognized",  "repaired",   "furnished", "disclaims", "apportioned",
    "withdrew",     "construed", "inspected", "transferred", "overlooked", "delivered", "condemned", "exempted",
    "acknowledges", "impeached", "recovered", "surrendered", "authorizes", "retained",  "disputes",  "contemplates"};
constexpr std::array<const char*, 48> objects = {"the southern pier",
                                                 "a lien upon the hull",
                                                 "every penalty",
                                                 "the disputed acreage",
                                                 "a prior settlement",
                                                 "the burden of proof",
                                                 "an unlit channel",
                                                 "the bill of lading",
                                                 "the unpaid freight",
                                                 "a remedy in equity",
                                                 "the shareholder's vote",
                                                 "an easement of passage",
                                                 "the doctrine of notice",
                                                 "a forfeiture",
                                                 "the spillway",
                                                 "the balance of the fund",
                                                 "a quorum of directors",
                                                 "the collateral",
                                                 "the customary usage",
                                                 "a warranty of title",
                                                 "the quarantine order",
                                                 "the assignment",
                                                 "an equitable estate",
                                                 "the salvage award",
                                                 "the timber contract",
                                                 "a reasonable rental",
                                                 "the orphan's share",
                                                 "the survey of 1871",
                                                 "a schedule of rates",
                                                 "the franchise tax",
                                                 "an irrigation ditch",
                                                 "the boundary stone",
                                                 "a hearing on the merits",
                                                 "the coal measures",
                                                 "the deposit",
                                                 "the sworn inventory",
                                                 "the annuity",
                                                 "an appeal bond",
                                                 "the drainage district",
                                                 "the partner's account",
                                                 "a certificate of need",
                                                 "the meadow and mill",
                                                 "the naval stores",
                                                 "a verdict of guilt",
                                                 "the copper royalties",
                                                 "the ferry landing",
                                                 "a plea in abatement",
                                                 "the orchard lease"};
constexpr std::array<const char*, 24> turns = {"although nothing compelled it",
                                               "as the parties once agreed",
                                               "within the meaning of the Act",
                                               "before the flood receded",
                                               "without leave of court",
                                               "upon a showing of hardship",
                                               "whenever traffic warrants",
                                               "despite a contrary practice",
                                               "for want of any better evidence",
                                               "until the term expired",
                                               "by operation of law",
                                               "in plain disregard of its duty",
                                               "once the vessel was moored",
                                               "where no objection is raised",
                                               "under color of the earlier grant",
                                               "after diligent inquiry",
                                               "so far as appears",
                                               "subject to a later accounting",
                                               "because the deed was silent",
                                               "at the instance of creditors",
                                               "notwithstanding the decree",
                                               "if the finding is sustained",
                                               "through no fault of its own",
                                               "in the ordinary course of trade"};

class Author {
public:
  explicit Author(std::uint32_t seed) : random_(seed) {}

  std::size_t under(std::size_t n) { return random_() % n; }
  template <std::size_t N> string one_of(const std::array<const char*, N>& words) { return words[under(N)]; }

  // One draw a statement: in one expression each compiler draws in its own order.
  string clause() {
    string s = one_of(subjects);
    s.append(" ") += one_of(verbs);
    s.append(" ") += one_of(objects);
    return s;
  }
  string sentence() {
    string s = clause();
    if (under(2) == 0) s.append(" ") += one_of(turns);
    if (under(3) == 0) s.append(", and ") += clause();
    s.front() = static_cast<char>(s.front() & ~0x20);
    return s + ".";
  }
  string sentences(std::size_t n) {
    string out;
    for (std::size_t i = 0; i < n; ++i)
      out += (i > 0 ? " " : "") + sentence();
    return out;
  }
  string citation() {
    const std::size_t volume = 300 + under(200);
    const std::size_t page = 11 + under(800);
    const std::size_t parallel = 1000 + under(900);
    return " See Doe v. Poe, {cite " + std::to_string(volume) + " U.S. " + std::to_string(page) + "|101 S.Ct. " +
           std::to_string(parallel) + "|1981}.";
  }

private:
  std::mt19937 random_;
};

// A call and its note: where it is called, and which note answers it.
struct Called {
  std::size_t part, paragraph, item, note;
};

std::vector<Called> calls_in(const Composition& c) {
  std::vector<Called> out;
  for (std::size_t p = 0; p < c.parts.size(); ++p)
    for (std::size_t g = 0; g < c.parts[p].paragraphs.size(); ++g)
      for (std::size_t i = 0; i < c.parts[p].paragraphs[g].items.size(); ++i)
        if (c.parts[p].paragraphs[g].items[i].kind == ItemKind::call) out.push_back({p, g, i, out.size()});
  return out;
}

void erase_call(Composition& c, const Called& at) {
  std::vector<Item>& items = c.parts[at.part].paragraphs[at.paragraph].items;
  items.erase(items.begin() + static_cast<std::ptrdiff_t>(at.item));
}

} // namespace

Composition invented_opinion(std::uint32_t seed) {
  Author author(seed);
  string text = "title: DOE v. ROE\ncitation: 612 U.S. 200\ndocket: No. 1\ndates: Decided June 1, 2019\n";
  string notes;
  std::size_t page = 200, call = 1;
  const auto part = [&](const string& head, std::size_t paragraphs) {
    text += "== " + head + "\n";
    for (std::size_t p = 0; p < paragraphs; ++p) {
      text += author.sentences(2 + author.under(3));
      if (author.under(2) == 0) {
        text += " {us " + std::to_string(++page) + "} ";
        text += author.sentence();
      }
      if (author.under(2) == 0) text += author.citation();
      if (author.under(2) == 0) {
        text += " " + author.sentence() + "[^" + std::to_string(call) + "]";
        notes += "[^" + std::to_string(call++) + "]: ";
        notes += author.sentences(1 + author.under(2)) + "\n";
      }
      text += "\n";
    }
  };
  part("majority JUSTICE ALDEN delivered the opinion of the Court.", 5 + author.under(3));
  if (author.under(2) == 0) part("concurrence JUSTICE CARVER, concurring.", 2);
  part("dissent JUSTICE BRIGHT, dissenting.", 3 + author.under(2));
  return read_composition(text + notes);
}

Composition misread(Composition c, Misreading how, std::mt19937& random) {
  const std::vector<Called> calls = calls_in(c);
  const auto some_call = [&]() -> const Called& { return calls[random() % calls.size()]; };
  Part& part = c.parts[random() % c.parts.size()];
  switch (how) {
  case Misreading::none:
    break;
  case Misreading::section_swallowed:
    c.parts.back().byline = "JUSTlCE " + c.parts.back().byline.substr(c.parts.back().byline.find(' ') + 1);
    break;
  case Misreading::call_lost:
    if (!calls.empty()) erase_call(c, some_call());
    break;
  case Misreading::label_lost:
    if (calls.size() > 1) {
      const Called at = calls[1 + random() % (calls.size() - 1)];
      Note& before = c.notes[at.note - 1];
      const std::vector<Line>& more = c.notes[at.note].paragraphs;
      before.paragraphs.insert(before.paragraphs.end(), more.begin(), more.end());
      c.notes.erase(c.notes.begin() + static_cast<std::ptrdiff_t>(at.note));
      erase_call(c, at);
    }
    break;
  case Misreading::note_in_body:
    if (!calls.empty()) {
      const Called at = some_call();
      const std::vector<Line> lines = c.notes[at.note].paragraphs;
      std::vector<Line>& body = c.parts[at.part].paragraphs;
      erase_call(c, at);
      body.insert(body.begin() + static_cast<std::ptrdiff_t>(at.paragraph) + 1, lines.begin(), lines.end());
      c.notes.erase(c.notes.begin() + static_cast<std::ptrdiff_t>(at.note));
    }
    break;
  case Misreading::block_displaced:
    if (part.paragraphs.size() > 2)
      std::rotate(part.paragraphs.begin(), part.paragraphs.begin() + 1, part.paragraphs.end() - 1);
    break;
  case Misreading::paragraph_lost:
    if (part.paragraphs.size() > 1) {
      Line& line = part.paragraphs[random() % part.paragraphs.size()];
      std::erase_if(line.items, [](const Item& i) { return i.kind == ItemKind::text; });
    }
    break;
  }
  return c;
}

string with_errors(string text, std::size_t n, std::mt19937& random) {
  std::vector<std::size_t> places; // long lower-case words of sentences
  for (std::size_t at = 1; at + 8 < text.size(); ++at) {
    const auto lower = [&](std::size_t i) { return text[i] >= 'a' && text[i] <= 'z'; };
    if (text[at - 1] != ' ' || !lower(at)) continue;
    std::size_t end = at;
    while (end < text.size() && lower(end))
      ++end;
    if (end - at >= 6 && text[end] == ' ') places.push_back(at);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const std::size_t place = places[random() % places.size()];
    const std::size_t at = place + 1 + random() % 4;
    const char letter = static_cast<char>('a' + random() % 26);
    text[at] = text[at] == letter ? 'q' : letter;
  }
  return text;
}

} // namespace recension::test
