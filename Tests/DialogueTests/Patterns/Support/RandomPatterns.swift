import Dialogue
import Language
import Model

/// Small patterns and lines over a few words, so that they often meet.
struct RandomPatterns {
  var random: SplitMix64
  static let words = ["a", "b", "c", "7"]
  static let concepts = ["x": ["a", "a b", "@y"], "y": ["c c", "b", "@x"]]
  static let phrases = ["a", "a b", "c c", "b"].map { Words.normalise($0) }

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func pattern(depth: Int = 2) -> String {
    (0..<Int.random(in: 1...4, using: &random)).map { _ in element(depth) }.joined(separator: " ")
  }

  mutating func line(upTo longest: Int = 6) -> String {
    (0..<Int.random(in: 0...longest, using: &random)).map { _ in word() }.joined(separator: " ")
  }

  mutating func parsed() throws -> Pattern { try Pattern(pattern()) }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "a" }

  private mutating func element(_ depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 0 ? 12 : 9), using: &random) {
    case 0...3: return word()
    case 4, 5: return "*"
    case 6: return "_"
    case 7: return "#"
    case 8: return Bool.random(using: &random) ? "@x" : "@y"
    case 9: return "[\(pattern(depth: depth - 1))]"
    case 10: return "(\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1)))"
    default: return "[\(word())|\(pattern(depth: depth - 1))]"
    }
  }
}
