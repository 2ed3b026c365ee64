internal import Language

/// Finds what `#` matches: the numbers of a line, from left to right, each as long as it can be.
///
/// A number is one of: figures with separators, a currency sign or a percent sign (`7`, `3.5`,
/// `1,000`, `50%`, `$20`, `20€`); two figures with a slash between them (`7/10`); number words
/// (`seven`, `twenty five`, `twenty-five`, `two hundred and six`); figures and a power
/// (`3 million`). A date, a time, an ordinal or a range (`3-4`) is none.
enum NumberSpans {
  static func find(in words: Words) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    var start = 0
    while start < words.count {
      let end = self.end(from: start, in: words)
      if end > start { spans.append(start..<end) }
      start = max(end, start + 1)
    }
    return spans
  }

  /// Where the number that starts at a word ends; the start itself where there is none.
  private static func end(from start: Int, in words: Words) -> Int {
    let all = words.all
    if isFigure(all[start].normal) {
      let next = start + 1
      guard next < all.count else { return next }
      if values[all[next].normal].map(kind) == .power { return next + 1 }
      let between = all[start].range.upperBound..<all[next].range.lowerBound
      let isFraction = between.count == 1 && words.characters[between.lowerBound] == "/"
      return isFraction && isFigure(all[next].normal) ? next + 1 : next
    }
    var end = start
    var last: Kind?
    while end < all.count {
      var next = end
      if last == .power, all[next].normal == "and", next + 1 < all.count { next += 1 }
      guard let kind = kind(of: all[next].normal), follows(kind, last) else { break }
      if next > end, kind == .power { break }
      last = kind
      end = next + 1
    }
    return end
  }

  private enum Kind { case unit, teen, ten, power }

  private static func follows(_ kind: Kind, _ last: Kind?) -> Bool {
    switch (last, kind) {
    case (nil, _), (_, .power), (.power, _), (.ten, .unit): return true
    case (.unit, _), (.teen, _), (.ten, _): return false
    }
  }

  private static func kind(of word: String) -> Kind? {
    if let value = values[word] { return kind(of: value) }
    guard word.utf8.contains(UInt8(ascii: "-")) else { return nil }
    let parts = word.split(separator: "-")
    if parts.count == 2, values[String(parts[0])].map(kind) == .ten,
      values[String(parts[1])].map(kind) == .unit
    {
      return .teen
    }
    return nil
  }

  private static func kind(of value: Double) -> Kind {
    switch value {
    case 1...9: .unit
    case 100...: .power
    case 20...90: .ten
    default: .teen
    }
  }

  /// Whether a word is a number by itself.
  static func isNumber(_ word: String) -> Bool { isFigure(word) || kind(of: word) != nil }

  static func isFigure(_ word: String) -> Bool {
    var body = Substring(word)
    if body.first?.isCurrencySymbol == true { body = body.dropFirst() }
    if body.last.map({ $0 == "%" || $0.isCurrencySymbol }) == true { body = body.dropLast() }
    guard let first = body.first, first.isNumber else { return false }
    return body.allSatisfy { $0.isNumber || $0 == "." || $0 == "," }
  }

  /// Number words with what they stand for.
  static let values: [String: Double] = {
    let small = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen",
    ]
    let tens = [
      "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]
    var values: [String: Double] = [
      "fourty": 40, "hundred": 100, "thousand": 1_000, "million": 1e6, "billion": 1e9,
    ]
    for (value, word) in small.enumerated() { values[word] = Double(value) }
    for (place, word) in tens.enumerated() { values[word] = Double(place + 2) * 10 }
    return values
  }()
}
