internal import Model

/// Openers and introductions: kept, practised, used.
extension Move {
  /// `text`, `setting`, `listener`; or `id` with any of them, `practised` (again, hard, good, easy)
  /// or `used` (well, soSo, badly). `suggestion` names the shipped idea that it is: the same idea is
  /// one opener, however often it is taken up, and so is the same line of the person's own.
  mutating func addOpener(_ fields: Fields, _ step: Step) {
    let id: Identifier
    if let given = fields.text("id").flatMap(Identifier.init) {
      id = given
    } else if let suggestion = fields.text("suggestion") {
      id = Identifier(named: "opener/\(suggestion)")
    } else if let text = fields.text("text") {
      let own = Opener.identifier(ofOwn: text, listener: fields.text("listener"))
      id = identifier(step, "opener", named: own)
    } else {
      return
    }
    var opener: Opener
    var known: Opener?
    if case .opener(let existing)? = record.entity(.opener, id) {
      opener = existing
      known = existing
    } else {
      guard let text = fields.text("text") else { return }
      opener = Opener(id: id, text: text, added: today)
      opener.suggestion = fields.text("suggestion")
    }
    if let text = fields.text("text") { opener.text = text }
    if let setting = fields.text("setting") { opener.setting = setting }
    if let listener = fields.text("listener") { opener.listener = listener }
    if let grade = fields.text("practised").flatMap(Opener.Review.Grade.init(named:)) {
      opener.reviews.append(.init(day: today, grade: grade))
      return put(.opener(opener), undoneAs: "practice", ["text": .text(opener.text)])
    }
    if let outcome = fields.text("used").flatMap(Opener.Use.Outcome.init(rawValue:)) {
      opener.uses.append(.init(day: fields.day("day") ?? today, outcome: outcome))
      let names: [String: Value] = ["text": .text(opener.text), "went": .text(outcome.rawValue)]
      return put(.opener(opener), note: .noteUsed, names)
    }
    guard opener != known else { return }
    put(.opener(opener), note: .noteOpener, ["text": .text(opener.text)])
  }
}

extension Opener.Review.Grade {
  init?(named name: String) {
    switch name {
    case "again": self = .again
    case "hard": self = .hard
    case "good": self = .good
    case "easy": self = .easy
    default: return nil
    }
  }
}
