/// Signs that mean something in other notations, and here are letters or nothing.
///
/// What is read is right as it stands, so each is only pointed at.
enum ForeignSigns {
  /// The first one in a text that is said: where it begins, counted from 0, and what to know of it.
  static func inText(_ text: String) -> (offset: Int, advice: String)? {
    let signs = Array(text)
    for (index, sign) in signs.enumerated() {
      let next = index + 1 < signs.count ? signs[index + 1] : " "
      let name = String(signs[(index + 1)...].prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      let after = signs[(index + 1)...].dropFirst(name.count).first
      switch sign {
      case "$" where next.isLetter, "%" where next.isLetter && after == "%":
        return (
          index, "`\(sign)\(name)` is said as it stands; what a slot holds is written {\(name)}"
        )
      case "<" where next.isLetter && (after == ">" || after == " "):
        return (index, "`<\(name)` is said as it stands; what a slot holds is written {name}")
      case "*" where next == "*":
        return (index, "`**` is said as it stands; texts are not set in bold")
      default: continue  // everything else is itself
      }
    }
    return nil
  }

  /// The same of a pattern.
  static func inPattern(_ source: String) -> (offset: Int, advice: String)? {
    let signs = Array(source)
    for (index, sign) in signs.enumerated() {
      let next = index + 1 < signs.count ? signs[index + 1] : " "
      let last = index > 0 ? signs[index - 1] : " "
      switch sign {
      case "." where next == "*" || next == "+":
        return (index, "the `.` is passed over here; any words or none are written [*]")
      case "?" where (last.isLetter && next.isLetter) || last == ")":
        return (index, "`?` is passed over; what may be left out is written [so]")
      case "$" where next == " " && !last.isNumber:
        return (index, "`$` is the sign itself; a pattern that ends in no * ends the line")
      default: continue  // everything else is itself
      }
    }
    return nil
  }
}
