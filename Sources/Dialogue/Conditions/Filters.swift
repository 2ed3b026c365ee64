internal import Language
package import Model

/// What can stand after `|` in a text.
package enum Filters {
  /// Each with one line of what it does.
  package static let names: [String: String] = [
    "reflect": "turns the person's words to the coach's side: \"my boss\" becomes \"your boss\"",
    "lower": "in lower case",
    "lower_first": "the first letter in lower case",
    "upper_first": "the first letter in upper case",
    "first_name": "the first word of a name",
    "quote": "in quotation marks, at most forty words",
    "weekday": "a day by its name: Tuesday",
    "day": "a day near today: yesterday, on Tuesday, on 3 March",
    "exact_day": "a day near today that leaves no doubt: on Friday, 20 November",
    "date": "a day in full: Tuesday 3 March 2026",
    "number": "a small number as a word: three",
    "times": "once, twice, three times",
    "plural": "one form for one, the other for more: {n | plural(\"person\", \"people\")}",
    "lines": "each of a list in quotation marks, on a line of its own",
    "sentence": "ends with a full stop",
    "plain": "without a full stop at the end",
  ]

  static func apply(_ filter: Template.Filter, to value: Value, today: Day) -> Value? {
    switch (filter.name, value) {
    case ("reflect", _): return reflect(value.words).map(Value.text)
    case ("lower", _): return .text(value.words.lowercased())
    case ("lower_first", _): return .text(changingFirst(value.words) { $0.lowercased() })
    case ("upper_first", _): return .text(changingFirst(value.words) { $0.uppercased() })
    case ("first_name", _):
      return value.words.split(separator: " ").first.map { .text(String($0)) }
    case ("quote", _):
      let words = value.words.split(whereSeparator: \.isWhitespace)
      let shown = words.prefix(40).joined(separator: " ") + (words.count > 40 ? " …" : "")
      return shown.isEmpty ? nil : .text("“\(shown)”")
    case ("weekday", .day(let day)): return .text(day.weekday.englishName)
    case ("day", .day(let day)): return .text(dayInWords(day, today: today))
    case ("exact_day", .day(let day)): return .text(exactDay(day, today: today))
    case ("date", .day(let day)):
      let (year, month, number) = day.components
      return .text("\(day.weekday.englishName) \(number) \(monthNames[month - 1]) \(year)")
    case ("number", _):
      guard let number = value.number else { return nil }
      let small = number >= 0 && number <= 12 && number == number.rounded()
      return small ? .text(numberNames[Int(number)]) : .number(number)
    case ("times", _):
      guard let number = value.number, abs(number) < 1e9 else { return nil }
      switch Int(number) {
      case 1: return .text("once")
      case 2: return .text("twice")
      case 3...12: return .text(numberNames[Int(number)] + " times")
      default: return .text("\(Int(number)) times")  // figures read better
      }
    case ("plural", _):
      guard filter.arguments.count == 2 else { return nil }
      let number: Double? =
        if case .list(let values) = value { Double(values.count) } else { value.number }
      return number.map { .text(filter.arguments[$0 == 1 ? 0 : 1]) }
    case ("lines", .list(let values)):
      return .text(values.map { "“\(trimmed($0.words))”" }.joined(separator: "\n"))
    case ("sentence", _):
      let text = trimmed(value.words)
      return .text(text.last.map { ".?!…".contains($0) } ?? true ? text : text + ".")
    case ("plain", _): return .text(trimmed(value.words))
    default: return nil  // a value the filter makes no sense of
    }
  }

  private static func changingFirst(_ text: String, _ change: (Character) -> String) -> String {
    guard let first = text.first else { return text }
    return change(first) + text.dropFirst()
  }

  private static func trimmed(_ text: String) -> String {
    var end = text.endIndex
    while end > text.startIndex {
      let before = text.index(before: end)
      guard text[before].isWhitespace || ".,;".contains(text[before]) else { break }
      end = before
    }
    return String(text[..<end])
  }

  private static let numberNames = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve",
  ]
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]

/// "today", "yesterday", "on Tuesday" within six days, else "on 3 March", with the year where it
/// is another one.
package func dayInWords(_ day: Day, today: Day) -> String {
  switch day - today {
  case 0: return "today"
  case -1: return "yesterday"
  case 1: return "tomorrow"
  case -6...6: return "on \(day.weekday.englishName)"
  default:  // further away
    let (year, month, number) = day.components
    return "on \(number) \(monthNames[month - 1])" + (year == today.year ? "" : " \(year)")
  }
}

/// A day in words that leave no doubt which: "on Friday, 20 November".
func exactDay(_ day: Day, today: Day) -> String {
  let near = abs(day - today) > 1 && abs(day - today) <= 6
  guard near else { return dayInWords(day, today: today) }
  let far = dayInWords(day, today: day.adding(days: day < today ? 30 : -30))
  return dayInWords(day, today: today) + "," + far.dropFirst(2)
}
