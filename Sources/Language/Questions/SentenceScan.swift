/// The work on one sentence: where questions may begin, and what begins there.
struct SentenceScan {
  let finder: QuestionFinder
  let sentence: QuestionSentence
  let words: [String]
  /// For each word, where its stretch between two breaks ends.
  let pieceEnds: [Int]

  var lists: OpenerWords { finder.lists }
  var end: Int { words.count }

  init(finder: QuestionFinder, sentence: QuestionSentence) {
    self.finder = finder
    self.sentence = sentence
    words = sentence.words
    var ends = [Int](repeating: sentence.tokens.count, count: sentence.tokens.count)
    var last = sentence.tokens.count
    for place in stride(from: sentence.tokens.count - 1, through: 0, by: -1) {
      ends[place] = last
      if sentence.tokens[place].breakBefore != .none { last = place }
    }
    pieceEnds = ends
  }

  func units() -> [QuestionUnit] {
    var found: [QuestionUnit] = []
    var free = 0
    for start in starts() where start.place >= free {
      if let range = lists.openPhrases.match(words, at: start.place),
        range.upperBound == pieceEnds[start.place], words[start.place] == "and", found.isEmpty,
        range.upperBound == end || lists.handOvers.match(words, at: start.place) == nil
      {
        found.append(.init(kind: .open, form: .wh, words: start.place..<end))
        free = range.upperBound
        continue
      }
      let place = skipFillers(from: start.place + (start.conjunction == "or" ? 1 : 0))
      guard place < end else { break }
      if !found.isEmpty, asksForView(at: place) { continue }
      guard var unit = strict(at: place, after: start) else { continue }
      if let previous = found.last {
        if start.conjunction == "or", unit.form != .wh || previous.form != .inverted { continue }
        unit.continues = start.conjunction == "or" || continues(unit, start: start)
        if previous.form == .indirect && unit.form == .inverted && !sentence.asks { continue }
        found[found.count - 1].words =
          previous.words.lowerBound..<max(start.place, previous.words.lowerBound + 1)
      } else if unit.form == .inverted, let tag = tag(unit, at: place) {
        return [tag]
      }
      found.append(unit)
      free = place + 1
    }
    if found.isEmpty, let unit = inside() { found = [unit] }
    if found.isEmpty, let unit = wordTag() { found = [unit] }
    if found.isEmpty, let unit = loose() { found = [unit] }
    return found
  }

  // MARK: - Where a question may begin

  struct Start {
    var place: Int
    var conjunction: String? = nil
    var afterBreak: Bool
  }

  func starts() -> [Start] {
    var starts: [Start] = [.init(place: 0, conjunction: nil, afterBreak: true)]
    for place in words.indices.dropFirst() {
      let breaks = sentence.tokens[place].breakBefore != .none
      let joins =
        Grammar.conjunctions.contains(words[place]) && !Grammar.toBe.contains(words[place - 1])
      if breaks || joins {
        starts.append(
          .init(place: place, conjunction: joins ? words[place] : nil, afterBreak: breaks))
      }
    }
    return starts
  }

  func skipFillers(from start: Int) -> Int {
    var place = start
    while place < end, let range = lists.fillers.match(words, at: place), range.upperBound < end,
      range.upperBound - start < 24
    {
      place = range.upperBound
    }
    return place
  }

  /// "…, do you think?" at the end of a question asks nothing more.
  private func asksForView(at place: Int) -> Bool {
    ["do you think", "do you reckon", "do you suppose", "would you say", "do you feel"]
      .contains(words[place...].prefix(4).joined(separator: " "))
  }

  /// "…, and what made it good?" continues the thought before it.
  func continues(_ unit: QuestionUnit, start: Start) -> Bool {
    guard start.conjunction == "and" || start.afterBreak, unit.form == .wh else { return false }
    let rest = words[unit.words]
    if rest.count <= 2 { return true }
    // "…, and how long did it take?" asks for something else
    return unit.kind == .open
      && (rest.suffix(2) == ["say", "so"]
        || rest.contains { ["it", "that", "them", "this", "those", "one"].contains($0) })
  }
}
