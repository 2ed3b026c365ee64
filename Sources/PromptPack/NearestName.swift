internal import Dialogue

/// "; did you mean `story`?", where one of the names is near enough to be meant.
func didYouMean(_ name: String, among known: some Sequence<String>) -> String? {
  nearestWord(to: name, among: known.sorted()).map { "; did you mean `\($0)`?" }
}

/// "; it has `ask`, `type`"
func listed(_ lead: String, _ names: some Sequence<String>) -> String {
  "; \(lead) " + names.map { "`\($0)`" }.joined(separator: ", ")
}

extension Node.Entry {
  /// `{text: I have no idea, yet}` is a text and a key.
  var commaHint: String? {
    value.isNothing ? "; a text with a comma in it stands in quotes" : nil
  }
}
