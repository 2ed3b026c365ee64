internal import Model

extension WhenReader {
  /// The dates that a log sentence names.
  ///
  /// A time without a day is today's, unless the verb beside it puts it before today: "call with
  /// Ana, 2pm" is neither yesterday's at ten o'clock nor tomorrow's in the evening; "called her at
  /// 2pm" is yesterday's at ten.
  func saidDates(in characters: Characters, now: Moment) -> SaidDates {
    let text = cut(characters)
    let past = phrases(of: text, now: now, prefer: .past)
    guard !past.isEmpty else { return SaidDates(past: [], future: []) }
    let future = again(past, of: text, now: now, prefer: .future)
    let hasTimes = past.contains { $0.reading.isTimeOnly }
    let plain = hasTimes ? again(past, of: text, now: now, prefer: nil) : []
    var days: [Range<Int>: Day] = [:]
    for reading in joinTimes(plain) where reading.isTimeOnly {
      if let span = reading.span { days[span] = min(reading.date ?? now.day, now.day) }
    }
    return SaidDates(
      past: joinTimes(past).compactMap { said($0, at: $0.span.flatMap { days[$0] }) },
      future: joinTimes(future).compactMap { said($0, at: nil) })
  }

  private func said(_ found: WhenReading, at day: Day?) -> SaidDate? {
    guard [.date, .range, .unclear].contains(found.kind), let span = found.phraseSpan ?? found.span
    else { return nil }
    return SaidDate(
      date: found.isTimeOnly ? day ?? found.date : found.date, end: found.end,
      minutes: found.time.map { $0.hour * 60 + $0.minute }, candidates: found.candidates,
      clear: found.kind != .unclear, span: span)
  }
}
