internal import Dialogue
internal import Model

/// Answers for a persona: by the question that is open, and the week.
struct Respondent {
  let persona: Persona
  var week = 0
  /// Lines still to be typed into the open chat.
  var chat: [String] = []
  private var turns: [String: Int] = [:]
  /// Questions for which the persona has nothing to say.
  private(set) var missing: Set<String> = []
  private var lastKey = ""
  private var lastLogged = ""

  init(_ persona: Persona) { self.persona = persona }

  /// What questions of the program's own routine are answered with, unless the persona does otherwise.
  private static let routine: [String: [String]] = [
    "confirm_log/keep": ["yes"], "confirm_log/final": ["yes"], "confirm_log/detail": ["/skip"],
    "log_more/who": ["nobody else"], "resume/go_on": ["yes"],
    "home/offer_reflection": ["no"], "home/offer_first": ["no"], "home/offer_checkin": ["no"],
    "home/offer_debrief": ["no"], "home/offer_prep": ["no"], "home/offer_mission": ["no"],
    "home/offer_followup": ["done", "a week more"], "home/line": ["/pause"],
    "home/more": ["/pause"],
    "weekly_reflection/leave_off": ["yes"], "about_somebody/wish": ["2"],
    "promise/mine": ["yes"], "promise/theirs": ["yes"],
    "weekly_reflection/tried_it": ["yes"],
    "past_plan/went": ["good", "so so", "it did not happen"],
    "past_plan/talk": ["we talked about work, nothing follows", "mostly about the children"],
  ]

  mutating func answer(to state: DialogueState) -> String {
    let answer = choose(state)
    if state.frames.last?.step == "met" || state.frames.last?.step == "line" { lastLogged = answer }
    return answer
  }

  private mutating func choose(_ state: DialogueState) -> String {
    guard let frame = state.frames.last else { return "/pause" }
    let key = "\(frame.flow)/\(frame.step)"
    if key == "home/line" || key == "home/more", !chat.isEmpty { return chat.removeFirst() }
    let isAgain = key == lastKey
    lastKey = key
    // Asked who it was with, one says the name that the line began with.
    if key == "confirm_log/detail", persona.answers[key] == nil {
      return lastLogged.split(whereSeparator: { !$0.isLetter }).first.map(String.init) ?? "/skip"
    }
    for candidate in candidates(key, frame, isAgain) {
      if let special = persona.weeks[week]?.answers?[candidate] { return special }
      guard let list = persona.answers[candidate] ?? Self.routine[candidate], !list.isEmpty else {
        continue
      }
      let turn = turns[candidate, default: 0]
      turns[candidate] = turn + 1
      return list[turn % list.count]
    }
    missing.insert(key)
    return "/skip"
  }

  /// From the most special key to the plainest one.
  private func candidates(_ key: String, _ frame: Frame, _ isAgain: Bool) -> [String] {
    var keys = [key]
    if let emphasis = frame.slots["emphasis"]?.number {
      keys.insert("\(key) \(Int(emphasis))", at: 0)
    }
    if key == "weekly_reflection/last_goal" || key == "weekly_reflection/change" {
      keys.insert("\(key) \(outcome)", at: 0)
    }
    if isAgain { keys.insert("\(key) again", at: 0) }
    return keys
  }

  var outcome: String {
    persona.weeks[week]?.outcome ?? persona.outcomes[week % max(1, persona.outcomes.count)]
  }
}
