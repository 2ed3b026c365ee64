/// Why the store could not be opened, read or written. The wording is in `StoreProblemText.swift`.
package struct StoreProblem: Error, Equatable, Sendable {
  package enum Cause: Equatable, Sendable {
    /// The file is no SQLite database.
    case notADatabase
    /// A database of another program.
    case foreign
    /// Written by a later version of kith: the number found and the greatest known here.
    case newer(found: Int, known: Int)
    /// The file is broken; what SQLite says of it.
    case damaged(String)
    /// A folder has the name of the store.
    case isAFolder
    case unreadable
    /// There is no file to be read.
    case missing
    /// A file has the name of the one to be made.
    case alreadyThere
    case readOnly
    /// The folder for the store cannot be made or written to; what the system says.
    case cannotCreate(String)
    case diskFull
    /// Another program holds the store and did not let go of it in time.
    case busy
    /// The file was deleted, moved or replaced while it was in use.
    case gone
    /// Writing failed; what SQLite says. Nothing was saved.
    case writeFailed(String)
    /// What the system or SQLite says.
    case failed(String)
  }

  package var path: String
  package var cause: Cause

  package init(path: String, cause: Cause) {
    self.path = path
    self.cause = cause
  }
}
