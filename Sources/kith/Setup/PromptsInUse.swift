import BuiltinPrompts
import Coaching
import Dialogue
import Foundation
import Language
import Model
import PromptPack

/// The built-in prompts with the person's own laid over them, read again when a file changes.
final class PromptsInUse {
  private let folder: String
  private let watches: Bool
  private let record: (any Record)?
  private var stamp = ""
  private var habits = Habits()
  private var current: Script?
  private var pack: Pack?

  /// What the reading of days depends on.
  private struct Habits: Equatable {
    var firstWeekday = Weekday.monday
    var dateOrder: DateOrder?
  }

  /// A folder that was asked for by name must be there.
  ///
  /// - Parameter record: Where it is settled how weeks are counted and days are written.
  init(options: Options, record: (any Record)? = nil) throws {
    self.record = record
    (folder, watches) = options.promptsFolder
    guard watches else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw Problem.missing(
        "there is no folder '\(folder)'. 'kith prompts export \(folder)' makes one to start from.")
    }
  }

  /// The script as it stands now.
  func script() -> Script {
    let latest = watches || current == nil ? currentStamp() : stamp
    let habits = currentHabits()
    if let current, latest == stamp, habits == self.habits { return current }
    stamp = latest
    self.habits = habits
    var pack = Pack(embedded: builtinPrompts)
    let findings = latest.isEmpty ? [] : pack.lay(folder: folder, after: self.pack)
    for (index, finding) in findings.enumerated() {
      let path = finding.place.path
      var shown = finding
      shown.place.path = folder + "/" + path
      let isLast = !findings[(index + 1)...].contains {
        $0.place.path == path && $0.severity == .error
      }
      let consequence =
        finding.severity == .error && isLast ? "\n  \(self.consequence(for: path, in: pack))" : ""
      warn("\(shown)\(consequence)")
    }
    let script = pack.script(
      firstWeekday: habits.firstWeekday, order: habits.dateOrder,
      timeZone: TimeZone.current.identifier)
    current = script
    self.pack = pack
    return script
  }

  private func consequence(for path: String, in pack: Pack) -> String {
    if self.pack != nil, pack.files[path] != nil {
      return "Until that is mended, the file is used as it was before."
    }
    return pack.files[path] == nil
      ? "The file is left out." : "The built-in file is used in its place."
  }

  /// What the person settled, else what the locale says.
  private func currentHabits() -> Habits {
    Habits(
      firstWeekday: record?.firstWeekday ?? .monday,
      dateOrder: record?.dateOrder ?? localeCountry("LC_TIME").flatMap(DateOrder.init(country:)))
  }

  /// Changes whenever a file of the folder does; empty where there are none.
  private func currentStamp() -> String {
    Pack.yamlFiles(in: folder).map { path in
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      let date = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
      return "\(path) \(date) \(attributes?[.size] ?? 0)"
    }.joined(separator: "\n")
  }
}
