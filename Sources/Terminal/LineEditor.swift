import CEditline

/// The console at a terminal: libedit, with what it lacks added beneath and above it.
///
/// Added beneath, in ``nextCharacter()``: signals as values, pastes as one piece, UTF-8 decoded here.
/// Added above, as key functions (``press(_:)``): completion, deletion by what a person calls a
/// character, the person's own editor. Everything else is libedit's, with the keys of emacs or vi as
/// `~/.editrc` says.
///
/// While it lives, SIGINT, SIGTERM and SIGHUP do not end the process: they are what the present read
/// returns, or the next one. There can be one per process.
package final class LineEditor: Console {
  package let isInteractive = true
  package let usesColour: Bool

  /// The locale taken because the user's own cannot hold UTF-8; nil if it can.
  package let localeFallback: String?

  package var width: Int { windowSize().columns }

  let environment: [String: String]
  let marksPastes: Bool
  let wakeDescriptor: Int32
  var editor: OpaquePointer?
  var decoder = KeyDecoder()
  var blocks: PastedBlocks
  var reading = Reading()
  var hasHungUp = false

  /// What one read knows of itself.
  struct Reading {
    var promptColumns = 0
    var completions: Completions = { _ in [] }
    /// A text to be inserted by ``press(_:)``.
    var insertion: Insertion?
    /// The line is a suggestion that no key has touched: a word takes its place.
    var isSuggestion = false
    /// Why the line is being ended by us, and not by Enter.
    var ending: Ending?
    /// How often the newline that ends it has been sent.
    var newlines = 0
  }

  struct Insertion {
    var text: String
    /// What it leaves behind.
    var isSuggestion = false
    /// It takes the place of the whole line.
    var replaces = false
  }

  enum Ending: Equatable {
    case signal(Signal)
    /// The line as it is now: it came from the person's editor.
    case accepted
  }

  /// nil if libedit cannot be set up here.
  package init?(plain: Bool, environment: [String: String]) {
    localeFallback = useUTF8Locale()
    let terminal = environment["TERM"] ?? ""
    let isDumb = ["", "dumb", "emacs"].contains(terminal)
    usesColour = !plain && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty
    marksPastes = !isDumb
    blocks = PastedBlocks(showsNewlines: false)
    self.environment = environment
    wakeDescriptor = signals_open()
    guard wakeDescriptor >= 0 else { return nil }
    terminal_guard()
    let callbacks = editline_callbacks(
      context: Unmanaged.passUnretained(self).toOpaque(),
      next_character: { context, character in
        guard let context, let character else { return -1 }
        let console = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        guard let next = console.nextCharacter() else { return 0 }
        character.pointee = next
        return 1
      },
      key: { context, key in
        guard let context else { return Int32(EDITLINE_NOTHING.rawValue) }
        let console = Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue()
        return Int32(console.press(key).rawValue)
      })
    guard let opened = editline_open("kith", callbacks) else {
      signals_close()
      return nil
    }
    editor = opened
    blocks.showsNewlines = !plain && editline_can_move_up(opened) == 1
  }

  deinit {
    if let editor { editline_close(editor) }
    signals_close()
  }

  package func read(prompt: Prompt, completions: @escaping Completions, prefill: Prefill?) -> Signal
  {
    guard let editor, !hasHungUp else { return .hangup(partial: "") }
    reading = Reading()
    reading.completions = completions
    reading.promptColumns = TextWidth.columns(prompt.plain)
    reading.insertion = prefill.map {
      Insertion(text: cleanedPaste($0.text), isSuggestion: $0.isReplacedByTyping)
    }
    withUTF32(prompt.marked(style)) { editline_set_prompt(editor, $0) }
    begin()
    defer { end() }
    var text: UnsafePointer<Int32>?
    var length = 0
    let ended = editline_read(editor, &text, &length) == 1
    if case .signal(let signal) = reading.ending { return signal }
    guard ended, let text else {
      hasHungUp = true
      return .hangup(partial: currentText)
    }
    let line = string(UnsafeBufferPointer(start: text, count: length))
    if line.contains(where: { !$0.isWhitespace }) {
      withUTF32(line) { editline_remember(editor, $0) }
    }
    return .line(blocks.expanded(line))
  }

  package func write(_ text: String) { writeToStandardOutput(text) }

  package func edit(_ initial: String) throws -> String? {
    let text = try ExternalEditor(environment: environment).edit(initial)
    // Ctrl-C in the editor was meant for the editor.
    if signals_take() & UInt32(SIGNALS_HANGUP) != 0 { hasHungUp = true }
    return text
  }

  /// Takes the terminal for a read, before the prompt is seen: who sees it may type.
  func begin() {
    signals_watch_terminal(1)
    guard let editor else { return }
    editline_resize(editor)
    editline_prepare(editor, 1)
    if marksPastes { terminal_mark_pastes(1) }
  }

  /// Gives the terminal back.
  func end() {
    if marksPastes { terminal_mark_pastes(0) }
    if let editor { editline_prepare(editor, 0) }
    signals_watch_terminal(0)
  }
}
