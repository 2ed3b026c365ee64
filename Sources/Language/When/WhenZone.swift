internal import Foundation

/// The person's time zone, asked only where a change of the clocks could matter.
struct WhenZone: Sendable {
  /// An IANA name such as `Europe/Berlin`; nil keeps the offset that now has.
  let identifier: String?

  /// Seconds east of Greenwich at an instant.
  func offset(atMilliseconds instant: Int64, fallback: Int) -> Int {
    guard let identifier, let zone = TimeZone(identifier: identifier) else { return fallback }
    return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant) / 1_000))
  }

  /// Fixed offsets of zones that people write behind a time, in minutes east of Greenwich.
  static let written: [String: Int] = [
    "utc": 0, "gmt": 0, "z": 0, "cet": 60, "cest": 120, "bst": 60, "eet": 120, "eest": 180,
    "est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480,
    "pdt": -420, "jst": 540, "aest": 600, "aedt": 660,
  ]
}
