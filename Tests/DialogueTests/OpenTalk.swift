import Dialogue
import Foundation
import Language
import Model
import PromptPack
import TestSupport

/// A conversation on the shipped prompts that goes on while files are laid over them.
struct OpenTalk {
  /// For the message of a test that fails.
  var report: String {
    let place = state.frames.map { "\($0.flow)/\($0.step)" }.joined(separator: " > ")
    return "at \(place): \(effects.dropFirst().map { "\($0)" }.joined(separator: "; "))"
  }

  private var pack = shippedPack.pack
  private var script = shippedScript
  private var state: DialogueState
  private let knowledge = PlainKnowledge()
  private var moment = Moment(milliseconds: 1_795_458_600_000)
  private var effects: [Effect] = []
  private(set) var typed = ""

  init(flow: String, seed: UInt64, laying yaml: String? = nil) {
    state = DialogueState(
      id: Identifier(high: 0x7000, low: 0x8000_0000_0000_0000), script: script.hash, seed: seed)
    if let yaml, let node = try? Node(yaml: yaml, path: "") {
      lay(Pack.File(path: "flows/\(flow).yaml", node: node, hash: 1))
    }
    perform(state.enter(flow, aboveHome: [:], at: input(""), script: script, record: knowledge))
  }

  // MARK: What was said

  var said: String {
    effects.compactMap { effect in
      switch effect {
      case .say(let text): text
      case .ask(let question): question.text
      case .commit, .note, .request, .end: nil
      }
    }.joined(separator: "\n")
  }

  /// The pages that were asked for.
  var pages: [String] {
    effects.compactMap { effect in
      if case .request(.show(let page, _)) = effect { page } else { nil }
    }
  }

  /// Whether the coach told that its questions have changed.
  var saidItMoved: Bool {
    script.text(.resumedElsewhere).variants.contains { said.contains($0.template.source) }
  }

  var isAsking: Bool {
    effects.contains { if case .ask = $0 { true } else { false } }
  }

  /// What can be picked at the open question.
  var choices: [String] {
    effects.flatMap { if case .ask(let question) = $0 { question.choices } else { [] as [String] } }
  }

  var goesOn: Bool { isAsking || hasEnded }

  var hasEnded: Bool {
    effects.contains { if case .end = $0 { true } else { false } }
  }

  /// Every answer in the record.
  var kept: Set<String> {
    Set(
      knowledge.entities.compactMap { entity in
        if case .answer(let answer) = entity { answer.text } else { nil }
      })
  }

  /// The step that is open, and what was answered so far.
  var question: (step: String, answers: Set<String>)? {
    guard let frame = state.frames.last, frame.asked != nil else { return nil }
    return (frame.step, kept)
  }

  /// The file of the flow that is open.
  var openFile: Pack.File? {
    guard let flow = state.frames.last?.flow else { return nil }
    return pack.files(in: "flows").first { $0.header["flow"]?.text == flow }
  }

  // MARK: What happens

  mutating func type(_ line: String) {
    typed = line
    perform(state.handle(input(line), script: script, record: knowledge))
  }

  /// An answer that may fit the question, or may not.
  mutating func type(using random: inout SplitMix64) {
    let lines = [
      "yes", "no", "7", "1", "2", "tomorrow", "last Monday", "nothing", "", "/skip", "/back",
      "Coffee with Sam yesterday, I promised to send him the paper",
      "I wanted to say hello to my old boss but I froze at the door",
      "When I sit down for lunch, I will ask Kim about the trip",
      "It went better than I thought it would, honestly",
    ]
    type(lines.randomElement(using: &random) ?? "")
  }

  mutating func resume() {
    perform(state.resume(at: input(""), script: script, record: knowledge))
  }

  /// Lays a file over the prompts, or takes the one of that path away.
  mutating func lay(_ file: Pack.File?, at path: String = "") {
    if let file { pack.add(file) } else { pack.remove(path) }
    let readers = script.readers
    script = pack.script()
    script.readers = readers
  }

  private mutating func input(_ line: String) -> Input {
    moment.milliseconds += 60_000
    return Input(line, at: moment, entropy: UInt64(moment.milliseconds))
  }

  private mutating func perform(_ new: [Effect]) {
    effects = new
    for case .commit(let changes, _, let shown) in new { knowledge.commit(changes, shown: shown) }
    if let data = try? JSONEncoder().encode(state),
      let decoded = try? JSONDecoder().decode(DialogueState.self, from: data)
    {
      state = decoded
    }
  }
}
