package import Dialogue
internal import Foundation
internal import Language
internal import Model

extension Transcript {
  /// Holds the conversation, and says where it did not go as it should.
  ///
  /// - Parameter roundTrips: Encodes and decodes the state after each turn, as a program that is
  ///   started anew for every line would.
  /// - Parameter seed: where the conversation names none; 1 without it.
  package func problems(
    in script: Script, roundTrips: Bool, seed: UInt64? = nil
  ) -> [TranscriptProblem] {
    var run = TranscriptRun(transcript: self, script: script, roundTrips: roundTrips, seed: seed)
    return run.problems()
  }
}

private struct TranscriptRun {
  let transcript: Transcript
  let script: Script
  let roundTrips: Bool
  let knowledge: PlainKnowledge
  var state: DialogueState
  var moment: Moment
  /// What the coach said since the last line, one string.
  var said = ""
  var notes: [String] = []

  init(transcript: Transcript, script: Script, roundTrips: Bool, seed: UInt64?) {
    self.transcript = transcript
    self.script = script
    self.roundTrips = roundTrips
    moment = transcript.now
    knowledge = PlainKnowledge(
      facts: transcript.facts,
      people: transcript.people.enumerated().map { index, name in
        KnownPerson(
          id: Identifier(high: UInt64(index), low: 0x8000_0000_0000_0000).description, name: name,
          aliases: [], lastEncounter: nil, encounters: 1, metWith: [])
      })
    state = DialogueState(
      id: Identifier(high: 0x7000, low: 0x8000_0000_0000_0000), script: script.hash,
      seed: transcript.seed ?? seed ?? 1)
  }

  mutating func problems() -> [TranscriptProblem] {
    guard script.flow(transcript.flow) != nil else {
      let hint = didYouMean(transcript.flow, among: script.headers.map(\.id)) ?? ""
      return [
        TranscriptProblem(
          path: transcript.path, line: 1,
          message: "there is no flow `\(transcript.flow)`" + hint)
      ]
    }
    var problems: [TranscriptProblem] = []
    let first = input("")
    perform(
      state.enter(transcript.flow, aboveHome: [:], at: first, script: script, record: knowledge))
    var rest = said
    for (number, line) in transcript.lines {
      func fail(_ message: String) {
        problems.append(
          TranscriptProblem(
            path: transcript.path, line: number, message: message + "\n  The coach said: " + said))
      }
      switch line {
      case .types(let typed):
        said = ""
        notes = []
        perform(state.handle(input(typed), script: script, record: knowledge))
        rest = said
      case .says(let words):
        if let range = rest.range(of: words) {
          rest = String(rest[range.upperBound...])
        } else {
          fail("expected “\(words)”")
        }
      case .neverSays(let words):
        if said.range(of: words, options: .caseInsensitive) != nil {
          fail("“\(words)” was not to be said")
        }
      case .rule(let id):
        if state.trace?.rule?.id != id {
          fail("expected rule `\(id)`, found `\(state.trace?.rule?.id ?? "none")`")
        }
      case .noted(let words):
        if !notes.contains(where: { $0.contains(words) }) {
          fail("expected “\(words)” to be noted, found \(notes)")
        }
      case .trace(let words):
        let found = state.trace.map { explanation(of: $0) } ?? ""
        if !found.contains(words) { fail("expected “\(words)” in the trace, found\n\(found)") }
      case .slot(let name, let value):
        guard let frame = state.frames.last(where: { $0.flow == transcript.flow }) else {
          fail("expected \(name) = \(value), and `\(transcript.flow)` is over")
          continue
        }
        let found = (state.frames.last?.slots[name] ?? frame.slots[name])?.shown ?? "none"
        if found != value {
          let hint = found == "\"\(value)\"" ? "; a text stands in quotes" : ""
          fail("expected \(name) = \(value), found \(found)\(hint)")
        }
      }
    }
    return problems
  }

  private mutating func input(_ line: String) -> Input {
    moment.milliseconds += 60_000
    return Input(line, at: moment, entropy: UInt64(bitPattern: moment.milliseconds))
  }

  private mutating func perform(_ effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .commit(let changes, _, let shown): knowledge.commit(changes, shown: shown)
      case .say(let text): said += text + "\n"
      case .note(let text): notes.append(text)
      case .ask(let question): said += question.text + "\n"
      case .request(let request): said += "[\(request.name)]\n"
      case .end(let resting): said += resting ? "[resting]\n" : "[end]\n"
      }
    }
    guard roundTrips, let data = try? JSONEncoder().encode(state),
      let decoded = try? JSONDecoder().decode(DialogueState.self, from: data)
    else { return }
    state = decoded
  }
}
