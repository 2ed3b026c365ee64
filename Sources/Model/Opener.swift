/// A line to start a conversation with, kept in the person's deck: an opener, or an introduction
/// of themselves.
package struct Opener: Codable, Equatable, Sendable {
  /// One time it was practised, and how it came.
  package struct Review: Codable, Equatable, Sendable {
    package enum Grade: Int, Codable, Sendable {
      case again = 1
      case hard, good, easy
    }
    package var day: Day
    package var grade: Grade

    package init(day: Day, grade: Grade) {
      self.day = day
      self.grade = grade
    }
  }

  /// One time it was said to somebody, and how that went.
  package struct Use: Codable, Equatable, Sendable {
    package enum Outcome: String, Codable, Sendable { case well, soSo, badly }
    package var day: Day
    package var outcome: Outcome

    package init(day: Day, outcome: Outcome) {
      self.day = day
      self.outcome = outcome
    }
  }

  package var id: Identifier
  package var text: String
  /// Where it is for: one of the settings of the prompts, `introduction`, or the person's words.
  package var setting: String?
  package var added: Day
  /// For an introduction: who listens.
  package var listener: String?
  /// The shipped idea that it was, where it is none of the person's own.
  package var suggestion: String?
  /// The earliest first. When it is due follows from them; it is not kept.
  package var reviews: [Review] = []
  package var uses: [Use] = []

  package init(id: Identifier, text: String, added: Day) {
    self.id = id
    self.text = text
    self.added = added
  }

  package static let introduction = "introduction"

  /// A line of one's own goes by its words and its listener, so that keeping it twice keeps one.
  package static func identifier(ofOwn text: String, listener: String? = nil) -> Identifier {
    let words = folded(text).split { !$0.isLetter && !$0.isNumber }
    return Identifier(named: "opener/own/\(listener ?? "")/" + words.joined(separator: " "))
  }
}

extension Opener {
  private enum Keys: String, CodingKey {
    case id, text, setting, added, listener, suggestion, reviews, uses
  }

  /// Openers of before there was practice have neither reviews nor uses.
  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Keys.self)
    id = try values.decode(Identifier.self, forKey: .id)
    text = try values.decode(String.self, forKey: .text)
    added = try values.decode(Day.self, forKey: .added)
    setting = try values.decodeIfPresent(String.self, forKey: .setting)
    listener = try values.decodeIfPresent(String.self, forKey: .listener)
    suggestion = try values.decodeIfPresent(String.self, forKey: .suggestion)
    reviews = try values.decodeIfPresent([Review].self, forKey: .reviews) ?? []
    uses = try values.decodeIfPresent([Use].self, forKey: .uses) ?? []
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Keys.self)
    try values.encode(id, forKey: .id)
    try values.encode(text, forKey: .text)
    try values.encode(added, forKey: .added)
    try values.encodeIfPresent(setting, forKey: .setting)
    try values.encodeIfPresent(listener, forKey: .listener)
    try values.encodeIfPresent(suggestion, forKey: .suggestion)
    if !reviews.isEmpty { try values.encode(reviews, forKey: .reviews) }
    if !uses.isEmpty { try values.encode(uses, forKey: .uses) }
  }
}
