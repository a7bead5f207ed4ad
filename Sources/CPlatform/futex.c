#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <linux/futex.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

// Not the private kind: the word lies in a file that many processes have mapped.

void pult_futex_wait(void *word, uint32_t value, int64_t milliseconds) {
  int saved = errno;
  struct timespec time = {.tv_sec = milliseconds / 1000, .tv_nsec = milliseconds % 1000 * 1000000};
  (void)syscall(SYS_futex, word, FUTEX_WAIT, value, &time, NULL, 0);
  errno = saved;
}

int64_t pult_futex_wake(void *word, int count) {
  int saved = errno;
  long woken = syscall(SYS_futex, word, FUTEX_WAKE, count, NULL, NULL, 0);
  errno = saved;
  return woken;
}
