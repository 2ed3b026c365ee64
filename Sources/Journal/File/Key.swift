internal import Model

/// The number of a row that has a day: the day, the kind and a count within the day, in this
/// order of weight.
///
/// Keys sort by day. They fit into 47 bits, which SQLite stores in six bytes. Being unique over
/// all tables, they number the rows of the search index too.
struct Key: Equatable {
  static let dayShift: Int64 = 24
  static let kindShift: Int64 = 20
  /// Added to the number of a day, so that no key is negative. Written in the schema's triggers.
  static let dayOffset: Int64 = 4_400_000

  let raw: Int64

  /// Codes are stored: never change one, only add.
  private static let codes: [Entity.Kind: Int64] = [
    .person: 0, .encounter: 1, .followUp: 2, .event: 3, .goal: 4, .rating: 5, .win: 6,
    .conversation: 7, .answer: 8, .setting: 9, .opener: 10,
  ]
  private static let kinds = Dictionary(uniqueKeysWithValues: codes.map { ($1, $0) })

  /// The keys that a kind may use on a day.
  static func range(_ kind: Entity.Kind, on day: Day) -> Range<Int64> {
    let first = start(of: day) + (codes[kind] ?? 15) << kindShift
    return first..<first + 1 << kindShift
  }

  /// No key of an earlier day comes up to it.
  static func start(of day: Day) -> Int64 { (Int64(day.number) + dayOffset) << dayShift }

  /// All keys of some days; of all days for nil.
  static func range(of days: Range<Day>?) -> Range<Int64> {
    guard let days else { return 0..<Int64.max }
    return start(of: days.lowerBound)..<start(of: days.upperBound)
  }

  static func day(of raw: Int64) -> Day { Day(number: Int(raw >> dayShift - dayOffset)) }

  // MARK: Rows of the search index

  /// People have no day; they come after all days, so that a search finds them first.
  static let peopleStart: Int64 = 0x7F_FFFF << dayShift

  static func searchRow(_ kind: Entity.Kind, key: Int64) -> Int64 {
    kind == .person ? peopleStart + key : key
  }

  static func entity(ofSearchRow row: Int64) -> (kind: Entity.Kind, key: Int64)? {
    if row >= peopleStart { return (.person, row - peopleStart) }
    return kinds[row >> kindShift & 0xF].map { ($0, row) }
  }
}
