internal import Synchronization

/// A value that is made when it is first asked for, once.
package final class Deferred<Value: Sendable>: Sendable {
  private let made: Mutex<Value?>
  private let make: @Sendable () -> Value

  package init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
    made = Mutex(nil)
  }

  /// The value as long as it is needed once: made again rather than kept.
  package var passing: Value { made.withLock { $0 } ?? make() }

  package var value: Value {
    if let value = made.withLock({ $0 }) { return value }
    let value = make()
    return made.withLock { stored in
      let kept = stored ?? value
      stored = kept
      return kept
    }
  }
}
