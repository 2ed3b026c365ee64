package import Model

/// A calendar (RFC 5545) of planned and past events, and of open follow-ups as things to do.
package enum ICalendar {
  package static let beginning =
    ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//kith//kith//EN"].map(foldedLine).joined()
  package static let end = foldedLine("END:VCALENDAR")

  /// - Parameter people: Names of those whom the person means to talk to there.
  package static func event(_ event: Event, people: [String], stamp: Moment) -> String {
    var lines = ["BEGIN:VEVENT", "UID:\(event.id)@kith", "DTSTAMP:\(utc(stamp))"]
    if let minutes = event.minutes, event.end == nil {
      // Local time wherever one is ("floating", 3.3.5); when it ends is not known.
      lines.append("DTSTART:\(date(event.day))T\(clockText(minutes).replacing(":", with: ""))00")
    } else {
      lines += [
        "DTSTART;VALUE=DATE:\(date(event.day))",
        // The end is the day after the last one.
        "DTEND;VALUE=DATE:\(date((event.end ?? event.day).adding(days: 1)))",
      ]
    }
    lines.append("SUMMARY:\(escaped(event.name))")
    if let place = event.place { lines.append("LOCATION:\(escaped(place))") }
    let notes = [event.notes, people.isEmpty ? nil : "with \(joinedInWords(people))"]
      .compactMap(\.self)
    if !notes.isEmpty { lines.append("DESCRIPTION:\(escaped(notes.joined(separator: "\n")))") }
    switch event.state {
    case .planned: lines.append("STATUS:TENTATIVE")
    case .attended: lines.append("STATUS:CONFIRMED")
    case .missed, .dropped: lines.append("STATUS:CANCELLED")
    }
    return (lines + ["END:VEVENT"]).map(foldedLine).joined()
  }

  package static func followUp(_ item: FollowUp, person: String?, stamp: Moment) -> String {
    let what = item.owner == .them ? "waiting for: \(item.what)" : item.what
    var lines = [
      "BEGIN:VTODO", "UID:\(item.id)@kith", "DTSTAMP:\(utc(stamp))",
      "SUMMARY:\(escaped(person.map { "\(what) (\($0))" } ?? what))",
    ]
    if let due = item.due { lines.append("DUE;VALUE=DATE:\(date(due))") }
    switch item.state {
    case .open: lines.append("STATUS:NEEDS-ACTION")
    case .done: lines.append("STATUS:COMPLETED")
    case .dropped: lines.append("STATUS:CANCELLED")
    }
    return (lines + ["END:VTODO"]).map(foldedLine).joined()
  }

  private static func date(_ day: Day) -> String { day.description.replacing("-", with: "") }

  private static func utc(_ moment: Moment) -> String {
    let text = Moment(milliseconds: moment.milliseconds).description
    return text.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing(";", with: "\\;").replacing(",", with: "\\,")
      .replacing("\r\n", with: "\\n").replacing("\n", with: "\\n")
  }
}
