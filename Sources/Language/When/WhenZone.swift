internal import Foundation
internal import Model

/// The person's time zone, asked only where a change of the clocks could matter.
struct WhenZone: Sendable {
  /// An IANA name such as `Europe/Berlin`; nil keeps the offset that now has.
  let identifier: String?

  /// Seconds east of Greenwich at an instant.
  ///
  /// - Parameter now: where its offset is not the zone's, it was said by hand, and is kept.
  func offset(atMilliseconds instant: Int64, now: Moment) -> Int {
    guard let identifier, let zone = TimeZone(identifier: identifier),
      zone.secondsFromGMT(for: Self.date(now.milliseconds)) == now.offset
    else { return now.offset }
    return zone.secondsFromGMT(for: Self.date(instant))
  }

  private static func date(_ milliseconds: Int64) -> Date {
    Date(timeIntervalSince1970: Double(milliseconds) / 1_000)
  }

  /// Fixed offsets of zones that people write behind a time, in minutes east of Greenwich.
  static let written: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "cet": 60, "cest": 120, "bst": 60, "eet": 120, "eest": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "jst": 540, "aest": 600, "aedt": 660,
  ]
}
