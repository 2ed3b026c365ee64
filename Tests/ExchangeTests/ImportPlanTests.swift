import Foundation
import Journal
import Model
import Testing

@testable import Exchange

@Suite("What an import would do")
struct ImportPlanTests {
  private let folder = FileManager.default.temporaryDirectory.appending(
    path: "kith-" + UUID().uuidString)
  private let now = Moment(iso: "2026-11-23T18:30:00+01:00") ?? Moment(milliseconds: 0)

  private func journal(_ people: Person...) throws -> Journal {
    let journal = try Journal.open(path: folder.appending(path: "kith.db").path)
    try journal.commit(Turn(changes: people.map { .put(.person($0)) }, label: "people", at: now))
    return journal
  }

  private func person(_ name: String, email: String? = nil, phone: String? = nil) -> Person {
    var person = Person(id: Identifier(named: name), name: name)
    if let email { person.contacts.append(ContactPoint(kind: "email", value: email)) }
    if let phone { person.contacts.append(ContactPoint(kind: "phone", value: phone)) }
    return person
  }

  private func contact(_ name: String, email: String? = nil, phone: String? = nil)
    -> ImportedContact
  {
    var contact = ImportedContact(name: name, line: 1)
    contact.contacts = person(name, email: email, phone: phone).contacts
    return contact
  }

  private func plan(_ contacts: [ImportedContact], _ journal: Journal) throws -> ImportPlan {
    var random = SystemRandomNumberGenerator()
    var plan = try ImportPlan(in: journal.record) { Identifier(at: now, using: &random) }
    var imported = Imported()
    imported.contacts = contacts
    try plan.add(imported)
    return plan
  }

  @Test("the same name, address or number is the same person, once, and only what is new is added")
  func same() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = try journal(
      person("Zoë Müller"), person("Robert Hale", email: "rob@example.org"),
      person("Ana Silva", phone: "+49 170 1234567"))
    let plan = try plan(
      [
        contact("Zoe Muller", email: "zoe@example.org"),
        contact("Rob Hale", email: "ROB@example.org"),
        contact("Ana Silva", phone: "0170 1234567"),
        contact("Ben Marsh", email: "ben@example.org"), contact("Ben Marsh"),
      ], journal)
    #expect(plan.merged.map(\.name) == ["Zoe Muller", "Rob Hale"])
    #expect(plan.merged.map(\.added) == [["email"], ["alias"]])
    #expect(plan.unchanged.map(\.name) == ["Ana Silva", "Ben Marsh"])
    #expect(plan.new.map(\.name) == ["Ben Marsh"])
    #expect(plan.skipped.isEmpty && plan.changes.count == 3)
  }

  @Test("people who share an office's address stay apart, and a name of two people is left out")
  func apart() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var second = person("Ana Silva")
    second.id = Identifier(named: "another")
    let journal = try journal(
      person("Priya Rao", email: "ward3@example.org"), person("Ana Silva"), second)
    let plan = try plan(
      [contact("Tom Okafor", email: "ward3@example.org"), contact("Ana Silva")], journal)
    #expect(plan.new.map(\.name) == ["Tom Okafor"])
    #expect(plan.skipped.count == 1)
    #expect(plan.skipped.first?.reason.hasPrefix("'Ana Silva' could be Ana Silva (") == true)
  }

  @Test("an entry comes once, however often the file is imported, and brings its people")
  func entries() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let journal = try journal(person("Grace Hopper"))
    var entry = ImportedEntry(day: now.day, text: "lunch with Grace Hopper and Ada", line: 4)
    entry.people = ["Grace Hopper", "Ada"]
    var imported = Imported()
    imported.entries = [entry, entry]
    var random = SystemRandomNumberGenerator()
    for round in 1...2 {
      var plan = try ImportPlan(in: journal.record) { Identifier(at: now, using: &random) }
      try plan.add(imported)
      #expect(plan.new.map(\.name) == (round == 1 ? ["Ada", entry.text] : []))
      #expect(plan.unchanged.count == round)
      try journal.commit(Turn(changes: plan.changes, label: "import", at: now))
    }
    let kept = try #require(try journal.record.encounters(on: nil, limit: 9).first)
    #expect(kept.people.count == 2 && kept.day == now.day)
  }
}
