/// One wording among several for the same moment.
package struct Variant: Sendable {
  /// Stable, so that it can be remembered and translated.
  package var id: String
  package var template: Template
  package var condition: Condition?
  /// Said at most once, ever.
  package var once: Bool
  package var place: Place

  package init(
    id: String, template: Template, condition: Condition? = nil, once: Bool = false, place: Place
  ) {
    self.id = id
    self.template = template
    self.condition = condition
    self.once = once
    self.place = place
  }
}

/// The wordings for one moment, and how to choose among them.
package struct Text: Sendable {
  package enum Choosing: String, CaseIterable, Sendable {
    /// The one that was said longest ago; never said comes first.
    case leastRecent = "least_recent"
    /// Any but the last one, by the generator of the state.
    case shuffle
    /// The first in the file whose condition holds.
    case first
  }

  package var variants: [Variant]
  package var choosing: Choosing

  package init(variants: [Variant], choosing: Choosing = .leastRecent) {
    self.variants = variants
    self.choosing = choosing
  }
}
