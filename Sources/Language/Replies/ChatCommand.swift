/// What can be typed at every question, with a slash.
package enum ChatCommand: String, CaseIterable, Codable, Sendable {
  case help, back, skip, why, pause, quit, undo, edit, log, today, goals, people, rehearse, reflect
  case save
}

/// Reads a line that is a command and nothing else.
///
/// `/skip` always; plain words ("can we skip this one", "go back") only where the whole line can
/// mean nothing else, so "I quit my job" is an answer.
package struct CommandReader: Sendable {
  private let phrases: [[String]: ChatCommand]
  /// Lines with choices in them.
  private let patterns: [(pattern: PhrasePattern, command: ChatCommand)]
  private let index: PhrasePatternIndex
  private let courtesies: Set<String>

  /// Takes `reply_commands` (command to whole lines, in which `(a|b)` is one of several and `[a]`
  /// may be left out) and `reply_courtesies` (words that may stand around one: "please", "ok").
  package init(lexicon: Lexicon) {
    var phrases: [[String]: ChatCommand] = [:]
    var patterns: [(pattern: PhrasePattern, command: ChatCommand)] = []
    for (name, lines) in lexicon.table("reply_commands") {
      guard let command = ChatCommand(rawValue: name) else { continue }
      for line in lines {
        guard line.contains(where: { "([".contains($0) }) else {
          phrases[Words.normalise(line)] = command
          continue
        }
        patterns.append((PhrasePattern(line), command))
      }
    }
    self.phrases = phrases
    self.patterns = patterns
    index = PhrasePatternIndex(patterns.map(\.pattern))
    courtesies = Set(lexicon.list("reply_courtesies").flatMap(Words.normalise))
  }

  package func read(_ text: String) -> ChatCommand? {
    let trimmed = text.drop { $0.isWhitespace }
    if trimmed.first == "/" {
      let name = trimmed.dropFirst().prefix { $0.isLetter }.lowercased()
      let rest = trimmed.dropFirst(1 + name.count)
      guard rest.allSatisfy({ $0.isWhitespace }) || rest.first?.isWhitespace == true else {
        return nil
      }
      return ChatCommand(rawValue: name)
    }
    guard text.utf8.count < 80 else { return nil }
    return read(Words(text))
  }

  func read(_ words: Words) -> ChatCommand? {
    guard !words.isEmpty, words.count <= 14 else { return nil }
    var kept = words.normals[...]
    if let command = whole(kept) { return command }
    while let last = kept.last, kept.count > 1, courtesies.contains(last) {
      kept = kept.dropLast()
      if let command = whole(kept) { return command }
    }
    kept = words.normals[...]
    while let first = kept.first, courtesies.contains(first) {
      kept = kept.dropFirst()
      if let command = whole(kept) { return command }
    }
    while let last = kept.last, courtesies.contains(last) {
      kept = kept.dropLast()
      if let command = whole(kept) { return command }
    }
    return nil
  }

  private func whole(_ words: ArraySlice<String>) -> ChatCommand? {
    let words = Array(words)
    if let command = phrases[words] { return command }
    return index.candidates(words)
      .first { patterns[$0].pattern.match(words, whole: true) != nil }
      .map { patterns[$0].command }
  }
}
