internal import Model

/// Tells whom the writer was in touch with from who is only spoken of.
struct Participants {
  let log: LogLine
  let followups: [FollowUpFinder.Found]

  func read() -> (met: [Mention], mentioned: [Mention]) {
    var all = log.mentions
    var promised: Set<Int> = []  // mentions inside what is still to be done
    for item in followups {
      for index in item.act { if let mention = log.mentionAt[index] { promised.insert(mention) } }
      if let subject = item.subject, item.phrase?.hasSuffix("awaited") == true || waits(item) {
        promised.insert(subject)
      }
    }
    for index in promised where all[index].part == .met { all[index].part = .mentioned }
    var met = all.filter { $0.part == .met }.distinct
    if met.isEmpty {
      for index in directPeople() { all[index].part = .met }
      met = all.filter { $0.part == .met }.distinct
    }
    let known = Set(met.map(\.identity))
    let rest = all.filter { $0.part != .met }.distinct.filter { !known.contains($0.identity) }
    return (met, rest)
  }

  private func waits(_ item: FollowUpFinder.Found) -> Bool {
    item.words.contains { ["waiting", "awaiting", "expecting"].contains(log.normal($0)) }
  }

  /// In a line that is all plans: who is to be called, written to or waited for.
  private func directPeople() -> [Int] {
    var found: [Int] = []
    for item in followups {
      if let subject = item.subject {
        found.append(subject)
        continue
      }
      guard item.owner == .me else { continue }
      let inside = item.act.compactMap { log.mentionAt[$0] }
      if let first = inside.first { found.append(first) }
    }
    return Array(Set(found)).sorted()
  }
}

extension LoggedFollowUp {
  init?(_ found: FollowUpFinder.Found, _ log: LogLine, _ met: [Mention]) {
    let dates = log.dueDates(in: found.words)
    var what = log.text(found.act, without: dates)
    if let key = found.phrase, let phrase = log.words.phrases[key] {
      what = phrase.replacing("{who}", with: found.receiver).replacing("{thing}", with: what)
        .split(separator: " ").joined(separator: " ")
    }
    if let verb = found.verb {
      let rest = log.text(found.act.lowerBound + 1..<found.act.upperBound, without: dates)
      what = rest.isEmpty ? verb : verb + " " + rest
    }
    guard !what.isEmpty else { return nil }
    if found.owner == .me, let condition = log.condition(before: found.words.lowerBound) {
      what += ", " + condition
    }
    self.init(what: what, owner: found.owner)
    if let date = dates.first(where: { ($0.date != nil || !$0.clear) && !log.isSince($0) }) {
      if date.clear { due = date.date } else { dueCandidates = date.candidates }
    }
    if let subject = found.subject {
      person = log.mentions[subject].name
    } else if found.owner == .them, let before = log.lastMet(before: found.words.lowerBound) {
      person = before.name
    } else if found.owner == .me, let inside = found.act.compactMap({ log.mentionAt[$0] }).first {
      person = log.mentions[inside].name
    } else if met.count == 1 {
      person = met[0].name
    } else {
      person = log.lastMet(before: found.words.lowerBound)?.name ?? met.first?.name
    }
  }
}
