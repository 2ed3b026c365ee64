/// Signs that mean something in other notations, and here are letters or nothing.
///
/// What is read is right as it stands, so each is only pointed at.
struct ForeignSign {
  /// Where it begins, counted from 0 in characters.
  var offset: Int
  var advice: String

  /// Those in a text that is said.
  static func inText(_ text: String) -> [ForeignSign] {
    guard text.utf8.contains(where: "$%<*".utf8.contains) else { return [] }
    let signs = Array(text)
    return signs.indices.compactMap { index in
      switch signs[index] {
      case "$":
        named(after: index, in: signs).map {
          ForeignSign(index, "`$\($0)` is said as it stands; what a slot holds is written {\($0)}")
        }
      case "%":
        named(after: index, in: signs).flatMap {
          sign(index + 1 + $0.count, in: signs) == "%"
            ? ForeignSign(
              index, "`%\($0)%` is said as it stands; what a slot holds is written {\($0)}") : nil
        }
      case "<":
        named(after: index, in: signs).flatMap {
          [">", " "].contains(sign(index + 1 + $0.count, in: signs))
            ? ForeignSign(
              index, "`<\($0)` is said as it stands; what a slot holds is written {name}") : nil
        }
      case "*" where sign(index + 1, in: signs) == "*" && sign(index - 1, in: signs) == " ":
        ForeignSign(index, "`**` is said as it stands; texts are not set in bold")
      default: nil  // everything else is itself
      }
    }
  }

  /// Those in a pattern.
  static func inPattern(_ source: String) -> [ForeignSign] {
    guard source.utf8.contains(where: ".?$".utf8.contains) else { return [] }
    let signs = Array(source)
    return signs.indices.compactMap { index in
      let (last, next) = (sign(index - 1, in: signs), sign(index + 1, in: signs))
      switch signs[index] {
      case "." where next == "*" || next == "+":
        return ForeignSign(
          index, "the `.` is passed over here; any words or none are written [*]")
      case "?" where (last.isLetter && next.isLetter) || last == ")":
        return ForeignSign(index, "`?` is passed over; what may be left out is written [so]")
      case "$" where next == " " && !last.isNumber:
        return ForeignSign(
          index, "`$` is the sign itself; a pattern that ends in no * ends the line")
      default: return nil  // everything else is itself
      }
    }
  }

  private init(_ offset: Int, _ advice: String) {
    self.offset = offset
    self.advice = advice
  }

  /// A space stands for what lies outside.
  private static func sign(_ index: Int, in signs: [Character]) -> Character {
    signs.indices.contains(index) ? signs[index] : " "
  }

  /// The name that begins behind a sign.
  private static func named(after index: Int, in signs: [Character]) -> String? {
    guard sign(index + 1, in: signs).isLetter else { return nil }
    return String(signs[(index + 1)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
  }
}
