#pragma once

#include <stddef.h>
#include <stdint.h>

/// What the Glibc overlay of Swift does not show, and what needs a machine instruction.

/// CRC32C (Castagnoli) of `length` bytes, continued from `crc` (0 to begin).
/// Uses the SSE4.2 instruction where the processor has it, a table elsewhere.
uint32_t pult_crc32c(uint32_t crc, const void *bytes, size_t length);
/// The same by table only, so that a test can compare the two.
uint32_t pult_crc32c_table(uint32_t crc, const void *bytes, size_t length);

/// Whether the processor has the instructions of SHA-256; the two functions below need them.
int pult_has_sha256(void);
/// SHA-256 of a prefix (below 64 bytes) and of the bytes behind it, into 32 bytes.
void pult_sha256(const void *prefix, size_t prefix_length, const void *bytes, size_t length,
                 void *digest);
/// What is hashed, and where the digest goes.
typedef struct {
  const void *prefix;
  size_t prefix_length;
  const void *bytes;
  size_t length;
  void *digest;
} pult_hashed;
/// Two of them at once, in little more than the time of one.
void pult_sha256_two(const pult_hashed *left, const pult_hashed *right);

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
static inline uint32_t pult_load_32(const void *address) {
  return __atomic_load_n((const uint32_t *)address, __ATOMIC_SEQ_CST);
}
/// Stores `desired` if `expected` stands there; 1 when it did.
static inline int pult_exchange_32(void *address, uint32_t expected, uint32_t desired) {
  return __atomic_compare_exchange_n((uint32_t *)address, &expected, desired, 0, __ATOMIC_SEQ_CST,
                                     __ATOMIC_SEQ_CST);
}
static inline int pult_exchange_64(void *address, uint64_t expected, uint64_t desired) {
  return __atomic_compare_exchange_n((uint64_t *)address, &expected, desired, 0, __ATOMIC_SEQ_CST,
                                     __ATOMIC_SEQ_CST);
}

/// Sleeps on a shared word until somebody wakes it, a signal comes or the time is over; not at all
/// when another value stands there. Why it ended is not told: whoever sleeps looks again.
void pult_futex_wait(void *word, uint32_t value, int64_t milliseconds);
/// Wakes at most so many sleepers, in the order in which they fell asleep; how many there were.
int64_t pult_futex_wake(void *word, int count);
