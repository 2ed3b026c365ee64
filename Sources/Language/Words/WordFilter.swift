/// Tells quickly of most words that a set does not hold them: a Bloom filter (Bloom, 1970) of one hash, the
/// length and the first and last letter.
struct WordFilter: Sendable {
  private var bits = SIMD16<UInt64>()

  init(_ words: some Sequence<String> = []) {
    for word in words { insert(word) }
  }

  mutating func insert(_ word: String) {
    let place = Self.place(of: word)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  func mayHold(_ word: String) -> Bool {
    let place = Self.place(of: word)
    return bits[place >> 6] & 1 << UInt64(place & 63) != 0
  }

  /// 0..<1024
  private static func place(of word: String) -> Int {
    let bytes = word.utf8
    let first = Int(bytes.first ?? 0)
    let last = Int(bytes.last ?? 0)
    return (first &* 37 &+ last &* 5 &+ bytes.count &* 131) & 1023
  }
}
