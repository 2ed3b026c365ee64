import Dialogue
import Foundation
import Model

/// A page of the record within the chat, by its name.
func page(named name: String, argument: String, width: Int, setup: Setup, store: any Store)
  -> String
{
  do throws(StoreProblem) {
    switch name {
    case "wins": return winsPage(try store.record.wins(on: nil, limit: 30), width: width)
    default: return "  '/\(name)' is not there yet."
    }
  } catch {
    return "\(error)"
  }
}

/// The columns of the terminal, or 80.
func terminalWidth() -> Int {
  var size = winsize()
  guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
  return Int(size.ws_col)
}
