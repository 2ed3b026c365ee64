/// What the safety screen sees in a line.
///
/// A screen is no diagnosis: it decides only whether the coach steps back and shows where people
/// can help. Rules miss things; `crisis` is read generously, and what could be meant either way
/// is `check`.
package enum Screen: String, CaseIterable, Codable, Sendable {
  case none
  /// Somebody may be about to harm themselves: the person typing, or someone they speak of.
  case crisis
  /// It could be a crisis: show help and ask.
  case check
  /// Harm by others: violence, control, harassment, threats.
  case safety
  /// Strong fear or sadness.
  case distress
  /// The body needs care first.
  case health
  /// Drink or drugs to get through, or a relapse.
  case substance

  /// Which screen speaks where several apply; the highest does.
  package var rank: Int {
    switch self {
    case .none: 0
    case .substance: 1
    case .distress: 2
    case .health: 3
    case .safety: 4
    case .check: 5
    case .crisis: 6
    }
  }
}
