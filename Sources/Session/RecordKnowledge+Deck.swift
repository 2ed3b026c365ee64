internal import Coaching
internal import Model

/// The facts of the deck of openers.
extension RecordKnowledge {
  func aboutDeck(_ fact: String) -> Value {
    let deck = Deck(openers)
    switch fact {
    case "size": return .number(Double(deck.cards.count))
    case "due": return .number(Double(deck.due(on: today).count))
    case "next_due": return deck.nextDue(after: today).map(Value.day) ?? .none
    case "unmarked": return Value(unmarked(deck)?.text)
    case "unmarked_id": return Value(unmarked(deck)?.id.description)
    default: break  // about the next one
    }
    guard let next = deck.due(on: today).first?.opener else { return .none }
    switch fact {
    case "next_id": return .text(next.id.description)
    case "next_text": return .text(next.text)
    case "next_setting": return Value(next.setting.map(settingName))
    case "next_listener": return Value(next.listener)
    case "next_start": return .text(beginning(of: next.text))
    case "next_new": return .bool(next.reviews.isEmpty)
    default: return .none
    }
  }

  /// The opener to say in a setting, where one of the person's own or a used one is there.
  ///
  /// - Parameters:
  ///   - field: `well`, how often it went well, `used`, how often it was said, or `listener`, whom it
  ///     is for; else its words.
  ///   - listener: Whose introductions come before those for others.
  func openerFor(_ setting: String, _ field: String, listener: String?) -> Value {
    guard let best = Deck(openers).best(for: setting, listener: listener) else { return .none }
    return switch field {
    case "listener": Value(best.listener)
    case "well": .number(Double(best.uses.count { $0.outcome == .well }))
    case "used": .number(Double(best.uses.count))
    default: .text(best.text)
    }
  }

  /// The one that was added or practised last and never marked as used.
  private func unmarked(_ deck: Deck) -> Opener? {
    deck.cards.map(\.opener)
      .filter { $0.uses.isEmpty && $0.setting != Opener.introduction }
      .max { ($0.reviews.last?.day ?? $0.added) < ($1.reviews.last?.day ?? $1.added) }
  }

  /// Enough of a line to remember the rest by: two words, or three of a long one.
  private func beginning(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.prefix(words.count > 8 ? 3 : 2).joined(separator: " ") + " …"
  }

  /// "old_contact" as it is said.
  private func settingName(_ setting: String) -> String { setting.replacing("_", with: " ") }
}
