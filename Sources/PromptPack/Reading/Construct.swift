/// The grammar of the prompt files as data: what each construct is called, and which keys it has.
///
/// The reader checks keys against it and the JSON Schema is generated from it, so the two cannot
/// differ.
package enum Construct: String, CaseIterable, Sendable {
  case pack, flow, step, variant, texts, ruleFile, rule, choice, probe, transition, item, ideas
  case recordItem, partner, mood, topic, manners, hearing, notice, verdict

  package enum Shape: String, Sendable {
    case name, names, text, textList, bool, int, number, condition, words, steps, rules, choices
    case probes, transitions, assignments, items, records, expression, patterns, variants
    case branches, facts, moods, topics, hearings, notices, verdicts, saidTexts
  }

  /// For a message: "a flow".
  package var article: String {
    switch self {
    case .pack: "the pack"
    case .flow: "a flow"
    case .step: "a step"
    case .variant: "a wording"
    case .texts: "a list of wordings with `choose`"
    case .ruleFile: "a file of rules"
    case .rule: "a rule"
    case .choice: "a choice"
    case .probe: "a probe"
    case .transition: "a transition"
    case .item: "an idea"
    case .ideas: "a list of ideas"
    case .recordItem: "a thing to record"
    case .partner: "a partner"
    case .mood: "a mood"
    case .topic: "a topic"
    case .manners: "the manners"
    case .hearing: "a way of hearing"
    case .notice: "a notice"
    case .verdict: "a verdict"
    }
  }

  package var keys: [String: Shape] {
    switch self {
    case .pack: ["language": .name, "version": .text, "title": .text]
    case .flow:
      [
        "flow": .name, "title": .text, "about": .text, "command": .name, "group": .text,
        "was": .names, "journal": .bool, "start_if": .condition, "steps": .steps, "rules": .rules,
      ]
    case .step:
      [
        "id": .name, "if": .condition, "next": .transitions, "was": .names, "say": .words,
        "collect": .name, "type": .name, "ask": .words, "again": .words, "reask": .words,
        "minimal": .words, "probe": .probes, "rules": .rules, "unless_known": .bool,
        "propose": .expression, "remember": .bool, "min": .number, "max": .number,
        "choices": .choices, "prefer": .name, "suggest": .name, "from": .name,
        "where": .condition, "avoid_recent": .int, "limit": .int, "own": .words,
        "keep": .assignments, "branch": .branches, "set": .assignments, "jump": .name,
        "call": .name, "with": .assignments, "into": .name, "show": .name, "argument": .expression,
        "end": .name,
        "record": .records, "talk": .expression, "given": .expression, "replay": .expression,
      ]
    case .variant: ["id": .name, "if": .condition, "text": .text, "once": .bool]
    case .texts: ["choose": .name, "of": .variants]
    case .ruleFile: ["for": .name, "rules": .rules]
    case .rule:
      [
        "id": .name, "match": .patterns, "not_match": .patterns, "when": .condition,
        "weight": .int, "examples": .textList, "not": .textList, "set": .assignments,
        "reply": .words, "probe": .words, "then": .name, "call": .name, "with": .assignments,
        "into": .name, "stays": .bool, "interrupts": .bool, "remember": .name,
      ]
    case .choice: ["id": .name, "text": .text, "also": .textList, "if": .condition, "from": .name]
    case .probe: ["if": .condition, "text": .words, "limit": .int]
    case .transition: ["if": .condition, "then": .name, "else": .name]
    case .item: ["id": .name, "text": .text, "if": .condition]
    case .ideas: ["list": .name, "items": .items]
    case .recordItem:
      [
        "encounter": .assignments, "log": .assignments, "followup": .assignments,
        "event": .assignments, "goal": .assignments, "tick": .assignments, "skip": .assignments,
        "fix": .assignments, "remove": .assignments,
        "rating": .assignments, "win": .assignments, "setting": .assignments,
        "opener": .assignments, "person": .assignments, "if": .condition,
      ]
    case .partner:
      [
        "partner": .name, "title": .text, "also": .textList, "facts": .facts, "moods": .moods,
        "topics": .topics, "says": .saidTexts,
      ]
    case .mood:
      [
        "id": .name, "warmth": .int, "turns": .int, "facts": .facts, "scene": .words,
        "begins": .words,
      ]
    case .topic:
      [
        "id": .name, "words": .textList, "match": .patterns, "not_match": .patterns,
        "when": .condition, "weight": .int, "examples": .textList, "not": .textList,
        "story": .words, "word": .words, "yes": .words, "remark": .words,
      ]
    case .manners:
      [
        "manners": .name, "hears": .hearings, "notices": .notices, "follows": .condition,
        "worked": .verdicts, "try": .verdicts,
      ]
    case .hearing:
      [
        "id": .name, "match": .patterns, "not_match": .patterns, "when": .condition,
        "weight": .int, "examples": .textList, "not": .textList, "warms": .int, "ends": .condition,
        "says": .name,
      ]
    case .notice: ["id": .name, "if": .condition, "warms": .int]
    case .verdict: ["of": .name, "if": .condition, "text": .words]
    }
  }
}
