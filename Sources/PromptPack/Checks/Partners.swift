internal import Dialogue
internal import Model

/// What a partner names that nothing answers to, and the answers without which a talk would come
/// to a dead end.
struct PartnerCheck {
  /// Slots that the engine keeps during a talk.
  static let slots: Set<String> = [
    "warmth", "turns", "leaving", "mood", "partner", "partner_title", "line", "word", "rewrite",
  ]

  let manners: Manners?

  /// The names that texts and conditions of a partner may use.
  func names(of partner: Partner?) -> Set<String> {
    var names = Self.slots
    names.formUnion(partner?.facts.keys.map { $0 } ?? [])
    names.formUnion(partner?.moods.flatMap { $0.facts.keys } ?? [])
    let heard = (manners?.rules.all.map(\.id) ?? []) + (manners?.notices.map(\.id) ?? [])
    return names.union(heard.map { "heard_" + $0 })
  }

  /// Every text of a partner.
  func texts(of partner: Partner) -> [Text] {
    let moods = partner.moods.flatMap { [$0.scene, $0.begins].compactMap(\.self) }
    let topics = partner.topics.sorted { $0.key < $1.key }.flatMap {
      [$0.value.story, $0.value.word, $0.value.yes, $0.value.remark].compactMap(\.self)
    }
    return moods + topics + partner.says.sorted { $0.key < $1.key }.map(\.value)
  }

  /// What is said to every hearing that goes by its condition alone must be there.
  func missing(of partner: Partner) -> [Finding] {
    guard let manners else { return [] }
    let known = Set(manners.effects.values.map(\.says)).union(["leave"])
    let needed =
      manners.rules.all.filter(\.patterns.isEmpty).compactMap { manners.effects[$0.id]?.says }
      + ["leave"]
    var findings: [Finding] = []
    for name in Set(needed).sorted() where partner.says[name] == nil {
      findings.append(
        Finding(.missingText, partner.place, "the partner has nothing to say for `\(name)`"))
    }
    for name in partner.says.keys.sorted() where !known.contains(name) {
      let hint = didYouMean(name, among: known)
      findings.append(
        Finding(
          .unknownKey, partner.place, "nothing that is heard asks for `\(name)`" + (hint ?? "")))
    }
    return findings
  }
}
