import Foundation

/// Sets up a reminder once a day: a systemd user timer, or a line for cron where there is none.
struct DailyReminder {
  private let environment = ProcessInfo.processInfo.environment
  private let hour: Int
  private let minute: Int
  private let storePath: String
  private let storeIsNamed: Bool

  private static let unit = "kith-remind"
  /// By which a line of ours is known in a crontab.
  private static let mark = "# kith remind"

  init(_ options: Options, at time: String) throws {
    let parts = time.split(separator: ":").map { Int($0) }
    guard parts.count == 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { throw Problem.usage("'\(time)' is no time of day. Write it as 09:00.") }
    self.hour = hour
    self.minute = minute
    storePath = options.storePath
    storeIsNamed = options.store != nil || environment["KITH_STORE"] != nil
  }

  // MARK: What is written

  /// This program with what it needs to find the record, for a shell.
  private var command: String {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let store = storeIsNamed ? " --store \(Self.quoted(storePath))" : ""
    return "\(Self.quoted(program)) remind\(store)"
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
        || "/._-+".utf8.contains($0)
    }
    return plain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }

  private var service: String {
    // A percent sign or a dollar sign means something to systemd.
    let script =
      "line=$(\(command)); if [ -n \"$line\" ]; then "
      + "notify-send kith \"$line\" 2>/dev/null || echo \"$line\"; fi"
    let escaped = script.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("%", with: "%%").replacing("$", with: "$$")
    return """
      [Unit]
      Description=What kith has for today

      [Service]
      Type=oneshot
      ExecStart=/bin/sh -c "\(escaped)"

      """
  }

  private var timer: String {
    """
    [Unit]
    Description=kith once a day

    [Timer]
    OnCalendar=*-*-* \(two(hour)):\(two(minute)):00
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  // MARK: Doing it

  /// - Returns: What was done, to be told.
  func install() throws -> String {
    let time = "\(two(hour)):\(two(minute))"
    if tool("systemctl") != nil, try writeUnits() {
      return "A timer runs 'kith remind' every day at \(time). 'kith remind --uninstall' stops it."
    }
    let line = "\(minute) \(hour) * * * \(command.replacing("%", with: "\\%")) \(Self.mark)"
    guard tool("crontab") != nil else {
      throw Problem.failed(
        "there is neither a systemd user session nor cron here. "
          + "This line does it in a crontab elsewhere, or 'kith remind' in your shell's profile:\n"
          + "  \(line)")
    }
    let others = crontab().filter { !$0.hasSuffix(Self.mark) }
    try setCrontab(others + [line])
    return
      "A line in your crontab runs 'kith remind' every day at \(time); cron mails what it says. "
      + "'kith remind --uninstall' takes it out."
  }

  func uninstall() throws -> String {
    var gone: [String] = []
    let files = [Self.unit + ".timer", Self.unit + ".service"].map { folder + "/" + $0 }
    if files.contains(where: FileManager.default.fileExists(atPath:)) {
      _ = run("systemctl", ["--user", "disable", "--now", Self.unit + ".timer"])
      for file in files { try? FileManager.default.removeItem(atPath: file) }
      _ = run("systemctl", ["--user", "daemon-reload"])
      gone.append("the timer")
    }
    let lines = tool("crontab") == nil ? [] : crontab()
    let others = lines.filter { !$0.hasSuffix(Self.mark) }
    if others.count < lines.count {
      try setCrontab(others)
      gone.append("the line for cron")
    }
    return gone.isEmpty
      ? "There was no reminder to take away." : "Taken away: \(gone.joined(separator: " and "))."
  }

  private var folder: String {
    let config = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (config ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.config") + "/systemd/user"
  }

  /// False where systemd does not take it; then nothing is left behind.
  private func writeUnits() throws -> Bool {
    let manager = FileManager.default
    let files = [(Self.unit + ".service", service), (Self.unit + ".timer", timer)]
    do {
      try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
      }
    } catch {
      throw Problem(
        message: "cannot write to '\(folder)': \(error.localizedDescription)", status: 73)
    }
    if run("systemctl", ["--user", "daemon-reload"]) != nil,
      run("systemctl", ["--user", "enable", "--now", Self.unit + ".timer"]) != nil
    {
      return true
    }
    for (name, _) in files { try? manager.removeItem(atPath: folder + "/" + name) }
    return false
  }

  private func crontab() -> [String] {
    (run("crontab", ["-l"]) ?? "").split(separator: "\n").map(String.init)
  }

  private func setCrontab(_ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    guard run("crontab", ["-"], input: text) != nil else {
      throw Problem.failed("cron did not take the line. 'crontab -e' shows what is there.")
    }
  }

  /// Where a program is on the PATH.
  private func tool(_ name: String) -> String? {
    (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// - Returns: What it printed; nil where it is not there or failed.
  private func run(_ name: String, _ arguments: [String], input: String = "") -> String? {
    guard let path = tool(name) else { return nil }
    let process = Process()
    let output = Pipe()
    let typed = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = typed
    do { try process.run() } catch { return nil }
    try? typed.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try? typed.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }
}
