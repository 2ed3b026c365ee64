/// Closed classes of English that questions are built from, in the normal forms of `Words`.
enum Grammar {
  static let auxiliaries: Set<String> = [
    "do", "does", "did", "is", "are", "was", "were", "am", "have", "has", "had", "can", "could",
    "will", "would", "shall", "should", "may", "might", "must",
  ]
  static let toBe: Set<String> = ["is", "are", "was", "were", "am"]
  static let whWords: Set<String> = [
    "what", "which", "who", "whom", "whose", "where", "when", "why", "how",
  ]
  /// Before a wh-word: "in what way", "for which company".
  static let prepositions: Set<String> = [
    "in", "on", "at", "to", "for", "from", "with", "of", "about", "by", "under", "into", "through",
    "during", "since", "until", "around", "over", "after", "before", "between", "against",
    "towards", "toward", "without", "within", "outside", "besides", "near", "behind", "among",
    "across", "along", "beyond", "throughout", "like", "as", "than", "per", "up",
  ]
  static let pronouns: Set<String> = ["i", "you", "he", "she", "it", "we", "they", "there"]
  static let determiners: Set<String> = [
    "the", "a", "an", "my", "your", "our", "his", "her", "its", "their", "this", "that", "these",
    "those", "some", "any", "many", "most", "all", "both", "each", "every", "another", "no",
    "other", "much", "few", "several",
  ]
  static let indefinites: Set<String> = [
    "anyone", "anybody", "someone", "somebody", "everyone", "everybody", "anything", "something",
    "everything", "nobody", "nothing", "people", "one",
  ]
  static let possessives: Set<String> = ["my", "your", "our", "his", "her", "its", "their"]
  static let firstPerson: Set<String> = ["i", "me", "my", "mine", "we", "us", "our", "myself"]
  static let secondPerson: Set<String> = ["you", "your", "yours", "yourself", "yourselves"]
  /// Behind "you" where several are meant: "you guys".
  static let addressed: Set<String> = ["guys", "lot", "all", "two", "both", "people", "folks"]
  static let conjunctions: Set<String> = ["and", "but", "or", "so", "then", "plus", "also"]
  /// Words that open a clause of time, condition or reason before the question.
  static let subordinators: Set<String> = [
    "if", "when", "whenever", "since", "as", "given", "after", "before", "while", "because",
    "although", "though", "once", "where", "until", "now", "whether",
  ]
  static let relatives: Set<String> = ["that", "who", "which", "where", "when", "whose", "whom"]
  static let degreeAdverbs: Set<String> = [
    "very", "really", "so", "too", "quite", "pretty", "just", "ever", "always", "usually",
    "normally", "typically", "actually", "currently", "also", "still", "already", "even",
    "generally", "mostly", "personally", "honestly", "often", "first", "originally", "initially",
    "mainly", "never", "only", "ultimately", "finally", "all", "guys", "now", "right", "then",
    "not", "been", "exactly", "specifically", "particularly", "especially", "most", "recently",
    "lately", "regularly", "sometimes", "folks", "both", "yourself", "truly", "genuinely",
    "absolutely", "possibly", "probably", "maybe", "perhaps", "kind", "sort",
  ]

  /// A form of a verb that can follow "what" or "who" as its subject: "makes", "convinced".
  static func pastOrThird(_ word: String) -> Bool {
    subjectVerbs.contains(word)
      || word.count > 4 && (word.hasSuffix("ed") || word.hasSuffix("s") && !word.hasSuffix("ss"))
  }

  static func isSubject(_ word: String) -> Bool {
    pronouns.contains(word) || determiners.contains(word) || indefinites.contains(word)
  }

  /// Past forms that do not end in "ed" and may follow "what" or "who" directly.
  static let subjectVerbs: Set<String> = [
    "made", "got", "led", "brought", "drew", "kept", "went", "came", "took", "gave", "became",
    "struck", "stood", "stuck", "set", "put", "taught", "felt", "drove", "sparked", "happened",
    "makes", "gets", "leads", "brings", "draws", "keeps", "goes", "comes", "takes", "gives",
    "make", "get", "lead", "bring", "keep", "stands", "sticks", "sets", "drives", "inspires",
    "motivates", "attracts", "surprises", "excites", "worries", "helps", "helped", "matters",
    "interests", "scares", "happens", "else", "ended", "caught", "won", "lit", "held", "hold",
    "holds", "gotten", "tends", "lies", "means", "meant", "works", "worked", "works", "feels",
    "hooked", "hooks", "brung", "bring", "shaped", "shapes", "counts", "bothers", "annoys",
    "stops", "fascinates", "fuels", "energises", "energizes", "pushed", "pushes", "triggered",
    "triggers", "influenced", "influences", "changed", "changes", "prevents", "prevented",
    "separates", "distinguishes", "seems", "seemed", "appeals", "appealed", "lights", "gave",
    "sends", "sent", "turns", "turned",
  ]
}

extension Words {
  /// Whether who says them is in them: "I", "my", "us".
  package var nameTheSpeaker: Bool { normals.contains(where: Grammar.firstPerson.contains) }
}
