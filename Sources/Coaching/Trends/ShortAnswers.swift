package import Model

/// Whether somebody likes to answer in a word or two, so that they are not asked for more each time.
package enum ShortAnswers {
  /// Fewer answers than this say nothing about a person.
  package static let enough = 8

  /// - Parameter answers: Answers to open questions, of the last sittings.
  package static func areUsual(_ answers: [Answer]) -> Bool {
    guard answers.count >= enough else { return false }
    let short = answers.count { $0.text.split(whereSeparator: \.isWhitespace).count <= 3 }
    return short * 3 >= answers.count * 2
  }
}
