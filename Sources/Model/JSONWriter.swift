/// Writes JSON (RFC 8259) as UTF-8, keys in alphabetical order.
///
/// Foundation's encoder takes an enumeration apart through its generic containers, which was half
/// of the time that reading a line for a script took.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Spaces a level; nil for one line.
  private let indent: Int?
  private var depth = 0

  init(indent: Int? = nil) {
    self.indent = indent
    bytes.reserveCapacity(512)
  }

  mutating func write(_ value: JSONValue) {
    switch value {
    case .null: plain("null")
    case .bool(let value): plain(value ? "true" : "false")
    case .int(let value): plain(String(value))
    case .double(let value): number(value)
    case .string(let value): string(value)
    case .array(let values):
      list("[", values, "]") { writer, value in writer.write(value) }
    case .object(let members):
      list("{", members.sorted { $0.key < $1.key }, "}") { writer, member in
        writer.string(member.key)
        writer.plain(writer.indent == nil ? ":" : ": ")
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Member>(
    _ open: String, _ members: [Member], _ close: String,
    write: (inout JSONWriter, Member) -> Void
  ) {
    plain(open)
    depth += 1
    for (place, member) in members.enumerated() {
      if place > 0 { plain(",") }
      newLine()
      write(&self, member)
    }
    depth -= 1
    if !members.isEmpty { newLine() }
    plain(close)
  }

  private mutating func newLine() {
    guard let indent else { return }
    plain("\n")
    bytes += repeatElement(UInt8(ascii: " "), count: depth * indent)
  }

  /// A whole number has no fraction; what JSON has no number for is null.
  private mutating func number(_ value: Double) {
    guard value.isFinite else { return plain("null") }
    let text = value.description
    plain(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "\n"): plain("\\n")
      case UInt8(ascii: "\r"): plain("\\r")
      case UInt8(ascii: "\t"): plain("\\t")
      case 0..<0x20: plain((byte < 16 ? "\\u000" : "\\u00") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func plain(_ text: String) { bytes += text.utf8 }
}
