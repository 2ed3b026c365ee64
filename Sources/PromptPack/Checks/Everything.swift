internal import Dialogue
internal import Language

/// What a set of rules belongs to.
enum RuleScope { case question, flow, chat, everywhere }

/// A pack with all of its parts read.
struct Everything {
  var flows: [Flow] = []
  /// Those of `rules/`, understood everywhere.
  var rules: Rules
  var lists: [IdeaList] = []
  var partners: [Partner] = []
  var manners: Manners?
  var texts: [ShellText: Text] = [:]
  var conceptMembers: [String: [String]]
  var conceptPlaces: [String: Place] = [:]
  let readers: Deferred<Readers>
  /// What stands without quotes where a text may.
  let plainScalars: Deferred<[PlainScalar]>
  let pack: Pack
  /// The files to be held against others; nil for all.
  private let fresh: Set<String>?
  /// What reading them found.
  var findings: [Finding] = []

  init(pack: Pack, readers: Deferred<Readers>?) {
    self.pack = pack
    plainScalars = Deferred { pack.plainScalars }
    // A pattern says something else with another concept.
    let hasConcepts = pack.laid?.contains { $0.hasPrefix("concepts/") } ?? true
    fresh = hasConcepts ? nil : pack.laid
    let members = pack.conceptMembers()
    let concepts = Concepts(members)
    conceptMembers = members
    self.readers =
      readers
      ?? Deferred {
        let lexicon = pack.lexicon()
        return Readers(lexicon: lexicon, when: { WhenReader(lexicon: lexicon) })
      }
    if let file = pack.files["pack.yaml"] {
      findings += file.problems()
    }
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
    var everywhere: [Rule] = []
    for file in pack.files(in: "rules") {
      var reader = PromptReader(path: file.path, concepts: concepts)
      let rules = reader.ruleFile(file.node.value)
      findings += reader.findings
      guard let id = reader.flowOfRules(file.header) else {
        everywhere += rules
        continue
      }
      if let index = flows.firstIndex(where: { $0.id == id }) {
        flows[index].add(concepts: concepts) { rules }
      } else {
        let place = reader.place(file.node.value["for"]?.mark ?? file.node.value.mark)
        findings.append(Finding(.undefinedFlow, place, "there is no flow `\(id)` for these rules"))
      }
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
    rules = Rules(everywhere, concepts: concepts)
  }

  /// Whether something stands in a file that was laid over the built-in ones, or is read anew by one: the
  /// others were held against each other when they were written.
  func isFresh(_ place: Place) -> Bool { fresh?.contains(place.path) ?? true }

  /// A flow by its id, or by one that it had before.
  func flow(_ id: String) -> Flow? {
    flows.first { $0.id == id } ?? flows.first { $0.was.contains(id) }
  }

  /// Whether the dialogue can rest at a step, or in the flow that it calls.
  func asks(_ step: Step) -> Bool {
    guard case .call(let call) = step.action else { return step.asks }
    return flow(call.flow)?.questions.isEmpty == false
  }

  /// The rules that are tried together, and where they stand.
  var ruleScopes: [(rules: Rules, scope: RuleScope)] {
    var scopes = [(rules: rules, scope: RuleScope.everywhere)]
    for flow in flows {
      scopes.append((flow.rules, flow.id == WellKnownFlow.home ? .chat : .flow))
      for case .collect(let collect) in flow.steps.map(\.action) {
        scopes.append((collect.rules, .question))
      }
    }
    scopes += (partners.map(\.rules) + [manners?.rules].compactMap(\.self)).map { ($0, .question) }
    return scopes.filter { !$0.rules.all.isEmpty }
  }

  /// What partners say, which may name the slots of the flow that talks with them.
  var partnerTexts: [Text] {
    let check = PartnerCheck(manners: manners)
    return partners.flatMap { check.texts(of: $0) }
  }

  /// Every rule, and the flow it stands in.
  var allRules: [(rule: Rule, flow: Flow?)] {
    rules.all.map { ($0, nil) } + flows.flatMap { flow in flow.allRules.map { ($0, flow) } }
  }
}

extension Flow {
  var allRules: [Rule] {
    rules.all
      + steps.flatMap { step -> [Rule] in
        if case .collect(let collect) = step.action { collect.rules.all } else { [] }
      }
  }

  /// Calls by its steps and by its rules.
  var calls: [Call] {
    allRules.compactMap(\.call)
      + steps.compactMap { step in
        if case .call(let call) = step.action { call } else { nil }
      }
  }
}
