#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import CEditline

/// The window of standard output, 80 by 24 where it is none or does not know.
func windowSize() -> (columns: Int, rows: Int) {
  var columns: Int32 = 0
  var rows: Int32 = 0
  terminal_size(&columns, &rows)
  return (columns > 0 ? Int(columns) : 80, rows > 0 ? Int(rows) : 24)
}

func writeToStandardOutput(_ text: String) {
  var text = text
  text.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { chars in
      guard let start = chars.baseAddress else { return }
      _ = output_write(start, chars.count)
    }
  }
}

/// `read`, under a name that no method of ours hides.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// `write`, under a name that no method of ours hides.
func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
