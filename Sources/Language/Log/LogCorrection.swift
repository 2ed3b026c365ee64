package import Model

extension LogReader {
  /// A reading with one part set right by what was typed: "no, it was Tuesday", "it was Ana
  /// Weber", "not coffee, a call", "place: Blue Bottle", "drop the follow-up", "due Friday",
  /// "without Ben", "and Zoe".
  ///
  /// - Returns: nil where nothing in the text is understood as a correction.
  package func correct(
    _ reading: LogReading, with text: String, people: some PeopleIndex, now: Moment
  ) -> LogReading? {
    var correction = LogCorrection(
      reader: self, before: reading, line: TypedLine(Words(text)), text: text, now: now)
    guard var corrected = correction.apply(people: people) else { return nil }
    LogQuestions(words: words).ask(&corrected)
    return corrected
  }
}

/// One typed correction, applied to a reading.
struct LogCorrection {
  let reader: LogReader
  let before: LogReading
  let line: TypedLine
  let text: String
  let now: Moment

  private static let fields: [String: String] = [
    "place": "place", "where": "place", "venue": "place", "location": "place", "event": "event",
    "when": "date", "date": "date", "day": "date", "time": "date", "kind": "kind", "how": "kind",
    "type": "kind", "who": "people", "person": "people", "people": "people", "with": "people",
    "name": "people", "tag": "tag", "tags": "tag", "topic": "topic", "about": "topic",
    "due": "due",
    "by": "due", "follow-up": "followup", "followup": "followup", "todo": "followup",
  ]

  mutating func apply(people: some PeopleIndex) -> LogReading? {
    guard !line.all.isEmpty else { return nil }
    if let chosen = choice() { return chosen }
    if let field = LogCorrection.fields[line.normal(0)], line.all.count > 1,
      line.all[1].gap == .pause || field == "due" || field == "place" && line.normal(1) == "was"
        || ["tag", "topic"].contains(field)
    {
      var start = 1
      if ["was", "is"].contains(line.normal(1)) { start = 2 }
      guard start < line.all.count else { return nil }
      let changed = set(field, line.original(start..<line.all.count), people)
      // "by phone" is no day
      if changed != nil || line.normal(0) != "by" { return changed }
    }
    if let dropped = drop(people) { return dropped }
    return guess(people)
  }

  private func set(_ field: String, _ value: String, _ people: some PeopleIndex) -> LogReading? {
    var reading = before
    switch field {
    case "place": reading.place = LogLine.tidy(value)
    case "event": reading.event = LogLine.tidy(value)
    case "topic": reading.topic = LogLine.tidy(value)
    case "tag":
      for tag in value.split(whereSeparator: { $0 == " " || $0 == "," }) {
        let bare = String(tag.drop { $0 == "#" || $0 == "@" })
        if !reading.tags.contains(bare) { reading.tags.append(bare) }
      }
    case "kind":
      guard let kind = kind(in: TypedLine(Words(value))) else { return nil }
      reading.kind = kind
    case "date": return dated(reader.dates(in: value, now).past.first)
    case "due": return due(value)
    case "people":
      let mentions = named(value, people)
      reading.people = mentions.isEmpty ? bare(value) : mentions
      guard !reading.people.isEmpty else { return nil }
    case "followup": reading.followups.append(.init(what: LogLine.tidy(value), owner: .me))
    default: return nil  // no other field can be named
    }
    return reading
  }

  /// "drop the follow-up", "no place", "without Ben", "remove the tag"
  private func drop(_ people: some PeopleIndex) -> LogReading? {
    let normals = line.all.map(\.normal)
    let verbs: Set<String> = [
      "drop", "remove", "delete", "forget", "without", "no", "clear", "scrap", "cancel", "skip",
      "not",
    ]
    guard let first = normals.first, verbs.contains(first), line.all.count > 1,
      line.all[1].gap == .none, first != "not" || parts().said.isEmpty
    else { return nil }
    var reading = before
    let rest = normals.dropFirst().filter { !SmallWords.determiners.contains($0) }
    switch rest.first {
    case "follow-up", "follow", "followup", "todo", "reminder", "task", "promise":
      guard !reading.followups.isEmpty else { return nil }
      if reading.followups.count > 1 {
        let ordinal = ["first": 0, "second": 1, "third": 2]
        if let place = normals.compactMap({ ordinal[$0] }).first, place < reading.followups.count {
          reading.followups.remove(at: place)
        } else {
          reading.followups.removeLast()
        }
      } else {
        reading.followups = []
      }
    case "first", "second", "third", "last":
      let place =
        ["first": 0, "second": 1, "third": 2, "last": reading.followups.count - 1][rest.first ?? ""]
        ?? 0
      guard reading.followups.indices.contains(place) else { return nil }
      reading.followups.remove(at: place)
    case "follow-ups", "followups", "todos": reading.followups = []
    case "place", "location": reading.place = nil
    case "event": reading.event = nil
    case "tag", "tags": reading.tags = []
    case "time": reading.minutes = nil
    case "due": reading.followups.indices.forEach { reading.followups[$0].due = nil }
    default:
      let names = Set(rest.map { $0 })
      let kept = reading.people.filter { mention in
        !Words.normalise(mention.name).contains { names.contains($0) }
      }
      guard kept.count < reading.people.count else { return nil }
      reading.people = kept
    }
    return reading
  }

  /// Without a label: a name, a day, a kind, whichever the text has.
  private func guess(_ people: some PeopleIndex) -> LogReading? {
    var changed: LogReading?
    let parts = parts()
    let rest = parts.said
    guard !rest.isEmpty else { return nil }
    let denied = Set(line.all[parts.denied].map(\.normal))
    let value = line.original(rest)
    let value0 = line.normal(rest.lowerBound)
    if value0 == "due" || value0 == "by" {
      if let reading = due(value) { return reading }
      guard value0 == "by" else { return nil }  // "by phone"
    }
    let dates = reader.dates(in: value, now).past
    if let reading = dated(dates.first) { changed = reading }
    if let kind = kind(in: TypedLine(Words(value))) {
      var reading = changed ?? before
      reading.kind = kind
      reading.isOnlyAhead = false
      changed = reading
    }
    if ["at", "in"].contains(value0), dates.isEmpty, rest.count > 1 {
      var reading = changed ?? before
      reading.place = LogLine.tidy(line.original(rest.lowerBound + 1..<rest.upperBound))
      return reading
    }
    let mentions = named(value, people)
    if !mentions.isEmpty {
      var reading = changed ?? before
      let adds = ["and", "also", "plus", "with"].contains(value0)
      reading.people =
        adds
        ? (reading.people + mentions).distinct
        : replaced(reading.people, mentions, denied: denied)
      changed = reading
    }
    return changed
  }

  private func dated(_ date: SaidDate?) -> LogReading? {
    guard let date else { return nil }
    var reading = before
    // A day on which it was says that it was.
    reading.isOnlyAhead = false
    if let minutes = date.minutes { reading.minutes = minutes }
    if date.clear, let day = date.date {
      reading.date = day
      reading.dateCandidates = []
    } else if !date.clear {
      reading.date = nil
      reading.dateCandidates = date.candidates
    } else if date.minutes == nil {
      return nil
    }
    return reading
  }

  private func due(_ value: String) -> LogReading? {
    guard let last = before.followups.indices.last,
      let date = reader.dates(in: value, now).future.first(where: { $0.date != nil || !$0.clear })
    else { return nil }
    var reading = before
    reading.followups[last].due = date.clear ? date.date : nil
    reading.followups[last].dueCandidates = date.clear ? [] : date.candidates
    return reading
  }

  private func kind(in line: TypedLine) -> EncounterKind? {
    let normals = line.all.map(\.normal)
    for (index, word) in normals.enumerated() {
      if let kind = EncounterKind(rawValue: word) { return kind }
      for (kind, phrases) in reader.words.kinds where phrases.match(normals, at: index) != nil {
        return kind
      }
    }
    return nil
  }

  /// The people in an answer to "who?": here a capital is enough.
  private func named(_ value: String, _ people: some PeopleIndex) -> [Mention] {
    let lead = "met "
    let found = reader.names.read(lead + value, people: people).distinct
    return found.map { mention in
      var mention = mention
      let lower = max(0, mention.range.lowerBound - lead.count)
      mention.range = lower..<max(lower, mention.range.upperBound - lead.count)
      mention.part = .met
      return mention
    }
  }

  /// Names that nothing but the question tells to be names: "mum", "the Kowalskis", "my old boss".
  ///
  /// A sentence is none ("it was a long talk on Friday"), and neither are a verb's words.
  private func bare(_ value: String) -> [Mention] {
    let leads: Set<String> = ["my", "the", "our", "a", "an", "just", "with", "it", "was"]
    let nobody: Set<String> = ["nobody", "none", "no", "noone", "idk", "nothing", "skip", "yes"]
    let parts = value.replacing(" and ", with: ",").replacing(" & ", with: ",")
      .split(separator: ",")
    return parts.compactMap { part in
      var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      var lead = ""
      while let first = words.first, leads.contains(folded(first)) {
        lead = folded(first)
        words.removeFirst()
      }
      guard (1...4).contains(words.count), words.allSatisfy({ $0.contains(where: \.isLetter) }),
        !words.contains(where: { nobody.contains(folded($0)) }),
        isName(
          words.map(folded), capitals: words.allSatisfy { $0.first?.isLowercase != true }, lead)
      else { return nil }
      return Mention(name: LogLine.tidy(words.joined(separator: " ")), range: 0..<0, match: .new)
    }
  }

  /// Whether some words can name somebody: capitals, one word, a role, or a few words behind "my".
  private func isName(_ words: [String], capitals: Bool, _ lead: String) -> Bool {
    let small = SmallWords.functionWords.subtracting(["old", "new", "first", "second", "other"])
    guard let last = words.last,
      !words.contains(where: {
        small.contains($0) || SmallWords.calendar.contains($0)
          || reader.names.words.verbsStrong.contains($0)
      })
    else { return false }
    if capitals || reader.names.words.roles.contains(last) { return true }
    if reader.words.kinds.contains(where: { $0.1.match([last], at: 0) != nil }) { return false }
    return words.count == 1 || words.count < 4 && ["my", "our", "the"].contains(lead)
  }

  /// "it was Ana Weber" puts her in the place of the one who was denied, else of the Ana who was
  /// asked about; else of them all.
  ///
  /// - Parameter denied: The words of what was said to be wrong.
  private func replaced(_ people: [Mention], _ others: [Mention], denied: Set<String>) -> [Mention]
  {
    guard others.count == 1, let other = others.first else { return others }
    let first = Words.normalise(other.name).first
    var result = people
    let wrong = people.firstIndex { mention in
      let name = Words.normalise(mention.name)
      return name.contains(where: denied.contains)
        && denied.isSuperset(of: name) || denied.isSubset(of: name) && !denied.isEmpty
    }
    if let place = wrong {
      result[place] = other
    } else if let place = people.firstIndex(where: { Words.normalise($0.name).first == first }) {
      result[place] = other
    } else if let place = people.firstIndex(where: {
      if case .ambiguous = $0.match { true } else { false }
    }) {
      result[place] = other
    } else {
      return people.count == 1 ? others : people + others
    }
    return result
  }
}
