#include "CEditline.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

// MARK: Signals that are noted

static atomic_uint noted;
// A handler may only call what is async-signal-safe: it sets a bit, and wakes `poll` by this pipe.
static int wake[2] = {-1, -1};

static unsigned bit(int signal) {
  switch (signal) {
  case SIGINT: return SIGNALS_INTERRUPT;
  case SIGHUP:
  case SIGTERM: return SIGNALS_HANGUP;
  case SIGTSTP: return SIGNALS_SUSPEND;
  case SIGCONT: return SIGNALS_CONTINUE;
  case SIGWINCH: return SIGNALS_RESIZE;
  default: return 0;
  }
}

static void note(int signal) {
  int saved = errno;
  atomic_fetch_or(&noted, bit(signal));
  (void)!write(wake[1], "", 1);
  errno = saved;
}

static const int ending[] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction before_ending[3];
static const int moving[] = {SIGTSTP, SIGCONT, SIGWINCH};
static struct sigaction before_moving[3];
static int is_open, is_watching;

static void take_over(const int *signals, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < 3; i++) {
    sigaction(signals[i], NULL, &before[i]);
    // What was ignored before stays ignored: `nohup`, and shells without job control.
    if (before[i].sa_handler == SIG_IGN && signals[i] != SIGWINCH) continue;
    sigaction(signals[i], &action, NULL);
  }
}

static void give_back(const int *signals, const struct sigaction *before) {
  for (int i = 0; i < 3; i++) sigaction(signals[i], &before[i], NULL);
}

int signals_open(void) {
  if (wake[0] < 0) {
    if (pipe(wake) != 0) return -1;
    for (int i = 0; i < 2; i++) {
      fcntl(wake[i], F_SETFL, O_NONBLOCK);
      fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    }
  }
  if (!is_open) take_over(ending, before_ending);
  is_open = 1;
  return wake[0];
}

void signals_close(void) {
  signals_watch_terminal(0);
  if (is_open) give_back(ending, before_ending);
  is_open = 0;
}

void signals_watch_terminal(int watching) {
  if (watching == is_watching) return;
  if (watching)
    take_over(moving, before_moving);
  else
    give_back(moving, before_moving);
  is_watching = watching;
}

unsigned signals_take(void) {
  char bytes[64];
  while (read(wake[0], bytes, sizeof bytes) > 0) continue;
  return atomic_exchange(&noted, 0);
}

// MARK: The terminal's modes, whatever ends the process

static struct termios modes_at_start;
static volatile sig_atomic_t modes_known, pastes_marked;

static void restore(void) {
  if (pastes_marked) (void)!write(STDOUT_FILENO, "\033[?2004l", 8);
  pastes_marked = 0;
  if (modes_known) tcsetattr(STDIN_FILENO, TCSADRAIN, &modes_at_start);
}

static const int fatal[] = {SIGQUIT, SIGABRT, SIGSEGV, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
enum { FATAL_COUNT = sizeof fatal / sizeof *fatal };
static struct sigaction before_fatal[FATAL_COUNT];

static void restore_and_pass_on(int signal) {
  restore();
  for (int i = 0; i < FATAL_COUNT; i++)
    if (fatal[i] == signal) sigaction(signal, &before_fatal[i], NULL);
  // Blocked until this handler returns; then it meets the handler that was there before ours.
  raise(signal);
}

void terminal_guard(void) {
  static int registered;
  if (tcgetattr(STDIN_FILENO, &modes_at_start) != 0) return;
  modes_known = 1;
  if (registered) return;
  registered = 1;
  atexit(restore);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = restore_and_pass_on;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) {
    sigaction(fatal[i], NULL, &before_fatal[i]);
    if (before_fatal[i].sa_handler != SIG_IGN) sigaction(fatal[i], &action, NULL);
  }
}

void terminal_mark_pastes(int marking) {
  if (marking == pastes_marked) return;
  pastes_marked = marking;
  output_write(marking ? "\033[?2004h" : "\033[?2004l", 8);
}

void terminal_size(int *columns, int *rows) {
  struct winsize size;
  *columns = *rows = 0;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return;
  *columns = size.ws_col;
  *rows = size.ws_row;
}
