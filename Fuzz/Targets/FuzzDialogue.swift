internal import Dialogue
internal import Foundation
internal import Language
internal import Model
internal import PromptPack

extension FuzzTarget {
  /// The first line names a flow, each further line is typed. A dialogue always asks or ends, and can be
  /// saved and read back.
  static let dialogue = FuzzTarget("dialogue") { text in
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let script = Fuzzed.script
    let flow = script.headers.map(\.id).first { lines[0] == $0 } ?? "home"
    let knowledge = PlainKnowledge()
    var state = DialogueState(id: Fuzzed.id, script: script.hash, seed: 1)
    var at = Fuzzed.now
    func check(_ effects: [Effect]) {
      precondition(
        effects.contains { effect in
          switch effect {
          case .ask, .end, .request: true
          case .commit, .say, .note: false
          }
        }, "a turn asks, ends, or wants something done")
      precondition(state.frames.count <= DialogueState.mostFrames + 1)
      for case .commit(let changes, _, let shown) in effects {
        knowledge.commit(changes, shown: shown)
      }
      if let data = try? JSONEncoder().encode(state) {
        let decoded = try? JSONDecoder().decode(DialogueState.self, from: data)
        precondition(decoded == state, "a saved dialogue is read back as it was")
      }
    }
    check(
      state.enter(
        flow, aboveHome: [:], at: Input("", at: at, entropy: 1), script: script, record: knowledge))
    for line in lines.dropFirst().prefix(30) where state.isOpen {
      at.milliseconds += 60_000
      let input = Input(String(line), at: at, entropy: UInt64(at.milliseconds))
      check(state.handle(input, script: script, record: knowledge))
    }
  }
}

/// What the targets share: the shipped prompts, and a fixed moment.
enum Fuzzed {
  static let now = Moment(milliseconds: 1_795_458_600_000)
  static let id = Identifier(high: 0x7000, low: 0x8000_0000_0000_0000)

  private static let pack: Pack = {
    let root = URL(filePath: #filePath).appending(path: "../../..").standardized
    var pack = Pack()
    _ = pack.lay(folder: root.appending(path: "prompts").path)
    return pack
  }()

  static let script = pack.script()
  static let readers = script.readers
  static let lexicon = pack.lexicon()

  /// Somebody whose name is a word, two of the same first name, and one in another script.
  static let people = KnownPeople([
    KnownPerson(id: "1", name: "Ana Lima", aliases: ["Annie"], encounters: 4),
    KnownPerson(id: "2", name: "Ana Weber"), KnownPerson(id: "3", name: "Will Grace"),
    KnownPerson(id: "4", name: "Zoë"), KnownPerson(id: "5", name: "李 娜"),
  ])
}

/// Knows a value of each kind.
struct AnyScope: Scope {
  func value(of name: String) -> Value {
    switch name.utf8.count % 6 {
    case 0: .text("I wanted to call my boss")
    case 1: .number(4)
    case 2: .day(Fuzzed.now.day)
    case 3: .list([.text("Ana"), .number(1), .none])
    case 4: .bool(true)
    default: .none  // unknown
    }
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? { arguments.first }
}
