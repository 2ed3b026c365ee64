package import Model

/// All that the record knows of one person, gathered for a page.
package struct PersonFile {
  package var one: Acquaintance
  /// The latest first.
  package var timeline: [TimelineEntry]
  /// Open follow-ups with the person.
  package var open: [FollowUp]

  package init(_ one: Acquaintance, in record: any Record, entries: Int) throws(StoreProblem) {
    self.one = one
    timeline = try record.timeline(of: one.person.id, before: nil, limit: entries)
    open = try record.followUps(with: one.person.id, open: true, limit: 100)
  }
}
