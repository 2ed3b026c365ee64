import Coaching
import Dialogue
import Foundation
import Language
import Model
import Session
import Views

/// A page of the record within the chat, by its name.
func page(named name: String, argument: String, width: Int, setup: Setup, store: any Store)
  -> String
{
  let sheet = setup.sheet(store.record, width: width)
  let page = RecordPage(
    record: store.record, sheet: sheet, names: Names(store.record),
    lines: { agenda in
      guard let script = try? setup.script() else { return [] }
      return helloLines(
        agenda, script: script, record: setup.knowledge(store), at: setup.now())
    },
    days: { typed in
      if let day = Day(iso: typed) { return day...day }
      let when = try? setup.script(store.record).readers.value.when
      return when?.read(typed, now: setup.now(), prefer: .past).days
    },
    keptFlows: { (try? setup.script().keptFlows) ?? [:] }, fallbacks: preferenceFallbacks())
  if name == "about", let script = try? setup.script() {
    return aboutText(script, setup: setup, width: width)
  }
  do throws(StoreProblem) {
    return try page.text(name, argument) ?? sheet.hint("There is no page '\(name)'.")
  } catch {
    return "\(error)"
  }
}
