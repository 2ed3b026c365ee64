import Dialogue
import Foundation
import Journal
import Model
import Session

/// Puts together what a command needs, once: the clock, the store, the prompts.
struct Setup {
  let options: Options
  let now: () -> Moment
  let seed: UInt64?

  init(_ options: Options) throws {
    self.options = options
    now = try options.clock()
    seed = try options.seedNumber()
  }

  /// Opens the store; what is wrong with it is told as it is, and the file is left alone.
  ///
  /// - Parameter mustExist: Complains where there is none, rather than making one.
  func openJournal(mustExist: Bool = false) throws -> Journal {
    guard !mustExist || FileManager.default.fileExists(atPath: options.storePath) else {
      throw Problem.missing(
        "there is no store '\(options.storePath)' yet. 'kith' makes it, or name one with --store.")
    }
    do {
      return try Journal.open(path: options.storePath)
    } catch {
      throw Problem(error)
    }
  }

  /// - Parameter record: Where the person's way to write days and count weeks is kept.
  func script(_ record: (any Record)? = nil) throws -> Script {
    try PromptsInUse(options: options, record: record).script()
  }

  func knowledge(_ store: any Store, _ surroundings: RecordKnowledge.Surroundings? = nil)
    -> RecordKnowledge
  {
    RecordKnowledge(
      store: store, now: now,
      surroundings: surroundings ?? .init(storePath: shownPath(options.storePath)))
  }

  /// With `~` for the home folder.
  func shownPath(_ path: String) -> String {
    let home = ProcessInfo.processInfo.environment["HOME"] ?? ""
    return !home.isEmpty && path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }
}

extension Problem {
  init(_ problem: StoreProblem) {
    self.init(message: "\(problem)", status: problem.exitStatus)
  }
}

/// Does something with the store; its problems become those of the command.
func reading<Result>(_ work: () throws(StoreProblem) -> Result) throws -> Result {
  do {
    return try work()
  } catch {
    throw Problem(error)
  }
}
