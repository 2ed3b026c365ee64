import CEditline

/// The line under the cursor, between libedit and Swift.
extension LineEditor {
  /// The line as it is shown, labels and all.
  var shownText: String {
    guard let editor else { return "" }
    var length = 0
    var cursor = 0
    let start = editline_line(editor, &length, &cursor)
    return string(UnsafeBufferPointer(start: start, count: length))
  }

  /// The line as it would be answered.
  var currentText: String { blocks.expanded(shownText) }

  var textBeforeCursor: String {
    guard let editor else { return "" }
    var length = 0
    var cursor = 0
    let start = editline_line(editor, &length, &cursor)
    return string(UnsafeBufferPointer(start: start, count: cursor))
  }

  var textAfterCursor: String {
    guard let editor else { return "" }
    var length = 0
    var cursor = 0
    guard let start = editline_line(editor, &length, &cursor) else { return "" }
    return string(UnsafeBufferPointer(start: start + cursor, count: length - cursor))
  }

  var geometry: LineGeometry {
    var length = 0
    var cursor = 0
    let start = editor.flatMap { editline_line($0, &length, &cursor) }
    return LineGeometry(
      promptColumns: reading.promptColumns,
      line: Array(UnsafeBufferPointer(start: start, count: length)),
      cursor: cursor, columns: width)
  }

  /// Inserts a text at the cursor: itself, or a label for one that is too long to be shown.
  func insert(_ text: String) {
    guard let editor else { return }
    let size = windowSize()
    let shown = blocks.shown(text, rows: max(1, size.rows / 2), columns: width)
    withUTF32(shown) { _ = editline_insert(editor, $0) }
  }

  func replaceLine(with text: String) {
    guard let editor else { return }
    editline_move(editor, Int32(textAfterCursor.unicodeScalars.count))
    editline_delete(editor, textBeforeCursor.unicodeScalars.count)
    insert(text)
  }

  /// Puts the cursor at the beginning of the row below the line, for something to be written there.
  func leaveLine() {
    write(String(repeating: "\n", count: geometry.rowsBelowCursor + 1))
  }

  func string(_ scalars: UnsafeBufferPointer<Int32>) -> String {
    var view = String.UnicodeScalarView()
    for value in scalars {
      view.append(UInt32(exactly: value).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}")
    }
    return String(view)
  }

  func withUTF32(_ text: String, _ body: (UnsafePointer<Int32>) -> Void) {
    var scalars = text.unicodeScalars.map { Int32(bitPattern: $0.value) }.filter { $0 != 0 }
    scalars.append(0)
    scalars.withUnsafeBufferPointer { buffer in
      if let start = buffer.baseAddress { body(start) }
    }
  }
}
