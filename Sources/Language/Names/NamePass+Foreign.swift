/// Names that no list has: known by what is done to them, and by what they do.
extension NamePass {
  /// "saw Wojtek", "joined Wojtek for lunch".
  func isTreated(_ run: Range<Int>, by verb: String) -> Bool {
    guard verb == "joined" else { return NamePass.seeing.contains(verb) }
    let end = run.upperBound
    return line.normal(end) == "for" && words.contact.contains(line.normal(end + 1))
  }

  /// Verbs that have a person behind them oftener than anything else.
  private static let seeing: Set<String> = [
    "saw", "see", "seeing", "seen", "helped", "help", "paid", "trained", "treated", "hired",
    "showed",
    "caught", "consulted",
  ]

  /// "Wojtek will send the form", "Wojtek is calling me on Friday": what a person does.
  func givesSomething(_ end: Int) -> Bool {
    guard end + 1 < line.all.count, line.all[end].gap == .none else { return false }
    guard ["will", "is", "can", "could", "would", "might", "has", "to"].contains(line.normal(end))
    else { return false }
    var verb = end + 1
    if ["going", "gonna"].contains(line.normal(verb)) {
      verb += line.normal(verb + 1) == "to" ? 2 : 1
    }
    let word = line.normal(verb)
    let isForMe = (verb + 1..<min(verb + 4, line.all.count)).contains {
      line.all[$0].gap == .none && ["me", "us"].contains(line.normal($0))
    }
    return isForMe || NamePass.kindnesses.contains(word)
  }

  private static let kindnesses: Set<String> = [
    "send", "sending", "call", "calling", "ring", "ringing", "text", "texting", "email", "emailing",
    "introduce", "introducing", "bring", "bringing", "lend", "lending", "intro", "message",
  ]
}
