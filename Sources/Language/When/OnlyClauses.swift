internal import Model

/// The clauses that narrow a rule, as `RecurrenceRule.words` says them: ", only in March and June".
extension WhenParser {
  /// ", only in March and June", ", only on the second Tuesday", ", only the last of them".
  func onlyClause(_ draft: inout RuleDraft, _ i: Int) -> Bool {
    guard word(i) == "only" else { return false }
    if word(i + 1) == "in", let months = months(i + 2) {
      draft.rule.months = months.months
      draft.end = months.end
      return true
    }
    if word(i + 1) == "on", word(i + 2) == "the", let days = onlyDays(i + 3) {
      if !days.monthDays.isEmpty { draft.rule.monthDays = days.monthDays }
      if !days.weekdays.isEmpty { draft.rule.weekdays = days.weekdays }
      draft.end = days.end
      return true
    }
    if word(i + 1) == "on", let days = weekdayList(i + 2) {
      draft.rule.weekdays = days.days.map { .init($0) }
      draft.end = days.end
      return true
    }
    if word(i + 1) == "the", let days = onlyNumbers(i + 2), let end = after(days.end, "of", "them")
    {
      draft.rule.positions = days.numbers
      draft.end = end
      return true
    }
    return false
  }

  func months(_ i: Int) -> (months: [Int], end: Int)? {
    var months: [Int] = []
    var end = i
    for _ in 0..<12 {
      var j = end
      if !months.isEmpty {
        j = skipComma(j)
        j = skip(j, ["and"])
        guard j > end else { break }
      }
      guard let month = month(j) else { break }
      months.append(month)
      end = j + 1
    }
    return months.isEmpty ? nil : (months, end)
  }

  func onlyNumbers(_ i: Int) -> (numbers: [Int], end: Int)? {
    var numbers: [Int] = []
    var end = i
    for _ in 0..<400 {
      var j = end
      if !numbers.isEmpty {
        j = skipComma(j)
        j = skip(j, ["and"])
        guard j > end else { break }
      }
      guard let number = numberToLast(j) else { break }
      numbers.append(number.value)
      end = number.end
    }
    return numbers.isEmpty ? nil : (numbers, end)
  }

  func numberToLast(_ i: Int) -> (value: Int, end: Int)? {
    guard let ordinal = ordinal(i) else { return nil }
    if ordinal.value > 0, let end = after(ordinal.end, "to", "last") {
      return (-ordinal.value, end)
    }
    return ordinal
  }

  /// "1st, 15th and last day" or "second Tuesday and last Friday".
  func onlyDays(_ i: Int) -> (
    monthDays: [Int], weekdays: [RecurrenceRule.WeekdayNumber], end: Int
  )? {
    var monthDays: [Int] = []
    var weekdays: [RecurrenceRule.WeekdayNumber] = []
    var end = i
    for _ in 0..<400 {
      var j = end
      if !monthDays.isEmpty || !weekdays.isEmpty {
        j = skipComma(j)
        j = skip(j, ["and"])
        guard j > end else { break }
        j = skip(j, ["the"])
      }
      if let number = numberToLast(j) {
        if let weekday = weekday(number.end) {
          weekdays.append(.init(weekday, ordinal: number.value))
          end = number.end + 1
        } else {
          monthDays.append(number.value)
          end = unit(number.end)?.unit == .day ? number.end + 1 : number.end
        }
      } else if let weekday = weekday(j), !weekdays.isEmpty {
        weekdays.append(.init(weekday))
        end = j + 1
      } else {
        break
      }
    }
    return end > i ? (monthDays, weekdays, end) : nil
  }
}
