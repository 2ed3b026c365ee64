/// Words numbered from 0 in the order in which they came, asked for far oftener than added to.
///
/// A table of open addresses. What tells it from a dictionary is its hash alone, one multiplication a
/// letter: every word that is typed is looked up here, and most of them are short. The seed is the
/// process's own, so that no file can be made whose words all fall together.
package struct WordNumbers: Sendable {
  /// By number.
  package private(set) var words: [String] = []
  /// The number in the lower half and part of the hash in the upper one; -1 where nothing is.
  private var slots: [Int64] = Array(repeating: -1, count: 16)

  package init() {}

  package var count: Int { words.count }

  /// The number of a word; -1 where it has none.
  package subscript(word: String) -> Int32 {
    let hash = Self.hash(word)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int32(truncatingIfNeeded: slots[slot])
      if slots[slot] >> 32 == Int64(hash >> 32), words[Int(number)] == word { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  /// The number of a word, which it is given where it has none.
  package mutating func number(of word: String) -> Int32 {
    let known = self[word]
    guard known < 0 else { return known }
    words.append(word)
    if words.count * 2 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for number in words.indices { place(number) }
    } else {
      place(words.count - 1)
    }
    return Int32(words.count - 1)
  }

  private mutating func place(_ number: Int) {
    let hash = Self.hash(words[number])
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int64(hash >> 32) << 32 | Int64(number)
  }

  /// Not below 0.
  private static func hash(_ word: String) -> Int {
    var hash = seed
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15 }
    return Int((hash ^ hash >> 29) >> 1)
  }

  private static let seed = UInt64.random(in: .min ... .max)
}
