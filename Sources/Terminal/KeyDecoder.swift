/// Turns the bytes of a terminal into characters and pastes.
///
/// A terminal that marks pastes sends `ESC [ 200 ~`, the text and `ESC [ 201 ~`. libedit knows
/// nothing of that, so it is dealt with here, beneath its key maps. A value; who feeds it decides how
/// long to wait.
struct KeyDecoder {
  enum Key: Equatable {
    case character(UInt32)
    case paste(String)
  }

  private static let begin = Array("\u{1B}[200~".utf8)
  private static let end = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var head = 0
  /// Where the search for the paste's end goes on; nil outside of a paste.
  private var searched: Int?

  /// Whether a paste has begun and not ended.
  var isPasting: Bool { searched != nil }

  /// Whether there are bytes that do not make a key yet.
  var isWaiting: Bool { head < bytes.count }

  mutating func feed(_ new: some Collection<UInt8>) { bytes += new }

  /// The next key; nil if there is none, or not all of it.
  ///
  /// - Parameter complete: no more bytes came in the time allowed, so what is there stands for
  ///   itself: a lone ESC is the Escape key, and half a character is a broken one.
  mutating func next(complete: Bool = false) -> Key? {
    defer { compact() }
    while head < bytes.count {
      if searched != nil { return nextPaste().map(Key.paste) }
      switch marker(complete: complete) {
      case .undecided: return nil
      case .begin: searched = head
      case .strayEnd: continue
      case .none:
        guard let scalar = nextScalar(complete: complete) else { return nil }
        // C1 controls are no keys; one of them stands for the paste itself further on.
        if (0x80..<0xA0).contains(scalar) { continue }
        return .character(scalar)
      }
    }
    return nil
  }

  /// Ends a paste whose end never came, and gives what there is of it.
  mutating func abandonPaste() -> String {
    guard searched != nil else { return "" }
    defer {
      bytes = []
      head = 0
      searched = nil
    }
    return String(decoding: bytes[head...], as: UTF8.self)
  }

  private mutating func nextPaste() -> String? {
    guard var index = searched else { return nil }
    while index + Self.end.count <= bytes.count {
      guard let escape = bytes[index...].firstIndex(of: 0x1B) else {
        index = bytes.count
        break
      }
      index = escape
      guard index + Self.end.count <= bytes.count else { break }
      if bytes[index..<(index + Self.end.count)].elementsEqual(Self.end) {
        let text = String(decoding: bytes[head..<index], as: UTF8.self)
        head = index + Self.end.count
        searched = nil
        return text
      }
      index += 1
    }
    searched = index
    return nil
  }

  private enum Marker { case none, undecided, begin, strayEnd }

  private mutating func marker(complete: Bool) -> Marker {
    guard bytes[head] == 0x1B else { return .none }
    let rest = bytes[head...].prefix(Self.begin.count)
    if rest.count == Self.begin.count {
      guard rest.elementsEqual(Self.begin) || rest.elementsEqual(Self.end) else { return .none }
      head += rest.count
      return rest.elementsEqual(Self.begin) ? .begin : .strayEnd
    }
    let mayBecomeOne = Self.begin.starts(with: rest) || Self.end.starts(with: rest)
    return mayBecomeOne && !complete ? .undecided : .none
  }

  private mutating func nextScalar(complete: Bool) -> UInt32? {
    let first = bytes[head]
    if first < 0x80 {
      head += 1
      return UInt32(first)
    }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    let sequence = bytes[head...].prefix(length)
    let isWhole = sequence.count == length
    let mayContinue = sequence.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
    if !isWhole, mayContinue, first >= 0xC2, !complete { return nil }
    if isWhole, let text = String(validating: sequence, as: UTF8.self),
      let scalar = text.unicodeScalars.first
    {
      head += length
      return scalar.value
    }
    head += 1
    while head < bytes.count, bytes[head] & 0xC0 == 0x80 { head += 1 }
    return 0xFFFD
  }

  private mutating func compact() {
    guard head == bytes.count, searched == nil || searched == head else { return }
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 16)
    head = 0
    if searched != nil { searched = 0 }
  }
}
