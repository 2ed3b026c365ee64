import Dialogue
import Language
import Testing

@Suite struct PatternParsingTests {
  @Test(arguments: [
    ("", 1, "at least one word"),
    ("?!", 1, "at least one word"),
    ("i (want", 3, "not closed"),
    ("[*] [really", 5, "not closed"),
    ("i want)", 7, "closes nothing"),
    ("(a|b] c", 5, "where \"(\" of column 1 is open"),
    ("yes|no", 4, "between choices"),
    ("()", 2, "empty choice"),
    ("[]", 2, "empty choice"),
    ("(|)", 2, "write [a|b]"),
    ("*2 words", 2, "begins with a letter"),
    ("*plan and *plan", 11, "captured twice"),
    ("*plän", 4, "letters a to z"),
    ("go @ home", 4, "name of a concept"),
    ("(a|b)= c", 6, "needs a name"),
    ("~emotion *", 1, "@name"),
    ("hello ^", 7, "[*]"),
    ("hi {weight=10}", 4, "beside `match`"),
    (String(repeating: "(", count: 40) + "a", 33, "nested"),
  ])
  func pointsAtWhatIsWrong(source: String, column: Int, says: String) {
    let error = #expect(throws: PatternError.self) { _ = try Pattern(source) }
    #expect(error?.column == column)
    #expect(error?.message.contains(says) == true, "\(error?.message ?? "")")
  }

  @Test(arguments: [
    ("i * to *plan and _ with #n", ["1", "plan", "2", "n"]),
    ("(coffee|tea)=drink *", ["drink", "1"]),
    ("(a *x|*x b)", ["x"]),
    ("[@mood=how] [*]", ["how", "1"]),
    ("*的 我", ["1"]),
    ("just words", []),
  ])
  func namesCapturesInOrder(source: String, names: [String]) throws {
    #expect(try Pattern(source).captureNames == names)
  }

  @Test func knowsItsConcepts() throws {
    #expect(try Pattern("[@a|(b @c-d)] * @e_1").concepts == ["a", "c-d", "e_1"])
  }

  @Test func anySignsAreReadOrRefused() {
    var random = RandomPatterns(seed: 11)
    let signs = Array("()[]|*_#@=aé' -.7我ก🙂{\u{301}\u{200D}\n\"don't")
    for _ in 0..<3000 {
      let length = Int.random(in: 0...14, using: &random.random)
      let source = String(
        (0..<length).compactMap { _ in signs.randomElement(using: &random.random) })
      do throws(PatternError) {
        _ = try Pattern(source).match(.init(source))
      } catch {
        #expect((1...source.count + 1).contains(error.column))
      }
    }
  }
}
