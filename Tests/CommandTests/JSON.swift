import Foundation
import Testing

/// What a command printed as JSON, asked for by keys and places.
struct JSON: Equatable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral, ExpressibleByNilLiteral
{
  private let value: NSObject?

  init(_ text: String) throws {
    value =
      try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      as? NSObject
  }

  private init(value: Any?) { self.value = value is NSNull ? nil : value as? NSObject }
  init(stringLiteral text: String) { self.init(value: NSString(string: text)) }
  init(integerLiteral number: Int) { self.init(value: NSNumber(value: number)) }
  init(floatLiteral number: Double) { self.init(value: NSNumber(value: number)) }
  init(booleanLiteral flag: Bool) { self.init(value: NSNumber(value: flag)) }
  init(nilLiteral: ()) { self.init(value: nil) }

  subscript(key: String) -> JSON { JSON(value: (value as? NSDictionary)?[key]) }

  subscript(place: Int) -> JSON {
    guard let list = value as? NSArray, place < list.count else { return nil }
    return JSON(value: list[place])
  }

  var count: Int { (value as? NSArray)?.count ?? -1 }
  var text: String { (value as? NSString).map { String(describing: $0) } ?? "" }
  var all: [JSON] { (0..<max(0, count)).map { self[$0] } }
  var keys: Set<String> {
    Set(((value as? NSDictionary)?.allKeys ?? []).compactMap { ($0 as? NSString).map { "\($0)" } })
  }
}

extension Kith {
  /// Runs a command with `--json`. What it prints there must be JSON and nothing else.
  func json(_ arguments: String..., at now: String? = nil) throws -> JSON {
    let result = try run(arguments + ["--json"], at: now)
    return try JSON(result.output)
  }
}
