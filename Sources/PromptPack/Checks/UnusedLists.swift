internal import Dialogue

/// A list of ideas that no step suggests from.
enum UnusedLists: Check {
  static func findings(in everything: Everything) -> [Finding] {
    var used: Set<String> = []
    for flow in everything.flows {
      for case .suggest(let suggest) in flow.steps.map(\.action) { used.insert(suggest.list) }
    }
    return everything.lists.filter { !used.contains($0.id) }
      .map { Finding(.unusedList, $0.place, "no step suggests from the list `\($0.id)`") }
  }
}
