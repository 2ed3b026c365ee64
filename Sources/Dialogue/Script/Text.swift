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

  package var choosing: Choosing
  private let read: Deferred<[Variant]>

  package init(variants: [Variant], choosing: Choosing = .leastRecent) {
    self.init(choosing: choosing, read: Deferred { variants })
  }

  /// - Parameter read: the wordings, read when the moment comes.
  package init(choosing: Choosing, read: Deferred<[Variant]>) {
    self.choosing = choosing
    self.read = read
  }

  package var variants: [Variant] { read.value }
}
