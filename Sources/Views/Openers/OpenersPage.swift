package import Coaching
package import Model

/// The deck of openers by setting: what is due, and what has worked.
package func openersPage(_ deck: Deck, on sheet: Sheet) -> String {
  guard !deck.cards.isEmpty else {
    return sheet.hint("The deck is empty. 'kith rehearse' helps to find a line and keeps it.")
  }
  var parts: [String] = []
  for setting in settings(of: deck) {
    let cards = deck.cards.filter { ($0.opener.setting ?? "") == setting }
    parts.append(sheet.heading(setting.isEmpty ? "anywhere" : setting.replacing("_", with: " ")))
    let table = Table(
      columns: [
        .init("", least: 14), .init("", least: 11, isSpare: true), .init(""),
        .init("", isSpare: true),
      ],
      rows: cards.map { card in
        [
          .init(card.opener.text), .init(card.opener.listener ?? card.usedText, .dim),
          .init(card.dueText(sheet.today), card.due <= sheet.today ? .accent : .dim),
          .init(card.opener.id.short, .dim),
        ]
      }, hasTitles: false)
    parts.append(table.text(on: sheet))
  }
  return parts.joined(separator: "\n")
}

private func settings(of deck: Deck) -> [String] {
  var all: [String] = []
  for card in deck.cards where !all.contains(card.opener.setting ?? "") {
    all.append(card.opener.setting ?? "")
  }
  return all.sorted()
}

extension Deck.Card {
  fileprivate var usedText: String {
    let well = opener.uses.count { $0.outcome == .well }
    guard !opener.uses.isEmpty else { return "" }
    return "well \(well) of \(opener.uses.count)"
  }

  fileprivate func dueText(_ today: Day) -> String {
    if rests { return "rests" }
    guard spacing != nil else { return "new" }
    return due <= today ? "due" : "due \(due.short(today: today))"
  }

  /// The entry of `openers list --json`.
  package func json(on today: Day) -> JSONValue {
    .object([
      "id": .string(opener.id.description), "text": .string(opener.text),
      "setting": JSONValue(opener.setting), "listener": JSONValue(opener.listener),
      "suggested": .bool(opener.suggestion != nil), "added": JSONValue(opener.added),
      "practised": .int(opener.reviews.count),
      "lastPractised": JSONValue(opener.reviews.last?.day),
      "due": rests ? .null : JSONValue(due), "resting": .bool(rests),
      "used": .array(
        opener.uses.map {
          .object(["date": JSONValue($0.day), "outcome": .string($0.outcome.rawValue)])
        }),
    ])
  }
}
