import Language
import Testing

@Suite struct WordScannerTests {
  /// The quick way for ASCII agrees with what Unicode says of each character.
  @Test func asciiIsReadAsUnicodeSaysIt() {
    for value in UInt8(0)..<128 {
      let character = Character(Unicode.Scalar(value))
      let isWord = character.isLetter || character.isNumber || "&%$".contains(character)
      #expect(Words(String(character)).isEmpty == !isWord, "\(value)")
    }
  }
}
