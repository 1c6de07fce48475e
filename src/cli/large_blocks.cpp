// The program's `operator new`, on Linux. It differs from the usual one for large blocks alone: those begin at a
// multiple of two megabytes, and the kernel is asked to back them with pages of that size (madvise(2),
// MADV_HUGEPAGE). Texts of many megabytes are read, copied and tagged once, so that most of their time in the kernel
// is the first touch of a page; with large pages that happens 512 times less often. Where the kernel has none,
// nothing changes.

#include <sys/mman.h>

#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t large_page = std::size_t(2) << 20; // bytes, on x86-64 and on ARM with pages of 4 KB

void* large_block(std::size_t bytes) noexcept {
  void* block = nullptr;
  if (posix_memalign(&block, large_page, bytes) != 0) return nullptr;
  madvise(block, bytes, MADV_HUGEPAGE); // advice: if it is not taken, the block is as good as any
  return block;
}

void* block_of(std::size_t bytes) noexcept {
  return bytes >= large_page ? large_block(bytes) : std::malloc(bytes > 0 ? bytes : 1);
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
