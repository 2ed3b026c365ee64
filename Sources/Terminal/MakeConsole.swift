#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import CEditline

/// The console for this process: the line editor where standard input and output are a terminal,
/// else the reader of lines.
///
/// - Parameters:
///   - plain: no colour, and no more cursor movement than libedit needs.
///   - environment: `NO_COLOR` and `TERM` are read, and `VISUAL`, `EDITOR`, `TMPDIR` and
///     `XDG_RUNTIME_DIR` for ``Console/edit(_:)``.
package func makeConsole(plain: Bool, environment: [String: String]) -> any Console {
  guard isatty(0) == 1, isatty(1) == 1,
    let editor = LineEditor(plain: plain, environment: environment)
  else { return LineReader() }
  return editor
}

/// The locale that was taken because the user's own cannot hold UTF-8 (with `LANG` unset, say), for
/// `doctor`; nil if theirs can, "" if the machine has none that can.
///
/// Makes the C library use it, and is safe to ask for again.
package func useUTF8Locale() -> String? {
  locale_use_utf8().map { String(cString: $0) }
}
