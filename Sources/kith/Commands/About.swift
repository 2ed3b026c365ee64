import ArgumentParser
import Dialogue
import Model
import Terminal

struct About: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "about",
    abstract: "What this rests on, with its limits; who can see what; where your data is.")
  @OptionGroup var options: Options

  func run() throws {
    let setup = try Setup(options)
    print(aboutText(try setup.script(), setup: setup, width: terminalWidth()))
  }
}

/// The paragraphs of `texts/about.yaml`, with the store's path in its place.
func aboutText(_ script: Script, setup: Setup, width: Int) -> String {
  let scope = StorePath(path: setup.shownPath(setup.options.storePath))
  return script.text(.about).variants
    .compactMap { $0.template.render(in: scope, today: setup.now().day) }
    .map { Wrap.wrap(sanitised($0), columns: max(30, min(width - 2, 74)), indent: 2) }
    .joined(separator: "\n\n")
}

private struct StorePath: Scope {
  let path: String

  func value(of name: String) -> Value { name == "my.store" ? .text(path) : .none }
  func call(_ function: String, _ arguments: [Value]) -> Value? { nil }
}
