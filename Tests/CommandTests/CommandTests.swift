import Foundation
import Testing

@Suite("The command")
struct CommandTests {
  @Test("a first run asks for the name, keeps it, and says where")
  func firstRun() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run(typing: ["Jo", "/pause"])
    #expect(result.status == 0)
    #expect(result.output.contains("~/.local/share/kith/kith.db"))
    #expect(result.output.contains("What would you like me to call you?"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(result.errors.isEmpty)
  }

  @Test("the store and its folder are the person's alone")
  func permissions() throws {
    let kith = try Kith()
    defer { kith.remove() }
    _ = try kith.run(typing: ["Jo"])
    let manager = FileManager.default
    let file = try manager.attributesOfItem(atPath: kith.store)[.posixPermissions] as? Int
    let folder =
      try manager.attributesOfItem(
        atPath: URL(filePath: kith.store).deletingLastPathComponent().path)[.posixPermissions]
      as? Int
    #expect(file == 0o600)
    #expect(folder == 0o700)
  }

  @Test("a reflection that was left is offered again at the same question, with what was said")
  func resume() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let first = try kith.run(
      "reflect", typing: ["I talked to Sam from the lab about his work for a while"])
    let parts = first.output.components(separatedBy: "\n\n")
    let prompt = try #require(parts.lastIndex { $0.contains("> ") })
    let again = try kith.run("reflect")
    #expect(again.output.contains(parts[prompt - 1]))
    let kept = try kith.run("reflections", "list", "--json")
    #expect(kept.output.contains("I talked to Sam from the lab"))
    #expect(kept.output.contains("\"flow\": \"weekly_reflection\""))
  }

  @Test(
    "each flow command opens its conversation and waits there",
    arguments: [
      "reflect", "checkin", "goal", "rehearse", "prep", "debrief", "mission", "step", "reach",
      "year",
    ])
  func flowCommands(command: String) throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run(command)
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.output.contains("?"), "\(result.output)")
    #expect(!result.output.contains("What would you like me to call you?"))
  }

  @Test("a mistyped command gets the nearest one and status 64")
  func mistyped() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("refelct")
    #expect(result.status == 64)
    #expect(
      result.errors.contains("kith: error: there is no command 'refelct'. Did you mean 'reflect'?"))
    #expect(result.output.isEmpty)
  }

  @Test("a mistyped option before the command gets the nearest one, and its value is no command")
  func mistypedOption() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("--stor", "x.db", "wins")
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no option '--stor'. Did you mean '--store'?"))
    let inside = try kith.run("--plain", "--store=\(kith.store)", "wins", "--jsn")
    #expect(inside.status == 64)
    #expect(inside.errors.contains("--json"))
  }

  @Test("a file that is no store is named and left as it is")
  func foreign() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let path = kith.home.appending(path: "notes.txt")
    let text = String(repeating: "not a store\n", count: 200)
    try Data(text.utf8).write(to: path)
    let result = try kith.run("--store", path.path, "wins")
    #expect(result.status == 65)
    #expect(result.errors.contains(path.path))
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }

  @Test("a broken prompt of the person's names its place, and the built-in one is used")
  func brokenPrompt() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let flows = kith.home.appending(path: ".config/kith/prompts/flows")
    try FileManager.default.createDirectory(at: flows, withIntermediateDirectories: true)
    try Data("flow: welcome\nsteps:\n  - sey: \"Hi\"\n".utf8).write(
      to: flows.appending(path: "welcome.yaml"))
    let result = try kith.run(typing: ["Jo"])
    #expect(result.errors.contains("flows/welcome.yaml:3:5: error: a step has no key `sey`"))
    #expect(result.output.contains("What would you like me to call you?"))
  }

  @Test("an instant that is none is quoted")
  func now() throws {
    let kith = try Kith()
    defer { kith.remove() }
    let result = try kith.run("--now", "tomorrowish", "wins")
    #expect(result.status == 64)
    #expect(result.errors.contains("'tomorrowish'"))
  }

  @Test("analyze answers with one object a line, also for an empty one")
  func analyze() throws {
    let kith = try Kith()
    defer { kith.remove() }
    for reader in ["opener", "reply", "log", "when"] {
      let result = try kith.run(
        "analyze", reader, "-", typing: ["Do you like Acme?", "", "friday"])
      #expect(result.status == 0)
      #expect(result.output.split(separator: "\n").count == 3, "\(reader): \(result.output)")
    }
  }
}
