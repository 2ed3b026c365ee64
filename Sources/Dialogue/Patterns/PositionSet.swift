/// A set of places between the words of a line, 0 before the first and n after the last.
///
/// The matcher is written once for both shapes: one machine word for lines of up to 63 words, and
/// an array of them beyond.
protocol PositionSet {
  /// The place after the last of so many words.
  static func end(of words: Int) -> Self

  var isEmpty: Bool { get }
  /// The same shape with nothing in it.
  var none: Self { get }
  func contains(_ position: Int) -> Bool
  mutating func insert(_ position: Int)
  mutating func formUnion(_ other: Self)
  /// Every place one word before a member.
  var steppedBack: Self { get }
  /// Every place at least one word before the last member.
  var beforeLast: Self { get }
  /// The members that stand one word before a member of `ends`, with that word between.
  static func starts(of word: Int32, in line: PatternLine, before ends: Self) -> Self
  /// The first member after a place.
  func first(after position: Int) -> Int?
}

extension UInt64: PositionSet {
  static func end(of words: Int) -> UInt64 { 1 << UInt64(words) }

  var isEmpty: Bool { self == 0 }
  var none: UInt64 { 0 }
  func contains(_ position: Int) -> Bool { self & (1 << UInt64(position)) != 0 }
  mutating func insert(_ position: Int) { self |= 1 << UInt64(position) }
  mutating func formUnion(_ other: UInt64) { self |= other }
  var steppedBack: UInt64 { self >> 1 }

  var beforeLast: UInt64 {
    self == 0 ? 0 : (1 << UInt64(63 - leadingZeroBitCount)) - 1
  }

  static func starts(of word: Int32, in line: PatternLine, before ends: UInt64) -> UInt64 {
    var rest = ends >> 1
    var found: UInt64 = 0
    line.ids.withUnsafeBufferPointer { ids in
      while rest != 0 {
        let bit = rest.trailingZeroBitCount
        if ids[bit] == word { found |= 1 << UInt64(bit) }
        rest &= rest - 1
      }
    }
    return found
  }

  func first(after position: Int) -> Int? {
    guard position < 63 else { return nil }
    let later = self & (UInt64.max << UInt64(position + 1))
    return later == 0 ? nil : later.trailingZeroBitCount
  }
}
