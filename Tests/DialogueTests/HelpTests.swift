import Dialogue
import Model
import PromptPack
import TestSupport
import Testing

@Suite("What /help shows")
struct HelpTests {
  private static let groups: [String] = {
    let now = Moment(milliseconds: 1_795_458_600_000)
    let record = PlainKnowledge()
    var state = DialogueState(
      id: Identifier(high: 0x7000, low: 0x8000_0000_0000_0000), script: shippedScript.hash, seed: 1)
    _ = state.enter(
      WellKnownFlow.home, slots: [:], at: Input("", at: now, entropy: 1), script: shippedScript,
      record: record)
    let effects = state.handle(
      Input("/help", at: now, entropy: 2), script: shippedScript, record: record)
    return effects.compactMap {
      if case .say(let text) = $0, text.contains("\n") { text } else { nil }
    }
  }()

  @Test("every command once, under the heading of its group")
  func complete() {
    let lines = Self.groups.flatMap { $0.split(separator: "\n").dropFirst() }
    let commands = lines.map { $0.split(separator: " ").first.map(String.init) ?? "" }
    let wanted = shippedScript.headers.filter { $0.about != nil }.compactMap(\.command)
    #expect(commands.sorted() == wanted.map { "/" + $0 }.sorted())
    #expect((3...7).contains(Self.groups.count))
  }

  @Test("fits a narrow terminal, a command a line")
  func narrow() {
    for line in Self.groups.flatMap({ $0.split(separator: "\n") }) {
      #expect(line.count <= 40 - 2, "\(line)")
    }
  }
}
