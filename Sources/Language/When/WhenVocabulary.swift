internal import Model

/// The words that the reader knows, by their folded form.
struct WhenVocabulary: Sendable {
  private var terms: [String: WhenTerm] = [:]
  let holidays: HolidayTable
  let pastVerbs: Set<String>
  let baseVerbs: Set<String>
  let eveningWords: Set<String>
  /// What is held on the day that its name says: "New Year's Eve party".
  let gatherings: Set<String>

  /// Takes `when_spellings` (a word and how people also write it), `when_past_verbs`,
  /// `when_base_verbs`, `when_evening_words`, `when_gatherings` and `holidays` from the lexicon.
  init(lexicon: Lexicon) {
    holidays = HolidayTable(lexicon.table("holidays"))
    pastVerbs = Set(lexicon.list("when_past_verbs").map(folded))
    baseVerbs = Set(lexicon.list("when_base_verbs").map(folded))
    eveningWords = Set(lexicon.list("when_evening_words").map(folded))
    gatherings = Set(lexicon.list("when_gatherings").map(folded))
    addWeekdays()
    addMonths()
    addUnits()
    addNumbers()
    addDayWords()
    for word in holidays.firstWords where terms[word] == nil { terms[word] = .opener }
    for word in Self.openers where terms[word] == nil { terms[word] = .opener }
    for (word, spellings) in lexicon.table("when_spellings") {
      guard let term = terms[folded(word)] else { continue }
      for spelling in spellings { terms[folded(spelling)] = term }
    }
  }

  subscript(word: String) -> WhenTerm? { terms[word] }

  private mutating func addWeekdays() {
    for weekday in Weekday.allCases {
      let name = weekday.englishName.lowercased()
      terms[name] = .weekday(weekday, plural: false, doubtful: false)
      terms[name + "s"] = .weekday(weekday, plural: true, doubtful: false)
    }
    let short: [(String, Weekday)] = [
      ("mon", .monday), ("tue", .tuesday), ("tues", .tuesday), ("weds", .wednesday),
      ("thu", .thursday), ("thur", .thursday), ("thurs", .thursday), ("fri", .friday),
    ]
    for (name, weekday) in short {
      terms[name] = .weekday(weekday, plural: false, doubtful: false)
    }
    for (name, weekday) in [("sat", Weekday.saturday), ("sun", .sunday), ("wed", .wednesday)] {
      terms[name] = .weekday(weekday, plural: false, doubtful: true)
    }
  }

  private mutating func addMonths() {
    for (index, name) in RecurrenceRule.monthNames.enumerated() {
      let folded = name.lowercased()
      let kind: MonthName =
        switch folded {
        case "may", "march": .word
        case "april", "june", "august": .name
        default: .plain
        }
      terms[folded] = .month(index + 1, kind)
      // an abbreviation is a name too: Jan, Mar, Jun
      if index != 4 {
        terms[String(folded.prefix(3))] = .month(index + 1, [0, 2].contains(index) ? .word : .name)
      }
    }
    terms["sept"] = .month(9, .name)
  }

  private mutating func addUnits() {
    let units: [(CalendarUnit, [String], [String])] = [
      (.second, ["sec"], ["seconds", "secs"]),
      (.minute, ["minute", "min"], ["minutes", "mins"]),
      (.hour, ["hour", "hr"], ["hours", "hrs"]),
      (.day, ["day"], ["days"]),
      (.weekday, ["weekday", "workday"], ["weekdays", "workdays"]),
      (.week, ["week", "wk"], ["weeks", "wks"]),
      (.weekend, ["weekend"], ["weekends"]),
      (.fortnight, ["fortnight"], ["fortnights"]),
      (.month, ["month", "mth"], ["months", "mths"]),
      (.quarter, ["quarter", "qtr"], ["quarters", "qtrs"]),
      (.year, ["year", "yr"], ["years", "yrs"]),
    ]
    for (unit, singular, plural) in units {
      for word in singular { terms[word] = .unit(unit, plural: false) }
      for word in plural { terms[word] = .unit(unit, plural: true) }
    }
  }

  private mutating func addNumbers() {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (index, word) in small.enumerated() { terms[word] = .count(index + 1) }
    for (index, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "ninety"].enumerated() {
      terms[word] = .count(index < 5 ? (index + 2) * 10 : 90)
    }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, word) in ordinals.enumerated() { terms[word] = .ordinal(index + 1) }
    terms["thirtieth"] = .ordinal(30)
    terms["last"] = .ordinal(-1)
  }

  private mutating func addDayWords() {
    terms["today"] = .offset(0)
    terms["tomorrow"] = .offset(1)
    terms["yesterday"] = .offset(-1)
    terms["tonight"] = .tonight
    terms["morning"] = .part(.morning)
    terms["afternoon"] = .part(.afternoon)
    terms["evening"] = .part(.evening)
    terms["night"] = .part(.night)
    terms["noon"] = .clock(.noon)
    terms["midday"] = .clock(.noon)
    terms["midnight"] = .clock(.midnight)
    terms["am"] = .meridiem(pm: false)
    terms["pm"] = .meridiem(pm: true)
    terms["daily"] = .frequency(.daily, 1)
    terms["everyday"] = .frequency(.daily, 1)
    terms["nightly"] = .frequency(.daily, 1)
    terms["weekly"] = .frequency(.weekly, 1)
    terms["fortnightly"] = .frequency(.weekly, 2)
    terms["biweekly"] = .frequency(.weekly, 2)
    terms["monthly"] = .frequency(.monthly, 1)
    terms["quarterly"] = .frequency(.monthly, 3)
    terms["yearly"] = .frequency(.yearly, 1)
    terms["annually"] = .frequency(.yearly, 1)
    terms["hourly"] = .frequency(.hourly, 1)
  }

  private static let openers = [
    "the", "in", "at", "a", "an", "all", "any", "this", "next", "past", "coming", "upcoming",
    "every", "each",
    "end", "start", "beginning", "middle", "mid", "early", "late", "later", "from", "between",
    "once", "twice", "thrice", "starting", "half", "within", "couple", "around", "about",
    "previous", "current", "few", "on", "eod", "cob", "alternate", "eom", "eoy", "eow", "w", "q",
    "now", "right",
    "several", "semi", "bi", "bimonthly", "biannually", "semiannually", "wc", "h", "autumn",
    "spring", "summer", "winter", "fall", "dozen", "sometime", "by", "one's",
  ]
}
