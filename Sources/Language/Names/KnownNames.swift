/// Matches the words of a line against the record, asking it once for each word that is in a name.
struct KnownNames {
  /// People who are called by some words of the line.
  struct Found {
    var words: Range<Int>
    var people: [KnownPerson]
    /// False where only a nickname table, or a part of the name, says so: to be asked.
    var certain = true
    /// More than a first name agreed: the full name, an alias of several words, an initial.
    var strong = false
    /// The last word of the name agreed, too.
    var whole = false
  }

  private let people: any PeopleIndex
  private let titles: Set<String>
  /// Words of the line that stand in no name.
  private let nobodys: Set<String>
  private var firsts: [String: [KnownPerson]] = [:]
  private var lasts: [String: [KnownPerson]] = [:]
  private var forms: [String: [NameForm]] = [:]

  init(_ people: any PeopleIndex, for line: TypedLine, titles: Set<String>) {
    self.people = people
    self.titles = titles
    let words = KnownNames.words(of: line)
    nobodys = words.subtracting(people.nameWords(among: Array(words)))
  }

  /// The words of a line, and those that a hyphen would make of two or of one of them.
  private static func words(of line: TypedLine) -> Set<String> {
    var words: Set<String> = []
    for (index, word) in line.all.enumerated() {
      words.insert(word.normal)
      if word.capital { words.formUnion(otherSpellings(of: word.normal)) }
      if word.normal.contains("-") {
        words.insert(String(word.normal.prefix { $0 != "-" }))
      } else if index > 0, follows(line, index) {
        words.insert(line.normal(index - 1) + "-" + word.normal)
      }
    }
    return words
  }

  /// Those whose name begins with a word, a title aside: "carol" is Aunt Carol.
  mutating func starting(_ word: String) -> [KnownPerson] {
    if let known = firsts[word] { return known }
    if nobodys.contains(word) { return [] }
    var found = people.people(startingWith: word)
    for person in ending(word)
    where !found.contains(where: { $0.id == person.id })
      && nameForms(person).contains(where: { $0.words.first == word })
    {
      found.append(person)
    }
    firsts[word] = found
    return found
  }

  mutating func ending(_ word: String) -> [KnownPerson] {
    if nobodys.contains(word) { return [] }
    if let known = lasts[word] { return known }
    let found = people.people(endingWith: word)
    lasts[word] = found
    return found
  }

  /// The longest match that starts at a word.
  mutating func match(_ line: TypedLine, at start: Int) -> Found? {
    let candidates = bearers(line, at: start)
    guard !candidates.isEmpty else { return nil }
    var best: Found?
    // An alias that is exactly what was typed settles which of several it is.
    var called: Set<String> = []
    for person in candidates {
      for form in nameForms(person) {
        guard let agreed = form.agreement(with: line, from: start) else { continue }
        if agreed.words > (best?.words.count ?? 0) {
          best = Found(
            words: start..<start + agreed.words, people: [person], strong: agreed.strong,
            whole: agreed.whole)
          called = []
        } else if agreed.words == best?.words.count {
          if best?.people.contains(where: { $0.id == person.id }) == false {
            best?.people.append(person)
          }
          if agreed.strong { best?.strong = true }
          if agreed.whole { best?.whole = true }
        }
        if form.isAlias, agreed.whole, agreed.words == best?.words.count {
          called.insert(person.id)
        }
      }
    }
    if called.count == 1 { best?.people.removeAll { !called.contains($0.id) } }
    return best
  }

  /// Whose name may start at a word, also where a hyphen stands there or in the record alone.
  private mutating func bearers(_ line: TypedLine, at start: Int) -> [KnownPerson] {
    let word = line.normal(start)
    var found = starting(word)
    let next = start + 1
    if word.contains("-") {
      found += starting(String(word.prefix { $0 != "-" }))
    } else if next < line.all.count, KnownNames.follows(line, next),
      found.isEmpty || starting(line.normal(next)).isEmpty
    {
      found += starting(word + "-" + line.normal(next))
    }
    return found
  }

  mutating func nameForms(_ person: KnownPerson) -> [NameForm] {
    if let known = forms[person.id] { return known }
    let made = NameForm.all(of: person, titles: titles)
    forms[person.id] = made
    return made
  }

  /// Whether a word may belong to the name that the word before it is in.
  static func follows(_ line: TypedLine, _ index: Int) -> Bool {
    line.all[index].gap == .none && !line.all[index - 1].possessive && !line.all[index].hidden
      && !line.all[index].opened
  }

  /// The same name, also where ä, ö and ü are written ae, oe and ue: Mueller is Müller.
  static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard a.count != b.count, a.count > 3, b.count > 3 else { return false }
    return withoutDigraphs(a) == withoutDigraphs(b)
  }

  /// How the record may have a name that is typed without its apostrophe or with ae, oe, ue.
  static func otherSpellings(of name: String) -> [String] {
    var others: [String] = []
    if name.count > 4, let first = name.first, first == "o" || first == "d", !name.contains("'") {
      others.append("\(first)'\(name.dropFirst())")
    }
    let plain = withoutDigraphs(name)
    return plain == name || name.count < 5 ? others : others + [plain]
  }

  private static func withoutDigraphs(_ name: String) -> String {
    var kept = ""
    for character in name {
      if character == "e", let last = kept.last, "aou".contains(last) { continue }
      kept.append(character)
    }
    return kept
  }

  /// "S", "S." or, at the end of a part, "s".
  static func isInitial(_ word: TypedLine.Word, _ line: TypedLine, _ index: Int) -> Bool {
    guard word.range.count == 1, !word.normal.allSatisfy(\.isNumber), !word.uncased else {
      return false
    }
    if word.dotted { return true }
    // "jo n lin"
    if word.normal == "n", index + 1 < line.all.count, follows(line, index + 1) { return false }
    if word.normal == "i" || word.normal == "a" || word.normal == "u" { return false }
    return true
  }
}
