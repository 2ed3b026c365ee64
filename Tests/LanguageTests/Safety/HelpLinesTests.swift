import Language
import TestSupport
import Testing

@Suite("Help lines")
struct HelpLinesTests {
  private let help = HelpLines(lexicon: shippedLexicon)

  @Test("a country's own line comes first, and the others stay", arguments: ["de", "GB", "au"])
  func own(country: String) throws {
    let text = try #require(help.text(for: "crisis", country: country))
    #expect(text != help.text(for: "crisis", country: nil))
    for line in ["988", "findahelpline.com"] { #expect(text.contains(line)) }
  }

  @Test("an unknown country gets what is written for everybody", arguments: ["xx", "", "else"])
  func unknown(country: String) {
    for need in ["crisis", "crisis_short", "harm", "substance", "emergency"] {
      let text = help.text(for: need, country: country)
      #expect(text != nil && text == help.text(for: need, country: nil))
    }
    #expect(help.text(for: "rain", country: nil) == nil)
  }

  @Test("every country that has a line has it short as well")
  func pairs() {
    let long = Set(shippedLexicon.table("help_crisis").keys)
    #expect(long == Set(shippedLexicon.table("help_crisis_short").keys))
  }

  @Test(
    "a locale names a country or none",
    arguments: [
      ("de_DE.UTF-8", "de"), ("en_GB", "gb"), ("C", nil), ("POSIX", nil), ("en", nil), ("", nil),
      ("C.UTF-8", nil), ("zh_Hant_TW.UTF-8", "tw"), ("pt-BR", "br"), ("de_DE@euro", "de"),
    ] as [(String, String?)])
  func locale(name: String, country: String?) {
    #expect(HelpLines.country(ofLocale: name) == country)
  }
}
