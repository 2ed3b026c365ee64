import Model
import Testing

@testable import Exchange

@Suite("Files of other programs")
struct ReadingTests {
  @Test("a card with folded lines, groups, escapes and several values is one contact")
  func card() throws {
    let text = """
      BEGIN:VCARD\r
      VERSION:3.0\r
      N:Silva;Ana;;;\r
      FN:Ana Sil\r
       va\r
      NICKNAME:Nana,A.\r
      item1.EMAIL;TYPE=WORK:ana@example.org\r
      TEL;TYPE="cell,home":+49 170 1234567\r
      ORG:St. Mary's;Ward 3\r
      NOTE:likes boats\\, and tea\\nsince 2019\r
      CATEGORIES:choir,myContacts\r
      PHOTO;ENCODING=b:AAAA\r
      END:VCARD\r
      """
    let read = try #require(Imported(vCard: text))
    let ana = try #require(read.contacts.first)
    #expect(read.contacts.count == 1 && read.skipped.isEmpty)
    #expect(ana.name == "Ana Silva" && ana.aliases == ["Nana", "A."] && ana.groups == ["choir"])
    #expect(ana.contacts.map(\.value) == ["ana@example.org", "+49 170 1234567"])
    #expect(ana.notes == "St. Mary's, Ward 3\nlikes boats, and tea\nsince 2019")
    #expect(ana.line == 1)
  }

  @Test("an old card with quoted-printable values is read")
  func quotedPrintable() throws {
    let text = """
      BEGIN:VCARD
      VERSION:2.1
      N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;
      NOTE;ENCODING=QUOTED-PRINTABLE:met at =
      the choir
      END:VCARD
      """
    let zoe = try #require(Imported(vCard: text)?.contacts.first)
    #expect(zoe.name == "Zoë Müller")
    #expect(zoe.notes == "met at the choir")
  }

  @Test(
    "a card that is cut off, nameless or hostile takes nothing else down",
    arguments: [
      "BEGIN:VCARD\nFN:Cut Off\n",
      "BEGIN:VCARD\nVERSION:4.0\nFN:\nEND:VCARD\n",
      "BEGIN:VCARD\nFN;;;\n:::\nEND:VCARD\n",
      "BEGIN:VCARD\nBEGIN:VCARD\nNOTE:x\nEND:VCARD\n",
    ])
  func broken(card: String) throws {
    let read = try #require(
      Imported(vCard: card + "BEGIN:VCARD\nFN:\u{1B}[31mBen\u{0} Marsh\u{7}\nEND:VCARD\n"))
    #expect(read.contacts.last?.name == "[31mBen Marsh" || read.contacts.last?.name == "Ben Marsh")
    #expect(read.contacts.count == 1 && !read.skipped.isEmpty)
    #expect(Imported(vCard: "Dear all,\nno cards here") == nil)
  }

  @Test("LinkedIn's connections are found below its notes")
  func linkedIn() throws {
    let text = """
      Notes:
      "When exporting your connection data, you may notice, that some are missing."

      First Name,Last Name,URL,Email Address,Company,Position,Connected On
      Ana,Silva,https://www.linkedin.com/in/ana,,"Marsh, Inc.",Head of Care,05 Nov 2023
      ,,,,,,01 Jan 2024
      Ben,"O""Hara",,ben@example.org,,,7 Dec 2022
      """
    let read = try #require(Imported(linkedIn: text))
    #expect(read.contacts.map(\.name) == ["Ana Silva", "Ben O\"Hara"])
    #expect(read.contacts[0].notes == "Head of Care, Marsh, Inc.")
    #expect(read.contacts[0].firstMet == Day(iso: "2023-11-05"))
    #expect(read.contacts[0].line == 5)
    #expect(read.skipped.map(\.line) == [6])
    #expect(Imported(linkedIn: "Name,Given Name\nAna,Ana") == nil)
  }

  @Test("Google's contacts are read in both of its forms")
  func google() throws {
    let before = """
      Name,Given Name,Family Name,Group Membership,E-mail 1 - Value,Phone 1 - Value,Notes
      Ana Silva,Ana,Silva,Choir ::: * myContacts,a@x.org ::: ana@y.org,+49 1,"two
      lines"
      """
    let ana = try #require(Imported(google: before)?.contacts.first)
    #expect(ana.groups == ["Choir"] && ana.notes == "two lines")
    #expect(ana.contacts.map(\.value) == ["a@x.org", "ana@y.org", "+49 1"])
    let after = """
      First Name,Middle Name,Last Name,Nickname,Organization Name,Labels,E-mail 1 - Value
      Ben,J.,Marsh,Benny,St. Mary's,* myContacts,
      """
    let ben = try #require(Imported(google: after)?.contacts.first)
    #expect(ben.name == "Ben J. Marsh" && ben.aliases == ["Benny"] && ben.notes == "St. Mary's")
  }

  @Test("a file of friends gives people, and what was done with them")
  func friends() throws {
    let text = """
      ### Activities:
      - 2018-11-01: **Grace Hopper** and I went to _Marie's Diner_. @food
      - some day: nothing
      ### Friends:
      - Grace Hopper (a.k.a. The Admiral a.k.a. Amazing Grace) [New York] @navy
      ### Locations:
      - Marie's Diner
      """
    let read = try #require(Imported(friends: text))
    #expect(read.contacts.map(\.name) == ["Grace Hopper"])
    #expect(read.contacts[0].aliases == ["The Admiral", "Amazing Grace"])
    let activity = try #require(read.entries.first)
    #expect(activity.people == ["Grace Hopper"] && activity.place == "Marie's Diner")
    #expect(activity.tags == ["food"] && activity.day == Day(iso: "2018-11-01"))
    #expect(read.skipped.map(\.line) == [3])
  }

  @Test("a journal of jrnl gives its entries with their times")
  func jrnl() throws {
    let text = """
      [2026-11-03 09:30] Coffee with Ada @ideas
      She told me about the new team.

      [2026-11-04 02:15:00 PM] Called Ben
      """
    let read = try #require(Imported(jrnl: text))
    #expect(read.entries.map(\.minutes) == [570, 855])
    #expect(read.entries[0].text == "Coffee with Ada @ideas She told me about the new team.")
    #expect(read.entries[0].tags == ["ideas"])
    #expect(Imported(jrnl: "Dear diary\n2026 was good") == nil)
  }

  @Test("cells with commas, quotation marks and line breaks come back as they were")
  func csv() {
    let cells = ["plain", "a, b", "say \"hi\"", "two\nlines", "", "ü"]
    #expect(CSVRows(csvLine(cells)).rows.map(\.cells) == [cells])
    #expect(CSVRows("\u{FEFF}a;b\n1;\"2").rows.map(\.cells) == [["a", "b"], ["1", "2"]])
    #expect(harmlessLine(["=1+1", "+49"]) == "'=1+1,'+49\r\n")
  }
}
