/// Past or future by the verb beside a phrase: "met … friday" lies behind, "meet … friday" ahead.
extension WhenParser {
  /// The direction for a phrase at a token: the caller's, else the nearest verb's, else nil.
  func direction(at i: Int, _ anchor: WhenAnchor) -> Direction? {
    anchor.toward ?? prefer ?? tense(at: i)
  }

  /// The nearest verb to the left in the sentence, else the first to the right.
  func tense(at start: Int) -> Direction? {
    let limit = word(start - 1) == "the" ? start - 2 : start - 1
    if ["by", "until", "till", "til", "before"].contains(word(limit)) { return .future }
    if word(start - 1) == "since" || word(start - 1) == "in" && word(start - 2) == "back" {
      return .past
    }
    let link = ["the", "this", "next"].contains(word(start - 1)) ? start - 2 : start - 1
    // "graduation is on friday"
    if ["on", "at", "in"].contains(word(link)),
      ["is", "are"].contains(word(link - 1)) || word(link - 1).hasSuffix("'s")
    {
      return .future
    }
    let isAim = ["to", "for", "until", "till"].contains(word(link))
    var i = start - 1
    let lowest = max(0, start - 24)
    while i >= lowest, !endsSentence(i) {
      // "moved to the 4th", "a ticket for saturday"
      if isAim, vocabulary.planningWords.contains(word(i)) { return .future }
      // "Sat 28th" is no sitting
      if i < start - 1 || weekday(i) == nil, let direction = cue(i) { return direction }
      i -= 1
    }
    i = start + 1
    let highest = min(tokens.count, start + 16)
    while i < highest, !endsSentence(i) {
      if let direction = cue(i) { return direction }
      i += 1
    }
    return nil
  }

  /// "no longer every tuesday", "never on sundays", "I used to meet her every week".
  func isDenied(_ start: Int) -> Bool {
    for i in stride(from: start - 1, through: max(0, start - 5), by: -1) {
      guard tokens[i].kind == .word else { return false }
      let text = tokens[i].text
      // "don't forget our call every tuesday", "why don't we meet every week"
      if Self.noDenial.contains(text) { return false }
      if Self.denials.contains(text) || text.hasSuffix("n't") {
        return !["we", "you"].contains(word(i + 1))
      }
      if text == "longer", word(i - 1) == "no" { return true }
      if text == "used", word(i + 1) == "to" { return true }
    }
    return false
  }

  private static let denials: Set<String> = [
    "not", "never", "hardly", "dont", "doesnt", "didnt", "cant", "wont", "stopped", "quit",
  ]
  private static let noDenial: Set<String> = ["forget", "miss", "only", "just"]

  private func endsSentence(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .lineEnd: return true
    case .mark: return isMark(i, ";", "!", "?") || isFullStop(i)
    case .word, .number, .opaque: return false
    }
  }

  private func isFullStop(_ i: Int) -> Bool {
    guard isMark(i, ".") else { return false }
    if i + 1 >= tokens.count || tokens[i + 1].kind == .lineEnd { return true }
    // the stop of "dr." or "fri." ends nothing
    let isLong = i > 0 && tokens[i - 1].term == nil && word(i - 1).count > 2
    return tokens[i + 1].gap && (tokens[i + 1].capital || isLong)
  }

  private func cue(_ i: Int) -> Direction? {
    guard tokens[i].kind == .word else { return nil }
    let text = tokens[i].text
    if Self.futureWords.contains(text) || text.hasSuffix("'ll") { return .future }
    if Self.presentParticiples.contains(text) {
      return Self.determiners.contains(word(i - 1)) ? nil : .future  // "missed the meeting"
    }
    // "she said she'd ring", not "she'd met"
    let next = word(i + 1)
    if text.hasSuffix("'d"), text.count > 2, vocabulary.baseVerbs.contains(next) { return .future }
    if text == "invited", next == "to" { return .future }
    if text == "didn't" || text == "wasn't" || text == "didnt" { return .past }
    // "I've got an interview"
    let has = word(i - 1)
    if text == "got",
      ["have", "has", "ive"].contains(has) || has.hasSuffix("'ve") || has.hasSuffix("'s")
    {
      return nil
    }
    if vocabulary.pastVerbs.contains(text) {
      // "have to read", "plan was to", "a read"
      return word(i - 1) == "to" || Self.determiners.contains(word(i - 1)) ? nil : .past
    }
    if vocabulary.baseVerbs.contains(text) { return plainVerb(i) }
    if text.count > 4, text.hasSuffix("ed"), tokens[i].term == nil,
      !Self.notPast.contains(text), !Self.determiners.contains(word(i - 1))
    {
      return ["be", "get"].contains(word(i - 1)) ? .future : .past
    }
    return nil
  }

  /// "Call Sam friday" and "to call" lie ahead, "a call" is a noun, "did call" lies behind.
  private func plainVerb(_ i: Int) -> Direction? {
    if i == 0 { return .future }
    switch tokens[i - 1].kind {
    case .mark, .lineEnd, .opaque: return isMark(i - 1, "-", "'", "’") ? nil : .future
    case .number: return nil
    case .word:
      let before = word(i - 1)
      if before == "not" || before == "never" { return word(i - 2) == "did" ? .past : .future }
      if ["did", "didn't", "didnt"].contains(before) || ["did", "didn't"].contains(word(i - 2)) {
        return .past
      }
      return Self.verbOpeners.contains(before) ? .future : nil
    }
  }

  private static let futureWords: Set<String> = [
    "will", "shall", "gonna", "should", "must", "going", "wanna", "tomorrow", "won't", "wont",
    "ill",
    "plan", "planning", "hoping", "hope", "want", "need", "let's", "lets", "remind", "todo", "due",
    "deadline", "upcoming", "could", "might", "may", "would", "promise", "gotta",
  ]
  private static let presentParticiples: Set<String> = [
    "meeting", "seeing", "calling", "having", "attending", "visiting", "flying", "presenting",
    "hosting", "starting", "joining", "leaving", "speaking", "sending",
  ]
  private static let determiners: Set<String> = [
    "a", "an", "the", "my", "our", "her", "his", "their", "your", "that", "this", "quick", "great",
    "short", "long", "good", "video", "phone", "brief",
  ]
  private static let notPast: Set<String> = [
    "need", "needs", "indeed", "hundred", "exceed", "proceed", "succeed", "naked", "sacred",
    "speed", "breed", "bleed", "united", "shared", "related", "interested", "married", "tired",
    "excited", "scheduled", "supposed", "ahmed", "mohamed", "muhammed", "alfred", "wilfred",
    "mildred",
    "winifred", "embed",
  ]
  private static let verbOpeners: Set<String> = [
    "to", "i", "we", "you", "they", "and", "then", "please", "pls", "also", "us", "must", "should",
    "can", "could", "or", "do", "ll", "let's", "lets", "me", "so", "but", "maybe", "just", "he'll",
    "she'll", "i'll", "we'll", "they'll", "i'd", "gotta", "gonna", "wanna",
  ]
}
