package import Model

/// Why the coach said what it said: for `/why` and `--trace`.
package struct Trace: Codable, Equatable, Sendable {
  package struct Choice: Codable, Equatable, Sendable {
    package var id: String
    package var place: Place
    /// `chosen`, or why not: `said later`, `said once`, a condition that does not hold with its values,
    /// `something it names is unknown`.
    package var verdict: String
  }

  package struct Selection: Codable, Equatable, Sendable {
    package var reason: String
    package var candidates: [Choice]
  }

  package struct RuleTrace: Codable, Equatable, Sendable {
    package var id: String
    package var place: Place
    package var pattern: String?
    /// The words of the line that the pattern's own words met.
    package var matched: [String]
    package var captures: [String: String]
    package var condition: String?
  }

  package struct Test: Codable, Equatable, Sendable {
    package var condition: String
    package var values: [String: Value]
    package var holds: Bool
    package var place: Place?
  }

  package var line: String
  package var rule: RuleTrace?
  /// Rules that matched as well, and why they did not win; and some that share a word with the line.
  package var nearMisses: [String] = []
  package var tests: [Test] = []
  package var selections: [Selection] = []
  /// What decided where no rule did: `screen: crisis`, `command: back`, `answer: 7`.
  package var decision: String?

  package init(line: String) { self.line = line }
}
