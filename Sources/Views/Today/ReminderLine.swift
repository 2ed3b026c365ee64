package import Coaching
internal import Model

/// What `kith remind` says: one line, or nothing on a day that asks for nothing.
package func reminderLine(_ agenda: Agenda) -> String? {
  var parts: [String] = []
  let mine = agenda.due.filter { $0.owner == .me }
  if let first = mine.first {
    parts.append(
      mine.count == 1
        ? "to do: \(shortened(first.what))"
        : "\(mine.count) things to do (\(shortened(first.what)) …)")
  }
  if let event = agenda.events.first, event.day - agenda.day <= 1 {
    parts.append(
      "\(shortened(event.name)) \(event.day.short(today: agenda.day, at: event.minutes))")
  }
  let hellos = agenda.greetings.filter { greeting in
    if case .overdue = greeting.hello.reason { true } else { false }
  }
  if let first = hellos.first {
    let name = shortened(first.hello.acquaintance.person.name)
    parts.append("a hello for \(name)" + (hellos.count > 1 ? " and others" : ""))
  }
  if agenda.nextReflection == agenda.day { parts.append("weekly reflection") }
  guard !parts.isEmpty else { return nil }
  return "kith: " + parts.joined(separator: "; ")
}

/// A line in a shell prompt is no place for a sentence.
private func shortened(_ text: String) -> String {
  let text = oneLine(text)
  return text.count <= 40 ? text : String(text.prefix(39)) + "…"
}
