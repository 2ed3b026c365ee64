internal import Language
internal import Model

/// What names mean at this moment of a move.
struct MoveScope<K: Knowledge>: Scope {
  let locals: [String: Value]
  let slots: [String: Value]
  let memory: [Memory]
  let now: Moment
  let record: K
  let readers: Deferred<Readers>
  let reading: Deferred<ReplyReading>
  let said: Deferred<SaidFacts>
  /// True in the open chat.
  let isChat: Bool

  var today: Day { now.day }

  func value(of name: String) -> Value {
    if let value = locals[name] ?? slots[name] { return value }
    switch name {
    case "today": return .day(today)
    case "memory": return memory.first.map { .text($0.text) } ?? .none
    case "here.chat": return .bool(isChat)
    case _ where name.hasPrefix("said."): return said.value.value(of: name) ?? .none
    case "reply.ahead": return .bool(isAhead)
    case _ where name.hasPrefix("reply."): return reading.value.fact(name) ?? .none
    case _ where name.contains("."): return record.fact(name)
    default: return .none  // a slot that holds nothing yet
    }
  }

  /// "yes", "fine", "not sure" and nothing else.
  private func isBareAnswer(_ line: String) -> Bool {
    let words = Words(line).normals
    return [readers.value.yes, readers.value.no, readers.value.unsure].contains {
      $0.match(words, at: 0)?.count == words.count
    }
  }

  private var isAhead: Bool {
    let log = readers.value.log.read(reading.value.text, people: record.people, now: now)
    return log.date.map { $0 > today } ?? false
  }

  func call(_ function: String, _ arguments: [Value]) -> Value? {
    switch function {
    case "log_summary":
      return .text(
        logReading(arguments).summary(today: today) { Identifier($0).flatMap(record.name(of:)) })
    case "log_question": return Value(logReading(arguments).openQuestions.first)
    case "in_days":
      return arguments[0].number.map { .day(today.adding(days: Int(max(-4e6, min(4e6, $0))))) }
        ?? Value.none
    case "log_corrects":
      let corrected = readers.value.log.correct(
        logReading(arguments), with: arguments[2].words, people: record.people, now: now)
      return .bool(!isBareAnswer(arguments[2].words) && corrected != nil)
    case "entry_fix": return entryFix(arguments[0], arguments[1].words)
    case "log_answer":
      let answer = LogAnswer(
        reader: readers.value.log, people: record.people, now: now,
        isBare: isBareAnswer(arguments[2].words))
      return Value(answer.fix(arguments[2].words, to: logReading(arguments)))
    case "log_state":
      let reading = logReading(arguments)
      if reading.didNotHappen, reading.followups.isEmpty { return .text("called_off") }
      return .text(reading.isWorthKeeping ? "fine" : "empty")
    case "help":
      let country = record.fact("my.country")
      return Value(
        readers.value.help.text(
          for: arguments[0].words, country: country == .none ? nil : country.words))
    case "promise": return promised(in: arguments[0].words, arguments[1].words)
    case "rhythm": return rhythm(of: arguments[0].words, arguments[1].words)
    case "told": return told(in: arguments[0].words, arguments[1].words)
    default:
      return readers.value.speaking.call(function, arguments) ?? record.call(function, arguments)
    }
  }

  /// What a line promises, as a follow-up would keep it; `state` tells how firmly it was said.
  private func promised(in line: String, _ field: String) -> Value {
    let said = readers.value.replies.read(line, question: nil, now: now).commitments.first
    if field == "state" { return Value(said?.state.rawValue) }
    let reading = readers.value.log.reading(of: .text(line), corrections: .none, record.people, now)
    guard let first = reading.followups.first else {
      // Said as a plan, but not in a form that the record keeps follow-ups in.
      switch field {
      case "what": return Value(said?.what)
      case "owner": return Value(said?.owner.rawValue)
      case "person": return Value(said?.person)
      case "due": return said?.when.map(Value.day) ?? .none
      default: return .none  // no such field
      }
    }
    switch field {
    case "what": return .text(first.what)
    case "owner": return .text(first.owner == .me ? "me" : "them")
    case "person": return Value(first.person ?? reading.people.first?.name)
    case "due": return first.due.map(Value.day) ?? .none
    default: return .none  // no such field
    }
  }

  /// How often, and how many, the words of a goal say.
  private func rhythm(of line: String, _ field: String) -> Value {
    guard !line.isEmpty else { return .none }
    let rhythm = Rhythm(of: line, reader: readers.value.when, now: now)
    switch field {
    case "period": return Value(rhythm.period?.rawValue)
    case "target": return .number(Double(rhythm.target))
    default: return .none  // no such field
    }
  }

  /// What a line tells, as the record would keep it.
  private func told(in line: String, _ field: String) -> Value {
    guard !line.isEmpty else { return .none }
    let reading = readers.value.log.reading(of: .text(line), corrections: .none, record.people, now)
    switch field {
    case "event": return Value(reading.event)
    case "coming": return day(in: line, prefer: .future)
    case "past": return day(in: line, prefer: .past)
    case "time": return Value(reading.minutes.map(clockText))
    case "place": return Value(reading.place)
    case "topic": return Value(reading.topic)
    case "person": return Value(reading.people.first?.name)
    case "kind":
      return reading.kind == .other || reading.didNotHappen
        ? .none : .text(reading.kind.rawValue)
    default: return .none  // no such field
    }
  }

  /// The one day that a line names; nothing where it names none or could mean several.
  private func day(in line: String, prefer: Direction) -> Value {
    let reading = readers.value.when.read(line, now: now, prefer: prefer)
    switch reading.kind {
    case .date, .range: return reading.date.map(Value.day) ?? .none
    case .recurrence, .unclear, .none: return .none
    }
  }

  private func logReading(_ arguments: [Value]) -> LogReading {
    readers.value.log.reading(of: arguments[0], corrections: arguments[1], record.people, now)
  }
}

extension Move {
  var scope: MoveScope<K> {
    MoveScope(
      locals: locals, slots: top?.slots ?? [:], memory: state.memory, now: input.at,
      record: record, readers: script.readers, reading: reading, said: said,
      isChat: top?.flow == WellKnownFlow.home)
  }

  /// Whether a condition holds, noted for `/why`.
  mutating func holds(_ condition: Condition?, at place: Place? = nil) -> Bool {
    guard let condition else { return true }
    let scope = scope
    let holds = condition.holds(in: scope)
    if trace.tests.count < 24 {
      trace.tests.append(
        .init(
          condition: condition.source, values: condition.values(in: scope), holds: holds,
          place: place))
    }
    return holds
  }

  func evaluate(_ expression: Expression) -> Value { expression.evaluate(in: scope) }
}

extension Condition {
  /// What each name in it stands for at this moment.
  func values(in scope: some Scope) -> [String: Value] {
    let names = expression.mentions.filter { !$0.isCall }.map(\.name)
    return Dictionary(
      names.map { ($0, scope.value(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
