/// Something about the person or their wishes, by name: `name`, `why`, `reflection_day`.
package struct Setting: Codable, Equatable, Sendable {
  package var id: Identifier
  package var key: String
  package var value: Value

  package init(id: Identifier, key: String, value: Value) {
    self.id = id
    self.key = key
    self.value = value
  }
}

/// A line to start a conversation with, kept in the person's deck.
package struct Opener: Codable, Equatable, Sendable {
  package var id: Identifier
  package var text: String
  package var setting: String?
  package var added: Day

  package init(id: Identifier, text: String, added: Day) {
    self.id = id
    self.text = text
    self.added = added
  }
}
