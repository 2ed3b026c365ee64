import Foundation

/// Brings what was printed to whoever reads it, before standard input has ended.
func flushOutput() { fflush(nil) }
