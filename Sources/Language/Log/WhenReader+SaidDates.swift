package import Model

extension WhenReader {
  /// The dates that a log sentence names.
  ///
  /// A time without a day is today's, unless the verb beside it puts it before now: "call with
  /// Ana, 2pm" at ten o'clock is no call of yesterday, "called her at 2pm" is.
  package func saidDates(in text: String, now: Moment, leaning: DateLeaning) -> [SaidDate] {
    let readings = all(in: text, now: now, prefer: leaning == .past ? .past : .future)
    let plain =
      leaning == .past && readings.contains(where: \.isTimeOnly) ? all(in: text, now: now) : []
    var days: [Range<Int>: Day] = [:]
    for reading in plain where reading.isTimeOnly {
      if let span = reading.span { days[span] = reading.date ?? now.day }
    }
    return readings.compactMap { found in
      guard [.date, .range, .unclear].contains(found.kind),
        let span = found.phraseSpan ?? found.span
      else { return nil }
      let day = found.isTimeOnly ? found.span.flatMap { days[$0] } : nil
      return SaidDate(
        date: day ?? found.date, end: found.end,
        minutes: found.time.map { $0.hour * 60 + $0.minute }, candidates: found.candidates,
        clear: found.kind != .unclear, span: span)
    }
  }
}
