extension Sequence where Element: Equatable {
  /// Whether a letter stands three times in a row: "sooo", "ughhh".
  var hasThreeInARow: Bool {
    var last: Element?
    var run = 0
    for letter in self {
      run = letter == last ? run + 1 : 1
      if run == 3 { return true }
      last = letter
    }
    return false
  }
}
