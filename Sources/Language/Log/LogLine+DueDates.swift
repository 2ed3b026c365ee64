/// Which dates of a promise say when it is due.
extension LogLine {
  /// "the Q3 report by Friday": where one is a limit it is that one, and no other; a day that tells
  /// a thing from its like is none.
  func dueDates(in words: Range<Int>) -> [SaidDate] {
    let dates = LogLine.overlapping(characters(words), future).filter {
      $0.date != nil || !$0.clear || $0.minutes != nil
    }
    if dates.count > 1, let limit = dates.first(where: { isLimit($0) && !isSince($0) }) {
      return [limit]
    }
    return dates.filter { !tellsApart($0) }
  }

  func words(of date: SaidDate) -> Range<Int> {
    let start = line.all.partitioningIndex { $0.range.upperBound > date.span.lowerBound }
    let end = line.all.partitioningIndex { $0.range.lowerBound >= date.span.upperBound }
    return start..<max(start, end)
  }

  /// "by Friday"
  private func isLimit(_ date: SaidDate) -> Bool {
    let start = words(of: date).lowerBound
    return [normal(start), normal(start - 1)].contains {
      ["by", "before", "until", "till", "due"].contains($0)
    }
  }

  /// "the Monday report", "the Q4 numbers": between a small word and a thing.
  private func tellsApart(_ date: SaidDate) -> Bool {
    let words = words(of: date)
    let isQuarter = normal(words.lowerBound).first == "q" && date.end != nil
    guard words.count == 1, words.upperBound < count, gap(words.upperBound) == .none,
      !dated[words.upperBound], !SmallWords.functionWords.contains(normal(words.upperBound)),
      isQuarter || SmallWords.determiners.contains(normal(words.lowerBound - 1))
    else { return false }
    return !NamePass.partsOfTime.contains(normal(words.upperBound))
  }
}
