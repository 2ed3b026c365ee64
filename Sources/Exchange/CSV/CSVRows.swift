/// The rows of a text with comma-separated values, after RFC 4180: quoted cells may hold commas,
/// quotation marks (doubled) and line breaks. A mark of byte order is passed over; a semicolon or a
/// tab separates where the first line has more of them than commas.
struct CSVRows {
  struct Row: Equatable {
    /// Where it begins; the first line is 1.
    var line: Int
    var cells: [String]
  }

  let rows: [Row]

  init(_ text: String) {
    var scanner = Scanner(text)
    rows = scanner.rows()
  }

  private struct Scanner {
    private let text: String.UnicodeScalarView
    private var index: String.UnicodeScalarView.Index
    private let separator: Unicode.Scalar
    private var line = 1

    init(_ whole: String) {
      text = whole.unicodeScalars
      index = text.startIndex
      if text.first == "\u{FEFF}" { index = text.index(after: index) }
      let first = text[index...].prefix { $0 != "\n" && $0 != "\r" }
      func count(_ scalar: Unicode.Scalar) -> Int { first.count { $0 == scalar } }
      separator = ([",", ";", "\t"] as [Unicode.Scalar]).max { count($0) < count($1) } ?? ","
    }

    mutating func rows() -> [Row] {
      var rows: [Row] = []
      while index < text.endIndex {
        let row = row()
        if row.cells.contains(where: { !$0.isEmpty }) { rows.append(row) }
      }
      return rows
    }

    private mutating func row() -> Row {
      var row = Row(line: line, cells: [])
      while true {
        row.cells.append(cell())
        guard index < text.endIndex else { return row }
        let end = text[index]
        index = text.index(after: index)
        if end == separator { continue }
        if end == "\r", index < text.endIndex, text[index] == "\n" {
          index = text.index(after: index)
        }
        line += 1
        return row
      }
    }

    /// Up to the separator or the end of the line, which is left.
    private mutating func cell() -> String {
      var cell = String.UnicodeScalarView()
      if index < text.endIndex, text[index] == "\"" {
        index = text.index(after: index)
        quoted(into: &cell)
      }
      while index < text.endIndex, ![separator, "\n", "\r"].contains(text[index]) {
        cell.append(text[index])
        index = text.index(after: index)
      }
      return String(cell)
    }

    private mutating func quoted(into cell: inout String.UnicodeScalarView) {
      while index < text.endIndex {
        let scalar = text[index]
        index = text.index(after: index)
        if scalar == "\"" {
          guard index < text.endIndex, text[index] == "\"" else { return }
          index = text.index(after: index)
        } else if scalar == "\n" {
          line += 1
        }
        cell.append(scalar)
      }
    }
  }
}
