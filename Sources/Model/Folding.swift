internal import Foundation

/// Lower case, diacritics removed, apostrophes and hyphens straightened: the form in which words
/// and names are compared.
///
/// Letters that Unicode does not take apart, such as "ł" and "ø", come to what people type who do
/// not have them on their keyboard.
package func folded(_ text: String) -> String {
  if text.utf8.allSatisfy({ $0 < 128 }) { return text.lowercased() }
  var result = ""
  for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .nonspacingMark where scalar.value < 0x0370: continue
    default: break  // marks of other scripts carry vowels and stay
    }
    switch scalar {
    case "\u{2019}", "\u{2BC}", "\u{2018}": result.append("'")
    case "\u{2010}", "\u{2011}": result.append("-")
    case "ł", "Ł": result.append("l")
    case "ø", "Ø": result.append("o")
    case "đ", "Đ": result.append("d")
    case "ı": result.append("i")
    case "ß", "ẞ": result.append("ss")
    case "æ", "Æ": result.append("ae")
    case "œ", "Œ": result.append("oe")
    default: result.unicodeScalars.append(scalar)  // every other letter keeps its shape
    }
  }
  return result.precomposedStringWithCanonicalMapping.lowercased()
}
