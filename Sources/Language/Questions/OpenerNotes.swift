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
    if line.isLeading { codes.append("leading") }
    if !isFineClosed {
      if line.kind == .yesNo { codes.append("yes_no") }
      if line.kind == .short { codes.append("short") }
    }
    if seconds > Self.longest { codes.append("long") }
    return codes.map { .init(code: $0, message: lists.messages[$0] ?? "") }
  }
}

extension OpenerLine {
  /// "Don't you think …", "Wouldn't you say …", "Surely you …"
  var isLeading: Bool {
    guard let question = main, question.unit.kind == .yesNo else { return false }
    let words = Array(question.sentence.words[question.unit.words].prefix(4))
    guard let first = words.first else { return false }
    if first == "surely" { return true }
    return words.count > 2 && Grammar.auxiliaries.contains(first) && words[1] == "not"
      || words.starts(with: ["would", "you", "not"]) || words.starts(with: ["do", "you", "not"])
      || words.starts(with: ["would", "you", "agree"])
  }
}
