#include "CPlatform.h"

#include <string.h>

#define POLYNOMIAL 0x82f63b78u

// Inputs are cut into three lanes of this many bytes, because the instruction has a latency of
// three cycles and a throughput of one. Most frames are some hundred bytes long.
#define LONG_LANE 4096
#define SHORT_LANE 256
#define FRAME_LANE 64

static uint32_t table[8][256];
// shift_x[k][b]: the CRC register advanced over a lane of zero bytes, by byte k of the register.
static uint32_t shift_long[4][256];
static uint32_t shift_short[4][256];
static uint32_t shift_frame[4][256];

static inline uint32_t shifted(uint32_t shift[4][256], uint32_t crc) {
  return shift[0][crc & 0xff] ^ shift[1][crc >> 8 & 0xff] ^ shift[2][crc >> 16 & 0xff] ^
         shift[3][crc >> 24];
}

// The register is linear: what becomes of each of its bits tells what becomes of every value.
static void fill_shift(uint32_t shift[4][256], const uint32_t basis[32]) {
  for (int byte = 0; byte < 4; byte++)
    for (uint32_t value = 0; value < 256; value++) {
      uint32_t sum = 0;
      for (int bit = 0; bit < 8; bit++)
        if (value >> bit & 1) sum ^= basis[byte * 8 + bit];
      shift[byte][value] = sum;
    }
}

// A long lane is many short ones, so that the start of a process does not walk through it.
static void fill_longer(uint32_t shift[4][256], uint32_t shorter[4][256], int times) {
  uint32_t basis[32];
  for (int bit = 0; bit < 32; bit++) {
    uint32_t crc = 1u << bit;
    for (int time = 0; time < times; time++) crc = shifted(shorter, crc);
    basis[bit] = crc;
  }
  fill_shift(shift, basis);
}

static void fill_shifts(void) {
  uint32_t basis[32];
  for (int bit = 0; bit < 32; bit++) {
    uint32_t crc = 1u << bit;
    for (int byte = 0; byte < FRAME_LANE; byte++) crc = table[0][crc & 0xff] ^ (crc >> 8);
    basis[bit] = crc;
  }
  fill_shift(shift_frame, basis);
  fill_longer(shift_short, shift_frame, SHORT_LANE / FRAME_LANE);
  fill_longer(shift_long, shift_short, LONG_LANE / SHORT_LANE);
}

// Runs before main, so that no reader meets a half-filled table.
__attribute__((constructor)) static void fill_tables(void) {
  for (uint32_t value = 0; value < 256; value++) {
    uint32_t crc = value;
    for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >> 1 ^ POLYNOMIAL : crc >> 1;
    table[0][value] = crc;
  }
  for (uint32_t value = 0; value < 256; value++)
    for (int row = 1; row < 8; row++)
      table[row][value] = table[0][table[row - 1][value] & 0xff] ^ (table[row - 1][value] >> 8);
  fill_shifts();
}

uint32_t pult_crc32c_table(uint32_t crc, const void *bytes, size_t length) {
  const uint8_t *next = bytes;
  crc = ~crc;
  for (; length >= 8; length -= 8, next += 8) {
    uint64_t word;
    memcpy(&word, next, 8);
    word ^= crc;
    crc = 0;
    for (int row = 0; row < 8; row++) crc ^= table[7 - row][word >> (8 * row) & 0xff];
  }
  while (length--) crc = table[0][(crc ^ *next++) & 0xff] ^ (crc >> 8);
  return ~crc;
}

#if defined(__x86_64__)

static inline uint64_t word_at(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
  return word;
}

__attribute__((target("sse4.2"))) static inline uint64_t three_lanes(
    uint64_t crc, const uint8_t *next, size_t lane, uint32_t shift[4][256]) {
  uint64_t second = 0, third = 0;
  for (const uint8_t *end = next + lane; next < end; next += 8) {
    crc = __builtin_ia32_crc32di(crc, word_at(next));
    second = __builtin_ia32_crc32di(second, word_at(next + lane));
    third = __builtin_ia32_crc32di(third, word_at(next + 2 * lane));
  }
  crc = shifted(shift, (uint32_t)crc) ^ second;
  return shifted(shift, (uint32_t)crc) ^ third;
}

__attribute__((target("sse4.2"))) static uint32_t crc32c_instruction(
    uint32_t start, const uint8_t *next, size_t length) {
  uint64_t crc = ~start;
  for (; length >= 3 * LONG_LANE; length -= 3 * LONG_LANE, next += 3 * LONG_LANE)
    crc = three_lanes(crc, next, LONG_LANE, shift_long);
  for (; length >= 3 * SHORT_LANE; length -= 3 * SHORT_LANE, next += 3 * SHORT_LANE)
    crc = three_lanes(crc, next, SHORT_LANE, shift_short);
  for (; length >= 3 * FRAME_LANE; length -= 3 * FRAME_LANE, next += 3 * FRAME_LANE)
    crc = three_lanes(crc, next, FRAME_LANE, shift_frame);
  for (; length >= 8; length -= 8, next += 8) crc = __builtin_ia32_crc32di(crc, word_at(next));
  if (length >= 4) {
    uint32_t half;
    memcpy(&half, next, 4);
    crc = __builtin_ia32_crc32si((uint32_t)crc, half);
    length -= 4;
    next += 4;
  }
  while (length--) crc = __builtin_ia32_crc32qi((uint32_t)crc, *next++);
  return ~(uint32_t)crc;
}

uint32_t pult_crc32c(uint32_t crc, const void *bytes, size_t length) {
  if (__builtin_cpu_supports("sse4.2")) return crc32c_instruction(crc, bytes, length);
  return pult_crc32c_table(crc, bytes, length);
}

#else

uint32_t pult_crc32c(uint32_t crc, const void *bytes, size_t length) {
  return pult_crc32c_table(crc, bytes, length);
}

#endif
