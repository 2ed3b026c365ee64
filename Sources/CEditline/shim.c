#define _GNU_SOURCE

#include "CEditline.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

_Static_assert(sizeof(wchar_t) == sizeof(int32_t), "libedit's wide characters are UTF-32");

struct editline {
  EditLine *line;
  HistoryW *history;
  wchar_t *prompt;
  editline_callbacks callbacks;
};

// MARK: The locale

static int charset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

const char *locale_use_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8", "UTF-8"};
  if (setlocale(LC_CTYPE, "") != NULL && charset_is_utf8()) return NULL;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && charset_is_utf8()) return names[i];
  return "";
}

// MARK: Callbacks from libedit

static editline *owner(EditLine *line) {
  void *data = NULL;
  el_get(line, EL_CLIENTDATA, &data);
  return data;
}

static int next_character(EditLine *line, wchar_t *character) {
  editline *editor = owner(line);
  int32_t value = 0;
  int result = editor->callbacks.next_character(editor->callbacks.context, &value);
  *character = value;
  return result;
}

static wchar_t *current_prompt(EditLine *line) {
  static wchar_t none[] = L"";
  editline *editor = owner(line);
  return editor->prompt != NULL ? editor->prompt : none;
}

static unsigned char pressed(EditLine *line, int key) {
  editline *editor = owner(line);
  switch ((enum editline_after)editor->callbacks.key(editor->callbacks.context, key)) {
  case EDITLINE_NOTHING: return CC_NORM;
  case EDITLINE_REDRAW: return CC_REFRESH;
  case EDITLINE_MOVED: return CC_CURSOR;
  case EDITLINE_BEEP: return CC_ERROR;
  case EDITLINE_END: return CC_EOF;
  }
  return CC_ERROR;
}

// libedit hands a key function the character alone, so each needs a C function of its own.
#define KEY_FUNCTION(name, key)                                                                    \
  static unsigned char name(EditLine *line, wint_t character) {                                    \
    (void)character;                                                                               \
    return pressed(line, key);                                                                     \
  }
KEY_FUNCTION(press_insert, EDITLINE_INSERT)
KEY_FUNCTION(press_complete, EDITLINE_COMPLETE)
KEY_FUNCTION(press_erase, EDITLINE_ERASE)
KEY_FUNCTION(press_delete, EDITLINE_DELETE)
KEY_FUNCTION(press_left, EDITLINE_LEFT)
KEY_FUNCTION(press_right, EDITLINE_RIGHT)
KEY_FUNCTION(press_open_editor, EDITLINE_OPEN_EDITOR)

static const struct {
  const wchar_t *name;
  const wchar_t *help;
  unsigned char (*function)(EditLine *, wint_t);
} key_functions[] = {
    {L"kith-insert", L"Insert what was pasted", press_insert},
    {L"kith-complete", L"Complete a command, a name or a choice", press_complete},
    {L"kith-erase", L"Delete the character before the cursor", press_erase},
    {L"kith-delete", L"Delete the character under the cursor, or end the input", press_delete},
    {L"kith-left", L"Move back one character", press_left},
    {L"kith-right", L"Move forward one character", press_right},
    {L"kith-edit", L"Open the line in an editor", press_open_editor},
};

// MARK: Bindings

enum map { MAIN, COMMAND };

static void bind(editline *editor, enum map map, const wchar_t *key, const wchar_t *function) {
  if (map == COMMAND)
    el_wset(editor->line, EL_BIND, L"-a", key, function, NULL);
  else
    el_wset(editor->line, EL_BIND, key, function, NULL);
}

static int uses_vi(editline *editor) {
  const wchar_t *name = NULL;
  return el_wget(editor->line, EL_EDITOR, &name) == 0 && name != NULL && wcscmp(name, L"vi") == 0;
}

static void bind_keys(editline *editor) {
  static const wchar_t insert[] = {EDITLINE_INSERT_CHARACTER, 0};
  bind(editor, MAIN, insert, L"kith-insert");
  bind(editor, MAIN, L"^I", L"kith-complete");
  bind(editor, MAIN, L"^?", L"kith-erase");
  bind(editor, MAIN, L"^H", L"kith-erase");
  bind(editor, MAIN, L"^D", L"kith-delete");
  bind(editor, MAIN, L"^X^E", L"kith-edit");
  if (uses_vi(editor)) {
    // In vi's insert map ESC is a key of its own, so nothing may be bound that begins with it.
    bind(editor, COMMAND, insert, L"kith-insert");
    bind(editor, COMMAND, L"^D", L"kith-delete");
    bind(editor, COMMAND, L"^X^E", L"kith-edit");
    bind(editor, COMMAND, L"v", L"kith-edit");
    return;
  }
  bind(editor, MAIN, L"^B", L"kith-left");
  bind(editor, MAIN, L"^F", L"kith-right");
  bind(editor, MAIN, L"\\e[D", L"kith-left");
  bind(editor, MAIN, L"\\e[C", L"kith-right");
  bind(editor, MAIN, L"\\eOD", L"kith-left");
  bind(editor, MAIN, L"\\eOC", L"kith-right");
  bind(editor, MAIN, L"\\e[3~", L"kith-delete");
  bind(editor, MAIN, L"\\ee", L"kith-edit");
  // Home and End as tmux, screen and the Linux console send them.
  bind(editor, MAIN, L"\\e[1~", L"ed-move-to-beg");
  bind(editor, MAIN, L"\\e[4~", L"ed-move-to-end");
  bind(editor, MAIN, L"\\e[1;5D", L"ed-prev-word");
  bind(editor, MAIN, L"\\e[1;5C", L"em-next-word");
}

// MARK: The editor

editline *editline_open(const char *program, editline_callbacks callbacks) {
  editline *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->callbacks = callbacks;
  editor->line = el_init(program, stdin, stdout, stderr);
  editor->history = history_winit();
  if (editor->line == NULL || editor->history == NULL) {
    editline_close(editor);
    return NULL;
  }
  HistEventW event;
  history_w(editor->history, &event, H_SETSIZE, 500);
  history_w(editor->history, &event, H_SETUNIQUE, 1);
  el_wset(editor->line, EL_CLIENTDATA, editor);
  el_wset(editor->line, EL_PROMPT_ESC, current_prompt, L'\1');
  el_wset(editor->line, EL_HIST, history_w, editor->history);
  el_wset(editor->line, EL_GETCFN, next_character);
  el_wset(editor->line, EL_SIGNAL, 0);
  el_wset(editor->line, EL_EDITOR, L"emacs");
  for (size_t i = 0; i < sizeof key_functions / sizeof *key_functions; i++)
    el_wset(editor->line, EL_ADDFN, key_functions[i].name, key_functions[i].help,
            key_functions[i].function);
  // libedit asks the kernel to turn newlines into carriage returns: a pasted CR LF would be two.
  el_wset(editor->line, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", NULL);
  el_source(editor->line, NULL);
  // `bind -v` and `bind -e` empty the maps, so ours come after the user's file.
  bind_keys(editor);
  return editor;
}

void editline_close(editline *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->history != NULL) history_wend(editor->history);
  free(editor->prompt);
  free(editor);
}

void editline_set_prompt(editline *editor, const int32_t *prompt) {
  free(editor->prompt);
  editor->prompt = wcsdup((const wchar_t *)prompt);
}

int editline_read(editline *editor, const int32_t **text, size_t *length) {
  int count = 0;
  const wchar_t *line = el_wgets(editor->line, &count);
  if (line == NULL || count <= 0) return 0;
  *text = (const int32_t *)line;
  *length = (size_t)count;
  if (line[count - 1] == L'\n' || line[count - 1] == L'\r') *length -= 1;
  return 1;
}

const int32_t *editline_line(editline *editor, size_t *length, size_t *cursor) {
  const LineInfoW *info = el_wline(editor->line);
  *length = (size_t)(info->lastchar - info->buffer);
  *cursor = (size_t)(info->cursor - info->buffer);
  return (const int32_t *)info->buffer;
}

int editline_insert(editline *editor, const int32_t *text) {
  return *text == 0 ? 0 : el_winsertstr(editor->line, (const wchar_t *)text);
}

void editline_move(editline *editor, int count) { el_cursor(editor->line, count); }

void editline_delete(editline *editor, size_t count) { el_wdeletestr(editor->line, (int)count); }

void editline_remember(editline *editor, const int32_t *text) {
  HistEventW event;
  history_w(editor->history, &event, H_ENTER, (const wchar_t *)text);
}

void editline_prepare(editline *editor, int editing) {
  el_wset(editor->line, EL_PREP_TERM, editing);
}

void editline_refresh(editline *editor) { el_wset(editor->line, EL_REFRESH); }

void editline_resize(editline *editor) { el_resize(editor->line); }

int editline_can_move_up(editline *editor) {
  char name[] = "up";
  char *capability = NULL;
  return el_get(editor->line, EL_GETTC, name, &capability) == 0 && capability != NULL &&
         *capability != '\0';
}

int output_write(const char *bytes, size_t length) {
  fflush(stdout);
  while (length > 0) {
    ssize_t count = write(STDOUT_FILENO, bytes, length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    bytes += count;
    length -= (size_t)count;
  }
  return 0;
}

int character_columns(int32_t character) { return wcwidth((wchar_t)character); }
