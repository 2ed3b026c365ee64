internal import Dialogue
internal import Language

/// Two things of one name: flows, rules of a scope, ideas of a list, wordings.
enum DuplicateIDs: Check {
  static func findings(in everything: Everything) -> [Finding] {
    var findings: [Finding] = []
    var seen: [String: Place] = [:]
    for flow in everything.flows {
      if let first = seen[flow.id] {
        findings.append(
          Finding(.duplicateID, flow.place, "flow `\(flow.id)` stands in \(first.path) as well"))
      }
      seen[flow.id] = flow.place
    }
    findings += commands(of: everything.flows)
    for (rules, _) in everything.ruleScopes {
      findings += repeated(
        rules.all.map { ($0.id, $0.place) }, say: { "rule `\($0)` is there twice in this scope" })
    }
    for list in everything.lists {
      findings += repeated(
        list.items.map { ($0.id, $0.place) }, say: { "idea `\($0)` is there twice" })
    }
    for use in everything.textUses {
      // The same words under another condition are the same wording.
      var conditions: [String: [(words: String, condition: String?)]] = [:]
      for variant in use.text.variants {
        let own = (variant.template.source, variant.condition?.source)
        let others = conditions[variant.id, default: []]
        if others.contains(where: { $0.words != own.0 || $0.condition == own.1 }) {
          findings.append(
            Finding(.duplicateID, variant.place, "wording `\(variant.id)` is there twice"))
        }
        conditions[variant.id, default: []].append(own)
      }
    }
    return findings
  }

  /// A command that opens another flow as well, or that every conversation needs.
  private static func commands(of flows: [Flow]) -> [Finding] {
    let reserved: [ChatCommand] = [.help, .back, .skip, .why, .pause, .quit, .undo, .edit, .save]
    var owners: [String: String] = [:]
    return flows.compactMap { flow in
      guard let command = flow.command else { return nil }
      if reserved.contains(where: { $0.rawValue == command }) {
        return Finding(
          .duplicateID, flow.place, "`/\(command)` is a command of every conversation")
      }
      guard let owner = owners.updateValue(flow.id, forKey: command), owner != flow.id else {
        return nil
      }
      return Finding(.duplicateID, flow.place, "`/\(command)` opens the flow `\(owner)` as well")
    }
  }

  private static func repeated(
    _ ids: [(id: String, place: Place)], say: (String) -> String
  ) -> [Finding] {
    var seen: Set<String> = []
    return ids.filter { !seen.insert($0.id).inserted }
      .map { Finding(.duplicateID, $0.place, say($0.id)) }
  }
}
