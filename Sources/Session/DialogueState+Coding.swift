package import Dialogue
internal import Foundation
internal import Model

extension DialogueState {
  /// As JSON, for the store.
  package var encoded: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A value type of texts, numbers and lists: there is nothing in it that JSON could refuse.
    guard let data = try? encoder.encode(self) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Nil where it was written by a version with another shape.
  package init?(encoded: String) {
    guard
      let state = try? JSONDecoder().decode(DialogueState.self, from: Data(encoded.utf8)),
      state.version == DialogueState.currentVersion
    else { return nil }
    self = state
  }
}
