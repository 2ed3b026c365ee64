/// The -ing form of English verbs.
enum VerbForms {
  /// "apply" gives "applying", "make" "making", "run" "running", "die" "dying".
  static func ing(_ verb: String) -> String {
    if let known = irregular[verb] { return known }
    let letters = Array(verb)
    guard letters.count > 1, let last = letters.last else { return verb + "ing" }
    let before = letters[letters.count - 2]
    if verb.hasSuffix("ie") { return verb.dropLast(2) + "ying" }
    if last == "e" {
      return "eoy".contains(before) ? verb + "ing" : verb.dropLast() + "ing"
    }
    if verb.hasSuffix("c") { return verb + "king" }
    if doubles(letters) { return verb + String(last) + "ing" }
    return verb + "ing"
  }

  private static let irregular: [String: String] = [
    "be": "being", "quit": "quitting", "begin": "beginning", "forget": "forgetting",
    "commit": "committing", "prefer": "preferring", "refer": "referring", "admit": "admitting",
    "submit": "submitting", "control": "controlling", "program": "programming",
    "equip": "equipping", "regret": "regretting", "permit": "permitting", "see": "seeing",
    "travel": "travelling", "set up": "setting up", "transfer": "transferring",
    "occur": "occurring", "upset": "upsetting", "outrun": "outrunning", "rebut": "rebutting",
    "email": "emailing", "singe": "singeing", "format": "formatting", "kidnap": "kidnapping",
  ]

  /// One syllable that ends in one vowel and one consonant: "run", "plan", "get".
  private static func doubles(_ letters: [Character]) -> Bool {
    guard letters.count >= 3, let last = letters.last, !isVowel(last), !"wxy".contains(last) else {
      return false
    }
    let vowel = letters[letters.count - 2]
    guard isVowel(vowel) else { return false }
    return letters.dropLast(2).allSatisfy { !isVowel($0) }
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouy".contains(letter) }
}
