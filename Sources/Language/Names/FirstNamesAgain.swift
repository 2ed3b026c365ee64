internal import Model

extension [Mention] {
  /// "Coffee with Ines Weber. Ines will write": the second Ines is the first, whoever else is
  /// called Ines.
  func takingFirstNamesAgain() -> [Mention] {
    let words = map { Words.normalise($0.name) }
    return enumerated().map { index, mention in
      guard words[index].count == 1,
        let full = indices.first(where: {
          $0 != index && words[$0].count > 1 && words[$0].first == words[index].first
        }),
        // Two of that name were named in full: then it is open which.
        !indices.contains(where: {
          words[$0].count > 1 && words[$0].first == words[index].first
            && words[$0] != words[full]
        })
      else { return mention }
      var again = mention
      again.match = self[full].match
      if case .new = again.match { again.name = self[full].name }
      return again
    }
  }
}
