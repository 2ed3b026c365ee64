/// A hybrid logical clock: close to the wall clock, never running backwards, so that the changes
/// of two machines can be put into one order.
///
/// Source: Kulkarni et al., "Logical Physical Clocks", OPODIS 2014.
package struct HybridTime: Hashable, Comparable, Codable, Sendable {
  /// Milliseconds since 1970, the greatest seen.
  package var milliseconds: Int64
  /// Orders changes within one millisecond, and after a clock that jumped back.
  package var counter: Int64

  package init(milliseconds: Int64, counter: Int64 = 0) {
    self.milliseconds = milliseconds
    self.counter = counter
  }

  /// The time of the next local change.
  package func next(at moment: Moment) -> HybridTime {
    moment.milliseconds > milliseconds
      ? HybridTime(milliseconds: moment.milliseconds)
      : HybridTime(milliseconds: milliseconds, counter: counter + 1)
  }

  package static func < (a: HybridTime, b: HybridTime) -> Bool {
    (a.milliseconds, a.counter) < (b.milliseconds, b.counter)
  }
}
