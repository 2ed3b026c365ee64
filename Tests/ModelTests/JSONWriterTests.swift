import Foundation
import Model
import Testing

@Suite("JSON") struct JSONWriterTests {
  @Test("keys stand in alphabetical order, and what is unknown is null")
  func shape() {
    let value = JSONValue.object([
      "b": .array([.int(1), .double(2), .double(0.5), .bool(true)]), "a": JSONValue(String?.none),
      "c": .array([]), "d": .object([:]),
    ])
    #expect(value.text() == #"{"a":null,"b":[1,2,0.5,true],"c":[],"d":{}}"#)
    #expect(
      JSONValue.object(["a": .array([.int(1), .int(2)]), "b": .object([:])]).text(pretty: true)
        == """
        {
          "a": [
            1,
            2
          ],
          "b": {}
        }
        """)
  }

  @Test("what JSON has no number for is null")
  func oddNumbers() {
    #expect(JSONValue.array([.double(.nan), .double(.infinity)]).text() == "[null,null]")
  }

  @Test("any text is read again as it was, also by another reader", arguments: [false, true])
  func texts(pretty: Bool) throws {
    let scalars = (0..<0x300).compactMap(Unicode.Scalar.init) + ["\u{2028}", "😀", "李"]
    for scalar in scalars {
      let text = "x\(String(scalar))\"/\\y"
      let written = JSONValue.object([text: .string(text)]).text(pretty: pretty)
      let read = try JSONDecoder().decode([String: String].self, from: Data(written.utf8))
      #expect(read == [text: text], "\(scalar.value)")
      #expect(written.unicodeScalars.allSatisfy { $0.value >= 0x20 || pretty && $0 == "\n" })
    }
  }

  @Test("numbers are read again as they were")
  func numbers() throws {
    for number in [0, -1, 1e21, 1.5e-9, 123_456_789.25, -0.1, 1e16, 3] {
      let written = JSONValue.array([.double(number)]).text()
      #expect(try JSONDecoder().decode([Double].self, from: Data(written.utf8)) == [number])
    }
    #expect(JSONValue.array([.int(.min), .int(.max)]).text() == "[\(Int.min),\(Int.max)]")
  }
}
