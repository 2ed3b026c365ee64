package import Model

/// One encounter, a line each part.
package func encounterPage(_ encounter: Encounter, on sheet: Sheet, _ names: Names) -> String {
  var lines: [(String, String)] = [
    ("when", encounter.day.short(today: sheet.today)),
    ("who", names[encounter.people].joined(separator: ", ")),
    ("what", encounter.kind.rawValue), ("where", encounter.place ?? ""),
    ("event", encounter.event ?? ""), ("about", encounter.topic ?? ""),
    ("tags", encounter.tags.joined(separator: ", ")), ("text", encounter.text),
    ("id", encounter.id.short),
  ]
  if let minutes = encounter.minutes {
    lines[0].1 += ", " + clockText(minutes)
  }
  return lines.filter { !$0.1.isEmpty }
    .map { sheet.paragraph("\($0.0): \($0.1)", hanging: $0.0.count + 2) }.joined(separator: "\n")
}
