import Language
import TestSupport
import Testing

@Suite struct OpenerReaderTests {
  let reader = OpenerReader(lexicon: shippedLexicon)

  @Test func tellsTheFourKindsApart() {
    #expect(reader.read("How did you get into beekeeping?").kind == .open)
    #expect(reader.read("What do you do?").kind == .short)
    #expect(reader.read("Do you come here often?").kind == .yesNo)
    #expect(reader.read("I fix old clocks.").kind == .statement)
  }

  @Test func takesAnIndirectRequestForWhatItAsks() {
    #expect(reader.isOpenQuestion("Could you tell me how you found your first customers?"))
    #expect(
      reader.isOpenQuestion("Think of one moment with other people this week. What happened?"))
    #expect(reader.read("Could you tell me what time it starts?").kind == .short)
    #expect(reader.read("I was wondering if you work here.").kind == .yesNo)
  }
}
