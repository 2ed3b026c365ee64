internal import Model

/// Openers and introductions: kept, practised, used.
extension Move {
  /// `text`, `setting`, `listener`; or `id` with any of them, `practised` (again, hard, good, easy)
  /// or `used` (well, soSo, badly). `suggestion` names the shipped idea that it is: the same idea is
  /// one opener, however often it is taken up.
  mutating func addOpener(_ fields: Fields, _ step: Step) {
    var opener: Opener
    if case .opener(let known)? = existing(.opener, fields) ?? suggested(fields) {
      opener = known
    } else {
      guard let text = fields.text("text") else { return }
      let id =
        fields.text("suggestion").map { Identifier(named: "opener/\($0)") }
        ?? identifier(step, "opener")
      opener = Opener(id: id, text: text, added: today)
      opener.suggestion = fields.text("suggestion")
    }
    let before = opener
    if let text = fields.text("text") { opener.text = text }
    if let setting = fields.text("setting") { opener.setting = setting }
    if let listener = fields.text("listener") { opener.listener = listener }
    if let grade = fields.text("practised").flatMap(Opener.Review.Grade.init(named:)) {
      opener.reviews.append(.init(day: today, grade: grade))
      return put(.opener(opener), practised: opener)
    }
    if let outcome = fields.text("used").flatMap(Opener.Use.Outcome.init(rawValue:)) {
      opener.uses.append(.init(day: fields.day("day") ?? today, outcome: outcome))
    }
    guard opener != before || existing(.opener, fields) == nil else { return }
    put(.opener(opener), note: .noteOpener, ["text": .text(opener.text)])
  }

  private func suggested(_ fields: Fields) -> Entity? {
    fields.text("suggestion").flatMap {
      record.entity(.opener, Identifier(named: "opener/\($0)"))
    }
  }

  /// Said on no line of its own, but taken back like anything else.
  private mutating func put(_ entity: Entity, practised opener: Opener) {
    changes.append(.put(entity))
    notes.append(phrase(.notePractised, ["text": .text(opener.text)]) ?? opener.text)
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
