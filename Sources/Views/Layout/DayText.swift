package import Model

extension Day {
  /// For a table: "today", "Fri 27 Nov", "27 Nov 2025" in another year.
  package func short(today: Day) -> String {
    switch self - today {
    case 0: return "today"
    case 1: return "tomorrow"
    case -1: return "yesterday"
    default:  // further away
      let (year, month, day) = components
      let date = "\(day) \(Self.monthNames[month - 1])"
      return year == today.year ? "\(weekday.englishName.prefix(3)) \(date)" : "\(date) \(year)"
    }
  }

  /// The same with a time of the day, where one is known: "Fri 27 Nov 19:30".
  package func short(today: Day, at minutes: Int?) -> String {
    short(today: today) + (minutes.map { " " + clockText($0) } ?? "")
  }

  /// "27 Nov"
  var dayAndMonth: String { "\(dayOfMonth) \(Self.monthNames[month - 1])" }

  /// "Nov 2026"
  var monthAndYear: String { "\(Self.monthNames[month - 1]) \(year)" }

  /// How long it is past: "today", "5 days ago", "3 weeks ago", "2 years ago".
  package func ago(today: Day) -> String {
    let days = today - self
    switch days {
    case ..<0: return short(today: today)
    case 0: return "today"
    case 1: return "yesterday"
    case 2..<14: return "\(days) days ago"
    case 14..<60: return "\(days / 7) weeks ago"
    case 60..<730: return "\(days * 10 / 304) months ago"
    default: return "\(days / 365) years ago"  // two and more
    }
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

/// A cadence as it is typed: "4 weeks", "10 days".
package func cadenceText(_ days: Int) -> String {
  let (number, unit) = days % 7 == 0 ? (days / 7, "week") : (days, "day")
  return number == 1 ? unit : "\(number) \(unit)s"
}

/// A count with its noun: "1 call", "3 calls".
package func counted(_ number: Int, _ noun: String, _ plural: String? = nil) -> String {
  "\(number) \(number == 1 ? noun : plural ?? noun + "s")"
}

extension Identifier {
  /// The end of an id, which tells entries apart well enough to be typed.
  package var short: String { String(description.suffix(6)) }
}

/// A mean with at most one place behind the point: "7", "4.3".
func tenths(_ value: Double) -> String {
  let rounded = (value * 10).rounded() / 10
  return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
}
