import Language
import Model
import Testing

@Suite struct OpenerReaderTests {
  /// kind, stacked, text
  static let kinds = openerRows("openers.tsv", columns: 3)
  /// text, good rewrites with ` | ` between them or nothing, what may not appear
  static let rewriteRows = openerRows("opener-rewrites.tsv", columns: 3)
  /// what is expected (`private`, `demand`, `fine`, `leading`, `tag`, `long`, `plain`), text
  static let manners = openerRows("opener-manners.tsv", columns: 2)
  /// focus, specific (0 or 1), text
  static let focuses = openerRows("opener-focus.tsv", columns: 3)

  /// open or closed, text
  static let counselling = openerRows("openers-counselling.tsv", columns: 2)

  @Test func tablesAreFound() {
    #expect(Self.counselling.count > 100)
    #expect(Self.kinds.count > 400)
    #expect(Self.rewriteRows.count > 150)
    #expect(Self.manners.count > 60)
    #expect(Self.focuses.count > 40)
  }

  @Test(arguments: Self.kinds) func readsKind(row: [String]) {
    let reading = openerReader.read(row[2])
    #expect(reading.kind.rawValue == row[0], "\(row[2])")
    #expect(reading.stacked == (row[1] == "1"), "\(row[2])")
    #expect(reading.isOpen == openerReader.isOpenQuestion(row[2]))
  }

  @Test(arguments: Self.counselling) func readsCounsellingQuestions(row: [String]) {
    #expect(openerReader.isOpenQuestion(row[1]) == (row[0] == "open"), "\(row[1])")
  }

  @Test(arguments: Self.rewriteRows) func rewritesClosedOnes(row: [String]) {
    let found = openerReader.read(row[0]).rewrites
    #expect(found == row[1].split(separator: "|").map { $0.trimmed }, "\(row[0])")
    for bad in row[2].split(separator: "|") { #expect(!found.contains(bad.trimmed)) }
  }

  /// Whatever is suggested is one open question, and never what was asked.
  @Test(arguments: (Self.kinds + Self.rewriteRows.map { [$0[0]] }).compactMap(\.last))
  func everyRewriteIsOpen(text: String) {
    let reading = openerReader.read(text)
    #expect(reading.rewrites.count <= 2)
    if reading.isOpen || reading.kind == .statement || reading.isFineClosed
      || !reading.appropriate
    {
      #expect(reading.rewrites.isEmpty, "\(text)")
    }
    for rewrite in reading.rewrites {
      let again = openerReader.read(rewrite)
      #expect(again.kind == .open && !again.stacked, "\(text) -> \(rewrite)")
      #expect(rewrite.hasSuffix("?") && rewrite.first?.isUppercase == true, "\(rewrite)")
      #expect(!rewrite.contains("  ") && !rewrite.contains("{"), "\(rewrite)")
    }
  }

  @Test(arguments: Self.manners) func readsManner(row: [String]) {
    let reading = openerReader.read(row[1])
    let codes = reading.notes.map(\.code)
    switch row[0] {
    case "private", "demand":
      #expect(!reading.appropriate && codes.contains(row[0]), "\(row[1])")
      #expect(reading.rewrites.isEmpty, "\(row[1])")
    case "fine":
      #expect(reading.isFineClosed && reading.appropriate && reading.rewrites.isEmpty, "\(row[1])")
      #expect(!codes.contains("yes_no"), "\(row[1])")
    case "plain": #expect(reading.appropriate && !reading.isFineClosed, "\(row[1])")
    default: #expect(codes.contains(row[0]), "\(row[1])")
    }
    #expect(reading.notes.allSatisfy { !$0.message.isEmpty })
  }

  @Test(arguments: Self.focuses) func readsFocus(row: [String]) {
    let reading = openerReader.read(row[2])
    #expect(reading.focus.rawValue == row[0], "\(row[2])")
    #expect(reading.specific == (row[1] == "1"), "\(row[2])")
  }

  @Test func writesTheContract() {
    let text = openerReader.read("Do you like working at Acme?").json.text()
    #expect(
      text
        == #"{"appropriate":true,"focus":"other","kind":"yes_no","notes":[{"code":"yes_no","#
        + #""message":"A yes or no answers this. An open question leaves room for a story."}],"#
        + #""open":false,"rewrites":["What do you like about working at Acme?"],"specific":true,"#
        + #""stacked":false,"text":"Do you like working at Acme?"}"#)
  }

  @Test func estimatesHowLongItTakesToSay() {
    #expect(openerReader.read("How did you get into that?").secondsToSay == 6.0 * 60 / 150)
    #expect(openerReader.read("").secondsToSay == 0)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
