/// Opens English contractions, also where the apostrophe was left out and nothing else is meant.
enum Contractions {
  /// The full words of a contraction in its normal form, or nil where it is none.
  /// - Parameter isClipped: whether an apostrophe stands before it.
  static func parts(of word: String, isClipped: Bool) -> [String]? {
    if let whole = withoutApostrophe(word) { return whole }
    if isClipped, let clipped = clipped[word] { return clipped }
    guard let mark = word.utf8.lastIndex(of: UInt8(ascii: "'")) else { return nil }
    let stem = String(word[..<mark])
    let ending = word[word.index(after: mark)...]
    switch ending {
    case "m" where stem == "i": return ["i", "am"]
    case "re": return [stem, "are"]
    case "ve": return [stem, "have"]
    case "ll": return [stem, "will"]
    case "d": return [stem, "would"]
    case "t" where stem.hasSuffix("n") && stem.count > 1: return [String(stem.dropLast()), "not"]
    case "s" where takesIs.contains(stem): return [stem, "is"]
    default: return nil  // a possessive or a name: "Maya's", "O'Brien"
    }
  }

  /// The full words of a contraction that stands in the table, most of which need no apostrophe.
  static func withoutApostrophe(_ word: String) -> [String]? {
    mayBeWhole.mayHold(word) ? whole[word] : nil
  }

  private static let mayBeWhole = WordFilter(whole.keys)

  private static let takesIs: Set<String> = [
    "it", "he", "she", "that", "this", "there", "here", "what", "who", "where", "when", "how",
    "why", "everything", "nothing", "something", "everyone", "nobody", "someone", "one",
  ]

  private static let whole: [String: [String]] = [
    "i'm": ["i", "am"], "im": ["i", "am"], "won't": ["will", "not"], "wont": ["will", "not"],
    "can't": ["can", "not"], "cant": ["can", "not"], "cannot": ["can", "not"],
    "shan't": ["shall", "not"], "ain't": ["is", "not"], "aint": ["is", "not"],
    "dont": ["do", "not"], "doesnt": ["does", "not"], "didnt": ["did", "not"],
    "isnt": ["is", "not"], "wasnt": ["was", "not"], "arent": ["are", "not"],
    "werent": ["were", "not"], "havent": ["have", "not"], "hasnt": ["has", "not"],
    "hadnt": ["had", "not"], "couldnt": ["could", "not"], "wouldnt": ["would", "not"],
    "shouldnt": ["should", "not"], "ive": ["i", "have"], "youre": ["you", "are"],
    "youve": ["you", "have"], "theyre": ["they", "are"], "theyve": ["they", "have"],
    "weve": ["we", "have"], "thats": ["that", "is"], "whats": ["what", "is"],
    "wheres": ["where", "is"], "hows": ["how", "is"], "theres": ["there", "is"],
    "let's": ["let", "us"], "y'all": ["you", "all"], "gonna": ["going", "to"],
    "wanna": ["want", "to"], "gotta": ["got", "to"], "gimme": ["give", "me"],
    "lemme": ["let", "me"], "dunno": ["do", "not", "know"], "kinda": ["kind", "of"],
    "sorta": ["sort", "of"], "c'mon": ["come", "on"], "ma'am": ["madam"],
    "cuz": ["because"], "coz": ["because"], "u": ["you"], "ur": ["your"], "r": ["are"],
  ]

  private static let clipped: [String: [String]] = [
    "cause": ["because"], "til": ["until"], "till": ["until"], "bout": ["about"],
    "em": ["them"], "tis": ["it", "is"], "twas": ["it", "was"], "round": ["around"],
  ]
}
