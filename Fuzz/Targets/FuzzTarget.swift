internal import Foundation

/// One way into the program that must take any bytes: it may refuse them, and never crashes, hangs or
/// breaks its own word.
///
/// A new one is a file beside this with a `static let`, its name in `all`, and a folder of its name in
/// `Tests/FuzzTests/Corpus`.
public struct FuzzTarget: Sendable {
  public let name: String
  private let body: @Sendable (String) -> Void

  init(_ name: String, _ body: @escaping @Sendable (String) -> Void) {
    self.name = name
    self.body = body
  }

  public static let all: [FuzzTarget] = [
    yaml, ruleFile, pattern, condition, template, transcript, dialogue, when, recurrence, log,
    names, opener, reply, safety,
  ]

  /// The one that `KITH_FUZZ_TARGET` names.
  public static let chosen: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["KITH_FUZZ_TARGET"] ?? ""
    guard let target = all.first(where: { $0.name == name }) else {
      fatalError("KITH_FUZZ_TARGET is one of \(all.map(\.name).joined(separator: ", "))")
    }
    return target
  }()

  /// Bytes that are no UTF-8 are repaired, as they are when they are read from a terminal.
  public func run(_ bytes: some Collection<UInt8>) { body(String(decoding: bytes, as: UTF8.self)) }
}
