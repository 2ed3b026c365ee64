import Model

/// A year of somebody's contacts, made up: what is typed on which day, and what the record must hold
/// of it afterwards.
struct MadeUpYear {
  struct Line {
    /// The day it is typed.
    var typed: Day
    var text: String
    /// What it says, for comparison.
    var day: Day
    var kind: EncounterKind
    var people: [String]
    var event: String?
    var mine = 0
    var theirs = 0
  }

  static let start = Day(number: 20_458)  // Monday, 5 January 2026
  static let weeks = 52

  private(set) var lines: [Line] = []
  let people: [String]

  init(seed: UInt64) {
    let first = [
      "Ana", "Ben", "Chloé", "Dmitri", "Esra", "Fatima", "Grace", "Hugo", "Ines", "Joe", "Kenji",
      "Lena", "Mark", "Noor", "Olu", "Priya", "Quentin", "Rosa", "Samir", "Tomás", "Uma", "Viktor",
      "Will", "Yara", "Zoë",
    ]
    let last = ["Silva", "Weber", "Okafor", "Lindqvist"]
    people = last.flatMap { surname in first.map { "\($0) \(surname)" } }
    var random = SplitMix64(seed: seed)
    for number in 0..<400 {
      let typed = Self.start.adding(days: number * Self.weeks * 7 / 400)
      lines.append(line(typed, number, &random))
    }
  }

  private func line(_ typed: Day, _ number: Int, _ random: inout SplitMix64) -> Line {
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(count)) }
    let ago = [0, 0, 1, 1, 2, 3, 4, 6, 12, 25][pick(10)]
    let day = typed.adding(days: -ago)
    let when =
      switch ago {
      case 0: "today"
      case 1: "yesterday"
      case 2...6: "on \(day.weekday.englishName)"
      default: "on \(day.dayOfMonth) \(Self.months[day.month - 1])"  // further back
      }
    // Everybody comes in turn at first, then whoever it is.
    let one = people[number < 200 ? number % 100 : pick(100)]
    let other = people[(number * 37 + 11) % 100]
    var line: Line
    switch number % 8 {
    case 0, 1: line = make("Coffee with \(one) \(when)", .coffee)
    case 2: line = make("called \(one) \(when)", .call)
    case 3: line = make("Emailed \(one) \(when)", .message)
    case 4: line = make("Lunch with \(one) and \(other) \(when)", .meeting)
    case 5: line = make("video call with \(one) \(when)", .video)
    case 6:
      line = make("met \(one) at the Swift meetup \(when)", .event)
      line.event = "Swift meetup"
    default: line = make("had drinks with \(one) \(when)", .meeting)
    }
    line.people = number % 8 == 4 && other != one ? [one, other] : [one]
    switch number % 5 {
    case 0:
      line.text += ", I'll send the paper by next week"
      line.mine = 1
    case 3 where line.people.count == 1:
      line.text += ". \(one.split(separator: " ")[0]) will send me the slides"
      line.theirs = 1
    default: break  // nothing follows
    }
    return line

    func make(_ text: String, _ kind: EncounterKind) -> Line {
      Line(typed: typed, text: text, day: day, kind: kind, people: [])
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
