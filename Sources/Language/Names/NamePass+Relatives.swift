/// Whom of the record a new name may mean.
extension NamePass {
  /// The people of the record that a name may mean which is none of theirs word for word.
  mutating func recorded(_ run: Range<Int>, family: Bool) -> KnownNames.Found? {
    if let found = relatives(of: run) ?? nicknamed(run) ?? respelt(run) { return found }
    guard family else { return nil }
    // a family name alone: to be asked
    let bearers = known.ending(line.normal(run.upperBound - 1))
    return bearers.isEmpty ? nil : .init(words: run, people: bearers, certain: false)
  }

  /// Those with the family name whose first name is the same but for a hyphen, of the same
  /// nickname ("Bob Smith" for Robert Smith), or of the same initials ("M. Johnson").
  mutating func relatives(of run: Range<Int>) -> KnownNames.Found? {
    guard run.count > 1 else { return nil }
    let typed = run.map { line.normal($0) }
    var same: [KnownPerson] = []
    var close: [KnownPerson] = []
    for person in known.ending(typed[typed.count - 1]) {
      for form in known.nameForms(person) where !form.isTitled && !form.isAlias {
        guard form.words.count > 1, form.words.last == typed.last else { continue }
        let given = form.words.dropLast()
        if withoutHyphens(given) == withoutHyphens(typed.dropLast()) {
          same.append(person)
        } else if form.words.ends(with: typed) || isShort(typed[0], given[0])
          || areInitials(typed.dropLast(), of: given)
        {
          close.append(person)
        }
      }
    }
    if same.count == 1 { return .init(words: run, people: same, strong: true) }
    if same.isEmpty { close += turned(typed).filter { one in !close.contains { $0.id == one.id } } }
    let people = same.isEmpty ? close : same
    return people.isEmpty ? nil : .init(words: run, people: people, certain: false)
  }

  /// "Soeren" where the record has a Søren, "Sean OMalley" where it has Sean O'Malley: to be asked.
  mutating func respelt(_ run: Range<Int>) -> KnownNames.Found? {
    guard line.all[run.lowerBound].capital else { return nil }
    let first = line.normal(run.lowerBound)
    let last = line.normal(run.upperBound - 1)
    var people: [KnownPerson] = []
    if run.count == 1 {
      people = KnownNames.otherSpellings(of: first).flatMap { known.starting($0) }
    } else {
      let lasts = [last] + KnownNames.otherSpellings(of: last)
      let firsts = [first] + KnownNames.otherSpellings(of: first)
      people = lasts.flatMap { known.ending($0) }.filter {
        firsts.contains(Words.normalise($0.name).first ?? "")
      }
    }
    return people.isEmpty ? nil : .init(words: run, people: people, certain: false)
  }

  /// "Wei Chen", where the record has Chen Wei, "Lan Nguyen" where it has Nguyễn Thị Lan.
  private mutating func turned(_ typed: [String]) -> [KnownPerson] {
    known.starting(typed[typed.count - 1]).filter { person in
      let form = Words.normalise(person.name)
      guard form.count > 1, form[0] == typed[typed.count - 1] else { return false }
      return Array(form.dropFirst()).ends(with: typed.dropLast())
        || withoutHyphens(form.dropFirst()) == withoutHyphens(typed.dropLast())
    }
  }

  private func withoutHyphens(_ names: ArraySlice<String>) -> String {
    names.joined().filter { $0 != "-" }
  }

  /// "Bob" and "Robert", "Katie" and "Kate": of one name.
  private func isShort(_ a: String, _ b: String) -> Bool {
    guard a != b, let others = words.nicknames[a] else { return false }
    return others.contains(b) || others.contains { words.nicknames[$0]?.contains(b) == true }
  }

  /// "M.", "JC", "J.-C.": one letter for each of some names from the first on.
  private func areInitials(_ typed: ArraySlice<String>, of given: ArraySlice<String>) -> Bool {
    let letters = typed.joined().filter(\.isLetter)
    let firsts = given.flatMap { $0.split(separator: "-") }.compactMap(\.first)
    guard letters.count < 4, typed.allSatisfy({ $0.count < 4 }) else { return false }
    return letters == String(firsts.prefix(letters.count))
  }

  /// "Liz" where the record has an Elizabeth.
  mutating func nicknamed(_ run: Range<Int>) -> KnownNames.Found? {
    guard let others = words.nicknames[line.normal(run.lowerBound)] else { return nil }
    var people: [KnownPerson] = []
    for other in others.sorted() {
      for person in known.starting(other) {
        let name = Words.normalise(person.name)
        guard name.first == other, !people.contains(where: { $0.id == person.id }) else { continue }
        if run.count > 1, name.count > 1, !isFamilyName(run.upperBound - 1, name) { continue }
        people.append(person)
      }
    }
    return people.isEmpty ? nil : .init(words: run, people: people, certain: false)
  }

  /// "Johnson" or "J" of Michael Johnson.
  private func isFamilyName(_ index: Int, _ name: [String]) -> Bool {
    let word = line.all[index]
    guard let last = name.last else { return false }
    return last == word.normal
      || KnownNames.isInitial(word, line, index) && last.hasPrefix(word.normal)
  }
}

extension [String] {
  /// Whether the last of these are the same.
  fileprivate func ends(with others: some BidirectionalCollection<String>) -> Bool {
    count >= others.count && suffix(others.count).elementsEqual(others)
  }
}
