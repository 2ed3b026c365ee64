/// Promises whose verb is the one that was just denied.
extension PromiseFrameReader {
  /// "I haven't called Ana yet but I will tomorrow": the act is taken from before.
  func elliptic(at start: Int) -> PromiseFrame? {
    guard start > 2, let will = will(at: start), isCutShort(will),
      let denied = denied(before: start)
    else { return nil }
    return .init(
      owner: .me, state: .made, words: denied.verb..<will, act: (denied.lemma, will))
  }

  /// Behind "I will", or "will" where a clause begins.
  private func will(at start: Int) -> Int? {
    if let will = vocabulary.will.match(normals, at: start) { return will.upperBound }
    return normals[start] == "will" && startsClause(start) ? start + 1 : nil
  }

  /// Whether nothing but a time follows: "tonight", "on Monday", "soon".
  private func isCutShort(_ place: Int) -> Bool {
    guard place < normals.count, line.tokens[place].pause == .none else { return true }
    return vocabulary.act(normals, at: place) == nil
      && (vocabulary.future.match(normals, at: place) != nil
        || ["on", "by", "at", "in", "this", "over"].contains(normals[place]))
  }

  /// The verb of "have not called" or "did not call" in the words before.
  private func denied(before place: Int) -> (verb: Int, lemma: String)? {
    for not in (max(0, place - 16)..<place).reversed() where normals[not] == "not" {
      guard not > 0, ["have", "did", "has"].contains(normals[not - 1]) else { return nil }
      let verb = skipAdverbs(not + 1)
      guard verb < place else { return nil }
      let lemma =
        vocabulary.act(normals, at: verb).flatMap { $0.base ? $0.lemma : nil }
        ?? vocabulary.participle(normals[verb])
      return lemma.map { (verb, $0) }
    }
    return nil
  }
}
