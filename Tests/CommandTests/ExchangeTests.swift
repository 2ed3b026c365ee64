import Foundation
import Testing

@Suite("Import and export by command")
struct ExchangeTests {
  private let cards = """
    BEGIN:VCARD
    VERSION:4.0
    FN:Ana Silva
    EMAIL:ana@example.org
    END:VCARD
    BEGIN:VCARD
    VERSION:4.0
    FN:Ben Marsh
    END:VCARD
    """

  private func file(_ name: String, _ text: String, _ kith: Kith) throws -> String {
    let url = kith.home.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  @Test("a dry run changes nothing, an import is one step, and a second one finds all there")
  func vCard() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("people", "add", "Ana Silva")
    let path = try file("friends.vcf", cards, kith)
    let dry = try kith.json("import", "vcard", path, "--dry-run")
    #expect(dry["format"] == "vcard")
    #expect(dry["new"][0]["name"] == "Ben Marsh")
    #expect(dry["new"][0]["source"] == "friends.vcf" && dry["new"][0]["line"] == 6)
    #expect(dry["merged"][0]["into"] == (try kith.json("people", "show", "ana"))["id"])
    #expect(try kith.run("people", "show", "ben").status == 2)
    #expect(try kith.run("import", "vcard", path).status == 0)
    #expect(try kith.json("people", "show", "ana")["contacts"][0]["value"] == "ana@example.org")
    let again = try kith.json("import", "vcard", path)
    #expect(again["unchanged"].count == 2 && again["new"].count == 0)
    #expect(try kith.run("undo").output.contains("import of friends.vcf"))
    #expect(try kith.run("people", "show", "ben").status == 2)
    #expect(try kith.json("people", "show", "ana")["contacts"].count == 0)
  }

  @Test("a record that was exported as JSON is the same in another store")
  func lossless() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana Silva yesterday, send her the link by Friday")
    _ = try kith.run("goals", "add", "--standard")
    _ = try kith.run("settings", "set", "week_start", "sunday")
    let path = kith.home.appending(path: "all.json").path
    #expect(try kith.run("export", "json", path).status == 0)
    #expect(try kith.run("export", "json", path).status == 73)
    let other = kith.home.appending(path: "other.db").path
    #expect(try kith.run("import", "json", path, "--store", other).status == 0)
    for command in [
      ["people", "list"], ["encounters", "list"], ["followups", "list"], ["goals"],
    ] {
      let first = try kith.run(command + ["--json"])
      let second = try kith.run(command + ["--json", "--store", other])
      #expect(first.output == second.output && first.status == 0)
    }
    #expect(
      try kith.run("export", "json", "--store", other).output == kith.run("export", "json").output)
  }

  @Test("the other formats name the person, and begin as their readers expect")
  func formats() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "coffee with Ana Silva yesterday, send her the link by Friday")
    let beginnings = [
      "csv": "id,name,", "markdown": "# Record", "vcard": "BEGIN:VCARD\r\n",
      "ics": "BEGIN:VCALENDAR\r\n",
    ]
    for (format, beginning) in beginnings {
      let written = try kith.run("export", format)
      #expect(written.status == 0 && written.output.hasPrefix(beginning))
      #expect(written.output.contains("Ana Silva"))
    }
  }

  @Test("what cannot be read says what it is, and exits with its status")
  func refused() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let text = try file("letter.txt", "Dear all,\nno cards here\n", kith)
    for format in ["vcard", "linkedin", "google", "friends", "jrnl", "json"] {
      let refused = try kith.run("import", format, text)
      #expect(refused.status == 65 && refused.errors.contains("letter.txt' is not "))
    }
    #expect(try kith.run("import", "vcard", text + ".gone").status == 66)
    #expect(try kith.run("import", "vcard", kith.home.path).status == 66)
    #expect(try kith.run("import", "outlook", text).status == 64)
    #expect(try kith.run("export", "json", "/nowhere/x.json").status == 73)
  }
}
