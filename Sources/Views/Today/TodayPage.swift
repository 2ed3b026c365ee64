package import Coaching
internal import Model
internal import Terminal

/// The screen of the day. It has fewer than 25 lines, whatever the record holds: what does not fit is
/// counted.
///
/// - Parameter lines: For each greeting a first line that could be sent.
package func todayPage(
  _ agenda: Agenda, lines: [String?], on sheet: Sheet, _ names: Names
) -> String {
  let page = TodayPage(agenda: agenda, lines: lines, sheet: sheet, names: names)
  for room in TodayPage.Room.steps {
    let text = page.text(room)
    if text.split(separator: "\n", omittingEmptySubsequences: false).count < 25 { return text }
  }
  return page.text(TodayPage.Room.least)
}

private struct TodayPage {
  /// How many entries each part may have.
  struct Room {
    var due: Int
    var hellos: Int
    var goals: Int
    var soon: Int
    var drafts = true

    static let least = Room(due: 2, hellos: 1, goals: 2, soon: 0, drafts: false)
    static let steps = [
      Room(due: 6, hellos: 3, goals: 4, soon: 3), Room(due: 4, hellos: 3, goals: 3, soon: 2),
      Room(due: 3, hellos: 2, goals: 3, soon: 1),
      Room(due: 3, hellos: 3, goals: 3, soon: 1, drafts: false),
      Room(due: 2, hellos: 2, goals: 2, soon: 1, drafts: false), least,
    ]
  }

  let agenda: Agenda
  let lines: [String?]
  let sheet: Sheet
  let names: Names

  func text(_ room: Room) -> String {
    let (_, month, day) = agenda.day.components
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let title = sheet.heading("\(agenda.day.weekday.englishName) \(day) \(months[month - 1])")
    let parts = [due(room), hellos(room), goals(room), ahead(room)].compactMap(\.self)
    guard !parts.isEmpty else { return title + "\n\n" + nothing() }
    return ([title] + parts).joined(separator: "\n\n")
  }

  private func due(_ room: Room) -> String? {
    guard !agenda.due.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init("", least: 14), .init("", least: 6, isSpare: true), .init(""),
        .init("", isSpare: true),
      ],
      rows: agenda.due.prefix(room.due).map { item in
        let person = item.person.flatMap { names[$0] } ?? ""
        return [
          .init(item.owner == .them ? "waiting for: \(item.what)" : item.what),
          .init(person, .bold), .init(dueText(item, on: sheet), dueLook(item, on: sheet)),
          .init(item.id.short, .dim),
        ]
      }, hasTitles: false)
    return part("due", table.text(on: sheet), agenda.due.count - room.due, "kith followups")
  }

  private func hellos(_ room: Room) -> String? {
    let shown = agenda.greetings.prefix(room.hellos)
    let drafts = room.drafts
    guard !shown.isEmpty else { return nil }
    let entries = shown.enumerated().map { index, greeting in
      let person = greeting.hello.acquaintance.person
      let head = [greeting.when(sheet.today), greeting.topic.map { "about \(oneLine($0))" }]
        .compactMap(\.self).joined(separator: ", ")
      let room = max(0, sheet.columns - TextWidth.columns(person.name) - 2)
      let name = TextWidth.truncated(oneLine(person.name), to: sheet.columns)
      var entry = "  " + sheet.style.bold(name)
      if room > 8 { entry += "  " + sheet.style.dim(TextWidth.truncated(head, to: room)) }
      if drafts, lines.indices.contains(index), let line = lines[index] {
        entry +=
          "\n"
          + Wrap.wrap(
            "“\(oneLine(line))”", columns: min(sheet.width - 1, 76), indent: 4, hanging: 1)
      }
      return entry
    }
    return sheet.style.dim("  worth a hello") + "\n" + entries.joined(separator: "\n")
  }

  private func goals(_ room: Room) -> String? {
    let active = agenda.goals.filter { $0.current != nil }
    guard !active.isEmpty else { return nil }
    let table = Table(
      columns: [.init(""), .init(""), .init("", least: 12)],
      rows: active.prefix(room.goals).map { progress in
        let current = progress.current
        let done = current?.done ?? 0
        let target = current?.target ?? 0
        return [
          .init(bar(done, of: target, on: sheet), .accent),
          .init("\(done) of \(target) this \(progress.goal.period.rawValue)"),
          .init(progress.goal.text),
        ]
      }, hasTitles: false)
    return part("goals", table.text(on: sheet), active.count - room.goals, "kith goals")
  }

  /// What comes next, a line each, the earliest first.
  private func ahead(_ room: Room) -> String? {
    var entries: [(day: Day, minutes: Int?, text: String)] = []
    if let past = agenda.past {
      entries.append((past.day, nil, "\(past.name): how was it? kith debrief"))
    }
    if let event = agenda.events.first {
      let people = names[event.people]
      let place = event.place.map { ", \($0)" } ?? ""
      // A plan such as "coffee with Ana" names her already.
      let isNamed = people.allSatisfy { event.name.contains($0.prefix { $0 != " " }) }
      let with = isNamed ? "" : " with \(joinedInWords(people))"
      entries.append((event.day, event.minutes, "\(event.name)\(with)\(place)"))
    }
    if let reflection = agenda.nextReflection {
      entries.append((reflection, nil, "weekly reflection"))
    }
    for item in agenda.soon.prefix(room.soon) {
      let what = item.owner == .them ? "waiting for: \(item.what)" : item.what
      let person = item.person.flatMap { names[$0] }.map { " (\($0))" } ?? ""
      entries.append((item.due ?? agenda.day, nil, what + person))
    }
    guard !entries.isEmpty else { return nil }
    let inOrder = entries.indices.sorted { (entries[$0].day, $0) < (entries[$1].day, $1) }
    let table = Table(
      columns: [.init(""), .init("", least: 12)],
      rows: inOrder.map { index in
        let (day, minutes, text) = entries[index]
        return [.init(day.short(today: sheet.today, at: minutes)), .init(text)]
      }, hasTitles: false)
    return table.text(on: sheet) + more(agenda.soon.count - room.soon, "kith followups")
  }

  private func part(_ title: String, _ body: String, _ left: Int, _ command: String) -> String {
    sheet.style.dim("  \(title)") + "\n" + body + more(left, command)
  }

  private func more(_ left: Int, _ command: String) -> String {
    left > 0 ? "\n" + sheet.hint("and \(left) more: \(command)") : ""
  }

  private func nothing() -> String {
    agenda.isNew
      ? sheet.hint(
        "Nothing here yet. One sentence begins it: kith log \"coffee with Ana yesterday\".")
        + "\n"
        + sheet.hint("A goal helps: kith goals add --standard. Or just talk: kith.")
      : sheet.hint(
        "Nothing is due and nobody is waiting. 'kith goals add --standard' sets three small "
          + "goals; 'kith people edit NAME --cadence \"4 weeks\"' brings somebody up in time.")
  }
}

extension Agenda.Greeting {
  fileprivate func when(_ today: Day) -> String {
    guard let day = last?.day else { return "not met yet" }
    return day.ago(today: today)
  }
}
