package import Dialogue
internal import Foundation

extension Pack {
  /// Lays the files of a folder over this pack, file by file.
  ///
  /// A file that cannot be read, or has an error in it, is left out, so that the one of the same path
  /// below it stays in use; what is wrong is returned.
  ///
  /// - Parameter earlier: what the folder gave before it was edited: a file that has an error now is taken
  ///   as it was there, so that a conversation outlives a file that is saved half-written.
  package mutating func lay(folder: String, after earlier: Pack? = nil) -> [Finding] {
    let below = self
    var findings: [Finding] = []
    var sounds: Set<String> = []
    for path in Pack.yamlFiles(in: folder) {
      let problems: [Finding]
      var sound: File?
      switch Pack.read(path, in: folder) {
      case .failure(let problem): problems = [problem.finding]
      case .success(let file):
        problems = file.problems()
        if !problems.contains(where: { $0.severity == .error }) { sound = file }
      }
      findings += problems
      if sound != nil { sounds.insert(path) }
      if let file = sound ?? earlier?.files[path] { lay(file) }
    }
    // Where a name leads can be said once all files lie there; a file that is taken out again may be what
    // another one names.
    let naming = ["flows/", "rules/", "partners/"]
    while sounds.contains(where: { path in naming.contains { path.hasPrefix($0) } }) {
      let broken = brokenReferences().filter { sounds.contains($0.place.path) }
      guard !broken.isEmpty else { break }
      findings += broken
      for path in Set(broken.map(\.place.path)) {
        sounds.remove(path)
        remove(path)
        if let file = earlier?.files[path] {
          lay(file)
        } else if let file = below.files[path] {
          add(file)
        }
      }
    }
    return findings
  }

  /// Lays every file of a folder over this pack, whatever is wrong with it, and says all that is wrong
  /// with the whole.
  package mutating func check(
    laying folder: String, readers: Deferred<Readers>? = nil
  ) -> [Finding] {
    beginLaying()
    var missing: [Finding] = []
    for path in Pack.yamlFiles(in: folder) {
      switch Pack.read(path, in: folder) {
      case .failure(let problem): missing.append(problem.finding)
      case .success(let file): lay(file)
      }
    }
    let stray = Pack.everyFile(in: folder).filter { Pack.isStray($0) }.map { path in
      if Pack.isOurs(path) {
        return Finding(
          .strayFile, Place(path: path, line: 1, column: 1),
          "nothing reads this file; the name of one that is read ends in .yaml")
      }
      if path.hasPrefix(Pack.transcripts + "/") {
        return Finding(
          .strayFile, Place(path: path, line: 1, column: 1),
          "nothing reads this file; the name of a conversation ends in .chat")
      }
      let nearest = path.split(separator: "/").first.flatMap {
        nearestWord(to: String($0), among: Pack.folders)
      }
      return Finding(
        .strayFile, Place(path: path, line: 1, column: 1),
        "nothing reads this file; a pack has the folders \(Pack.folders.joined(separator: ", "))"
          + (nearest.map { "; did you mean `\($0)/`?" } ?? ""))
    }
    return (stray + check(readers: readers, missing: missing)).sorted { $0.place < $1.place }
  }

  /// The paths of the files that belong to a pack, relative to its folder, in alphabetical order.
  package static func yamlFiles(in folder: String) -> [String] {
    everyFile(in: folder).filter { isYAML($0) && isOurs($0) }
  }

  private static func isYAML(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml")
  }

  /// The endings that a writer may have meant: those above in capitals, and what an editor of texts adds.
  private static func looksLikeOurs(_ path: String) -> Bool {
    let path = path.lowercased()
    return isYAML(path) || path.hasSuffix(".txt")
  }

  /// YAML where none is read, and a text beside files that are: `tea.yaml.txt`.
  private static func isStray(_ path: String) -> Bool {
    if isYAML(path) { return !isOurs(path) }
    return looksLikeOurs(path)
      && (isOurs(path) || path.hasPrefix(transcripts + "/") || isYAML(path.lowercased()))
  }

  private static func isOurs(_ path: String) -> Bool {
    folders.contains { path.hasPrefix($0 + "/") } || path == "pack.yaml"
  }

  /// Links are followed, as to a folder of dotfiles; a link in a circle ends at the greatest depth.
  private static func everyFile(in folder: String) -> [String] {
    var paths: [String] = []
    func visit(_ inner: String, depth: Int) {
      let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + inner)
      for name in (names ?? []).sorted() where paths.count < mostFiles {
        let path = inner.isEmpty ? name : inner + "/" + name
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
        else { continue }
        // A folder with the name of a file is told of as a file that cannot be read.
        if isFolder.boolValue, !isYAML(path) {
          if depth < greatestDepth, !name.hasPrefix(".") { visit(path, depth: depth + 1) }
        } else if looksLikeOurs(path) {
          paths.append(path)
        }
      }
    }
    visit("", depth: 1)
    return paths.sorted()
  }

  private static let greatestDepth = 6
  private static let mostFiles = 5_000

  static func read(_ path: String, in folder: String) -> Result<File, YAMLProblem> {
    let url = URL(filePath: folder).appending(path: path)
    let start = Place(path: path, line: 1, column: 1)
    do {
      let size = try url.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
      guard size <= YAML.mostBytes else {
        return .failure(
          YAMLProblem(
            Finding(
              .tooLarge, start, "the file has \(size) bytes; at most \(YAML.mostBytes) are read")))
      }
      let data = try Data(contentsOf: url)
      guard let text = String(data: data, encoding: .utf8) else {
        return .failure(YAMLProblem(Finding(.unreadable, start, "the file is not UTF-8 text")))
      }
      let node = try YAML(path: path).read(text)
      let empty = Node.mapping([], Node.Mark(line: 1, column: 1))
      return .success(File(path: path, node: node ?? empty, hash: contentHash(path + "\0" + text)))
    } catch let problem as YAMLProblem {
      return .failure(problem)
    } catch {
      return .failure(
        YAMLProblem(Finding(.unreadable, start, "cannot be read: \(error.localizedDescription)")))
    }
  }
}

extension Pack.File {
  /// What is wrong with this file by itself.
  package func problems(concepts: Concepts = Concepts([:])) -> [Finding] {
    var reader = PromptReader(path: path, concepts: concepts)
    if path == "pack.yaml" { reader.pack(node.value) }
    switch path.split(separator: "/").first {
    case "flows": _ = reader.flow(node.value)
    case "rules": _ = reader.ruleFile(node.value)
    case "ideas": _ = reader.ideas(node.value)
    case "texts": _ = reader.shellTexts(node.value)
    case "concepts": _ = reader.conceptMembers(node.value)
    case "partners":
      if node.value["manners"] == nil {
        _ = reader.partner(node.value)
      } else {
        _ = reader.manners(node.value)
      }
    default: break  // words are lists and tables of any name
    }
    return reader.findings
  }
}
