/// How the coach reacts to a line.
package struct Rule: Sendable {
  package var id: String
  package var patterns: [Pattern]
  package var notPatterns: [Pattern]
  package var when: Condition?
  package var weight: Int
  package var examples: [Example]
  package var counterexamples: [Example]
  /// What is said; chosen as any text.
  package var reply: Text?
  package var sets: [Assignment]
  /// A short question that belongs to this step: the answer is added to the open slot.
  package var probe: Text?
  /// A flow to call, on top of the open question; the question stays open.
  package var call: Call?
  /// A step to go on at, instead of the step's own `next`.
  package var then: String?
  /// The line is no answer: the question stays open.
  package var stays: Bool
  /// May take the line away from an open question of any kind.
  package var interrupts: Bool
  /// Kept to be brought up later: the name of a capture or slot.
  package var remember: String?
  package var place: Place

  package init(id: String, place: Place) {
    self.id = id
    self.place = place
    patterns = []
    notPatterns = []
    weight = 0
    examples = []
    counterexamples = []
    sets = []
    stays = false
    interrupts = false
  }
}

/// A line that a rule is for, or is not for.
package struct Example: Sendable {
  package var line: String
  package var place: Place

  package init(line: String, place: Place) {
    self.line = line
    self.place = place
  }
}

/// Rules of one scope, with their index; each is made when it is first needed, since a line meets
/// the rules of few questions.
package struct Rules: Sendable {
  private let sorted: Deferred<[Rule]>
  private let compiled: Deferred<RuleSet>

  package var all: [Rule] { sorted.value }
  package var index: RuleSet { compiled.value }

  /// - Parameter read: gives the rules in the order of the file, which decides nothing: of two rules
  ///   whose patterns rank alike, the one with the more special condition is tried first.
  package init(concepts: Concepts, _ read: @escaping @Sendable () -> [Rule]) {
    let sorted = Deferred {
      let special = { (rule: Rule) in rule.when?.specificity ?? 0 }
      return read().enumerated().sorted {
        (special($0.element), $1.offset) > (special($1.element), $0.offset)
      }.map(\.element)
    }
    self.sorted = sorted
    compiled = Deferred {
      RuleSet(
        rules: sorted.value.map { ($0.id, $0.patterns, $0.notPatterns, $0.weight) },
        concepts: concepts)
    }
  }

  package init(_ rules: [Rule], concepts: Concepts) {
    self.init(concepts: concepts) { rules }
  }
}

package struct Assignment: Sendable {
  package var slot: String
  package var value: Expression
  package var place: Place

  package init(slot: String, value: Expression, place: Place) {
    self.slot = slot
    self.value = value
    self.place = place
  }
}

package struct Call: Sendable {
  package var flow: String
  package var with: [Assignment]
  /// The slot of this flow that takes the called flow's `result`.
  package var into: String?
  package var place: Place

  package init(flow: String, with: [Assignment] = [], into: String? = nil, place: Place) {
    self.flow = flow
    self.with = with
    self.into = into
    self.place = place
  }
}
