/// Names that something before them tells of: in a list, in brackets, beside the writer.
extension NameCues {
  /// "with the new tenor, Iain", "I met Yuki's mum, Sakura": who that is.
  func apposition(_ index: Int) -> Before {
    guard line.all[index].capital || words.isFirstNameOnly(line.normal(index)),
      !line.all[index].possessive
    else { return .none }
    let end = index + 1 < line.all.count ? line.all[index + 1].gap : .sentence
    let isRole = words.roles.contains(line.normal(index - 1))
    guard isRole || end != .none || line.all[index + 1].capital else { return .none }
    var place = index - 1
    while place > 0, index - place < 6, line.all[place].gap == .none {
      place -= 1
      // "interviewed backend candidate, kofi"
      if isRole, words.cuesMet.contains(line.normal(place)), !negated(place) { return .met }
      guard SmallWords.determiners.contains(line.normal(place)) || line.all[place].possessive else {
        continue
      }
      let first = place
      let found = before(first)
      if found == .met || isRole && found != .mentioned { return topic[first] ? .none : .met }
      let joined = ["and", "&"].contains(line.normal(first - 1))
      return joined && line.all[max(0, first - 2)].capital && !topic[first] ? .met : .none
    }
    return .none
  }

  /// "me and ben", "me + ben".
  func isBesideMe(_ index: Int) -> Bool {
    let joined = SmallWords.joiners.contains(line.normal(index - 1))
    let other = joined ? index - 2 : line.all[index].gap == .slash ? index - 1 : -1
    return SmallWords.writer.contains(line.normal(other))
      && (!joined || line.all[index - 1].gap != .sentence)
  }

  /// "met 3 nurses: ella, jade", "two founders (jan, mei)", "lunch with the boss - Richard": whether
  /// a colon, a dash or a bracket tells who somebody was that is spoken of before it.
  func opensList(_ index: Int) -> Bool {
    var sign = line.all[index].range.lowerBound - 1
    while sign >= 0, line.characters[sign].isAnySpace { sign -= 1 }
    guard sign >= 0, NameCues.listSigns.contains(line.characters[sign]) else { return false }
    var place = index - 1
    while place >= 0, index - place < 12 {
      let word = line.normal(place)
      if words.cuesMet.contains(word) { return !negated(place) }
      if word == "with" || word == "w" || words.contact.contains(word) || isRole(word) {
        return true
      }
      if line.all[place].gap == .sentence { return false }
      place -= 1
    }
    return false
  }

  private static let listSigns: Set<Character> = [":", "-", "–", "—", "("]

  /// "nurse", "founders"
  private func isRole(_ word: String) -> Bool {
    words.roles.contains(word)
      || word.hasSuffix("s") && words.roles.contains(String(word.dropLast()))
  }

  /// "put jo in touch", "left tunde a message"
  func framed(_ index: Int, _ first: Set<String>, _ second: Set<String>) -> Bool {
    (index + 1..<index + 3).contains {
      first.contains(line.normal($0)) && second.contains(line.normal($0 + 1))
    }
  }

  static let messages: Set<String> = [
    "message", "voicemail", "note", "msg", "vm", "voicenote",
  ]
  static let gatherings: Set<String> = ["drinks", "party", "dinner", "lunch", "send-off"]
}
