package import Model
internal import Terminal

/// What the person promised, and what they are waiting for.
package func followUpsPage(_ followUps: [FollowUp], on sheet: Sheet, _ names: Names) -> String {
  guard !followUps.isEmpty else {
    return sheet.hint(
      "Nothing is open. A promise in a sentence ends up here: "
        + "kith log \"called Ben, send him the link by Friday\".")
  }
  let parts = [("yours to do", FollowUp.Owner.me), ("waiting for", .them)].compactMap {
    title, owner -> String? in
    let own = followUps.filter { $0.owner == owner }
    guard !own.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init("", least: 12), .init("", least: 6), .init(""), .init("", isSpare: true),
      ],
      rows: own.map { item in
        [
          .init(item.what, item.state == .open ? .plain : .dim),
          .init(item.person.flatMap { names[$0] } ?? "", .bold),
          .init(dueText(item, on: sheet), dueLook(item, on: sheet)), .init(item.id.short, .dim),
        ]
      }, hasTitles: false)
    return sheet.style.dim("  \(title)") + "\n" + table.text(on: sheet)
  }
  return parts.joined(separator: "\n\n")
}

/// "today", "Fri 27 Nov", "since Mon 16 Nov"; for one that is over, what became of it.
func dueText(_ item: FollowUp, on sheet: Sheet) -> String {
  switch item.state {
  case .done: return "done" + (item.closed.map { " \($0.short(today: sheet.today))" } ?? "")
  case .dropped: return "dropped"
  case .open: break
  }
  guard let due = item.due else { return "" }
  return (due < sheet.today ? "since " : "") + due.short(today: sheet.today)
}

func dueLook(_ item: FollowUp, on sheet: Sheet) -> Table.Cell.Look {
  guard item.state == .open, let due = item.due, due <= sheet.today else { return .dim }
  return .accent
}

extension FollowUp {
  /// The entry of `followups list --json`.
  package func json(on day: Day, _ names: Names) -> JSONValue {
    .object([
      "id": .string(id.description), "what": .string(what), "owner": .string(owner.rawValue),
      "person": JSONValue(person.flatMap { names[$0] }),
      "personId": JSONValue(person?.description), "encounter": JSONValue(encounter?.description),
      "due": JSONValue(due), "overdueDays": JSONValue(due.map { max(0, day - $0) }),
      "state": .string(state.rawValue), "made": JSONValue(made), "closed": JSONValue(closed),
    ])
  }
}
