extension LogWords {
  /// A line with its contractions opened that lack an apostrophe: "told sam ill send it".
  ///
  /// "ill" and "well" are words of their own, so an act has to follow, and a clause to begin.
  func opened(_ words: Words) -> Words {
    guard words.all.contains(where: { runTogether[$0.normal] != nil }) else { return words }
    let normals = words.normals
    return words.opening { index in
      guard let parts = runTogether[normals[index]], index + 1 < normals.count,
        acts.match(normals, at: index + 1) != nil,
        (index - 2..<index).contains(where: { $0 >= 0 && Self.reporting.contains(normals[$0]) })
          || parts[0] == "i" && index == 0
      else { return nil }
      return parts
    }
  }

  private static let reporting: Set<String> = [
    "told", "said", "says", "texted", "promised", "mentioned", "and", "but", "that", "so",
  ]

  /// "meant to call", "nearly rang"
  func tellsOfUndone(_ words: [String]) -> Bool {
    words.indices.contains { start in
      leftUndone.match(words, at: start).map {
        contactForms.match(words, at: $0.upperBound) != nil
      } ?? false
    }
  }
}
