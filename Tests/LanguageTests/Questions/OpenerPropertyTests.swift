import Language
import Testing

@Suite struct OpenerPropertyTests {
  @Test(arguments: [
    "", " ", "?", "???", "!?", "...", "-", "—?", "👍", "👩‍👩‍👧‍👦?", "\u{200D}\u{FE0F}", "\u{301}?",
    "你好，你是做什么工作的？", "ماذا تعمل؟", "どうして来たの？", "Чем вы занимаетесь?", "\u{0}\u{7}what?", "what",
    "how",
    "why", "do", "do you", "are you", "have you", "what is", "what's", "what kind of", "tell me",
    "tell me about", "could you", "could you tell me", "i am curious", "i wonder if", "so", "and",
    "and?", "or", "isn't it", "right?", "do you like", "do you think", "are you a", "in what",
    "how about", "what about", "you", "it is", "not", "is not", "any", "what what what what",
    "do you do you do you do you", "and and and and?", "if if if if", "\n\n\n", "a\nb\nc?",
    "What\u{2019}s", "D'you like it?", "¿qué haces?", "do you like \u{1F9D1}\u{200D}\u{1F373}?",
  ])
  func readsAnything(text: String) {
    let reading = openerReader.read(text)
    #expect(reading.text == text)
    #expect(reading.secondsToSay >= 0)
  }

  /// Words and marks thrown together; the same seed gives the same lines.
  @Test func readsWordSalad() {
    let parts = [
      "do", "you", "what", "like", "?", ",", "and", "the", "how", "is", "not", "tell me", "about",
      "your", "work", "or", "if", "are", "a", "nurse", "to", "been", ".", "-", "Zoë", "日本", "so",
      "why", "think", "that", "will", "isn't", "it", "at", "Acme", "…", "\n", "u", "👋", "could",
    ]
    var state: UInt64 = 7
    for _ in 0..<2000 {
      var text = ""
      for _ in 0..<(Int(state % 17) + 1) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += parts[Int((state >> 33) % UInt64(parts.count))] + " "
      }
      let reading = openerReader.read(text)
      for rewrite in reading.rewrites { #expect(openerReader.isOpenQuestion(rewrite)) }
    }
  }

  @Test func readsALongPaste() {
    for piece in [
      "so what do you do and why do you do it, ", "what ", "do you ", "a. ", "? ", "如何", "and ",
      "could you tell me ", "I am curious about your work. ", "if ", "what kind of ",
    ] {
      let text = String(repeating: piece, count: 20_000 / piece.count)
      #expect(openerReader.read(text).text.count == text.count)
    }
  }
}
