package import Coaching
internal import Model

/// Fear before and after, over time: the real ones and the rehearsed ones in one plot.
///
/// One line a talk, the latest at the bottom: `o` what was predicted, `x` what was felt, `*` where
/// both are the same. The last column says which were rehearsed.
package func fearPage(real: FearGap?, rehearsed: FearGap?, on sheet: Sheet) -> String {
  fearPlot(real: real, rehearsed: rehearsed, rows: 24, on: sheet)
    ?? sheet.hint(
      "Nothing to show yet. /practise and /debrief ask how uneasy you expect to be, and how it was."
    )
}

/// The plot and what it comes to; nil where there is nothing to plot.
func fearPlot(
  real: FearGap?, rehearsed: FearGap?, rows mostRows: Int, on sheet: Sheet
) -> String? {
  let all = fears(real: real, rehearsed: rehearsed)
  guard !all.isEmpty else { return nil }
  var parts = [sheet.heading("Fear before (o) and in it (x)")]
  let shown = all.suffix(mostRows)
  let days = shown.map { $0.0.day.short(today: sheet.today) }
  let width = days.map(\.count).max() ?? 0
  let (gap, arrow) = sheet.columns < 46 ? (" ", "→") : ("  ", " → ")
  for (index, (pair, isRehearsed)) in shown.enumerated() {
    let day = days[index] + String(repeating: " ", count: width - days[index].count)
    let row =
      sheet.isPlain
      ? [day, "before \(pair.predicted), in it \(pair.felt)"]
      : [day, plot(pair), "\(pair.predicted)\(arrow)\(pair.felt)"]
    parts.append("  " + (row + (isRehearsed ? ["rehearsed"] : [])).joined(separator: gap))
  }
  if all.count > shown.count { parts.append(sheet.hint("\(all.count - shown.count) earlier ones")) }
  parts.append("")
  if let sentence = fearSentence(real, "in real ones") { parts.append(sheet.paragraph(sentence)) }
  if let sentence = fearSentence(rehearsed, "when rehearsing") {
    parts.append(sheet.paragraph(sentence))
  }
  if parts.last == "" { parts.removeLast() }
  return parts.joined(separator: "\n")
}

/// All of them in the order of days, and whether each was rehearsed.
func fears(real: FearGap?, rehearsed: FearGap?) -> [(pair: FearGap.Pair, isRehearsed: Bool)] {
  ((real?.pairs ?? []).map { ($0, false) } + (rehearsed?.pairs ?? []).map { ($0, true) })
    .enumerated()
    .sorted { ($0.element.0.day, $0.offset) < ($1.element.0.day, $1.offset) }
    .map { (pair: $0.element.0, isRehearsed: $0.element.1) }
}

private func plot(_ pair: FearGap.Pair) -> String {
  String(
    (0...10).map { value -> Character in
      switch (value == pair.predicted, value == pair.felt) {
      case (true, true): "*"
      case (true, false): "o"
      case (false, true): "x"
      case (false, false):
        min(pair.predicted, pair.felt)..<max(pair.predicted, pair.felt) ~= value
          ? "-" : "·"
      }
    })
}

/// An average of fewer than three says nothing.
func fearSentence(_ gap: FearGap?, _ where: String) -> String? {
  guard let gap, gap.pairs.count >= 3 else { return nil }
  let before = tenths(gap.meanPredicted)
  let felt = tenths(gap.meanFelt)
  return
    "\(`where`.prefix(1).uppercased() + `where`.dropFirst()): \(before) before and \(felt) in it on "
    + "average, and \(gap.easier) of \(gap.pairs.count) were easier than expected."
}
