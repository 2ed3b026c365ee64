import ArgumentParser
import Coaching
import Model
import Views

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "What happened in the last week, month or year, with plots.")
  @Argument(help: "week, month or year.") var span = Coaching.Review.Span.month
  @OptionGroup var options: Options
  @Flag(help: "JSON on standard output.") var json = false

  func run() throws {
    let open = try OpenRecord(options)
    let review = try reading { () throws(StoreProblem) in
      try Coaching.Review(
        span, in: open.record, on: open.today, Periods(firstWeekday: open.sheet.firstWeekday))
    }
    if json { return print(review.json.text(pretty: true)) }
    printPage(reviewPage(review, on: open.sheet), options)
  }
}

extension Coaching.Review.Span: ExpressibleByArgument {}
