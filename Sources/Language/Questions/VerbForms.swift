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

  /// The past form of a verb and its participle: "worked", or "wrote" and "written".
  static func past(_ verb: String) -> [String] {
    if let known = irregularPasts[verb] { return known }
    if verb.hasSuffix("e") { return [verb + "d"] }
    let letters = Array(verb)
    if letters.count > 2, letters[letters.count - 1] == "y", !isVowel(letters[letters.count - 2]) {
      return [verb.dropLast() + "ied"]
    }
    let ing = ing(verb)
    return [ing.dropLast(3) + "ed"]  // it doubles what "-ing" doubles
  }

  private static let irregularPasts: [String: [String]] = [
    "be": ["been"], "become": ["became", "become"], "begin": ["began", "begun"],
    "break": ["broke", "broken"], "bring": ["brought"], "build": ["built"], "buy": ["bought"],
    "choose": ["chose", "chosen"], "come": ["came", "come"], "deal": ["dealt"],
    "do": ["did", "done"], "draw": ["drew", "drawn"], "drive": ["drove", "driven"],
    "fall": ["fell", "fallen"], "feel": ["felt"], "fight": ["fought"], "find": ["found"],
    "fly": ["flew", "flown"], "get": ["got", "gotten"], "give": ["gave", "given"],
    "go": ["went", "gone"], "grow": ["grew", "grown"], "have": ["had"], "hear": ["heard"],
    "hold": ["held"], "keep": ["kept"], "know": ["knew", "known"], "lead": ["led"],
    "learn": ["learned", "learnt"], "leave": ["left"], "lose": ["lost"], "make": ["made"],
    "meet": ["met"], "overcome": ["overcame", "overcome"], "quit": ["quit"],
    "ride": ["rode", "ridden"], "run": ["ran", "run"], "sell": ["sold"], "set": ["set"],
    "sew": ["sewed", "sewn"], "sing": ["sang", "sung"], "speak": ["spoke", "spoken"],
    "spend": ["spent"], "stand": ["stood"], "swim": ["swam", "swum"], "take": ["took", "taken"],
    "teach": ["taught"], "tell": ["told"], "think": ["thought"], "throw": ["threw", "thrown"],
    "win": ["won"], "write": ["wrote", "written"], "shoot": ["shot"], "put": ["put"],
    "cut": ["cut"],
    "see": ["saw", "seen"], "travel": ["travelled", "traveled"], "rebuild": ["rebuilt"],
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
