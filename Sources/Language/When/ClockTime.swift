internal import Model

/// A time of day on the person's clock, to the minute.
package struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0...23
  package let hour: Int
  /// 0...59
  package let minute: Int

  /// Fails outside 00:00...23:59.
  package init?(hour: Int, minute: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// From minutes since midnight; whole days are cut off.
  init(minutes: Int) {
    let inDay = ((minutes % 1440) + 1440) % 1440
    hour = inDay / 60
    minute = inDay % 60
  }

  /// Minutes since midnight.
  package var minutes: Int { hour * 60 + minute }

  /// `HH:MM` on a clock of 24 hours.
  package var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }

  package static func < (a: ClockTime, b: ClockTime) -> Bool { a.minutes < b.minutes }

  static let noon = ClockTime(minutes: 720)
  static let midnight = ClockTime(minutes: 0)
}

/// Which way a date without a year, or a weekday without a week, points from today.
package enum Direction: Sendable { case past, future }

/// Which of two figures is the day: `4/12` is 4 December day first, 12 April month first.
package enum DateOrder: Sendable { case dayFirst, monthFirst }

/// A part of the day that settles whether "8" is before or after noon.
enum PartOfDay: Sendable { case morning, afternoon, evening, night }
