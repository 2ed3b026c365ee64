internal import Model
internal import Terminal

/// One person: what is known, what is open, and everything that happened, the latest first.
package func personPage(_ file: PersonFile, on sheet: Sheet, _ names: Names) -> String {
  let person = file.one.person
  var parts = [sheet.heading(person.name)]
  let facts = aboutPerson(file.one, on: sheet)
  if !facts.isEmpty { parts[0] += "\n" + facts.map { sheet.paragraph($0) }.joined(separator: "\n") }
  if let notes = person.notes, !notes.isEmpty { parts.append(sheet.paragraph(notes)) }

  let mine = file.open.filter { $0.owner == .me }
  let theirs = file.open.filter { $0.owner == .them }
  for (title, open) in [("yours to do", mine), ("waiting for", theirs)] where !open.isEmpty {
    let table = Table(
      columns: [.init("", least: 12), .init(""), .init("", isSpare: true)],
      rows: open.map { item in
        [
          .init(item.what), .init(dueText(item, on: sheet), dueLook(item, on: sheet)),
          .init(item.id.short, .dim),
        ]
      }, hasTitles: false)
    parts.append(sheet.style.dim("  \(title)") + "\n" + table.text(on: sheet))
  }
  let past = file.timeline.filter { entry in
    if case .followUp(let followUp) = entry { followUp.state != .open } else { true }
  }
  if past.isEmpty {
    parts.append(sheet.hint("Nothing noted yet."))
  } else {
    let table = Table(
      columns: [.init(""), .init("", least: 16), .init("", isSpare: true)],
      rows: past.map { entry in
        [
          .init(entry.day.short(today: sheet.today)), .init(entry.line(names, without: person.id)),
          .init(entry.id.short, .dim),
        ]
      }, hasTitles: false)
    parts.append(table.text(on: sheet))
  }
  return parts.joined(separator: "\n\n")
}

/// One line a fact; nothing for what is not known.
private func aboutPerson(_ one: Acquaintance, on sheet: Sheet) -> [String] {
  let person = one.person
  var lines: [String] = []
  if !person.aliases.isEmpty {
    lines.append("also called " + person.aliases.joined(separator: ", "))
  }
  if let known = person.howKnown { lines.append("known from: \(known)") }
  let met = [person.firstMet, one.firstEncounter].compactMap(\.self).min()
  let metAt = person.metAt.map { " at \($0)" } ?? ""
  if met != nil || person.metAt != nil {
    lines.append("first met" + (met.map { " \($0.short(today: sheet.today))" } ?? "") + metAt)
  }
  if !person.groups.isEmpty { lines.append("in " + person.groups.joined(separator: ", ")) }
  if person.resting {
    lines.append("resting: never suggested")
  } else if let cadence = person.cadenceDays {
    let due = one.lastTouch.adding(days: cadence)
    lines.append(
      "every \(cadenceText(cadence)); next about \(due.short(today: sheet.today))")
  }
  lines += person.contacts.map { "\($0.kind): \($0.value)" }
  return lines
}

extension TimelineEntry {
  var id: Identifier {
    switch self {
    case .encounter(let encounter): encounter.id
    case .followUp(let followUp): followUp.id
    }
  }

  fileprivate func line(_ names: Names, without person: Identifier) -> String {
    switch self {
    case .encounter(let encounter): return encounter.line(names, without: person)
    case .followUp(let followUp):
      let state = followUp.state == .done ? "done" : "dropped"
      return (followUp.owner == .me ? "" : "they would ") + "\(followUp.what): \(state)"
    }
  }
}
