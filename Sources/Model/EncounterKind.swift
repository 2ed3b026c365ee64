/// In what way two people were in touch.
package enum EncounterKind: String, CaseIterable, Codable, Sendable {
  case coffee, meeting, event, call, video, message, comment, `class`, volunteering, introduction
  case other
}
