package import Model

/// The person's openers, and which of them to practise or to use.
package struct Deck: Sendable {
  package struct Card: Sendable {
    package var opener: Opener
    package var spacing: Spacing?

    /// The day from which it is due; one that was never practised is due at once.
    package var due: Day { spacing?.due ?? opener.added }

    /// Well said minus badly said; what was so-so counts for nothing.
    package var luck: Int {
      opener.uses.reduce(0) { sum, use in
        switch use.outcome {
        case .well: sum + 1
        case .soSo: sum
        case .badly: sum - 1
        }
      }
    }

    /// It failed twice more often than it worked: it is not proposed any more.
    package var rests: Bool { luck <= -2 }
  }

  package let cards: [Card]

  package init(_ openers: [Opener]) {
    cards = openers.map { Card(opener: $0, spacing: Spacing($0.reviews)) }
  }

  /// What is to be practised on a day: first what has waited longest in proportion to its interval,
  /// then what was never practised, in the order in which it came.
  package func due(on day: Day) -> [Card] {
    cards.filter { !$0.rests && $0.due <= day }.enumerated().sorted { a, b in
      let (first, second) = (lateness(a.element, day), lateness(b.element, day))
      return first == second ? a.offset < b.offset : first > second
    }.map(\.element)
  }

  private func lateness(_ card: Card, _ day: Day) -> Double {
    guard let spacing = card.spacing else { return -1 }
    return Double(day - spacing.due) / Double(spacing.interval)
  }

  /// The day on which the next one is due after a day.
  package func nextDue(after day: Day) -> Day? {
    cards.filter { !$0.rests && $0.due > day }.map(\.due).min()
  }

  /// The one to say in a setting: what has worked for this person comes first, then their own,
  /// then what they practised most.
  ///
  /// - Parameter listener: One for this listener comes before all for others.
  package func best(for setting: String, listener: String? = nil) -> Opener? {
    let there = cards.filter { $0.opener.setting == setting && !$0.rests }
    let forThem = there.filter { $0.opener.listener == listener }
    return (forThem.isEmpty ? there : forThem).max { rank($0) < rank($1) }?.opener
  }

  private func rank(_ card: Card) -> (Int, Int, Int) {
    (card.luck, card.opener.suggestion == nil ? 1 : 0, card.opener.reviews.count)
  }
}
