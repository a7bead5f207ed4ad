#include "CPlatform.h"

#include <string.h>

#if defined(__x86_64__)

#include <cpuid.h>

#define BLOCK 64

typedef int32_t words __attribute__((vector_size(16)));
typedef char octets __attribute__((vector_size(16)));

static const uint32_t constants[64] __attribute__((aligned(16))) = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

// The state as the instructions want it: {F, E, B, A} and {H, G, D, C}, the lowest first.
typedef struct {
  words abef, cdgh;
} state;

static const state beginning = {
    {(int32_t)0x9b05688c, 0x510e527f, (int32_t)0xbb67ae85, 0x6a09e667},
    {0x5be0cd19, 0x1f83d9ab, (int32_t)0xa54ff53a, 0x3c6ef372},
};

static int is_known(void) {
  unsigned eax, ebx, ecx, edx;
  if (!__get_cpuid(1, &eax, &ebx, &ecx, &edx)) return 0;
  if (!(ecx & bit_SSE4_1) || !(ecx & bit_SSSE3)) return 0;
  return __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) && (ebx & bit_SHA);
}

static int has_instructions;

// Runs before main, so that asking costs a load.
__attribute__((constructor)) static void ask_processor(void) { has_instructions = is_known(); }

int pult_has_sha256(void) { return has_instructions; }

#define QUICK __attribute__((target("sha,sse4.1"), always_inline)) static inline

QUICK words loaded(const uint8_t *bytes) {
  octets big;
  memcpy(&big, bytes, 16);
  return (words)__builtin_shufflevector(big, big, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13,
                                        12);
}

QUICK void four_rounds(state *now, words message, int group) {
  words sum, constant;
  memcpy(&constant, constants + 4 * group, 16);
  sum = message + constant;
  now->cdgh = __builtin_ia32_sha256rnds2(now->cdgh, now->abef, sum);
  sum = __builtin_shufflevector(sum, sum, 2, 3, 2, 3);
  now->abef = __builtin_ia32_sha256rnds2(now->abef, now->cdgh, sum);
}

// The next four words of the schedule, put in the place of the oldest four.
QUICK void extend(words schedule[4], int group) {
  words *oldest = &schedule[group & 3];
  words third = schedule[(group + 2) & 3], newest = schedule[(group + 3) & 3];
  words sum = __builtin_ia32_sha256msg1(*oldest, schedule[(group + 1) & 3]) +
              __builtin_shufflevector(third, newest, 1, 2, 3, 4);
  *oldest = __builtin_ia32_sha256msg2(sum, newest);
}

__attribute__((target("sha,sse4.1"))) static void take_block(state *now, const uint8_t *block) {
  state before = *now, run = *now;
  words schedule[4];
  for (int part = 0; part < 4; part++) schedule[part] = loaded(block + 16 * part);
#pragma clang loop unroll(full)
  for (int group = 0; group < 16; group++) {
    four_rounds(&run, schedule[group & 3], group);
    if (group < 12) extend(schedule, group);
  }
  now->abef = before.abef + run.abef;
  now->cdgh = before.cdgh + run.cdgh;
}

// Two messages at once: the instruction has twice the latency of its throughput.
__attribute__((target("sha,sse4.1"))) static void take_two_blocks(
    state *left, const uint8_t *left_block, state *right, const uint8_t *right_block) {
  state left_before = *left, left_run = *left, right_before = *right, right_run = *right;
  words left_schedule[4], right_schedule[4];
  for (int part = 0; part < 4; part++) {
    left_schedule[part] = loaded(left_block + 16 * part);
    right_schedule[part] = loaded(right_block + 16 * part);
  }
#pragma clang loop unroll(full)
  for (int group = 0; group < 16; group++) {
    four_rounds(&left_run, left_schedule[group & 3], group);
    four_rounds(&right_run, right_schedule[group & 3], group);
    if (group < 12) {
      extend(left_schedule, group);
      extend(right_schedule, group);
    }
  }
  left->abef = left_before.abef + left_run.abef;
  left->cdgh = left_before.cdgh + left_run.cdgh;
  right->abef = right_before.abef + right_run.abef;
  right->cdgh = right_before.cdgh + right_run.cdgh;
}

static void store_word(uint8_t *place, int32_t word) {
  uint32_t big = __builtin_bswap32((uint32_t)word);
  memcpy(place, &big, 4);
}

static void store_digest(const state *now, uint8_t *digest) {
  store_word(digest, now->abef[3]);
  store_word(digest + 4, now->abef[2]);
  store_word(digest + 8, now->cdgh[3]);
  store_word(digest + 12, now->cdgh[2]);
  store_word(digest + 16, now->abef[1]);
  store_word(digest + 20, now->abef[0]);
  store_word(digest + 24, now->cdgh[1]);
  store_word(digest + 28, now->cdgh[0]);
}

// The blocks of a message that are not a run of the bytes that were handed in: the first one where
// there is a prefix, the last one or two with the length.
typedef struct {
  uint8_t first[BLOCK];
  uint8_t last[2 * BLOCK];
  const uint8_t *middle;
  size_t middles, lasts;
  int has_first;
} message;

static void prepare(message *parts, const uint8_t *prefix, size_t prefix_length,
                    const uint8_t *bytes, size_t length) {
  size_t total = prefix_length + length, left = length;
  const uint8_t *next = bytes;
  parts->has_first = prefix_length > 0 && total >= BLOCK;
  if (parts->has_first) {
    memcpy(parts->first, prefix, prefix_length);
    memcpy(parts->first + prefix_length, next, BLOCK - prefix_length);
    next += BLOCK - prefix_length;
    left -= BLOCK - prefix_length;
  }
  int is_short = prefix_length > 0 && !parts->has_first;
  parts->middle = next;
  parts->middles = is_short ? 0 : left / BLOCK;
  size_t rest = left - parts->middles * BLOCK, used = 0;
  next += parts->middles * BLOCK;
  if (is_short) {
    memcpy(parts->last, prefix, prefix_length);
    used = prefix_length;
  }
  if (rest > 0) memcpy(parts->last + used, next, rest);
  used += rest;
  parts->lasts = used + 9 <= BLOCK ? 1 : 2;
  parts->last[used] = 0x80;
  memset(parts->last + used + 1, 0, parts->lasts * BLOCK - used - 9);
  uint64_t bits = __builtin_bswap64((uint64_t)total * 8);
  memcpy(parts->last + parts->lasts * BLOCK - 8, &bits, 8);
}

static size_t block_count(const message *parts) {
  return (size_t)parts->has_first + parts->middles + parts->lasts;
}

static const uint8_t *block_at(const message *parts, size_t index) {
  if (parts->has_first && index == 0) return parts->first;
  index -= (size_t)parts->has_first;
  if (index < parts->middles) return parts->middle + index * BLOCK;
  return parts->last + (index - parts->middles) * BLOCK;
}

void pult_sha256(const void *prefix, size_t prefix_length, const void *bytes, size_t length,
                 void *digest) {
  message parts;
  prepare(&parts, prefix, prefix_length, bytes, length);
  state now = beginning;
  size_t count = block_count(&parts);
  for (size_t index = 0; index < count; index++) take_block(&now, block_at(&parts, index));
  store_digest(&now, digest);
}

void pult_sha256_two(const pult_hashed *left, const pult_hashed *right) {
  message first, second;
  prepare(&first, left->prefix, left->prefix_length, left->bytes, left->length);
  prepare(&second, right->prefix, right->prefix_length, right->bytes, right->length);
  state one = beginning, other = beginning;
  size_t ones = block_count(&first), others = block_count(&second), index = 0;
  for (; index < ones && index < others; index++)
    take_two_blocks(&one, block_at(&first, index), &other, block_at(&second, index));
  for (size_t rest = index; rest < ones; rest++) take_block(&one, block_at(&first, rest));
  for (size_t rest = index; rest < others; rest++) take_block(&other, block_at(&second, rest));
  store_digest(&one, left->digest);
  store_digest(&other, right->digest);
}

#else

int pult_has_sha256(void) { return 0; }

void pult_sha256(const void *prefix, size_t prefix_length, const void *bytes, size_t length,
                 void *digest) {
  __builtin_trap();
}

void pult_sha256_two(const pult_hashed *left, const pult_hashed *right) { __builtin_trap(); }

#endif
