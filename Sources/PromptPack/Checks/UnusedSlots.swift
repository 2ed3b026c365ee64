internal import Dialogue
internal import Model

/// A slot that is set or asked for, and that nothing reads.
///
/// Answers in a person's own words are kept in the record whatever becomes of them, so a question for
/// a text needs no reader.
enum UnusedSlots: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let shared = Set(everything.rules.all.flatMap(\.expressions).flatMap(\.namesRead))
      .union(everything.texts.values.flatMap(\.expressions).flatMap(\.namesRead))
      .union(everything.partnerTexts.flatMap(\.expressions).flatMap(\.namesRead))
    return everything.flows.flatMap { flow -> [Finding] in
      let read = flow.namesRead.union(shared).union(["result"])
      var seen: Set<String> = []
      return flow.slotsWritten.filter { !read.contains($0.name) && seen.insert($0.name).inserted }
        .map { slot in
          Finding(.unusedSlot, slot.place, "nothing in `\(flow.id)` reads the slot `\(slot.name)`")
        }
    }
  }
}

extension Flow {
  /// Slots that something is put into for a purpose, and where.
  fileprivate var slotsWritten: [(name: String, place: Place)] {
    var written: [(name: String, place: Place)] = []
    for step in steps {
      switch step.action {
      case .set(let assignments):
        // What is set to nothing is emptied, so that its question is asked again.
        written += assignments.filter { $0.value != .literal(.none) }.map { ($0.slot, $0.place) }
      case .call(let call): written += [call.into].compactMap { $0.map { ($0, call.place) } }
      case .suggest(let suggest): written += suggest.keep.map { ($0.slot, step.place) }
      case .collect(let collect):
        switch collect.type {
        case .scale, .choice, .choices, .yesNo, .number, .date:
          written.append((collect.slot, step.place))
        case .text, .log, .chat: break
        }
      case .say, .branch, .record, .show, .jump, .end, .talk, .replay: break
      }
    }
    for rule in allRules {
      written += rule.sets.map { ($0.slot, $0.place) }
      written += [rule.call?.into].compactMap { $0.map { ($0, rule.place) } }
    }
    return written
  }
}
