import Foundation
import Language
import Testing
import TestSupport

/// `Cases/names.tsv`: a text, then its mentions as `Name=match`, where match is an id of the sample
/// record, `new`, or `?id,id` for the candidates in order; `~Name` is mentioned, `-Name` absent.
@Suite struct NameReaderTests {
  static let reader = NameReader(lexicon: shippedLexicon)

  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var people: String
    var testDescription: String { text }
  }

  static let cases: [Case] = tableRows("names.tsv").map {
    .init(text: $0[0], people: $0.count > 1 ? $0[1] : "")
  }

  @Test(arguments: cases) func reads(_ given: Case) {
    let mentions = Self.reader.read(given.text, people: sampleRecord)
    #expect(mentions.map(shown).joined(separator: "; ") == given.people)
  }

  @Test(arguments: cases) func spansLieInsideAndSayTheName(_ given: Case) {
    let characters = Array(given.text)
    for mention in Self.reader.read(given.text, people: sampleRecord) {
      #expect(mention.range.lowerBound >= 0 && mention.range.upperBound <= characters.count)
      #expect(!mention.range.isEmpty)
    }
  }
}

func shown(_ mention: Mention) -> String {
  let sign =
    switch mention.part {
    case .met: ""
    case .mentioned: "~"
    case .absent: "-"
    }
  let match =
    switch mention.match {
    case .known(let id): id
    case .new: "new"
    case .ambiguous(let people): "?" + people.map(\.id).joined(separator: ",")
    }
  return "\(sign)\(mention.name)=\(match)"
}

/// The rows of a table of cases: split at tabs, without empty lines and those that start with #.
func tableRows(_ file: String) -> [[String]] {
  let url = projectFolder.appending(path: "Tests/LanguageTests/Cases/\(file)")
  let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
  return text.split(separator: "\n").filter { !$0.hasPrefix("# ") && !$0.isEmpty }
    .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
}
