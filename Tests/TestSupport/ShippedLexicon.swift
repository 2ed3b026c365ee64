package import Foundation
package import Language
import PromptPack

/// The project's folder, found from this file.
package let projectFolder = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The words of `prompts/words/` as they are shipped.
package let shippedLexicon: Lexicon = {
  var lexicon = Lexicon()
  let folder = projectFolder.appending(path: "prompts/words")
  let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
  for file in files.sorted() where file.hasSuffix(".yaml") {
    do {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      try readLexicon(yaml: text, into: &lexicon)
    } catch {
      fatalError("\(file): \(error)")
    }
  }
  return lexicon
}()
