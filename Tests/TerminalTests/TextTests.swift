import Testing

@testable import Terminal

/// Width, wrapping, cleaning and style of texts.
@Suite struct TextTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("café", 4), ("cafe\u{301}", 4), ("日本語", 6), ("ｗｉｄｅ", 8),
    ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇵🇹", 2),
    ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("a\u{200B}b", 2), ("\u{1B}[35m›\u{1B}[0m ", 2), ("…—“”", 4),
    ("שלום", 4), ("नमस्ते", 4), ("🫨", 2),
  ])
  func columns(text: String, columns: Int) {
    #expect(TextWidth.columns(text) == columns)
  }

  @Test func cuttingAndPadding() {
    #expect(TextWidth.truncated("日本語", to: 5) == "日本…")
    #expect(TextWidth.truncated("日本語", to: 6) == "日本語")
    #expect(TextWidth.truncated("abc", to: 0) == "")
    #expect(TextWidth.padded("日", to: 4) == "日  ")
  }

  @Test(arguments: [
    ("one two three", 9, 2, "  one two\n  three"),
    ("", 10, 2, ""),
    ("a\n\nb", 10, 2, "  a\n\n  b"),
    ("antidisestablishment", 8, 0, "antidise\nstablish\nment"),
    ("say antidisestablishment", 8, 0, "say\nantidise\nstablish\nment"),
    ("日本語はどうですか。", 8, 0, "日本語は\nどうです\nか。"),
    ("日本語です。", 10, 0, "日本語で\nす。"),
    ("10\u{A0}000 people", 8, 0, "10\u{A0}000\npeople"),
    ("exactly ten", 7, 0, "exactly\nten"),
    ("  kept spaces", 8, 0, "  kept\n  spaces"),
    ("x y", 1, 5, "x\ny"),
  ])
  func wraps(text: String, columns: Int, indent: Int, result: String) {
    #expect(Wrap.wrap(text, columns: columns, indent: indent) == result)
  }

  @Test func aListHangs() {
    #expect(
      Wrap.wrap("1. one two three", columns: 10, indent: 0, hanging: 3) == "1. one two\n   three")
  }

  @Test func noLineIsWiderThanTheColumns() {
    let text = "Então, ontem à noite falei com a Maya 日本語の本について 👩‍🚀 for www.example.org/a/very/long"
    for columns in 8...90 {
      for line in Wrap.lines(text, columns: columns, indent: 2) {
        #expect(TextWidth.columns(line) <= columns)
      }
    }
  }

  @Test(arguments: [
    ("plain\ttext\n", "plain\ttext\n"),
    ("Ma\u{1B}[2Jya", "Maya"),
    ("\u{1B}[31;1mred\u{1B}[0m", "red"),
    ("title \u{1B}]0;gotcha\u{7}end", "title end"),
    ("link \u{1B}]8;;http://x\u{1B}\\text", "link text"),
    ("\u{9B}2Jc1", "c1"),
    ("bell\u{7} back\u{8} null\u{0} del\u{7F}", "bell back null del"),
    ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
    ("over\u{202E}ride\u{2066}", "override"),
    ("lone \u{1B}", "lone "),
    ("\u{1B}]never ended", "never ended"),
    ("\u{1B}(Bset", "set"),
    ("عربي\u{200F} ok", "عربي\u{200F} ok"),
    ("👨‍👩‍👧", "👨‍👩‍👧"),
  ])
  func cleans(text: String, result: String) {
    #expect(sanitised(text) == result)
    #expect(sanitised(result) == result)
  }

  @Test func styleIsNothingWhereItIsOff() {
    #expect(Style(isOn: false).bold("x") == "x")
    #expect(Style(isOn: true).accent("x") == "\u{1B}[35mx\u{1B}[0m")
    #expect(Prompt("› ", progress: "3/8").plain == "3/8 › ")
    #expect(Prompt("a\nb\u{1B}[2J> ").plain == "a b> ")
  }
}
