internal import Model

/// A closed question brought to the order "do you …", "are you …", "have you …", without its
/// negation and its tag, and with each word as the person typed it.
///
/// "So you're a baker, right?" becomes "are you a baker", "Working on anything?" becomes "are you
/// working on anything", "Don't you like it?" becomes "do you like it".
struct QuestionCore: Sendable {
  var words: [String] = []
  var isName: [Bool] = []
  var surfaces: [String] = []
  var breaks: [Bool] = []
  /// What stands before each word.
  private var joints: [String] = []
  private var lastEnd: Int?

  /// Nil where the question is too long to be turned.
  init?(_ sentence: QuestionSentence, unit: QuestionUnit, in text: Words, lists: OpenerWords) {
    guard unit.words.count <= 30 else { return nil }
    for place in unit.words { append(sentence.tokens[place], in: text) }
    dropFillers()
    dropSignOffs(lists.tail)
    guard !words.isEmpty else { return nil }
    if unit.form == .tag || unit.form == .fragment { invert(lists) }
    if unit.form == .indirect { dropLead(lists) }
    dropNegation()
    ownHaveGot()
    dropThat()
  }

  /// The same question without "really" and the like, and said to one: "do you guys" is "do you".
  var plain: QuestionCore {
    var core = self
    core.dropAdverbs()
    core.addressOne()
    core.dropAdverbs()
    return core
  }

  /// The same question without "most of the time" and the like at its end.
  func unscoped(_ tail: QuestionTail) -> QuestionCore {
    var core = self
    core.removeLast(tail.scope(words))
    return core
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

  mutating func removeFirst(_ count: Int) {
    words.removeFirst(count)
    isName.removeFirst(count)
    surfaces.removeFirst(count)
    breaks.removeFirst(count)
    joints.removeFirst(count)
  }

  mutating func remove(at place: Int) {
    words.remove(at: place)
    surfaces.remove(at: place)
    isName.remove(at: place)
    breaks.remove(at: place)
    joints.remove(at: place)
  }

  mutating func insert(_ added: [String], at place: Int) {
    words.insert(contentsOf: added, at: place)
    surfaces.insert(contentsOf: added, at: place)
    isName.insert(contentsOf: added.map { _ in false }, at: place)
    breaks.insert(contentsOf: added.map { _ in false }, at: place)
    joints.insert(contentsOf: added.map { _ in " " }, at: place)
  }

  mutating func swapFirst() {
    words.swapAt(0, 1)
    surfaces.swapAt(0, 1)
  }
}
