/// Something that Tab may complete.
package struct Completion: Equatable, Sendable {
  /// What is inserted: `/back`, `Maya Silva`, `a friend from work`.
  package var text: String

  /// What it means, for the list: "go back one question".
  package var hint: String?

  /// What has to be typed for it, where that differs from what is inserted: `person:Maya Silva` for
  /// `person:"Maya Silva"`.
  package var key: String

  package init(_ text: String, hint: String? = nil, key: String? = nil) {
    self.text = text
    self.hint = hint
    self.key = key ?? text
  }
}

/// Tells what may be completed behind the text before the cursor; asked only when Tab is pressed.
package typealias Completions = (_ before: String) -> [Completion]

/// What Tab does at one place in a line.
enum CompletionOutcome: Equatable {
  case nothing
  /// Replace the last `count` characters before the cursor.
  case replace(count: Int, with: String)
  /// Several fit, and they share no more than what is typed.
  case list([Completion])
}

/// Completes the text before the cursor.
///
/// A completion may be several words, so the longest stretch that ends at the cursor, starts at the
/// beginning of a word and begins some completion is the one that counts. Slash commands fit at the
/// beginning of the line alone. Case is forgiven and put right.
func complete(_ before: String, with completions: [Completion]) -> CompletionOutcome {
  for start in wordStarts(before) {
    let typed = String(before[start...])
    let atBeginning = start == before.startIndex
    let fitting = distinct(completions).filter { completion in
      completion.text.hasPrefix("/")
        ? atBeginning && begins(completion.key, with: typed)
        : begins(completion.key, with: typed)
    }
    guard let first = fitting.first else { continue }
    if fitting.count == 1 {
      return first.text == typed ? .nothing : .replace(count: typed.count, with: first.text)
    }
    let common = commonPrefix(fitting.map(\.text))
    // Where nothing is typed yet, Tab asks what there is; "/" alone would be no answer.
    return common.count > typed.count && !typed.isEmpty
      ? .replace(count: typed.count, with: common) : .list(fitting)
  }
  return .nothing
}

/// The places where a word begins, the earliest first, and the end where a new word may begin.
private func wordStarts(_ text: String) -> [String.Index] {
  var starts: [String.Index] = []
  var afterSpace = true
  for index in text.indices {
    let isSpace = text[index].isWhitespace || "([\"'“‘".contains(text[index])
    if afterSpace && !text[index].isWhitespace { starts.append(index) }
    afterSpace = isSpace
  }
  if afterSpace { starts.append(text.endIndex) }
  return starts
}

private func distinct(_ completions: [Completion]) -> [Completion] {
  var seen: Set<String> = []
  return completions.filter { !$0.text.isEmpty && seen.insert($0.text).inserted }
}

private func begins(_ text: String, with typed: String) -> Bool {
  text.lowercased().hasPrefix(typed.lowercased())
}

private func commonPrefix(_ texts: [String]) -> String {
  guard var prefix = texts.first.map(Array.init) else { return "" }
  for text in texts.dropFirst() {
    let other = Array(text)
    var length = 0
    while length < min(prefix.count, other.count),
      prefix[length].lowercased() == other[length].lowercased()
    {
      length += 1
    }
    prefix = Array(prefix[..<length])
  }
  return String(prefix)
}
