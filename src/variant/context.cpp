#include "context.hpp"

#include <algorithm>

namespace recension::variant {

void set_context(Variant& v, const Witness& w, WordRange words, ReadRange read, ContextWords context) {
  const std::size_t from = words.begin.value > context.before ? words.begin.value - context.before : 0;
  const std::size_t to = std::min<std::size_t>(words.end.value + context.after, w.words.size());
  const auto flat = [&w](ReadRange range) {
    const std::string_view text = w.text(range);
    const std::size_t first = text.find_first_not_of(" \n"), last = text.find_last_not_of(" \n");
    std::string out(first == std::string_view::npos ? std::string_view{} : text.substr(first, last - first + 1));
    std::replace(out.begin(), out.end(), '\n', ' ');
    return out;
  };
  if (context.before > 0 && from < w.words.size() && w.words[from].begin < read.begin)
    v.before = flat({w.words[from].begin, read.begin});
  if (context.after > 0 && to > 0 && w.words[to - 1].end > read.end) v.after = flat({read.end, w.words[to - 1].end});
}

} // namespace recension::variant
