import Model
import PromptPack

/// As much of JSON Schema as `PromptSchema` uses.
struct SchemaValidator {
  private let root: [String: JSONValue]

  init(_ schema: JSONValue) { root = Self.members(schema) }

  func problems(of node: Node) -> [String] { problems(of: node, by: .object(root)) }

  private static func members(_ value: JSONValue?) -> [String: JSONValue] {
    if case .object(let members)? = value { members } else { [:] }
  }

  private func list(_ value: JSONValue?) -> [JSONValue] {
    if case .array(let values)? = value { values } else { [] }
  }

  private func problems(of node: Node, by schema: JSONValue) -> [String] {
    let schema = Self.members(schema)
    var found: [String] = []
    if case .string(let reference)? = schema["$ref"] {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = Self.members(root["$defs"])[name] else { return ["no \(reference)"] }
      found += problems(of: node, by: target)
    }
    if let condition = schema["if"] {
      let branch = problems(of: node, by: condition).isEmpty ? schema["then"] : schema["else"]
      if let branch { found += problems(of: node, by: branch) }
    }
    if let types = schema["type"] {
      let names = list(types).isEmpty ? [types] : list(types)
      if Set(names).isDisjoint(with: node.types) {
        found.append("\(node.mark.line): \(node.kind) is none of \(names)")
      }
    }
    if let allowed = schema["enum"], Set(list(allowed)).isDisjoint(with: node.readings) {
      found.append("\(node.mark.line): \(node.kind) is none of \(list(allowed))")
    }
    let alternatives = list(schema["anyOf"]).map { problems(of: node, by: $0) }
    if !alternatives.isEmpty, !alternatives.contains(where: \.isEmpty) {
      found += alternatives.min { $0.count < $1.count } ?? []
    }
    if let only = schema["oneOf"],
      list(only).count(where: { problems(of: node, by: $0).isEmpty }) != 1
    {
      found.append("\(node.mark.line): not exactly one of several")
    }
    if let items = schema["items"], case .sequence(let members, _) = node {
      found += members.flatMap { problems(of: $0, by: items) }
    }
    return found + problems(ofEntriesOf: node, by: schema)
  }

  private func problems(ofEntriesOf node: Node, by schema: [String: JSONValue]) -> [String] {
    guard let entries = node.entries else { return [] }
    var found: [String] = []
    let properties = Self.members(schema["properties"])
    for entry in entries {
      if let own = properties[entry.key] {
        found += problems(of: entry.value, by: own)
      } else if schema["additionalProperties"] == .bool(false) {
        found.append("\(entry.keyMark.line): no key \(entry.key)")
      } else if let other = schema["additionalProperties"], case .object = other {
        found += problems(of: entry.value, by: other)
      }
    }
    for (key, needed) in Self.members(schema["dependentRequired"]) where node[key] != nil {
      for case .string(let other) in list(needed) where node[other] == nil {
        found.append("\(node.mark.line): \(key) needs \(other)")
      }
    }
    for case .string(let key) in list(schema["required"]) where node[key] == nil {
      found.append("\(node.mark.line): \(key) is missing")
    }
    return found
  }
}

extension JSONValue: Hashable {
  package func hash(into hasher: inout Hasher) { hasher.combine(text()) }
}

extension Node {
  /// The values that a scalar can be read as.
  fileprivate var readings: Set<JSONValue> {
    guard case .scalar(let text, let mark) = self else { return [] }
    var readings: Set<JSONValue> = [.string(text)]
    if mark.isPlain, text == "true" || text == "false" { readings = [.bool(text == "true")] }
    return readings
  }

  fileprivate var types: Set<JSONValue> {
    switch self {
    case .sequence: return [.string("array")]
    case .mapping: return [.string("object")]
    case .scalar(let text, let mark):
      guard mark.isPlain else { return [.string("string")] }
      if Int(text) != nil { return [.string("integer"), .string("number")] }
      if Double(text) != nil { return [.string("number")] }
      return text == "true" || text == "false" ? [.string("boolean")] : [.string("string")]
    }
  }
}
