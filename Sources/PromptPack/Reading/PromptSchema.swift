internal import Dialogue
package import Model

/// The prompt files as a JSON Schema (draft 2020-12), for editors. Made from `Construct`, by which the
/// reader goes, and written to `prompts/schema.json`.
package enum PromptSchema {
  package static var json: JSONValue {
    var definitions: [String: JSONValue] = [
      "name": of("string", "number", "boolean"), "text": of("string", "number", "boolean"),
      "condition": of("string", "number", "boolean"),
      "expression": of("string", "number", "boolean"),
      "bool": of("boolean"), "int": of("integer"), "number": of("number"),
      "names": oneOrMore("name"), "textList": oneOrMore("text"), "patterns": oneOrMore("text"),
      "steps": oneOrMore("step"), "rules": array(of: "rule"), "choices": oneOrMore("choiceEntry"),
      "probes": oneOrMore("probe"), "transitions": oneOrMore("transitionEntry"),
      "branches": oneOrMore("transitionEntry"), "records": oneOrMore("recordItem"),
      "items": array(of: "item"), "variants": oneOrMore("variantEntry"),
      "moods": oneOrMore("mood"), "topics": oneOrMore("topic"), "hearings": oneOrMore("hearing"),
      "notices": oneOrMore("notice"), "verdicts": oneOrMore("verdict"),
      "facts": mapping(to: ref("text")), "saidTexts": mapping(to: ref("words")),
      "assignments": mapping(to: ref("expression")),
      "choiceEntry": anyOf(ref("text"), ref("choice")),
      "transitionEntry": anyOf(ref("name"), ref("transition")),
      "variantEntry": anyOf(ref("text"), ref("variant")),
      "words": anyOf(ref("texts"), ref("variants")),
      "shellTexts": .object([
        "type": .string("object"), "additionalProperties": .bool(false),
        "properties": .object(
          Dictionary(uniqueKeysWithValues: ShellText.allCases.map { ($0.rawValue, ref("words")) })),
      ]),
      "wordLists": mapping(to: anyOf(ref("textList"), mapping(to: ref("textList")))),
    ]
    for construct in Construct.allCases { definitions[construct.rawValue] = schema(of: construct) }
    return .object([
      "$schema": .string("https://json-schema.org/draft/2020-12/schema"),
      "title": .string("A file of prompts for kith"), "$defs": .object(definitions),
      "if": .object(["required": .init(["flow"])]), "then": ref("flow"),
      "else": .object([
        "if": .object(["required": .init(["list"])]), "then": ref("ideas"),
        "else": .object([
          "if": .object(["required": .init(["rules"])]), "then": ref("ruleFile"),
          "else": anyOf(
            ref("pack"), ref("shellTexts"), ref("wordLists"), ref("partner"), ref("manners")),
        ]),
      ]),
    ])
  }

  // MARK: Constructs

  private static func schema(of construct: Construct) -> JSONValue {
    var schema: [String: JSONValue] = [
      "type": .string("object"),
      "properties": .object(
        Dictionary(
          uniqueKeysWithValues: construct.keys.map { ($0, property($0, $1, of: construct)) })),
      // An idea may have fields of its own.
      "additionalProperties": .bool(construct == .item),
    ]
    let required = construct.required
    if !required.isEmpty { schema["required"] = .init(required) }
    let alternatives = construct.oneOf
    if construct == .step {
      // What a question cannot do without.
      schema["dependentRequired"] = .object([
        "collect": .init(["ask"]), "suggest": .init(["from", "ask"]),
      ])
    }
    if !alternatives.isEmpty {
      schema[[.rule, .transition, .choice].contains(construct) ? "anyOf" : "oneOf"] = .array(
        alternatives.map { .object(["required": .init($0)]) })
    }
    return .object(schema)
  }

  private static func property(
    _ key: String, _ shape: Construct.Shape, of construct: Construct
  ) -> JSONValue {
    switch (construct, key) {
    case (.step, "type"): return .object(["enum": .init(PromptReader.typeNames)])
    case (.step, "prefer"): return .object(["enum": .init(["past", "future"])])
    case (.step, "end"): return .object(["enum": .array([.bool(true), .string("all")])])
    case (.step, "show"): return .object(["enum": .init(Pages.names)])
    case (.texts, "choose"):
      return .object(["enum": .init(Text.Choosing.allCases.map(\.rawValue))])
    case (.recordItem, _):
      guard let kind = RecordItem.Kind(rawValue: key), let fields = kind.fields else {
        return ref(shape.rawValue)
      }
      return .object([
        "type": .string("object"), "additionalProperties": .bool(false),
        "properties": .object(
          Dictionary(uniqueKeysWithValues: fields.map { ($0, ref("expression")) })),
      ])
    default: return ref(shape.rawValue)  // whatever its shape is everywhere
    }
  }

  // MARK: Parts

  private static func ref(_ name: String) -> JSONValue {
    .object(["$ref": .string("#/$defs/" + name)])
  }

  private static func of(_ types: String...) -> JSONValue {
    .object(["type": types.count == 1 ? .string(types[0]) : .init(types)])
  }

  private static func array(of name: String) -> JSONValue {
    .object(["type": .string("array"), "items": ref(name)])
  }

  private static func oneOrMore(_ name: String) -> JSONValue {
    anyOf(ref(name), array(of: name))
  }

  private static func anyOf(_ schemas: JSONValue...) -> JSONValue {
    .object(["anyOf": .array(schemas)])
  }

  private static func mapping(to schema: JSONValue) -> JSONValue {
    .object(["type": .string("object"), "additionalProperties": schema])
  }
}

extension Construct {
  /// Keys that must be there.
  package var required: [String] {
    switch self {
    case .flow: ["flow", "steps"]
    case .variant: ["text"]
    case .texts: ["of"]
    case .ruleFile: ["rules"]
    case .rule: ["id"]
    case .probe: ["if", "text"]
    case .item: ["id", "text"]
    case .ideas: ["list", "items"]
    case .partner: ["partner", "title", "moods", "says"]
    case .mood: ["id", "scene"]
    case .topic, .hearing: ["id"]
    case .manners: ["manners", "hears"]
    case .notice: ["id", "if"]
    case .verdict: ["text"]
    case .pack, .step, .transition, .recordItem, .choice: []
    }
  }

  /// Sets of keys of which one must be there.
  fileprivate var oneOf: [[String]] {
    switch self {
    case .step: StepKind.allCases.map { [$0.rawValue] }
    case .recordItem: RecordItem.Kind.allCases.map { [$0.rawValue] }
    case .rule: [["match"], ["when"]]
    case .transition: [["if", "then"], ["else"]]
    case .choice: [["text"], ["from"]]
    case .pack, .flow, .variant, .texts, .ruleFile, .probe, .item, .ideas, .partner, .mood, .topic,
      .manners, .hearing, .notice, .verdict:
      []
    }
  }
}
