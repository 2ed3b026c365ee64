/// What a correction says, and what it says was wrong: "it wasn't a call, it was coffee", "that was
/// Ana Silva, not Ana Weber".
extension LogCorrection {
  struct Parts {
    /// The words that hold.
    var said: Range<Int>
    /// The words that do not; empty where nothing was denied.
    var denied: Range<Int>
  }

  func parts() -> Parts {
    let count = line.all.count
    let start = afterLead(0)
    let nots = (0..<count).filter { line.normal($0) == "not" }
    guard let not = nots.first else { return Parts(said: start..<count, denied: 0..<0) }
    if start > not || not == start {
      // The denial comes first; what holds begins behind it.
      var end = not + 1
      while end < count, !beginsAnew(at: end, after: not) { end += 1 }
      return Parts(said: afterLead(end)..<count, denied: afterLead(not + 1)..<max(end, not + 1))
    }
    var end = not
    while end > start + 1, ["and", "so", "it", "was", "is", "but"].contains(line.normal(end - 1)) {
      end -= 1
    }
    return Parts(said: start..<end, denied: afterLead(not + 1)..<count)
  }

  /// Behind "not": a comma, "but", or another "it was".
  private func beginsAnew(at index: Int, after not: Int) -> Bool {
    if line.normal(index) == "but" { return true }
    guard index > not + 1 else { return false }
    return line.all[index].gap != .none
      || ["it", "that"].contains(line.normal(index))
        && ["was", "is"].contains(index + 1 < line.all.count ? line.normal(index + 1) : "")
  }

  /// Passes over "no, it was", "actually", "I meant": words that only lead to what is said.
  private func afterLead(_ first: Int) -> Int {
    let lead: Set<String> = [
      "no", "nope", "sorry", "actually", "it", "was", "is", "that", "this", "i", "mean", "meant",
      "oh", "wait", "rather", "should", "be", "a", "an", "the", "on", "we", "met", "made", "make",
      "but",
    ]
    var index = first
    let count = line.all.count
    while index < count, lead.contains(line.normal(index)), count - index > 1 { index += 1 }
    return min(index, count)
  }
}
