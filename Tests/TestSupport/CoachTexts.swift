package import Dialogue

/// What the coach says in one flow: every wording of its steps and of its rules.
package struct CoachTexts: Sendable {
  package struct Wording: Sendable {
    package var place: Place
    /// As it stands in the file.
    package var source: String

    /// Without what the person said, and with a plain word for what is filled in.
    package var own: String {
      source.replacing(/“[^”]*”/, with: "this").replacing(/\{[^}]*\}/, with: "this")
    }
  }

  package let flow: String
  package let wordings: [Wording]

  package init(_ flow: Flow) {
    self.flow = flow.id
    var texts: [Text?] = []
    for step in flow.steps {
      switch step.action {
      case .say(let text): texts.append(text)
      case .collect(let collect):
        texts += [collect.ask, collect.again, collect.reask, collect.minimal]
        texts += collect.probes.map(\.text) + Self.texts(of: collect.rules)
      case .suggest(let suggest): texts += [suggest.ask, suggest.own]
      case .branch, .set, .record, .call, .show, .jump, .end, .talk, .replay: break
      }
    }
    texts += Self.texts(of: flow.rules)
    wordings = texts.compactMap(\.self).flatMap(\.variants)
      .map { Wording(place: $0.place, source: $0.template.source) }
  }

  private static func texts(of rules: Rules) -> [Text?] {
    rules.all.flatMap { [$0.reply, $0.probe] }
  }

  /// Of every flow that is shipped.
  package static let all: [CoachTexts] = shippedScript.headers.compactMap { header in
    shippedScript.flow(header.id).map(CoachTexts.init)
  }
}
