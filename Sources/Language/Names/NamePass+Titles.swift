/// Names with a title: "Dr Weber", "mr hughes", "aunt lucy".
extension NamePass {
  mutating func titled(at index: Int) -> Named? {
    let word = line.all[index]
    guard words.titles.contains(word.normal), index + 1 < line.all.count,
      KnownNames.follows(line, index + 1)
    else { return nil }
    if let whole = known.match(line, at: index), whole.strong {
      return Named(words: whole.words, found: whole, part: part(index, whole.words.upperBound))
    }
    let next = line.all[index + 1]
    let abbreviated = SmallWords.abbreviations.contains(word.normal)
    let mayBe =
      next.capital
      || (abbreviated || !line.trustsCapitals) && !SmallWords.functionWords.contains(next.normal)
    guard mayBe, abbreviated || word.capital || !line.trustsCapitals else {
      return smallTitled(at: index)
    }
    if let found = known.match(line, at: index + 1), found.strong || next.capital || abbreviated,
      !followedBySurname(found.words), smallSurname(after: found.words) == nil
    {
      return Named(words: found.words, found: found, part: part(index, found.words.upperBound))
    }
    if let bearer = titledBearer(at: index) { return bearer }
    guard next.capital else { return smallTitled(at: index) }
    guard abbreviated || index > 0, things.kind(index + 1) == nil else { return nil }
    return titled(at: index, run(from: index + 1))
  }

  /// "Dr Weber" is the one Dr Weber of the record; some other Weber is asked about.
  private mutating func titledBearer(at index: Int) -> Named? {
    let title = line.normal(index)
    let bearers = known.ending(line.normal(index + 1))
    guard !bearers.isEmpty else { return nil }
    let titled = bearers.filter { Words.normalise($0.name).first == title }
    let found = KnownNames.Found(
      words: index + 1..<index + 2, people: titled.isEmpty ? bearers : titled,
      certain: titled.count == 1, strong: true)
    return Named(words: index..<index + 2, found: found, part: part(index, index + 2))
  }

  /// A title, and a word that the language has not: "emailed prof nakamura"; of kin, a first name
  /// too: "met aunt lucy".
  private mutating func smallTitled(at index: Int) -> Named? {
    let title = line.normal(index)
    let name = index + 1
    guard words.smallTitles.contains(title), !line.all[name].capital, !line.all[name].uncased,
      !isNumber(name)
    else { return nil }
    if words.kinTitles.contains(title), isGivenName(name) {
      if let found = known.match(line, at: name) {
        return Named(words: found.words, found: found, part: part(index, found.words.upperBound))
      }
      return Named(words: index..<name + 1, part: part(index, name + 1))
    }
    let abbreviated = SmallWords.abbreviations.contains(title)
    guard let surname = smallSurname(after: index..<name, title: abbreviated) else { return nil }
    if let bearer = titledBearer(at: index), surname.count == 1 { return bearer }
    return titled(at: index, surname)
  }

  /// The title belongs to a family name alone, and is left out before a first name.
  private mutating func titled(at index: Int, _ run: Range<Int>) -> Named {
    let whole = run.count > 1 ? run : index..<run.upperBound
    return Named(words: whole, found: relatives(of: run), part: part(index, run.upperBound))
  }

  private func isGivenName(_ index: Int) -> Bool {
    let name = line.normal(index)
    return words.firstNames.contains(name)
      && !(SmallWords.functionWords.contains(name) || things.kind(index) != nil)
  }
}
