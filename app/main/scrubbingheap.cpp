#include "main/scrubbingheap.h"

// Sanitizers bring an allocator of their own, and other C libraries have other inner names.
#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#if !defined(__has_feature)
#define COUNTER_SCRUBS
#elif !__has_feature(address_sanitizer)
#define COUNTER_SCRUBS
#endif
#endif

#ifdef COUNTER_SCRUBS

#include <malloc.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

extern "C" {

void __libc_free(void *block);

// The C library calls these two through their names, so that everything in the process ends here:
// Qt, OpenSSL, the C++ runtime.
void free(void *block) noexcept
{
    if (!block)
        return;
    const int before = errno;
    std::memset(block, 0, malloc_usable_size(block));
    // Without a word on what is read afterwards the compiler would drop the line above.
    __asm__ volatile("" : : "r"(block) : "memory");
    __libc_free(block);
    errno = before;
}

void *realloc(void *block, size_t size) noexcept
{
    if (!block)
        return std::malloc(size);
    if (size == 0) {
        free(block);
        return nullptr;
    }
    const size_t usable = malloc_usable_size(block);
    if (size <= usable && size >= usable / 2) {
        std::memset(static_cast<char *>(block) + size, 0, usable - size);
        return block;
    }
    void *moved = std::malloc(size);
    if (!moved)
        return nullptr;
    std::memcpy(moved, block, size < usable ? size : usable);
    free(block);
    return moved;
}

} // extern "C"

namespace lc::main {

bool isHeapScrubbed()
{
    return true;
}

} // namespace lc::main

#else

namespace lc::main {

bool isHeapScrubbed()
{
    return false;
}

} // namespace lc::main

#endif
