internal import Foundation

/// The content lines of vCards of version 2.1, 3.0 and 4.0 (RFC 6350): folded lines are put together,
/// quoted-printable values are read.
struct VCardLine: Equatable {
  /// Upper case, without its group: `TEL` of `item1.TEL`.
  var name: String
  /// Upper case: `TYPE=HOME`, or `HOME` alone as version 2.1 has it.
  var parameters: [String]
  var value: String
  var number: Int

  static func all(_ text: String) -> [VCardLine] {
    var lines: [VCardLine] = []
    var logical: (text: String, number: Int)?
    func close() {
      if let logical, let line = VCardLine(logical.text, number: logical.number) {
        lines.append(line)
      }
      logical = nil
    }
    let physical = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, part) in physical.enumerated() {
      if let first = part.first, first == " " || first == "\t", logical != nil {
        logical?.text += part.dropFirst()
      } else if let open = logical?.text, open.hasSuffix("="), isQuotedPrintable(open) {
        // A soft break within a quoted-printable value.
        logical?.text = String(open.dropLast()) + part
      } else {
        close()
        logical = (String(part), index + 1)
      }
    }
    close()
    return lines
  }

  private static func isQuotedPrintable(_ line: String) -> Bool {
    line.prefix { $0 != ":" }.uppercased().contains("QUOTED-PRINTABLE")
  }

  private init?(_ line: String, number: Int) {
    var isQuoted = false
    let colon = line.firstIndex { character in
      if character == "\"" { isQuoted.toggle() }
      return character == ":" && !isQuoted
    }
    guard let colon else { return nil }
    let head = line[..<colon].split(separator: ";").map { $0.uppercased() }
    guard let first = head.first else { return nil }
    name = first.split(separator: ".").last.map(String.init) ?? first
    parameters = Array(head.dropFirst())
    let raw = String(line[line.index(after: colon)...])
    value = Self.isQuotedPrintable(line) ? Self.decoded(raw) : raw
    self.number = number
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "="), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(bytes: bytes, encoding: .utf8) ?? String(bytes: bytes, encoding: .isoLatin1) ?? ""
  }

  /// The parts of a value between separators that no backslash stands before, with `\n`, `\,`, `\;`
  /// and `\\` read.
  func parts(separatedBy separator: Character) -> [String] {
    var parts = [""]
    var isEscaped = false
    for character in value {
      if isEscaped {
        parts[parts.count - 1].append(character == "n" || character == "N" ? "\n" : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == separator {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    return parts
  }

  /// The whole value.
  var text: String { parts(separatedBy: "\u{0}").joined() }
}
