import Language
import Model
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

  /// Bytes are read as characters are: a letter beyond ASCII elsewhere in the line changes nothing.
  @Test func plainLinesAreReadAsOthersAre() {
    var dice = SplitMix64(seed: 7)
    let signs = Array("aAzZ09'-_@.,:$%& \n\t!?\"(I'm don't 3.5 jo@acme.org 'cause")
    for _ in 0..<3000 {
      let length = Int.random(in: 0...20, using: &dice)
      let text = String((0..<length).map { _ in signs.randomElement(using: &dice) ?? " " })
      let (plain, other) = (Words(text), Words(text + " é"))
      #expect(plain.all == Array(other.all.dropLast()), "\(text)")
      #expect(Array(plain.characters) == Array(text))
      for start in plain.all.indices {
        #expect(plain.original(start..<plain.count) == other.original(start..<plain.count))
      }
    }
  }
}
