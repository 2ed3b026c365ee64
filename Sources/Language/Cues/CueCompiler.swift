/// Gives words and concepts their numbers and turns notation into steps.
struct CueCompiler: Sendable {
  /// Faults in the notation, one line each; empty for lists that are right.
  var faults: [String] = []
  private let concepts: [String: [String]]
  private(set) var numbers = WordNumbers()
  private var conceptNumbers: [String: Int] = [:]
  /// By its phrases: what stands in brackets stands in many patterns.
  private var choiceNumbers: [[String]: Int] = [:]
  private var count = 0
  /// By first word: concept and the words that follow it.
  private(set) var phrases: [[(concept: Int, rest: [Int])]] = []

  /// - Parameter concepts: name to phrases; a phrase `@other` takes in another concept.
  init(concepts: [String: [String]]) { self.concepts = concepts }

  /// The pattern with each optional part in and out; nil where the notation is wrong.
  mutating func compile(_ source: String) -> [[CuePattern.Step]]? {
    guard let pieces = CueNotation.pieces(of: source), !pieces.isEmpty else { return nil }
    return expand(pieces, marked: false)
  }

  private mutating func expand(_ pieces: [CueNotation.Piece], marked: Bool) -> [[CuePattern.Step]] {
    var variants: [[CuePattern.Step]] = [[]]
    for piece in pieces {
      switch piece {
      case .optional(let inner):
        let with = expand(inner, marked: marked)
        variants = variants + variants.flatMap { head in with.map { head + $0 } }
      case .choice(let plain, let rich) where !rich.isEmpty:
        var ways = rich.flatMap { expand($0, marked: marked) }
        if !plain.isEmpty {
          ways.append([.init(element: .concept(choice(of: plain)), marked: marked)])
        }
        variants = variants.flatMap { head in ways.map { head + $0 } }
      case .marked(let inner):
        let with = expand(inner, marked: true)
        variants = variants.flatMap { head in with.map { head + $0 } }
      default:  // every other piece is one run of steps
        let steps = elements(of: piece).map { CuePattern.Step(element: $0, marked: marked) }
        variants = variants.map { $0 + steps }
      }
    }
    return variants
  }

  private mutating func elements(of piece: CueNotation.Piece) -> [CuePattern.Element] {
    switch piece {
    case .word(let word): return Words.normalise(word).map { .word(number(of: $0)) }
    case .concept(let name): return [.concept(concept(named: name))]
    case .choice(let phrases, _): return [.concept(choice(of: phrases))]
    case .gap(let width): return [.gap(width)]
    case .start: return [.start]
    case .end: return [.end]
    case .not(let inner):
      return elements(of: inner).prefix(1).map {
        switch $0 {
        case .word(let word): .notWord(word)
        case .concept(let concept): .notConcept(concept)
        default: $0  // `!$` and the like mean nothing and are left as they are
        }
      }
    case .optional, .marked: return []  // handled by `expand`
    }
  }

  mutating func number(of word: String) -> Int {
    let number = Int(numbers.number(of: word))
    if number == phrases.count { phrases.append([]) }
    return number
  }

  private mutating func concept(named name: String) -> Int {
    if let known = conceptNumbers[name] { return known }
    guard let phrases = concepts[name] else {
      faults.append("no concept named “\(name)”")
      return concept(of: [])
    }
    let new = concept(of: phrases)
    conceptNumbers[name] = new
    return new
  }

  private mutating func choice(of phrases: [String]) -> Int {
    if let known = choiceNumbers[phrases] { return known }
    let new = concept(of: phrases)
    choiceNumbers[phrases] = new
    return new
  }

  private mutating func concept(of phrases: [String]) -> Int {
    let new = count
    count += 1
    for phrase in flat(phrases, depth: 0) {
      let words = Words.normalise(phrase).map { number(of: $0) }
      guard let first = words.first else { continue }
      self.phrases[first].append((new, Array(words.dropFirst())))
    }
    return new
  }

  private mutating func flat(_ phrases: [String], depth: Int) -> [String] {
    guard depth < 8 else { return [] }
    var all: [String] = []
    for phrase in phrases {
      if phrase.hasPrefix("@") {
        let name = String(phrase.dropFirst())
        if concepts[name] == nil { faults.append("no concept named “\(name)”") }
        all += flat(concepts[name] ?? [], depth: depth + 1)
      } else {
        all.append(phrase)
      }
    }
    return all
  }
}
