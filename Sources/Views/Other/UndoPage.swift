package import Model

/// What undo would take back, the next one first, by the number of steps.
package func undoPage(_ turns: [UndoableTurn], on sheet: Sheet) -> String {
  let table = Table(
    columns: [.init("", isRight: true), .init("made"), .init("what", least: 12)],
    rows: turns.enumerated().map { index, turn in
      ["\(index + 1)", .init(turn.made.day.short(today: sheet.today)), .init(turn.label)]
    })
  return table.text(on: sheet)
}
