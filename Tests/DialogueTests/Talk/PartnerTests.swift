import Dialogue
import Language
import Model
import TestSupport
import Testing

@Suite("Partners to practise with")
struct PartnerTests {
  static let partners = shippedScript.partners.map(\.id)

  /// How five kinds of people talk; each line is said in this order until the talk is over.
  static let kinds: [String: [String]] = [
    "good": [
      "Hi, I'm Jo. What brought you here today?", "What was that like?",
      "How did you get started with that?", "I know somebody who does something like that.",
      "What's the hardest part of it at the moment?", "How do you deal with that?",
      "What surprised you most?", "Could I write to you about that?",
      "What are you looking forward to?",
      "It was really good talking to you. I'll let you go.", "Bye", "See you",
    ],
    "clumsy": [
      "hi", "Do you like your job?", "ok", "Where are you from?",
      "And do you live here and do you like it?",
      "I work in a library", "Can you get me a job?", "sorry", "What do you do?", "cool",
      "Are you married?",
      "nice to meet you bye",
    ],
    "silent": ["", "", "um", "", "", "", "", "", "", "", "", ""],
    "rude": [
      "This is boring", "who cares", "shut up", "whatever", "you're an idiot", "get lost", "bla",
      "boring", "shut up", "go away", "no", "no",
    ],
    "off-topic": [
      "The moon is made of cheese", "asdf jkl", "My cat can swim",
      "Did you see the match last night?",
      "What is the capital of Peru?", "I had pasta", "12345", "Is this a computer?", "la la la",
      "What do you think about taxes?", "My cat again", "bye then",
    ],
  ]

  @Test("there are at least twelve, each with moods, matters and enough to say")
  func found() throws {
    #expect(Self.partners.count >= 12)
    for id in Self.partners {
      let partner = try #require(shippedScript.partner(id))
      #expect(partner.moods.count >= 2, "\(id)")
      let rules = partner.rules.all.count + partner.says.count
      #expect(rules >= 20, "\(id) has \(rules) ways to answer")
      let texts = partner.topics.values.flatMap { [$0.story, $0.word, $0.yes, $0.remark] }
      let lines =
        (texts.compactMap(\.self) + Array(partner.says.values)).map(\.variants.count).reduce(0, +)
      #expect(lines >= 80, "\(id) has \(lines) lines")
    }
  }

  @Test(
    "nobody comes to a dead end, repeats a line or forgets to leave",
    arguments: partners, kinds.keys.sorted())
  func transcripts(partner: String, kind: String) throws {
    for seed in UInt64(1)...6 {
      var run = TalkRun(partner, seed: seed)
      #expect(run.isTalking)
      var typed = 0
      for line in try #require(Self.kinds[kind]) where run.isTalking {
        run.type(line)
        typed += 1
      }
      #expect(!run.isTalking, "\(partner) never left the \(kind) one, seed \(seed)")
      #expect((1...11).contains(typed))
      #expect(Set(run.heard).count == run.heard.count, "\(partner) repeats: \(run.heard)")
      #expect(run.heard.count >= typed, "\(partner) gave no answer: \(run.heard)")
      let praise = run.slot("worked_first")
      switch kind {
      case "good":
        #expect(praise != .none && run.slot("worked_second") != .none)
        #expect(typed >= 5, "\(partner) left the good one after \(typed)")
      case "silent", "rude":
        #expect(praise == .none, "\(partner): \(praise.words)")
        #expect(run.slot("try_next") != .none)
        #expect(typed <= 6, "\(partner) bore the \(kind) one for \(typed) lines")
      default: #expect(run.slot("try_next") != .none)
      }
    }
  }

  @Test("what is quoted afterwards was typed", arguments: partners)
  func quotes(partner: String) throws {
    var run = TalkRun(partner, seed: 5)
    let lines = try #require(Self.kinds["good"])
    for line in lines where run.isTalking { run.type(line) }
    for name in ["worked_first", "worked_second"] {
      let said = run.slot(name).words
      #expect(lines.contains { said.contains($0.prefix(20)) }, "\(said)")
    }
    #expect(run.slot("worked_first") != run.slot("worked_second"))
  }

  @Test("an example of a matter gets that matter's answer", arguments: partners)
  func matters(id: String) throws {
    let partner = try #require(shippedScript.partner(id))
    for rule in partner.rules.all {
      for example in rule.examples.map(\.line) {
        var run = TalkRun(id, seed: 2)
        run.type(example)
        #expect(
          run.talk?.topic == rule.id,
          "[\(example)] \(run.talk?.lines.last?.heard ?? []) \(run.heard)")
      }
      for other in rule.counterexamples.map(\.line) {
        var run = TalkRun(id, seed: 2)
        run.type(other)
        #expect(run.talk?.topic != rule.id, "\(id): \(other)")
      }
    }
  }

  @Test("how a line is heard goes by its examples")
  func manners() {
    let manners = shippedScript.manners
    for rule in manners.rules.all where !rule.patterns.isEmpty {
      for example in rule.examples.map(\.line) {
        #expect(
          manners.rules.index.matches(Words(example)).contains {
            manners.rules.all[$0.ruleIndex].id == rule.id
          }, "\(rule.id) does not hear “\(example)”")
      }
      for other in rule.counterexamples.map(\.line) {
        #expect(
          !manners.rules.index.matches(Words(other)).contains {
            manners.rules.all[$0.ruleIndex].id == rule.id
          }, "\(rule.id) hears “\(other)”")
      }
    }
  }

  @Test("a fact is the same in whatever they say", arguments: partners)
  func facts(id: String) throws {
    let partner = try #require(shippedScript.partner(id))
    func said(_ list: String) -> [String] {
      partner.says[list]?.variants.map(\.template.source) ?? []
    }
    if let name = partner.facts["name"]?.words {
      let own = name.split(separator: " ").last.map(String.init) ?? name
      for text in said("name") { #expect(text.contains(own) || text.contains("{name}"), "\(text)") }
    }
    // "Two years in June." beside a fact of three would be another life.
    let since = partner.facts["since"].map { Words.normalise($0.words).prefix(1).joined() }
    for text in said("since") {
      let amounts = Words.normalise(text).split(separator: "years").dropLast().compactMap(\.last)
      guard let since, let first = amounts.first else { continue }
      #expect(first == since || text.contains("{since"), "\(id): \(text)")
    }
  }

  @Test("open questions warm and get stories; an early request cools", arguments: partners)
  func warmth(id: String) throws {
    var run = TalkRun(id, seed: 3)
    let before = try #require(run.slot("warmth").number)
    run.type("What do you like about it?")
    let story = run.heard.last ?? ""
    #expect(try #require(run.slot("warmth").number) > before)
    var other = TalkRun(id, seed: 3)
    other.type("Can you get me a job?")
    #expect(try #require(other.slot("warmth").number) < before)
    var closed = TalkRun(id, seed: 3)
    closed.type("Do you like it?")
    #expect(story.count > (closed.heard.last ?? "").count)
    var offering = TalkRun(id, seed: 3)
    offering.type("Is there anything I could do for you?")
    #expect(try #require(offering.slot("warmth").number) > before)
  }

  @Test("a line can be said differently, and the talk goes on from there")
  func playedAgain() throws {
    var run = TalkRun("engineer", seed: 4)
    run.type("What brought you here tonight?")
    let asked = run.lastAsked
    run.type("boring")
    let warmth = run.slot("warmth")
    run.type("shut up")
    #expect(!run.isTalking)
    run.type("4")
    run.type("2")
    #expect(run.isTalking)
    #expect(run.lastAsked == asked)
    #expect(run.talk?.lines.count == 1)
    #expect(run.slot("warmth") != warmth)
    run.type("What was it about the soup?")
    #expect(run.talk?.lines.map(\.text).last == "What was it about the soup?")
  }

  @Test("the other moods come when one practises again")
  func moods() {
    var scenes: Set<String> = []
    var run = TalkRun("engineer", seed: 4)
    for _ in 0..<3 {
      scenes.insert(run.talk?.mood ?? "")
      run.type("bye")
      while run.isTalking { run.type("") }
      run.type("4")
      run.type("somebody else")
      run.type("engineer")
      run.type("4")
    }
    #expect(scenes.count == 3)
  }
}
