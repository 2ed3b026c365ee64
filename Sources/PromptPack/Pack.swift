package import Dialogue

/// A set of prompt files by path, some of which a writer may have laid over the built-in ones.
package struct Pack: Sendable {
  package struct File: Sendable {
    /// Relative to the folder of prompts, such as `flows/home.yaml`.
    package var path: String
    /// The file without its steps, rules and items: enough to know what it is.
    package var header: Node
    package var node: Deferred<Node>
    /// Changes with the content.
    package var hash: UInt64
  }

  package private(set) var files: [String: File] = [:]
  /// The paths of what was laid over the built-in files; nil where nothing was to be laid.
  private(set) var laid: Set<String>?
  /// By path: the built-in files that something lies over.
  private(set) var covered: [String: File] = [:]

  package init() {}

  package mutating func add(_ file: File) { files[file.path] = file }

  /// Adds a file that takes the place of a built-in one, and its wordings those of the same name.
  mutating func lay(_ file: File) {
    beginLaying()
    if laid?.insert(file.path).inserted == true { covered[file.path] = files[file.path] }
    add(file)
  }

  /// From here on the files that were there are taken to be checked against each other.
  mutating func beginLaying() { laid = laid ?? [] }

  package mutating func remove(_ path: String) {
    files[path] = nil
    laid?.remove(path)
  }

  /// The files of one folder of the pack in alphabetical order, those that were laid over it last.
  package func files(in folder: String) -> [File] {
    let found = files.values.filter { $0.path.hasPrefix(folder + "/") }.sorted { $0.path < $1.path }
    guard let laid else { return found }
    return found.filter { !laid.contains($0.path) } + found.filter { laid.contains($0.path) }
  }

  package var hash: String {
    let parts = files.values.sorted { $0.path < $1.path }.map(\.hash)
    let hash = parts.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ $1) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }

  /// The folders that a pack can have.
  package static let folders = [
    "flows", "rules", "concepts", "ideas", "partners", "texts", "words",
  ]
  /// Conversations that are held by `kith prompts test`; the program itself does not read them.
  package static let transcripts = "transcripts"
}

extension Pack.File {
  package init(path: String, node: Node, hash: UInt64) {
    self.path = path
    self.hash = hash
    header = node.header
    self.node = Deferred { node }
  }
}

extension Node {
  /// A file without what is long in it.
  package var header: Node {
    guard case .mapping(let entries, let mark) = self else { return .mapping([], self.mark) }
    let isNamed = ["flow", "list", "partner", "manners", "for"].contains { self[$0] != nil }
    guard isNamed else { return .mapping([], mark) }
    let long: Set = [
      "steps", "rules", "items", "moods", "topics", "says", "hears", "notices", "worked", "try",
    ]
    return .mapping(entries.filter { !long.contains($0.key) }, mark)
  }
}

/// FNV-1a, 64 bits.
package func contentHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
