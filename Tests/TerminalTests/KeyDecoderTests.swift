import Testing

@testable import Terminal

@Suite struct KeyDecoderTests {
  private func keys(_ chunks: [[UInt8]], complete: Bool = true) -> [KeyDecoder.Key] {
    var decoder = KeyDecoder()
    var result: [KeyDecoder.Key] = []
    for chunk in chunks {
      decoder.feed(chunk)
      while let key = decoder.next() { result.append(key) }
    }
    while complete, let key = decoder.next(complete: true) { result.append(key) }
    return result
  }

  private func characters(_ text: String) -> [KeyDecoder.Key] {
    text.unicodeScalars.map { .character($0.value) }
  }

  @Test func bytesInAnyPortionsGiveTheSameKeys() {
    let text = "é日👍\u{1B}[A\u{1B}[200~one\r日\u{1B}[Dtwo\u{1B}[201~x\u{1B}[20~\u{1B}"
    let bytes = Array(text.utf8)
    let whole = keys([bytes])
    let expected =
      characters("é日👍\u{1B}[A") + [.paste("one\r日\u{1B}[Dtwo")]
      + characters("x\u{1B}[20~\u{1B}")
    #expect(whole == expected)
    for size in 1...bytes.count {
      let chunks = stride(from: 0, to: bytes.count, by: size).map {
        Array(bytes[$0..<min($0 + size, bytes.count)])
      }
      #expect(keys(chunks) == whole)
    }
  }

  @Test func whatIsNotUTF8IsReplacedAndNothingElseLost() {
    #expect(keys([[0x61, 0xFF, 0x62]]) == characters("a\u{FFFD}b"))
    #expect(keys([[0xE6, 0x97]]) == characters("\u{FFFD}"))
    #expect(keys([[0xC3, 0x28]]) == characters("\u{FFFD}("))
    #expect(keys([[0xED, 0xA0, 0x80, 0x61]]) == characters("\u{FFFD}a"))
    #expect(keys([[0xC2, 0x9D, 0x61]]) == characters("a"))
  }

  @Test func halfAKeyWaits() {
    #expect(keys([[0xE6, 0x97]], complete: false) == [])
    #expect(keys([[0x1B]], complete: false) == [])
    #expect(keys([Array("\u{1B}[20".utf8)], complete: false) == [])
    #expect(keys([Array("\u{1B}x".utf8)], complete: false) == characters("\u{1B}x"))
  }

  @Test func anEmptyPasteAndAStrayEnd() {
    #expect(
      keys([Array("\u{1B}[200~\u{1B}[201~\u{1B}[201~a".utf8)]) == [.paste("")] + characters("a"))
  }

  @Test func anAbandonedPasteGivesWhatThereIs() {
    var decoder = KeyDecoder()
    decoder.feed(Array("\u{1B}[200~half".utf8))
    #expect(decoder.next() == nil)
    #expect(decoder.isPasting)
    #expect(decoder.abandonPaste() == "half")
    decoder.feed(Array("a".utf8))
    #expect(decoder.next() == .character(0x61))
  }
}
