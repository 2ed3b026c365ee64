internal import Dialogue

/// The coach speaks quietly.
enum ExclamationMarks: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.textUses.flatMap(\.text.variants).filter { $0.unquoted.contains("!") }
      .map { Finding(.exclamation, $0.place, "an exclamation mark; the coach does without") }
  }
}
