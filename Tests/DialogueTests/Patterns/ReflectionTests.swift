import Dialogue
import Testing

@Suite struct ReflectionTests {
  @Test(arguments: [
    ("I've got to call my boss.", "you've got to call your boss"),
    ("I am late", "you are late"),
    ("I'm late", "you're late"),
    ("I\u{2019}m late", "you\u{2019}re late"),
    ("am I too loud", "are you too loud"),
    ("I was really nervous", "you were really nervous"),
    ("I really wasn't ready", "you really weren't ready"),
    ("my boss was late", "your boss was late"),
    ("was I rude to her", "were you rude to her"),
    ("my boss and I were early", "your boss and you were early"),
    ("call Maya about my plan", "call Maya about your plan"),
    ("Maya said I should call", "Maya said you should call"),
    ("Talking to strangers", "talking to strangers"),
    ("To introduce myself to two people!", "to introduce yourself to two people"),
    ("a friend of mine", "a friend of yours"),
    ("tell me what works", "tell you what works"),
    ("we met our new director", "you met your new director"),
    ("what you said about my sister", "what I said about your sister"),
    ("I thank you very much", "you thank me very much"),
    ("talk to you again", "talk to me again"),
    ("you are right about my job", "I am right about your job"),
    ("were you at my talk", "was I at your talk"),
    ("do you like my plan", "do I like your plan"),
    ("I told her \"I hate my job\" yesterday", "you told her \"I hate my job\" yesterday"),
    ("um, call my old boss I guess", "call your old boss"),
    ("Dr. Silva from my old lab", "Dr. Silva from your old lab"),
    ("HR and my team", "HR and your team"),
    ("找工作", "找工作"),
  ])
  func turns(text: String, says: String) {
    #expect(reflect(text) == says)
  }

  @Test(arguments: [
    "", "   ", "...", "it", "this and that", "me", "you", "to do it",
    "because I was shy", "and my boss", "which I liked", "that I liked", "when I see people",
    "do you think I should call?", "see https://example.org", "write to jo@acme.org",
    "I called. Nobody answered", "I called\nnobody answered", "he said \"call me",
    "my boss (the old",
    "I WANT TO CALL MY BOSS", "asdfgh", "hjkl hjkl", "nooooooo way", "sdfkjhg people",
    "i wanted to call the", "my boss and", "go to the party with my",
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen",
    "with people you questions", "{name}",
  ])
  func keepsSilentInDoubt(text: String) {
    #expect(reflect(text) == nil)
  }

  @Test func neverFailsOnAnyText() {
    var make = RandomPatterns(seed: 8)
    let signs = Array("i I'm you my \"“”()?!.…,🙂é\u{301}\u{200D}我ก\n{}asdf ")
    for _ in 0..<5000 {
      let length = Int.random(in: 0...30, using: &make.random)
      let text = String((0..<length).compactMap { _ in signs.randomElement(using: &make.random) })
      if let said = reflect(text) { #expect(!said.isEmpty) }
    }
  }
}
