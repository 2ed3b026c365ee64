import Foundation
import Journal
import Model
import Testing

struct ForgetTests {
  let folder = TemporaryFolder()

  @Test("the coach's questions lose the name, and what only an alias tells of is shown")
  func questionsAndAliases() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var samuel = samples.person("Samuel")
    samuel.aliases = ["Zam"]
    let conversation = Conversation(
      id: samples.id(), flow: "weekly_reflection", started: samples.now)
    let answer = Answer(
      id: samples.id(), conversation: conversation.id, step: "weekly_reflection/more",
      question: "I have Ben Ng, Samuel for this week. Who else?", text: "Zam on the tram",
      value: .none,
      at: samples.now)
    try journal.put(.person(samuel), label: "Samuel")
    try journal.put(.conversation(conversation), .answer(answer), label: nil)
    let forgotten = try #require(try journal.forget(samuel.id, at: samples.now))
    guard case .answer(let kept)? = try journal.entity(.answer, answer.id) else {
      Issue.record("the answer is gone")
      return
    }
    #expect(kept.question == "I have Ben Ng, someone for this week. Who else?")
    #expect(forgotten.mentions.map(\.id) == [answer.id])
    for (name, data) in folder.contents() {
      #expect(!String(decoding: data, as: UTF8.self).contains("Samuel"), "in \(name)")
    }
  }

  @Test("not one byte of a forgotten person's name is left in the files")
  func bytes() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    var zelda = samples.person("Zeldarine Quastoff")
    zelda.notes = "Zeldarine likes chess"
    zelda.aliases = ["Zeldy", "zeldarine quastoff-berg"]
    let ben = samples.person("Ben Ng")
    let alone = samples.encounter("Tea with Zeldarine", with: [zelda], daysAgo: 3)
    let shared = samples.encounter(
      "Lunch with Zeldarine and Ben, then ZELDARINE QUASTOFF left; Zeldy!", with: [zelda, ben])
    let promise = FollowUp(
      id: samples.id(), what: "write to Zeldarine", owner: .me, person: zelda.id,
      made: samples.today)
    var fair = Event(id: samples.id(), name: "Fair", day: samples.today)
    fair.people = [zelda.id, ben.id]
    try journal.put(
      .person(zelda), .person(ben), .encounter(alone), .encounter(shared), .followUp(promise),
      .event(fair), label: "lunch with Zeldarine Quastoff")
    try journal.put(.win(samples.win("I thanked Zeldarine Quastoff.")), label: "a win")
    try journal.commit(
      Turn(
        at: samples.now,
        saved: SavedDialogue(
          id: samples.id(), state: "{\"slot\":\"Zeldarine Quastoff\"}", isOpen: true,
          updated: samples.now)))
    for number in 0..<300 {
      try journal.put(.win(samples.win("filler \(number)")), label: nil)
    }
    zelda.name = "Zeldarine Quastoff-Berg"
    try journal.put(.person(zelda), label: "Zeldarine Quastoff-Berg")

    let forgotten = try #require(try journal.forget(zelda.id, at: samples.now))
    #expect(forgotten.encounters == 1)
    #expect(forgotten.followUps == 1)
    #expect(forgotten.rewritten == 3)
    #expect(forgotten.operations > 4)
    #expect(forgotten.mentions.isEmpty)
    for (name, data) in folder.contents() {
      let text = String(decoding: data, as: UTF8.self).lowercased()
      #expect(!text.contains("zeld"), "in \(name)")
      #expect(!text.contains("quastoff"), "in \(name)")
    }
    guard case .encounter(let rest)? = try journal.entity(.encounter, shared.id) else {
      Issue.record("the shared lunch is gone")
      return
    }
    #expect(rest.people == [ben.id])
    #expect(rest.text == "Lunch with someone and Ben, then someone left; someone!")
    #expect(try journal.wins(on: nil, limit: 400).last?.text == "I thanked someone.")
    #expect(try journal.openDialogues().map(\.state) == ["{\"slot\":\"someone\"}"])
    #expect(try journal.undo(at: samples.now) == nil)
    #expect(try journal.forget(zelda.id, at: samples.now) == nil)
    #expect(try journal.problems().isEmpty)
  }

  @Test("names that others have too are left where that person took no part, and reported")
  func others() throws {
    var samples = Samples()
    let journal = try Journal.open(path: folder.file())
    let may = samples.person("May")
    let other = samples.person("May Weber")
    let tea = samples.encounter("Tea with May Weber in May", with: [other])
    let both = samples.encounter("Lunch with May and May Weber", with: [may, other])
    try journal.put(.person(may), .person(other), .encounter(tea), .encounter(both))
    let forgotten = try #require(try journal.forget(may.id, at: samples.now))
    #expect(forgotten.name == "May")
    #expect(Set(forgotten.mentions.map(\.id)).isSuperset(of: [other.id, tea.id]))
    #expect(try journal.entity(.encounter, tea.id) == .encounter(tea))
    #expect(try journal.entity(.person, other.id) == .person(other))
  }
}
