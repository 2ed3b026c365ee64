package import Language
package import Model

/// What the person can settle about themselves and their days. Each is kept as a `Setting` of that
/// name.
package enum Preference: String, CaseIterable, Sendable {
  case name
  case reflectionDay = "reflection_day"
  case weekStart = "week_start"
  case dateOrder = "date_order"
  case country

  /// What it is for, in half a line.
  package var about: String {
    switch self {
    case .name: "what kith calls you"
    case .reflectionDay: "the day of the weekly look back"
    case .weekStart: "the first day of your weeks, for goals and reviews"
    case .dateOrder: "how 4/12 is read: day-first or month-first"
    case .country: "where you are, for the lines that help in need"
    }
  }

  /// What can be given, as the rest of "It can be …".
  package var accepted: String {
    switch self {
    case .name: "a name of up to four words"
    case .reflectionDay, .weekStart: "a day of the week, such as Sunday"
    case .dateOrder: "day-first or month-first"
    case .country: "two letters, such as gb or de"
    }
  }

  /// A value as it is typed; nil for one that cannot be meant.
  package func value(_ typed: String) -> Value? {
    let words = typed.split(whereSeparator: \.isWhitespace)
    let text = words.joined(separator: " ")
    switch self {
    case .name:
      return (1...4).contains(words.count) && text.contains(where: \.isLetter) ? .text(text) : nil
    case .reflectionDay, .weekStart:
      let days = Weekday.allCases.filter {
        text.count > 1 && $0.englishName.lowercased().hasPrefix(text.lowercased())
      }
      return days.count == 1 ? .text(days[0].englishName) : nil
    case .dateOrder:
      return DateOrder(setting: text).map { .text($0.setting) }
    case .country:
      let code = text.lowercased()
      return code.utf8.count == 2 && code.utf8.allSatisfy { (97...122).contains($0) }
        ? .text(code) : nil
    }
  }
}

extension DateOrder {
  /// "day-first" or "month-first", as it is kept.
  package var setting: String {
    switch self {
    case .dayFirst: "day-first"
    case .monthFirst: "month-first"
    }
  }

  /// Also "dmy" and "mdy", and with a space.
  package init?(setting: String) {
    switch setting.lowercased().replacing(" ", with: "-") {
    case "day-first", "dmy", "day": self = .dayFirst
    case "month-first", "mdy", "month": self = .monthFirst
    default: return nil  // what names no order
    }
  }
}
