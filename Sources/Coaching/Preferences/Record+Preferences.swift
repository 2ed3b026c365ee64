package import Language
package import Model

extension Record {
  /// What was settled; nil where nothing was, or where the record cannot be read.
  package func preference(_ preference: Preference) -> String? {
    guard case .text(let text)? = (try? setting(preference.rawValue))??.value else { return nil }
    return text
  }

  /// The day on which the person's weeks begin: Monday, unless they said otherwise.
  package var firstWeekday: Weekday {
    let name = preference(.weekStart)?.lowercased()
    return Weekday.allCases.first { $0.englishName.lowercased() == name } ?? .monday
  }

  /// Which of the two figures of "4/12" is the day, where the person said so.
  package var dateOrder: DateOrder? { preference(.dateOrder).flatMap(DateOrder.init(setting:)) }
}
