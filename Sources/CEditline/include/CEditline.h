/// libedit, the process's signals and its terminal modes, behind plain C functions.
///
/// Swift cannot call C variadics (`el_set`, `el_get`, `history`) and refuses the globals `stdin`,
/// `stdout` and `stderr` in its strict mode; both are therefore dealt with here. Text crosses this
/// border as UTF-32 (`int32_t`, one Unicode scalar each, native byte order): that is what libedit's
/// wide interface holds, and Swift's `wchar_t` may not carry arbitrary values.
#ifndef CEDITLINE_H
#define CEDITLINE_H

#include <stddef.h>
#include <stdint.h>

// MARK: The locale

/// Makes the C library, and with it libedit, read and write UTF-8.
///
/// Only `LC_CTYPE` is set: a decimal comma in `printf` is nobody's wish. Returns NULL if the user's
/// locale is UTF-8 already, else the name of the locale taken instead, or "" if there is none.
const char *locale_use_utf8(void);

// MARK: The line editor

typedef struct editline editline;

/// The key functions that are ours. libedit's own keep their names and bindings.
enum editline_key {
  /// Not a key of the keyboard: put the pending text where the cursor stands.
  EDITLINE_INSERT,
  EDITLINE_COMPLETE,
  EDITLINE_ERASE,
  /// Delete forward; at an empty line, the end of input.
  EDITLINE_DELETE,
  EDITLINE_LEFT,
  EDITLINE_RIGHT,
  EDITLINE_OPEN_EDITOR,
};

/// What libedit does after a key function.
enum editline_after {
  EDITLINE_NOTHING,
  EDITLINE_REDRAW,
  EDITLINE_MOVED,
  EDITLINE_BEEP,
  EDITLINE_END,
};

/// The character that stands for `EDITLINE_INSERT`: U+009D, a C1 control, which no keyboard types
/// and which `next_character` must therefore never pass on from the terminal.
#define EDITLINE_INSERT_CHARACTER 0x9D

typedef struct {
  void *context;
  /// Puts the next character in `*character` and returns 1; 0 at the end, -1 on an error.
  int (*next_character)(void *context, int32_t *character);
  /// One of ours was pressed (`enum editline_key`); returns an `enum editline_after`.
  int (*key)(void *context, int key);
} editline_callbacks;

/// Opens an editor on the process's terminal, sources `$EDITRC` or `~/.editrc`, and then binds our
/// key functions in whichever of the emacs and vi maps that file has chosen.
///
/// `program` is the name by which `.editrc` may address us. NULL if libedit cannot be set up.
editline *editline_open(const char *program, editline_callbacks callbacks);

/// Gives the terminal back and frees everything.
void editline_close(editline *editor);

/// Sets the prompt: UTF-32, ended by 0. A stretch between two U+0001 is an escape sequence: it is
/// sent, and takes no columns. A printable character must follow each such stretch.
void editline_set_prompt(editline *editor, const int32_t *prompt);

/// Reads one line, with `*text` and `*length` set to it, without its newline.
///
/// `*text` belongs to libedit and lives until the next call. Returns 1, or 0 if no line was ended.
int editline_read(editline *editor, const int32_t **text, size_t *length);

/// The line under the cursor; `*cursor` is an offset into it. Valid until the line changes.
const int32_t *editline_line(editline *editor, size_t *length, size_t *cursor);

/// Inserts UTF-32 ended by 0 at the cursor. Returns 0, or -1 if it does not fit into memory.
int editline_insert(editline *editor, const int32_t *text);

/// Moves the cursor by `count` characters, forward or, if negative, back.
void editline_move(editline *editor, int count);

/// Deletes `count` characters before the cursor.
void editline_delete(editline *editor, size_t count);

/// Adds a line to the history: UTF-32 ended by 0. A repetition of the last one is not added.
void editline_remember(editline *editor, const int32_t *text);

/// 1 puts the terminal into the editor's mode, 0 gives it back as it was found.
void editline_prepare(editline *editor, int editing);

/// Draws prompt and line afresh, at the cursor's row, which must be empty.
void editline_refresh(editline *editor);

/// Reads the window's size again.
void editline_resize(editline *editor);

/// Whether the terminal can move its cursor up: one that cannot shows a line of one row only.
int editline_can_move_up(editline *editor);

/// Writes bytes to standard output, after all that C's and libedit's buffers still hold.
///
/// Returns 0, or -1 with `errno` set. Interrupted and partial writes are carried on.
int output_write(const char *bytes, size_t length);

/// Columns that libedit reserves for one character in the current locale; -1 if it is no printable.
int character_columns(int32_t character);

// MARK: Signals

enum {
  SIGNALS_INTERRUPT = 1,
  SIGNALS_HANGUP = 2,
  SIGNALS_SUSPEND = 4,
  SIGNALS_CONTINUE = 8,
  SIGNALS_RESIZE = 16,
};

/// From now on SIGINT, SIGTERM and SIGHUP are noted and no longer end the process, unless they were
/// ignored before (`nohup`). Returns a descriptor that is readable while some are noted, or -1.
int signals_open(void);

/// Gives SIGINT, SIGTERM and SIGHUP back to those who had them.
void signals_close(void);

/// Notes SIGTSTP, SIGCONT and SIGWINCH too (1), or gives them back (0).
void signals_watch_terminal(int watching);

/// The signals noted since the last call, as a set of `SIGNALS_…`.
unsigned signals_take(void);

// MARK: The terminal's modes, whatever ends the process

/// Remembers the terminal's present modes, to be restored at `exit` and when the process crashes or
/// is quit (SIGQUIT).
void terminal_guard(void);

/// Asks the terminal to mark what is pasted (1), or to stop doing so (0).
///
/// The bytes are `ESC [ ? 2004 h` and `l`, see "Bracketed Paste Mode" in xterm's ctlseqs.
void terminal_mark_pastes(int marking);

/// The terminal's size; 0 where unknown.
void terminal_size(int *columns, int *rows);

#endif
