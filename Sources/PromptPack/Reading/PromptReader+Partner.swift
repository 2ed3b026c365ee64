package import Dialogue
internal import Model

extension PromptReader {
  /// What can be known of a partner from the first keys of its file.
  package mutating func partnerHeader(_ node: Node) -> PartnerHeader? {
    guard let id = node["partner"]?.text else { return nil }
    return PartnerHeader(
      id: id, title: node["title"]?.text ?? id, also: node["also"]?.members.compactMap(\.text) ?? []
    )
  }

  package mutating func partner(_ node: Node) -> Partner? {
    guard let fields = fields(node, of: .partner),
      let id = name(required("partner", in: fields, of: .partner)),
      let title = text(required("title", in: fields, of: .partner)),
      let moodNodes = required("moods", in: fields, of: .partner),
      let says = required("says", in: fields, of: .partner)
    else { return nil }
    let role = "partners/\(id)"
    var rules: [Rule] = []
    var topics: [String: Partner.Topic] = [:]
    for member in fields["topics"]?.members ?? [] {
      guard let (rule, topic) = topic(member, role: role) else { continue }
      rules.append(rule)
      topics[rule.id] = topic
    }
    let moods = moodNodes.members.compactMap { mood($0, role: role) }
    if moods.isEmpty { report(.missingKey, moodNodes, "a partner needs at least one mood") }
    var partner = Partner(
      header: PartnerHeader(id: id, title: title, also: texts(fields["also"])), moods: moods,
      rules: Rules(rules, concepts: concepts), place: place(node.mark))
    partner.facts = facts(fields["facts"])
    partner.topics = topics
    for entry in says.entries ?? [] {
      partner.says[entry.key] = words(entry.value, role: "\(role)/\(entry.key)")
    }
    return partner
  }

  private mutating func mood(_ node: Node, role: String) -> Partner.Mood? {
    guard let fields = fields(node, of: .mood),
      let id = name(required("id", in: fields, of: .mood)),
      let scene = words(required("scene", in: fields, of: .mood), role: "\(role)/\(id)/scene")
    else { return nil }
    return Partner.Mood(
      id: id, warmth: int(fields["warmth"]) ?? 5, turns: int(fields["turns"]) ?? 8,
      facts: facts(fields["facts"]), scene: scene,
      begins: words(fields["begins"], role: "\(role)/\(id)/begins"))
  }

  private mutating func facts(_ node: Node?) -> [String: Value] {
    Dictionary(
      (node?.entries ?? []).compactMap { entry in
        text(entry.value).map { (entry.key, .text($0)) }
      }, uniquingKeysWith: { first, _ in first })
  }

  private mutating func topic(_ node: Node, role: String) -> (Rule, Partner.Topic)? {
    guard let fields = fields(node, of: .topic),
      let id = name(required("id", in: fields, of: .topic))
    else { return nil }
    var rule = heardRule(fields, id: id)
    // `words` is the short way to write the pattern that most matters need.
    let words = texts(fields["words"])
    if !words.isEmpty {
      do throws(PatternError) {
        rule.patterns.append(try Pattern("[*] (\(words.joined(separator: "|"))) [*]"))
      } catch {
        report(.pattern, fields["words"] ?? fields, error.message)
      }
    }
    if rule.patterns.isEmpty { report(.missingKey, node, "a topic needs `words` or `match`") }
    let topic = Partner.Topic(
      story: inOrder(self.words(fields["story"], role: "\(role)/\(id)/story")),
      word: inOrder(self.words(fields["word"], role: "\(role)/\(id)/word")),
      yes: inOrder(self.words(fields["yes"], role: "\(role)/\(id)/yes")),
      remark: self.words(fields["remark"], role: "\(role)/\(id)/remark"))
    return (rule, topic)
  }

  /// A matter is told from its beginning.
  private func inOrder(_ text: Text?) -> Text? {
    guard var text else { return nil }
    text.choosing = .first
    return text
  }

  private mutating func heardRule(_ fields: Node, id: String) -> Rule {
    var rule = Rule(id: id, place: place(fields.mark))
    rule.patterns = patterns(fields["match"])
    rule.notPatterns = patterns(fields["not_match"])
    rule.when = condition(fields["when"])
    rule.weight = int(fields["weight"]) ?? 0
    rule.examples = examples(fields["examples"])
    rule.counterexamples = examples(fields["not"])
    return rule
  }

  // MARK: Manners

  package mutating func manners(_ node: Node) -> Manners? {
    guard let fields = fields(node, of: .manners),
      let hears = required("hears", in: fields, of: .manners)
    else { return nil }
    var rules: [Rule] = []
    var effects: [String: Manners.Effect] = [:]
    for member in hears.members {
      guard let heard = self.fields(member, of: .hearing),
        let id = name(required("id", in: heard, of: .hearing))
      else { continue }
      rules.append(heardRule(heard, id: id))
      effects[id] = Manners.Effect(
        warms: int(heard["warms"]) ?? 0, ends: condition(heard["ends"]),
        says: name(heard["says"]) ?? id)
    }
    var manners = Manners(rules: Rules(rules, concepts: concepts), place: place(node.mark))
    manners.effects = effects
    manners.follows = condition(fields["follows"])
    manners.notices = (fields["notices"]?.members ?? []).compactMap { member in
      guard let notice = self.fields(member, of: .notice),
        let id = name(required("id", in: notice, of: .notice)),
        let condition = condition(required("if", in: notice, of: .notice))
      else { return nil }
      return Manners.Notice(id: id, condition: condition, warms: int(notice["warms"]) ?? 0)
    }
    manners.worked = verdicts(fields["worked"], role: "manners/worked")
    manners.tries = verdicts(fields["try"], role: "manners/try")
    return manners
  }

  private mutating func verdicts(_ node: Node?, role: String) -> [Manners.Verdict] {
    (node?.members ?? []).compactMap { member in
      guard let fields = fields(member, of: .verdict),
        let text = words(required("text", in: fields, of: .verdict), role: role)
      else { return nil }
      return Manners.Verdict(
        of: name(fields["of"]), condition: condition(fields["if"]), text: text)
    }
  }
}
