import Dialogue
import Language
import Model
import TestSupport
import Testing

@Suite("A yes or a no is read from how a line begins")
struct YesNoTests {
  private func read(_ line: String) -> AnswerParser.Result {
    AnswerParser(
      readers: shippedScript.readers.value, choices: [],
      now: Moment(milliseconds: 1_795_458_600_000), people: KnownPeople()
    ).parse(line, as: .yesNo)
  }

  @Test(arguments: [
    "yes", "yep, let's", "I do", "I have, yes", "I am ready", "good idea", "fine by me",
    "sure, why not",
    "well yes", "hm yes", "sure thing", "go on then", "might as well", "I could do that",
    "I will, thanks", "please do", "I do want that", "right now please",
  ]) func yes(_ line: String) { #expect(read(line) == .value(.bool(true))) }

  @Test(arguments: [
    "no", "not really", "nah, later", "I don't think so", "I'm not ready", "not today", "I do not",
    "never", "later", "hm no", "no way", "that is daft", "that's really silly", "silly",
    "not a chance",
    "sounds ridiculous", "not my thing", "no, I have a talk on Monday",
  ]) func no(_ line: String) { #expect(read(line) == .value(.bool(false))) }

  @Test(arguments: [
    "I have a conference next week and I'm dreading it", "I am so tired of this", "I have no time",
    "good morning", "I will be away until Friday", "I did the dishes", "she never wrote back",
    "I don't know anyone in this town", "maybe", "do you store this?",
    "please help me with an email", "I am not going to write to Lee after all",
    "im not going to write to Lee",
    "great talk yesterday, met two people", "it is raining", "silly me, I forgot my keys",
    "I could use some sleep",
    "hm", "come on Tuesday if you like", "cool people were there", "",
  ]) func neither(_ line: String) { #expect(read(line) == .unread) }
}
