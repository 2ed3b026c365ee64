internal import Foundation
internal import GRDB
package import Model

/// What a restore did.
package struct Restored: Equatable, Sendable {
  package var contents: StoreContents
  /// Where the store lies that was replaced; nil where there was none.
  package var kept: String?
}

extension Journal {
  /// Puts a backup in the place of the store at a path. The store that was there is kept beside it.
  ///
  /// A sound store is written over in one transaction, so that another program which has it open
  /// sees either the old record or the new one. One that cannot be opened is moved aside.
  ///
  /// - Throws: `StoreProblem`, about the backup or about the store; then the store is as it was.
  package static func restore(path: String, from source: String, at moment: Moment)
    throws(StoreProblem) -> Restored
  {
    let draft = try draft(of: source, for: path)
    do {
      defer { draft.discard() }
      var kept: String?
      if let current = try openToReplace(path) {
        let place = Self.placeBeside(path, at: moment)
        try current.backup(to: place)
        try current.replaceContents(with: DatabaseQueue(path: draft.path))
        try current.close()
        kept = place
      } else {
        kept = try moveAside(path, at: moment)
        guard rename(draft.path, path) == 0 else {
          throw StoreProblem(path: path, cause: .cannotCreate(DraftFile.systemError()))
        }
        try DraftFile.sync(DraftFile.folder(of: path))
      }
      let restored = try Journal.open(path: path)
      defer { try? restored.close() }
      return Restored(contents: try restored.contents(), kept: kept)
    } catch {
      throw problem(error, path: path, writing: true)
    }
  }

  /// A copy of the backup that is whole, up to date, and ready to be the store.
  private static func draft(of source: String, for path: String) throws(StoreProblem) -> DraftFile {
    do {
      var status = stat()
      guard stat(source, &status) == 0 else {
        throw StoreProblem(path: source, cause: errno == ENOENT ? .missing : .unreadable)
      }
      try StoreFile(path: source).checkIsStore()
      try StoreFile(path: path).makeFolders()
      let draft = try DraftFile(for: path + ".restoring")
      do {
        var configuration = Configuration()
        configuration.readonly = true
        let backup = try DatabaseQueue(path: source, configuration: configuration)
        let copy = try DatabaseQueue(path: draft.path)
        try backup.backup(to: copy)
        try backup.close()
        try copy.writeWithoutTransaction { db in
          let found = try String.fetchAll(db, sql: "PRAGMA quick_check")
          guard found == ["ok"] else {
            throw StoreProblem(path: source, cause: .damaged(found.first ?? ""))
          }
          try Schema.migrate(db)
          // What is recorded from here on is another story than what followed the backup.
          try Device.renew(db)
          try db.execute(sql: "PRAGMA journal_mode = WAL")
        }
        try copy.close()
        try DraftFile.sync(draft.path)
        return draft
      } catch {
        draft.discard()
        throw error
      }
    } catch {
      throw problem(error, path: source, writing: false)
    }
  }

  /// The store to be replaced; nil where there is none, or one that cannot be opened.
  private static func openToReplace(_ path: String) throws(StoreProblem) -> Journal? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return nil }
    do {
      return try Journal.open(path: path)
    } catch {
      switch error.cause {
      case .damaged, .notADatabase, .newer: return nil
      case .foreign, .isAFolder, .unreadable, .readOnly, .cannotCreate, .diskFull, .busy, .gone,
        .writeFailed, .failed, .missing, .alreadyThere:
        throw error
      }
    }
  }

  /// Gives the store's files another name: its log first, which must not meet the new store.
  private static func moveAside(_ path: String, at moment: Moment) throws(StoreProblem) -> String? {
    let place = placeBeside(path, at: moment)
    for part in ["-wal", "-shm", ""] where access(path + part, F_OK) == 0 {
      guard rename(path + part, place + part) == 0 else {
        throw StoreProblem(path: path, cause: .cannotCreate(DraftFile.systemError()))
      }
    }
    return access(place, F_OK) == 0 ? place : nil
  }

  /// `kith.db.replaced-2026-11-23-183000`, or the same with a number where that is taken.
  private static func placeBeside(_ path: String, at moment: Moment) -> String {
    let time = moment.description.dropFirst(11).prefix(8).filter { $0 != ":" }
    let name = "\(path).replaced-\(moment.day)-\(time)"
    var place = name
    var number = 2
    while access(place, F_OK) == 0 {
      place = "\(name)-\(number)"
      number += 1
    }
    return place
  }
}
