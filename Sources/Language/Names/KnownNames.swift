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
  }

  private let people: any PeopleIndex
  /// Words of the line that stand in no name.
  private let nobodys: Set<String>
  private var firsts: [String: [KnownPerson]] = [:]
  private var lasts: [String: [KnownPerson]] = [:]
  private var forms: [String: [[String]]] = [:]

  init(_ people: any PeopleIndex, for line: TypedLine) {
    self.people = people
    let words = Set(line.all.map(\.normal))
    nobodys = words.subtracting(people.nameWords(among: Array(words)))
  }

  mutating func starting(_ word: String) -> [KnownPerson] {
    ask(word, \.firsts, people.people(startingWith:))
  }

  mutating func ending(_ word: String) -> [KnownPerson] {
    ask(word, \.lasts, people.people(endingWith:))
  }

  private mutating func ask(
    _ word: String, _ answers: WritableKeyPath<Self, [String: [KnownPerson]]>,
    _ record: (String) -> [KnownPerson]
  ) -> [KnownPerson] {
    if nobodys.contains(word) { return [] }
    if let known = self[keyPath: answers][word] { return known }
    let found = record(word)
    self[keyPath: answers][word] = found
    return found
  }

  /// The longest match that starts at a word.
  mutating func match(_ line: TypedLine, at start: Int) -> Found? {
    let candidates = starting(line.all[start].normal)
    guard !candidates.isEmpty else { return nil }
    var best: Found?
    // An alias that is exactly what was typed settles which of several it is.
    var called: Set<String> = []
    for person in candidates {
      for (index, form) in nameForms(person).enumerated() {
        guard let (length, strong) = KnownNames.agree(line, start, form, alias: index > 0) else {
          continue
        }
        if length > (best?.words.count ?? 0) {
          best = Found(words: start..<start + length, people: [person], strong: strong)
          called = []
        } else if length == best?.words.count {
          if best?.people.contains(where: { $0.id == person.id }) == false {
            best?.people.append(person)
          }
          if strong { best?.strong = true }
        }
        if index > 0, length == form.count, length == best?.words.count { called.insert(person.id) }
      }
    }
    if called.count == 1 { best?.people.removeAll { !called.contains($0.id) } }
    return best
  }

  private mutating func nameForms(_ person: KnownPerson) -> [[String]] {
    if let known = forms[person.id] { return known }
    let made = ([person.name] + person.aliases).map { Words.normalise($0) }
    forms[person.id] = made
    return made
  }

  /// How many words of the line agree with a name, and whether it is more than its first.
  private static func agree(
    _ line: TypedLine, _ start: Int, _ form: [String], alias: Bool
  ) -> (Int, Bool)? {
    guard let first = form.first, line.all[start].normal == first else { return nil }
    let unspaced = first.first?.standsAlone == true
    var length = 1
    while length < form.count, start + length < line.all.count,
      follows(line, start + length), line.all[start + length].normal == form[length]
    { length += 1 }
    if length == form.count { return (length, length > 1) }
    if alias || unspaced { return nil }  // an alias, or a name in Han, is matched whole
    let next = start + 1
    if length == 1, next < line.all.count, follows(line, next), let last = form.last {
      let word = line.all[next]
      if isSame(word.normal, last) { return (2, true) }  // a middle name left out
      // "Siobhán Ó Briain" has a family name, and no initial
      let goesOn =
        !word.dotted && next + 1 < line.all.count && follows(line, next + 1)
        && line.all[next + 1].capital && word.capital
      if !goesOn, isInitial(word, line, next),
        form.dropFirst().contains(where: { $0.hasPrefix(word.normal) })
      {
        return (2, true)
      }
    }
    if length > 1, length < form.count { return (length, true) }
    return (1, false)
  }

  private static func follows(_ line: TypedLine, _ index: Int) -> Bool {
    line.all[index].gap == .none && !line.all[index - 1].possessive && !line.all[index].hidden
      && !line.all[index].opened
  }

  /// The same name, also where ä, ö and ü are written ae, oe and ue: Mueller is Müller.
  static func isSame(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    guard a.count != b.count, a.count > 3, b.count > 3 else { return false }
    return withoutDigraphs(a) == withoutDigraphs(b)
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
    if word.normal == "i" || word.normal == "a" || word.normal == "u" { return false }
    return true
  }
}
