internal import Model

/// Which language a reply is in, by its script and its function words.
///
/// Short English fragments and bare names stay `en`; keyboard mashing and lines without letters or
/// digits are `und`. Only a language with more evidence than English is named.
package struct ReplyLanguage: Sendable {
  private let hints: [String: [String]]
  private let interjections: Set<String>

  /// Takes `reply_languages` (code to function words) and `reply_interjections` (letters that are
  /// no gibberish: "hmm", "pfft").
  package init(lexicon: Lexicon) {
    var hints: [String: [String]] = [:]
    for (code, words) in lexicon.table("reply_languages") {
      for word in words { hints[folded(word), default: []].append(code) }
    }
    self.hints = hints
    interjections = Set(lexicon.list("reply_interjections").map(folded))
  }

  package func read(_ words: Words) -> String {
    if let code = Script.dominant(in: words.characters) {
      return code == "ru" && leansUkrainian(words) ? "uk" : code
    }
    var seen: [String: Int] = [:]
    var count = 0
    var gibberish = 0
    var last: Range<Int>?
    for word in words.all.prefix(400) where word.range != last {
      last = word.range
      count += 1
      let spelt = folded(String(words.characters[word.range]))
      // an opened contraction is English; else the word as it was typed counts
      let codes = spelt == word.normal ? hints[spelt] ?? [] : ["en"]
      for code in codes { seen[code, default: 0] += 1 }
      if codes.isEmpty, !interjections.contains(spelt), isMashed(spelt) { gibberish += 1 }
    }
    guard count > 0 else { return "und" }
    let english = seen["en"] ?? 0
    let others = seen.filter { $0.key != "en" }
      .sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    if let best = others.first, best.value > english {
      let lead = best.value - (others.dropFirst().first?.value ?? 0)
      if best.value >= 2 && lead > 0 || count <= 3 && english == 0 && lead > 0 { return best.key }
    }
    return english == 0 && gibberish > 0 && gibberish * 2 >= count ? "und" : "en"
  }

  /// Ukrainian without any of its own letters: "що сказати".
  private func leansUkrainian(_ words: Words) -> Bool {
    var lead = 0
    for word in words.all.prefix(400) {
      let codes = hints[word.normal] ?? []
      if codes.contains("uk"), !codes.contains("ru") { lead += 1 }
      if codes.contains("ru"), !codes.contains("uk") { lead -= 1 }
    }
    return lead > 0
  }
}

/// Scripts that by themselves say enough.
private enum Script {
  static func dominant(in characters: Characters) -> String? {
    var counts: [String: Int] = [:]
    var letters = 0
    var kana = 0
    for character in characters.prefix(4_000) {
      guard character.isLetter, let value = character.unicodeScalars.first?.value else { continue }
      letters += 1
      if (0x3040...0x30FF).contains(value) { kana += 1 }
      if let code = code(of: value) { counts[code, default: 0] += 1 }
    }
    guard let best = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
      best.value * 2 > letters || kana * 3 > letters
    else { return nil }
    if kana > 0, best.key == "zh" || best.key == "ja" { return "ja" }
    func holds(_ letters: String) -> Bool {
      characters.prefix(4_000).contains { letters.contains($0) }
    }
    switch best.key {
    case "ru":
      if holds("іїєґІЇЄҐ") { return holds("ўЎ") ? "be" : "uk" }
      if holds("јљњђћџЈЉЊЂЋЏ") { return "sr" }
      return holds("ъЪ") && !holds("ыэёЫЭЁ") ? "bg" : "ru"
    case "ar":
      if holds("ٹڈڑےں") { return "ur" }
      return holds("پچژگیک") ? "fa" : "ar"
    default: return best.key  // one language a script, as far as lists here know
    }
  }

  private static func code(of value: UInt32) -> String? {
    switch value {
    case 0x0370...0x03FF, 0x1F00...0x1FFF: "el"
    case 0x0400...0x04FF: "ru"
    case 0x0530...0x058F: "hy"
    case 0x0590...0x05FF: "he"
    case 0x0600...0x06FF, 0x0750...0x077F: "ar"
    case 0x0900...0x097F: "hi"
    case 0x0980...0x09FF: "bn"
    case 0x0B80...0x0BFF: "ta"
    case 0x0E00...0x0E7F: "th"
    case 0x10A0...0x10FF: "ka"
    case 0x3040...0x30FF: "ja"
    case 0x3400...0x4DBF, 0x4E00...0x9FFF: "zh"
    case 0x1100...0x11FF, 0xAC00...0xD7AF: "ko"
    default: nil  // Latin, and scripts that no list here knows
    }
  }
}

/// Whether a word of Latin letters looks like fingers on a keyboard rather than a word.
private func isMashed(_ word: String) -> Bool {
  let letters = Array(word.utf8)
  guard letters.count >= 4, letters.allSatisfy({ (97...122).contains($0) }) else { return false }
  if letters.allSatisfy({ $0 == letters[0] }) { return true }
  var vowels = 0
  var run = 0
  var longest = 0
  var odd = 0
  for (index, letter) in letters.enumerated() {
    let isVowel = vowelBits & bit(of: letter) != 0
    if isVowel { vowels += 1 }
    run = isVowel ? 0 : run + 1
    longest = max(longest, run)
    if index > 0, unheardOf[Int(letters[index - 1] - 97)] & bit(of: letter) != 0 { odd += 1 }
  }
  if vowels == 0 || longest >= 6 { return true }
  if longest >= 5, letters.count <= 9, letters.last != UInt8(ascii: "s") { return true }
  if odd >= 2 || odd == 1 && longest >= 4 { return true }
  return walks(letters)
}

/// Four neighbouring keys in a row, which in no common word stand together.
private func walks(_ letters: [UInt8]) -> Bool {
  (0...letters.count - 4).contains { keyWalks.contains(Array(letters[$0..<$0 + 4])) }
}

private let keyWalks: Set<[UInt8]> = Set(
  [
    "asdf", "sdfg", "dfgh", "fghj", "ghjk", "hjkl", "qwer", "zxcv", "xcvb", "cvbn", "lkjh", "fdsa",
  ].map { Array($0.utf8) })

/// One bit for each small letter.
private func bit(of letter: UInt8) -> UInt32 { 1 << UInt32(letter - 97) }

private let vowelBits = "aeiouy".utf8.reduce(0) { $0 | bit(of: $1) }

/// By letter: those that English does not put after it.
private let unheardOf: [UInt32] = {
  let pairs = """
    bq bx cj cv cx dx fq fv fx fz gq gv gx hx hz jb jc jd jf jg jh jk jl jm jn jp jq jr js jt jv \
    jw jx jy jz kq kx kz lx mx mz pq pv px qb qc qd qe qf qg qh qj qk ql qm qn qo qp qr qs qv qw \
    qx qy qz sx vb vc vd vf vg vh vj vk vl vm vn vp vq vt vw vx vz wj wq wv wx xd xg xj xk xm xn \
    xr xv xz zb zc zd zf zg zj zk zm zn zp zq zr zs zt zv zw zx fj fk gj hj kj lj dk kd bk pj vr \
    dj sj
    """
  var after = [UInt32](repeating: 0, count: 26)
  for pair in pairs.split(separator: " ") {
    let letters = Array(pair.utf8)
    after[Int(letters[0] - 97)] |= bit(of: letters[1])
  }
  return after
}()
