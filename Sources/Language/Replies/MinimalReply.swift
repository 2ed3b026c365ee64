/// Whether an answer gives nothing to work with: "k", "not much tbh", "fine i guess", "…".
struct MinimalReply: Sendable {
  private let phrases: PhraseSet

  /// Takes `reply_minimal`: phrases that, alone or together, make up such an answer.
  init(lexicon: Lexicon) { phrases = PhraseSet(lexicon.list("reply_minimal")) }

  func read(_ words: Words) -> Bool {
    guard words.count <= 12 else { return false }
    var start = 0
    let normals = words.normals.map { drawnOut($0) }
    while start < normals.count {
      guard let range = phrases.match(normals, at: start) else { return false }
      start = range.upperBound
    }
    return true
  }

  /// "hmmmm" and "okkkk" are "hmm" and "okk"; a letter is kept at most twice.
  private func drawnOut(_ word: String) -> String {
    var kept = ""
    var run = 0
    var last: Character?
    for letter in word {
      run = letter == last ? run + 1 : 1
      last = letter
      if run <= 2 || letter.isNumber { kept.append(letter) }
    }
    return kept
  }
}
