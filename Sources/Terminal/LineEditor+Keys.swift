import CEditline

/// What our own key functions do.
extension LineEditor {
  func press(_ key: Int32) -> editline_after {
    switch editline_key(UInt32(bitPattern: key)) {
    case EDITLINE_INSERT: insertPending()
    case EDITLINE_COMPLETE: completeWord()
    case EDITLINE_ERASE: eraseBack()
    case EDITLINE_DELETE: deleteForward()
    case EDITLINE_LEFT: move(-lengthBack)
    case EDITLINE_RIGHT: move(lengthForward)
    case EDITLINE_OPEN_EDITOR: openEditor()
    default: EDITLINE_NOTHING  // C enumerations are open; the shim knows no others.
    }
  }

  private func insertPending() -> editline_after {
    guard let insertion = reading.insertion else { return EDITLINE_NOTHING }
    reading.insertion = nil
    reading.isSuggestion = insertion.isSuggestion
    if insertion.replaces {
      // With the arrow it comes back.
      if let editor { withUTF32(shownText) { editline_remember(editor, $0) } }
      replaceLine(with: insertion.text)
    } else {
      insert(insertion.text)
    }
    return EDITLINE_REDRAW
  }

  private func completeWord() -> editline_after {
    guard let editor else { return EDITLINE_NOTHING }
    let before = textBeforeCursor
    switch complete(before, with: reading.completions(before)) {
    case .nothing:
      return EDITLINE_BEEP
    case .replace(let count, let text):
      editline_delete(editor, scalars(in: before.suffix(count)))
      withUTF32(sanitised(text)) { _ = editline_insert(editor, $0) }
      return EDITLINE_REDRAW
    case .list(let completions):
      leaveLine()
      let lines = completionList(completions, width: width)
      write(lines.joined(separator: "\n") + "\n")
      editline_refresh(editor)
      return EDITLINE_NOTHING
    }
  }

  /// What a person calls a character: a grapheme cluster, or the whole label of a paste.
  private var lengthBack: Int {
    let before = textBeforeCursor
    let count = blocks.labelLength(atEndOf: before) ?? 1
    return scalars(in: before.suffix(count))
  }

  private var lengthForward: Int {
    let after = textAfterCursor
    return scalars(in: after.prefix(blocks.labelLength(atStartOf: after) ?? 1))
  }

  private func scalars(in text: Substring) -> Int { text.unicodeScalars.count }

  private func move(_ count: Int) -> editline_after {
    guard let editor, count != 0 else { return EDITLINE_BEEP }
    editline_move(editor, Int32(count))
    return EDITLINE_MOVED
  }

  private func eraseBack() -> editline_after {
    guard let editor, lengthBack > 0 else { return EDITLINE_BEEP }
    editline_delete(editor, lengthBack)
    return EDITLINE_REDRAW
  }

  private func deleteForward() -> editline_after {
    guard let editor else { return EDITLINE_NOTHING }
    if shownText.isEmpty {
      reading.ending = .signal(.endOfInput)
      return EDITLINE_NOTHING
    }
    let count = lengthForward
    guard count > 0 else { return EDITLINE_BEEP }
    editline_move(editor, Int32(count))
    editline_delete(editor, count)
    return EDITLINE_REDRAW
  }

  /// The line in the person's editor. A text that was changed there is the answer; one that was not
  /// goes on being edited here.
  private func openEditor() -> editline_after {
    guard let editor else { return EDITLINE_NOTHING }
    leaveLine()
    end()
    let text: String?
    var complaint: String?
    do {
      text = try edit(currentText)
    } catch {
      text = nil
      complaint = "\(error)"
    }
    begin()
    if hasHungUp {
      reading.ending = .signal(.hangup(partial: text ?? currentText))
      return EDITLINE_NOTHING
    }
    if let complaint { write(complaint + "\n") }
    guard let text else {
      editline_refresh(editor)
      return EDITLINE_NOTHING
    }
    replaceLine(with: cleanedPaste(text))
    editline_refresh(editor)
    reading.ending = .accepted
    return EDITLINE_NOTHING
  }
}
