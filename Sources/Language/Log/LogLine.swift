internal import Model

/// A log sentence with everything that its parts are read from.
struct LogLine {
  let line: TypedLine
  let mentions: [Mention]
  let things: NamedThings
  let cues: NameCues
  let names: NameWords
  let words: LogWords
  let today: Day
  /// The dates of the text, those without a year looked for in the past and in the future.
  let past: [SaidDate]
  let future: [SaidDate]
  /// For each word, the mention and the date it belongs to.
  let mentionAt: [Int?]
  let dated: [Bool]

  init(
    line: TypedLine, mentions: [Mention], things: NamedThings, names: NameWords, words: LogWords,
    today: Day, past: [SaidDate], future: [SaidDate]
  ) {
    self.line = line
    self.mentions = mentions
    self.things = things
    self.names = names
    self.words = words
    self.today = today
    self.past = past
    self.future = future
    cues = NameCues(line, names)
    var mentionAt: [Int?] = Array(repeating: nil, count: line.all.count)
    var dated = Array(repeating: false, count: line.all.count)
    var mention = 0
    var date = 0
    for (index, word) in line.all.enumerated() {
      while mention < mentions.count, mentions[mention].range.upperBound <= word.range.lowerBound {
        mention += 1
      }
      if mention < mentions.count, mentions[mention].range.overlaps(word.range), !word.opened {
        mentionAt[index] = mention
      }
      while date < past.count, past[date].span.upperBound <= word.range.lowerBound { date += 1 }
      if date < past.count, past[date].span.overlaps(word.range) { dated[index] = true }
    }
    self.mentionAt = mentionAt
    self.dated = dated
  }

  var count: Int { line.all.count }
  func normal(_ index: Int) -> String { line.normal(index) }
  func gap(_ index: Int) -> TypedLine.Gap {
    line.all.indices.contains(index) ? line.all[index].gap : .sentence
  }

  /// Some words from a place on in their normal forms, fewer at the end of the line.
  func normals(from index: Int, _ count: Int) -> [String] {
    line.all[index...].prefix(count).map(\.normal)
  }

  /// The words of a mention that starts here.
  func mentionRange(startingAt index: Int) -> Range<Int>? {
    guard mentionAt.indices.contains(index), let mention = mentionAt[index],
      index == 0 || mentionAt[index - 1] != mention
    else { return nil }
    var end = index + 1
    while end < count, mentionAt[end] == mention { end += 1 }
    return index..<end
  }

  /// Characters from a word to the end of another.
  func characters(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.upperBound <= count else { return 0..<0 }
    let first = line.all[range.lowerBound].range.lowerBound
    var last = line.words.all[range.upperBound - 1].range.upperBound
    if last < first { last = first }
    return first..<last
  }

  /// The dates that overlap some characters; `dates` stand in the order of the text.
  static func overlapping(_ span: Range<Int>, _ dates: [SaidDate]) -> ArraySlice<SaidDate> {
    let start = dates.partitioningIndex { $0.span.upperBound > span.lowerBound }
    return dates[start...].prefix { $0.span.lowerBound < span.upperBound }
  }

  /// "since last Tuesday" tells from when on, and by when nothing.
  func isSince(_ date: SaidDate) -> Bool {
    let word = words(of: date).lowerBound
    return normal(word) == "since" || normal(word - 1) == "since"
  }

  /// The last person before a word whom the writer was in touch with.
  func lastMet(before index: Int) -> Mention? {
    for place in stride(from: index - 1, through: max(0, index - 400), by: -1) {
      if let mention = mentionAt[place], mentions[mention].part == .met { return mentions[mention] }
    }
    return nil
  }

  /// "if it rains" of "if it rains I'll call Tom": what a promise depends on, where it comes first.
  func condition(before index: Int) -> String? {
    var start = index
    while start > 0, index - start < 12 {
      if gap(start) == .sentence || gap(start) == .pause { return nil }
      start -= 1
      guard ["if", "unless", "once"].contains(normal(start)) else { continue }
      guard start == 0 || gap(start) != .none, start + 1 < index else { return nil }
      return LogLine.tidy(line.original(start..<index)).lowercasedFirst
    }
    return nil
  }

  /// The person's own words, without the dates among them and loose ends.
  func text(_ range: Range<Int>, without dates: [SaidDate]) -> String {
    let span = characters(range)
    var kept = ""
    var position = span.lowerBound
    var ownLead = false
    for date in LogLine.overlapping(span, dates) {
      let said = date.span.clamped(to: 0..<line.characters.count)
      let (lead, isLed) = LogLine.lead(String(line.characters[said]))
      ownLead = isLed
      let lower = max(position, said.lowerBound + lead)
      if lower > position { kept += String(line.characters[position..<lower]) }
      position = max(position, min(span.upperBound, said.upperBound))
    }
    let rest = line.characters[position..<max(position, span.upperBound)]
    kept += String(rest)
    return LogLine.tidy(
      kept,
      datedEnd: !ownLead && position > span.lowerBound && rest.allSatisfy(\.isWhitespace))
  }

  /// How many characters of a date's own words are none of its own ("on" of "on by Wednesday", as
  /// in "pass it on by Wednesday"), and whether it takes its "by" along.
  private static func lead(_ date: String) -> (Int, Bool) {
    let words = date.lowercased().split(separator: " ", maxSplits: 2)
    guard let first = words.first else { return (0, false) }
    if words.count > 2, first == "on", ["by", "before", "until", "till"].contains(words[1]) {
      return (3, true)
    }
    return (0, ["by", "before", "until", "till"].contains(first))
  }

  private static let joining: Set<String> = ["and", "then", "so", "but", "the", "this"]
  /// "by" is left where "Friday" was taken away; one of them, since "pass it on by Friday" has two.
  private static let beforeDates: Set<String> = [
    "by", "on", "before", "until", "till", "at", "in", "for", "from", "within", "after", "around",
  ]

  /// One space between words, no sign or small word left hanging at the end.
  ///
  /// - Parameter datedEnd: Whether a date was taken away there.
  static func tidy(_ text: String, datedEnd: Bool = false) -> String {
    var parts = text.split(whereSeparator: \.isWhitespace).map(String.init)
    var isDated = datedEnd
    while let last = parts.last {
      let bare = last.trimming(while: { ",;:.!?-–—(".contains($0) })
      let word = bare.lowercased()
      if bare.isEmpty || parts.count > 1 && joining.contains(word) {
        parts.removeLast()
      } else if parts.count > 1, isDated, word == "early" || word == "sometime" {
        parts.removeLast()
      } else if parts.count > 1, isDated, beforeDates.contains(word) {
        parts.removeLast()
        isDated = false
      } else {
        parts[parts.count - 1] = bare
        break
      }
    }
    while let first = parts.first, [",", "-", "–", "—", ";", ":"].contains(first) {
      parts.removeFirst()
    }
    return parts.joined(separator: " ")
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  fileprivate func trimming(while drop: (Character) -> Bool) -> String {
    var view = Substring(self)
    while let last = view.last, drop(last) { view = view.dropLast() }
    return String(view)
  }
}

extension LogLine {
  /// "#swift", "@mentor"
  func isTag(_ index: Int) -> Bool {
    guard line.all[index].hidden else { return false }
    var position = line.all[index].range.lowerBound - 1
    while position >= 0, !line.characters[position].isAnySpace {
      if line.characters[position] == "#" || line.characters[position] == "@" { return true }
      position -= 1
    }
    return false
  }
}
