package import Model

/// Events, the next ones first, then those that are over.
package func eventsPage(_ events: [Event], on sheet: Sheet, _ names: Names) -> String {
  guard !events.isEmpty else {
    return sheet.hint(
      "No events yet. One that you mean to go to: kith events add \"Swift meetup\" --on thursday.")
  }
  let table = Table(
    columns: [
      .init("day"), .init("event", least: 12), .init("where", least: 8, isSpare: true),
      .init("with", least: 8, isSpare: true), .init("", isSpare: true),
      .init("id", isSpare: true),
    ],
    rows: events.map { event in
      let isNext = event.state == .planned && event.day >= sheet.today
      let end = event.end.map { " to \($0.short(today: sheet.today))" } ?? ""
      return [
        .init(
          event.day.short(today: sheet.today, at: event.minutes) + end, isNext ? .accent : .plain),
        .init(event.name, .bold), .init(event.place ?? ""),
        .init(names[event.people].joined(separator: ", ")), .init(event.stateText(sheet.today)),
        .init(event.id.short, .dim),
      ]
    })
  return table.text(on: sheet)
}

extension Event {
  fileprivate func stateText(_ today: Day) -> String {
    switch state {
    case .planned: day < today ? "how was it?" : prepared ? "prepared" : ""
    case .attended: "went"
    case .missed: "missed"
    case .dropped: "dropped"
    }
  }

  /// The entry of `events list --json`.
  package func json(_ names: Names) -> JSONValue {
    .object([
      "id": .string(id.description), "name": .string(name), "date": JSONValue(day),
      "time": JSONValue(minutes.map(clockText)),
      "end": JSONValue(end), "place": JSONValue(place), "state": .string(state.rawValue),
      "notes": JSONValue(notes), "people": JSONValue(names[people]), "prepared": .bool(prepared),
    ])
  }
}
