import Foundation
import TestSupport
import Testing

/// What goes wrong around the program: nothing acknowledged is lost, and it says what to do.
@Suite("Faults around the program")
struct FaultTests {
  private static let answers = (1...9).map { "We talked about matter number \($0) for a while" }

  private func kept(_ kith: Kith) throws -> String {
    try kith.run("reflections", "list", "--json").output
  }

  /// How many of the answers got a reply: each prompt after the first stands for one.
  private func acknowledged(_ output: String) -> Int {
    max(0, output.components(separatedBy: "> ").count - 2)
  }

  @Test("a disk that fills up in the middle of a reflection", arguments: [10, 60, 150])
  func fullDisk(kilobytes: Int) throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("reflect")
    let size = try FileManager.default.attributesOfItem(atPath: kith.store)[.size] as? Int ?? 0
    // Writing past the limit fails, as it does where there is no room.
    let limit = (size / 1_024 + kilobytes) * 2
    let result = try kith.run(
      "reflect", typing: Self.answers,
      under: "trap '' XFSZ; ulimit -f \(kilobytes < 20 ? limit : kilobytes * 2); exec \"$0\" \"$@\""
    )
    let count = acknowledged(result.output)
    if count < 7 {
      #expect(result.status == 74)
      #expect(result.errors.contains("nothing was saved"), "\(result.errors)")
    }
    let all = try kept(kith)
    for answer in Self.answers.prefix(min(count, 4)) { #expect(all.contains(answer)) }
    // With room again, it goes on.
    let next = try kith.run("reflect", typing: ["There is room again and I am glad of it"])
    #expect(next.status == 0)
    #expect(next.errors.isEmpty)
  }

  @Test("eight that log at once, on a store that is not there yet: all eight are kept")
  func crowd() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let names = [
      "Mara Otto", "Bela Kim", "Zoe Park", "Hugo Rao", "Ines Dahl", "Omar Ueda", "Vera Khan",
      "Nils Haas",
    ]
    let processes = try names.map { name in
      let process = kith.process(["log", "--yes", "Coffee with \(name) yesterday"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      return process
    }
    for process in processes { process.waitUntilExit() }
    #expect(processes.map(\.terminationStatus) == Array(repeating: 0, count: 8))
    let listed = try kith.run("people", "list").output
    for name in names { #expect(listed.contains(name)) }
    #expect(try kith.run("doctor").output.contains("8 people, 8 encounters"))
  }

  @Test("a clock that jumps back loses nothing, and the session is still found")
  func clock() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("--now", "2026-11-23T18:30", "reflect", typing: [Self.answers[0]])
    let back = try kith.run("--now", "2026-03-01T09:00", "reflect", typing: [Self.answers[1]])
    #expect(back.status == 0)
    #expect(back.output.contains("2/7 > "), "it did not go on at the second question")
    _ = try kith.run("--now", "2026-11-24T18:30", "reflect", typing: [Self.answers[2]])
    let all = try kept(kith)
    for answer in Self.answers.prefix(3) { #expect(all.contains(answer)) }
  }

  @Test("a store that cannot be written to is named, with what to do")
  func folderInTheWay() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let inTheWay = kith.home.appending(path: "file")
    try Data("x".utf8).write(to: inTheWay)
    let result = try kith.run("--store", inTheWay.path + "/kith.db", "reflect", typing: ["hello"])
    #expect(result.status == 73)
    #expect(result.errors.contains("'\(inTheWay.path)/kith.db' cannot be created"))
    #expect(result.errors.contains("name another file"))
    #expect(try Data(contentsOf: inTheWay) == Data("x".utf8))
  }

  @Test("what a damaged store advises works: a backup brings it back")
  func restore() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("reflect", typing: [Self.answers[0]])
    let copy = kith.home.appending(path: "copy.db").path
    #expect(try kith.run("backup", copy).status == 0)
    #expect(try kith.run("backup", copy).status == 73)
    _ = try kith.run("reflect", typing: [Self.answers[1]])
    for part in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: kith.store + part) }
    let rubbish = Data(repeating: 0xA5, count: 50_000)
    try rubbish.write(to: URL(filePath: kith.store))
    let broken = try kith.run("wins")
    #expect(broken.status == 65)
    #expect(try kith.run("doctor").status == 1)
    let restored = try kith.run("restore", copy)
    #expect(restored.status == 0, "\(restored.errors)")
    #expect(try kept(kith).contains(Self.answers[0]))
    let folder = URL(filePath: kith.store).deletingLastPathComponent()
    let beside = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let replaced = try #require(beside.first { $0.contains(".replaced-2026-11-23-183000") })
    #expect(try Data(contentsOf: folder.appending(path: replaced)) == rubbish)
    #expect(try kith.run("doctor").status == 0)
  }

  @Test("restore waits for nobody: an open chat is told of, and nothing changes")
  func restoreUnderChat() throws {
    let chat = try KithAtTerminal()
    defer { chat.kith.remove() }
    try chat.answer(Self.answers[0])
    let copy = chat.kith.home.appending(path: "copy.db").path
    #expect(try chat.kith.run("backup", copy).status == 0)
    let result = try chat.kith.run("restore", copy)
    #expect(result.status == 75)
    #expect(result.errors.contains("a chat is open"))
    #expect(try chat.leave() == .exited(0))
    #expect(try chat.kith.run("restore", copy).status == 0)
  }

  @Test("doctor names what others can read, and leaves a store that is not there unmade")
  func doctor() throws {
    let kith = try Kith()
    defer { kith.remove() }
    #expect(try kith.run("doctor").output.contains("none yet"))
    #expect(!FileManager.default.fileExists(atPath: kith.store))
    _ = try kith.run(typing: ["Jo"])
    #expect(try kith.run("doctor").status == 0)
    chmod(kith.store, 0o644)
    let result = try kith.run("doctor")
    #expect(result.status == 1)
    #expect(result.output.contains("! privacy"))
    #expect(try kith.run("doctor", "--json").output.contains("chmod 600 '\(kith.store)'"))
  }
}
