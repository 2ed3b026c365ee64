/// A talk with a partner on its way, within its frame.
package struct TalkState: Codable, Equatable, Sendable {
  package struct Line: Codable, Equatable, Sendable {
    package var text: String
    /// How it was heard, and what was noticed about it.
    package var heard: [String]
    /// The word of the partner's that it took up.
    package var word: String?
    /// An open question to ask instead.
    package var rewrite: String?
  }

  package var partner: String
  package var mood: String
  /// The ids of the wordings the partner has used: nobody says the same thing twice.
  package var told: [String] = []
  package var lines: [Line] = []
  /// The matter they spoke about last.
  package var topic: String?
  package var isLeaving = false

  package init(partner: String, mood: String) {
    self.partner = partner
    self.mood = mood
  }

  func count(_ heard: String) -> Int { lines.count { $0.heard.contains(heard) } }
}
