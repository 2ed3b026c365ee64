/// A JSON value that writes `null` for what is unknown, where a synthesised `Encodable` would
/// leave the key out.
package enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  package init(_ value: String?) { self = value.map(JSONValue.string) ?? .null }
  package init(_ value: Int?) { self = value.map(JSONValue.int) ?? .null }
  package init(_ value: Bool?) { self = value.map(JSONValue.bool) ?? .null }
  package init(_ value: Double?) { self = value.map(JSONValue.double) ?? .null }
  package init(_ values: [String]) { self = .array(values.map(JSONValue.string)) }
  /// A day as `YYYY-MM-DD`.
  package init(_ value: Day?) { self = value.map { .string($0.description) } ?? .null }
  /// A moment as ISO 8601 with offset.
  package init(_ value: Moment?) { self = value.map { .string($0.description) } ?? .null }

  /// On one line, keys in alphabetical order; `pretty` indents.
  package func text(pretty: Bool = false) -> String {
    var writer = JSONWriter(indent: pretty ? 2 : nil)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
