import ArgumentParser
import BuiltinPrompts
import Dialogue
import Foundation
import Model
import PromptPack

extension Prompts {
  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "test",
      abstract: "Holds the conversations of a pack's transcripts/ and says where they go astray.",
      discussion:
        "Each is held twice: in one go, and with the dialogue saved and read after each line.")
    @Argument(help: "The folder of the pack; by default the one in use.") var folder: String?
    @OptionGroup var options: Options
    @Flag(help: "JSON on standard output.") var json = false

    func run() throws {
      let path = folder ?? options.promptsFolder.path
      try Prompts.requireFolder(path)
      var pack = Pack(embedded: builtinPrompts)
      let errors = pack.lay(folder: path).filter { $0.severity == .error }
      guard errors.isEmpty else {
        throw Problem.data(
          errors.map { "\(path)/\($0)" }.joined(separator: "\n")
            + "\nMend this first; 'kith prompts check \(path)' says all that is wrong.")
      }
      let names = Transcript.files(in: path)
      guard !names.isEmpty else {
        throw Problem.missing(
          "there are no transcripts in '\(path)/\(Pack.transcripts)'. A file such as "
            + "\(Pack.transcripts)/first.chat holds one conversation.")
      }
      let script = pack.script()
      let seed = try options.seedNumber()
      let results = names.map { ($0, problems(in: $0, under: path, script, seed: seed)) }
      tell(results)
      let failed = results.count { !$0.1.isEmpty }
      if failed > 0 {
        throw Problem.failed("\(failed) of \(results.count) conversations went astray.")
      }
    }

    private func problems(
      in name: String, under path: String, _ script: Script, seed: UInt64?
    ) -> [TranscriptProblem] {
      let file = "\(path)/\(name)"
      guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
        return [TranscriptProblem(path: file, line: 1, message: "cannot be read as UTF-8 text")]
      }
      do throws(TranscriptProblem) {
        let transcript = try Transcript(text, path: file)
        func problems(roundTrips: Bool) -> [TranscriptProblem] {
          transcript.problems(in: script, roundTrips: roundTrips, seed: seed)
        }
        let inOneGo = problems(roundTrips: false)
        return inOneGo.isEmpty ? problems(roundTrips: true) : inOneGo
      } catch {
        return [error]
      }
    }

    private func tell(_ results: [(String, [TranscriptProblem])]) {
      guard json else {
        for (name, problems) in results {
          print(problems.isEmpty ? "ok    \(name)" : "astray \(name)")
          for problem in problems { print(problem) }
        }
        return
      }
      let objects = results.map { name, problems in
        JSONValue.object([
          "path": .string(name), "passed": .bool(problems.isEmpty),
          "problems": .array(
            problems.map {
              .object(["line": .int($0.line), "message": .string($0.message)])
            }),
        ])
      }
      print(JSONValue.array(objects).text(pretty: true))
    }
  }
}
