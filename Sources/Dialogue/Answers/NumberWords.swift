internal import Language

/// Numbers as people type them: figures, words up to a hundred, one decimal.
enum NumberWords {
  struct Number {
    var value: Double
    /// True after "/", "of" or "out of".
    var followsDivider: Bool
  }

  static func numbers(in line: String) -> [Number] {
    let words = Words(line)
    var found: [Number] = []
    for (index, word) in words.all.enumerated() {
      guard let value = value(of: word.normal) else { continue }
      // "a one-on-one", "one of them": a pronoun, not a number, unless it stands alone.
      if word.normal == "one", words.count > 3 { continue }
      let before = index > 0 ? words.all[index - 1].normal : ""
      // "twenty five"
      if let last = found.last, tens.contains(before), (1...9).contains(value), last.value >= 20 {
        found[found.count - 1].value += value
        continue
      }
      let start = word.range.lowerBound
      let sign = start > 0 ? words.characters[start - 1] : " "
      let isNegative = sign == "-" && (start < 2 || words.characters[start - 2].isWhitespace)
      found.append(
        Number(
          value: isNegative ? -value : value,
          followsDivider: sign == "/" || before == "of"
            || index > 0 && words.characters[..<start].suffix(3).contains("/")))
    }
    return found
  }

  static func value(of word: String) -> Double? {
    if let small = small[word] { return small }
    let parts = word.split(separator: "-").map(String.init)
    if parts.count == 2, tens.contains(parts[0]), let ten = small[parts[0]],
      let unit = small[parts[1]], (1...9).contains(unit)
    {
      return ten + unit
    }
    guard word.first.map({ $0.isASCII && $0.isNumber }) ?? false else { return nil }
    return Double(word.replacing(",", with: ".").replacing("%", with: ""))
  }

  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static let small: [String: Double] = {
    let names = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    var values = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Double($0)) })
    values["nil"] = 0
    values["dozen"] = 12
    values["hundred"] = 100
    for (index, ten) in tens.enumerated() { values[ten] = Double(index + 2) * 10 }
    return values
  }()
}
