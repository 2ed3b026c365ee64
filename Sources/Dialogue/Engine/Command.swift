internal import Language

/// What the person wants of the program rather than tells it: `/back`, `/log coffee with Ana`, or
/// plain words that can mean nothing else.
struct Command {
  enum Action {
    case chat(ChatCommand)
    /// Opens the flow of that id.
    case flow(String)
    /// Prints a page of the record.
    case page(String)
    case unknown
  }

  var name: String
  var argument: String
  var action: Action
  /// Typed with a slash, and so meant as a command wherever it is typed.
  var isSlashed = false

  init?(_ line: String, script: Script) {
    let trimmed = line.drop { $0.isWhitespace }
    if trimmed.first == "/", trimmed.dropFirst().first?.isLetter ?? false {
      let parts = trimmed.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
      name = parts.first.map { $0.lowercased() } ?? ""
      isSlashed = true
      argument = parts.count > 1 ? String(parts[1]) : ""
      if let flow = script.flow(command: name) {
        action = .flow(flow)
      } else if let command = ChatCommand(rawValue: name), !Pages.names.contains(name) {
        action = .chat(command)
      } else if Pages.names.contains(name) {
        action = .page(name)
      } else {
        action = .unknown
      }
    } else if let command = script.readers.value.commands.read(line) {
      name = command.rawValue
      argument = ""
      if let flow = script.flow(command: name) {
        action = .flow(flow)
      } else if Pages.names.contains(name) {
        action = .page(name)
      } else {
        action = .chat(command)
      }
    } else {
      return nil
    }
  }

  /// The name of a command by itself, as it is typed in the open chat: "deck" for `/deck`.
  init?(bare words: Words, script: Script) {
    guard words.count == 1, let word = words.normals.first else { return nil }
    self.init("/" + word, script: script)
    if case .unknown = action { return nil }
  }

  /// Every slash command there is, for help, completion and the nearest guess.
  static func names(_ script: Script) -> [String] {
    (ChatCommand.allCases.map(\.rawValue) + Pages.names + script.headers.compactMap(\.command))
      .reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// The pages of the record that the program can print within a dialogue.
package enum Pages {
  package static let names = [
    "today", "goals", "people", "followups", "events", "wins", "reflections", "find", "about",
    "openers", "review", "fear", "settings",
  ]
}

extension Script {
  /// Slash commands, without the slash.
  package var commandNames: [String] { Command.names(self).sorted() }
}
