internal import Foundation

/// Held while a chat runs on a store, so that a second window knows of it.
///
/// The lock is on a file beside the store; the system lets go of it when the program ends, however
/// it ends. It guards courtesy, not data: the store itself is safe with many writers.
package final class ChatLock: Sendable {
  private let descriptor: Int32

  private init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Takes the lock of the store at a path.
  ///
  /// - Returns: nil where another program holds it. Where a lock cannot be had at all (a file
  ///   system without locks), a lock that nobody else sees.
  package static func take(beside path: String) -> ChatLock? {
    let descriptor = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return ChatLock(-1) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      Foundation.close(descriptor)
      return nil
    }
    return ChatLock(descriptor)
  }

  deinit {
    if descriptor >= 0 { Foundation.close(descriptor) }
  }
}
