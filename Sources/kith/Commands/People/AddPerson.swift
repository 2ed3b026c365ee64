import ArgumentParser
import Model
import Views

extension People {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds somebody.")
    @Argument(help: "The name.") var name: [String]
    @OptionGroup var fields: PersonFields
    @Flag(help: "Also where somebody of that name is there already.") var another = false
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let open = try OpenRecord(options)
      let name = try personName(self.name.joined(separator: " "))
      let same = try open.people(named: name).filter { one in
        ([one.person.name] + one.person.aliases).contains { folded($0) == folded(name) }
      }
      if let known = same.first, !another {
        throw Problem.data(
          "\(known.person.name) is in the record already (\(known.person.id.short)). "
            + "'kith people edit' changes that entry; --another adds a second one.")
      }
      var person = Person(id: open.newID(), name: name)
      try fields.apply(to: &person, open)
      try open.save([.put(.person(person))], label: "added \(name)")
      if json {
        return print(Acquaintance(person: person).json(on: open.today).text(pretty: true))
      }
      let cadence = person.cadenceDays.map { ", every \(cadenceText($0))" } ?? ""
      print("Added: \(name)\(cadence) (\(person.id.short)).")
    }
  }

  struct Edit: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Changes what is known of somebody; a new name holds everywhere.")
    @Argument(help: "A name, or the id.") var person: [String]
    @Option(help: "The new name; the old one stays as an alias.") var name: String?
    @OptionGroup var fields: PersonFields
    @Option(help: "Take away an alias.") var dropAlias: [String] = []
    @Option(help: "Take out of a group.") var dropGroup: [String] = []
    @Option(help: "Take away a contact point, by its value.") var dropContact: [String] = []
    @Option(help: "Replace all notes; an empty text takes them away.") var notes: String?
    @OptionGroup var options: Options

    func run() throws {
      let open = try OpenRecord(options)
      let before = try open.person(person.joined(separator: " ")).person
      var after = before
      if let name {
        after.name = try personName(name)
        after.aliases.removeAll { folded($0) == folded(after.name) }
        if folded(before.name) != folded(after.name),
          !after.aliases.map(folded).contains(folded(before.name))
        {
          after.aliases.append(before.name)
        }
      }
      try remove(dropAlias, from: &after.aliases, what: "alias", of: after)
      try remove(dropGroup, from: &after.groups, what: "group", of: after)
      for value in dropContact {
        let count = after.contacts.count
        after.contacts.removeAll { folded($0.value) == folded(value) }
        if after.contacts.count == count {
          throw Problem.notFound("\(after.name) has no contact point '\(value)'.")
        }
      }
      if let notes { after.notes = notes.isEmpty ? nil : notes }
      try fields.apply(to: &after, open)
      guard after != before else {
        throw Problem.usage(
          "nothing to change was given. See 'kith people edit --help' for what there is.")
      }
      try open.save([.put(.person(after))], label: "changed \(before.name)")
      print("Changed: \(after.name).")
    }

    private func remove(
      _ names: [String], from list: inout [String], what: String, of person: Person
    ) throws {
      for name in names {
        guard let place = list.firstIndex(where: { folded($0) == folded(name) }) else {
          throw Problem.notFound("\(person.name) has no \(what) '\(name)'.")
        }
        list.remove(at: place)
      }
    }
  }
}

/// A name that can stand in the record.
func personName(_ typed: String) throws -> String {
  let name = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  guard name.contains(where: \.isLetter) else {
    throw Problem.usage("'\(typed)' is no name. Give one, as in: kith people add \"Ana Silva\".")
  }
  return name
}
