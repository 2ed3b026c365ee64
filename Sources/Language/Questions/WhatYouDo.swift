/// What "What do you …?" asks for, by its verb.
extension AnswerSpace {
  /// "What do you …", "what are you …ing", "what have you …": the verb decides.
  func you(_ rest: [String], auxiliary: String) -> OpenerReading.Kind {
    var words = rest[...]
    while let first = words.first,
      Grammar.degreeAdverbs.contains(first)
        || Grammar.auxiliaries.contains(first) && first != "do" && first != "did"
          && words.count > 1 && !has(words)
        || first == "guys"
    {
      words = words.dropFirst()
    }
    guard let verb = words.first else { return .short }  // "what are you?"
    let after = Array(words.dropFirst())
    if ["do", "did", "doing", "done"].contains(verb) { return doing(after, verb: verb, auxiliary) }
    if [
      "like", "want", "love", "plan", "prefer", "need", "hope", "going", "planning", "hoping",
      "get", "gonna",
    ].contains(verb),
      after.first == "to", after.count > 1
    {
      if after[1] == "do" { return doing(Array(after.dropFirst(2)), verb: "do", auxiliary) }
      if after[1] == "be" || after[1] == "order" { return .short }
      return lists.shortVerbs.contains(after[1]) && after[1] != "make" ? .short : .open
    }
    if verb == "have", has(words) || after.contains("planned") { return .short }
    if verb == "make" || verb == "making" || verb == "call" || verb == "use" {
      if after.first == "of" { return .open }
      return .short
    }
    if verb == "recommend" || verb == "suggest" {
      return after.first == "to" || after.first == "for" && after.count > 2 ? .open : .short
    }
    if verb == "teach" || verb == "teaching", after.first == "you" { return .open }
    return lists.shortVerbs.contains(verb) ? .short : .open
  }

  /// "have for lunch", "have to drink": a thing that is eaten or drunk.
  private func has(_ words: ArraySlice<String>) -> Bool {
    guard words.first == "have", let next = words.dropFirst().first else { return false }
    return next == "for"
      || next == "to" && ["eat", "drink"].contains(words.dropFirst(2).first ?? "")
  }

  func doing(_ after: [String], verb: String, _ auxiliary: String) -> OpenerReading.Kind {
    guard let first = after.first else { return .short }
    if first == "for" {
      return ["a", "work", "fun", "your", "the"].contains(after.dropFirst().first ?? "")
        ? .short : .open
    }
    let times: Set<String> = [
      "tonight", "tomorrow", "later", "yesterday", "next", "last", "on", "this", "for",
      "professionally",
    ]
    if times.contains(first) || auxiliary == "will" && first == "after"
      || first == "after" && verb != "do"
    {
      return .short
    }
    if verb == "do" || verb == "did" {
      if auxiliary == "will" || auxiliary == "did", ["before", "after"].contains(first) {
        return .short
      }
      if ["at", "there", "in", "here", "again", "exactly", "now", "currently", "as", "and"]
        .contains(first),
        auxiliary == "do"
      {
        // "What do you do at Acme?" is a title; "… in your free time" a list
        return .short
      }
    }
    return .open
  }
}
