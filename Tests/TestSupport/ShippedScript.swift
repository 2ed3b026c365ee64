import Foundation
package import Dialogue
package import PromptPack

/// The prompts as they stand in `prompts/`.
package let shippedPack: (pack: Pack, findings: [Finding]) = {
  var pack = Pack()
  let findings = pack.lay(folder: projectFolder.appending(path: "prompts").path)
  return (pack, findings)
}()

package let shippedScript: Script = shippedPack.pack.script()
