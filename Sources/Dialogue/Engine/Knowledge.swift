package import Language
package import Model

/// What the dialogue may ask of the record: the facts that flows can name, each answered when it
/// is asked for.
package protocol Knowledge {
  /// A fact by its name in `Facts.names`; `none` where there is nothing to tell.
  func fact(_ name: String) -> Value
  /// `days_since("weekly_reflection")` and the like; see `Functions.asking`.
  func call(_ function: String, _ arguments: [Value]) -> Value?
  /// For each of the texts that was said before: a number that is greater the later it was.
  func lastShown(_ ids: [String]) -> [String: Int]
  /// The entity as it is now, to be changed by a `record` step.
  func entity(_ kind: Entity.Kind, _ id: Identifier) -> Entity?
  /// What is open between the user and a person.
  func openFollowUps(with person: Identifier) -> [FollowUp]
  /// Whom the names in a line may mean.
  var people: any PeopleIndex { get }
  /// The same with changes that are not committed yet: what is asked for within the move that makes
  /// them, such as the next card of the deck after one was practised.
  func taking(_ changes: [Change]) -> Self
}

extension Knowledge {
  package func taking(_ changes: [Change]) -> Self { self }
  package func openFollowUps(with person: Identifier) -> [FollowUp] { [] }

  package func name(of person: Identifier) -> String? {
    guard case .person(let known)? = entity(.person, person) else { return nil }
    return known.name
  }
}
