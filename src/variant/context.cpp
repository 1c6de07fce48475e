#include "context.hpp"

#include <algorithm>

namespace recension::variant {

void set_context(Variant& v, const Witness& w, WordRange words, ReadRange read) {
  constexpr std::size_t context_before = 8, context_after = 6; // words
  const std::size_t from = words.begin.value > context_before ? words.begin.value - context_before : 0;
  const std::size_t to = std::min<std::size_t>(words.end.value + context_after, w.words.size());
  const auto flat = [](std::string text) {
    std::replace(text.begin(), text.end(), '\n', ' ');
    const std::size_t first = text.find_first_not_of(' '), last = text.find_last_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, last - first + 1);
  };
  if (from < w.words.size() && w.words[from].begin < read.begin)
    v.before = flat(std::string(w.text({w.words[from].begin, read.begin})));
  if (to > 0 && w.words[to - 1].end > read.end) v.after = flat(std::string(w.text({read.end, w.words[to - 1].end})));
}

} // namespace recension::variant
