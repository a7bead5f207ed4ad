#pragma once

#include <stddef.h>
#include <stdint.h>

/// What the Glibc overlay of Swift does not show, and what needs a machine instruction.

/// CRC32C (Castagnoli) of `length` bytes, continued from `crc` (0 to begin).
/// Uses the SSE4.2 instruction where the processor has it, a table elsewhere.
uint32_t pult_crc32c(uint32_t crc, const void *bytes, size_t length);
/// The same by table only, so that a test can compare the two.
uint32_t pult_crc32c_table(uint32_t crc, const void *bytes, size_t length);

/// Open-file-description locks on one byte: 0 done, -1 and errno otherwise (EAGAIN: held).
int pult_lock_byte(int descriptor, uint64_t byte, int exclusive);
int pult_unlock_byte(int descriptor, uint64_t byte);

/// Renames without replacing an existing name (EEXIST).
int pult_rename_new(const char *from, const char *to);

/// The magic number of the file system and the major number of its device.
int pult_file_system(const char *path, int64_t *magic, uint32_t *device_major);

/// Fills `bytes` from the kernel's generator; the number of bytes given, or -1.
int64_t pult_random(void *bytes, size_t length);

/// Loads and stores in memory that other processes share.
static inline uint64_t pult_load_64(const void *address) {
  return __atomic_load_n((const uint64_t *)address, __ATOMIC_ACQUIRE);
}
static inline void pult_store_64(void *address, uint64_t value) {
  __atomic_store_n((uint64_t *)address, value, __ATOMIC_RELEASE);
}
