import Dialogue
import Model
import Terminal
import TestSupport
import Testing
import Views

@Suite("Pages within the chat")
struct PagesTests {
  @Test(
    "every page that a prompt or a person can name is there",
    // What kith is about is no page of the record.
    arguments: Pages.names.filter { $0 != "about" })
  func everyPage(name: String) throws {
    let sheet = Sheet(width: 80, style: Style(isOn: false), today: Day(number: 20_780))
    let page = RecordPage(record: NoRecord(), sheet: sheet, names: Names(NoRecord()))
    let text = try #require(try page.text(name, ""))
    #expect(!text.isEmpty)
  }

  @Test("a span that does not exist is named, with those that do")
  func span() throws {
    let sheet = Sheet(width: 80, style: Style(isOn: false), today: Day(number: 20_780))
    let page = RecordPage(record: NoRecord(), sheet: sheet, names: Names(NoRecord()))
    #expect(try page.text("review", "decade")?.contains("'decade' is no span") == true)
    #expect(try page.text("review", "Year")?.contains("this year") == true)
  }
}
