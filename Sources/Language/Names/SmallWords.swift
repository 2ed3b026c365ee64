/// The closed classes of English that a reader of names and logs asks for, in normal form.
enum SmallWords {
  static let determiners: Set<String> = [
    "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our",
    "their", "some", "any", "no", "every", "each", "another", "both", "all", "many", "few",
    "several", "much", "more", "most", "what", "which", "whose", "such",
  ]
  static let subjects: Set<String> = ["i", "we", "you", "he", "she", "they", "it", "who"]
  static let others: Set<String> = ["he", "she", "they"]
  static let objects: Set<String> = [
    "me", "us", "you", "him", "her", "them", "it", "myself", "ourselves", "everyone", "everybody",
    "someone", "somebody", "anyone", "nobody", "people", "folks",
  ]
  static let possessives: Set<String> = ["my", "your", "his", "her", "its", "our", "their"]
  /// Words that stand for people and name none.
  static let pronouns: Set<String> = subjects.union(objects).union(possessives)
    .union(["this", "that", "these", "those"])
  /// The one who writes.
  static let writer: Set<String> = ["i", "me", "myself"]
  /// Words between two names: "ben n zara".
  static let joiners: Set<String> = ["and", "&", "n", "plus"]
  static let prepositions: Set<String> = [
    "about", "above", "after", "against", "along", "among", "around", "as", "at", "before",
    "behind", "below", "beside", "between", "by", "despite", "during", "except", "for", "from",
    "in", "inside", "into", "like", "near", "of", "off", "on", "onto", "out", "outside", "over",
    "past", "per", "plus", "regarding", "since", "than", "through", "till", "to", "toward",
    "towards", "under", "until", "up", "via", "with", "within", "without",
  ]
  static let conjunctions: Set<String> = [
    "and", "or", "but", "so", "because", "if", "when", "while", "then", "though", "although",
    "nor", "yet", "unless", "whereas", "once", "where", "how", "why", "whether",
  ]
  static let auxiliaries: Set<String> = [
    "am", "is", "are", "was", "were", "be", "been", "being", "do", "does", "did", "have", "has",
    "had", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "not",
  ]
  static let adverbs: Set<String> = [
    "also", "again", "already", "always", "ever", "even", "finally", "here", "just", "later",
    "maybe", "never", "not", "now", "often", "only", "perhaps", "please", "quite", "rather",
    "really", "sometimes", "soon", "still", "there", "today", "tomorrow", "tonight", "too", "very",
    "well", "yesterday", "yes", "ok", "okay", "thanks", "thank", "sorry", "hi", "hello", "hey",
    "dear", "great", "good", "nice", "new", "old", "next", "last", "first", "second", "other",
    "same", "own", "late", "early", "long", "short", "lots", "lot", "back",
  ]
  /// Small words that carry a capital inside a sentence only where every word has one.
  static let neverCapital: Set<String> = determiners.subtracting(["no", "a"])
    .union(prepositions).union(conjunctions).union(objects).union(auxiliaries)
    .subtracting(["may", "will", "us", "it", "past", "like", "on", "once", "do", "so", "plus"])

  static let functionWords: Set<String> = determiners.union(subjects).union(objects)
    .union(prepositions).union(conjunctions).union(auxiliaries).union(adverbs)

  /// A full stop after these ends no sentence.
  static let abbreviations: Set<String> = [
    "dr", "mr", "mrs", "ms", "mx", "prof", "st", "vs", "sr", "jr", "inc", "incl", "ltd", "co", "eg",
    "ie",
    "approx", "dept", "rev", "fr", "hon", "sen", "rep", "capt", "lt", "col", "sgt",
  ]
  /// Small words inside a family name.
  static let particles: Set<String> = [
    "van", "von", "der", "den", "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la",
    "le", "el", "al", "bin", "ibn", "bint", "ter", "ten", "zu", "af", "st", "abu",
  ]
  static let calendar: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
    "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring",
    "summer", "autumn", "winter", "christmas", "easter", "xmas", "thanksgiving", "halloween",
    "diwali", "eid", "ramadan", "hanukkah", "passover", "lent", "today", "tomorrow", "yesterday",
    "tonight", "noon", "midnight", "morning", "afternoon", "evening", "am", "pm", "q1", "q2", "q3",
    "q4",
  ]
  /// Words of the calendar that people are called, too.
  static let calendarNames: Set<String> = [
    "april", "may", "june", "august", "summer", "autumn", "winter", "jan", "easter", "sun",
  ]
}
