internal import Dialogue

/// Words that other readers of YAML take for a truth value, or for nothing, where a text is meant.
///
/// This program reads them as they are written; an editor or another tool may turn `no` into `false`.
enum YAMLTruth: Check {
  private static let traps: Set<String> = [
    "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~",
  ]

  static func findings(in everything: Everything) -> [Finding] {
    everything.plainScalars.value.filter { traps.contains($0.text.lowercased()) }.map {
      Finding(
        .yamlTruth, $0.place,
        "other programs read `\($0.text)` as a truth value; write it in quotes")
    }
  }
}
