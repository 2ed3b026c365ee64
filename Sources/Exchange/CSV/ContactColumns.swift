/// Contacts in comma-separated values, as LinkedIn ("Connections.csv") and Google ("Google CSV")
/// write them. Columns are found by their titles, whatever their order.
struct ContactColumns {
  private let titles: [String: Int]
  private let inOrder: [String]

  /// The rows below the titles, which are the first row that has all of these; nil where no row does.
  static func contacts(
    _ text: String, anyOf wanted: [[String]],
    read: (ContactColumns, CSVRows.Row) -> ImportedContact?
  ) -> Imported? {
    let rows = CSVRows(text).rows
    // LinkedIn begins with notes; the titles stand within the first lines.
    for (index, row) in rows.prefix(20).enumerated() {
      let columns = ContactColumns(row)
      guard wanted.contains(where: { $0.allSatisfy(columns.has) }) else { continue }
      var imported = Imported()
      for row in rows[(index + 1)...] {
        guard let contact = read(columns, row), !contact.name.isEmpty else {
          imported.skipped.append(.init(line: row.line, reason: "there is no name in it"))
          continue
        }
        imported.contacts.append(contact)
      }
      return imported
    }
    return nil
  }

  private init(_ row: CSVRows.Row) {
    inOrder = row.cells.map { plainText($0, atMost: 100).lowercased() }
    titles = Dictionary(
      inOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func has(_ title: String) -> Bool { titles[title] != nil }

  /// The first of these columns that has something in it.
  func text(_ names: String..., of row: CSVRows.Row, atMost: Int = 200) -> String {
    for name in names {
      guard let index = titles[name], index < row.cells.count else { continue }
      let text = plainText(row.cells[index], atMost: atMost)
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// The cells of all columns whose title fits, in order.
  func texts(of row: CSVRows.Row, where fits: (String) -> Bool) -> [String] {
    inOrder.indices.filter { fits(inOrder[$0]) && $0 < row.cells.count }
      // Google puts several values into one cell.
      .flatMap { row.cells[$0].split(separator: ":::") }
      .map { plainText(String($0), atMost: 200) }.filter { !$0.isEmpty }
  }
}
