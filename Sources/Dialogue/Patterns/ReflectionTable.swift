/// The words that turn when the coach says back what a person said.
///
/// After the pronoun tables of ELIZA (Weizenbaum 1966, "post" substitutions), with agreement.
package struct ReflectionTable: Sendable, Equatable {
  /// A word in its normal form, and what the coach says.
  package var turns: [String: String]
  /// "you" as the one who acts and as the one acted on.
  package var addressed: (subject: String, object: String)
  /// Verb forms that follow the person's "I", and those of the coach's "I".
  package var verbsOfSpeaker: [String: String]
  package var verbsOfAddressed: [String: String]

  package static func == (a: ReflectionTable, b: ReflectionTable) -> Bool {
    a.turns == b.turns && a.addressed == b.addressed && a.verbsOfSpeaker == b.verbsOfSpeaker
      && a.verbsOfAddressed == b.verbsOfAddressed
  }

  package static let english = ReflectionTable(
    turns: [
      "i": "you", "me": "you", "my": "your", "mine": "yours", "myself": "yourself",
      "i'm": "you're", "im": "you're", "i've": "you've", "ive": "you've", "i'd": "you'd",
      "i'll": "you'll", "we": "you", "us": "you", "our": "your", "ours": "yours",
      "ourselves": "yourselves", "we're": "you're", "we've": "you've", "weve": "you've",
      "we'd": "you'd", "we'll": "you'll",
      "your": "my", "ur": "my", "yours": "mine", "yourself": "myself", "you're": "I'm",
      "youre": "I'm", "you've": "I've", "youve": "I've", "you'd": "I'd", "you'll": "I'll",
    ],
    addressed: (subject: "I", object: "me"),
    verbsOfSpeaker: ["am": "are", "was": "were", "wasn't": "weren't", "wasnt": "weren't"],
    verbsOfAddressed: [
      "are": "am", "were": "was", "weren't": "wasn't", "werent": "wasn't",
    ])
}
