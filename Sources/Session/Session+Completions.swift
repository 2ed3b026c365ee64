internal import Dialogue
internal import Model
internal import Terminal

/// What Tab offers: choices and commands, and of the record people, tags and goals.
extension Session {
  func completions(behind before: String) -> [Completion] {
    let script = world.script()
    let commands = script.commandNames.map { name in
      Completion("/" + name, hint: script.headers.first { $0.command == name }?.about)
    }
    let typed = Typed(before)
    let fromRecord =
      typed.filter.map { values(of: $0.field, $0.value) }
      ?? people(typed) + filters(typed) + words(typed)
    return (open?.choices ?? []).map { Completion($0) } + commands + fromRecord
  }

  /// Behind `person:`, `tag:` and `kind:`.
  private func values(of field: SearchQuery.Field, _ value: Substring) -> [Completion] {
    let quote = value.first == "\"" ? "\"" : ""
    func completion(_ text: String, key: String) -> Completion {
      let inserted = text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text
      return Completion("\(field):\(inserted)", key: "\(field):\(quote)\(key)")
    }
    switch field {
    case .person:
      return names(beginningWith: value.drop { $0 == "\"" }).map {
        completion($0.name, key: $0.key)
      }
    case .tag: return tags { completion($0, key: $0) }
    case .kind: return EncounterKind.allCases.map { completion($0.rawValue, key: $0.rawValue) }
    case .place: return []  // places are as many as encounters
    }
  }

  private func tags(_ completion: (String) -> Completion) -> [Completion] {
    ((try? store.record.tags(limit: 50)) ?? []).map(completion)
  }

  /// Tags and goals, once a word of them is begun.
  private func words(_ typed: Typed) -> [Completion] {
    guard !typed.stretches.isEmpty else { return [] }
    let goals = (try? store.record.goals(.active)) ?? []
    return tags { Completion("#" + $0) } + goals.map { Completion($0.text) }
  }

  private func filters(_ typed: Typed) -> [Completion] {
    guard typed.command == "find" else { return [] }
    return (SearchQuery.Field.allCases.map(\.rawValue) + ["since", "until"]).map {
      Completion($0 + ":")
    }
  }

  /// Names that begin with the last word, the last two or the last three; everybody where a command
  /// that takes a name stands alone.
  private func people(_ typed: Typed) -> [Completion] {
    if typed.stretches.isEmpty {
      guard ["people", "prep"].contains(typed.command) else { return [] }
      let all = (try? store.record.people(group: nil, limit: 50, offset: 0)) ?? []
      return all.map { Completion($0.person.name) }
    }
    return typed.stretches.flatMap { stretch in
      names(beginningWith: stretch).map { name, key in Completion(name, key: key) }
    }
  }

  /// Each name with what is typed of it followed by the rest: "Zoe" is the beginning of "Zoë".
  private func names(beginningWith stretch: Substring) -> [(name: String, key: String)] {
    let typed = folded(String(stretch))
    guard let first = typed.split(separator: " ").first else {
      return ((try? store.record.people(group: nil, limit: 50, offset: 0)) ?? [])
        .map { (name: $0.person.name, key: $0.person.name) }
    }
    let found = (try? store.record.people(named: String(first), .beginning, limit: 100)) ?? []
    return found.flatMap { [$0.person.name] + $0.person.aliases }
      .filter { folded($0).hasPrefix(typed) }
      .map { (name: $0, key: String(stretch) + $0.dropFirst(stretch.count)) }
  }
}

/// What stands before the cursor, as far as completion looks at it.
private struct Typed {
  /// The name of the slash command that begins the line.
  let command: String
  /// The field and what is typed of its value, where the cursor is behind a filter.
  let filter: (field: SearchQuery.Field, value: Substring)?
  /// The last word, the last two and the last three; none behind a space.
  let stretches: [Substring]

  init(_ before: String) {
    command =
      before.first == "/"
      ? String(before.dropFirst().prefix { !$0.isWhitespace }).lowercased() : ""
    filter =
      SearchQuery.Field.allCases.compactMap { field -> (SearchQuery.Field, Substring)? in
        guard let colon = before.range(ofLast: "\(field.rawValue):") else { return nil }
        let value = before[colon.upperBound...]
        let isOpen = value.first == "\"" ? !value.dropFirst().contains("\"") : !value.contains(" ")
        return isOpen ? (field, value) : nil
      }.first
    var starts: [String.Index] = []
    var isAfterSpace = true
    for index in before.indices {
      let isBoundary = before[index].isWhitespace || "([\"'“‘".contains(before[index])
      if isAfterSpace && !isBoundary { starts.append(index) }
      isAfterSpace = isBoundary
    }
    stretches = isAfterSpace ? [] : starts.suffix(3).reversed().map { before[$0...] }
  }
}

extension String {
  /// The last place where a text stands at the beginning of a word.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var found: Range<Index>?
    var isAfterSpace = true
    for index in indices {
      if isAfterSpace, self[index...].lowercased().hasPrefix(text) {
        found = index..<self.index(index, offsetBy: text.count)
      }
      isAfterSpace = self[index].isWhitespace
    }
    return found
  }
}
