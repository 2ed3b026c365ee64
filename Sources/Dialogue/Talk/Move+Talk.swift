internal import Language
internal import Model

/// Talking with a partner: a line comes in, the partner answers in character, until one of the two
/// leaves.
extension Move {
  /// Takes up a talk. False where there is nobody of that name, and the step is passed over.
  mutating func beginTalk(_ talk: TalkStep, at step: Step) -> Bool {
    let wanted = evaluate(talk.partner)
    guard let id = wanted == .none ? freshPartner() : partnerID(wanted.words),
      let partner = script.partner(id), let mood = freshMood(of: partner)
    else { return false }
    guard var frame = top else { return false }
    frame.visits[step.id, default: 0] += 1
    frame.talk = TalkState(partner: partner.header.id, mood: mood.id)
    for (name, value) in partner.facts.merging(mood.facts, uniquingKeysWith: { $1 }) {
      frame.slots[name] = value
    }
    frame.slots["partner"] = .text(partner.header.id)
    frame.slots["partner_title"] = .text(partner.header.title)
    frame.slots["mood"] = .text(mood.id)
    frame.slots["warmth"] = .number(Double(mood.warmth))
    frame.slots["turns"] = .number(0)
    frame.slots["leaving"] = .bool(false)
    for name in frame.slots.keys where name.hasPrefix(Self.countPrefix) { frame.slots[name] = nil }
    top = frame
    shown += [Self.shownID(mood, of: partner), "partners/\(partner.header.id)"]
    say(mood.scene)
    pose(Question(text: mood.begins.flatMap { phrase($0) }.map { spoken($0) } ?? ""))
    return true
  }

  /// The partner that is meant by an id or by some words of the title.
  private func partnerID(_ wanted: String) -> String? {
    let choices = script.partners.map { Choice(id: $0.id, text: $0.title, also: $0.also) }
    if choices.contains(where: { $0.id == wanted }) { return wanted }
    return ChoiceParser(choices: choices).one(wanted, Words.normalise(wanted))
  }

  /// Anybody, where nobody is named: whoever was played longest ago.
  private mutating func freshPartner() -> String? {
    let ids = script.partners.map { (id: $0.id, shown: "partners/\($0.id)") }
    let last = record.lastShown(ids.map(\.shown))
    let oldest = ids.map { last[$0.shown] ?? -1 }.min()
    return ids.filter { (last[$0.shown] ?? -1) == oldest }.randomElement(using: &state.random)?.id
  }

  /// The mood that was met longest ago.
  private mutating func freshMood(of partner: Partner) -> Partner.Mood? {
    let last = record.lastShown(partner.moods.map { Self.shownID($0, of: partner) })
    let oldest = partner.moods.map { last[Self.shownID($0, of: partner)] ?? -1 }.min()
    return partner.moods.filter { (last[Self.shownID($0, of: partner)] ?? -1) == oldest }
      .randomElement(using: &state.random)
  }

  private static func shownID(_ mood: Partner.Mood, of partner: Partner) -> String {
    "partners/\(partner.header.id)/\(mood.id)"
  }

  private static var countPrefix: String { "heard_" }

  /// Takes one line of the person's.
  mutating func takeTalk(_ line: String, at step: Step, in flow: Flow) {
    guard let talk = top?.talk, let partner = script.partner(talk.partner) else {
      // The partner is gone from the prompts.
      return leave(step, in: flow)
    }
    setTalkMilestone(line, step)
    let manners = script.manners
    notice(line, manners)
    let answer = answer(to: Words(line), of: partner, manners)
    keepAnswer(line, value: .none)
    top?.visits[step.id, default: 0] += 1
    guard let answer else {
      // Nothing is left to say that was not said before.
      if !(top?.talk?.isLeaving ?? true), let words = tell(partner.says["leave"]) {
        return beginLeaving(words)
      }
      return finishTalk(step, in: flow, manners)
    }
    if answer.ends {
      effects.append(.say(answer.words))
      return finishTalk(step, in: flow, manners)
    }
    let mood = partner.moods.first { $0.id == talk.mood }
    let isDue = (top?.slots["turns"]?.number ?? 0) >= Double(mood?.turns ?? 8)
    if isDue, !talk.isLeaving, let words = tell(partner.says["leave"]) {
      effects.append(.say(answer.words))
      return beginLeaving(words)
    }
    pose(Question(text: answer.words))
  }

  private mutating func beginLeaving(_ words: String) {
    top?.talk?.isLeaving = true
    top?.slots["leaving"] = .bool(true)
    pose(Question(text: words))
  }

  /// Counts what the line is, before it is answered.
  private mutating func notice(_ line: String, _ manners: Manners) {
    count("turns", by: 1)
    let new = TalkState.Line(
      text: line, heard: [], word: said.value.picksUp, rewrite: said.value.opener.rewrites.first)
    top?.talk?.lines.append(new)
    for notice in manners.notices where holds(notice.condition) {
      note(notice.id, warms: notice.warms)
    }
  }

  private mutating func note(_ heard: String, warms: Int) {
    if let last = top?.talk?.lines.indices.last { top?.talk?.lines[last].heard.append(heard) }
    count(Self.countPrefix + heard, by: 1)
    count("warmth", by: warms, within: 0...10)
  }

  private mutating func count(_ slot: String, by step: Int, within: ClosedRange<Int> = 0...999) {
    let number = Int(top?.slots[slot]?.number ?? 0) + step
    top?.slots[slot] = .number(Double(min(max(number, within.lowerBound), within.upperBound)))
  }

  // MARK: What they answer

  private struct TalkAnswer {
    var words: String
    var ends: Bool
  }

  private mutating func answer(to words: Words, of partner: Partner, _ manners: Manners)
    -> TalkAnswer?
  {
    for candidate in candidates(words, partner, manners) {
      switch candidate {
      case .topic(let rule, let hit):
        guard let text = partner.topics[rule.id].flatMap({ part(of: $0) }), let told = tell(text)
        else { continue }
        noteRule(rule, hit, words)
        top?.talk?.topic = rule.id
        return TalkAnswer(words: told, ends: false)
      case .more(let topic):
        guard let text = partner.topics[topic]?.story, let told = tell(text) else { continue }
        trace.decision = "goes on about \(topic)"
        return TalkAnswer(words: told, ends: false)
      case .heard(let rule, let hit):
        guard let effect = manners.effects[rule.id] else { continue }
        let outer = top
        note(rule.id, warms: effect.warms)
        guard let told = tell(partner.says[effect.says]) else {
          top = outer
          continue
        }
        noteRule(rule, hit, words)
        return TalkAnswer(words: told, ends: holdsIfAny(effect.ends))
      }
    }
    return nil
  }

  private enum Candidate {
    case topic(Rule, RuleHit)
    /// Their last matter, gone on with.
    case more(String)
    case heard(Rule, RuleHit?)
  }

  /// What the line may be taken for, the likeliest first: by weight; among equals a matter of the
  /// partner's before what any partner hears, and words before conditions.
  private mutating func candidates(_ words: Words, _ partner: Partner, _ manners: Manners)
    -> [Candidate]
  {
    var found: [(weight: Int, class: Int, candidate: Candidate)] = []
    for hit in partner.rules.index.matches(words) {
      let rule = partner.rules.all[hit.ruleIndex]
      if holds(rule.when) { found.append((rule.weight, 0, .topic(rule, hit))) }
    }
    for hit in manners.rules.index.matches(words) {
      let rule = manners.rules.all[hit.ruleIndex]
      if holds(rule.when) { found.append((rule.weight, 1, .heard(rule, hit))) }
    }
    if let topic = top?.talk?.topic, [.open, .short].contains(said.value.opener.kind),
      holdsIfAny(manners.follows)
    {
      found.append((0, 2, .more(topic)))
    }
    for rule in manners.rules.all where rule.patterns.isEmpty && holds(rule.when) {
      found.append((rule.weight, 3, .heard(rule, nil)))
    }
    return found.enumerated().sorted { a, b in
      if a.element.weight != b.element.weight { return a.element.weight > b.element.weight }
      return (a.element.class, a.offset) < (b.element.class, b.offset)
    }.map(\.element.candidate)
  }

  private mutating func holdsIfAny(_ condition: Condition?) -> Bool {
    condition != nil && holds(condition)
  }

  /// Open questions get stories, closed ones a word.
  private func part(of topic: Partner.Topic) -> Text? {
    switch said.value.opener.kind {
    case .open: topic.story ?? topic.word
    case .short: topic.word
    case .yesNo: topic.yes
    case .statement: topic.remark
    }
  }

  private mutating func noteRule(_ rule: Rule, _ hit: RuleHit?, _ words: Words) {
    trace.rule = Trace.RuleTrace(
      id: rule.id, place: rule.place,
      pattern: hit.map { rule.patterns[$0.patternIndex].source },
      matched: hit?.matched(in: words) ?? [], captures: [:], condition: rule.when?.source)
  }

  /// Something that was not said before in this talk; nil where all of it was.
  private mutating func tell(_ text: Text?) -> String? {
    guard let text, let before = top?.talk?.told else { return nil }
    let untold = text.variants.filter { !before.contains($0.id) }
    let count = shown.count
    guard !untold.isEmpty, let words = phrase(Text(variants: untold, choosing: text.choosing))
    else {
      return nil
    }
    let told = Array(shown[count...])
    top?.talk?.told += told
    return spoken(words)
  }

  /// In quotation marks, to be told from what the coach says; what stands in brackets is done, not
  /// said.
  private func spoken(_ words: String) -> String {
    words.hasPrefix("(") && words.hasSuffix(")") ? words : "“\(words)”"
  }
}
