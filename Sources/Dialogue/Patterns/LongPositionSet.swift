/// Places in a line of any length. An empty set holds no storage.
struct LongPositionSet: PositionSet {
  private var bits: [UInt64]
  private let count: Int

  private init(count: Int, bits: [UInt64]) {
    self.count = count
    self.bits = bits
  }

  static func end(of words: Int) -> LongPositionSet {
    var set = LongPositionSet(count: words + 1, bits: [])
    set.insert(words)
    return set
  }

  var none: LongPositionSet { LongPositionSet(count: count, bits: []) }
  var isEmpty: Bool { bits.allSatisfy { $0 == 0 } }

  func contains(_ position: Int) -> Bool {
    !bits.isEmpty && bits[position >> 6] & (1 << UInt64(position & 63)) != 0
  }

  mutating func insert(_ position: Int) {
    if bits.isEmpty { bits = Array(repeating: 0, count: (count + 63) >> 6) }
    bits[position >> 6] |= 1 << UInt64(position & 63)
  }

  mutating func formUnion(_ other: LongPositionSet) {
    guard !other.bits.isEmpty else { return }
    guard !bits.isEmpty else { return bits = other.bits }
    for index in bits.indices { bits[index] |= other.bits[index] }
  }

  var steppedBack: LongPositionSet {
    var moved = self
    for index in bits.indices {
      let carried = index + 1 < bits.count ? bits[index + 1] << 63 : 0
      moved.bits[index] = bits[index] >> 1 | carried
    }
    return moved
  }

  var beforeLast: LongPositionSet {
    guard let top = bits.lastIndex(where: { $0 != 0 }) else { return none }
    var before = self
    for index in 0..<top { before.bits[index] = .max }
    before.bits[top] = bits[top].beforeLast
    return before
  }

  static func starts(
    of word: Int32, in line: PatternLine, before ends: LongPositionSet
  ) -> LongPositionSet {
    var found = ends.none
    for place in line.places(of: word) where ends.contains(Int(place) + 1) {
      found.insert(Int(place))
    }
    return found
  }

  func first(after position: Int) -> Int? {
    var index = (position + 1) >> 6
    guard index < bits.count else { return nil }
    var rest = bits[index] & (UInt64.max << UInt64((position + 1) & 63))
    while rest == 0 {
      index += 1
      guard index < bits.count else { return nil }
      rest = bits[index]
    }
    return index << 6 + rest.trailingZeroBitCount
  }
}
