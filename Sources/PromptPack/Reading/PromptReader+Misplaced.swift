extension PromptReader {
  /// What a file is, by the keys at its top, and the folder it belongs in.
  private static let kinds: [(keys: [String], article: String, folder: String)] = [
    (["flow", "steps"], "a flow", "flows"),
    (["list", "items"], "a list of ideas", "ideas"),
    (["partner", "topics"], "a partner", "partners"),
    (["for", "rules"], "a file of rules", "rules"),
  ]

  /// True for a whole file that lies in the folder of another kind; that is said once, instead of what
  /// follows from it.
  mutating func isMisplaced(_ node: Node) -> Bool {
    guard let kind = Self.kinds.first(where: { $0.keys.allSatisfy { node[$0] != nil } }),
      let folder = path.split(separator: "/").first, folder != kind.folder
    else { return false }
    report(.wrongShape, node, "this is \(kind.article); it belongs in \(kind.folder)/")
    return true
  }
}
