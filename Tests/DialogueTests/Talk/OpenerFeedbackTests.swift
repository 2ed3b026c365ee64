import Dialogue
import Foundation
import Language
import Model
import PromptPack
import TestSupport
import Testing

/// What the coach says to three hundred openers that stand in no prompt, kept as it was read and
/// approved. `KITH_RECORD=1` writes it anew: then read the difference.
@Suite("Feedback on openers")
struct OpenerFeedbackTests {
  static let folder = projectFolder.appending(path: "Tests/DialogueTests/Golden")

  static let openers: [(setting: String, text: String)] = {
    let all =
      (try? String(contentsOf: folder.appending(path: "openers.tsv"), encoding: .utf8)) ?? ""
    return all.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
    }
  }()

  /// The coach's words about one opener, before the next question.
  static func feedback(_ opener: (setting: String, text: String), seed: UInt64) -> [String] {
    let now = Moment(milliseconds: 1_795_458_600_000)
    var random = SplitMix64(seed: seed)
    var state = DialogueState(
      id: Identifier(at: now, using: &random), script: shippedScript.hash, seed: seed)
    let effects = state.enter(
      "rehearse", slots: ["typed": .text(opener.text), "place": .text(opener.setting)],
      at: Input("", at: now, entropy: seed), script: shippedScript, record: PlainKnowledge())
    var said: [String] = []
    for effect in effects {
      switch effect {
      case .say(let text): said.append(text)
      case .ask: return said
      case .commit, .note, .request, .end: continue
      }
    }
    return said
  }

  @Test("is what was approved")
  func golden() throws {
    var text = ""
    for (index, opener) in Self.openers.enumerated() {
      text += "\(opener.setting): \(opener.text)\n"
      for line in Self.feedback(opener, seed: UInt64(index + 1)) { text += "  \(line)\n" }
    }
    let file = Self.folder.appending(path: "feedback.txt")
    if ProcessInfo.processInfo.environment["KITH_RECORD"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let approved = try String(contentsOf: file, encoding: .utf8)
    let lines = (text.split(separator: "\n"), approved.split(separator: "\n"))
    for (found, wanted) in zip(lines.0, lines.1) where found != wanted {
      Issue.record("found “\(found)”, approved was “\(wanted)”")
      break
    }
    #expect(lines.0.count == lines.1.count)
  }

  @Test("there are three hundred, none of which stands in a prompt")
  func fresh() throws {
    #expect(Self.openers.count >= 300)
    #expect(Set(Self.openers.map(\.text)).count == Self.openers.count)
    let deck = try #require(shippedScript.list("openers/deck"))
    let shipped = Set(deck.items.map { $0.template.source })
    #expect(Self.openers.allSatisfy { !shipped.contains($0.text) })
  }

  @Test("is one or two lines, no score and no lecture")
  func short() {
    for (index, opener) in Self.openers.enumerated() {
      let said = Self.feedback(opener, seed: UInt64(index + 1))
      #expect((0...2).contains(said.count), "\(opener.text): \(said)")
      for line in said {
        #expect(Words(line).count <= 60, "\(line)")
        #expect(!line.contains("!"), "\(line)")
        #expect(!line.contains("{"), "\(line)")
      }
    }
  }

  @Test("never offers to open what is too private or asks for a favour")
  func manners() {
    for line in ["How much do you earn?", "Would you be my mentor?", "Are you single?"] {
      let said = Self.feedback(("meetup", line), seed: 3).joined()
      #expect(!said.contains("Open, it could be"), "\(said)")
      #expect(!said.isEmpty)
    }
  }
}

@Suite("The deck that is shipped")
struct ShippedDeckTests {
  static let items = shippedScript.list("openers/deck")?.items ?? []

  @Test("has two hundred openers, at least fifteen for each of ten settings")
  func size() {
    #expect(Self.items.count >= 200)
    let settings = Dictionary(grouping: Self.items) { $0.fields["setting"]?.words ?? "" }
    #expect(settings.count == 10)
    for (setting, items) in settings { #expect(items.count >= 15, "\(setting)") }
  }

  @Test("every one of them is open, one question, and fit for somebody just met")
  func open() {
    for item in Self.items {
      let reading = shippedScript.readers.value.openers.read(item.template.source)
      #expect(reading.isOpen && !reading.stacked, "\(item.template.source)")
      #expect(reading.appropriate && reading.notes.isEmpty, "\(item.template.source)")
    }
  }

  @Test("no two are the same")
  func distinct() {
    let texts = Self.items.map { Words.normalise($0.template.source).joined(separator: " ") }
    #expect(Set(texts).count == texts.count)
  }
}
