/// What a capitalised stretch names, where that is no person.
enum NamedThing: Equatable {
  case place, organisation, product, event, language, other
}

/// Finds the firms, towns, events, tools and fields of a line by list and by their endings.
struct NamedThings {
  /// For each word the thing it is part of.
  private(set) var kinds: [NamedThing?]
  /// The first word of each thing and where it ends.
  private(set) var ranges: [Int: Range<Int>] = [:]

  init(_ line: TypedLine, _ words: NameWords) {
    kinds = Array(repeating: nil, count: line.all.count)
    let normals = line.all.map(\.normal)
    var index = 0
    while index < normals.count {
      var best: (Range<Int>, NamedThing)?
      let lists: [(PhraseSet, NamedThing)] = [
        (words.events, .event), (words.organisations, .organisation), (words.places, .place),
        (words.products, .product), (words.languages, .language), (words.notPeople, .other),
      ]
      for (list, kind) in lists {
        guard let range = list.match(normals, at: index) else { continue }
        guard NamedThings.adjacent(line, range), range.count > (best?.0.count ?? 0) else {
          continue
        }
        best = (range, kind)
      }
      if let (range, kind) = best {
        mark(range, kind)
        index = range.upperBound
      } else {
        index += 1
      }
    }
    markEndings(line, words)
  }

  func kind(_ index: Int) -> NamedThing? { kinds.indices.contains(index) ? kinds[index] : nil }

  private mutating func mark(_ range: Range<Int>, _ kind: NamedThing) {
    for place in range { kinds[place] = kind }
    ranges[range.lowerBound] = range
  }

  /// "Brightside Labs", "Blue Bottle Café", "PyCon", "the Lisbon meetup": by the last word.
  private mutating func markEndings(_ line: TypedLine, _ words: NameWords) {
    var index = 0
    let normals = line.all.map(\.normal)
    while index < line.all.count {
      let start = index
      index += 1
      guard line.all[start].capital, !line.all[start].hidden,
        !(SmallWords.functionWords.contains(normals[start])
          && !words.ordinary.contains(normals[start]))
      else { continue }
      var end = start + 1
      while end < line.all.count, line.all[end].gap == .none, !line.all[end - 1].possessive,
        line.all[end].capital, !SmallWords.subjects.contains(normals[end])
      { end += 1 }
      let run = start..<end
      index = end
      if let (range, kind) = ending(of: run, line, words, normals),
        !(ranges[range.lowerBound].map { $0.count >= range.count } ?? false)
      {
        mark(range, kind)
      }
    }
  }

  private func ending(
    of run: Range<Int>, _ line: TypedLine, _ words: NameWords, _ normals: [String]
  ) -> (Range<Int>, NamedThing)? {
    if run.count == 1, line.all[run.lowerBound].mixed || line.all[run.lowerBound].shouting {
      let name = normals[run.lowerBound]
      if words.eventEndings.contains(where: { name.hasSuffix($0) && name.count > $0.count + 1 }) {
        return (run, .event)
      }
    }
    let personal = words.firstNames.contains(normals[run.lowerBound])
    let before = line.normal(run.lowerBound - 1)
    let located = ["at", "in", "on", "near", "the", "to", "from", "outside"].contains(before)
    for place in run.dropFirst().reversed() {
      let range = run.lowerBound..<place + 1
      if words.eventWords.match(normals, at: place)?.count == 1, !personal || located {
        return (range, .event)
      }
      if words.organisationEndings.contains(normals[place]),
        !personal || located || place > run.lowerBound + 1 || normals[place].count <= 4
      {
        return (range, .organisation)
      }
      if words.placeEndings.contains(normals[place]), !personal || located {
        return (range, .place)
      }
    }
    // a small letter in the last word: "the Lisbon meetup", "Brightside labs", "Joe's café"
    let next = run.upperBound
    guard next < line.all.count, line.all[next].gap == .none, !line.all[next].capital,
      located || !personal
    else { return nil }
    if let tail = words.eventWords.match(normals, at: next), located,
      NamedThings.adjacent(line, tail)
    {
      return (run.lowerBound..<tail.upperBound, .event)
    }
    if words.placeEndings.contains(normals[next]), located {
      return (run.lowerBound..<next + 1, .place)
    }
    if ["inc", "gmbh", "ltd", "llc", "labs", "corp"].contains(normals[next]) {
      return (run.lowerBound..<next + 1, .organisation)
    }
    return nil
  }

  static func adjacent(_ line: TypedLine, _ range: Range<Int>) -> Bool {
    range.dropFirst().allSatisfy { line.all[$0].gap == .none && !line.all[$0].hidden }
  }
}
