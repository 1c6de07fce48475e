// The program's memory on Linux. A program pays for each page of 4 KB at its first touch, one interruption a page;
// short runs and long texts both spend much of their time so. Here pages are got many at a time:
//
//   at the start              the heap's first pages, as many as a pair of usual opinions takes
//   a block from 128 KB on    all of its pages together (madvise(2), MADV_POPULATE_WRITE; Linux 5.14)
//   a block from 2 MB on      begins at a multiple of 2 MB and is of pages of 2 MB (MADV_HUGEPAGE) but for its end
//
// All of it is advice: where the kernel does not take it, a block is as good as any. What the C library would map and
// give back for every block from 128 KB on stays in the heap up to 2 MB, so that its pages are used again.

#include <malloc.h>
#include <sys/mman.h>

#include <cstdint>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t kilobyte = 1024, small_page = 4 * kilobyte, large_page = 2048 * kilobyte; // bytes
constexpr std::size_t worth_a_call = 128 * kilobyte; // most smaller blocks are of pages that were touched before
constexpr std::size_t first_heap = 640 * kilobyte;

void touch([[maybe_unused]] void* block, [[maybe_unused]] std::size_t bytes) noexcept {
#ifdef MADV_POPULATE_WRITE
  const std::size_t before = reinterpret_cast<std::uintptr_t>(block) % small_page;
  madvise(static_cast<char*>(block) - before, bytes + before, MADV_POPULATE_WRITE);
#endif
}

#ifdef __GLIBC__
[[gnu::constructor]] void touch_first_heap() noexcept {
  mallopt(M_TOP_PAD, first_heap);
  mallopt(M_TRIM_THRESHOLD, 2 * large_page);
  mallopt(M_MMAP_THRESHOLD, large_page);
  void* block = std::malloc(first_heap / 4); // more than the heap has left, so that it grows by that and the padding
  if (block == nullptr) return;
  touch(block, first_heap);
  std::free(block);
}
#endif

void* large_block(std::size_t bytes) noexcept {
  void* block = nullptr;
  if (posix_memalign(&block, large_page, bytes) != 0) return nullptr;
  const std::size_t in_large_pages = bytes / large_page * large_page;
  madvise(block, in_large_pages, MADV_HUGEPAGE);
  touch(static_cast<char*>(block) + in_large_pages, bytes - in_large_pages);
  return block;
}

void* block_of(std::size_t bytes) noexcept {
  if (bytes >= large_page) return large_block(bytes);
  void* block = std::malloc(bytes > 0 ? bytes : 1);
  if (bytes >= worth_a_call && block != nullptr) touch(block, bytes);
  return block;
}

} // namespace

void* operator new(std::size_t bytes) {
  for (;;) {
    if (void* block = block_of(bytes)) return block;
    const std::new_handler handler = std::get_new_handler();
    if (handler == nullptr) throw std::bad_alloc();
    handler();
  }
}

void operator delete(void* block) noexcept {
  std::free(block);
}
void operator delete(void* block, std::size_t) noexcept {
  std::free(block);
}
