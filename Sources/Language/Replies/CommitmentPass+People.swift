/// Whom a promise is about.
extension CommitmentPass {
  /// Who promised, or to whom the writer did.
  func person(_ frame: PromiseFrame, verb: Int, end: Int) -> String? {
    func name(_ span: Range<Int>) -> String {
      var name = line.original(span)
      for ending in ["'s", "’s"] where name.hasSuffix(ending) { name = String(name.dropLast(2)) }
      return name
    }
    let near = people[people.startIndex(from: frame.words.lowerBound - 80)...].prefix(20)
    let earlier = Set(near.filter { $0.upperBound <= frame.words.lowerBound }.map(name))
    if frame.owner == .them {
      if let promiser = frame.promiser { return name(promiser) }
      let pronoun = frame.words.isEmpty ? "" : normals[frame.words.lowerBound]
      return ["he", "she", "they"].contains(pronoun) && earlier.count == 1 ? earlier.first : nil
    }
    if let object = near.first(where: { $0.lowerBound >= verb && $0.upperBound <= end }) {
      return name(object)
    }
    if let act = vocabulary.act(normals, at: verb), act.end > verb + 1,
      vocabulary.embraces(normals, at: verb, end: act.end),
      line.words.characters[line.tokens[verb + 1].range.lowerBound].isUppercase
    {
      return name(verb + 1..<verb + 2)
    }
    if let told = near.first(where: { frame.words.overlaps($0) }) { return name(told) }
    // "Khalid and I will meet"
    let start = frame.words.lowerBound
    if start > 1, normals[start - 1] == "and",
      let beside = near.first(where: { $0.upperBound == start - 1 })
    {
      return name(beside)
    }
    let pronoun =
      verb < end && normals[verb..<end].contains { ["him", "her", "them"].contains($0) }
    return pronoun && earlier.count == 1 ? earlier.first : nil
  }

  /// "I'll write to Ana and Ben": the same for each who is named beside the first.
  func others(beside made: (commitment: Commitment, end: Int), start: Int) -> [Commitment] {
    guard made.commitment.owner == .me, let first = made.commitment.person,
      var last = people[people.startIndex(from: start)...].prefix(6)
        .first(where: { $0.upperBound <= made.end && line.original($0) == first })
    else { return [] }
    var others: [Commitment] = []
    for next in people[people.startIndex(from: last.upperBound)...].prefix(8)
    where next.upperBound <= made.end {
      let between = normals[last.upperBound..<next.lowerBound]
      let isListed =
        between.isEmpty && line.tokens[next.lowerBound].pause == .weak || between == ["and"]
      guard isListed else { break }
      var other = made.commitment
      other.person = line.original(next)
      others.append(other)
      last = next
    }
    return others
  }
}

extension [Range<Int>] {
  /// The first of some ascending spans that starts at or after a place.
  fileprivate func startIndex(from place: Int) -> Int {
    partitioningIndex { $0.lowerBound >= place }
  }
}

extension CueLine {
  /// The tokens that were read from some words of the line.
  func tokenSpan(of span: Range<Int>) -> Range<Int>? {
    guard let first = words.all[span].first, let last = words.all[span].last else { return nil }
    let start = tokens.partitioningIndex { $0.range.lowerBound >= first.range.lowerBound }
    var end = start
    while end < tokens.count, tokens[end].range.lowerBound <= last.range.lowerBound { end += 1 }
    return start < end ? start..<end : nil
  }
}
