import ArgumentParser
import Dialogue
import Foundation
import Journal
import Language
import Model
import Session
import Terminal

/// `kith` by itself.
struct Chat: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chat", abstract: "Opens the chat: greets, says what is due, and listens.",
    shouldDisplay: false)

  @OptionGroup var options: Options
  @Flag(help: "After each turn, show why the coach said what it said.") var trace = false

  func run() throws { try openChat(options, flow: nil, traces: trace) }
}

/// Opens the chat, at its greeting or in a flow, or where the person left off.
func openChat(
  _ options: Options, flow: String?, slots: [String: Value] = [:], traces: Bool = false
) throws {
  let setup = try Setup(options)
  let journal = try setup.openJournal()
  let prompts = try PromptsInUse(options: options, record: journal.record)
  let console = makeConsole(
    plain: options.isPlain, environment: ProcessInfo.processInfo.environment)
  let script = prompts.script()

  // Only the first window comes back to what was left open; another one talks for itself.
  let lock = ChatLock.take(beside: options.storePath)
  let saved =
    lock == nil ? [] : try reading { () throws(StoreProblem) in try journal.openDialogues() }
  let waiting = waitingState(saved, flow: flow)

  var surroundings = RecordKnowledge.Surroundings(storePath: setup.shownPath(options.storePath))
  surroundings.isOtherWindowOpen = lock == nil
  surroundings.country = localeCountry("LC_MESSAGES")
  surroundings.savedTitle = waiting?.state.waitingFlow.flatMap { script.flow($0)?.title }
  surroundings.savedQuestion = waiting?.state.frames.last { $0.asked != nil }?.asked?.text
  surroundings.savedDay = waiting?.saved.updated.day
  // The open chat says so itself.
  if lock == nil, flow != nil || waiting != nil { warn(otherWindow) }

  var random = SystemRandomNumberGenerator()
  let now = setup.now
  let session = Session(
    console: console, store: journal, record: setup.knowledge(journal, surroundings),
    world: .init(
      now: now, entropy: { random.next() }, script: { prompts.script() },
      page: { name, argument, width in
        page(named: name, argument: argument, width: width, setup: setup, store: journal)
      },
      complain: complain),
    state: waiting?.state
      ?? DialogueState(
        id: Identifier(at: now(), using: &random), script: script.hash,
        seed: setup.seed ?? random.next()))
  session.isTracing = traces

  let ending =
    waiting == nil
    ? session.begin(flow ?? WellKnownFlow.home, slots: slots) : session.resume(asking: flow == nil)
  withExtendedLifetime(lock) {}
  if case .failed(let problem) = ending { throw ExitCode(problem.exitStatus) }
}

private let otherWindow = """
  another kith is open on this record. This window works too; what the other one \
  has open stays there.
  """

/// The saved dialogue to come back to: the latest one, or the latest in the flow that is wanted.
private func waitingState(_ saved: [SavedDialogue], flow: String?)
  -> (state: DialogueState, saved: SavedDialogue)?
{
  for dialogue in saved {
    guard let state = DialogueState(encoded: dialogue.state) else { continue }
    if flow == nil || state.frames.contains(where: { $0.flow == flow }) { return (state, dialogue) }
  }
  return nil
}
