import ArgumentParser
import BuiltinPrompts
import Dialogue
import PromptPack

extension Prompts {
  struct Graph: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case dot, mermaid }

    static let configuration = CommandConfiguration(
      commandName: "graph", abstract: "Draws a flow: where each step can lead.",
      discussion: "For Graphviz: kith prompts graph goal | dot -Tsvg > goal.svg")
    @Argument(help: "The id of a flow.") var flow: String
    @Option(help: "dot (Graphviz) or mermaid.") var format: Format = .dot
    @OptionGroup var options: Options

    func run() throws {
      let script = try PromptsInUse(options: options).script()
      guard let found = script.flow(flow) else {
        let nearest = nearestWord(to: flow, among: script.headers.map(\.id))
        throw Problem.missing(
          "there is no flow '\(flow)'. "
            + (nearest.map { "Did you mean '\($0)'?" }
              ?? "There are " + script.headers.map(\.id).joined(separator: ", ") + "."))
      }
      let graph = FlowGraph(found)
      switch format {
      case .dot: print(graph.dot)
      case .mermaid: print(graph.mermaid)
      }
    }
  }
}
