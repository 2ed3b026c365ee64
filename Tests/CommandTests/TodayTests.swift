import Foundation
import Testing

/// Monday, 23 November 2026.
@Suite("kith today, remind, search, undo")
struct TodayTests {
  private func kithWithSomeWeeks() throws -> Kith {
    let kith = try Kith()
    _ = try kith.run(
      "people", "add", "Maya Silva", "--cadence", "4 weeks", at: "2026-09-01T10:00")
    _ = try kith.run(
      "log", "--yes", "coffee with Maya Silva at Blue Bottle about her new job",
      at: "2026-10-03T10:00")
    return kith
  }

  @Test("names who is overdue, with what was talked about and a line that could be sent")
  func hello() throws {
    let kith = try kithWithSomeWeeks()
    defer { kith.remove() }
    let hello = try kith.json("today")["hello"][0]
    #expect(hello["person"] == "Maya Silva")
    #expect(hello["ratio"] == 0.82)
    #expect(hello["lastTopic"] == "her new job")
    #expect(hello["line"].text.hasPrefix("Hi Maya"))
    #expect(hello["line"].text.contains("your new job"))
    let page = try kith.run("today")
    #expect(page.output.contains("Maya Silva  7 weeks ago, about her new job"))
    #expect(page.output == (try kith.run("today").output))
  }

  @Test("a no to somebody is remembered, and so is a hello that was said")
  func no() throws {
    let kith = try kithWithSomeWeeks()
    defer { kith.remove() }
    _ = try kith.run("people", "later", "maya")
    #expect(try kith.json("today")["hello"].count == 0)
    #expect(try kith.json("today", at: "2026-12-22T09:00")["hello"].count == 1)
    _ = try kith.run("undo")
    #expect(try kith.json("today")["hello"].count == 1)
    _ = try kith.run("log", "--yes", "wrote to Maya Silva today")
    #expect(try kith.json("today")["hello"].count == 0)
    _ = try kith.run("people", "rest", "maya")
    #expect(try kith.json("today", at: "2027-06-22T09:00")["hello"].count == 0)
  }

  @Test("the contract's keys are there, also on an empty day")
  func keys() throws {
    let kith = try Kith()
    defer { kith.remove() }
    #expect(
      try kith.json("today").keys
        == ["date", "followups", "soon", "hello", "goals", "events", "nextReflection"])
  }

  @Test("remind says one line where something is due, else nothing, and makes no store")
  func remind() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let nothing = try kith.run("remind")
    #expect(nothing.status == 0)
    #expect(nothing.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: kith.store))
    _ = try kith.run("followups", "add", "send Ana the paper", "--due", "today")
    #expect(try kith.run("remind").output == "kith: to do: send Ana the paper\n")
    #expect(try kith.run("remind", at: "2026-11-22T09:00").output.isEmpty)
  }

  /// A folder on the PATH with programs that write down how they were called.
  private func tools(_ names: [String], in kith: Kith, failing: Bool = false) throws -> String {
    let folder = kith.home.appending(path: "bin")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in names {
      let script = """
        #!/bin/sh
        echo "\(name) $*" >> "$HOME/calls"
        case "\(name) $1" in
          "crontab -l") cat "$HOME/crontab" 2>/dev/null ;;
          "crontab -") cat > "$HOME/crontab" ;;
        esac
        exit \(failing ? 1 : 0)

        """
      let file = folder.appending(path: name)
      try Data(script.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
    return folder.path
  }

  private func run(_ kith: Kith, path: String, _ arguments: String...) throws -> (String, Int32) {
    let process = kith.process(arguments)
    process.environment?["PATH"] = path
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: data, as: UTF8.self), process.terminationStatus)
  }

  @Test("a daily reminder is a systemd user timer, and goes without a trace")
  func timer() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let path = try tools(["systemctl"], in: kith)
    let (output, status) = try run(kith, path: path, "remind", "--install", "--at", "08:15")
    #expect(status == 0, "\(output)")
    let units = kith.home.appending(path: ".config/systemd/user")
    let timer = try String(contentsOf: units.appending(path: "kith-remind.timer"), encoding: .utf8)
    #expect(timer.contains("OnCalendar=*-*-* 08:15:00"))
    let service = try String(
      contentsOf: units.appending(path: "kith-remind.service"), encoding: .utf8)
    #expect(service.contains("remind"))
    let calls = try String(contentsOf: kith.home.appending(path: "calls"), encoding: .utf8)
    #expect(calls.contains("systemctl --user enable --now kith-remind.timer"))
    _ = try run(kith, path: path, "remind", "--uninstall")
    #expect(try FileManager.default.contentsOfDirectory(atPath: units.path).isEmpty)
  }

  @Test("without systemd it is a line for cron beside those that are there")
  func cron() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let path = try tools(["crontab"], in: kith) + ":/usr/bin:/bin"
    let table = kith.home.appending(path: "crontab")
    try Data("5 4 * * * backup\n".utf8).write(to: table)
    let only = try tools(["crontab"], in: kith)
    #expect(path.hasPrefix(only))
    // The tools themselves need cat, which a shell finds in its own default path.
    let cat = kith.home.appending(path: "bin/cat")
    try FileManager.default.createSymbolicLink(
      at: cat, withDestinationURL: URL(filePath: "/bin/cat"))
    for _ in 0..<2 { _ = try run(kith, path: only, "remind", "--install") }
    let lines = try String(contentsOf: table, encoding: .utf8).split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last?.hasPrefix("0 9 * * * ") == true)
    _ = try run(kith, path: only, "remind", "--uninstall")
    #expect(try String(contentsOf: table, encoding: .utf8) == "5 4 * * * backup\n")
  }

  @Test("with neither it says what to do, and leaves nothing behind")
  func noTimer() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let path = try tools(["systemctl"], in: kith, failing: true)
    let (output, status) = try run(kith, path: path, "remind", "--install")
    #expect(status == 1)
    #expect(output.contains("crontab"))
    let units = kith.home.appending(path: ".config/systemd/user").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: units).isEmpty)
  }

  @Test("a search folds accents, takes filters and days in words, and marks what it found")
  func search() throws {
    let kith = try kithWithSomeWeeks()
    defer { kith.remove() }
    _ = try kith.run("log", "--yes", "called Zoë Pérez on 3 November about the café project #swift")
    let found = try kith.json("search", "cafe proj*")
    #expect(found.count == 1)
    #expect(found[0]["kind"] == "encounter")
    #expect(found[0]["date"] == "2026-11-03")
    #expect(found[0]["people"][0] == "Zoë Pérez")
    #expect(found[0]["snippet"].text.contains("**café** **project**"))
    for query in ["person:zoe", "tag:swift", "kind:call", "since:2026-11-01", "\"café project\""] {
      #expect(try kith.run("search", query, "-blue").output.contains("Zoë"), "\(query)")
    }
    #expect(try kith.run("search", "coffee", "since:2026-11-01").status == 2)
    #expect(try kith.run("search", "place:'blue bottle'").output.contains("Maya"))
    #expect(try kith.run("search", "coffee", "until:'3 october'").output.contains("Maya"))
    let none = try kith.run("search", "zebra")
    #expect(none.status == 2)
    #expect(none.errors.contains("'zebra'"))
    let noDay = try kith.run("search", "coffee", "since:whenever")
    #expect(noDay.status == 64)
    #expect(noDay.errors.contains("'since:whenever'"))
  }

  @Test("undo goes back step by step, says what, and stops where nothing is left")
  func undo() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run("people", "add", "Ana Silva")
    _ = try kith.run("log", "--yes", "coffee with Ana Silva yesterday, send her the link")
    let list = try kith.run("undo", "--list")
    #expect(
      list.output.contains("1  today  Ana Silva, coffee, yesterday; to do: send her the link"))
    #expect(try kith.json("encounters", "list").count == 1)
    let result = try kith.run("undo", "5")
    #expect(
      result.output == """
        Taken back: Ana Silva, coffee, yesterday; to do: send her the link.
        Taken back: added Ana Silva.
        Nothing is left to take back.

        """)
    #expect(try kith.json("people", "list").count == 0)
    #expect(try kith.run("undo").status == 2)
  }
}
