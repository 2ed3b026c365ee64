import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Prints a page of the record; through the person's pager where it is longer than the terminal.
func printPage(_ text: String, _ options: Options) {
  var size = winsize()
  let isTerminal = isatty(1) == 1 && isatty(0) == 1
  let rows = ioctl(1, UInt(TIOCGWINSZ), &size) == 0 ? Int(size.ws_row) : 0
  let lines = text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
  guard isTerminal, !options.isPlain, rows > 0, lines >= rows, page(text) else {
    return print(text)
  }
}

/// False where there is no pager that can be run.
///
/// It is started in the terminal's foreground group, where it can read keys; Foundation's `Process`
/// would give it a group of its own.
private func page(_ text: String) -> Bool {
  let named = getenv("PAGER").map { String(cString: $0) } ?? ""
  let pager = named.isEmpty ? "less" : named
  guard pager != "cat" else { return false }
  setenv("LESS", "FRX", 0)
  // A pager that is left early closes its end; that is no reason to die.
  signal(SIGPIPE, SIG_IGN)
  guard let stream = popen(pager, "w") else { return false }
  fputs(text + "\n", stream)
  let status = pclose(stream)
  return (status >> 8) & 0xFF != 127
}
