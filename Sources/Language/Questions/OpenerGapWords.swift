/// Closed classes that a gap of a rewrite is held against.
extension OpenerGap {
  static let functionWords =
    Grammar.auxiliaries.union(Grammar.pronouns).union(Grammar.whWords).union(Grammar.determiners)
    .union(Grammar.prepositions).union(["to", "and", "or", "but", "not", "very", "really", "too"])

  static let badFirst: Set<String> = [
    "any", "many", "much", "some", "anyone", "anybody", "someone", "somebody", "anything",
    "something", "everything", "nothing", "everyone", "people", "a lot", "lots", "to", "not", "no",
    "very", "really", "well", "so", "too", "how", "enough", "more", "less", "most", "each",
    "every", "either", "neither", "both", "and", "or", "better", "best", "here", "there", "home",
    "yet", "already", "just", "only", "ever", "never", "often", "sometimes", "going", "if", "out",
    "off", "back", "away", "alone", "together", "hard", "other", "few", "several", "all", "else",
    "because", "another", "even", "maybe", "perhaps", "almost", "up", "down", "early", "late",
    "using", "me", "us", "him", "them", "her", "when", "always", "usually", "lot", "good", "bad",
    "available", "able", "sure", "ready", "new",
  ]

  static let badLast: Set<String> = [
    "too", "much", "well", "enough", "or", "and", "but", "yet", "either", "anymore", "more",
    "than", "not", "ever", "lot", "very", "right", "yes", "no", "yeah", "huh", "then", "also",
    "anyway", "though", "please", "lately", "recently", "ago", "the", "how", "what", "yourself",
    "so", "because", "if", "to", "often", "myself", "for", "himself", "personally", "now", "hard",
    "black", "raw", "neat", "straight", "hot", "cold", "spicy", "actually", "better", "best",
    "most", "long", "first", "else", "alone", "me",
  ]

  static let clauseWords: Set<String> = [
    "or", "because", "but", "if", "whether", "than", "though", "although", "while", "please",
    "since", "unless", "so", "too", "enough", "i", "he", "she", "we", "they", "there", "not",
    "then", "right", "compared", "versus", "vs", "until", "till", "once",
  ]

  static let noVerbs: Set<String> = [
    "know", "always", "ever", "never", "just", "also", "still", "only", "one", "please", "say",
    "like", "want", "mean", "think", "ask", "tell", "hear", "need", "today", "here", "there",
    "actually", "again", "already", "even", "been", "was", "me", "you",
  ]

  static let nounsInLy: Set<String> = [
    "family", "italy", "sicily", "supply", "assembly", "july", "reply", "fly", "belly", "jelly",
    "ally", "bully", "lily", "emily", "kelly", "sally", "elderly", "butterfly", "anomaly",
    "monopoly", "weekly", "daily", "holly", "billy", "polly", "molly", "multiply", "rally",
    "quarterly",
  ]

  static let times: Set<String> = [
    "night", "nights", "weekends", "today", "tomorrow", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "noon", "lunch", "dinner", "christmas",
  ]
}
