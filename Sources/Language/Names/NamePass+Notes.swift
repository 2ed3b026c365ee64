/// Lines that open with whom it was, as in a notebook: "Wren, Tuesday, coffee", "Vogt on Friday",
/// "Lena by phone", "Mark from accounting showed me round".
extension NamePass {
  /// Nothing but a day and a way to be in touch comes after the first word: "Wren, Tuesday, coffee",
  /// "Joy - Friday - phone", "Vogt on Friday".
  func opensNote(_ run: Range<Int>) -> Bool {
    guard run.lowerBound == 0, run.upperBound < line.all.count, line.trustsCapitals,
      line.all[0].capital, !words.isOrdinaryWord(line.normal(0)),
      !NamePass.counts.contains(line.normal(0))
    else { return false }
    var days = 0
    var contacts = 0
    var apart = false
    for index in run.upperBound..<min(line.all.count, run.upperBound + 8) {
      let word = line.all[index]
      let said = days > 0 && contacts > 0
      if word.gap == .sentence || word.gap == .comma && said { break }
      if index == run.upperBound { apart = word.gap != .none }
      if SmallWords.calendar.contains(word.normal) || NamePass.partsOfTime.contains(word.normal) {
        days += 1
      } else if words.contact.contains(word.normal) {
        contacts += 1
      } else if !NamePass.noteWords.contains(word.normal), !isNumber(index) {
        return false
      }
    }
    if words.ordinary.contains(line.normal(0)) { return apart && days > 0 && contacts > 0 }
    return days > 0 && (contacts > 0 || NamePass.beforeDays.contains(line.normal(run.upperBound)))
  }

  /// "Two chats today"
  private static let counts: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several",
  ]

  private static let noteWords: Set<String> = [
    "on", "this", "last", "next", "by", "over", "a", "for", "quick", "short", "long", "at", "via",
    "some",
  ]

  /// "Carol at the training centre on Wednesday", "Lena by phone": a common name that opens the
  /// line, and where or by what it was.
  func placeFollows(_ run: Range<Int>) -> Bool {
    let end = run.upperBound
    guard run.lowerBound == 0, end + 1 < line.all.count, line.all[end].gap == .none else {
      return false
    }
    switch line.normal(end) {
    case "at": return true
    case "by", "on", "over", "via":
      return words.contact.contains(line.normal(end + 1)) || things.kind(end + 1) == .product
    default: return false
    }
  }

  /// "bumped into will", "talked to hope at the clinic", "lunch with art from finance", "met maya
  /// and mark": before a word in small letters that nobody in the record is called.
  func pointsToPerson(_ index: Int) -> Bool {
    let after = line.normal(index + 1)
    if SmallWords.functionWords.contains(line.normal(index)),
      !words.mostlyNames.contains(line.normal(index))
    {
      return false
    }
    if SmallWords.objects.contains(after) || SmallWords.determiners.contains(after) { return false }
    if listed(index), let last = named.last {
      return words.mostlyNames.contains(line.normal(index))
        || words.isFirstNameOnly(line.normal(last.words.lowerBound)) && closesList(index)
        || line.normal(last.words.lowerBound - 1) == "into"
    }
    if smallListFollows(index + 1) { return true }
    let verb = line.normal(index - 2)
    switch line.normal(index - 1) {
    case "into": return ["bumped", "ran", "bump", "run"].contains(verb)
    case "to":
      return ["talked", "spoke", "talking", "speaking", "chatted", "chatting"].contains(verb)
    case "with", "w":
      return after == "from" || words.mostlyNames.contains(line.normal(index))
    case "met", "rang", "phoned", "texted", "messaged", "called", "told":
      return words.mostlyNames.contains(line.normal(index)) && after != "of" && after != "to"
    default: return false
    }
  }

  /// "Mark from accounting walked me through it", "Rose from the union said": a word that is also a
  /// name, where somebody is from, and what they did.
  func originFollows(_ end: Int) -> Bool {
    guard line.normal(end) == "from", line.all[end].gap == .none else { return false }
    for index in end + 2..<end + 6 where index < line.all.count {
      if line.all[index].gap != .none { return false }
      if cues.after(index) == .strong || line.normal(index).hasSuffix("ed") { return true }
    }
    return false
  }
}
