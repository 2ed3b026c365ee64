package import Model

/// How a number that a person gives from time to time has moved.
///
/// The mean of the first numbers is compared with that of the last ones, since one day's number says
/// little.
package struct Trend: Equatable, Sendable {
  package enum Way: String, Equatable, Sendable { case up, down, level }

  /// Means of up to three numbers each, 0...10.
  package var first: Double
  package var latest: Double
  package var count: Int

  /// Fewer numbers than this have no trend.
  package static let enough = 4
  /// Less than this is not called a change.
  static let change = 1.0

  package init?(_ values: [Int]) {
    guard values.count >= Self.enough else { return nil }
    func mean(_ some: some Collection<Int>) -> Double {
      Double(some.reduce(0, +)) / Double(some.count)
    }
    let part = min(3, values.count / 2)
    first = mean(values.prefix(part))
    latest = mean(values.suffix(part))
    count = values.count
  }

  package init?(_ ratings: [Rating]) {
    self.init(ratings.sorted { $0.at < $1.at }.map(\.value))
  }

  package var way: Way {
    if latest - first >= Self.change { return .up }
    return first - latest >= Self.change ? .down : .level
  }
}
