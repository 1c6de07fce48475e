#include "printing_ways.hpp"

#include "typesetting.hpp"

namespace recension::test {
namespace {

using std::string;

string official(const Item& i) {
  return i.text + " (" + i.year + ")";
}
string nothing(const Item&) {
  return {};
}

// "68 L.Ed.2d 420, 101 S.Ct. 1908" as Lexis spaces it, its own order.
string lexis_parallel(const string& parallel) {
  const std::size_t comma = parallel.find(", ");
  const string first =
      comma == string::npos ? parallel : parallel.substr(comma + 2) + ", " + parallel.substr(0, comma);
  return replaced(replaced(replaced(first, "S.Ct.", "S. Ct."), "L.Ed.2d", "L. Ed. 2d"), "L.Ed.", "L. Ed.");
}

Ways westlaw() {
  Ways w{.name = "westlaw", .form = "westlaw", .adds_parallels = true};
  w.page = [](const Item& i) { return (i.kind == ItemKind::us_page ? "*" : "**") + i.text + " "; };
  w.headnote = [](const Item& i) { return "[" + i.text + "] "; };
  w.call = [](const Item& i) { return i.text; };
  w.citation = [](const Item& i) { return i.text + ", " + i.parallel + " (" + i.year + ")"; };
  w.label = [](const Item& i) { return i.text + " "; };
  w.dress = [](string s) {
    return en_dashes(curly(replaced(replaced(std::move(s), "U. S. C.", "U.S.C."), " -- ", "—")));
  };
  w.between = "\n\xC2\xA0\n";
  return w;
}

Ways lexis(bool marked) {
  Ways w{.name = marked ? "lexis-marked" : "lexis-export",
         .form = "lexis",
         .notes_amid = marked,
         .adds_parallels = true,
         .eats_brackets = !marked};
  w.page = [marked](const Item& i) {
    if (!marked) return string("    ");
    return (i.kind == ItemKind::us_page ? "[*" : "[**") + i.text + "] ";
  };
  w.headnote = [marked](const Item& i) { return marked ? "[HN" + i.text + "] " : string("    "); };
  w.call = [marked](const Item& i) { return (marked ? " n" : " ") + i.text; };
  w.citation = [](const Item& i) { return i.text + ", " + lexis_parallel(i.parallel) + " (" + i.year + ")"; };
  w.label = [marked](const Item& i) { return (marked ? "n" : "") + i.text + " "; };
  w.dress = [](string s) { return replaced(two_blanks(std::move(s)), "$", "$ "); };
  return w;
}

Ways findlaw() {
  Ways w{.name = "findlaw", .form = "findlaw", .front = true, .loses_citations = true};
  w.page = w.headnote = nothing;
  w.call = [](const Item& i) { return "\n" + i.text + "\n"; };
  w.citation = nothing;
  w.label = [](const Item& i) { return "[\nFootnote " + i.text + "\n] "; };
  w.dress = [](string s) {
    return replaced(replaced(replaced(std::move(s), "§ ", ""), " -- ", " - "), "U. S. C.", "U.S.C.");
  };
  w.notes_heading = "Footnotes\n";
  return w;
}

Ways justia() {
  Ways w{.name = "justia", .form = "justia", .front = true};
  w.page = [](const Item& i) {
    return i.kind == ItemKind::us_page ? "\nPage 612 {reporter} " + i.text + "\n" : string();
  };
  w.headnote = nothing;
  w.call = [](const Item& i) { return " [Footnote " + i.text + "]"; };
  w.citation = official;
  w.label = [](const Item& i) { return "[Footnote " + i.text + "]\n"; };
  w.dress = [](string s) { return replaced(std::move(s), " U.S. ", " U. S. "); };
  return w;
}

Ways courtlistener() {
  Ways w{.name = "courtlistener", .form = "courtlistener", .head_lines = true};
  w.page = [](const Item& i) { return i.kind == ItemKind::us_page ? "*" + i.text + " " : string(); };
  w.headnote = nothing;
  w.call = [](const Item& i) { return "[" + i.text + "]"; };
  w.citation = official;
  w.label = [](const Item& i) { return "[" + i.text + "] "; };
  w.notes_heading = "NOTES\n";
  w.between = "\n\n";
  return w;
}

Ways cap() {
  Ways w{.name = "cap", .form = "cap"};
  w.page = [](const Item& i) { return i.kind == ItemKind::us_page ? "*" + i.text : string(); };
  w.headnote = nothing;
  w.call = [](const Item& i) { return i.text; };
  w.citation = official;
  w.label = [](const Item& i) { return i.text + " "; };
  return w;
}

Ways h2o() {
  Ways w{.name = "h2o", .form = "h2o", .head_lines = true};
  w.page = [](const Item& i) { return i.kind == ItemKind::us_page ? "[" + i.text + "] " : string(); };
  w.headnote = nothing;
  w.call = [](const Item& i) { return "[" + i.text + "]"; };
  w.citation = official;
  w.label = [](const Item& i) { return "[" + i.text + "] "; };
  return w;
}

Ways slip() {
  Ways w{.name = "slip", .form = "slip", .front = true};
  w.page = w.headnote = nothing;
  w.call = [](const Item& i) { return i.text; };
  w.citation = official;
  w.label = [](const Item& i) { return i.text + " "; };
  w.dress = [](string s) {
    return en_dashes(curly(replaced(replaced(std::move(s), " U.S.", " U. S."), " -- ", "—")));
  };
  return w;
}

Ways typed() {
  Ways w = slip();
  w.name = "typed";
  w.dress = [](string s) { return s; };
  return w;
}

Ways plain() {
  Ways w{.name = "plain", .form = "plain", .notes = false};
  w.page = w.headnote = w.call = w.label = nothing;
  w.citation = official;
  w.between = "\n\n";
  return w;
}

// Downloads, with all that the databases print around the opinion.
Ways westlaw_print() {
  Ways w = westlaw();
  w.name = "westlaw-print";
  w.front = w.notes_amid = true;
  w.call = [](const Item& i) { return " [FN" + i.text + "]"; };
  w.label = [](const Item& i) { return "FN" + i.text + ". "; };
  w.dress = [](string s) { return replaced(two_blanks(std::move(s)), "U. S. C.", "U.S.C."); };
  w.between = "\n\n";
  return w;
}

Ways westlaw_download() {
  Ways w = westlaw();
  w.name = "westlaw-download";
  w.front = true;
  w.label = [](const Item& i) { return i.text + "\n"; };
  w.notes_heading = "All Citations\n\n612 U.S. 101, 144 S.Ct. 2001\n\nFootnotes\n";
  w.between = "\n\n";
  return w;
}

Ways lexis_print() {
  Ways w = lexis(true);
  w.name = "lexis-print";
  w.front = true;
  w.headnote = [](const Item& i) { return "[***LEdHR" + i.text + "A]  "; };
  w.between = "\n\n";
  return w;
}

Ways lexis_download() {
  Ways w = lexis(true);
  w.name = "lexis-download";
  w.front = true;
  w.notes_amid = false;
  w.headnote = [](const Item& i) { return "HN" + i.text + "[ ] "; };
  w.call = [](const Item& i) { return " " + i.text; };
  w.label = [](const Item& i) { return i.text + " "; };
  w.dress = [](string s) { return replaced(std::move(s), "$", "$ "); };
  w.notes_heading = "Footnotes\n\n";
  w.between = "\n\n";
  return w;
}

} // namespace

std::vector<Ways> all_ways() {
  return {westlaw(),
          westlaw_print(),
          westlaw_download(),
          lexis_print(),
          lexis_download(),
          lexis(true),
          lexis(false),
          findlaw(),
          justia(),
          courtlistener(),
          cap(),
          h2o(),
          slip(),
          typed(),
          plain()};
}

} // namespace recension::test
