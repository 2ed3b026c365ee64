package import Exchange
package import Model
internal import Terminal

/// What an import would do, or did.
package func importPage(
  _ plan: ImportPlan, of source: String, isDone: Bool, on sheet: Sheet
) -> String {
  func counts(_ items: [ImportPlan.Item]) -> String {
    let people = items.count { $0.kind == .person }
    let parts = [
      people > 0 ? counted(people, "person", "people") : nil,
      items.count > people ? counted(items.count - people, "entry", "entries") : nil,
    ].compactMap(\.self)
    return joinedInWords(parts)
  }
  func part(_ title: String, _ items: [ImportPlan.Item]) -> String? {
    guard !items.isEmpty else { return nil }
    // When it is done, the numbers are enough.
    let shown = isDone ? 0 : 200
    let lines = items.prefix(shown).map { item in
      let added = item.added.isEmpty ? "" : ": adds \(joinedInWords(item.added))"
      return sheet.paragraph("\(oneLine(item.name))\(added) (line \(item.line))", hanging: 2)
    }
    let rest =
      !isDone && items.count > shown ? [sheet.hint("and \(items.count - shown) more")] : []
    return ([sheet.style.bold("  \(title): ") + counts(items)] + lines + rest)
      .joined(separator: "\n")
  }
  let skipped = plan.skipped.prefix(isDone ? 20 : 200).map {
    sheet.paragraph("line \($0.line): \(oneLine($0.reason))", hanging: 2)
  }
  let skippedRest =
    plan.skipped.count > skipped.count
    ? [sheet.hint("and \(plan.skipped.count - skipped.count) more")] : []
  let left =
    plan.skipped.isEmpty
    ? nil
    : ([sheet.style.bold("  left out: ") + String(plan.skipped.count)] + skipped + skippedRest)
      .joined(separator: "\n")
  let parts = [
    part("new", plan.new), part("added to", plan.merged), part("there already", plan.unchanged),
    left,
  ].compactMap(\.self)
  let hint =
    plan.changes.isEmpty
    ? "There is nothing new in \(oneLine(source))."
    : isDone
      ? "All of it is one step: 'kith undo' takes it back."
      : "Nothing was changed yet. Without --dry-run it is done."
  return (parts + [sheet.hint(hint)]).joined(separator: isDone ? "\n" : "\n\n")
}

extension ImportPlan {
  /// The object of `import --json`.
  package func json(format: String, source: String) -> JSONValue {
    func entry(_ item: Item, isInto: Bool) -> JSONValue {
      var members: [String: JSONValue] = [
        "kind": .string(item.kind.rawValue), "name": .string(item.name),
        "source": .string(source), "line": .int(item.line),
      ]
      members[isInto ? "into" : "id"] = .string(item.id.description)
      if isInto { members["added"] = JSONValue(item.added) }
      return .object(members)
    }
    return .object([
      "format": .string(format), "new": .array(new.map { entry($0, isInto: false) }),
      "merged": .array(merged.map { entry($0, isInto: true) }),
      "unchanged": .array(unchanged.map { entry($0, isInto: true) }),
      "skipped": .array(
        skipped.map {
          .object([
            "source": .string(source), "line": .int($0.line), "reason": .string($0.reason),
          ])
        }),
    ])
  }
}
