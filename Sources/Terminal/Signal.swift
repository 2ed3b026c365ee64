/// What came of one ``Console/read(prompt:completions:prefill:)``.
///
/// The four are different things: an empty line is an answer (`.line("")`), and none of the other
/// three is.
package enum Signal: Equatable, Sendable {
  /// A line, without its newline. A pasted paragraph, or a text from the editor, is one line too:
  /// its newlines stand in the text as `\n`.
  case line(String)

  /// Ctrl-C. The line that was being typed is gone; `lineWasEmpty` says whether there was any, so
  /// that a caller can tell a person who clears a line from one who wants to leave.
  case interrupted(lineWasEmpty: Bool)

  /// Ctrl-D at an empty line, or the end of a pipe. Another read may follow, and works.
  case endOfInput

  /// The terminal was closed, or the process was asked to end (SIGHUP, SIGTERM). `partial` is what
  /// had been typed so far. Every further read gives this again, at once.
  case hangup(partial: String)
}
