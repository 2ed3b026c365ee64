internal import Model

/// Reads where an encounter was, and at which event.
struct WhereReader {
  let log: LogLine
  /// For each word, whether it belongs to a follow-up and says nothing of the encounter.
  let aside: [Bool]
  /// Whether the two met in person: "at Acme" after a call tells where somebody works.
  let inPerson: Bool

  struct Found {
    var place: String?
    var event: String?
    /// Words of the event, where one is named.
    var eventWords: Range<Int>?
  }

  func read() -> Found {
    var found = Found()
    if let range = event() {
      found.event = log.text(range, without: [])
      found.eventWords = range
    }
    found.place = place(except: found.eventWords)
    return found
  }

  func usable(_ index: Int) -> Bool {
    !aside[index] && !log.cues.topic[index] && !log.line.all[index].hidden
  }
}
