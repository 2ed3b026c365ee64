/// What is promised: the verb of a frame, or the thing that stands for it.
extension CommitmentPass {
  /// "I'll stay after class and ask the lecturer": the verb behind one that promises nothing.
  func furtherVerb(after verb: Int) -> Int? {
    guard verb < normals.count, vocabulary.idle.contains(normals[verb]) else { return nil }
    let places = verb + 1..<min(verb + 8, normals.count)
    guard let and = places.first(where: { normals[$0] == "and" }),
      vocabulary.act(normals, at: and + 1)?.base == true
    else { return nil }
    return and + 1
  }

  /// What a frame promises, and the place behind its verb.
  func act(_ frame: PromiseFrame, at verb: Int) -> (lemma: String, end: Int)? {
    if let act = frame.act { return act }
    if normals[frame.words.suffix(2)].contains("be") { return being(at: verb) }
    if let known = vocabulary.act(normals, at: verb) {
      if frame.needsBase, !known.base { return nil }
      if Self.asides.contains(known.lemma), !takesObject(at: known.end) { return nil }
      if frame.owner == .them, frame.needsKnownAct, !vocabulary.favours.contains(known.lemma) {
        return nil
      }
      return (known.lemma, known.end)
    }
    if frame.state == .moved { return ("move", verb) }
    guard !frame.needsKnownAct, verb < normals.count else { return nil }
    let word = normals[verb]
    guard word.count > 1, word.allSatisfy(\.isLetter), !vocabulary.idle.contains(word),
      !word.hasSuffix("ing"), !SmallWords.calendar.contains(word)
    else { return nil }
    return (word, verb + 1)
  }

  /// "I'll be writing to Jo", "I'll be there"; not "I'll be fine".
  private func being(at place: Int) -> (lemma: String, end: Int)? {
    guard place < normals.count else { return nil }
    if normals[place] == "there" { return ("attend", place + 1) }
    guard normals[place].hasSuffix("ing"), let act = vocabulary.act(normals, at: place) else {
      return nil
    }
    return (act.lemma, act.end)
  }

  /// Verbs that promise something only with an object: "I'll see Ana", and not "I'll see".
  private static let asides: Set<String> = ["see", "start", "work", "try", "check", "say"]

  private func takesObject(at place: Int) -> Bool {
    guard place < normals.count else { return false }
    return ![
      "if", "whether", "how", "what", "you", "about", "then", "and", "but", "so", "it", "i", "we",
      "that",
    ]
    .contains(normals[place])
  }
}
