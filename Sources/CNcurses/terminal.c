#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE 1
#include "CNcurses.h"

#include <stdio.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

int32_t pult_columns_of_scalar(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

bool pult_terminal_is_known(const char *type) {
  int reason = 0;
  return setupterm((NCURSES_CONST char *)type, STDOUT_FILENO, &reason) == OK;
}

bool pult_terminal_can_move_cursor(void) { return cursor_address != NULL; }

SCREEN *pult_new_terminal(const char *type) {
  return newterm((NCURSES_CONST char *)type, stdout, stdin);
}

bool pult_tune_terminal(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return false;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | ISTRIP);
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  modes.c_cc[VSUSP] = _POSIX_VDISABLE;
  if (tcsetattr(STDIN_FILENO, TCSADRAIN, &modes) != 0) return false;
  return def_prog_mode() == OK;
}
