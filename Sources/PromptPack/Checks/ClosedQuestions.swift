internal import Dialogue
internal import Language

/// A question for the person's own words that yes or no would answer.
///
/// Questions are read as `kith analyze opener` reads them. A question of another type is closed on
/// purpose.
enum ClosedQuestions: Check {
  static func findings(in everything: Everything) -> [Finding] {
    everything.textUses.flatMap { use -> [Finding] in
      guard use.type == .text else { return [] }
      switch use.role {
      case .ask, .again, .reask, .minimal, .probe: break
      case .say, .reply, .suggestion, .own, .shell: return []
      }
      return use.text.variants.compactMap { variant in
        let question = variant.unquoted
        guard question.contains("?"), asksForYesOrNo(question),
          everything.readers.value.openers.read(question).kind == .yesNo
        else { return nil }
        return Finding(
          .closedQuestion, variant.place,
          "yes or no would answer this; ask for what or how, or give the question `type: yes_no`")
      }
    }
  }

  /// The sentence that asks has a verb at its head and no word that asks for more: "Not for work, but
  /// for company: which of these?" is no question for yes or no, nor is "Your first sentence?".
  private static func asksForYesOrNo(_ text: String) -> Bool {
    let end = text.lastIndex(of: "?") ?? text.endIndex
    let before = text[..<end]
    let start = before.lastIndex { ".?!".contains($0) }.map { text.index(after: $0) }
    let words = Words.normalise(String(before[(start ?? text.startIndex)...]))
    return asking.isDisjoint(with: words) && !heads.isDisjoint(with: words)
  }

  private static let asking: Set<String> = [
    "what", "who", "whom", "whose", "which", "how", "when", "where", "why",
  ]
  private static let heads: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "am", "have", "has", "had", "can", "could",
    "will", "would", "shall", "should", "may", "might", "must",
  ]
}
