internal import Dialogue

extension Pack {
  /// Everything that can be said about the pack as a whole.
  package func check() -> [Finding] {
    let everything = Everything(pack: self)
    var findings = everything.findings
    findings += checkReferences(everything)
    return findings.sorted {
      ($0.place.path, $0.place.line, $0.place.column, $0.code.rawValue)
        < ($1.place.path, $1.place.line, $1.place.column, $1.code.rawValue)
    }
  }
}

/// A pack with all of its parts read.
struct Everything {
  var flows: [Flow] = []
  var rules: [Rule] = []
  var rulesIndex: Rules
  var lists: [IdeaList] = []
  var partners: [Partner] = []
  var manners: Manners?
  var texts: [ShellText: Text] = [:]
  var concepts: Concepts
  var conceptMembers: [String: [String]]
  var conceptPlaces: [String: Place] = [:]
  /// What reading them found.
  var findings: [Finding] = []

  init(pack: Pack) {
    conceptMembers = pack.conceptMembers()
    concepts = Concepts(conceptMembers)
    for file in pack.files(in: "concepts") {
      for entry in file.node.value.entries ?? [] {
        conceptPlaces[entry.key] = Place(
          path: file.path, line: entry.keyMark.line, column: entry.keyMark.column)
      }
      findings += file.problems(concepts: concepts)
    }
    for file in pack.files(in: "flows") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      if let flow = reader.flow(file.node.value) { flows.append(flow) }
      findings += reader.findings
    }
    for file in pack.files(in: "rules") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      rules += reader.rules(file.node.value["rules"] ?? file.node.value, scope: "rules").all
      findings += reader.findings
    }
    for file in pack.files(in: "ideas") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      if let list = reader.ideas(file.node.value) { lists.append(list) }
      findings += reader.findings
    }
    for file in pack.files(in: "partners") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      if file.node.value["manners"] != nil {
        manners = reader.manners(file.node.value)
      } else if let partner = reader.partner(file.node.value) {
        partners.append(partner)
      }
      findings += reader.findings
    }
    for file in pack.files(in: "texts") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      texts.merge(reader.shellTexts(file.node.value)) { _, later in later }
      findings += reader.findings
    }
    rulesIndex = Rules(rules, concepts: concepts)
  }
}
