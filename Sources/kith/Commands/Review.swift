import ArgumentParser
import Coaching
import Foundation
import Model
import Views

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "What happened in the last week, month or year, with plots.",
    discussion: """
      --html writes it as one page that needs nothing else and asks the network for nothing; only its \
      owner can read the file. A page that kith wrote before is replaced.

        kith review year --html year.html
      """)
  @Argument(help: "week, month or year.") var span = Coaching.Review.Span.month
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false
  @Option(help: "The file for a page, or - for standard output.") var html: String?

  func run() throws {
    let open = try OpenRecord(options)
    let review = try reading { () throws(StoreProblem) in
      try Coaching.Review(
        span, in: open.record, on: open.today, Periods(firstWeekday: open.sheet.firstWeekday))
    }
    if json { return print(review.json.text(pretty: true)) }
    if let html { return try write(try reviewHTML(review, on: open.sheet), to: html) }
    printPage(reviewPage(review, on: open.sheet), options)
  }

  private func write(_ page: String, to target: String) throws {
    guard target != "-" else { return print(page, terminator: "") }
    let path = options.absolute(target)
    if let there = FileManager.default.contents(atPath: path), isOurs(there) { unlink(path) }
    let file = try PrivateFile(path)
    do {
      try file.write(page)
      try file.close()
    } catch {
      file.discard()
      throw error
    }
    print("Written: \(path).")
  }

  /// An earlier page, or a file made to be filled.
  private func isOurs(_ data: Data) -> Bool {
    data.isEmpty || data.starts(with: Data(reviewHTMLMark.utf8))
  }
}

extension Coaching.Review.Span: ExpressibleByArgument {}
