import Dialogue
import TestSupport
import Testing

@Suite("Every conversation can be reached")
struct ReachTests {
  @Test(
    "by its slash command, from the open chat",
    arguments: shippedScript.headers.compactMap(\.command).sorted())
  func bySlash(command: String) {
    var talk = OpenTalk(flow: "home", seed: 3)
    talk.type("/" + command)
    #expect(talk.goesOn, "\(talk.report)")
    #expect(!talk.said.contains("no command"), "\(talk.said)")
    #expect(!talk.said.contains("is not one of mine"), "\(talk.said)")
  }

  /// The flows that a rule of the chat opens; the check of the pack holds each of its examples.
  private static let bySaying: Set<String> = {
    var found: Set<String> = []
    let home = shippedScript.flow("home")
    for rule in shippedScript.rules.value.all + (home?.rules.all ?? []) {
      guard !rule.examples.isEmpty else { continue }
      if let call = rule.call { found.insert(call.flow) }
      guard let step = rule.then.flatMap({ home?.step($0) }) else { continue }
      switch step.action {
      case .call(let call): found.insert(call.flow)
      case .jump(let target): found.insert(target)
      default: break  // a step that says or asks something
      }
    }
    return found
  }()

  @Test(
    "by saying so",
    arguments: [
      "weekly_reflection", "checkin", "goal", "goal_resize", "step", "prep", "debrief", "reach_out",
      "mission", "look_back", "year", "hello_who", "rehearse", "set_day", "set_name", "log",
    ])
  func bySaying(flow: String) {
    #expect(Self.bySaying.contains(flow))
  }
}
