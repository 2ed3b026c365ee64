package import Foundation
import Glibc

/// A program under a real terminal: the kernel's own line discipline, with job control and signals.
///
/// ```swift
/// let terminal = try PseudoTerminal("/bin/cat", columns: 40)
/// try terminal.send("hello\r")
/// try terminal.expect("hello")
/// terminal.resize(columns: 80)
/// try terminal.send("\u{4}")
/// #expect(try terminal.waitForExit() == .exited(0))
/// ```
///
/// Nothing here waits for a time to pass: every wait is for something to be seen, and fails after
/// `patience` with the whole transcript in its error.
package final class PseudoTerminal {
  package enum ExitStatus: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  /// All bytes that the program has written so far.
  package private(set) var output: [UInt8] = []

  /// All that the program has written so far, as text.
  package var transcript: String { String(decoding: output, as: UTF8.self) }

  package let processID: pid_t
  private let patience: TimeInterval
  private var main: Int32
  private var expected = 0
  private var status: ExitStatus?

  /// Starts a program as the leader of a session of its own, with the terminal as its controlling
  /// one. `environment` is the whole of its environment.
  package init(
    _ program: String, _ arguments: [String] = [], environment: [String: String] = [:],
    columns: Int = 80, rows: Int = 24, patience: TimeInterval = 60
  ) throws {
    self.patience = patience
    let (main, name) = try Self.openPair()
    self.main = main
    _ = fcntl(main, F_SETFL, O_NONBLOCK)
    Self.setSize(of: main, columns: columns, rows: rows)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session's leader opens becomes the session's terminal.
    posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // A test runner may ignore signals (in the background of a shell, under nohup); we do not.
    var all = sigset_t()
    sigfillset(&all)
    sigdelset(&all, SIGKILL)
    sigdelset(&all, SIGSTOP)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let ownSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which glibc shows to GNU sources only
    let flags = ownSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
    posix_spawnattr_setflags(&attributes, Int16(flags))

    var argv: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    var variables: [UnsafeMutablePointer<CChar>?] =
      environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + variables { free(pointer) } }
    var child = pid_t()
    let result = posix_spawn(&child, program, &actions, &attributes, &argv, &variables)
    guard result == 0 else {
      close(main)
      throw Failure(description: "\(program): \(String(cString: strerror(result)))")
    }
    processID = child
  }

  deinit {
    hangUp()
    if status == nil {
      kill(-processID, SIGKILL)
      kill(processID, SIGKILL)
      var ignored: Int32 = 0
      while waitpid(processID, &ignored, 0) < 0 && errno == EINTR {}
    }
  }

  /// Types a text. Reads what the program writes meanwhile, so that neither waits for the other.
  package func send(_ text: String) throws { try send(Array(text.utf8)) }

  package func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    let deadline = Date(timeIntervalSinceNow: patience)
    while !rest.isEmpty {
      guard Date() < deadline else { throw failure("could not type \(rest.count) bytes") }
      var source = pollfd(fd: main, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&source, 1, 200) > 0 else { continue }
      if source.revents & Int16(POLLIN) != 0 { _ = readOutput() }
      guard source.revents & Int16(POLLOUT) != 0 else { continue }
      let count = rest.withUnsafeBytes { Self.systemWrite(main, $0.baseAddress, $0.count) }
      if count > 0 { rest = rest.dropFirst(count) }
      if count < 0 && errno != EAGAIN && errno != EINTR { throw failure("the terminal is closed") }
    }
  }

  /// Waits until the program has written a text, after what the call before this one found.
  ///
  /// - Returns: what it wrote up to there, the text included.
  @discardableResult
  package func expect(_ text: String) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Date(timeIntervalSinceNow: patience)
    var searched = expected
    while true {
      if let end = Self.end(of: wanted, in: output, from: searched) {
        defer { expected = end }
        return String(decoding: output[expected..<end], as: UTF8.self)
      }
      searched = max(expected, output.count - wanted.count)
      guard Date() < deadline else { throw failure("never saw \(text.debugDescription)") }
      var source = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
      guard poll(&source, 1, 200) > 0 else { continue }
      if !readOutput() { throw failure("ended before \(text.debugDescription)") }
    }
  }

  package func resize(columns: Int, rows: Int = 24) {
    Self.setSize(of: main, columns: columns, rows: rows)
  }

  /// Sends a signal to the program.
  package func signal(_ number: Int32) { kill(processID, number) }

  /// Closes the terminal, as closing its window does.
  package func hangUp() {
    if main >= 0 { close(main) }
    main = -1
  }

  /// Waits for the program to end, reading what it still writes.
  package func waitForExit() throws -> ExitStatus {
    let deadline = Date(timeIntervalSinceNow: patience)
    while true {
      if let status { return status }
      var raw: Int32 = 0
      let result = waitpid(processID, &raw, WNOHANG)
      if result == processID {
        while main >= 0, readOutput() {}
        let signal = raw & 0x7F
        status = signal == 0 ? .exited((raw >> 8) & 0xFF) : .signalled(signal)
        continue
      }
      guard Date() < deadline else { throw failure("did not end") }
      if main >= 0 {
        var source = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
        if poll(&source, 1, 20) > 0, readOutput() { continue }
      }
      usleep(5_000)
    }
  }

  /// Whether the program is stopped (by Ctrl-Z, say); waits until it is.
  package func waitUntilStopped() throws {
    let deadline = Date(timeIntervalSinceNow: patience)
    while true {
      var raw: Int32 = 0
      let result = waitpid(processID, &raw, WNOHANG | WUNTRACED)
      if result == processID, raw & 0xFF == 0x7F { return }
      guard result == 0, Date() < deadline else { throw failure("did not stop") }
      usleep(5_000)
    }
  }

  /// Whether the terminal is in its ordinary mode: it echoes, and gives the program whole lines.
  package var isOrdinary: Bool {
    var modes = termios()
    guard tcgetattr(main, &modes) == 0 else { return false }
    let ordinary = tcflag_t(ECHO | ICANON | ISIG)
    return modes.c_lflag & ordinary == ordinary
  }

  /// Takes what there is; false at the end.
  private func readOutput() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 14)
    let count = Self.systemRead(main, &buffer, buffer.count)
    if count > 0 { output += buffer[..<count] }
    return count > 0 || (count < 0 && (errno == EAGAIN || errno == EINTR))
  }

  private func failure(_ what: String) -> Failure {
    Failure(description: "\(what)\n--- the terminal:\n\(transcript.debugDescription)")
  }

  private static func end(of wanted: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard let first = wanted.first else { return start }
    var index = start
    while let found = bytes[index...].firstIndex(of: first), found + wanted.count <= bytes.count {
      if bytes[found..<(found + wanted.count)].elementsEqual(wanted) { return found + wanted.count }
      index = found + 1
    }
    return nil
  }

  /// The side that a terminal's window holds, and the name of the program's side.
  ///
  /// By Linux's own interface (`man 4 pts`): glibc shows `posix_openpt` to XSI sources only.
  private static func openPair() throws -> (main: Int32, name: String) {
    let unlock: UInt = 0x4004_5431  // TIOCSPTLCK
    let number: UInt = 0x8004_5430  // TIOCGPTN
    let main = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var locked: Int32 = 0
    var index: Int32 = 0
    guard main >= 0, ioctl(main, unlock, &locked) == 0, ioctl(main, number, &index) == 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    return (main, "/dev/pts/\(index)")
  }

  private static func setSize(of descriptor: Int32, columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(descriptor, UInt(TIOCSWINSZ), &size)
  }

  private static func systemRead(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int
  ) -> Int { read(descriptor, buffer, count) }

  private static func systemWrite(
    _ descriptor: Int32, _ buffer: UnsafeRawPointer?, _ count: Int
  ) -> Int { write(descriptor, buffer, count) }
}
