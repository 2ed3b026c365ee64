internal import Model

/// The table of words from which dates are read.
struct WhenTerms {
  private(set) var all: [String: WhenTerm] = [:]

  /// - Parameter spellings: a word, and how people also write it.
  init(holidays: HolidayTable, spellings: [String: [String]]) {
    addWeekdays()
    addMonths()
    addUnits()
    addNumbers()
    addDayWords()
    for word in holidays.firstWords where all[word] == nil { all[word] = .opener }
    for word in Self.openers where all[word] == nil { all[word] = .opener }
    for (word, others) in spellings {
      guard let term = all[folded(word)] else { continue }
      for other in others { all[folded(other)] = term }
    }
  }

  private mutating func addWeekdays() {
    for weekday in Weekday.allCases {
      let name = weekday.englishName.lowercased()
      all[name] = .weekday(weekday, plural: false, doubtful: false)
      all[name + "s"] = .weekday(weekday, plural: true, doubtful: false)
    }
    let short: [(String, Weekday)] = [
      ("mon", .monday), ("tue", .tuesday), ("tues", .tuesday), ("weds", .wednesday),
      ("thu", .thursday), ("thur", .thursday), ("thurs", .thursday), ("fri", .friday),
    ]
    for (name, weekday) in short {
      all[name] = .weekday(weekday, plural: false, doubtful: false)
    }
    for (name, weekday) in [("sat", Weekday.saturday), ("sun", .sunday), ("wed", .wednesday)] {
      all[name] = .weekday(weekday, plural: false, doubtful: true)
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
      all[folded] = .month(index + 1, kind)
      // an abbreviation is a name too: Jan, Mar, Jun
      if index != 4 {
        all[String(folded.prefix(3))] = .month(index + 1, [0, 2].contains(index) ? .word : .name)
      }
    }
    all["sept"] = .month(9, .name)
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
      for word in singular { all[word] = .unit(unit, plural: false) }
      for word in plural { all[word] = .unit(unit, plural: true) }
    }
  }

  private mutating func addNumbers() {
    let small = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    for (index, word) in small.enumerated() { all[word] = .count(index + 1) }
    for (index, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "ninety"].enumerated() {
      all[word] = .count(index < 5 ? (index + 2) * 10 : 90)
    }
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
      "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
      "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    for (index, word) in ordinals.enumerated() { all[word] = .ordinal(index + 1) }
    all["thirtieth"] = .ordinal(30)
    all["last"] = .ordinal(-1)
  }

  private mutating func addDayWords() {
    all["today"] = .offset(0)
    all["tomorrow"] = .offset(1)
    all["yesterday"] = .offset(-1)
    all["tonight"] = .tonight
    all["morning"] = .part(.morning)
    all["afternoon"] = .part(.afternoon)
    all["evening"] = .part(.evening)
    all["night"] = .part(.night)
    all["noon"] = .clock(.noon)
    all["midday"] = .clock(.noon)
    all["midnight"] = .clock(.midnight)
    all["am"] = .meridiem(pm: false)
    all["pm"] = .meridiem(pm: true)
    all["daily"] = .frequency(.daily, 1)
    all["everyday"] = .frequency(.daily, 1)
    all["nightly"] = .frequency(.daily, 1)
    all["weekly"] = .frequency(.weekly, 1)
    all["fortnightly"] = .frequency(.weekly, 2)
    all["biweekly"] = .frequency(.weekly, 2)
    all["monthly"] = .frequency(.monthly, 1)
    all["quarterly"] = .frequency(.monthly, 3)
    all["yearly"] = .frequency(.yearly, 1)
    all["annually"] = .frequency(.yearly, 1)
    all["hourly"] = .frequency(.hourly, 1)
  }

  private static let openers = [
    "the", "in", "at", "a", "an", "all", "any", "this", "next", "past", "coming", "upcoming",
    "every", "each",
    "end", "start", "beginning", "rest", "remainder", "working", "business", "work", "middle",
    "mid", "early", "late", "later", "from", "between",
    "once", "twice", "thrice", "starting", "half", "within", "couple", "around", "about",
    "previous", "current", "few", "on", "eod", "cob", "alternate", "eom", "eoy", "eow", "w", "q",
    "now", "right",
    "several", "semi", "bi", "bimonthly", "biannually", "semiannually", "wc", "h", "autumn",
    "spring", "summer", "winter", "fall", "dozen", "sometime", "by", "one's",
  ]
}
