import Foundation
import Journal
import Model

/// A program for the tests to kill, to starve and to crowd: adds encounters to a store, one a
/// turn, and prints the id of each once it is on disk.
///
/// `JournalWriter STORE COUNT SEED [--file-limit BYTES] [--as-nobody]`
///
/// It prints `error: …` and ends with the exit status of the problem where it cannot go on.
@main
struct JournalWriter {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3, let count = Int(arguments[1]), let seed = UInt64(arguments[2])
    else { exit(64) }
    if let index = arguments.firstIndex(of: "--file-limit"), let bytes = UInt(arguments[index + 1])
    {
      // The write that would pass the limit fails as one to a full disk does.
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: bytes, rlim_max: bytes)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    if arguments.contains("--as-nobody"), getuid() == 0 {
      setgid(65_534)
      setuid(65_534)
    }
    do {
      try write(to: arguments[0], count: count, seed: seed)
    } catch {
      say("error: \(error.cause)")
      exit(error.exitStatus)
    }
  }

  /// At once, without a buffer that would die with the program.
  static func say(_ line: String) { FileHandle.standardOutput.write(Data((line + "\n").utf8)) }

  static func write(to path: String, count: Int, seed: UInt64) throws(StoreProblem) {
    var random = SplitMix64(seed: seed)
    var moment = Moment(milliseconds: 1_795_000_000_000)
    let journal = try Journal.open(path: path, patience: 30)
    for number in 0..<count {
      moment.milliseconds += 1
      let person = Person(id: Identifier(at: moment, using: &random), name: "Maya \(number)")
      let encounter = Encounter(
        id: Identifier(at: moment, using: &random), day: moment.day, kind: .coffee,
        people: [person.id], text: "Coffee with Maya \(number), seed \(seed)")
      try journal.commit(
        Turn(
          changes: [.put(.person(person)), .put(.encounter(encounter))], label: "coffee",
          at: moment,
          saved: SavedDialogue(
            id: person.id, state: encounter.id.description, isOpen: true, updated: moment)))
      say("\(encounter.id)")
    }
  }
}
