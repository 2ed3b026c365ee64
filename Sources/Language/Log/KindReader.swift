internal import Model

/// Reads in what way people were in touch.
struct KindReader {
  let log: LogLine
  let aside: [Bool]

  /// - Parameter event: the words of the event where one is named.
  func read(event: Range<Int>?) -> EncounterKind {
    let normals = log.line.all.map(\.normal)
    var first: (Int, EncounterKind)?
    for index in normals.indices where !aside[index] && !log.cues.topic[index] {
      if event?.contains(index) == true { continue }
      if log.words.notIntroduction.match(normals, at: index) != nil { continue }
      guard first == nil, let kind = strong(normals, index) else { continue }
      first = (index, kind)
    }
    if let (_, kind) = first {
      if kind == .meeting, event != nil { return kind }
      if kind == .call || kind == .coffee || kind == .meeting, video(normals) { return .video }
      return kind
    }
    if let event { return eventKind(normals, event) }
    for (kind, phrases) in log.words.weakKinds where kind != .meeting {
      if occurs(phrases, normals) { return kind }
    }
    for (kind, phrases) in log.words.weakKinds where kind == .meeting {
      if occurs(phrases, normals) { return .meeting }
    }
    return .other
  }

  private func strong(_ normals: [String], _ index: Int) -> EncounterKind? {
    var best: (Int, EncounterKind)?
    for (kind, phrases) in log.words.kinds {
      guard let match = phrases.match(normals, at: index), match.count > (best?.0 ?? 0) else {
        continue
      }
      best = (match.count, kind)
    }
    let word = normals[index]
    if best == nil, ["ring", "ringing"].contains(word), log.mentionAt[index] == nil,
      log.mentionRange(startingAt: index + 1) != nil
        || SmallWords.objects.contains(log.normal(index + 1))
    {
      best = (1, .call)
    }
    guard let (length, kind) = best else { return nil }
    if length == 1 {
      if log.mentionAt[index] != nil || log.line.all[index].hidden { return nil }
      if kind == .call, word == "called", log.cues.named(index) { return nil }
      // "he liked my idea" is no comment on a post
      if kind == .comment, word == "liked", !log.cues.leadsToPost(index + 1) { return nil }
      // "my notes on the ventilator course": what it is about
      if kind == .class, index > 1,
        (max(0, index - 3)..<index).contains(where: {
          ["on", "about"].contains(normals[$0]) && log.gap($0 + 1) == .none
        }), log.gap(index) == .none
      {
        return nil
      }
      // "at the training centre", "going to see his workshop"
      if kind == .class, KindReader.afterTraining.contains(log.normal(index + 1)) { return nil }
      if kind == .class, word == "workshop", isOwned(index) { return nil }
      // "helped her with her phone"
      if kind == .call, word == "phone",
        isOwned(index) || ["new", "old"].contains(log.normal(index - 1))
      {
        return nil
      }
      // "replied to Mina's comment"
      if kind == .message, ["replied", "responded", "answered"].contains(word),
        (index + 1..<min(index + 8, log.count)).contains(where: {
          ["comment", "post", "thread", "comments"].contains(normals[$0])
        })
      {
        return .comment
      }
      if kind == .introduction, word == "introduced",
        ["myself", "ourselves"].contains(log.normal(index + 1))
      {
        return nil
      }
      // "the email team", "a drinks company", "coffee machine": what it describes is no contact
      if kind == .message, word == "mail" || word == "text" || word == "message",
        ["to"].contains(log.normal(index - 1))
      {
        return nil
      }
    }
    return kind
  }

  private static let afterTraining: Set<String> = [
    "centre", "center", "room", "building", "ground", "college", "provider", "manager", "officer",
    "team", "lead", "budget", "coordinator", "space", "rep",
  ]

  /// "his workshop", "Phil's workshop"
  private func isOwned(_ index: Int) -> Bool {
    guard index > 0, log.gap(index) == .none else { return false }
    return ["his", "her", "their"].contains(log.normal(index - 1))
      || log.line.all[index - 1].possessive
  }

  private func video(_ normals: [String]) -> Bool {
    guard let phrases = log.words.phrases(of: .video) else { return false }
    return occurs(phrases, normals)
  }

  private func occurs(_ phrases: PhraseSet, _ normals: [String]) -> Bool {
    normals.indices.contains { index in
      !aside[index] && !log.cues.topic[index] && phrases.match(normals, at: index) != nil
    }
  }

  /// A class or a shift is not just any event.
  private func eventKind(_ normals: [String], _ event: Range<Int>) -> EncounterKind {
    let words = Array(normals[event])
    for wanted in [EncounterKind.volunteering, .class] {
      if log.words.phrases(of: wanted)?.occurs(in: words) == true { return wanted }
    }
    return .event
  }
}
