internal import Model

/// Which parts of a line speak of the encounter, and which of something else with a day of its own.
extension LogDates {
  /// "1:1 with Sam, check in again in 2 weeks", "coffee, next one Thursday", "whatsapp from Josie -
  /// coffee Tuesday?"
  func isOfAnother(_ word: Int) -> Bool {
    if isContent(word) { return true }
    let start = partStart(word)
    guard start > 0, start < word,
      (max(0, start - 60)..<start).contains(where: { speaksOfEncounter($0) })
    else { return false }
    if opensAnew(start, before: word) { return true }
    guard log.gap(start) == .comma || log.gap(start) == .pause else { return false }
    let words = (start..<word).filter { log.mentionAt[$0] == nil && !log.dated[$0] }
    guard let first = words.first, first == start else { return false }
    let normal = log.normal(first)
    if normal == "next" { return true }
    // "his birthday is on the 14th"
    if ["his", "her", "their", "my", "our"].contains(normal) {
      return words.contains { ["is", "are", "was"].contains(log.normal($0)) }
    }
    return opensAnother(first)
  }

  /// "…, going to his for dinner on Saturday", "… Off to the cinema on Friday", "… Birthday drinks
  /// Saturday": a further part that tells of nothing past.
  private func opensAnew(_ start: Int, before word: Int) -> Bool {
    guard !(start..<word).contains(where: { isPast($0) }) else { return false }
    let first = log.normal(start)
    if LogDates.onwards.contains(first) { return true }
    if first.count > 4, first.hasSuffix("ing"), log.mentionAt[start] == nil {
      return !log.names.contact.contains(first) || log.names.cuesMet.contains(first)
    }
    // "Met Ana. Birthday drinks Saturday"
    return log.gap(start) == .sentence
      && (max(0, start - 30)..<start).contains { isPast($0) }
      && (start..<word).contains { log.names.contact.contains(log.normal($0)) }
  }

  private func isPast(_ index: Int) -> Bool {
    let word = log.normal(index)
    return log.words.isOver(word) || word == "was" || word == "were"
  }

  private static let onwards: Set<String> = ["off", "back", "again", "new"]

  /// Whether a further part of the line begins with a word that is neither small, nor a name, nor past.
  private func opensAnother(_ index: Int) -> Bool {
    let word = log.line.all[index]
    let normal = word.normal
    guard !word.capital, !word.hidden, normal.first?.isLetter == true, normal.count > 1,
      !SmallWords.functionWords.contains(normal), !FollowUpFinder.adverbs.contains(normal),
      !log.words.done.contains(normal), !log.words.valued.contains(normal),
      !log.names.cuesMet.contains(normal) || !normal.hasSuffix("ed"),
      log.names.placeNouns.match(log.normals(from: index, 4), at: 0) == nil
    else { return false }
    return !(normal.count > 4 && (normal.hasSuffix("ed") || normal.hasSuffix("ing")))
  }

  /// The first word of the part that a word stands in: behind the last pause or stop.
  private func partStart(_ word: Int) -> Int {
    var index = min(word, log.count - 1)
    while index > 0, word - index < 40, log.gap(index) == .none || log.gap(index) == .slash {
      index -= 1
    }
    return index
  }

  private func speaksOfEncounter(_ index: Int) -> Bool {
    log.mentionAt[index] != nil || log.names.contact.contains(log.normal(index))
  }

  /// "text from Ben: can't make Thursday": what a message says.
  private func isContent(_ word: Int) -> Bool {
    guard let messages = log.words.phrases(of: .message) else { return false }
    let upper = min(word, 12)
    guard
      let end = (1..<max(1, upper)).first(where: { log.gap($0) == .pause || log.gap($0) == .comma }
      ),
      log.gap(end) == .pause, end <= word
    else { return false }
    return messages.match(log.normals(from: 0, 4), at: 0) != nil
      && (0..<end).contains { ["from", "by"].contains(log.normal($0)) }
  }
}
