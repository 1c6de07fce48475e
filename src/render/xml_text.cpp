#include "xml_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace recension::render {

namespace {

// The length of a character at text[at] that XML forbids, or that HTML and terminals take for a control: C0, DEL, C1,
// U+FFFE and U+FFFF. 0: it is allowed.
std::size_t forbidden_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7F) return 1;
  const auto second = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
  if (byte == 0xC2 && second >= 0x80 && second <= 0x9F) return 2;
  const std::string_view here = text.substr(at);
  return here.starts_with("\xEF\xBF\xBE") || here.starts_with("\xEF\xBF\xBF") ? 3 : 0;
}

} // namespace

std::string xml_text(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (const std::size_t forbidden = forbidden_at(text, at); forbidden > 0) {
      out += "\xEF\xBF\xBD";
      at += forbidden - 1;
      continue;
    }
    switch (const char c = text[at]; c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string wit_of(const std::vector<std::size_t>& witnesses) {
  std::string out;
  for (const std::size_t w : witnesses)
    out += fmt::format("{}#w{}", out.empty() ? "" : " ", w + 1);
  return out;
}

std::string edition_of(const CriticalPage& page) {
  std::string out = xml_text(page.reporter);
  std::replace(out.begin(), out.end(), ' ', '_');
  return out;
}

void tei_header(std::span<const Witness* const> all, std::string_view title, std::string_view bibliography,
                std::string& out) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI "
         "xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc>\n";
  fmt::format_to(std::back_inserter(out), "<titleStmt><title>{}</title></titleStmt>\n", xml_text(title));
  out += "<publicationStmt><p>Made by recension.</p></publicationStmt>\n<sourceDesc>";
  out += bibliography;
  out += "<listWit>\n";
  for (std::size_t w = 0; w < all.size(); ++w)
    fmt::format_to(std::back_inserter(out), "<witness xml:id=\"w{}\" n=\"{}\">{}, {}</witness>\n", w + 1,
                   xml_text(all[w]->siglum), xml_text(all[w]->name()), all[w]->printing.form->title);
  out += "</listWit></sourceDesc></fileDesc>\n<encodingDesc><appInfo><application ident=\"recension\" "
         "version=\"1\"><label>Recension</label></application></appInfo><variantEncoding "
         "method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc></teiHeader>\n<text><body>\n";
}

} // namespace recension::render
