/// One row as a line: cells with a comma, a quotation mark or a line break are quoted.
func csvLine(_ cells: [String]) -> String {
  cells.map { cell in
    let needsQuotes = cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }.joined(separator: ",") + "\r\n"
}

/// The same, with an apostrophe before what a spreadsheet would take for a formula and run.
func harmlessLine(_ cells: [String]) -> String {
  csvLine(
    cells.map { cell in
      guard let first = cell.first, "=@+-\t\r".contains(first) else { return cell }
      return "'" + cell
    })
}
