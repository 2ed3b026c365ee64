/// What already stands in a line when it is read.
package struct Prefill: Equatable, Sendable {
  package var text: String
  /// Whether a word that is typed takes its place, as it does with a selected text. A space, a stop and
  /// the keys that move go on from it.
  package var isReplacedByTyping: Bool

  /// The person's own unfinished line, which goes on.
  package static func unfinished(_ text: String) -> Prefill {
    Prefill(text: text, isReplacedByTyping: false)
  }

  /// What Enter would say.
  package static func suggestion(_ text: String) -> Prefill {
    Prefill(text: text, isReplacedByTyping: true)
  }
}
