import CEditline

/// Where libedit has put a line on the screen, computed anew: it does not tell.
struct LineGeometry: Equatable {
  /// Rows below the prompt's row, from 0.
  var cursorRow: Int
  var lastRow: Int

  var rowsBelowCursor: Int { lastRow - cursorRow }

  /// By libedit's own rules (`re_refresh`): a wide character that does not fit goes to the next row,
  /// a full row wraps at once, a control character is shown as `^A`.
  init(promptColumns: Int, line: [Int32], cursor: Int, columns: Int) {
    let columns = max(columns, 2)
    var row = promptColumns / columns
    var column = promptColumns % columns
    cursorRow = row
    for (index, scalar) in line.enumerated() {
      if index == cursor { cursorRow = row }
      if scalar == 0x0A {
        row += 1
        column = 0
        continue
      }
      let width = Self.columns(scalar, at: column)
      if column + width > columns {
        row += 1
        column = 0
      }
      column += width
      if column >= columns {
        row += 1
        column = 0
      }
    }
    if cursor >= line.count { cursorRow = row }
    lastRow = row
  }

  private static func columns(_ scalar: Int32, at column: Int) -> Int {
    switch scalar {
    case 0x09: 8 - column % 8
    case 0..<0x20, 0x7F: 2
    default: max(0, Int(character_columns(scalar)))
    }
  }
}
