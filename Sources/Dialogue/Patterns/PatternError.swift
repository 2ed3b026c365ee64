/// Why a text is no pattern, and where.
package struct PatternError: Error, Sendable, Equatable {
  package var message: String
  /// The first character of the text is 1.
  package var column: Int
}
