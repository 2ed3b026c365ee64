internal import Dialogue

/// A concept that no pattern and no other concept names.
enum UnusedConcepts: Check {
  static func findings(in everything: Everything) -> [Finding] {
    var used = Set(
      everything.allRules.flatMap { ($0.rule.patterns + $0.rule.notPatterns).flatMap(\.concepts) })
    let talks = everything.partners.map(\.rules) + [everything.manners?.rules].compactMap(\.self)
    for rule in talks.flatMap(\.all) {
      used.formUnion((rule.patterns + rule.notPatterns).flatMap(\.concepts))
    }
    used.formUnion(everything.conceptMembers.values.flatMap { $0.compactMap(Concepts.reference) })
    return everything.conceptPlaces.filter { !used.contains($0.key) }
      .map { Finding(.unusedConcept, $0.value, "no pattern names the concept `\($0.key)`") }
  }
}
