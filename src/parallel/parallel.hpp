// Work on several things at once. Private to the library.
//
//     for_each_at_once(files.size(), threads, [&](std::size_t i) { out[i] = read(files[i]); });
//
// Calls `work` once for each index below `count`, on at most `threads` threads of which the caller's is one, in no
// order that can be relied on: each call writes to a place of its own. When calls throw, the exception of the lowest
// index is thrown on once all have ended, as it would have been had they run one after the other.
#pragma once

#include <cstddef>
#include <functional>

namespace recension {

void for_each_at_once(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work);

} // namespace recension
