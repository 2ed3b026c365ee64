import Language
import TestSupport
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

  @Test("the quick way through a phrase of a word list reads what the slow one does")
  func phrases() {
    let lists = shippedLexicon.lists.values.flatMap { $0 }
    let tables = shippedLexicon.tables.values.flatMap { $0.values.flatMap { $0 } }
    #expect(lists.count + tables.count > 1_000)
    for phrase in lists + tables + ["", "  two  spaces ", "dont", "cannot stay", "im ur u r"] {
      #expect(Words.normalise(phrase) == Words(phrase).normals, "\(phrase)")
    }
  }
}
