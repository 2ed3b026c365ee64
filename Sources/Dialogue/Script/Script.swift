/// All that a writer wrote: a typed program, read from a pack of prompts.
///
/// Flows, lists and rules are read when they are first needed, so that the start of the program
/// does not pay for what one session never enters; which one is asked for decides nothing else.
package struct Script: Sendable {
  /// Changes whenever a text, a rule or a step changes.
  package var hash: String
  /// Every flow, in alphabetical order.
  package var headers: [FlowHeader]
  /// Words and rules that hold in every flow.
  package var rules: Deferred<Rules>
  package var readers: Deferred<Readers>

  /// Those to practise with, in the order of their files.
  package var partners: [PartnerHeader]
  private let loadPartner: @Sendable (String) -> Partner?
  private let loadManners: Deferred<Manners>
  private let loadFlow: @Sendable (String) -> Flow?
  private let loadText: @Sendable (ShellText) -> Text
  private let loadList: @Sendable (String) -> IdeaList?

  package init(
    hash: String, headers: [FlowHeader], rules: Deferred<Rules>, readers: Deferred<Readers>,
    flow: @escaping @Sendable (String) -> Flow?,
    text: @escaping @Sendable (ShellText) -> Text,
    list: @escaping @Sendable (String) -> IdeaList?,
    partners: [PartnerHeader] = [],
    partner: @escaping @Sendable (String) -> Partner? = { _ in nil },
    manners: Deferred<Manners>
  ) {
    self.hash = hash
    self.headers = headers
    self.rules = rules
    self.readers = readers
    loadFlow = flow
    loadText = text
    loadList = list
    self.partners = partners
    loadPartner = partner
    loadManners = manners
  }

  /// The flow of that id, or the one that had it before.
  package func flow(_ id: String) -> Flow? {
    if let flow = loadFlow(id) { return flow }
    guard let renamed = headers.first(where: { $0.was.contains(id) }) else { return nil }
    return loadFlow(renamed.id)
  }

  /// The flow that a slash command opens.
  package func flow(command: String) -> String? {
    headers.first { $0.command == command }?.id
  }

  package func text(_ name: ShellText) -> Text { loadText(name) }
  package func partner(_ id: String) -> Partner? { loadPartner(id) }
  package var manners: Manners { loadManners.value }
  package func list(_ id: String) -> IdeaList? { loadList(id) }
}

/// What is known of a flow without reading it.
package struct FlowHeader: Equatable, Sendable {
  package var id: String
  package var was: [String]
  package var title: String
  package var about: String?
  package var command: String?
  /// The heading under which `/help` lists it.
  package var group: String?
  package var isJournal: Bool
  /// When the greeting offers it.
  package var startIf: Condition?

  package init(
    id: String, was: [String] = [], title: String, about: String? = nil, command: String? = nil,
    group: String? = nil, isJournal: Bool = false, startIf: Condition? = nil
  ) {
    self.id = id
    self.was = was
    self.title = title
    self.about = about
    self.command = command
    self.group = group
    self.isJournal = isJournal
    self.startIf = startIf
  }
}
