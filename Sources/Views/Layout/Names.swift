package import Model

/// The names behind ids, each looked up once.
package final class Names {
  private let record: any Record
  private var known: [Identifier: String?] = [:]

  package init(_ record: any Record) { self.record = record }

  package subscript(id: Identifier) -> String? {
    if let name = known[id] { return name }
    var name: String?
    if case .person(let person)? = try? record.entity(.person, id) { name = person.name }
    known[id] = .some(name)
    return name
  }

  package subscript(ids: [Identifier]) -> [String] { ids.compactMap { self[$0] } }
}
