// Work on several things at once. Private to the library.
//
//     for_each_at_once(files.size(), threads, [&](std::size_t i) { out[i] = read(files[i]); });
//
// Calls `work` once for each index below `count`, on at most `threads` threads of which the caller's is one, in no
// order that can be relied on: each call writes to a place of its own. When calls throw, the exception of the lowest
// index is thrown on once all have ended, as it would have been had they run one after the other.
#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>

namespace recension {

void for_each_at_once(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

// The same for work that is too little for a call: work(begin, end) for blocks of `block` indices, the last one
// shorter.
inline void for_each_block_at_once(std::size_t count, std::size_t block, std::size_t threads,
                                   const std::function<void(std::size_t, std::size_t)>& work) {
  for_each_at_once((count + block - 1) / block, threads,
                   [&](std::size_t b) { work(b * block, std::min(count, (b + 1) * block)); });
}

} // namespace recension
