/// What is worth saying about a line, with the words for it from `prompts/`.
struct OpenerNotes: Sendable {
  let lists: OpenerWords

  /// Seconds after which a line is long to say before the other person gets a turn.
  static let longest = 20.0

  func notes(
    for line: OpenerLine, isPrivate: Bool, isDemand: Bool, isFineClosed: Bool, seconds: Double
  ) -> [OpenerReading.Note] {
    var codes: [String] = []
    if isPrivate { codes.append("private") }
    if isDemand { codes.append("demand") }
    if line.isStacked { codes.append("stacked") }
    if line.main?.unit.form == .tag { codes.append("tag") }
    if isLeading(line) { codes.append("leading") }
    if !isFineClosed {
      if line.kind == .yesNo { codes.append("yes_no") }
      if line.kind == .short { codes.append("short") }
    }
    if seconds > Self.longest { codes.append("long") }
    return codes.map { .init(code: $0, message: lists.messages[$0] ?? "") }
  }
}

extension OpenerNotes {
  /// "Don't you think …", "Isn't it boring?", "Surely you …"; "Haven't we met?" only checks a fact.
  private func isLeading(_ line: OpenerLine) -> Bool {
    guard let question = line.main else { return false }
    let words = Array(question.sentence.words[question.unit.words])
    guard let first = words.first else { return false }
    if lists.leading.match(words, at: 0) != nil { return true }
    guard question.unit.kind == .yesNo else { return false }
    if first == "surely" { return true }
    guard let verb = negated(words), verb < words.count else { return false }
    let subject = words[verb - 1]
    if subject == "you", ["do", "did", "would"].contains(first),
      lists.opinionVerbs.contains(words[verb])
    {
      return !(first == "would" && ["like", "love", "want", "prefer"].contains(words[verb]))
        && !(words[verb] == "want" && verb + 1 < words.count && words[verb + 1] != "to")
    }
    guard !["we", "i", "there"].contains(subject) else { return false }
    return words[verb...].contains { lists.qualities.contains($0) || lists.verdicts.contains($0) }
      || words[verb...].starts(with: ["about", "time"])
  }

  /// Where what follows the subject of a negated question begins: "don't you", "isn't the food".
  private func negated(_ words: [String]) -> Int? {
    guard words.count > 3, Grammar.auxiliaries.contains(words[0]) else { return nil }
    if words[1] == "not" { return 3 }
    return words[1] == "you" && words[2] == "not" ? 3 : nil
  }
}
