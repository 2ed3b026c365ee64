/// Decides whether words may stand in a gap of a rewrite, so that what comes out is English.
///
/// Where it doubts it says no: no rewrite is better than a bad one.
struct OpenerGap: Sendable {
  let lists: OpenerWords

  /// - Parameters:
  ///   - words: the words in their normal form.
  ///   - isName: for each word, whether it was typed with a capital.
  func accepts(_ name: String, _ words: [String], isName: [Bool]) -> Bool {
    guard let first = words.first, words.count <= 10 else { return false }
    switch name.trimmingDigits {
    case "any": return true
    case "topic": return isTopic(words)
    case "thing":
      return isTopic(words) && !["it", "this", "that"].contains(words.joined(separator: " "))
        && !(first == "that" && words.count > 1 && words[1].hasSuffix("s"))
    case "item": return words.count > 1 && ["a", "an"].contains(first) && isTopic(words)
    case "session":
      return isTopic(words) && words.contains { lists.sessions.contains($0) }
    case "doing": return isActivity(words) && (first == "going" ? isRest(words) : isTopic(words))
    case "act":
      return isVerb(first) && (words.count == 1 || isRest(Array(words.dropFirst())))
    case "trade": return isDone(lists.trades.match(words, at: 0), words)
    case "done": return isPast(words)
    case "feat":
      return lists.feats.match(words, at: 0).map { isObject(Array(words[$0.upperBound...])) }
        ?? false
    case "deed": return isDeed(words)
    case "step":
      return isVerb(first) && isRest(Array(words.dropFirst()))
        && !words.contains(where: Grammar.firstPerson.contains)
    case "matter":
      return words.count <= 2 && lists.matters.contains(words.last ?? "")
        && !Self.functionWords.contains(first)
    case "who": return isSomebody(words, isName)
    case "name": return isProperName(words, isName)
    case "person": return isPerson(words, isName)
    case "place": return isPlace(words, isName)
    case "role": return isRole(words)
    case "people": return words.count <= 2 && lists.peopleNouns.contains(words.last ?? "")
    case "quality": return isQuality(words)
    case "field":
      return words.count <= 3 && lists.fields.match(words, at: 0) == words.indices
        && !isRoleName(words)
    case "event":
      return isTopic(words) && Grammar.isSubject(first) && lists.shared.occurs(in: words)
    case "noun":
      return words.count <= 3 && !words.contains { Self.functionWords.contains($0) }
        && !lists.qualities.contains(first)
    default: return true  // a kept choice: (v=like|enjoy)
    }
  }

  /// A thing or an activity that can follow "about".
  func isTopic(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return false }
    if ["it", "this", "that", "them", "these", "those", "him", "her", "one", "me", "us"].contains(
      first), words.count == 1
    {
      return ["it", "that", "this"].contains(first)
    }
    if first == "a", words.count > 1, ["lot", "bit", "little", "few", "couple"].contains(words[1]) {
      return false
    }
    if last == "early" || last == "late" { return false }
    if last.hasSuffix("ly"), !Self.nounsInLy.contains(last) { return false }
    if Self.badFirst.contains(first) && !(first == "her" && words.count > 1)
      || Grammar.whWords.contains(first)
      || Grammar.auxiliaries.contains(first) || Grammar.pronouns.contains(first)
      || Grammar.prepositions.contains(first)
    {
      return false
    }
    if ["this", "that", "these", "those"].contains(first), words.count > 1,
      Grammar.prepositions.contains(words[1]) || Self.badFirst.contains(words[1])
    {
      return false
    }
    if Self.badLast.contains(last) || Grammar.prepositions.contains(last) && last != "like"
      || Grammar.determiners.contains(last) && last != "that" || Grammar.auxiliaries.contains(last)
      || Grammar.pronouns.contains(last)
    {
      return false
    }
    return isRest(Array(words.dropFirst()))
  }

  /// What may follow the first word: no second clause, no alternative.
  func isRest(_ words: [String]) -> Bool {
    for (place, word) in words.enumerated() {
      if Self.clauseWords.contains(word) { return false }
      if Grammar.whWords.contains(word), word != "where" && word != "who" { return false }
      if Grammar.auxiliaries.contains(word) && word != "do" && word != "can" && word != "will"
        && word != "may"
      {
        // "the company that is hiring" may stay, "the job is hard" not
        if !words[..<place].contains(where: { ["that", "who", "which"].contains($0) }) {
          return false
        }
      }
      // "as a hobby" may stay, "as much as it seems" not
      if word == "as", place + 1 >= words.count || !["a", "an"].contains(words[place + 1]) {
        return false
      }
      if word == "and", place + 1 < words.count,
        Grammar.pronouns.contains(words[place + 1])
          || Grammar.auxiliaries.contains(words[place + 1])
      {
        return false
      }
    }
    if let last = words.last, Self.badLast.contains(last) { return false }
    return true
  }

  /// "teaching", "working nights": a word in -ing that is a doing.
  private func isActivity(_ words: [String]) -> Bool {
    guard let word = words.first, word.hasSuffix("ing"), word.count > 4 else { return false }
    if word == "going" { return words.count > 1 && words[1] != "to" }
    return ![
      "thing", "something", "anything", "nothing", "everything", "morning", "evening", "king",
      "spring", "string", "ceiling", "beijing", "during", "interesting", "wedding",
    ].contains(word)
  }

  func isVerb(_ word: String) -> Bool {
    guard word.count > 1, word.allSatisfy({ $0.isLetter && $0.isASCII }) else {
      return word == "dj"
    }
    if ["be", "have", "do"].contains(word) { return true }
    return !Self.functionWords.contains(word) && !Self.noVerbs.contains(word)
      && !word.hasSuffix("ing")
      && (!word.hasSuffix("ly") || ["apply", "reply", "rely", "supply", "fly"].contains(word))
  }

  func isProperName(_ words: [String], _ isName: [Bool]) -> Bool {
    guard words.count <= 4, let first = words.first, !words.contains("or") else { return false }
    let capitals = zip(words, isName).filter { $0.1 }.count
    if Grammar.pronouns.contains(first) { return false }  // "IT"
    if capitals > 0, isName.first == true, isName.last == true {
      return !["i"].contains(first)
    }
    guard words.count == 1 else { return false }
    return !Self.functionWords.contains(first) && !Self.badFirst.contains(first)
      && !Self.badLast.contains(first) && !Self.times.contains(first) && first.count > 1
      && lists.fields.match(words, at: 0) == nil && !first.hasSuffix("ing")
      && ![
        "work", "school", "university", "uni", "college", "home", "fun", "money", "today",
        "yourself", "life", "networking", "weekend", "parties", "staff",
      ].contains(first)
  }

  private func isPerson(_ words: [String], _ isName: [Bool]) -> Bool {
    if words.first == "the", words.count == 2 {
      return [
        "host", "hosts", "organiser", "organizer", "organisers", "organizers", "speaker", "bride",
        "groom", "owner", "founder", "founders", "couple",
      ]
      .contains(words[1])
    }
    guard isProperName(words, isName) else { return false }
    return !lists.languages.contains(words[0])
      && !lists.places.contains(words.joined(separator: " ")) && !lists.fields.occurs(in: words)
      && !["anyone", "html", "css", "photoshop", "figma", "kubernetes", "linux", "react"].contains(
        words[0])
  }

  private func isPlace(_ words: [String], _ isName: [Bool]) -> Bool {
    if words == ["this", "city"] || words == ["this", "town"] || words == ["this", "area"]
      || words == ["the", "city"] || words == ["this", "neighbourhood"]
      || words == ["the", "countryside"]
    {
      return true
    }
    if words.first == "the", words.count <= 3, isName.dropFirst().allSatisfy({ $0 }) {
      return true  // the Netherlands, the Bay Area
    }
    return isProperName(words, isName)
  }

  private func isRole(_ words: [String]) -> Bool {
    guard words.count >= 2, words.count <= 4, words[0] == "a" || words[0] == "an" else {
      return false
    }
    return isRoleName(Array(words.dropFirst())) && isRest(Array(words.dropFirst()))
  }

  private func isRoleName(_ words: [String]) -> Bool {
    guard let last = words.last, !lists.noRoles.contains(last) else { return false }
    let phrase = words.joined(separator: " ")
    if lists.noRoles.contains(phrase) || lists.noRoles.contains(words[0]) { return false }
    if words.contains(where: lists.qualities.contains) { return false }  // "a good cook"
    if lists.roles.contains(phrase) || lists.roles.contains(last) { return true }
    guard last.count > 4 else { return false }
    return ["er", "or", "ist", "ian", "eer", "ant"].contains { last.hasSuffix($0) }
  }

  private func isQuality(_ words: [String]) -> Bool {
    guard let last = words.last, lists.qualities.contains(last) else { return false }
    return words.dropLast().allSatisfy {
      [
        "very", "really", "so", "too", "quite", "pretty", "that", "usually", "always",
        "particularly", "especially", "as", "still",
      ].contains($0)
    }
  }

}

extension String {
  fileprivate var trimmingDigits: String {
    var name = self
    while name.last?.isNumber == true { name.removeLast() }
    return name
  }
}
