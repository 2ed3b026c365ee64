internal import Language

/// A number as people type it in an answer: "7", "seven", "3.5", "1,000", "two hundred and six", "6ish",
/// "six and a half", "70%", "7/10", "7 out of 10".
struct SaidNumber {
  var value: Double
  /// The number after "/" or "out of", which names the scale; 100 for a percentage.
  var whole: Double?

  /// All numbers of a line from left to right; the two ends of "6-7" are two. A "one" that stands for
  /// something else ("this one", "one of them") is none.
  static func all(in line: String) -> [SaidNumber] {
    let words = Words(line)
    var found: [SaidNumber] = []
    var end = 0
    for span in spans(in: words) where span.lowerBound >= end {
      let said = span.map { words.all[$0].normal }
      guard said != ["one"] || isNumber(oneAt: span.lowerBound, in: words.normals) else { continue }
      let before = span.lowerBound > 0 ? words.all[span.lowerBound - 1].normal : ""
      let parts = parts(of: said)
      guard var number = parts.first else { continue }
      let divides = before == "of" || isSlash(between: end, and: span.lowerBound, in: words)
      end = span.upperBound
      if said.count == 2, parts.count == 2, isFraction(span, in: words) {
        found.append(SaidNumber(value: number.value, whole: parts[1].value))
        continue
      }
      if divides, let last = found.last, last.whole == nil, parts.count == 1 {
        found[found.count - 1].whole = number.value
        continue
      }
      if isNegative(span.lowerBound, in: words) { number.value = -number.value }
      if let tail = tail(after: end, in: words.normals) {
        number.value += tail.value
        end += tail.words
      }
      found.append(number)
      found += parts.dropFirst()
    }
    return found
  }

  /// The value of a word that is a number by itself.
  static func value(of word: String) -> Double? {
    let parts = parts(of: [word])
    return parts.count == 1 ? parts[0].value : nil
  }

  /// Those that `#` matches, and words that hold a number with something on it.
  private static func spans(in words: Words) -> [Range<Int>] {
    let plain = NumberSpans.find(in: words)
    let taken = Set(plain.flatMap(\.self))
    let others = words.all.indices.filter {
      !taken.contains($0) && !parts(of: [words.all[$0].normal]).isEmpty
    }
    return (plain + others.map { $0..<$0 + 1 }).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func parts(of words: [String]) -> [SaidNumber] {
    if words.count > 1 {
      if words.allSatisfy(NumberSpans.isFigure) { return words.compactMap(figure) }
      return [SaidNumber(value: spelled(words))]
    }
    let word = words[0]
    if let said = single(word) { return [said] }
    let ends = word.split(separator: "-").compactMap { single(String($0)) }
    return ends.count == 2 && word.count { $0 == "-" } == 1 ? ends : []
  }

  private static func single(_ word: String) -> SaidNumber? {
    if let figure = figure(word) { return figure }
    if let value = NumberSpans.values[word] ?? others[word] { return SaidNumber(value: value) }
    let parts = word.split(separator: "-").map(String.init)
    if parts.count == 2, let ten = NumberSpans.values[parts[0]], (20...90).contains(ten),
      let unit = NumberSpans.values[parts[1]], (1...9).contains(unit)
    {
      return SaidNumber(value: ten + unit)
    }
    for ending in ["-ish", "ish"] where word.hasSuffix(ending) && word.count > ending.count {
      return single(String(word.dropLast(ending.count)))
    }
    return nil
  }

  private static let others: [String: Double] = ["nil": 0, "dozen": 12]

  /// Commas part thousands ("1,000") where three figures follow each, else they stand for a point.
  private static func figure(_ word: String) -> SaidNumber? {
    let body = word.filter { $0 != "%" && !$0.isCurrencySymbol }
    guard NumberSpans.isFigure(word), body.allSatisfy(\.isASCII) else { return nil }
    let isPercentage = word.hasSuffix("%")
    let groups = body.split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
      groups.count > 1 && !groups[0].isEmpty && groups[0].count <= 3 && groups[0] != "0"
      && groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    return Double(body.replacing(",", with: areThousands ? "" : ".")).map {
      SaidNumber(value: $0, whole: isPercentage ? 100 : nil)
    }
  }

  /// "two hundred and six", "3 million"
  private static func spelled(_ words: [String]) -> Double {
    var (total, group) = (0.0, 0.0)
    for word in words where word != "and" {
      guard let value = single(word)?.value else { continue }
      if value >= 1_000, NumberSpans.values[word] != nil {
        total += max(group, 1) * value
        group = 0
      } else if value == 100, word == "hundred" {
        group = max(group, 1) * 100
      } else {
        group += value
      }
    }
    return total + group
  }

  /// "and a half", "point five"
  private static func tail(after end: Int, in words: [String]) -> (value: Double, words: Int)? {
    let next = words[min(end, words.count)...]
    if next.starts(with: ["and", "a", "half"]) { return (0.5, 3) }
    guard next.first == "point", next.count > 1, let tenth = value(of: words[end + 1]),
      (0...9).contains(tenth), tenth == tenth.rounded()
    else { return nil }
    return (tenth / 10, 2)
  }

  /// "7 / 10": nothing but a slash stands between two words.
  private static func isSlash(between end: Int, and start: Int, in words: Words) -> Bool {
    guard end > 0, end == start else { return false }
    let gap = words.all[end - 1].range.upperBound..<words.all[start].range.lowerBound
    return words.characters[gap].filter { !$0.isWhitespace } == ["/"]
  }

  private static func isFraction(_ span: Range<Int>, in words: Words) -> Bool {
    let between =
      words.all[span.lowerBound].range
      .upperBound..<words.all[span.upperBound - 1].range
      .lowerBound
    return words.characters[between].contains("/")
  }

  private static func isNegative(_ index: Int, in words: Words) -> Bool {
    let start = words.all[index].range.lowerBound
    guard start > 0, "-−".contains(words.characters[start - 1]) else { return false }
    return start < 2 || words.characters[start - 2].isWhitespace
  }

  /// "one", "a one maybe", "i would say one": not "this one", "no one", "one of them", "one thing".
  private static func isNumber(oneAt index: Int, in words: [String]) -> Bool {
    let before = index > 0 ? words[index - 1] : nil
    let after = index + 1 < words.count ? words[index + 1] : nil
    let isScale = after == "out" || after == "of" && words.dropFirst(index + 2).first != "them"
    return before.map(beforeOne.contains) ?? true
      && (isScale || after.map(afterOne.contains) ?? true)
  }

  private static let beforeOne: Set<String> = [
    "a", "about", "and", "around", "at", "be", "between", "choice", "is", "just", "like", "maybe",
    "number", "only", "option", "or", "perhaps", "pick", "point", "probably", "roughly", "say",
    "than", "to", "was",
  ]
  private static let afterOne: Set<String> = [
    "actually", "and", "at", "because", "but", "for", "i", "maybe", "only", "or", "perhaps",
    "please", "point", "probably", "really", "sadly", "so", "sorry", "then", "though", "to",
    "today",
  ]
}
