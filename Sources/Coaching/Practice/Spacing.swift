internal import Foundation
package import Model

/// When an opener is due to be practised again: FSRS 4.5.
///
/// The model of memory of Ye, Su and Cao, "A Stochastic Shortest Path Algorithm for Optimizing
/// Spaced Repetition Scheduling" (KDD 2022), in its version 4.5 with the parameters that are
/// published with it. What is kept are the reviews; everything else follows from them.
package struct Spacing: Equatable, Sendable {
  /// Days until the chance to recall it has fallen to nine in ten.
  package var stability: Double
  /// 1 (easy) to 10.
  package var difficulty: Double
  package var last: Day
  package var lapses: Int

  /// Practised again when the chance to recall it has fallen to this.
  static let retention = 0.9
  /// No opener rests for longer: a half year without saying it makes it somebody else's.
  static let longest = 180

  private static let w = [
    0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474, 0.1367, 1.0461, 2.1072,
    0.0793, 0.3246, 1.587, 0.2272, 2.8755,
  ]
  private static let decay = -0.5
  private static let factor = 19.0 / 81.0

  /// Nil for what was never practised.
  ///
  /// - Parameter reviews: The earliest first. Of several on one day the first one counts as
  ///   recalling, as the later ones had just been seen; failing at any of them counts too.
  package init?(_ reviews: [Opener.Review]) {
    guard let first = reviews.first else { return nil }
    stability = Self.w[first.grade.rawValue - 1]
    difficulty = Self.firstDifficulty(first.grade)
    last = first.day
    lapses = first.grade == .again ? 1 : 0
    for review in reviews.dropFirst() { take(review) }
  }

  private mutating func take(_ review: Opener.Review) {
    let days = Double(max(0, review.day - last))
    guard days > 0 || review.grade == .again else { return }
    let recall = Self.recall(after: days, stability: stability)
    if review.grade == .again {
      lapses += 1
      let forgotten =
        Self.w[11] * pow(difficulty, -Self.w[12]) * (pow(stability + 1, Self.w[13]) - 1)
        * exp(Self.w[14] * (1 - recall))
      stability = min(max(0.1, forgotten), stability)
    } else {
      let hard = review.grade == .hard ? Self.w[15] : 1
      let easy = review.grade == .easy ? Self.w[16] : 1
      stability *=
        1 + exp(Self.w[8]) * (11 - difficulty) * pow(stability, -Self.w[9])
        * (exp(Self.w[10] * (1 - recall)) - 1) * hard * easy
    }
    let moved = difficulty - Self.w[6] * Double(review.grade.rawValue - 3)
    difficulty = Self.bounded(Self.w[7] * Self.firstDifficulty(.good) + (1 - Self.w[7]) * moved)
    last = review.day
  }

  private static func firstDifficulty(_ grade: Opener.Review.Grade) -> Double {
    bounded(w[4] - Double(grade.rawValue - 3) * w[5])
  }

  private static func bounded(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  /// The chance to recall it after some days.
  package static func recall(after days: Double, stability: Double) -> Double {
    pow(1 + factor * days / stability, decay)
  }

  /// Whole days from the last review to the next, at least one.
  package var interval: Int {
    let days = stability / Self.factor * (pow(Self.retention, 1 / Self.decay) - 1)
    return min(max(1, Int(days.rounded())), Self.longest)
  }

  package var due: Day { last.adding(days: interval) }
}
