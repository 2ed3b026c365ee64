internal import Model

/// One phrase: a recurrence, a range, or a day with its time.
extension WhenParser {
  /// The longest phrase that starts at a token.
  func phrase(_ i: Int) -> WhenFound? {
    guard i < tokens.count, mayStart(i) else { return nil }
    if let found = recurrence(i) { return found }
    return moment(i)
  }

  func mayStart(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .number: return true
    case .word: return tokens[i].term != nil
    case .mark: return tokens[i].mark == "@"
    case .opaque, .lineEnd: return false
    }
  }

  /// A date in any form but a range of two.
  func date(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let the = word(i) == "the"
    let j = the ? i + 1 : i
    guard j < tokens.count else { return nil }
    if let found = offsetDate(j, anchor) { return found }
    return plainDate(i, anchor)
  }

  /// A date that counts from no other date.
  func plainDate(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    let the = word(i) == "the"
    let j = the ? i + 1 : i
    guard j < tokens.count else { return nil }
    if tokens[j].kind == .number { return numbered(j, anchor, the) }
    guard tokens[j].kind == .word, tokens[j].term != nil || the else { return nil }
    if the, word(j) != "last" || partOfPeriod(j, anchor) == nil,
      let found = modifiedWeekday(i, anchor)
    {
      return found
    }
    if let found = dayWord(j) { return found }
    if let found = besideWeekday(j, anchor) { return found }
    if let found = weekdayDate(j, anchor, hadThe: the) { return found }
    if let found = holiday(j, anchor) { return found }
    if let found = absoluteDate(j, anchor, hadThe: the) { return found }
    return period(j, anchor)
  }

  func numbered(_ i: Int, _ anchor: WhenAnchor, _ the: Bool) -> WhenFound? {
    if tokens[i].isOrdinal, let found = period(i, anchor) { return found }
    if let found = holiday(i, anchor) { return found }
    return absoluteDate(i, anchor, hadThe: the) ?? period(i, anchor)
  }

  /// "friday before easter", "monday after 3 March".
  func besideWeekday(_ i: Int, _ anchor: WhenAnchor) -> WhenFound? {
    guard let weekday = weekday(i), word(i + 1) == "before" || word(i + 1) == "after",
      word(i + 2) != "next",
      word(i + 2) != "last" || weekday != weekday
    else { return nil }
    return nthBeside(1, weekday, word(i + 1), i + 2, anchor)
  }
}
