internal import Model

/// A closed question brought to the order "do you …", "are you …", "have you …", without its
/// negation and its tag, and with each word as the person typed it.
///
/// "So you're a baker, right?" becomes "are you a baker", "Working on anything?" becomes "are you
/// working on anything", "Don't you like it?" becomes "do you like it".
struct QuestionCore: Sendable {
  private(set) var words: [String] = []
  private(set) var isName: [Bool] = []
  private var surfaces: [String] = []
  private var breaks: [Bool] = []
  /// What stands before each word.
  private var joints: [String] = []
  private var lastEnd: Int?

  /// Nil where the question is too long to be turned.
  init?(_ sentence: QuestionSentence, unit: QuestionUnit, in text: Words) {
    guard unit.words.count <= 30 else { return nil }
    for place in unit.words { append(sentence.tokens[place], in: text) }
    dropFillers()
    guard !words.isEmpty else { return nil }
    if unit.form == .tag || unit.form == .fragment { invert() }
    if unit.form == .indirect { dropLead() }
    dropNegation()
    dropAdverbs()
    dropThat()
  }

  mutating func removeLast(_ count: Int) {
    words.removeLast(count)
    isName.removeLast(count)
    surfaces.removeLast(count)
    breaks.removeLast(count)
    joints.removeLast(count)
  }

  /// Whether a comma or a dash parts some words.
  func hasBreak(inside range: Range<Int>) -> Bool {
    breaks[range].dropFirst().contains(true)
  }

  /// Words as they were typed, one space between them.
  func surface(_ range: Range<Int>) -> String {
    var text = ""
    for place in range {
      if place > range.lowerBound { text += joints[place] }
      text += surfaces[place]
    }
    return text
  }

  private mutating func append(_ token: QuestionSentence.Token, in text: Words) {
    let typed = String(text.characters[token.range])
    if let last = lastEnd, last < token.range.lowerBound {
      joints.append(
        String(text.characters[last..<token.range.lowerBound]) == ". " ? ". " : " ")
    } else {
      joints.append(" ")
    }
    lastEnd = token.range.upperBound
    words.append(token.word)
    breaks.append(token.breakBefore != .none)
    let plain = folded(typed)
    let spelled = plain == token.word || plain == "favorite"
    isName.append(token.isCapital && spelled && token.word != "i" && words.count > 1)
    surfaces.append(spelled ? typed : token.word == "i" ? "I" : token.word)
  }

  private mutating func dropFillers() {
    while words.count > 2,
      ["so", "and", "but", "well", "hey", "hi", "oh", "surely"].contains(words[0])
    {
      removeFirst(1)
    }
  }

  private mutating func removeFirst(_ count: Int) {
    words.removeFirst(count)
    isName.removeFirst(count)
    surfaces.removeFirst(count)
    breaks.removeFirst(count)
    joints.removeFirst(count)
  }

  private mutating func remove(at place: Int) {
    words.remove(at: place)
    surfaces.remove(at: place)
    isName.remove(at: place)
    breaks.remove(at: place)
    joints.remove(at: place)
  }

  private mutating func insert(_ added: [String], at place: Int) {
    words.insert(contentsOf: added, at: place)
    surfaces.insert(contentsOf: added, at: place)
    isName.insert(contentsOf: added.map { _ in false }, at: place)
    breaks.insert(contentsOf: added.map { _ in false }, at: place)
    joints.insert(contentsOf: added.map { _ in " " }, at: place)
  }

  /// "you are a baker" to "are you a baker".
  private mutating func invert() {
    while words.count > 2, ["still", "also", "just", "already"].contains(words[0]) {
      removeFirst(1)
    }
    guard words.count > 1 else { return }
    if words[0] == "you" {
      if words[1] == "have", words.count > 2, !Self.isParticiple(words[2]) {
        insert(["do"], at: 0)  // "you have time"
      } else if Grammar.auxiliaries.contains(words[1]) {
        words.swapAt(0, 1)
        surfaces.swapAt(0, 1)
      } else if Self.presents.contains(words[1]) {
        insert(["do"], at: 0)
      } else if words[1].hasSuffix("ing") {
        insert(["are"], at: 0)
      }
      return
    }
    if ["it", "this", "that"].contains(words[0]), Grammar.toBe.contains(words[1]) {
      words.swapAt(0, 1)
      surfaces.swapAt(0, 1)
      return
    }
    if words[0] == "your", let verb = words.prefix(4).firstIndex(where: Grammar.toBe.contains) {
      let auxiliary = words[verb]
      remove(at: verb)
      insert([auxiliary], at: 0)
      return
    }
    if words[0] == "first", words[1] == "time" { insert(["is", "this", "your"], at: 0) }
    if words[0] == "any" { insert(["do", "you", "have"], at: 0) }
    if ["been", "seen", "read", "tried", "heard", "met", "learned", "learnt"].contains(words[0]) {
      insert(["have", "you"], at: 0)
    }
    if ["happy", "excited", "nervous", "worried", "new", "interested", "into", "at", "proud"]
      .contains(words[0]), words.count > 1
    {
      insert(["are", "you"], at: 0)  // "Happy with the new office?"
    }
    if words[0].hasSuffix("ing"), words[0].count > 5 { insert(["are", "you"], at: 0) }
    if words[0] == "ever", words.count > 2 {
      insert(["have", "you"], at: 0)
    }
  }

  /// Verbs that are no past forms: "you run the bakery, right?" is "do you run …".
  private static let presents: Set<String> = [
    "like", "work", "know", "enjoy", "live", "think", "love", "play", "come", "use", "teach", "run",
    "manage", "own", "lead", "sing", "write", "paint", "draw", "build", "study", "travel", "speak",
    "coach", "cook", "make", "sell", "grow", "commute", "volunteer", "miss", "prefer", "do", "go",
    "want", "find", "design", "develop", "train", "mentor", "practise", "practice", "freelance",
    "agree", "believe", "collect", "restore", "organise", "organize", "need", "edit", "translate",
  ]

  private static func isParticiple(_ word: String) -> Bool {
    word.hasSuffix("ed") || word.hasSuffix("en") && word != "children"
      || [
        "been", "had", "done", "met", "read", "heard", "thought", "lived", "always", "ever",
        "never",
        "not", "just", "already", "known", "gone", "found", "made", "felt", "got", "left", "won",
        "begun", "come", "become", "taught", "brought", "learnt", "grown", "flown", "worn", "sold",
      ].contains(word)
  }

  /// "I was wondering if you like it here" to "do you like it here".
  private mutating func dropLead() {
    guard let place = words.firstIndex(where: { $0 == "if" || $0 == "whether" }) else { return }
    removeFirst(place + 1)
    if !words.isEmpty { invert() }
  }

  private mutating func dropNegation() {
    guard words.count > 3, Grammar.auxiliaries.contains(words[0]) else { return }
    for place in 1...2 where words[place] == "not" {
      remove(at: place)
      return
    }
  }

  /// "do you think that schools …" to "do you think schools …", but "that school" stays.
  private mutating func dropThat() {
    guard words.count > 5, words[0] == "do", words[3] == "that",
      ["think", "feel", "believe", "agree"].contains(words[2]),
      words[4].hasSuffix("s") || isName[4] || Grammar.isSubject(words[4])
    else { return }
    remove(at: 3)
  }

  private mutating func dropAdverbs() {
    let adverbs: Set<String> = [
      "really", "actually", "also", "just", "still", "currently", "usually", "normally",
      "personally", "generally", "already", "perhaps", "maybe", "typically", "mostly",
    ]
    while words.count > 3, words[1] == "you" || words[1] == "your", adverbs.contains(words[2]) {
      remove(at: 2)
    }
  }
}
