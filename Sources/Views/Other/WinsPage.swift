package import Model

/// What went well, the latest first.
package func winsPage(_ wins: [Win], on sheet: Sheet) -> String {
  guard !wins.isEmpty else {
    return sheet.hint("No wins noted yet. A small one counts: a message sent is one.")
  }
  return wins.map { sheet.paragraph("\($0.day)  \($0.text)", hanging: 12) }
    .joined(separator: "\n")
}

/// The deck of openers.
package func openersPage(_ openers: [Opener], on sheet: Sheet) -> String {
  guard !openers.isEmpty else {
    return sheet.hint("The deck is empty. 'kith rehearse' helps to find a line and keeps it.")
  }
  let table = Table(
    columns: [.init("", least: 20), .init("", least: 8, isSpare: true), .init("", isSpare: true)],
    rows: openers.map {
      [.init($0.text), .init($0.setting ?? "", .dim), .init($0.id.short, .dim)]
    },
    hasTitles: false)
  return table.text(on: sheet)
}
