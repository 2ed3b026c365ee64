package import Model

/// What was feared before against what was felt then.
///
/// Source: people expect talks with strangers to go worse than they do; Epley and Schroeder 2014,
/// Sandstrom and Boothby 2021.
package struct FearGap: Equatable, Sendable {
  package struct Pair: Equatable, Sendable {
    /// When it was felt.
    package var day: Day
    /// 0...10
    package var predicted: Int
    package var felt: Int
  }

  /// The earliest first; at least one.
  package let pairs: [Pair]

  /// Each fear that was felt belongs to the latest prediction before it about the same thing, or to
  /// the latest one at all where neither names a thing.
  ///
  /// - Parameter rehearsed: Rehearsals alone; otherwise they are left out.
  package init?(predicted: [Rating], felt: [Rating], rehearsed: Bool = false) {
    var open = predicted.filter { $0.rehearsed == rehearsed }.sorted { $0.at < $1.at }
    var pairs: [Pair] = []
    for rating in felt.filter({ $0.rehearsed == rehearsed }).sorted(by: { $0.at < $1.at }) {
      let index = open.lastIndex { $0.at <= rating.at && $0.subject == rating.subject }
      guard let index else { continue }
      pairs.append(Pair(day: rating.at.day, predicted: open[index].value, felt: rating.value))
      // An older prediction about the same thing was taken back by this one.
      let subject = open[index].subject
      let at = open[index].at
      open.removeAll { $0.subject == subject && $0.at <= at }
    }
    self.init(pairs: pairs)
  }

  /// All that the record holds: of real encounters, and of rehearsals.
  package static func both(
    in record: any Record
  ) throws(StoreProblem) -> (real: FearGap?, rehearsed: FearGap?) {
    let predicted = try record.ratings(.fearPredicted, on: nil)
    let felt = try record.ratings(.fearFelt, on: nil)
    return (
      FearGap(predicted: predicted, felt: felt),
      FearGap(predicted: predicted, felt: felt, rehearsed: true)
    )
  }

  /// Those that were felt on these days; nil where there are none.
  package func within(_ days: Range<Day>) -> FearGap? {
    FearGap(pairs: pairs.filter { days.contains($0.day) })
  }

  private init?(pairs: [Pair]) {
    guard !pairs.isEmpty else { return nil }
    self.pairs = pairs
  }

  package var meanPredicted: Double { mean(\.predicted) }
  package var meanFelt: Double { mean(\.felt) }
  /// How often it was felt less than feared.
  package var easier: Int { pairs.count { $0.felt < $0.predicted } }

  private func mean(_ part: KeyPath<Pair, Int>) -> Double {
    Double(pairs.map { $0[keyPath: part] }.reduce(0, +)) / Double(pairs.count)
  }
}
