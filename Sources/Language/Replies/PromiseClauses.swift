/// Where the clause of a promise ends, what leads up to it, and what it depends on.
struct PromiseClauses {
  let line: CueLine
  let normals: [String]
  let vocabulary: PromiseWords

  /// Sentences longer than this are looked at in part.
  private static let reach = 60

  func sentence(around place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < Self.reach, line.tokens[start].pause < .strong { start -= 1 }
    return start..<sentenceEnd(from: place)
  }

  private func sentenceEnd(from place: Int) -> Int {
    var end = place
    while end < normals.count, end - place < Self.reach,
      end == place || line.tokens[end].pause < .strong
    {
      end += 1
    }
    return end
  }

  /// The end of the clause whose verb stops before a place.
  func end(from place: Int) -> Int {
    var end = place
    while end < normals.count, end - place < Self.reach {
      if line.tokens[end].pause == .strong { return end }
      if Self.enders.contains(normals[end]) { return end }
      if vocabulary.conditions.match(normals, at: end) != nil, end > place { return end }
      if ["and", "then"].contains(normals[end]), opensClause(end + 1) { return end }
      if line.tokens[end].pause == .weak, opensClause(end) { return end }
      end += 1
    }
    return end
  }

  private func opensClause(_ place: Int) -> Bool {
    guard place < normals.count else { return true }
    return Self.subjects.contains(normals[place]) || Self.enders.contains(normals[place])
      || vocabulary.act(normals, at: place)?.base ?? false
      || ["and", "then"].contains(normals[place]) && opensClause(place + 1)
  }

  /// What stands before a frame in its sentence and may say when: "On Thursday".
  func lead(before place: Int) -> Range<Int> {
    var start = place
    while start > 0, place - start < 8 {
      if line.tokens[start].pause == .strong { break }
      let word = normals[start - 1]
      if Self.enders.contains(word) || ["and", "i", "we", "he", "she", "they"].contains(word) {
        break
      }
      start -= 1
    }
    return start..<place
  }

  /// The words of an if- or when-clause before the frame or after the promise's clause.
  func condition(frame: Range<Int>, verb: Int, end: Int) -> Range<Int>? {
    let sentence = sentence(around: min(frame.lowerBound, max(0, normals.count - 1)))
    var place = sentence.lowerBound
    var found: Range<Int>?
    while place < frame.lowerBound {
      if let starter = starter(at: place) {
        var stop = frame.lowerBound
        if stop > starter.upperBound, normals[stop - 1] == "then" { stop -= 1 }
        if starter.upperBound < stop { found = starter.upperBound..<stop }
        break
      }
      place += 1
    }
    if let found { return beforePause(found) }
    guard end < sentence.upperBound, let after = starter(at: end),
      after.upperBound < sentence.upperBound
    else { return nil }
    if Self.asking.contains(normals[verb]), normals[end] != "if" { return nil }
    let stop = self.end(from: after.upperBound + 1)
    return after.upperBound..<max(after.upperBound + 1, min(stop, sentence.upperBound))
  }

  /// "If I go, and I hope I do, I will …": a comma ends the condition where more than "then"
  /// follows it, unless it is a list.
  private func beforePause(_ span: Range<Int>) -> Range<Int> {
    for place in span.dropFirst(2) where line.tokens[place].pause == .weak {
      return span.lowerBound..<place
    }
    return span
  }

  private func starter(at place: Int) -> Range<Int>? {
    guard let range = vocabulary.conditions.match(normals, at: place),
      range.upperBound < normals.count
    else { return nil }
    // "once a week", "once again"
    if normals[place] == "once",
      ["a", "an", "again", "in", "or", "per", "every", "more", "each"].contains(
        normals[range.upperBound])
    {
      return nil
    }
    if normals[place] == "if", place > 0,
      ["as", "wonder", "know", "see", "ask", "sure", "what", "even"]
        .contains(normals[place - 1])
    {
      return nil
    }
    return range
  }

  private static let subjects: Set<String> = [
    "i", "we", "he", "she", "they", "you", "it", "that", "this", "let", "maybe", "will",
  ]
  private static let enders: Set<String> = [
    "but", "because", "so", "although", "though", "while", "since",
  ]
  /// Verbs that take a question: "ask when the next one is".
  private static let asking: Set<String> = [
    "ask", "find", "check", "see", "tell", "let", "look", "figure", "know", "decide",
  ]
}
