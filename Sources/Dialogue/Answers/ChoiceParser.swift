internal import Language

/// Finds the choice that is meant: by number, by prefix, or by a word of it that no other has. A line
/// that asks something back picks nothing by its words: "why would that work" is no choice of "Work".
struct ChoiceParser {
  let choices: [Choice]

  /// The id of the only choice that fits.
  func one(_ line: String, _ words: [String]) -> String? {
    if let number = position(words), choices.indices.contains(number - 1) {
      return choices[number - 1].id
    }
    guard !words.isEmpty else { return nil }
    let exact = choices.filter { choice in
      names(of: choice).contains(words) || choice.id == words.joined(separator: "_")
    }
    if exact.count == 1 { return exact[0].id }
    let typed = words.joined(separator: " ")
    let prefixed = choices.filter { choice in
      names(of: choice).contains { $0.joined(separator: " ").hasPrefix(typed) }
    }
    if prefixed.count == 1 { return prefixed[0].id }
    guard !AskingBack.is(line, words) else { return nil }
    // A phrase that means one choice, inside of a longer line.
    let phrased = choices.filter { choice in
      names(of: choice).contains { PhraseSet([$0.joined(separator: " ")]).occurs(in: words) }
    }
    if phrased.count == 1 { return phrased[0].id }
    return words.count >= Self.long ? nil : byWord(words)
  }

  /// A line of so many words tells something: a word that it shares with a choice picks nothing.
  private static let long = 9

  /// The ids of all that are named, in the order of the choices.
  func several(_ line: String) -> [String] {
    var chosen: Set<String> = []
    for part in line.split(whereSeparator: { ",;/&+".contains($0) }) {
      let pieces = String(part).replacing(" and ", with: "\n").replacing(" or ", with: "\n")
      for piece in pieces.split(separator: "\n") {
        let words = Words.normalise(String(piece))
        let rest = words.filter { !Self.fillers.contains($0) }
        let numbers = rest.compactMap(number)
        if !numbers.isEmpty, numbers.count == rest.count {
          for number in numbers where choices.indices.contains(number - 1) {
            chosen.insert(choices[number - 1].id)
          }
        } else if words == ["all"] || words == ["both"] || words == ["all", "of", "them"] {
          chosen.formUnion(choices.map(\.id))
        } else if let id = one(String(piece), words) {
          chosen.insert(id)
        }
      }
    }
    return choices.map(\.id).filter(chosen.contains)
  }

  private func names(of choice: Choice) -> [[String]] {
    ([choice.text] + choice.also).map { Words.normalise($0) }.filter { !$0.isEmpty }
  }

  /// "2", "two", "number 2", "2nd", "the second one"; "option b" is not one of ours.
  private func position(_ words: [String]) -> Int? {
    let rest = words.count > 1 ? words.filter { !Self.fillers.contains($0) } : words
    if rest == ["last"] { return choices.count }
    return rest.count == 1 ? number(rest[0]) : nil
  }

  private func number(_ word: String) -> Int? {
    if let index = Self.ordinals.firstIndex(of: word) { return index + 1 }
    var figures = word[...]
    if ["st", "nd", "rd", "th"].contains(word.suffix(2)) { figures = word.dropLast(2) }
    return SaidNumber.value(of: String(figures)).flatMap {
      $0 == $0.rounded() && abs($0) < 100 ? Int($0) : nil
    }
  }

  private static let ordinals = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
  ]
  private static let fillers: Set<String> = [
    "a", "both", "choice", "choose", "go", "i", "just", "like", "maybe", "number", "one", "only",
    "option", "pick", "please", "take", "the", "think", "want", "will", "with", "would",
  ]

  /// A word that only one choice has, and that says more than "with" does.
  private func byWord(_ words: [String]) -> String? {
    var counts: [String: Int] = [:]
    for choice in choices {
      let own = Set(names(of: choice).flatMap(\.self))
      counts[choice.id] =
        words.filter {
          $0.count > 2 && own.contains($0) && !SmallWords.all.contains($0)
        }.count
    }
    let best = counts.values.max() ?? 0
    let winners = choices.filter { counts[$0.id] == best }
    return best > 0 && winners.count == 1 ? winners[0].id : nil
  }
}
