#include "html_entities.hpp"

#include <gumbo.h>

#include <algorithm>

namespace recension {
namespace {

constexpr std::size_t longest_name = 33; // &CounterClockwiseContourIntegral;

bool is_alphanumeric(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// The reference as it is, with or without its semicolon; empty if the ampersand is only one.
std::string_view reference_at(std::string_view text, std::size_t at, std::size_t end) {
  std::size_t stop = at + 1;
  if (stop < end && text[stop] == '#') ++stop;
  const std::size_t limit = std::min(end, at + longest_name);
  while (stop < limit && is_alphanumeric(text[stop]))
    ++stop;
  if (stop < end && text[stop] == ';') ++stop;
  return text.substr(at, stop - at);
}

// Gumbo resolves a lone reference: the library is the authority on their meaning.
std::string ask_gumbo(const std::string& reference) {
  GumboOutput* output = gumbo_parse_with_options(&kGumboDefaultOptions, reference.data(), reference.size());
  const GumboNode* body = nullptr;
  const GumboVector& top = output->root->v.element.children;
  for (unsigned i = 0; i < top.length; ++i)
    if (const auto* node = static_cast<const GumboNode*>(top.data[i]);
        node->type == GUMBO_NODE_ELEMENT && node->v.element.tag == GUMBO_TAG_BODY)
      body = node;
  std::string out;
  if (body != nullptr && body->v.element.children.length == 1) {
    const auto* text = static_cast<const GumboNode*>(body->v.element.children.data[0]);
    if (text->type == GUMBO_NODE_TEXT || text->type == GUMBO_NODE_WHITESPACE) out = text->v.text.text;
  }
  gumbo_destroy_output(&kGumboDefaultOptions, output);
  return out;
}

} // namespace

const std::string& HtmlEntities::meaning(const std::string& reference) {
  auto [found, fresh] = known_.try_emplace(reference);
  if (fresh) {
    // White space alone is dropped before a body; a word in front keeps it.
    const std::string answer = ask_gumbo("x" + reference);
    found->second = answer.empty() ? reference : answer.substr(1);
  }
  return found->second;
}

std::size_t HtmlEntities::length_at(std::string_view text, std::size_t at, std::size_t end) {
  const std::string_view reference = reference_at(text, at, end);
  if (reference.size() < 3) return 0;
  const std::string& meant = meaning(std::string(reference));
  if (meant == reference) return 0;
  // "&sectfoo" is § and three letters that stay what they are.
  std::size_t same = 0;
  while (same < meant.size() && same < reference.size() &&
         meant[meant.size() - 1 - same] == reference[reference.size() - 1 - same] && reference.back() != ';')
    ++same;
  return reference.size() - std::min(same, meant.size() - 1);
}

std::string HtmlEntities::resolve(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = text[at] == '&' ? length_at(text, at, text.size()) : 0;
    if (length > 0)
      out += meaning(std::string(text.substr(at, length)));
    else
      out += text[at];
    at += std::max<std::size_t>(length, 1);
  }
  return out;
}

} // namespace recension
