import Dialogue
import Model
import PromptPack
import TestSupport

/// One talk with a shipped partner, line by line.
struct TalkRun {
  let partner: String
  let knowledge = PlainKnowledge()
  var state: DialogueState
  private var moment = Moment(milliseconds: 1_795_458_600_000)
  /// What the partner said, one entry a turn; the coach's words after the talk are in `after`.
  private(set) var heard: [String] = []
  private(set) var after: [String] = []

  init(_ partner: String, seed: UInt64) {
    self.partner = partner
    var random = SplitMix64(seed: seed)
    state = DialogueState(
      id: Identifier(at: moment, using: &random), script: shippedScript.hash, seed: seed)
    perform(
      state.enter(
        "rehearse_partner", slots: ["argument": .text(partner)], at: input(""),
        script: shippedScript, record: knowledge))
    type("5")
  }

  var isTalking: Bool { state.frames.last?.step == "talk" }
  var talk: TalkState? { state.frames.last?.talk }
  func slot(_ name: String) -> Value { state.frames.last?.slots[name] ?? Value.none }
  var lastAsked: String { state.frames.last?.asked?.text ?? "" }

  mutating func type(_ line: String) {
    let wasTalking = isTalking
    let effects = state.handle(input(line), script: shippedScript, record: knowledge)
    let said = perform(effects)
    if wasTalking {
      heard += said.filter { $0.hasPrefix("“") || $0.hasPrefix("(") }.prefix(isTalking ? 9 : 1)
    }
    if !isTalking { after += wasTalking ? Array(said.dropFirst()) : said }
  }

  @discardableResult
  private mutating func perform(_ effects: [Effect]) -> [String] {
    var said: [String] = []
    for effect in effects {
      switch effect {
      case .commit(let changes, _, let shown): knowledge.commit(changes, shown: shown)
      case .say(let text): said.append(text)
      case .ask(let question): said.append(question.text)
      case .note, .request, .end: break
      }
    }
    return said
  }

  private mutating func input(_ line: String) -> Input {
    moment.milliseconds += 20_000
    return Input(line, at: moment, entropy: UInt64(bitPattern: moment.milliseconds))
  }
}
