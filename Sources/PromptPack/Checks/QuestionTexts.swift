internal import Dialogue
internal import Language

extension Variant {
  /// The words, likely names filled in, without what stands in quotation marks.
  var unquoted: String {
    var text = ""
    var isQuoted = false
    for character in template.likely {
      switch character {
      case "“": isQuoted = true
      case "”": isQuoted = false
      case "\"": isQuoted.toggle()
      default: if !isQuoted { text.append(character) }  // a letter or a sign
      }
    }
    return text
  }

  var questionMarks: Int { unquoted.count { $0 == "?" } }
}
