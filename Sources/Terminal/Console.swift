/// Where the coach and the person talk: a terminal or a pipe.
///
/// ```swift
/// let console = makeConsole(plain: false, environment: ProcessInfo.processInfo.environment)
/// console.write("How was your week?\n\n")
/// switch console.read(prompt: Prompt("› ", progress: "3/8"), completions: { _ in [] }, prefill: nil) {
/// case .line(let answer): …
/// case .interrupted(let lineWasEmpty): …
/// case .endOfInput: …
/// case .hangup(let partial): …
/// }
/// ```
package protocol Console: AnyObject {
  /// Whether standard input and standard output are both a terminal.
  var isInteractive: Bool { get }

  /// The columns of the terminal at this moment; 80 where that is unknown.
  var width: Int { get }

  /// Whether colour may be written: not with `--plain`, `NO_COLOR`, `TERM=dumb` or without a
  /// terminal.
  var usesColour: Bool { get }

  /// Reads one line.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the line.
  ///   - completions: what Tab offers: texts that begin with a slash at the beginning of the line,
  ///     all others at the beginning of any word.
  ///   - prefill: what already stands in the line, to be edited; only at a terminal.
  func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal

  /// Writes a text as it is, at once.
  func write(_ text: String)

  /// Opens a text in the person's editor: `$VISUAL`, else `$EDITOR`, else `nano` or `vi`.
  ///
  /// - Returns: the new text, without its last newline; nil if it is the same as before or the
  ///   editor was left with an error (`:cq`).
  /// - Throws: ``EditorFailure``.
  func edit(_ initial: String) throws -> String?
}

extension Console {
  /// Bold, dim and the accent as this console can show them.
  package var style: Style { Style(isOn: usesColour) }
}
