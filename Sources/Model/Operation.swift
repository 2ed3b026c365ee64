/// What is to be done to the record.
package enum Change: Equatable, Codable, Sendable {
  /// Adds the entity, or replaces the one with the same id.
  case put(Entity)
  case remove(Entity.Kind, Identifier)
}

/// A change as it was done: with what was there before, it is its own undo.
///
/// The undo of `(before, after)` is `(after, before)`; undoing is a new operation, so the log only
/// ever grows.
package struct Operation: Equatable, Codable, Sendable {
  package var device: Identifier
  package var time: HybridTime
  package var kind: Entity.Kind
  package var entity: Identifier
  package var before: Entity?
  package var after: Entity?

  package init(
    device: Identifier, time: HybridTime, kind: Entity.Kind, entity: Identifier,
    before: Entity?, after: Entity?
  ) {
    self.device = device
    self.time = time
    self.kind = kind
    self.entity = entity
    self.before = before
    self.after = after
  }
}
