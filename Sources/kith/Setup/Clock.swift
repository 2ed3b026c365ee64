import Foundation
import Model

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The clock and the zone of this machine, by the C library: quick at the start of the program.
enum Clock {
  static func now() -> Moment {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let milliseconds = Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
    return Moment(milliseconds: milliseconds, offset: offset(at: now.tv_sec))
  }

  /// Seconds east of Greenwich at an instant.
  static func offset(at seconds: Int) -> Int {
    var instant = time_t(seconds)
    var local = tm()
    guard localtime_r(&instant, &local) != nil else { return 0 }
    return local.tm_gmtoff
  }

  /// The offset that is in force when clocks here show this local time.
  static func offset(ofLocal seconds: Int64) -> Int {
    let guess = offset(at: Int(seconds))
    return offset(at: Int(seconds) - guess)
  }
}
