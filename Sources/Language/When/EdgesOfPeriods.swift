internal import Model

/// "the end of June", "early next week", "the last third of the month".
extension WhenParser {
  /// "end of next month", "start of the week", "early March", "mid-June", "later this week".
  func edge(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    switch word(i) {
    case "eom": return WhenFound(.day(endOfMonth(today)), end: i + 1)
    case "eoy":
      return Day(year: today.year, month: 12, day: 31).map { WhenFound(.day($0), end: i + 1) }
    case "eow": return endOfWeek(today.startOfWeek(first: firstWeekday), end: i + 1)
    case "end", "start", "beginning", "middle", "close":
      guard word(i + 1) == "of" else { return nil }
      // "the back end of January", "the front end of March": its last or first days
      if word(i) == "end",
        let which = ["back": "late", "tail": "late", "front": "early"][word(i - 1)],
        let inner = innerPeriod(skip(i + 2, ["the"]), anchor),
        case .range(let first, let last) = inner.value
      {
        return third(which, first, last, end: inner.end)
      }
      return edgeOf(word(i), i + 2, anchor)
    case "rest", "remainder":
      guard word(i + 1) == "of", ["the", "this"].contains(word(i + 2)), let unit = unit(i + 3),
        !unit.plural, unit.unit.size >= CalendarUnit.week.size, isFree(i + 4),
        case .range(_, let last)? = period(unit.unit, 0, end: i + 4)?.value
      else { return nil }
      return WhenFound(last > today ? .range(today, last) : .day(today), end: i + 4)
    case "mid", "early", "late":
      let j = isMark(i + 1, "-") ? i + 2 : i + 1
      let the = skip(j, ["in", "the"])
      guard let inner = innerPeriod(the, anchor), case .range(let first, let last) = inner.value
      else { return nil }
      return third(word(i), first, last, end: inner.end)
    case "later", "earlier", "sometime":
      let j = skip(i + 1, ["in", "the"])
      if word(i) == "later", case .offset(0) = term(j) { return WhenFound(.day(today), end: j + 1) }
      if word(i) == "earlier", case .offset(0) = term(j) {
        return WhenFound(.day(today), end: j + 1)
      }
      guard word(j) == "this" || word(i) == "sometime", let inner = innerPeriod(j, anchor),
        case .range(let first, let last) = inner.value
      else { return nil }
      if word(i) == "sometime" { return inner }
      if word(i) == "earlier" {
        guard today > first else { return nil }
        return WhenFound(.range(first, today), end: inner.end)
      }
      guard today < last else { return nil }
      return WhenFound(.range(today.adding(days: 1), last), end: inner.end)
    default: return nil
    }
  }

  /// The end of a week is Friday at work and Sunday on the wall: both are offered.
  func endOfWeek(_ start: Day, end: Int) -> WhenFound {
    WhenFound(.unclear([start.adding(days: -1).next(.friday), start.adding(days: 6)]), end: end)
  }

  func edgeOf(_ edge: String, _ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    var j = i
    if let unit = unit(j), unit.unit == .day { return edge == "end" ? endOfDay(j + 1) : nil }
    if word(j) == "the" || word(j) == "this", let unit = unit(j + 1), !unit.plural {
      if unit.unit == .day { return edge == "end" ? endOfDay(j + 2) : nil }
      guard let found = period(unit.unit, 0, end: j + 2),
        case .range(let first, let last) = found.value,
        isFree(j + 2)
      else { return nil }
      return edgeDay(edge, first, last, isWeek: unit.unit == .week, end: j + 2)
    }
    if let unit = unit(j), !unit.plural, ["month", "year", "quarter", "week"].contains(word(j)),
      isFree(j + 1)
    {
      guard let found = period(unit.unit, 0, end: j + 1),
        case .range(let first, let last) = found.value
      else { return nil }
      return edgeDay(edge, first, last, isWeek: unit.unit == .week, end: j + 1)
    }
    if case .offset(let days) = term(j), edge == "end" {
      return WhenFound(.day(today.adding(days: days)), end: j + 1)
    }
    j = skip(j, ["the"])
    let isWeek = unit(j + 1)?.unit == .week
    guard let inner = innerPeriod(j, anchor), case .range(let first, let last) = inner.value else {
      return nil
    }
    return edgeDay(edge, first, last, isWeek: isWeek, end: inner.end)
  }

  func edgeDay(_ edge: String, _ first: Day, _ last: Day, isWeek: Bool, end: Int)
    -> WhenFound?
  {
    switch edge {
    case "end", "close":
      return isWeek ? endOfWeek(first, end: end) : WhenFound(.day(last), end: end)
    case "start", "beginning": return WhenFound(.day(first), end: end)
    default: return third("mid", first, last, end: end)
    }
  }

  /// Early, mid or late in a month: its days 1-10, 11-20, and the rest; in a year its thirds.
  func third(_ which: String, _ first: Day, _ last: Day, end: Int) -> WhenFound? {
    let length = last - first + 1
    if length == 7 {
      switch which {
      case "early": return WhenFound(.range(first, first.adding(days: 1)), end: end)
      case "late": return WhenFound(.range(first.adding(days: 3), first.adding(days: 4)), end: end)
      default: return WhenFound(.range(first.adding(days: 1), first.adding(days: 3)), end: end)
      }
    }
    if length <= 31, length >= 28 {
      switch which {
      case "early": return WhenFound(.range(first, first.adding(days: 9)), end: end)
      case "late": return WhenFound(.range(first.adding(days: 20), last), end: end)
      default: return WhenFound(.range(first.adding(days: 10), first.adding(days: 19)), end: end)
      }
    }
    guard length > 80 else { return nil }
    let months = length > 300 ? 4 : 1
    switch which {
    case "early":
      return WhenFound(.range(first, first.adding(months: months).adding(days: -1)), end: end)
    case "late":
      return WhenFound(.range(last.adding(days: 1).adding(months: -months), last), end: end)
    default:
      return WhenFound(
        .range(
          first.adding(months: months),
          last.adding(days: 1).adding(months: -months).adding(days: -1)),
        end: end)
    }
  }
}
