internal import Model

/// The `record` steps: from slots to entities.
extension Move {
  mutating func add(_ item: RecordItem, at step: Step) {
    let fields = Fields(values(of: item.fields))
    switch item.kind {
    case .log: addLog(fields, step)
    case .encounter: addEncounter(fields, step)
    case .followup: addFollowUp(fields, step)
    case .event: addEvent(fields, step)
    case .goal: addGoal(fields, step)
    case .rating: addRating(fields, step)
    case .win: addWin(fields, step)
    case .setting: addSettings(fields)
    case .opener: addOpener(fields, step)
    case .person: addPerson(fields, step)
    case .fix: fix(fields)
    case .remove: remove(fields)
    case .tick: tick(fields)
    case .skip: skipPeriod(fields)
    }
  }

  /// The id that this step recorded under before, so that doing it again replaces it.
  ///
  /// - Parameter named: the identifier of a thing that goes by its words; else a new one.
  mutating func identifier(_ step: Step, _ part: String, named: Identifier? = nil) -> Identifier {
    let key = "\(key(of: step.id))/\(part)"
    if let id = state.recorded[key] { return id }
    let id = named ?? newIdentifier()
    state.recorded[key] = id
    return id
  }

  mutating func put(_ entity: Entity, note name: ShellText? = nil, _ names: [String: Value] = [:]) {
    changes.append(.put(entity))
    guard let name, let words = phrase(name, names) else { return }
    // An undo names what it takes back, and not that it was noted.
    notes.append(words.hasPrefix("noted: ") ? String(words.dropFirst(7)) : words)
    effects.append(.note(words))
  }

  /// Puts what the conversation itself tells of; `/undo` takes it back under the name that
  /// `undo.label` has for it, and with its turn where it has none.
  mutating func put(_ entity: Entity, undoneAs kind: String, _ names: [String: Value]) {
    changes.append(.put(entity))
    guard let words = phrase(.undoLabel, names.merging(["kind": .text(kind)]) { $1 }) else {
      return
    }
    notes.append(words)
  }

  private mutating func addWin(_ fields: Fields, _ step: Step) {
    guard let text = fields.text("text") else { return }
    let win = Win(id: identifier(step, "win"), day: fields.day("day") ?? today, text: text)
    put(.win(win), note: .noteWin, ["text": .text(text)])
  }

  private mutating func addRating(_ fields: Fields, _ step: Step) {
    guard let value = fields.int("value"), let name = fields.text("kind"),
      let kind = Rating.Kind(rawValue: name)
    else { return }
    var rating = Rating(
      id: identifier(step, "rating.\(name)"), kind: kind, value: value, at: input.at)
    rating.subject = fields.text("subject")
    rating.rehearsed = fields["rehearsed"].isTrue
    put(.rating(rating))
  }

  private mutating func addSettings(_ fields: Fields) {
    for (key, value) in fields.all.sorted(by: { $0.key < $1.key }) where value != .none {
      let setting = Setting(id: Identifier(named: "setting/\(key)"), key: key, value: value)
      put(.setting(setting), undoneAs: key, ["text": value])
    }
  }

  private mutating func addEvent(_ fields: Fields, _ step: Step) {
    var event: Event
    if case .event(let known)? = existing(.event, fields) {
      event = known
    } else {
      guard let name = fields.text("name") else { return }
      event = Event(id: identifier(step, "event"), name: name, day: fields.day("day") ?? today)
    }
    if let name = fields.text("name") { event.name = name }
    if let day = fields.day("day") { event.day = day }
    if let minutes = fields.text("time").flatMap(clockMinutes) { event.minutes = minutes }
    if let place = fields.text("place") { event.place = place }
    if let notes = fields.text("notes") { event.notes = notes }
    if let state = fields.text("state").flatMap(Event.State.init(rawValue:)) { event.state = state }
    if fields["prepared"].isTrue { event.prepared = true }
    if [.planned, .attended].contains(event.state) {
      put(.event(event), note: .noteEvent, names(of: event))
    } else {
      put(
        .event(event), undoneAs: "event",
        ["text": .text(event.name), "state": .text(event.state.rawValue)])
    }
  }

  private mutating func addGoal(_ fields: Fields, _ step: Step) {
    var goal: Goal
    var known: Goal?
    if case .goal(let existing)? = existing(.goal, fields) {
      goal = existing
      known = existing
    } else {
      guard let text = fields.text("text") else { return }
      goal = Goal(
        id: identifier(step, "goal"), text: text,
        measure: fields.text("measure").flatMap(Goal.Measure.init(rawValue:)) ?? .own,
        period: fields.text("period").flatMap(Goal.Period.init(rawValue:)) ?? .week,
        target: max(1, fields.int("target") ?? 1), start: today)
    }
    if let text = fields.text("text") { goal.text = text }
    if let target = fields.int("target") { goal.target = max(1, target) }
    if let measure = fields.text("measure").flatMap(Goal.Measure.init(rawValue:)) {
      goal.measure = measure
    }
    if let period = fields.text("period").flatMap(Goal.Period.init(rawValue:)) {
      goal.period = period
    }
    if let status = fields.text("status").flatMap(Goal.Status.init(rawValue:)) {
      goal.status = status
    }
    goal.why = fields.text("why") ?? goal.why
    goal.obstacle = fields.text("obstacle") ?? goal.obstacle
    goal.plan = fields.text("plan") ?? goal.plan
    goal.confidence = fields.int("confidence") ?? goal.confidence
    goal.end = fields.day("end") ?? goal.end
    if fields["keep_size"].isTrue { goal.offersResizing = false }
    // What the person sees of a goal is its words, its plan and its size.
    let isSame = known.map { ($0.text, $0.plan, $0.target) == (goal.text, goal.plan, goal.target) }
    if isSame == true {
      let names: [String: Value] = [
        "text": .text(goal.text), "state": .text(goal.status.rawValue),
      ]
      put(.goal(goal), undoneAs: "goal", names)
    } else {
      put(.goal(goal), note: .noteGoal, ["text": .text(goal.text), "plan": Value(goal.plan)])
    }
  }

  private mutating func tick(_ fields: Fields) {
    guard case .goal(var goal)? = existing(.goal, fields) else { return }
    goal.ticks.append(fields.day("day") ?? today)
    put(.goal(goal), note: .noteTick, ["text": .text(goal.text)])
  }

  private mutating func skipPeriod(_ fields: Fields) {
    guard case .goal(var goal)? = existing(.goal, fields) else { return }
    goal.skips.append(fields.day("day") ?? today)
    put(.goal(goal), undoneAs: "skip", ["text": .text(goal.text)])
  }

  func existing(_ kind: Entity.Kind, _ fields: Fields) -> Entity? {
    fields.text("id").flatMap(Identifier.init).flatMap { record.entity(kind, $0) }
  }
}

/// The fields of a `record` step by name, read as what is wanted.
struct Fields {
  let all: [String: Value]

  init(_ all: [String: Value]) { self.all = all }

  subscript(name: String) -> Value { all[name] ?? .none }

  func text(_ name: String) -> String? {
    let words = self[name].words
    return words.isEmpty ? nil : words
  }

  func int(_ name: String) -> Int? {
    self[name].number.flatMap { abs($0) < 1e12 ? Int($0.rounded()) : nil }
  }

  func day(_ name: String) -> Day? {
    if case .day(let day) = self[name] { day } else { nil }
  }

  func list(_ name: String) -> [Value] {
    switch self[name] {
    case .list(let values): values
    case .none: []
    case .bool, .number, .text, .day: [self[name]]
    }
  }
}
