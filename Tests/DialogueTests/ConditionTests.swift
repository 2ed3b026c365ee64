import Dialogue
import Model
import Testing

@Suite("Conditions and texts")
struct ConditionTests {
  struct Slots: Scope {
    var values: [String: Value]
    func value(of name: String) -> Value { values[name] ?? .none }
    func call(_ function: String, _ arguments: [Value]) -> Value? { nil }
  }

  let scope = Slots(values: [
    "confidence": .number(4), "story": .text("I hid near the coffee"), "hesitant": .bool(true),
    "people": .list([.text("Ana"), .text("Ben")]),
  ])

  @Test(
    "what holds",
    arguments: [
      "confidence <= 4", "hesitant and confidence < 5", "not (confidence > 4)", "words(story) == 5",
      "\"hid\" in story", "count(people) == 2", "\"Ana\" in people", "has(story) and not has(plan)",
      "confidence + 1 == 5", "missing + 1 == 1",
    ])
  func holds(source: String) throws {
    #expect(try Condition(source).holds(in: scope))
  }

  @Test(
    "what does not hold: nothing is guessed",
    arguments: [
      "plan > 3", "plan < 3", "story > 3", "plan", "confidence == \"4\"",
    ])
  func fails(source: String) throws {
    #expect(try !Condition(source).holds(in: scope))
  }

  @Test(
    "what cannot be read names its column",
    arguments: [
      ("confidence = 4", 12), ("(a and b", 9), ("and b", 1), ("a \"b", 3), ("a >", 4),
    ])
  func broken(source: String, column: Int) {
    #expect { try Condition(source) } throws: { ($0 as? ExpressionError)?.column == column }
  }

  @Test("a text says what it knows, and nothing where it does not know")
  func template() throws {
    let today = try #require(Day(iso: "2026-11-23"))
    let known = try Template("You met {people}, {confidence | number} of ten.")
    #expect(known.render(in: scope, today: today) == "You met Ana and Ben, four of ten.")
    #expect(try Template("About {plan}.").render(in: scope, today: today) == nil)
    #expect(throws: ExpressionError.self) { try Template("{plan | shout}") }
  }
}
