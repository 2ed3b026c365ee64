import Foundation
import Language

/// The country of the locale that holds for a category: "de" for `LC_TIME=de_DE.UTF-8`.
///
/// - Returns: Two letters in lower case; nil for `C`, `POSIX` and where nothing is set.
func localeCountry(_ category: String) -> String? {
  ["LC_ALL", category, "LANG"]
    .compactMap { ProcessInfo.processInfo.environment[$0] }.first { !$0.isEmpty }
    .flatMap { HelpLines.country(ofLocale: $0) }
}

extension DateOrder {
  /// How days are written in figures there; nil where both ways are, or the year comes first.
  init?(country: String) {
    switch country {
    case "us", "ph": self = .monthFirst
    case "ca", "cn", "jp", "kr", "tw", "hu", "lt", "mn", "se", "za", "ke": return nil
    default: self = .dayFirst  // nearly everywhere
    }
  }
}
