internal import Model

/// By when it is promised.
extension CommitmentPass {
  /// The day that some words name, where a condition does not say it before.
  func day(from start: Int, to end: Int, leavingOut condition: Range<Int>?) -> Day? {
    guard start < end else { return nil }
    guard let condition, condition.overlaps(start..<end) else { return day(in: start..<end) }
    if condition.upperBound < end, let day = day(in: condition.upperBound..<end) { return day }
    if start < condition.lowerBound, let day = day(in: start..<condition.lowerBound) { return day }
    return day(in: condition)
  }

  /// A day that the words of the act name, and no time alone.
  func ownDay(from start: Int, to end: Int, leavingOut condition: Range<Int>?) -> Day? {
    guard start < end, condition?.overlaps(start..<end) != true else { return nil }
    return dates(in: start..<end).first { !$0.isTimeOnly }?.date
  }

  private func day(in tokens: Range<Int>) -> Day? { dates(in: tokens).first?.date }

  private func dates(in tokens: Range<Int>) -> [WhenReading] {
    when.all(in: line.original(tokens), now: now, prefer: .future).filter { $0.kind == .date }
  }

  /// "Email Ade. Friday.": the one day of a short answer, in a sentence of its own.
  func loneDay() -> Day? {
    guard line.tokens.count < 24, line.tokens.dropFirst().contains(where: { $0.pause == .strong })
    else { return nil }
    let dates = when.all(in: line.words, now: now, prefer: .future)
    guard dates.count == 1, dates[0].kind == .date, !dates[0].isTimeOnly, let span = dates[0].span,
      let day = dates[0].date, day >= now.day
    else { return nil }
    let inside = line.tokens.indices.filter { line.tokens[$0].range.overlaps(span) }
    guard var first = inside.first, let last = inside.last else { return nil }
    if first > 0, ["by", "on"].contains(line.tokens[first - 1].normal) { first -= 1 }
    let opens = first == 0 || line.tokens[first].pause == .strong
    let closes = last + 1 == line.tokens.count || line.tokens[last + 1].pause == .strong
    return opens && closes ? day : nil
  }
}
