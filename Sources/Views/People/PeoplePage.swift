package import Model

/// Everybody, a line each.
package func peoplePage(_ people: [Acquaintance], on sheet: Sheet) -> String {
  let table = Table(
    columns: [
      .init("name", least: 12), .init("last", least: 10), .init("every", isSpare: true),
      .init("met", isSpare: true, isRight: true), .init("groups", least: 6, isSpare: true),
      .init("id", isSpare: true),
    ],
    rows: people.map { one in
      let person = one.person
      let isLate = (one.overdueRatio(on: sheet.today) ?? -1) > 0 && !person.resting
      return [
        .init(person.name, .bold),
        .init(
          one.lastEncounter?.ago(today: sheet.today) ?? "not yet", isLate ? .accent : .plain),
        .init(person.resting ? "resting" : person.cadenceDays.map(cadenceText) ?? ""),
        "\(one.encounters)", .init(person.groups.joined(separator: ", ")),
        .init(person.id.short, .dim),
      ]
    })
  return table.text(on: sheet)
}

/// Where nobody is in the record yet.
package func nobodyPage(on sheet: Sheet) -> String {
  sheet.hint(
    "Nobody yet. One sentence adds somebody: kith log \"coffee with Ana yesterday\". "
      + "Or: kith people add \"Ana Silva\".")
}

extension Sheet {
  package func nobodyIn(_ group: String) -> String {
    hint("Nobody is in '\(oneLine(group))'. 'kith people edit NAME --group' puts somebody there.")
  }

  package var nobodyOverdue: String { hint("Nobody is overdue.") }
}
