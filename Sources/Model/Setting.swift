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
