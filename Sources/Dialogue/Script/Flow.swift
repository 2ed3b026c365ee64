package import Model

/// A conversation, or a part of one.
package struct Flow: Sendable {
  package var id: String
  package var was: [String]
  package var title: String
  /// One line for `/help`.
  package var about: String?
  /// The slash command that opens it: `reflect` for `/reflect`.
  package var command: String?
  /// The heading under which `/help` lists it.
  package var group: String?
  /// Kept as a session that `kith reflections` lists.
  package var isJournal: Bool
  /// When the greeting offers it.
  package var startIf: Condition?
  package var slots: [String: Slot]
  package var steps: [Step]
  package var rules: Rules
  package var place: Place

  private var positions: [String: Int]

  package init(
    id: String, title: String, steps: [Step], slots: [String: Slot], rules: Rules, place: Place
  ) {
    self.id = id
    self.title = title
    self.steps = steps
    self.slots = slots
    self.rules = rules
    self.place = place
    was = []
    isJournal = false
    positions = Dictionary(
      steps.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first }
    )
  }

  /// Takes in rules of this flow that stand in files of their own.
  package mutating func add(concepts: Concepts, _ more: @escaping @Sendable () -> [Rule]) {
    rules = Rules(concepts: concepts) { [rules] in rules.all + more() }
  }

  package func position(of step: String) -> Int? { positions[step] }

  package func step(_ id: String) -> Step? { positions[id].map { steps[$0] } }

  /// Every question of the flow, in the order of the file.
  package var questions: [Step] { steps.filter(\.asks) }
}

/// A list of things to suggest.
package struct IdeaList: Sendable {
  package struct Item: Sendable {
    package var id: String
    package var template: Template
    package var condition: Condition?
    package var fields: [String: Value]
    package var place: Place

    package init(
      id: String, template: Template, condition: Condition?, fields: [String: Value], place: Place
    ) {
      self.id = id
      self.template = template
      self.condition = condition
      self.fields = fields
      self.place = place
    }
  }
  package var id: String
  package var items: [Item]
  package var place: Place

  package init(id: String, items: [Item], place: Place) {
    self.id = id
    self.items = items
    self.place = place
  }
}
