#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// A trap runs no Swift code: no defer, no endwin. What a handler may call is tcsetattr, write,
// pread, dup2; so that is all that restoring needs.

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { fatal_count = sizeof fatal_signals / sizeof fatal_signals[0] };

static struct sigaction previous_actions[fatal_count];
static struct termios remembered_modes;
static volatile sig_atomic_t has_modes, is_armed, chains_to_previous, is_installed;
static char reset_sequence[512];
static size_t reset_length;
static int captured_errors = -1, true_errors = -1;

bool pult_remember_modes(void) {
  has_modes = tcgetattr(STDIN_FILENO, &remembered_modes) == 0;
  return has_modes;
}

static void write_all(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void release_errors(void) {
  if (captured_errors < 0) return;
  int captured = captured_errors;
  captured_errors = -1;
  dup2(true_errors, STDERR_FILENO);
  close(true_errors);
  char bytes[4096];
  off_t offset = 0;
  for (;;) {
    ssize_t count = pread(captured, bytes, sizeof bytes, offset);
    if (count <= 0) break;
    write_all(STDERR_FILENO, bytes, (size_t)count);
    offset += count;
  }
  close(captured);
}

void pult_restore(bool writes_reset) {
  if (is_armed) {
    is_armed = 0;
    if (writes_reset) write_all(STDOUT_FILENO, reset_sequence, reset_length);
    if (has_modes) tcsetattr(STDIN_FILENO, TCSANOW, &remembered_modes);
  }
  release_errors();
}

static void on_fatal_signal(int number, siginfo_t *information, void *context) {
  pult_restore(true);
  struct sigaction previous = {.sa_handler = SIG_DFL};
  for (int index = 0; index < fatal_count; index++)
    if (fatal_signals[index] == number && chains_to_previous) previous = previous_actions[index];
  bool is_function = previous.sa_handler != SIG_DFL && previous.sa_handler != SIG_IGN;
  if (is_function && (previous.sa_flags & SA_SIGINFO)) {
    previous.sa_sigaction(number, information, context);
    return;
  }
  if (is_function) {
    previous.sa_handler(number);
    return;
  }
  // The default action, taken when this handler returns: by the faulting instruction itself, or by
  // the signal raised here, which is blocked until then.
  previous.sa_handler = SIG_DFL;
  sigaction(number, &previous, NULL);
  if (information->si_code <= 0) raise(number);
}

static void restore_at_exit(void) { pult_restore(true); }

static void install_fatal_handlers(void) {
  // A stack that overflowed cannot run a handler; the runtime may have given us another already.
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) {
    stack_t own = {.ss_size = 64 * 1024};
    own.ss_sp = malloc(own.ss_size);
    if (own.ss_sp != NULL) sigaltstack(&own, NULL);
  }
  struct sigaction action = {.sa_sigaction = on_fatal_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < fatal_count; index++)
    sigaction(fatal_signals[index], &action, &previous_actions[index]);
  atexit(restore_at_exit);
}

void pult_arm_restoration(const char *reset, bool chains) {
  reset_length = strnlen(reset, sizeof reset_sequence);
  memcpy(reset_sequence, reset, reset_length);
  chains_to_previous = chains;
  if (!is_installed) install_fatal_handlers();
  is_installed = 1;
  is_armed = 1;
}

bool pult_capture_errors(void) {
  if (captured_errors >= 0 || !isatty(STDERR_FILENO)) return false;
  const char *folder = getenv("TMPDIR");
  char path[4096];
  const char *name = "/pult-errors-XXXXXX";
  if (folder == NULL || strlen(folder) + strlen(name) >= sizeof path) folder = "/tmp";
  strcpy(path, folder);
  strcat(path, name);
  int file = mkostemp(path, O_CLOEXEC | O_APPEND);
  if (file < 0) return false;
  unlink(path);
  true_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (true_errors < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    return false;
  }
  captured_errors = file;
  return true;
}

bool pult_errors_are_captured(void) { return captured_errors >= 0; }
