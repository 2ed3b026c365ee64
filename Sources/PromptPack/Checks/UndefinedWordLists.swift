internal import Dialogue

/// Lists in a writer's `words/` that no reader asks for: the built-in files name all that are read.
enum UndefinedWordLists: Check {
  static func findings(in everything: Everything) -> [Finding] {
    let pack = everything.pack
    guard let laid = pack.laid else { return [] }
    let own = pack.files(in: "words").filter { laid.contains($0.path) }
    let builtIn = pack.files(in: "words").filter { !laid.contains($0.path) } + pack.covered.values
    let known = Set(builtIn.flatMap { $0.node.value.entries?.map(\.key) ?? [] })
    guard !known.isEmpty else { return [] }
    return own.flatMap { file in
      (file.node.value.entries ?? []).filter { !known.contains($0.key) }.map { entry in
        let hint = didYouMean(entry.key, among: known)
        return Finding(
          .undefinedList,
          Place(path: file.path, line: entry.keyMark.line, column: entry.keyMark.column),
          "no reader asks for a list of words `\(entry.key)`\(hint ?? "")")
      }
    }
  }
}
