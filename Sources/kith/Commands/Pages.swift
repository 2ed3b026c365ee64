import Dialogue
import Foundation
import Model
import Terminal
import Views

/// A page of the record within the chat, by its name.
func page(named name: String, argument: String, width: Int, setup: Setup, store: any Store)
  -> String
{
  let sheet = Sheet(
    width: width, style: Style(isOn: setup.outputUsesColour), today: setup.now().day,
    firstWeekday: setup.firstWeekday(store.record), isPlain: setup.options.isPlain)
  let page = RecordPage(record: store.record, sheet: sheet, names: Names(store.record))
  do throws(StoreProblem) {
    return try page.text(name, argument) ?? "  '/\(name)' is not there yet."
  } catch {
    return "\(error)"
  }
}
