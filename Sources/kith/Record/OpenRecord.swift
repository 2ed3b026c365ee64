import Coaching
import Dialogue
import Foundation
import Journal
import Language
import Model
import Terminal
import Views

/// What a command on the record works with: the store, the clock, and a sheet to write on.
struct OpenRecord {
  let setup: Setup
  let store: any Store
  let sheet: Sheet
  let names: Names

  init(_ options: Options) throws {
    setup = try Setup(options)
    let journal = try setup.openJournal()
    store = journal
    sheet = setup.sheet(journal.record)
    names = Names(journal.record)
  }

  var record: any Model.Record { store.record }
  var today: Day { sheet.today }

  func newID() -> Identifier {
    var random = SystemRandomNumberGenerator()
    return Identifier(at: setup.now(), using: &random)
  }

  /// Brings changes to disk as one step that can be taken back.
  func save(_ changes: [Change], label: String) throws {
    _ = try reading { () throws(StoreProblem) in
      try store.commit(Turn(changes: changes, label: label, at: setup.now()))
    }
  }

  /// A day that is over, or today, where the words could mean either.
  func pastDay(_ typed: String) throws -> Day { try days(typed, .past).lowerBound }

  /// A day or several, as in "last month", that are over where the words could mean either.
  func pastDays(_ typed: String) throws -> ClosedRange<Day> { try days(typed, .past) }

  /// A day that is still to come, or today, where the words could mean either.
  func comingDay(_ typed: String) throws -> Day { try days(typed, .future).lowerBound }

  /// The same, with the time of the day where one is said: "friday at 7pm".
  func comingTime(_ typed: String) throws -> (day: Day, minutes: Int?) {
    let found = try said(typed, .future)
    return (try comingDay(typed), found.time.map { $0.hour * 60 + $0.minute })
  }

  /// A name that ends in its day: "Swift meetup next friday", "Pharmacy day 2026-03-19". A lone
  /// weekday or feast may belong to the name: "Black Friday".
  func endingInDay(_ typed: String) throws -> (name: String, time: (day: Day, minutes: Int?))? {
    let characters = Array(typed)
    let found = try setup.script(record).readers.value.when.all(
      in: typed, now: setup.now(), prefer: .future)
    guard let last = found.last, [.date, .unclear].contains(last.kind), let span = last.phraseSpan,
      span.upperBound == characters.count,
      characters[span].contains(where: { $0.isNumber || $0 == " " })
        || ["today", "tomorrow", "tonight"].contains(String(characters[span]).lowercased())
    else { return nil }
    let name = String(characters[..<span.lowerBound]).trimmingWhitespace
    return name.isEmpty ? nil : (name, try comingTime(String(characters[span])))
  }

  private func said(_ typed: String, _ prefer: Direction) throws -> WhenReading {
    try setup.script(record).readers.value.when.read(typed, now: setup.now(), prefer: prefer)
  }

  /// Days as they are typed: "friday", "3 march", "2026-12-01", "last month".
  private func days(_ typed: String, _ prefer: Direction) throws -> ClosedRange<Day> {
    if let day = Day(iso: typed) { return day...day }
    let found = try said(typed, prefer)
    if let days = found.days { return days }
    if !found.candidates.isEmpty {
      let days = found.candidates.prefix(4).map(\.description)
      throw Problem.usage(
        "'\(typed)' could be \(joinedInWords(days, "or")). Write the one you mean.")
    }
    throw Problem.usage(
      "'\(typed)' is no day. Write it as 2026-12-01, \"friday\" or \"3 march\".")
  }
}

extension Setup {
  /// A sheet for standard output.
  func sheet(_ record: any Model.Record, width: Int = terminalWidth()) -> Sheet {
    Sheet(
      width: width, style: Style(isOn: outputUsesColour), today: now().day,
      firstWeekday: record.firstWeekday, isPlain: options.isPlain)
  }

  /// Whether standard output is a terminal on which colour is welcome.
  var outputUsesColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return !options.isPlain && isatty(1) == 1 && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }
}

/// The columns of the terminal; without one those of `COLUMNS`, or 80.
func terminalWidth() -> Int {
  var size = winsize()
  if ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
  return ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 80
}
