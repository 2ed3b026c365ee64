import ArgumentParser
import Exchange
import Foundation
import Journal
import Model

struct Export: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument { case json, csv, markdown, vcard, ics }
  enum Part: String, CaseIterable, ExpressibleByArgument { case people, encounters, followups }

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Writes the record out: json, csv, markdown, vcard or ics.",
    discussion: """
      json holds all of it, and 'kith import json' reads it back. csv is a table of people, of \
      encounters or of follow-ups; ics has events and open follow-ups.

        kith export vcard people.vcf
        kith export csv --of encounters > encounters.csv
      """)
  @Argument(help: "json, csv, markdown, vcard or ics.") var format: Format
  @Argument(help: "The file to write, which must not be there yet; standard output by default.")
  var path: String?
  @Option(help: "For csv: people, encounters or followups.") var of = Part.people
  @Flag(help: "For json: also the answers that the safety screen held.") var sensitive = false
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    let journal = try setup.openJournal(mustExist: true)
    let target = try path.flatMap { $0 == "-" ? nil : try PrivateFile(options.absolute($0)) }
    do {
      let export = RecordExport(journal: journal, now: setup.now()) { text in
        if let target { try target.write(text) } else { print(text, terminator: "") }
      }
      try export.write(format, of: of, sensitive: sensitive)
      try target?.close()
      if let target { print("Written: \(setup.shownPath(target.path)).") }
      if export.heldBack > 0 {
        warn(
          "\(export.heldBack) answers about hard moments were left out; --sensitive includes them.")
      }
    } catch {
      target?.discard()
      throw error
    }
  }
}

/// Writes the record, part by part.
private final class RecordExport {
  private let journal: Journal
  private let now: Moment
  private let write: (String) throws -> Void
  /// Answers that were left out.
  private(set) var heldBack = 0

  init(journal: Journal, now: Moment, write: @escaping (String) throws -> Void) {
    self.journal = journal
    self.now = now
    self.write = write
  }

  func write(_ format: Export.Format, of part: Export.Part, sensitive: Bool) throws {
    switch format {
    case .json: try json(sensitive: sensitive)
    case .csv: try csv(part)
    case .markdown: try markdown()
    case .vcard:
      try each([.person]) { entity in
        if case .person(let person) = entity { try self.write(vCard(person)) }
      }
    case .ics: try calendar()
    }
  }

  private func json(sensitive: Bool) throws {
    var isFirst = true
    try write(RecordDocument.beginning)
    try each(Entity.Kind.allCases) { entity in
      if case .answer(let answer) = entity, answer.sensitive, !sensitive {
        self.heldBack += 1
        return
      }
      try self.write((isFirst ? "" : RecordDocument.separator) + RecordDocument.line(entity))
      isFirst = false
    }
    try write(RecordDocument.end)
  }

  private func csv(_ part: Export.Part) throws {
    switch part {
    case .people:
      try write(PeopleCSV.titles)
      for one in try people() { try write(PeopleCSV.row(one)) }
    case .encounters:
      let names = try names()
      try write(EncountersCSV.titles)
      try each([.encounter]) { entity in
        guard case .encounter(let encounter) = entity else { return }
        try self.write(
          EncountersCSV.row(encounter, people: encounter.people.compactMap { names[$0] }))
      }
    case .followups:
      let names = try names()
      try write(FollowUpsCSV.titles)
      try each([.followUp]) { entity in
        guard case .followUp(let item) = entity else { return }
        try self.write(FollowUpsCSV.row(item, person: item.person.flatMap { names[$0] }))
      }
    }
  }

  private func markdown() throws {
    let names = try names()
    try write("# Record of \(now.day)\n\n## People\n\n")
    for one in try people() { try write(MarkdownRecord.person(one.person)) }
    try write("## What happened\n\n")
    try each([.encounter]) { entity in
      guard case .encounter(let encounter) = entity else { return }
      try self.write(
        MarkdownRecord.encounter(encounter, people: encounter.people.compactMap { names[$0] }))
    }
    try write("\n## Follow-ups\n\n")
    try each([.followUp]) { entity in
      guard case .followUp(let item) = entity else { return }
      try self.write(MarkdownRecord.followUp(item, person: item.person.flatMap { names[$0] }))
    }
    try write("\n## Wins\n\n")
    try each([.win]) { entity in
      guard case .win(let win) = entity else { return }
      try self.write("- **\(win.day)** \(MarkdownRecord.escaped(win.text))\n")
    }
  }

  private func calendar() throws {
    let names = try names()
    try write(ICalendar.beginning)
    try each([.event, .followUp]) { entity in
      switch entity {
      case .event(let event) where event.state != .dropped:
        try self.write(
          ICalendar.event(event, people: event.people.compactMap { names[$0] }, stamp: self.now))
      case .followUp(let item) where item.state == .open:
        try self.write(
          ICalendar.followUp(item, person: item.person.flatMap { names[$0] }, stamp: self.now))
      default: return  // what is over, or no date
      }
    }
    try write(ICalendar.end)
  }

  private func people() throws -> [Acquaintance] {
    try reading { () throws(StoreProblem) in
      try journal.people(group: nil, limit: .max, offset: 0)
    }
  }

  private func names() throws -> [Identifier: String] {
    Dictionary(uniqueKeysWithValues: try people().map { ($0.person.id, $0.person.name) })
  }

  /// What goes wrong in writing is told as it is, and not as a problem of the store.
  private func each(_ kinds: [Entity.Kind], _ body: (Entity) throws -> Void) throws {
    var failure: (any Error)?
    try reading { () throws(StoreProblem) in
      try journal.everything(kinds) { entity in
        guard failure == nil else { return }
        do { try body(entity) } catch { failure = error }
      }
    }
    if let failure { throw failure }
  }
}
