/// A way to say somebody's name: as the record has it, without a title, or an alias.
struct NameForm {
  let words: [String]
  let isAlias: Bool
  /// Begins with a title, which by itself is nobody's name.
  let isTitled: Bool

  static func all(of person: KnownPerson, titles: Set<String>) -> [NameForm] {
    let name = Words.normalise(person.name)
    let isTitled = name.count > 1 && titles.contains(name[0])
    var forms = [NameForm(words: name, isAlias: false, isTitled: isTitled)]
    if isTitled {
      forms.append(.init(words: Array(name.dropFirst()), isAlias: false, isTitled: false))
    }
    // "Müller, Jürgen"
    let parts = person.name.split(separator: ",")
    if parts.count == 2, !isTitled {
      let turned = Words.normalise("\(parts[1]) \(parts[0])")
      forms.append(.init(words: turned, isAlias: false, isTitled: false))
    }
    // 田中 太郎
    let pieces = person.name.split(separator: " ")
    if pieces.count == 2, name[0].first?.standsAlone == true {
      forms += pieces.map {
        .init(words: Words.normalise(String($0)), isAlias: false, isTitled: false)
      }
    }
    return forms
      + person.aliases.map { .init(words: Words.normalise($0), isAlias: true, isTitled: false) }
  }

  struct Agreement {
    /// How many words of the line agree.
    var words: Int
    /// More than the first name agrees.
    var strong: Bool
    /// The form agrees to its end.
    var whole = false
  }

  /// How far the words of a line from a place on are this name.
  func agreement(with line: TypedLine, from start: Int) -> Agreement? {
    var place = start
    var length = 0
    while length < words.count, place < line.all.count,
      place == start || KnownNames.follows(line, place),
      let step = step(line, place, length)
    {
      place += step.line
      length += step.form
    }
    guard length > 0 else { return nil }
    var typed = place - start
    if length == words.count {
      return .init(words: typed, strong: max(length, typed) > 1, whole: true)
    }
    // an alias, or a name in Han, is said to its end
    if isAlias || words[0].first?.standsAlone == true { return nil }
    if length == 1, place < line.all.count, KnownNames.follows(line, place) {
      let word = line.all[place]
      if let last = words.last, KnownNames.isSame(word.normal, last) {
        return .init(words: typed + 1, strong: true, whole: true)  // a middle name left out
      }
      // "Siobhán Ó Briain" has a family name, and no initial
      let goesOn = place + 1 < line.all.count && KnownNames.follows(line, place + 1)
      let isCapital = goesOn && line.all[place + 1].capital && word.capital
      if !isTitled, word.dotted || !isCapital, KnownNames.isInitial(word, line, place),
        words.dropFirst().contains(where: { $0.hasPrefix(word.normal) })
      {
        return .init(words: typed + 1, strong: true)
      }
    }
    while length > 1, SmallWords.particles.contains(words[length - 1]) {
      length -= 1  // "Maria de Souza" is no Maria de la Cruz
      typed -= 1
    }
    if length == 1, isTitled { return nil }
    return .init(words: typed, strong: length > 1)
  }

  /// How many words of the line and of the form are the same from two places on; a hyphen may
  /// stand in either alone.
  private func step(_ line: TypedLine, _ place: Int, _ length: Int) -> (line: Int, form: Int)? {
    let word = line.normal(place)
    let wanted = words[length]
    if word == wanted { return (1, 1) }
    if wanted.contains("-") {
      let parts = wanted.split(separator: "-")
      guard place + parts.count <= line.all.count,
        parts.indices.allSatisfy({ line.normal(place + $0) == parts[$0] }),
        (place + 1..<place + parts.count).allSatisfy({ KnownNames.follows(line, $0) })
      else { return nil }
      return (parts.count, 1)
    }
    if word.contains("-") {
      let parts = word.split(separator: "-")
      guard length + parts.count <= words.count,
        parts.indices.allSatisfy({ words[length + $0] == parts[$0] })
      else { return nil }
      return (1, parts.count)
    }
    return nil
  }
}
