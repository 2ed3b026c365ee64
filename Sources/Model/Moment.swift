/// An instant together with the offset of the zone it was lived in.
///
/// Written and stored as ISO 8601 with milliseconds and offset,
/// `2026-11-23T18:30:00.000+01:00`.
package struct Moment: Hashable, Sendable {
  /// Milliseconds since 1970-01-01T00:00:00Z.
  package var milliseconds: Int64
  /// Seconds east of Greenwich.
  package var offset: Int

  package init(milliseconds: Int64, offset: Int = 0) {
    self.milliseconds = milliseconds
    self.offset = offset
  }

  package init(day: Day, minutes: Int = 0, offset: Int = 0) {
    self.init(
      milliseconds: (Int64(day.number) * 86_400 + Int64(minutes) * 60 - Int64(offset)) * 1_000,
      offset: offset)
  }

  private var localSeconds: Int64 {
    let local = milliseconds + Int64(offset) * 1_000
    return local >= 0 ? local / 1_000 : (local - 999) / 1_000
  }

  /// The calendar day on the person's wall.
  package var day: Day {
    let seconds = localSeconds
    return Day(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
  }

  /// Minutes since midnight on the person's clock, 0...1439.
  package var minutes: Int { Int(localSeconds - Int64(day.number) * 86_400) / 60 }
}

extension Moment: Comparable {
  package static func < (a: Moment, b: Moment) -> Bool {
    (a.milliseconds, a.offset) < (b.milliseconds, b.offset)
  }
}

extension Moment: CustomStringConvertible {
  package var description: String {
    let seconds = Int(localSeconds - Int64(day.number) * 86_400)
    let rest = Int(milliseconds + Int64(offset) * 1_000 - localSeconds * 1_000)
    let clock =
      "\(padded(seconds / 3_600, 2)):\(padded(seconds / 60 % 60, 2)):\(padded(seconds % 60, 2))"
    let east = abs(offset) / 60
    let zone = "\(offset < 0 ? "-" : "+")\(padded(east / 60, 2)):\(padded(east % 60, 2))"
    return "\(day)T\(clock).\(padded(rest, 3))\(zone)"
  }

  /// Reads ISO 8601 in the extended format: a day, optionally `T` (or a space) with hours and
  /// minutes, seconds, a fraction, and `Z` or an offset. Without an offset, `localOffset` gives
  /// it for the local time in seconds since 1970.
  package init?(iso text: String, localOffset: (Int64) -> Int = { _ in 0 }) {
    let halves = text.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "T" || $0 == " " })
    guard let first = halves.first, let day = Day(iso: first) else { return nil }
    var seconds = Int64(day.number) * 86_400
    var fraction: Int64 = 0
    var offset: Int?
    if halves.count == 2 {
      var clock = halves[1]
      if clock.hasSuffix("Z") || clock.hasSuffix("z") {
        offset = 0
        clock = clock.dropLast()
      } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
        let digits = clock[clock.index(after: sign)...].filter { $0 != ":" }
        guard digits.count == 4 || digits.count == 2, let number = Int(digits) else { return nil }
        let (hours, minutes) =
          digits.count == 2 ? (number, 0) : number.quotientAndRemainder(dividingBy: 100)
        guard hours <= 14, minutes < 60 else { return nil }
        offset = (clock[sign] == "-" ? -60 : 60) * (hours * 60 + minutes)
        clock = clock[..<sign]
      }
      let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
      guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
        (0...23).contains(hours), (0...59).contains(minutes)
      else { return nil }
      seconds += Int64(hours * 3_600 + minutes * 60)
      if parts.count == 3 {
        let pieces = parts[2].split(separator: ".", omittingEmptySubsequences: false)
        guard let whole = Int64(pieces[0]), (0...60).contains(whole), pieces.count <= 2 else {
          return nil
        }
        seconds += whole
        if pieces.count == 2 {
          guard let thousandths = Int64(pieces[1].prefix(3)) else { return nil }
          fraction = thousandths * [100, 10, 1][min(pieces[1].count, 3) - 1]
        }
      }
    }
    let zone = offset ?? localOffset(seconds)
    self.init(milliseconds: (seconds - Int64(zone)) * 1_000 + fraction, offset: zone)
  }
}

extension Moment: Codable {
  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let moment = Moment(iso: text) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "not a moment: \(text)"))
    }
    self = moment
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Minutes after midnight as `19:30`.
package func clockText(_ minutes: Int) -> String {
  "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
}

/// `19:30` as minutes after midnight; nil for anything else.
package func clockMinutes(_ text: String) -> Int? {
  let parts = text.split(separator: ":", omittingEmptySubsequences: false).map { Int($0) }
  guard parts.count == 2, let hours = parts[0], let minutes = parts[1],
    (0...23).contains(hours), (0...59).contains(minutes)
  else { return nil }
  return hours * 60 + minutes
}
