internal import Model

extension Imported {
  /// A journal of `jrnl` (jrnl.sh) as it is kept or written by `jrnl --format text`; nil for
  /// anything else.
  ///
  /// ```
  /// [2026-11-03 09:30] Coffee with Ada @ideas
  /// She told me about the new team.
  /// ```
  init?(jrnl text: String) {
    self.init()
    var open: (entry: ImportedEntry, lines: [String])?
    func close(into imported: inout Imported) {
      guard var entry = open?.entry, let lines = open?.lines else { return }
      entry.text = plainText(lines.joined(separator: " "), atMost: 2_000)
      entry.tags = entry.text.split(separator: " ").filter { $0.hasPrefix("@") && $0.count > 1 }
        .map { $0.dropFirst().filter { $0.isLetter || $0.isNumber || "-_".contains($0) } }
        .filter { !$0.isEmpty }
      if entry.text.isEmpty {
        imported.skipped.append(.init(line: entry.line, reason: "it is empty"))
      } else {
        imported.entries.append(entry)
      }
      open = nil
    }
    var isJournal = false
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      if let start = JrnlStart(line) {
        close(into: &self)
        isJournal = true
        var entry = ImportedEntry(day: start.day, text: "", line: index + 1)
        entry.minutes = start.minutes
        open = (entry, [String(start.rest)])
      } else {
        open?.lines.append(String(line))
      }
    }
    close(into: &self)
    if !isJournal { return nil }
  }
}

/// `[2026-11-03 09:30] …`, or the same without brackets, with seconds, or with AM and PM.
private struct JrnlStart {
  let day: Day
  let minutes: Int?
  let rest: Substring

  init?(_ line: Substring) {
    let isBracketed = line.first == "["
    let text = isBracketed ? line.dropFirst() : line
    guard let day = Day(iso: text.prefix(10)) else { return nil }
    self.day = day
    var after = text.dropFirst(10)
    guard isBracketed || after.first == " " else { return nil }
    var clock = after.drop { $0 == " " || $0 == "T" }
    let digits = clock.prefix { $0.isNumber || $0 == ":" }
    let parts = digits.split(separator: ":").compactMap { Int($0) }
    if parts.count >= 2, (0...23).contains(parts[0]), (0...59).contains(parts[1]) {
      clock = clock.dropFirst(digits.count)
      let half = clock.drop { $0 == " " }.prefix(2).uppercased()
      var hours = parts[0]
      if ["AM", "PM"].contains(half), (1...12).contains(hours) {
        hours = hours % 12 + (half == "PM" ? 12 : 0)
        clock = clock.drop { $0 == " " }.dropFirst(2)
      }
      minutes = hours * 60 + parts[1]
      after = clock
    } else {
      minutes = nil
      guard isBracketed else { return nil }
    }
    if isBracketed {
      guard let close = after.firstIndex(of: "]") else { return nil }
      after = after[after.index(after: close)...]
    }
    rest = after.drop { $0 == " " }
  }
}
