internal import Foundation
internal import GRDB
internal import Model

/// Identifiers are stored as their sixteen bytes.
extension Identifier: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { Data(bytes).databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier? {
    Data.fromDatabaseValue(value).flatMap { Identifier(bytes: $0) }
  }
}

/// Days are stored as their numbers.
extension Day: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { number.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int.fromDatabaseValue(value).map { Day(number: $0) }
  }
}

/// Several identifiers in a row, as the bytes of all of them.
enum IdentifierList {
  static func data(_ identifiers: [Identifier]) -> Data { Data(identifiers.flatMap(\.bytes)) }

  static func read(_ data: Data) -> [Identifier] {
    stride(from: data.startIndex, to: data.endIndex, by: 16).compactMap {
      Identifier(bytes: data[$0..<min($0 + 16, data.endIndex)])
    }
  }
}

/// A list or a value as JSON; an empty list is NULL.
enum JSONColumn {
  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  static func list(_ values: [some Encodable]) throws -> String? {
    values.isEmpty ? nil : try text(values)
  }

  static func list<Element: Decodable>(_ text: String?, of: Element.Type = Element.self) throws
    -> [Element]
  {
    guard let text else { return [] }
    return try JSONDecoder().decode([Element].self, from: Data(text.utf8))
  }

  /// As above, for texts, of which every person and most encounters have lists: without a backslash,
  /// a list is cut at its quotation marks, which is much quicker than to decode it.
  static func list(_ text: String?, of: String.Type = String.self) throws -> [String] {
    guard let text else { return [] }
    guard !text.utf8.contains(UInt8(ascii: "\\")) else { return try value(text) }
    let pieces = text.utf8.split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    return stride(from: 1, to: pieces.count, by: 2).map { String(Substring(pieces[$0])) }
  }

  static func value<Value: Decodable>(_ text: String, as: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
