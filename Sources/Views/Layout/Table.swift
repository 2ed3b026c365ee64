internal import Terminal

/// Rows in columns that fit the sheet, counted by the columns that characters take.
///
/// Where it gets narrow, columns that can be done without go first (the last of them before the
/// others), then the wide ones are cut.
struct Table {
  struct Column {
    var title: String
    /// Cut down to this many columns before anything is lost altogether; nil for never.
    var least: Int?
    /// Left out where there is no room.
    var isSpare = false
    var isRight = false

    init(_ title: String, least: Int? = nil, isSpare: Bool = false, isRight: Bool = false) {
      self.title = title
      self.least = least
      self.isSpare = isSpare
      self.isRight = isRight
    }
  }

  struct Cell: ExpressibleByStringInterpolation {
    enum Look { case plain, bold, dim, accent }
    var text: String
    var look: Look = .plain

    init(_ text: String, _ look: Look = .plain) {
      self.text = oneLine(text)
      self.look = look
    }

    init(stringLiteral value: String) { self.init(value) }
  }

  var columns: [Column]
  var rows: [[Cell]]
  var hasTitles = true

  private static let gap = 2

  func text(on sheet: Sheet) -> String {
    // A column with nothing in it says nothing.
    var shown = columns.indices.filter { index in rows.contains { !$0[index].text.isEmpty } }
    var widths = columns.indices.map { index in
      ([hasTitles ? columns[index].title : ""] + rows.map { $0[index].text })
        .map(TextWidth.columns).max() ?? 0
    }
    func total() -> Int {
      shown.reduce(0) { $0 + widths[$1] } + Self.gap * max(0, shown.count - 1)
    }
    func squeeze() {
      while total() > sheet.columns,
        let widest = shown.filter({ widths[$0] > columns[$0].least ?? .max })
          .max(by: { widths[$0] < widths[$1] })
      {
        widths[widest] -= 1
      }
    }
    let natural = widths
    squeeze()
    while total() > sheet.columns, let spare = shown.last(where: { columns[$0].isSpare }) {
      shown.removeAll { $0 == spare }
      widths = natural
      squeeze()
    }
    var lines: [String] = []
    if hasTitles {
      let titles = columns.map { Cell($0.title, .dim) }
      if shown.contains(where: { !titles[$0].text.isEmpty }) {
        lines.append(line(titles, shown, widths, sheet))
      }
    }
    lines += rows.map { line($0, shown, widths, sheet) }
    return lines.joined(separator: "\n")
  }

  private func line(_ cells: [Cell], _ shown: [Int], _ widths: [Int], _ sheet: Sheet) -> String {
    var parts: [String] = []
    for index in shown {
      let text = TextWidth.truncated(cells[index].text, to: widths[index])
      let space = String(repeating: " ", count: max(0, widths[index] - TextWidth.columns(text)))
      let styled = cells[index].look.applied(to: text, sheet.style)
      let isLast = index == shown.last
      parts.append(columns[index].isRight ? space + styled : styled + (isLast ? "" : space))
    }
    var line = parts.joined(separator: String(repeating: " ", count: Self.gap))
    while line.hasSuffix(" ") { line.removeLast() }
    return String(repeating: " ", count: Sheet.indent) + line
  }
}

extension Table.Cell.Look {
  func applied(to text: String, _ style: Style) -> String {
    switch self {
    case .plain: text
    case .bold: style.bold(text)
    case .dim: style.dim(text)
    case .accent: style.accent(text)
    }
  }
}
