/// Names in a reply, as far as capitals and the words around them make them clear.
///
/// The one place in which replies look for people, events and places: a reader that knows the
/// record's people can stand in for it.
package struct ReplyNames: Sendable {
  package struct Found: Sendable, Equatable {
    package enum Kind: Sendable { case person, event, place }
    package var name: String
    package var kind: Kind
    /// Words of the line.
    package var words: Range<Int>
  }

  private let before: Set<String>
  private let after: Set<String>
  private let notNames: Set<String>
  private let wordNames: Set<String>
  private let eventNouns: Set<String>
  private let atPlace: Set<String>

  /// Takes the lists `reply_name_*`.
  package init(lexicon: Lexicon) {
    func words(_ list: String) -> Set<String> {
      Set(lexicon.list(list).flatMap(Words.normalise))
    }
    before = words("reply_name_before")
    after = words("reply_name_after")
    notNames = words("reply_name_never")
    wordNames = words("reply_name_words")
    eventNouns = words("reply_event_nouns")
    atPlace = words("reply_place_before")
  }

  package func read(_ words: Words) -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      guard let end = run(in: words, from: index) else {
        index += 1
        continue
      }
      if let name = classify(index..<end, in: words, after: found.last) { found.append(name) }
      index = end
    }
    return found
  }

  /// Capitalised words from a place on, up to four, with nothing but a space between them.
  private func run(in words: Words, from start: Int) -> Int? {
    guard isCapital(words, start), !notNames.contains(words.all[start].normal) else { return nil }
    var end = start + 1
    while end < words.count, end - start < 4, isCapital(words, end),
      !notNames.contains(words.all[end].normal) || eventNouns.contains(words.all[end].normal),
      gap(words, end) == " "
    {
      end += 1
    }
    return end
  }

  private func classify(_ span: Range<Int>, in words: Words, after last: Found?) -> Found? {
    let normals = words.all[span].map(\.normal)
    var name = words.original(span)
    for ending in ["'s", "’s"] where name.hasSuffix(ending) { name = String(name.dropLast(2)) }
    let previous = span.lowerBound > 0 ? words.all[span.lowerBound - 1].normal : nil
    let next = span.upperBound < words.count ? words.all[span.upperBound].normal : nil
    func made(_ kind: Found.Kind) -> Found { .init(name: name, kind: kind, words: span) }
    if let noun = normals.last, eventNouns.contains(noun), span.count > 1 { return made(.event) }
    if let previous, atPlace.contains(previous) { return previous == "in" ? made(.place) : nil }
    let opens =
      span.lowerBound == 0 || gap(words, span.lowerBound).contains { ".!?\n:".contains($0) }
    let cue =
      previous.map(before.contains) ?? false
      || next.map { after.contains($0) && !(opens && span.count == 1 && notOpening($0)) } ?? false
      || last?.kind == .person && last?.words.upperBound ?? -9 >= span.lowerBound - 1
        && (["and", "&", "or"].contains(previous ?? "")
          || gap(words, span.lowerBound).contains(","))
    guard cue else { return nil }
    if span.count == 1, wordNames.contains(normals[0]), opens { return nil }
    return made(.person)
  }

  /// After a sentence's first word these say nothing: "Coffee and", "Monday is".
  private func notOpening(_ next: String) -> Bool { ["and", "is", "was", "&"].contains(next) }

  private func isCapital(_ words: Words, _ index: Int) -> Bool {
    let range = words.all[index].range
    guard range.count > 1, words.characters[range.lowerBound].isUppercase else { return false }
    if index > 0, words.all[index - 1].range == range { return false }  // an opened contraction
    if index + 1 < words.count, words.all[index + 1].range == range { return false }
    return words.characters[range.lowerBound + 1].isLowercase
      || words.characters[range.lowerBound + 1].isApostrophe
  }

  private func gap(_ words: Words, _ index: Int) -> String {
    guard index > 0 else { return "" }
    let from = words.all[index - 1].range.upperBound
    let to = words.all[index].range.lowerBound
    return from < to ? String(words.characters[from..<to]) : ""
  }
}
