package import Model

/// A person named in a text.
package struct Mention: Sendable, Equatable {
  package enum Match: Sendable, Equatable {
    /// One person of the record.
    case known(id: String)
    /// Nobody in the record; proposed, to be confirmed.
    case new
    /// People of the record who could be meant, the likeliest first; to be asked.
    case ambiguous([KnownPerson])
  }

  /// What the text says of the person.
  package enum Part: Sendable, Equatable {
    /// The writer was, or will be, in touch with them.
    case met
    /// They were only spoken of ("she used to work with Steve").
    case mentioned
    /// They were expected and not there ("without Ben", "Ana couldn't make it").
    case absent
  }

  /// As the person typed it, without a possessive ending.
  package var name: String
  /// Characters of the text; inside it.
  package var range: Range<Int>
  package var match: Match
  package var part: Part
  /// What the person calls somebody of the record whom the record calls otherwise, as they have said:
  /// to be learned.
  package var calledAnew: String?

  package init(name: String, range: Range<Int>, match: Match, part: Part = .met) {
    self.name = name
    self.range = range
    self.match = match
    self.part = part
  }

  /// What tells two people apart: the id, else the folded name.
  package var identity: String {
    switch match {
    case .known(let id): "id " + id
    case .new, .ambiguous: "name " + folded(name)
    }
  }

  /// The entry of `people` in the JSON of `kith analyze log`.
  package var json: JSONValue {
    let (label, person, candidates): (String, String?, [String]) =
      switch match {
      case .known(let id): ("known", id, [])
      case .new: ("new", nil, [])
      case .ambiguous(let people): ("ambiguous", nil, people.map(\.id))
      }
    return .object([
      "name": .string(name), "match": .string(label), "person": JSONValue(person),
      "candidates": JSONValue(candidates),
    ])
  }
}

extension Sequence<Mention> {
  /// Each person once, in the order of the text; a part of `.met` outweighs the others.
  package var distinct: [Mention] {
    var places: [String: Int] = [:]
    var found: [Mention] = []
    for mention in self {
      if let place = places[mention.identity] {
        if mention.part == .met { found[place].part = .met }
      } else {
        places[mention.identity] = found.count
        found.append(mention)
      }
    }
    return found
  }
}
