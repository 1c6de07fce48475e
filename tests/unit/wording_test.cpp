// What people read: differences in words, places, the sentence that sums up.
#include "../../src/render/terminal.hpp"
#include "../../src/render/wording.hpp"
#include "catch.hpp"
#include "fixtures.hpp"

#include <recension/render.hpp>
#include <recension/wording.hpp>

using namespace recension;
using namespace recension::test;

namespace {

struct Pair : Compared {
  Pair(const std::string& first, const std::string& second) : Compared(first, "plain", second, "plain") {}
  [[nodiscard]] std::string sentence() const { return render::in_a_sentence({{&a, &b}, &collation, variants}); }
};

const std::string frame =
    "The harbor board met on Monday to hear what the keeper of the light had to say of the storm. ";

} // namespace

TEST_CASE("a class in plain words, with its term where that is another") {
  CHECK(described(VariantClass::lacuna) == "text lost in printing (lacuna)");
  CHECK(described(VariantClass::punctuation) == "punctuation");
  for (std::size_t c = 0; c < variant_classes; ++c)
    CHECK_FALSE(label_of(static_cast<VariantClass>(c)).empty());
}

TEST_CASE("sections in words") {
  CHECK(section_in_words("dissent-2", "Calder") == "dissent of Calder");
  CHECK(section_in_words("front-matter", "") == "front matter");
  CHECK(section_in_words("majority", "") == "majority");
}

TEST_CASE("one and several") {
  CHECK(render::counted(1, "word") == "1 word");
  CHECK(render::counted(0, "word") == "0 words");
  CHECK(render::counted(2, "copy", "copies") == "2 copies");
  CHECK(render::counted(1, "copy", "copies") == "1 copy");
}

TEST_CASE("a difference in words") {
  struct Row {
    const char *first, *second, *said;
  };
  for (const Row& row :
       {Row{"He paid the interest in full.", "He paid the interests in full.", "“interest” is “interests” in B"},
        Row{"He did not pay the toll.", "He did pay the toll.", "B lacks “not”"},
        Row{"He did pay the toll.", "He did not pay the toll.", "“not” is in B only"}}) {
    const Pair c(frame + row.first, frame + row.second);
    REQUIRE(c.variants.size() == 1);
    CHECK(in_words(c.variants[0], "opinion", "A", "B") == row.said);
    CHECK(in_words(place_of({&c.a, &c.b}, c.variants[0])) == "opinion, ¶ 1");
  }
}

TEST_CASE("the sentence that sums up") {
  CHECK(Pair(frame, frame).sentence() == "The two files are identical, byte for byte.");
  CHECK(Pair(frame, frame + "\n").sentence() == "The two texts are identical: 20 words, and every sign is the same.");
  CHECK(Pair(frame + "He did not pay.", frame + "He did pay.").sentence() == "1 word differs.");
  CHECK(Pair(frame + "He did not pay the old toll.", frame + "He did pay the new toll.").sentence() ==
        "2 words differ.");
  CHECK(Pair(frame + "It is \"so\" ordered.", frame + "It is “so” ordered.").sentence() ==
        "No word differs; all differences are signs and spacing (2).");
  CHECK(Pair(frame + "He paid, and left.", frame + "He paid and left.").sentence() ==
        "No word differs; the only difference is of punctuation.");
  CHECK(Pair(frame + "He owed $5 then.", frame + "He owed 5 then.").sentence() == "B has lost 1 sign.");
}

TEST_CASE("a filter is named where nothing is left") {
  const Pair c(frame, frame);
  const render::Diff d{{&c.a, &c.b}, &c.collation, {}, "Of the class lacuna"};
  CHECK(render::in_a_sentence(d) == "Of the class lacuna: nothing differs.");
  const Pair other(frame + "He did not pay.", frame + "He did pay.");
  CHECK(render::in_a_sentence({{&other.a, &other.b}, &other.collation, other.variants, "Of the class substantive"}) ==
        "Of the class substantive: 1 word differs.");
}

TEST_CASE("a word that is longer than its column goes on in the next line") {
  const Pair c(frame + "He saw antidisestablishmentarianism.", frame + "He saw antidisestablishmentarianists.");
  std::string out;
  render::diff_side_by_side({{&c.a, &c.b}, &c.collation, c.variants}, {.width = 23}, out);
  std::string left;
  for (std::size_t at = out.find("──"); at < out.size();) {
    const std::size_t end = out.find('\n', at), rule = out.find(" │ ", at);
    CHECK(render::display_width(out.substr(at, end - at)) <= 23);
    if (rule < end) left += out.substr(at, rule - at);
    at = end + 1;
  }
  std::erase(left, ' ');
  CHECK(left.find("antidisestablishmentarianism") != std::string::npos);
}

TEST_CASE("moved text is in two places") {
  const std::string moved =
      "The keeper had gone to the mainland on the night of the storm to fetch oil for the lamp.";
  const std::string other = "No witness saw the light, and the log of the pilot boat is silent on the whole matter.";
  const Pair c(frame + "\n\n" + moved + "\n\n" + other, frame + "\n\n" + other + "\n\n" + moved);
  REQUIRE(c.variants.size() == 1);
  REQUIRE(c.variants[0].variant_class == VariantClass::transposition);
  const PlaceFinder places({&c.a, &c.b});
  CHECK(places.place_in(c.variants[0], 0).paragraph != places.place_in(c.variants[0], 1).paragraph);
}

namespace {

// Every page, note and section looked at, one after the other.
Place place_by_looking_at_all(const Witness& w, const Variant& v, std::size_t witness) {
  const Reading& r = v.readings[witness];
  Place out;
  if (r.state == ReadingState::absent) return out;
  ReadPos at = r.read.begin;
  for (const Footnote& f : w.structure.footnotes)
    if (f.call && f.note && f.range.begin <= r.read.begin && r.read.begin <= f.range.end) at = f.call_at;
  for (const Section& s : w.structure.sections) {
    const bool here = r.text.empty() ? s.id == v.section : s.range.begin <= at && at < s.range.end;
    if (!here) continue;
    out.section = section_in_words(s.id, s.author);
    for (const ReadRange& p : s.paragraphs)
      out.paragraph += p.begin <= at && at <= s.range.end ? 1U : 0U;
  }
  for (const PageMark& mark : w.bare.pages) {
    if (mark.at > w.structure.reading.to_bare(at)) continue;
    const auto known = std::find_if(out.pages.begin(), out.pages.end(),
                                    [&](const Place::Page& p) { return p.reporter == mark.reporter; });
    if (known == out.pages.end())
      out.pages.push_back({mark.reporter, mark.number});
    else
      known->number = mark.number;
  }
  return out;
}

} // namespace

TEST_CASE("the place of a variant is that which looking at all pages, notes and sections finds") {
  std::size_t in_notes = 0, with_pages = 0;
  for (const char* opinion : {"marlow-v-harbor-board", "bray-v-town-of-corbin"}) {
    const std::string folder = fixture_path("opinions/" + std::string(opinion) + "/");
    Lexicon lexicon;
    const Witness a = make_witness(read_source(folder + "westlaw.txt"), "A", lexicon);
    const Witness b = make_witness(read_source(folder + "lexis-export.txt"), "B", lexicon);
    const PlaceFinder places({&a, &b});
    for (const Variant& v : find_variants({&a, &b}, collate(a, b, lexicon), lexicon))
      for (std::size_t w = 0; w < 2; ++w) {
        const Place found = places.place_in(v, w), wanted = place_by_looking_at_all(w == 0 ? a : b, v, w);
        INFO(opinion << " " << v.id << " " << w);
        CHECK(found.paragraph == wanted.paragraph);
        if (!wanted.section.empty()) CHECK(found.section == wanted.section);
        REQUIRE(found.pages.size() == wanted.pages.size());
        for (std::size_t p = 0; p < found.pages.size(); ++p)
          CHECK((found.pages[p].reporter == wanted.pages[p].reporter &&
                 found.pages[p].number == wanted.pages[p].number));
        in_notes += v.footnote.empty() ? 0 : 1;
        with_pages += found.pages.size() > 1 ? 1 : 0;
      }
  }
  CHECK(in_notes > 0);
  CHECK(with_pages > 0);
}

TEST_CASE("so many words around a variant as are asked for") {
  const Pair c(frame + "He paid the interest in full today.", frame + "He paid the interests in full today.");
  const auto around = [&](ContextWords words) {
    const Variant v = find_variants({&c.a, &c.b}, c.collation, c.lexicon, 1, words).front();
    return v.before + " | " + v.after;
  };
  CHECK(around({}) == "to say of the storm. He paid the | in full today");
  CHECK(around({2, 1}) == "paid the | in");
  CHECK(around({0, 0}) == " | ");
  CHECK(around({1, 0}) == "the | ");
  CHECK(around({100, 100}) == frame + "He paid the | in full today");
}

TEST_CASE("text is cut between words") {
  CHECK(render::fitted_words("the whole text", 20) == "the whole text");
  CHECK(render::fitted_words("the whole text", 11) == "the whole …");
  CHECK(render::fitted_words("the whole text", 10) == "the …");
  CHECK(render::fitted_words("the whole text", 12, true) == "… whole text");
  CHECK(render::fitted_words("the whole text", 9, true) == "… text");
  CHECK(render::fitted_words("", 3).empty());
  for (std::size_t columns = 0; columns < 30; ++columns)
    for (const bool from_end : {false, true})
      CHECK(render::display_width(render::fitted_words("Die Liegeplätze wurden geräumt.", columns, from_end)) <=
            columns);
}

TEST_CASE("side by side every line has the first column's width") {
  const Pair c(frame + "He did not pay the old toll, “as he said”.", frame + "He did pay the new toll, as he said.");
  for (const std::size_t width : {20U, 33U, 40U, 80U, 200U}) {
    std::string out;
    render::diff_side_by_side({{&c.a, &c.b}, &c.collation, c.variants}, {.accidentals = true, .width = width}, out);
    std::size_t lines = 0;
    for (std::size_t at = 0; at < out.size();) {
      const std::size_t end = std::min(out.find('\n', at), out.size());
      const std::string line = out.substr(at, end - at);
      if (const std::size_t bar = line.find(" │ "); bar != std::string::npos) {
        ++lines;
        CHECK(render::display_width(line.substr(0, bar)) == std::max<std::size_t>(8, (width - 3) / 2));
        CHECK(render::display_width(line) <= std::max<std::size_t>(19, width));
      }
      at = end + 1;
    }
    CHECK(lines > 0);
  }
}
