// ncurses in its wide form, and the little that Swift cannot say itself. Every shim says why.
#pragma once

// Without this the wide functions and cchar_t are missing; SwiftPM ignores pkg-config's defines.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Global variables are "not concurrency-safe" for Swift 6.
static inline WINDOW *pult_standard_screen(void) { return stdscr; }
static inline WINDOW *pult_current_screen(void) { return curscr; }
static inline int32_t pult_color_count(void) { return COLORS; }
static inline int32_t pult_color_pair_count(void) { return COLOR_PAIRS; }

// Macros made of casts and other macros are not imported.
static inline attr_t pult_bold(void) { return A_BOLD; }
static inline attr_t pult_dim(void) { return A_DIM; }
static inline attr_t pult_underline(void) { return A_UNDERLINE; }
static inline attr_t pult_reverse(void) { return A_REVERSE; }

// Wraps wcwidth, which is behind a feature test that Swift's Glibc module does not pass.
int32_t pult_columns_of_scalar(uint32_t scalar);

// <term.h> defines `lines`, `columns` and other everyday words as macros: it stays in the .c file.
// Returns whether terminfo knows the type (NULL means $TERM) and it can address the cursor.
bool pult_terminal_is_known(const char *type);
bool pult_terminal_can_move_cursor(void);

// Wraps newterm: stdin and stdout are global variables.
// Returns NULL where initscr would end the process.
SCREEN *pult_new_terminal(const char *type);

// c_cc is a C array, which Swift imports as a tuple without subscripts.
// Turns off flow control and the keys that raise SIGINT and SIGTSTP: they arrive in order with the
// keys before them and flush nothing. Ctrl-\ stays a signal, the way out of a program that hangs.
bool pult_tune_terminal(void);

// --- The terminal is given back on every path. Handlers need static storage and C's rules.

// Remembers the modes of the terminal as they are now.
bool pult_remember_modes(void);

// From now on a crash or an exit restores the remembered modes and writes `reset` to the terminal.
// A crash then goes to the handler that was there before if `chains`, else to the default action:
// the Swift runtime's backtracer asks questions for 30 seconds when the output is a terminal.
void pult_arm_restoration(const char *reset, bool chains);

// Restores now, once: modes, standard error and, unless endwin has just done it, the screen.
void pult_restore(bool writes_reset);

// Sends stderr to an unlinked file while the screen is up; pult_restore replays it.
bool pult_capture_errors(void);

// Whether the standard error is captured at present.
bool pult_errors_are_captured(void);

// --- Signals only write their number to a pipe.

// Returns the descriptor to read, or -1.
int32_t pult_install_signals(void);

// Stops the process group as Ctrl-Z would; returns once it goes on.
void pult_stop(void);
