#include "markup_text.hpp"

#include <fmt/format.h>

#include <iterator>

namespace recension::render {

std::string xml_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
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
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')
        out += "\xEF\xBF\xBD";
      else
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

void tei_header(std::span<const Witness* const> all, std::string_view title, std::string& out) {
  out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI "
         "xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc>\n";
  fmt::format_to(std::back_inserter(out), "<titleStmt><title>{}</title></titleStmt>\n", xml_text(title));
  out += "<publicationStmt><p>Made by recension.</p></publicationStmt>\n<sourceDesc><listWit>\n";
  for (std::size_t w = 0; w < all.size(); ++w)
    fmt::format_to(std::back_inserter(out), "<witness xml:id=\"w{}\" n=\"{}\">{}, {}</witness>\n", w + 1,
                   xml_text(all[w]->siglum), xml_text(all[w]->name()), all[w]->printing.form->title);
  out += "</listWit></sourceDesc></fileDesc>\n<encodingDesc><variantEncoding method=\"parallel-segmentation\" "
         "location=\"internal\"/></encodingDesc></teiHeader>\n<text><body>\n";
}

} // namespace recension::render
