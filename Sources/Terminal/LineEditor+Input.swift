#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import CEditline

/// What comes from the keyboard, and from outside: characters, pastes and signals.
extension LineEditor {
  /// How long the rest of an escape sequence, or of a character, may take. Vim's `ttimeoutlen` is
  /// the same; a lone ESC in vi's keys waits for it.
  private static let restOfKey: Int32 = 100
  /// How long an interrupted paste may pause before it counts as ended.
  private static let restOfPaste: Int32 = 500

  /// The next character for libedit; nil ends the line where nothing else can.
  func nextCharacter() -> Int32? {
    while true {
      if reading.ending != nil {
        // A newline ends the line by libedit's own rules: it draws the line's end and goes to a
        // fresh row. A search or a pending key may swallow one or two.
        reading.newlines += 1
        return reading.newlines < 16 ? 0x0A : nil
      }
      if reading.insertion != nil { return EDITLINE_INSERT_CHARACTER }
      switch decoder.next() {
      case .character(let scalar):
        guard reading.isSuggestion else { return Int32(bitPattern: scalar) }
        reading.isSuggestion = false
        guard let word = Unicode.Scalar(scalar).map(Character.init), begins(word) else {
          return Int32(bitPattern: scalar)
        }
        reading.insertion = Insertion(text: String(word), replaces: true)
      case .paste(let text):
        reading.insertion = Insertion(text: cleanedPaste(text), replaces: reading.isSuggestion)
        reading.isSuggestion = false
      case nil:
        if let scalar = wait() { return scalar }
      }
    }
  }

  /// Whether a first key begins something of its own, and does not go on from what stands there.
  private func begins(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "/\"“¿¡(".contains(character)
  }

  /// Waits for bytes or a signal. Returns a character only where time made one of an unended key.
  private func wait() -> Int32? {
    var sources = [
      pollfd(fd: 0, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    let limit = decoder.isWaiting && !decoder.isPasting ? Self.restOfKey : -1
    let ready = poll(&sources, nfds_t(sources.count), limit)
    if ready == 0 {
      guard case .character(let scalar)? = decoder.next(complete: true) else { return nil }
      return Int32(bitPattern: scalar)
    }
    // Bytes first: what was typed before a signal belongs to the line that the signal ends.
    if ready > 0, sources[0].revents != 0 {
      if !readBytes() { hangUp() }
      return nil
    }
    handle(signals: signals_take())
    return nil
  }

  /// Returns false if the terminal is gone. (Ctrl-D is a key here, and no end of file.)
  private func readBytes() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = systemRead(0, &buffer, buffer.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    decoder.feed(buffer[..<count])
    return count > 0
  }

  private func handle(signals: UInt32) {
    func has(_ bit: Int) -> Bool { signals & UInt32(bit) != 0 }
    if has(SIGNALS_HANGUP) { return hangUp() }
    if has(SIGNALS_INTERRUPT) { return interrupt() }
    if has(SIGNALS_SUSPEND) { return suspend() }
    if has(SIGNALS_CONTINUE) { return resume() }
    if has(SIGNALS_RESIZE) { resize() }
  }

  private func hangUp() {
    hasHungUp = true
    let partial = currentText + cleanedPaste(decoder.abandonPaste())
    reading.ending = .signal(.hangup(partial: partial))
  }

  private func interrupt() {
    let wasEmpty = shownText.isEmpty && !decoder.isPasting
    swallowPaste()
    reading.ending = .signal(.interrupted(lineWasEmpty: wasEmpty))
  }

  /// The rest of a paste that was interrupted must not be taken for typing.
  private func swallowPaste() {
    while decoder.isPasting {
      var source = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, Self.restOfPaste) > 0, readBytes() else {
        _ = decoder.abandonPaste()
        return
      }
      _ = decoder.next()
    }
  }

  /// Ctrl-Z: gives the terminal back, stops, and takes it again when continued.
  private func suspend() {
    leaveLine()
    end()
    raise(SIGTSTP)
    begin()
    _ = signals_take()
    redraw()
  }

  /// Continued after a stop that could not be caught: who knows what the terminal's modes are.
  private func resume() {
    end()
    begin()
    write("\n")
    redraw()
  }

  private func redraw() {
    guard let editor else { return }
    editline_resize(editor)
    editline_refresh(editor)
  }

  /// Draws the line again where it was.
  ///
  /// Terminals that fold long lines anew have moved the cursor with the text; so the rows are
  /// counted by the new width. One that cannot move its cursor up draws again on a row below.
  private func resize() {
    guard let editor else { return }
    if editline_can_move_up(editor) == 1 {
      let rows = geometry.cursorRow
      write((rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J")
    } else {
      leaveLine()
    }
    redraw()
  }
}
