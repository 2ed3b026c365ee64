import Dialogue
import Foundation
import PromptPack

/// Checks a folder of prompts and writes it as Swift: `EmbedPrompts FOLDER OUTPUT`.
///
/// Every finding is printed as a compiler would, so that a broken prompt fails the build with its
/// place.
@main
enum EmbedPrompts {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: EmbedPrompts FOLDER OUTPUT\n".utf8))
      exit(64)
    }
    let folder = arguments[1]
    var pack = Pack()
    let broken = pack.lay(folder: folder)
    let findings = broken + pack.check()
    // Rules that lose an example still work; the tests and `kith prompts check` hold the line there.
    let tolerated: Set<FindingCode> = [.exampleLost, .counterexampleMatched]
    for finding in findings where finding.severity == .error {
      var finding = finding
      finding.place.path = folder + "/" + finding.place.path
      if tolerated.contains(finding.code) { finding.severity = .warning }
      FileHandle.standardError.write(Data("\(finding)\n".utf8))
    }
    guard !findings.contains(where: { $0.severity == .error && !tolerated.contains($0.code) })
    else { exit(1) }
    try Data(source(of: pack, folder: folder).utf8).write(to: URL(filePath: arguments[2]))
  }

  private static func source(of pack: Pack, folder: String) throws -> String {
    var text = """
      // Generated from prompts/ by EmbedPrompts. Do not edit.
      package import PromptPack

      package let builtinPrompts: [EmbeddedFile] = [

      """
    for file in pack.files.values.sorted(by: { $0.path < $1.path }) {
      text += "  EmbeddedFile(\(literal(file.path)), \(file.hash),\n"
      text += "    \(literal(NodeCoder.encode(file.header))),\n"
      text += "    \(literal(NodeCoder.encode(file.node.value)))),\n"
    }
    text += "]\n\n/// The files as they were written, for `kith prompts export`.\n"
    text += "package let builtinSources: [(path: StaticString, text: StaticString)] = [\n"
    for path in Pack.yamlFiles(in: folder) {
      let source = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
      text += "  (\(literal(path)),\n    \(literal(source))),\n"
    }
    return text + "]\n"
  }

  /// A string literal of one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)  // as it is
      }
    }
    return literal + "\""
  }
}
