#include "page_ways.hpp"

#include "typesetting.hpp"

namespace recension::test {
namespace {

using std::string;

string html(string s) {
  return replaced(replaced(replaced(std::move(s), "&", "&amp;"), "<", "&lt;"), "§", "&sect;");
}
string xml(string s) {
  return replaced(replaced(replaced(std::move(s), "&", "&amp;"), "<", "&lt;"), "§", "&#167;");
}
string twice(string s) {
  return xml(html(std::move(s)));
}
string rtf(string s) {
  s = replaced(replaced(replaced(std::move(s), "\\", "\\\\"), "{", "\\{"), "}", "\\}");
  return replaced(replaced(std::move(s), "§", "\\'a7"), "—", "\\emdash ");
}

PageWays lawbox() {
  PageWays w{.name = "courtlistener.html", .form = "courtlistener"};
  w.before = "<div>\n";
  w.after = "</div>\n";
  w.head = "<center><b>$</b></center>\n";
  w.us_page = "<span class=\"star-pagination\">*@</span> ";
  w.call = "<sup>[@]</sup>";
  w.notes_before = "<h2>NOTES</h2>\n";
  w.note = "<p>[@]  $</p>\n";
  return w;
}

PageWays harvard() {
  PageWays w{.name = "courtlistener-harvard.html", .form = "courtlistener", .container = "xml"};
  w.before = "<opinion type=\"majority\">\n";
  w.after = "</opinion>\n";
  w.paragraph = w.byline = "<p id=\"b1\">\n $\n</p>\n";
  w.us_page = "<span citation-index=\"1\" class=\"star-pagination\" label=\"@\"> \n *@\n </span>\n ";
  w.sct_page = "<span citation-index=\"2\" class=\"star-pagination\" label=\"@\"> \n *@\n </span>\n ";
  w.call = "<a class=\"footnote\" href=\"#fn%\" id=\"fn%_ref\">\n @\n</a>";
  w.note = "<div class=\"footnote\" id=\"fn%\" label=\"@\">\n<a class=\"footnote\" href=\"#fn%_ref\">\n "
           "@\n</a>\n$</div>\n";
  return w;
}

PageWays resource_org() {
  PageWays w{.name = "resource-org.html", .form = "resource-org", .numbered = true, .parallels = true};
  w.head = "<p class=\"case_cite\">$</p>\n";
  w.byline = "<div class=\"prelims\">\n  <p class=\"indent\">$</p>\n</div>\n";
  w.paragraph =
      "<div class=\"num\" id=\"p@\">\n  <span class=\"num\">@</span>\n  <p class=\"indent\">$</p>\n</div>\n";
  w.call = "<a class=\"footnote\" href=\"#fn%\" id=\"fn%_ref\">@</a>";
  w.notes_before = "<div class=\"footnotes\">\n";
  w.note = "<div class=\"footnote\" id=\"fn%\">\n<a class=\"footnote\" href=\"#fn%_ref\">@</a>\n$</div>\n";
  w.notes_after = "</div>\n";
  return w;
}

PageWays cap() {
  PageWays w{.name = "cap.html", .form = "cap"};
  w.before = "<section class=\"casebody\">\n<section class=\"head-matter\">\n";
  w.after = "</section>\n";
  w.head = "<p class=\"parties\">$</p>\n";
  w.opinion = "<article class=\"opinion\" data-type=\"@\">\n";
  w.opinion_end = "</article>\n";
  w.byline = "<p class=\"author\">$</p>\n";
  w.us_page = "<a id=\"p@\" href=\"#p@\" data-label=\"@\" data-citation-index=\"1\" class=\"page-label\">*@</a>";
  w.sct_page = "<a id=\"p@\" href=\"#p@\" data-label=\"@\" data-citation-index=\"2\" class=\"page-label\">**@</a>";
  w.call = "<a class=\"footnotemark\" href=\"#footnote_1_%\" id=\"ref_footnote_1_%\">@</a>";
  w.note = "<aside data-label=\"@.\" class=\"footnote\" id=\"footnote_1_%\">\n<a "
           "href=\"#ref_footnote_1_%\">@.</a>\n$</aside>\n";
  return w;
}

PageWays cap_xml() {
  PageWays w{.name = "cap.xml", .form = "cap", .container = "xml", .escape = xml};
  w.before = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<casebody firstpage=\"101\" "
             "xmlns=\"http://nrs.harvard.edu/urn-3:HLS.Libr.US_Case_Law.Schema.Case_Body:v1\">\n";
  w.after = "</casebody>\n";
  w.head = "<parties id=\"a1\">$</parties>\n";
  w.opinion = "<opinion type=\"@\">\n";
  w.opinion_end = "</opinion>\n";
  w.byline = "<author id=\"a2\">$</author>\n";
  w.paragraph = "<p id=\"a3\" pgmap=\"101\">$</p>\n";
  w.us_page = "<page-number citation-index=\"1\" label=\"@\">*@</page-number>";
  w.sct_page = "<page-number citation-index=\"2\" label=\"@\">*@</page-number>";
  w.call = "<footnotemark>@</footnotemark>";
  w.note = "<footnote label=\"@\">\n$</footnote>\n";
  return w;
}

PageWays fastcase() {
  PageWays w{.name = "fastcase.xml", .form = "fastcase", .container = "xml", .escape = twice};
  const string indent = "&amp;#160;&amp;#160;&amp;#160;&amp;#160;";
  w.before = "<Case>\n\t<ShortName>{title}</ShortName>\n\t<CaseHtml>&lt;!--OPINION TEXT STARTS HERE--&gt;\n";
  w.after = "</CaseHtml>\n</Case>\n";
  w.byline = w.paragraph = "&lt;p&gt;" + indent + "$&lt;/p&gt;\n";
  w.quotation = "&lt;blockquote&gt;$&lt;/blockquote&gt;\n";
  w.us_page = "&lt;p&gt;[612 U.S. @]&lt;/p&gt; ";
  w.sct_page = "&lt;b&gt;[139 S.Ct. @]&lt;/b&gt; ";
  w.call = "&lt;SMALL&gt;&lt;SUP&gt;&lt;A HREF=\"#fr%\" NAME=\"fn%\"&gt;@&lt;/A&gt;&lt;/SUP&gt;&lt;/SMALL&gt;";
  w.notes_before =
      "&lt;p&gt;" + indent + "&lt;p&gt;--------&lt;/p&gt;&lt;p&gt;&lt;Small&gt;&lt;p&gt;Notes:&lt;/p&gt;";
  w.note = indent + "&lt;A HREF=\"#fn%\" NAME=\"fr%\"&gt;@.&lt;/A&gt;  $";
  w.notes_after = "&lt;/Small&gt;&lt;p&gt;--------&lt;/p&gt;";
  return w;
}

PageWays scholar() {
  PageWays w{.name = "scholar.html", .form = "scholar"};
  w.before = "<!doctype html><html><head><title>{title} - Google Scholar</title><script>var a = "
             "\"<p>no</p>\";</script></head>"
             "<body><div id=\"gs_top\"><a href=\"/\">Scholar</a> Articles Case law</div><div id=\"gs_opinion\">\n";
  w.after =
      "</div><div id=\"gs_ftr\">Save trees - read court opinions online on Google Scholar.</div></body></html>\n";
  w.head = "<center><b>$</b></center>\n";
  w.us_page = "<a class=\"gsl_pagenum\" href=\"#p@\">@</a><a class=\"gsl_pagenum2\" href=\"#p@\" id=\"p@\">*@</a> ";
  w.call = "<sup><a class=\"gsl_hash\" href=\"#[%]\" name=\"r[%]\">[@]</a></sup>";
  w.notes_before = "<small>\n";
  w.note = "<p><a class=\"gsl_hash\" href=\"#r[%]\" name=\"[%]\">[@]</a> $</p>\n";
  w.notes_after = "</small>\n";
  return w;
}

PageWays westlaw() {
  PageWays w{.name = "westlaw.html", .form = "westlaw", .parallels = true};
  w.before = "<html><head><title>Westlaw</title></head><body><div id=\"co_pageHeader\">History Folders</div><div "
             "id=\"co_document\">\n";
  w.after = "<div id=\"co_endOfDocument\">End of Document © 2026 Thomson Reuters.</div></div></body></html>\n";
  w.byline = w.paragraph = "<div class=\"co_paragraph\"><div class=\"co_paragraphText\">$</div></div>\n";
  w.us_page = "<span class=\"co_starPage\">*@</span> ";
  w.sct_page = "<span class=\"co_starPage\">**@</span> ";
  w.call =
      "<sup id=\"co_footnoteReference_B%\"><a href=\"#co_footnote_B%\" class=\"co_footnoteReference\">@</a></sup>";
  w.notes_before = "<div id=\"co_footnoteSection\"><h2 class=\"co_footnoteSectionTitle\">Footnotes</h2>\n";
  w.note = "<div><div class=\"co_footnoteNumber\"><span id=\"co_footnote_B%\"><a "
           "href=\"#co_footnoteReference_B%\">@</a></span></div>"
           "<div class=\"co_footnoteBody\">$</div></div>\n";
  w.notes_after = "</div>\n";
  return w;
}

PageWays justia() {
  PageWays w{.name = "justia.html", .form = "justia"};
  w.before = "<html><body><nav>Justia Lawyers</nav><div id=\"tab-opinion\">\n";
  w.after = "</div><footer>Subscribe to our newsletters</footer></body></html>\n";
  w.us_page = "</p><p><a name=\"@\">Page 612 U. S. @</a></p><p>";
  w.call = "<a name=\"T%\"></a>[<a href=\"#F%\">Footnote @</a>]";
  w.note = "<p>[<a name=\"F%\" href=\"#T%\">Footnote @</a>]</p>\n$";
  return w;
}

PageWays findlaw() {
  PageWays w{.name = "findlaw.html", .form = "findlaw"};
  w.before = "<html><body><div class=\"nav\">Find a Lawyer</div><div class=\"caselawContent searchable-content\">\n";
  w.after = "</div></body></html>\n";
  w.us_page = " [612 U.S. 101, @]   ";
  w.call = "<a name=\"t%\"></a><a href=\"#f%\"><sup>@</sup></a>";
  w.notes_before = "<h3>Footnotes</h3>\n";
  w.note = "<p><a name=\"f%\"></a>[ <a href=\"#t%\">Footnote @</a> ] $</p>\n";
  return w;
}

PageWays unknown() {
  PageWays w{.name = "unknown-site.html", .form = "plain"};
  w.before = "<!doctype html><html lang=en><head><meta charset=utf-8><title>Opinions</title></head><body><nav><a "
             "href=/>Home</a></nav><main>\n";
  w.after = "</main></body></html>\n";
  w.head = "<h1>$</h1>\n";
  w.paragraph = "<p>$\n";
  w.call = "<sup><a href=#note-% id=call-%>@</a></sup>";
  w.notes_before = "<hr><ol>\n";
  w.note = "<li id=note-%><a href=#call-%>@</a> $\n";
  w.notes_after = "</ol>\n";
  return w;
}

PageWays word() {
  PageWays w{.name = "word.docx", .form = "plain", .container = "docx", .escape = xml};
  w.head = w.byline = w.paragraph = w.quotation =
      "<w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr><w:r><w:t xml:space=\"preserve\">$</w:t></w:r></w:p>";
  w.call =
      "</w:t></w:r><w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:footnoteReference w:id=\"%\"/></w:r>"
      "<w:bookmarkStart w:id=\"9\" w:name=\"x\"/><w:r><w:t xml:space=\"preserve\">";
  w.note = "<w:footnote w:id=\"%\">$</w:footnote>";
  return w;
}

PageWays delivery() {
  PageWays w{.name = "delivery.rtf", .form = "plain", .container = "rtf", .escape = rtf};
  w.before = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}{\\*\\generator invented;}\n";
  w.after = "}\n";
  w.head = "\\pard\\qc{\\b $}\\par\n";
  w.byline = w.paragraph = "\\pard\\fi720 $\\par\n";
  w.quotation = "\\pard\\li720 $\\par\n";
  w.call = "{\\super\\chftn{\\footnote \\pard {\\super\\chftn} ^}}";
  return w;
}

} // namespace

std::vector<PageWays> all_page_ways() {
  return {lawbox(),  harvard(), resource_org(), cap(),     cap_xml(), fastcase(), scholar(),
          westlaw(), justia(),  findlaw(),      unknown(), word(),    delivery()};
}

string html_text(string text) {
  return html(std::move(text));
}

} // namespace recension::test
