/// Something that went well, named as a fact.
package struct Win: Codable, Equatable, Sendable {
  package var id: Identifier
  package var day: Day
  package var text: String

  package init(id: Identifier, day: Day, text: String) {
    self.id = id
    self.day = day
    self.text = text
  }
}
