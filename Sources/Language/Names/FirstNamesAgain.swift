internal import Model

extension [Mention] {
  /// "Coffee with Ines Weber. Ines will write": the second Ines is the first, whoever else is
  /// called Ines.
  func takingFirstNamesAgain() -> [Mention] {
    let words = map { Words.normalise($0.name) }
    /// By first name, who is named in full; nil where two of that name are: then it is open which.
    var full: [String: Int?] = [:]
    for (index, name) in words.enumerated() where name.count > 1 {
      if let earlier = full[name[0]] {
        if earlier.map({ words[$0] != name }) ?? false { full[name[0]] = .some(nil) }
      } else {
        full[name[0]] = index
      }
    }
    return zip(self, words).map { mention, name in
      guard name.count == 1, let index = full[name[0]], let index else { return mention }
      var again = mention
      again.match = self[index].match
      if case .new = again.match { again.name = self[index].name }
      return again
    }
  }
}
