package import Coaching
internal import Model

/// What happened over a week, a month or a year: a row each part with a bar of its conversations,
/// from the first with something in it on; then the goals and the wins.
package func reviewPage(_ review: Review, on sheet: Sheet) -> String {
  guard !review.isEmpty else {
    return sheet.hint(
      "Nothing is written down for this \(review.span.rawValue) yet. One sentence is a start: "
        + "/log coffee with Ana on Tuesday.")
  }
  var parts = [
    sheet.heading(reviewTitle(review.span)), sheet.paragraph(reviewSum(review)),
    table(review, on: sheet),
  ]
  if !review.goals.isEmpty {
    parts.append("")
    parts += review.goals.map { goal in
      sheet.paragraph(
        "\(goal.goal.text): met in \(goal.met) of "
          + counted(goal.of, goal.goal.period.rawValue), hanging: 2)
    }
  }
  let fear = fearPlot(
    real: review.realFear, rehearsed: review.rehearsedFear, rows: 8, on: sheet)
  if let fear { parts += ["", fear] }
  if !review.wins.isEmpty {
    parts.append("")
    parts.append(sheet.heading(review.wins.count == 1 ? "A win" : "Wins"))
    parts += review.wins.prefix(mostWins).map { win in
      sheet.paragraph("\(win.day.short(today: sheet.today)): \(win.text)", hanging: 2)
    }
    if review.wins.count > mostWins {
      parts.append(sheet.hint("\(review.wins.count - mostWins) more: /wins"))
    }
  }
  return parts.joined(separator: "\n")
}

private let mostWins = 5

func reviewTitle(_ span: Review.Span) -> String {
  switch span {
  case .week: "The last seven days"
  case .month: "The last five weeks"
  case .year: "The last twelve months"
  }
}

func reviewSum(_ review: Review) -> String {
  let talks = counted(review.encounters, "conversation")
  guard review.newPeople > 0 else { return talks }
  return "\(talks), \(counted(review.newPeople, "new person", "new people"))"
}

private func table(_ review: Review, on sheet: Sheet) -> String {
  let most = review.parts.map(\.encounters).max() ?? 0
  return Table(
    columns: [
      .init(reviewPartName(review.span)), .init("talks", isRight: true), .init(""),
      .init("new", isSpare: true, isRight: true), .init("wins", isSpare: true, isRight: true),
      .init("ready", isSpare: true, isRight: true),
      .init("hesitant", isSpare: true, isRight: true),
    ],
    rows: review.parts.drop { $0.isEmpty }.map { part in
      [
        .init(reviewLabel(part, review.span, sheet)), .init("\(part.encounters)"),
        .init(talksBar(part.encounters, most: most, on: sheet), .accent),
        .init(unlessZero(part.newPeople)), .init(unlessZero(part.wins)),
        .init(part.readiness.map(tenths) ?? ""), .init(part.hesitation.map(tenths) ?? ""),
      ]
    }
  ).text(on: sheet)
}

func reviewPartName(_ span: Review.Span) -> String {
  switch span {
  case .week: "day"
  case .month: "week of"
  case .year: "month"
  }
}

func reviewLabel(_ part: Review.Part, _ span: Review.Span, _ sheet: Sheet) -> String {
  switch span {
  case .week: part.days.lowerBound.short(today: sheet.today)
  case .month: part.days.lowerBound.dayAndMonth
  case .year: part.days.lowerBound.monthAndYear
  }
}

func unlessZero(_ count: Int) -> String { count == 0 ? "" : "\(count)" }

/// In proportion to the fullest part, which is as long as it can be or one piece a conversation.
private func talksBar(_ count: Int, most: Int, on sheet: Sheet) -> String {
  guard !sheet.isPlain, most > 0 else { return "" }
  let longest = min(20, max(2, (sheet.width - 20) / 2))
  let length = most <= longest ? count : (count * longest + most - 1) / most
  return String(repeating: "■", count: length)
}
