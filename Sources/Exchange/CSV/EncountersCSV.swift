package import Model

/// A table of encounters: a line of titles, then one line each.
package enum EncountersCSV {
  package static let titles = csvLine([
    "id", "date", "time", "kind", "people", "place", "event", "topic", "tags", "text",
  ])

  package static func row(_ encounter: Encounter, people: [String]) -> String {
    harmlessLine([
      encounter.id.description, encounter.day.description,
      encounter.minutes.map(clockText) ?? "",
      encounter.kind.rawValue, people.joined(separator: "; "), encounter.place ?? "",
      encounter.event ?? "", encounter.topic ?? "", encounter.tags.joined(separator: "; "),
      encounter.text,
    ])
  }
}

/// A table of follow-ups: a line of titles, then one line each.
package enum FollowUpsCSV {
  package static let titles = csvLine([
    "id", "what", "owner", "person", "due", "state", "made", "closed",
  ])

  package static func row(_ item: FollowUp, person: String?) -> String {
    harmlessLine([
      item.id.description, item.what, item.owner.rawValue, person ?? "",
      item.due?.description ?? "", item.state.rawValue, item.made.description,
      item.closed?.description ?? "",
    ])
  }
}
