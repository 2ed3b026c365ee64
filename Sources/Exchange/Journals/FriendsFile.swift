internal import Model

extension Imported {
  /// The file of `friends` (github.com/JacobEvelyn/friends): Markdown with activities, notes and
  /// friends; nil for anything else.
  ///
  /// ```
  /// ### Activities:
  /// - 2018-11-01: **Grace Hopper** and I went to _Marie's Diner_. @food
  /// ### Friends:
  /// - Grace Hopper (a.k.a. The Admiral) [New York] @navy
  /// ```
  init?(friends text: String) {
    self.init()
    var section: String?
    for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = part.trimmed
      if line.hasPrefix("###") {
        section = line.drop { $0 == "#" }.filter { $0.isLetter }.lowercased()
      } else if line.hasPrefix("- ") {
        add(String(line.dropFirst(2)), section, line: index + 1)
      }
    }
    guard let section, ["activities", "notes", "friends", "locations"].contains(section) else {
      return nil
    }
  }

  private mutating func add(_ text: String, _ section: String?, line: Int) {
    switch section {
    case "activities", "notes":
      guard let entry = ImportedEntry(friends: text, line: line) else {
        return skipped.append(.init(line: line, reason: "it does not begin with a day"))
      }
      entries.append(entry)
    case "friends":
      guard let contact = ImportedContact(friends: text, line: line) else {
        return skipped.append(.init(line: line, reason: "there is no name in it"))
      }
      contacts.append(contact)
    default: return  // places are part of the entries
    }
  }
}

extension ImportedContact {
  fileprivate init?(friends text: String, line: Int) {
    let words = text.split(separator: " ").map(String.init)
    let tags = words.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) }
    var rest = words.filter { !$0.hasPrefix("@") }.joined(separator: " ")
    var place: String?
    if let open = rest.lastIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      place = plainText(String(rest[rest.index(after: open)..<close]), atMost: 200)
      rest.removeSubrange(open...close)
    }
    var aliases: [String] = []
    if let open = rest.firstIndex(of: "("), let close = rest.lastIndex(of: ")"), open < close {
      let inside = rest[rest.index(after: open)..<close]
      aliases = inside.components(between: "a.k.a.").map { plainText($0, atMost: 200) }
        .filter { !$0.isEmpty }
      rest.removeSubrange(open...close)
    }
    let name = plainText(rest, atMost: 200)
    guard name.contains(where: \.isLetter) else { return nil }
    self.init(name: name, line: line)
    self.aliases = aliases
    groups = tags
    if let place, !place.isEmpty { notes = "lives in \(place)" }
  }
}

extension ImportedEntry {
  fileprivate init?(friends text: String, line: Int) {
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    let body = text.dropFirst(10).drop { $0 == ":" || $0 == " " }
    let plain = plainText(
      body.replacing("**", with: "").filter { $0 != "_" }, atMost: 2_000)
    self.init(day: day, text: plain, line: line)
    people = body.marked("**").map { plainText($0, atMost: 200) }.filter { !$0.isEmpty }
    place = body.marked("_").first.map { plainText($0, atMost: 200) }
    tags = plain.split(separator: " ").filter { $0.hasPrefix("@") && $0.count > 1 }.map {
      $0.dropFirst().filter { $0.isLetter || $0.isNumber || "-_:".contains($0) }
    }
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  fileprivate func components(between separator: String) -> [String] {
    String(self).split(separator: separator).map(String.init)
  }

  /// What stands between two of these marks, each time.
  fileprivate func marked(_ mark: String) -> [String] {
    let parts = String(self).split(separator: mark, omittingEmptySubsequences: false)
    return parts.indices.filter { $0 % 2 == 1 && $0 < parts.count - 1 }.map { String(parts[$0]) }
  }
}
