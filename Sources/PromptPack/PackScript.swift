package import Dialogue
package import Language
package import Model
internal import Synchronization

extension Pack {
  /// The typed program, each part read when it is first needed.
  package func script(
    firstWeekday: Weekday = .monday, order: DateOrder? = nil, timeZone: String? = nil
  ) -> Script {
    let concepts = Deferred { Concepts(conceptMembers()) }
    var flowPaths: [String: String] = [:]
    var headers: [FlowHeader] = []
    for file in files(in: "flows") {
      var reader = PromptReader(path: file.path, concepts: Concepts([:]))
      guard let header = reader.header(file.header) else { continue }
      flowPaths[header.id] = file.path
      headers.append(header)
    }
    var listPaths: [String: String] = [:]
    for file in files(in: "ideas") {
      if let id = file.header["list"]?.text { listPaths[id] = file.path }
    }
    let flows = Kept<Flow> { [flowPaths] id in
      flowPaths[id].flatMap { files[$0] }.flatMap { file in
        var reader = PromptReader(path: file.path, concepts: concepts.value, isAtWork: true)
        var flow = reader.flow(file.node.value)
        flow?.add(concepts: concepts.value) { rules(for: id, concepts.value) }
        return flow
      }
    }
    let lists = Kept<IdeaList> { [listPaths] id in
      listPaths[id].flatMap { files[$0] }.flatMap { file in
        var reader = PromptReader(path: file.path, concepts: concepts.value, isAtWork: true)
        return reader.ideas(file.node.value)
      }
    }
    var partnerPaths: [String: String] = [:]
    var partnerHeaders: [PartnerHeader] = []
    for file in files(in: "partners") {
      var reader = PromptReader(path: file.path, concepts: Concepts([:]))
      guard let header = reader.partnerHeader(file.header) else { continue }
      partnerPaths[header.id] = file.path
      partnerHeaders.append(header)
    }
    let partners = Kept<Partner> { [partnerPaths] id in
      partnerPaths[id].flatMap { files[$0] }.flatMap { file in
        var reader = PromptReader(path: file.path, concepts: concepts.value)
        return reader.partner(file.node.value)
      }
    }
    let texts = Deferred { shellTexts() }
    return Script(
      hash: hash, headers: headers.sorted { $0.id < $1.id },
      rules: Deferred {
        Rules(rules(for: nil, concepts.value), concepts: concepts.value)
      },
      readers: Deferred {
        let lexicon = lexicon()
        return Readers(lexicon: lexicon) {
          WhenReader(
            lexicon: lexicon, firstWeekday: firstWeekday, order: order, timeZone: timeZone)
        }
      },
      flow: { flows[$0] },
      text: { texts.value[$0] ?? Text(variants: []) },
      list: { lists[$0] },
      partners: partnerHeaders,
      partner: { partners[$0] },
      manners: Deferred { manners(concepts.value) })
  }

  package func conceptMembers() -> [String: [String]] {
    var members: [String: [String]] = [:]
    for file in files(in: "concepts") {
      var reader = PromptReader(path: file.path, concepts: Concepts([:]))
      members.merge(reader.conceptMembers(file.node.value)) { $0 + $1 }
    }
    return members
  }

  /// What the files of `rules/` hold for one flow, or, for nil, for all of them.
  func rules(for flow: String?, _ concepts: Concepts) -> [Rule] {
    files(in: "rules").flatMap { file -> [Rule] in
      var reader = PromptReader(path: file.path, concepts: concepts, isAtWork: true)
      return reader.flowOfRules(file.header) == flow ? reader.ruleFile(file.node.value) : []
    }
  }

  func shellTexts() -> [ShellText: Text] {
    var texts: [ShellText: Text] = [:]
    for file in files(in: "texts") {
      var reader = PromptReader(path: file.path, concepts: Concepts([:]), isAtWork: true)
      texts.merge(reader.shellTexts(file.node.value)) { _, later in later }
    }
    return texts
  }

  func manners(_ concepts: Concepts) -> Manners {
    for file in files(in: "partners") where file.header["manners"] != nil {
      var reader = PromptReader(path: file.path, concepts: concepts)
      if let manners = reader.manners(file.node.value) { return manners }
    }
    let nowhere = Place(path: "partners/manners.yaml", line: 1, column: 1)
    return Manners(rules: Rules([], concepts: concepts), place: nowhere)
  }

  package func lexicon() -> Lexicon {
    var lexicon = Lexicon()
    // The trees of the word lists are larger than all others together, and read once.
    for file in files(in: "words") { readLexicon(file.node.passing, into: &lexicon) }
    return lexicon
  }
}

/// Values by name, each made once.
private final class Kept<Value: Sendable>: Sendable {
  private let made: Mutex<[String: Value]> = Mutex([:])
  private let make: @Sendable (String) -> Value?

  init(_ make: @escaping @Sendable (String) -> Value?) { self.make = make }

  subscript(name: String) -> Value? {
    if let value = made.withLock({ $0[name] }) { return value }
    guard let value = make(name) else { return nil }
    made.withLock { $0[name] = value }
    return value
  }
}
