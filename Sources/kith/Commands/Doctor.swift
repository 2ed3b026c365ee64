import ArgumentParser
import BuiltinPrompts
import Dialogue
import Foundation
import Journal
import Model
import PromptPack
import Terminal

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Checks store, locale, terminal and prompts.",
    discussion:
      "Looks through the whole store and changes nothing. Ends with 1 if something is wrong.")
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false

  func run() throws {
    let setup = try Setup(options)
    let checkups = store(setup) + [clock(setup), locale(), terminal(), prompts(setup)]
    let troubles = checkups.count { !$0.isSound }
    if json {
      print(JSONValue.array(checkups.map(\.json)).text(pretty: true))
    } else {
      for checkup in checkups { show(checkup) }
      print(
        troubles == 0
          ? "All is well."
          : "\(troubles) thing\(troubles == 1 ? "" : "s") to look at, marked with '!'.")
    }
    if troubles > 0 { throw ExitCode(1) }
  }

  private func show(_ checkup: Checkup) {
    let name = checkup.subject.padding(toLength: 10, withPad: " ", startingAt: 0)
    let text = [checkup.found, checkup.advice].compactMap { $0 }.joined(separator: " ")
    let lines = Wrap.lines(sanitised(text), columns: max(26, min(terminalWidth(), 80) - 14))
    for (index, line) in lines.enumerated() {
      print((index > 0 ? "            " : (checkup.isSound ? "  " : "! ") + name) + line)
    }
  }

  // MARK: The checks

  private func store(_ setup: Setup) -> [Checkup] {
    let path = options.storePath
    let shown = setup.shownPath(path)
    guard FileManager.default.fileExists(atPath: path) else {
      return [Checkup(subject: "store", found: "\(shown): none yet; the first chat makes it.")]
    }
    do throws(StoreProblem) {
      let journal = try Journal.open(path: path)
      let contents = try journal.contents()
      let problems = try journal.problems()
      var found = "\(shown): \(contents.counted), \(size(of: path))."
      if !problems.isEmpty { found += " Damaged: \(problems.prefix(3).joined(separator: "; "))." }
      return [
        Checkup(
          subject: "store", found: found,
          advice: problems.isEmpty
            ? nil
            : "Copy the file somewhere safe, then bring a backup back: 'kith restore PATH'."),
        privacy(path),
      ]
    } catch {
      return [Checkup(subject: "store", found: error.what, advice: error.advice)]
    }
  }

  private func size(of path: String) -> String {
    let bytes = ["", "-wal"].reduce(0) { sum, part in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path + part)
      return sum + ((attributes?[.size] as? Int) ?? 0)
    }
    return bytes < 1_000_000 ? "\(bytes / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }

  private func privacy(_ path: String) -> Checkup {
    let doors = openDoors(store: path)
    return doors.isEmpty
      ? Checkup(subject: "privacy", found: "the store's files are yours alone.")
      : Checkup(
        subject: "privacy", found: "others on this machine can reach the store.",
        advice: "Close it: \(doors.joined(separator: "; ")).")
  }

  private func clock(_ setup: Setup) -> Checkup {
    let now = setup.now()
    let text = now.description
    let shown = "\(text.prefix(10)) \(text.dropFirst(11).prefix(5)) \(text.suffix(6))"
    guard FileManager.default.fileExists(atPath: options.storePath),
      let journal = try? Journal.open(path: options.storePath),
      let last = try? journal.lastWritten(), last.milliseconds > now.milliseconds + 86_400_000
    else { return Checkup(subject: "clock", found: shown) }
    return Checkup(
      subject: "clock", found: "\(shown), but the record was written to on \(last.day).",
      advice: "Nothing is lost by it. Set the clock, so that days and dues are right.")
  }

  private func locale() -> Checkup {
    switch useUTF8Locale() {
    case nil: Checkup(subject: "locale", found: "UTF-8")
    case "":
      Checkup(
        subject: "locale", found: "neither yours nor any other here can hold UTF-8.",
        advice: "Letters beyond ASCII may be lost when typed: install a UTF-8 locale.")
    case let fallback?:
      Checkup(subject: "locale", found: "yours cannot hold UTF-8, so \(fallback) is used.")
    }
  }

  private func terminal() -> Checkup {
    let environment = ProcessInfo.processInfo.environment
    let console = makeConsole(plain: options.isPlain, environment: environment)
    guard console.isInteractive else {
      return Checkup(subject: "terminal", found: "none: every line is one answer.")
    }
    let editor = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first { !$0.isEmpty }
    return Checkup(
      subject: "terminal",
      found: "\(environment["TERM"] ?? "unnamed"), \(console.width) columns, "
        + (console.usesColour ? "colour" : "no colour") + "; '/edit' opens \(editor ?? "vi").")
  }

  private func prompts(_ setup: Setup) -> Checkup {
    let folder = options.promptsFolder
    var isFolder: ObjCBool = false
    let isThere =
      FileManager.default.fileExists(atPath: folder.path, isDirectory: &isFolder)
      && isFolder.boolValue
    var pack = Pack(embedded: builtinPrompts)
    guard isThere else {
      return folder.isNamed
        ? Checkup(
          subject: "prompts", found: "there is no folder '\(folder.path)'.",
          advice: "'kith prompts export \(folder.path)' makes one to start from.")
        : Checkup(subject: "prompts", found: "built in (\(pack.hash))")
    }
    let findings = pack.lay(folder: folder.path)
    let files = Pack.yamlFiles(in: folder.path).count
    let found =
      "\(setup.shownPath(folder.path)): \(files) file\(files == 1 ? "" : "s") laid over"
      + " the built-in ones (\(pack.hash))"
    guard let first = findings.first(where: { $0.severity == .error }) else {
      return Checkup(subject: "prompts", found: found)
    }
    return Checkup(
      subject: "prompts", found: found + ", not all of which can be read: \(first).",
      advice: "'kith prompts check \(folder.path)' lists them; the built-in ones stand in.")
  }
}
