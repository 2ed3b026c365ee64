/// What is told to the person: what it is, the path quoted, and what to do.
extension StoreProblem: CustomStringConvertible {
  package var description: String { "\(what) \(advice)" }

  /// The first sentence: what is wrong.
  package var what: String {
    switch cause {
    case .notADatabase: "'\(path)' is not a kith store."
    case .foreign: "'\(path)' is a database of another program."
    case .newer(let found, let known):
      "'\(path)' was written by a newer kith (store version \(found); this one knows \(known))."
    case .damaged(let detail): "The store '\(path)' is damaged (\(detail))."
    case .isAFolder: "'\(path)' is a folder, not a store."
    case .unreadable: "The store '\(path)' cannot be read: permission denied."
    case .missing: "There is no file '\(path)'."
    case .alreadyThere: "There is a file '\(path)' already."
    case .readOnly: "The store '\(path)' is read-only; nothing was saved."
    case .cannotCreate(let detail): "The file '\(path)' cannot be created (\(detail))."
    case .diskFull: "There is no space left for the store '\(path)'; nothing was saved."
    case .busy: "The store '\(path)' is in use by another program; nothing was saved."
    case .gone: "The store '\(path)' was deleted or moved while kith was using it."
    case .writeFailed(let detail):
      "The store '\(path)' could not be written (\(detail)); nothing was saved."
    case .failed(let detail): "The store '\(path)' could not be used (\(detail))."
    }
  }

  /// The second sentence: what to do.
  package var advice: String {
    switch cause {
    case .notADatabase, .foreign:
      "It was left as it is. Name another file with --store PATH or KITH_STORE."
    case .newer: "It was left as it is. Use that newer kith, or another store with --store PATH."
    case .damaged:
      "It was left as it is. Bring a backup back with 'kith restore PATH', "
        + "or try 'sqlite3 STORE .recover'."
    case .isAFolder: "Name a file in it with --store, such as '\(path)/kith.db'."
    case .unreadable: "Check who owns it: ls -l '\(path)'."
    case .missing: "Check the path; 'ls -l' on its folder shows what is there."
    case .alreadyThere: "It was left as it is. Name another file, or move that one away first."
    case .readOnly: "Make the file and its folder writable, then say it again."
    case .cannotCreate:
      "Check that its folder is there and writable, or name another file."
    case .diskFull: "Make some room, then say it again."
    case .busy: "Try again in a moment."
    case .gone: "What was said last is not saved. Start kith again, or bring a backup back first."
    case .writeFailed: "Check the disk it is on, then say it again."
    case .failed: "See 'kith doctor'."
    }
  }

  /// The exit status of a command that ends with this, as in sysexits(3).
  package var exitStatus: Int32 {
    switch cause {
    case .notADatabase, .foreign, .newer, .damaged: 65
    case .isAFolder, .unreadable, .missing: 66
    case .cannotCreate, .alreadyThere: 73
    case .readOnly, .diskFull, .gone, .writeFailed, .failed: 74
    case .busy: 75
    }
  }
}
