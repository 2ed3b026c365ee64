/// A text from elsewhere (a store, an imported file, a paste) that cannot drive the terminal.
///
/// Escape sequences go as a whole (ECMA-48 §5.4 and §8.3: CSI, and the strings OSC, DCS, SOS, PM and
/// APC), as do all other control characters but newline and tab, and the characters that reorder
/// what stands around them (Unicode's "Trojan Source" set, UTR #36: U+202A–202E, U+2066–2069).
/// `\r\n` and `\r` become `\n`, U+2028 and U+2029 too.
///
/// ```swift
/// sanitised("Ma\u{1B}[2Jya")  // "Maya"
/// ```
package func sanitised(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
  var result = String.UnicodeScalarView()
  let scalars = text.unicodeScalars
  var index = scalars.startIndex
  while index < scalars.endIndex {
    let scalar = scalars[index]
    switch scalar.value {
    case 0x1B, 0x90, 0x98, 0x9B, 0x9D, 0x9E, 0x9F:
      index = endOfSequence(in: scalars, from: index)
      continue
    case 0x0D:
      let next = scalars.index(after: index)
      if next == scalars.endIndex || scalars[next] != "\n" { result.append("\n") }
    case 0x2028, 0x2029:
      result.append("\n")
    default:
      if !isUnsafe(scalar) { result.append(scalar) }
    }
    index = scalars.index(after: index)
  }
  return String(result)
}

private func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// Where an escape sequence that starts at `start` ends. One that never ends is its introducer
/// alone: the rest is text that somebody may have meant.
private func endOfSequence(
  in scalars: String.UnicodeScalarView, from start: String.Index
) -> String.Index {
  var index = scalars.index(after: start)
  var kind = scalars[start].value
  if kind == 0x1B {
    guard index < scalars.endIndex else { return index }
    kind = scalars[index].value
    guard (0x20...0x7E).contains(kind) else { return index }
    index = scalars.index(after: index)
    if kind >= 0x40 && kind <= 0x5F { kind += 0x40 }  // ESC [ is the two-byte form of U+009B.
  }
  let body = index
  switch kind {
  case 0x9B:
    while index < scalars.endIndex, (0x20...0x3F).contains(scalars[index].value) {
      index = scalars.index(after: index)
    }
    guard index < scalars.endIndex, (0x40...0x7E).contains(scalars[index].value) else {
      return index
    }
    return scalars.index(after: index)
  case 0x90, 0x98, 0x9D, 0x9E, 0x9F:
    while index < scalars.endIndex {
      let value = scalars[index].value
      let next = scalars.index(after: index)
      if value == 0x07 || value == 0x9C { return next }
      if value == 0x1B, next < scalars.endIndex, scalars[next] == "\\" {
        return scalars.index(after: next)
      }
      index = next
    }
    return body
  case 0x20...0x2F:
    // ESC, intermediate bytes and one final byte: character sets and the like.
    while index < scalars.endIndex, (0x20...0x2F).contains(scalars[index].value) {
      index = scalars.index(after: index)
    }
    return index < scalars.endIndex ? scalars.index(after: index) : index
  default:
    return body
  }
}
