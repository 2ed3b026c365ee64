package import Coaching
package import Model

/// What is settled, and what is taken where nothing is.
///
/// - Parameter fallbacks: What holds for a preference that is not set: the locale's country.
package func settingsPage(
  _ record: any Record, fallbacks: [Preference: String], on sheet: Sheet
) -> String {
  let table = Table(
    columns: [.init("setting"), .init("value"), .init("", least: 20, isSpare: true)],
    rows: Preference.allCases.map { preference in
      let value = record.preference(preference)
      return [
        .init(preference.rawValue),
        value.map { .init(oneLine($0), .bold) }
          ?? .init(fallbacks[preference].map { "\($0) (not set)" } ?? "not set", .dim),
        .init(preference.about, .dim),
      ]
    })
  return table.text(on: sheet)
}

/// The array of `kith settings --json`.
package func settingsJSON(_ record: any Record, fallbacks: [Preference: String]) -> JSONValue {
  .array(
    Preference.allCases.map { preference in
      let value = record.preference(preference)
      return .object([
        "id": .string(preference.rawValue), "value": JSONValue(value),
        "inUse": JSONValue(value ?? fallbacks[preference]), "about": .string(preference.about),
      ])
    })
}
