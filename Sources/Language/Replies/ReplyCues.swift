/// Stance, barrier, outcome, and what is said to the coach itself.
struct ReplyCues: Sendable {
  struct Signs: Sendable, Equatable {
    var stance = Stance.neutral
    var barrier: Barrier?
    var outcome: Outcome?
    var about: Concern?
  }

  /// A word to the words it stands for.
  let spellings: [String: [String]]
  private let rules: CueSet
  private let ignored: CueSet

  private enum Group: String, CaseIterable {
    case change, sustain, ambivalent
    case constraint, hesitation
    case win, noReply = "no_reply", avoided, setback
    case identity, evidence, privacy, `repair`, insult, offTopic = "off_topic"
  }

  /// Takes `reply_spellings`, `reply_not_cues` and the lists `reply_change`, `reply_sustain`, … one for
  /// each kind of sign.
  init(lexicon: Lexicon, _ compiler: inout CueCompiler) {
    spellings = lexicon.table("reply_spellings").mapValues { $0.flatMap(Words.normalise) }
    rules = CueSet(
      &compiler,
      groups: Group.allCases.map { ($0.rawValue, lexicon.list("reply_\($0.rawValue)")) })
    ignored = CueSet(&compiler, groups: [("ignored", lexicon.list("reply_not_cues"))])
  }

  func read(_ text: CueText, commitments: [Commitment]) -> Signs {
    let line = text.line
    var masked = [Bool](repeating: false, count: line.tokens.count)
    for match in ignored.matches(in: text) {
      for index in match.marked.isEmpty ? match.covered : match.marked { masked[index] = true }
    }
    var seen = Set<Group>()
    let matches = rules.matches(in: text, masked: masked)
    let complaints = matches.filter { $0.group == Group.repair.rawValue }.map(\.span)
    for match in matches {
      guard let group = Group(rawValue: match.group) else { continue }
      // "you already asked me that" is no interview
      if group == .win, complaints.contains(where: { $0.overlaps(match.span) }) { continue }
      if counts(match, as: group, in: line) { seen.insert(group) }
    }
    // "I haven't sent it yet but I will tonight" is still to come
    if line.normals.contains("yet"),
      commitments.contains(where: { $0.owner == .me && $0.state == .made })
    {
      seen.remove(.avoided)
    }
    var signs = Signs()
    signs.stance = stance(seen, commitments)
    signs.barrier = barrier(seen)
    signs.outcome = outcome(seen, signs.barrier)
    signs.about =
      [
        (Group.repair, Concern.repair), (.insult, .insult), (.identity, .identity),
        (.privacy, .privacy), (.evidence, .evidence), (.offTopic, .offTopic),
      ].first { seen.contains($0.0) }?.1
    return signs
  }

  private func counts(_ match: CueSet.Match, as group: Group, in line: CueLine) -> Bool {
    switch group {
    case .identity, .evidence, .privacy, .repair, .insult, .offTopic, .ambivalent, .sustain:
      return true
    case .change, .constraint, .noReply:
      return !line.denies(match)
    case .setback:
      let after = line.tokens[match.span.upperBound...].prefix(3)
      return !line.denies(match, scarce: true)
        && !(Self.ownSetbacks.contains(line.tokens[match.span.lowerBound].normal)
          && line.isOfOthers(match.span)
          && !after.contains { ["me", "my", "us", "our"].contains($0.normal) })
    case .win:
      return !line.denies(match, scarce: true) && !line.supposes(match)
        && !(match.span.count <= 6 && line.isOfOthers(match.span)
          && Self.own.contains(line.tokens[match.span.lowerBound].normal))
    case .hesitation, .avoided:
      return !line.denies(match, scarce: true) && !line.supposes(match)
        && !line.isOfOthers(match.span)
    }
  }

  /// First words of signs that are a win only for the one who did it: "got the job".
  private static let own: Set<String> = [
    "got", "landed", "received", "won", "secured", "scored", "did", "managed", "made", "pulled",
    "nailed", "aced", "smashed", "crushed", "killed", "finally", "actually", "even", "had",
    "collected", "picked", "found", "gave", "presented", "hosted", "met",
  ]

  /// The same for setbacks; most others are done to the person: "he said no".
  private static let ownSetbacks: Set<String> = [
    "turned", "failed", "messed", "blew", "bombed", "lost", "flunked", "botched", "fumbled",
    "screwed", "forgot", "stuttered", "rambled", "blanked", "was", "got", "did", "fluffed",
  ]

  private func stance(_ seen: Set<Group>, _ commitments: [Commitment]) -> Stance {
    let promised = commitments.contains {
      $0.owner == .me && ($0.state == .made || $0.state == .conditional)
    }
    let change = seen.contains(.change) || promised
    let retracted = commitments.contains { $0.owner == .me && $0.state == .retracted }
    let sustain = seen.contains(.sustain) || retracted
    if seen.contains(.ambivalent) || change && sustain { return .ambivalent }
    if change { return seen.contains(.hesitation) && !promised ? .ambivalent : .change }
    if sustain { return .sustain }
    return .neutral
  }

  /// The world weighs more than nerves where both are named.
  private func barrier(_ seen: Set<Group>) -> Barrier? {
    if seen.contains(.constraint) { return .constraint }
    return seen.contains(.hesitation) ? .hesitation : nil
  }

  /// What could not be done because of the world was not avoided; a win beside a fear is a win.
  private func outcome(_ seen: Set<Group>, _ barrier: Barrier?) -> Outcome? {
    if seen.contains(.noReply) { return .doneNoReply }
    if seen.contains(.setback) { return .setback }
    if seen.contains(.win) { return .win }
    return seen.contains(.avoided) && barrier != .constraint ? .avoided : nil
  }
}
