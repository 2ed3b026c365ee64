import ArgumentParser
import Dialogue
import Exchange
import Foundation
import Language
import Model
import Session
import Views

extension ImportFormat: ExpressibleByArgument {}

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Reads contacts or entries in: json, vcard, linkedin, google, friends or jrnl.",
    discussion: """
      People who are there already are not added twice: what is new about them is added to them. \
      --dry-run shows what would happen; all of an import is one 'kith undo'.

        kith import vcard contacts.vcf --dry-run
        kith import linkedin Connections.csv
      """)
  @Argument(help: "json, vcard, linkedin, google, friends or jrnl.") var format: ImportFormat
  @Argument(help: "The file; - reads standard input.") var path: String
  @Flag(help: "Only show what would happen.") var dryRun = false
  @Flag(help: "JSON on standard output.") var json = false
  @OptionGroup var options: Options

  func run() throws {
    let text = try ImportFile(path == "-" ? nil : options.absolute(path)).text()
    let open = try OpenRecord(options)
    var plan = try reading { () throws(StoreProblem) in
      try ImportPlan(in: open.record, newID: open.newID)
    }
    try fill(&plan, with: text, open)
    let source = path == "-" ? "standard input" : URL(filePath: path).lastPathComponent
    if !dryRun, !plan.changes.isEmpty {
      try open.save(plan.changes, label: "import of \(source)")
    }
    if json {
      return print(plan.json(format: format.rawValue, source: source).text(pretty: true))
    }
    let page = importPage(plan, of: source, isDone: !dryRun, on: open.sheet)
    if dryRun { printPage(page, options) } else { print(page) }
  }

  private func fill(_ plan: inout ImportPlan, with text: String, _ open: OpenRecord) throws {
    guard format == .json else {
      guard var imported = format.read(text) else { throw foreign }
      if format == .jrnl { imported = try namesRead(imported, open) }
      return try reading { () throws(StoreProblem) in try plan.add(imported) }
    }
    switch RecordDocument.read(text) {
    case .foreign: throw foreign
    case .newer(let version):
      throw Problem.data(
        "'\(path)' was written by a newer kith (version \(version)). Nothing was imported.")
    case .read(let entities, let skipped):
      try reading { () throws(StoreProblem) in try plan.add(entities, skipped: skipped) }
    }
  }

  private var foreign: Problem {
    Problem.data("'\(path)' is not \(format.about). Nothing was imported.")
  }

  /// Whom the entries of a journal name; one that names nobody is left out.
  private func namesRead(_ imported: Imported, _ open: OpenRecord) throws -> Imported {
    let reader = try open.setup.script(open.record).readers.value.log
    let people = open.setup.knowledge(open.store).people
    var result = imported
    result.entries = []
    for var entry in imported.entries {
      let moment = Moment(
        day: entry.day, minutes: entry.minutes ?? 720, offset: open.setup.now().offset)
      let read = reader.reading(
        of: .text(entry.text), corrections: .none, people, moment)
      let isUnclear = read.people.contains { if case .ambiguous = $0.match { true } else { false } }
      if isUnclear, let question = read.openQuestions.first {
        result.skipped.append(.init(line: entry.line, reason: question))
        continue
      }
      for mention in read.people {
        switch mention.match {
        case .known(let id): entry.known += [Identifier(id)].compactMap(\.self)
        case .new: entry.people.append(mention.name)
        case .ambiguous: continue  // left out above
        }
      }
      guard !entry.known.isEmpty || !entry.people.isEmpty else {
        result.skipped.append(.init(line: entry.line, reason: "it names nobody"))
        continue
      }
      result.entries.append(entry)
    }
    return result
  }
}

/// The text of a file from elsewhere.
private struct ImportFile {
  /// Nil for standard input.
  let path: String?

  static let limit = 256 << 20

  init(_ path: String?) { self.path = path }

  func text() throws -> String {
    let name = path ?? "standard input"
    let data = try data(name)
    guard !data.isEmpty else { throw Problem.data("'\(name)' is empty. Nothing was imported.") }
    let isUTF16 = data.starts(with: [0xFF, 0xFE]) || data.starts(with: [0xFE, 0xFF])
    let text =
      isUTF16
      ? String(data: data, encoding: .utf16)
      : data.contains(0)
        ? nil
        // What is no UTF-8 was most likely written by an older Windows.
        : String(data: data, encoding: .utf8) ?? String(data: data, encoding: .windowsCP1252)
          ?? String(data: data, encoding: .isoLatin1)
    guard let text else { throw Problem.data("'\(name)' is no text. Nothing was imported.") }
    return text
  }

  private func data(_ name: String) throws -> Data {
    guard let path else {
      return try FileHandle.standardInput.readToEnd() ?? Data()
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem.missing("there is no file '\(name)'. Check the path.")
    }
    guard !isFolder.boolValue else {
      throw Problem.missing("'\(name)' is a folder. Name the file in it.")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = attributes?[.size] as? Int ?? 0
    guard size <= Self.limit else {
      throw Problem.data("'\(name)' is larger than 256 MB. Nothing was imported.")
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problem.missing("'\(name)' cannot be read. Check who owns it: ls -l '\(name)'.")
    }
    return data
  }
}
