/// The characters of a text by number, kept as a byte each where all of them are ASCII.
///
/// Most typing is ASCII: it takes a sixteenth of the room of an array of characters, and its
/// letters are known without asking Unicode where one ends.
package struct Characters: RandomAccessCollection, Sendable, Equatable {
  /// The text in ASCII; empty where some character is none.
  let bytes: [UInt8]
  /// The characters of any other text.
  private let others: [Character]
  package let endIndex: Int

  package init(_ text: String) {
    let bytes = Array(text.utf8)
    if bytes.allSatisfy({ $0 < 128 && $0 != UInt8(ascii: "\r") }) {
      self.bytes = bytes
      others = []
      endIndex = bytes.count
    } else {
      self.bytes = []
      others = Array(text)
      endIndex = others.count
    }
  }

  package var startIndex: Int { 0 }

  package subscript(position: Int) -> Character {
    others.isEmpty ? Character.ofASCII[Int(bytes[position])] : others[position]
  }

  /// Whether each character is a byte of the text.
  var isPlain: Bool { others.isEmpty }
}

extension String {
  package init(_ characters: Slice<Characters>) {
    if characters.base.isPlain {
      self.init(decoding: characters.base.bytes[characters.indices], as: UTF8.self)
    } else {
      self = characters.reduce(into: "") { $0.append($1) }
    }
  }
}
