#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#define _GNU_SOURCE 1
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static int signal_pipe[2] = {-1, -1};

static const int watched_signals[] = {SIGHUP, SIGTERM, SIGINT,  SIGQUIT,
                                      SIGTSTP, SIGCONT, SIGWINCH};

// Calling curses here corrupts memory; a byte in a pipe does not, and wakes the poll.
static void on_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds signals enough; nothing is lost that matters.
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void install(int number) {
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

// Before newterm: ncurses installs its own handlers only where the disposition is the default, and
// its own end the process with status 1 and stop it in the middle of an append.
int32_t pult_install_signals(void) {
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  for (size_t index = 0; index < sizeof watched_signals / sizeof watched_signals[0]; index++)
    install(watched_signals[index]);
  return signal_pipe[0];
}

void pult_stop(void) {
  signal(SIGTSTP, SIG_DFL);
  kill(0, SIGTSTP);
  install(SIGTSTP);
}
