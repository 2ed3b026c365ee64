/// What a slot holds, a condition computes with, and an answer comes to.
package enum Value: Hashable, Codable, Sendable {
  case none
  case bool(Bool)
  case number(Double)
  case text(String)
  case day(Day)
  case list([Value])

  package var isTrue: Bool {
    switch self {
    case .none: false
    case .bool(let value): value
    case .number(let value): value != 0
    case .text(let value): !value.isEmpty
    case .day: true
    case .list(let values): !values.isEmpty
    }
  }

  package var number: Double? {
    switch self {
    case .number(let value): value
    case .bool(let value): value ? 1 : 0
    case .none, .text, .day, .list: nil
    }
  }

  /// As a person would read it: no ".0", lists with commas and "and".
  package var words: String {
    switch self {
    case .none: ""
    case .bool(let value): value ? "yes" : "no"
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
    case .text(let value): value
    case .day(let value): value.description
    case .list(let values): joinedInWords(values.map(\.words))
    }
  }

  package var json: JSONValue {
    switch self {
    case .none: .null
    case .bool(let value): .bool(value)
    case .number(let value):
      value == value.rounded() && abs(value) < 1e15 ? .int(Int(value)) : .double(value)
    case .text(let value): .string(value)
    case .day(let value): .string(value.description)
    case .list(let values): .array(values.map(\.json))
    }
  }
}

/// "Ana", "Ana and Ben", "Ana, Ben and Chloé".
package func joinedInWords(_ parts: [String], _ last: String = "and") -> String {
  guard parts.count > 1, let final = parts.last else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " \(last) " + final
}

extension Value {
  package init(_ text: String?) { self = text.map(Value.text) ?? .none }
}

extension Value {
  /// For an explanation: texts in quotes, nothing as `none`.
  package var shown: String {
    switch self {
    case .none: "none"
    case .text(let text): "\"\(text)\""
    case .bool, .number, .day, .list: words
    }
  }
}
