import Foundation
import PackagePlugin

/// Runs `EmbedPrompts` on `prompts/` before the target that holds them is compiled.
@main
struct EmbedPromptsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let prompts = context.package.directoryURL.appending(path: "prompts")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedPrompts.swift")
    let paths = FileManager.default.enumerator(atPath: prompts.path)?.compactMap { $0 as? String }
    let files = (paths ?? []).filter { $0.hasSuffix(".yaml") }.sorted()
    return [
      .buildCommand(
        displayName: "Checking and embedding prompts",
        executable: try context.tool(named: "EmbedPrompts").url,
        arguments: [prompts.path, output.path],
        inputFiles: files.map { prompts.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
