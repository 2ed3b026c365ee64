/// How often to be in touch, as it is typed.
package enum Cadence {
  /// Days of "4 weeks", "every 10 days", "monthly", "a quarter", "28"; nil for what is no such
  /// thing. A month is 30 days, a quarter 91, a year 365.
  package static func days(_ text: String) -> Int? {
    var words = folded(text).split { $0.isWhitespace || $0 == "," }.map(String.init)
    while let first = words.first,
      ["every", "each", "once", "a", "an", "one", "per"].contains(first)
    {
      words.removeFirst()
    }
    var number = 1
    if let first = words.first {
      if let figure = leading(first) {
        number = figure.number
        words[0] = figure.rest
        if words[0].isEmpty { words.removeFirst() }
        if words.isEmpty { words = ["days"] }
      } else if first == "other" {
        number = 2
        words.removeFirst()
      } else if let place = small.firstIndex(of: first) {
        number = place + 2
        words.removeFirst()
      }
    }
    guard words.count == 1, let unit = units[words[0]], number > 0 else { return nil }
    let (days, overflow) = number.multipliedReportingOverflow(by: unit)
    return overflow || days > 36_500 ? nil : days
  }

  /// "4w" as 4 and "w".
  private static func leading(_ word: String) -> (number: Int, rest: String)? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let number = Int(digits) else { return nil }
    return (number, String(word.dropFirst(digits.count)))
  }

  private static let small = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ]
  private static let units: [String: Int] = [
    "d": 1, "day": 1, "days": 1, "daily": 1, "w": 7, "week": 7, "weeks": 7, "weekly": 7,
    "fortnight": 14, "fortnightly": 14, "m": 30, "month": 30, "months": 30, "monthly": 30,
    "quarter": 91, "quarters": 91, "quarterly": 91, "y": 365, "year": 365, "years": 365,
    "yearly": 365,
  ]
}
