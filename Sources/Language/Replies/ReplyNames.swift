internal import Model

/// The people, events and places of a reply.
///
/// People are found by the reader of names that the log uses; events and places by its lists, and
/// by what stands before a capital: "in Reading".
package struct ReplyNames: Sendable {
  package struct Found: Sendable, Equatable {
    package enum Kind: Sendable { case person, event, place }
    package var name: String
    package var kind: Kind
    /// Words of the line.
    package var words: Range<Int>
  }

  private let names: NameReader
  private let log: LogWords
  private let notNames: Set<String>
  private let eventNouns: Set<String>

  /// Takes the lists `reply_name_never` and `reply_event_nouns`, and what the reader of logs knows.
  init(lexicon: Lexicon, log reader: LogReader) {
    names = reader.names
    log = reader.words
    func words(_ list: String) -> Set<String> {
      Set(lexicon.list(list).flatMap(Words.normalise))
    }
    notNames = words("reply_name_never")
    eventNouns = words("reply_event_nouns")
  }

  /// In the order of the line, none overlapping.
  package func read(_ words: Words, people: some PeopleIndex) -> [Found] {
    let line = TypedLine(words)
    let (mentions, things) = names.read(line, people: people)
    var taken = [Bool](repeating: false, count: words.count)
    var found: [Found] = []
    func add(_ kind: Found.Kind, _ span: Range<Int>, _ name: String) {
      guard !span.isEmpty, !span.contains(where: { taken[$0] }) else { return }
      for place in span { taken[place] = true }
      found.append(.init(name: name, kind: kind, words: span))
    }
    for mention in mentions {
      add(.person, span(of: mention.range, in: words), mention.name)
    }
    let spoken = LogLine(
      line: line, mentions: mentions, things: things, names: names.words, words: log,
      today: .init(number: 0), past: [], future: [])
    let aside = [Bool](repeating: false, count: words.count)
    let place = WhereReader(log: spoken, aside: aside, inPerson: true).read()
    if let range = place.eventWords, isCapital(words, range.lowerBound) {
      add(.event, range, words.original(range))
    }
    for (start, range) in things.ranges.sorted(by: { $0.key < $1.key })
    where things.kind(start) == .place && isCapital(words, start) {
      add(.place, range, words.original(range))
    }
    var index = 0
    while index < words.count {
      guard let end = run(in: words, from: index) else {
        index += 1
        continue
      }
      classify(index..<end, in: words).map { add($0, index..<end, words.original(index..<end)) }
      index = end
    }
    return found.sorted { $0.words.lowerBound < $1.words.lowerBound }
  }

  private func span(of range: Range<Int>, in words: Words) -> Range<Int> {
    let start = words.all.partitioningIndex { $0.range.upperBound > range.lowerBound }
    var end = start
    while end < words.count, words.all[end].range.lowerBound < range.upperBound { end += 1 }
    return start..<end
  }

  /// Capitalised words from a place on, up to four, with nothing but a space between them.
  private func run(in words: Words, from start: Int) -> Int? {
    guard isCapital(words, start), !notNames.contains(words.all[start].normal) else { return nil }
    var end = start + 1
    while end < words.count, end - start < 4, isCapital(words, end),
      !notNames.contains(words.all[end].normal) || eventNouns.contains(words.all[end].normal),
      words.all[end].range.lowerBound == words.all[end - 1].range.upperBound + 1
    {
      end += 1
    }
    return end
  }

  private func classify(_ span: Range<Int>, in words: Words) -> Found.Kind? {
    if span.count > 1, eventNouns.contains(words.all[span.upperBound - 1].normal) { return .event }
    return span.lowerBound > 0 && words.all[span.lowerBound - 1].normal == "in" ? .place : nil
  }

  private func isCapital(_ words: Words, _ index: Int) -> Bool {
    let range = words.all[index].range
    guard range.count > 1, words.characters[range.lowerBound].isUppercase else { return false }
    if index > 0, words.all[index - 1].range == range { return false }  // an opened contraction
    if index + 1 < words.count, words.all[index + 1].range == range { return false }
    return words.characters[range.lowerBound + 1].isLowercase
      || words.characters[range.lowerBound + 1].isApostrophe
  }
}
