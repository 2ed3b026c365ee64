/// What follows a name.
extension NameCues {
  /// What follows a name that ends before a word.
  enum After: Equatable { case strong, weak, none }

  func after(_ end: Int) -> After {
    guard end < line.all.count, line.all[end].gap == .none else { return .none }
    let next = line.normal(end)
    if words.verbsStrong.contains(next) { return .strong }
    // "Amina visited us", "Will met me for lunch", "Rosa came over"
    if words.verbsBeforeMe.contains(next), ["me", "us"].contains(line.normal(end + 1)) {
      return .strong
    }
    if NameCues.coming.contains(next), NameCues.nearer.contains(line.normal(end + 1)) {
      return .strong
    }
    if SmallWords.joiners.contains(next) {
      if SmallWords.writer.contains(line.normal(end + 1)) { return .strong }
    }
    if ["who", "just", "also", "then", "kindly", "finally", "has", "had", "will", "is", "would"]
      .contains(next),
      words.verbsStrong.contains(line.normal(end + 1))
    {
      return .strong
    }
    return words.verbsWeak.contains(next) ? .weak : .none
  }

  /// "Ana couldn't make it", "Ana and Ben did not show".
  func absentAfter(_ end: Int) -> Bool {
    guard end < line.all.count else { return false }
    var place = end
    while place < line.all.count, place - end < 5, line.all[place].gap != .sentence {
      let upper = min(line.all.count, place + 6)
      let window = line.all[place..<upper].map(\.normal)
      if words.absentAfter.match(window, at: 0) != nil { return true }
      let word = line.normal(place)
      let goesOn =
        line.all[place].capital || ["and", "or", "i", "unfortunately", "sadly"].contains(word)
      if !goesOn { return false }
      place += 1
    }
    return false
  }

  private static let coming: Set<String> = ["came", "popped", "dropped", "stopped", "swung"]
  private static let nearer: Set<String> = ["up", "over", "by", "round", "along", "too"]
}
