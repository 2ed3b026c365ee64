package import Model

/// Where a dialogue stands: a value that can be saved after each turn and gone on with later, also
/// under edited prompts. It holds ids of flows, steps, slots and texts, never positions.
package struct DialogueState: Codable, Equatable, Sendable {
  package static let currentVersion = 1

  package var version = DialogueState.currentVersion
  package var id: Identifier
  /// The hash of the script it was saved under.
  package var script: String
  package var random: SplitMix64
  package var turn = 0
  /// The flow that is going on is the last one; those below wait for it.
  package var frames: [Frame] = []
  /// The answered questions, the latest last, for going back.
  package var past: [Milestone] = []
  /// Earlier answers by `flow/step`, offered again after going back.
  package var kept: [String: String] = [:]
  /// The ids of what was recorded, by conversation, step and visit, so that doing a step again
  /// replaces its record.
  package var recorded: [String: Identifier] = [:]
  package var memory: [Memory] = []
  package var trace: Trace?
  /// What had been typed and not sent when the terminal was closed.
  package var draft: String?

  package init(id: Identifier, script: String, seed: UInt64) {
    self.id = id
    self.script = script
    random = SplitMix64(seed: seed)
  }

  /// True where a question is open.
  package var isOpen: Bool { !frames.isEmpty }

  package static let mostFrames = 8
  static let mostMilestones = 24
}

/// One flow on its way.
package struct Frame: Codable, Equatable, Sendable {
  package var flow: String
  package var step: String
  /// The conversation that its answers belong to.
  package var conversation: Identifier
  package var isRecorded = false
  package var slots: [String: Value] = [:]
  /// True while a flow that this one called is going on.
  package var isCalling = false
  /// The question as it was asked, while it is open.
  package var asked: Question?
  /// What the person has said so far to the open question, where it was probed.
  package var partial: [String] = []
  package var probes: [String: Int] = [:]
  package var reasks = 0
  /// How often each step was come to.
  package var visits: [String: Int] = [:]
  /// The item that a `suggest` step offers, and those it offered before.
  package var offer: String?
  package var offered: [String] = []
  /// The talk with a partner that is going on, or was the last.
  package var talk: TalkState?
  /// The caller's slot for this flow's `result`.
  package var into: String?

  package init(flow: String, step: String, conversation: Identifier) {
    self.flow = flow
    self.step = step
    self.conversation = conversation
  }
}

/// An answered question, and how everything stood when it was asked.
package struct Milestone: Codable, Equatable, Sendable {
  package var frames: [Frame]
  package var key: String
  package var text: String
}

/// Something said earlier, to be brought up once.
package struct Memory: Codable, Equatable, Sendable {
  package var text: String
  package var turn: Int
}
