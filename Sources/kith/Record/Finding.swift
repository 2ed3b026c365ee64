import Dialogue
import Language
import Model
import Views

/// Entries by what was typed of them: an id, its last six digits, or words.
extension OpenRecord {
  // MARK: People

  func person(_ typed: String) throws -> Acquaintance {
    if let id = try identifier(.person, typed), let found = try acquaintance(id) { return found }
    let found = try people(named: typed)
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      throw Problem.data(
        "'\(typed)' could be \(joinedInWords(found.prefix(6).map(told), "or")). "
          + "Give more of the name, or the id.")
    }
    throw try nobody(typed)
  }

  private func told(_ one: Acquaintance) -> String { "\(one.person.name) (\(one.person.id.short))" }

  /// Those a name can mean: of exactly that name or alias, else with these words in a name, else
  /// with words that begin like them.
  func people(named typed: String) throws -> [Acquaintance] {
    let words = folded(typed).split(whereSeparator: \.isWhitespace).map(String.init)
    guard let first = words.first else { return [] }
    let candidates = try reading { () throws(StoreProblem) in
      try record.people(named: first, .beginning, limit: 200)
    }
    func forms(_ one: Acquaintance) -> [[String]] {
      ([one.person.name] + one.person.aliases).map {
        folded($0).split(whereSeparator: \.isWhitespace).map(String.init)
      }
    }
    let same = candidates.filter { forms($0).contains(words) }
    if !same.isEmpty { return same }
    let whole = candidates.filter { one in
      forms(one).contains { form in words.allSatisfy(form.contains) }
    }
    if !whole.isEmpty { return whole }
    return candidates.filter { one in
      forms(one).contains { form in
        words.allSatisfy { word in form.contains { $0.hasPrefix(word) } }
      }
    }
  }

  private func acquaintance(_ id: Identifier) throws -> Acquaintance? {
    try reading { () throws(StoreProblem) in try record.acquaintance(id) }
  }

  private func nobody(_ typed: String) throws -> Problem {
    let all = try reading { () throws(StoreProblem) in
      try record.people(group: nil, limit: 20_000, offset: 0)
    }
    var names: [String: String] = [:]
    for one in all.map(\.person) {
      for name in [one.name] + one.aliases {
        names[folded(name)] = one.name
        for word in folded(name).split(separator: " ") { names[String(word)] = one.name }
      }
    }
    let nearest = nearestWord(to: folded(typed), among: Array(names.keys)).flatMap { names[$0] }
    let guess = nearest.map { "Did you mean \($0)? " } ?? ""
    let advice =
      all.isEmpty
      ? "Nobody is in the record yet; 'kith people add' or 'kith log' adds somebody."
      : "'kith people list' shows everybody."
    return .notFound("there is nobody called '\(typed)'. \(guess)\(advice)")
  }

  // MARK: Anything with an id

  func identifier(_ kind: Entity.Kind, _ typed: String) throws -> Identifier? {
    if let id = Identifier(typed.lowercased()) { return id }
    let found = try reading { () throws(StoreProblem) in
      try record.identifiers(kind, ending: typed, limit: 5)
    }
    guard found.count > 1 else { return found.first }
    throw Problem.data(
      "'\(typed)' is the end of \(found.count) ids: "
        + "\(joinedInWords(found.map(\.description), "and")). Give the whole one.")
  }

  func entity(_ kind: Entity.Kind, _ typed: String) throws -> Entity? {
    guard let id = try identifier(kind, typed) else { return nil }
    return try reading { () throws(StoreProblem) in try record.entity(kind, id) }
  }

  /// The one of some entries that is meant: by id, by its end, or by words that stand in it.
  ///
  /// - Parameter words: What can be typed of an entry.
  func one<T>(
    _ typed: String, of entries: [T], called noun: String, seeing list: String,
    id: (T) -> Identifier, words: (T) -> String
  ) throws -> T {
    let typedFolded = folded(typed)
    let byID = entries.filter { id($0).description == typedFolded || id($0).short == typedFolded }
    if let entry = byID.first, byID.count == 1 { return entry }
    let wanted = typedFolded.split(whereSeparator: \.isWhitespace)
    let found = entries.filter { entry in
      let there = folded(words(entry)).split { !$0.isLetter && !$0.isNumber }
      return !wanted.isEmpty
        && wanted.allSatisfy { word in there.contains { $0.hasPrefix(word) } }
    }
    if found.count == 1 { return found[0] }
    guard found.isEmpty else {
      let told = found.prefix(6).map { "\(words($0)) (\(id($0).short))" }
      throw Problem.data(
        "'\(typed)' could be \(joinedInWords(told, "or")). Give more of it, or the id.")
    }
    let near = nearestWord(to: typedFolded, among: entries.map { id($0).short })
      .map { "Did you mean '\($0)'? " }
    throw Problem.notFound("there is no \(noun) '\(typed)'. \(near ?? "")'\(list)' shows them.")
  }
}
