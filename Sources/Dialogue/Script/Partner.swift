package import Model

/// Somebody to practise with: who they are, what they tell, and how they take what is said.
///
/// All of it is content of `partners/`; how a line is heard stands in `Manners`, once for all.
package struct Partner: Sendable {
  /// How they are today. One is taken at the beginning, the one that was met longest ago.
  package struct Mood: Sendable {
    package var id: String
    /// 0, about to leave, to 10, glad to talk.
    package var warmth: Int
    /// How many lines are taken before they are called away.
    package var turns: Int
    /// Facts of this day, laid over those of the partner.
    package var facts: [String: Value]
    /// Where and how they are found; the coach says it.
    package var scene: Text
    /// Their first words, where they speak first.
    package var begins: Text?

    package init(
      id: String, warmth: Int, turns: Int, facts: [String: Value], scene: Text, begins: Text?
    ) {
      self.id = id
      self.warmth = warmth
      self.turns = turns
      self.facts = facts
      self.scene = scene
      self.begins = begins
    }
  }

  /// What they have to say on one matter, by how it was asked.
  package struct Topic: Sendable {
    /// For open questions, told in the order of the file.
    package var story: Text?
    /// For those that a word or two answers.
    package var word: Text?
    /// For those that yes or no answers.
    package var yes: Text?
    /// For a remark that asks nothing.
    package var remark: Text?

    package init(story: Text?, word: Text?, yes: Text?, remark: Text?) {
      self.story = story
      self.word = word
      self.yes = yes
      self.remark = remark
    }
  }

  package var header: PartnerHeader
  /// What is true of them, by the name that texts use: `{town}`.
  package var facts: [String: Value]
  package var moods: [Mood]
  package var rules: Rules
  /// By the id of the rule.
  package var topics: [String: Topic]
  /// What they say to what `Manners` heard, by its name.
  package var says: [String: Text]
  package var place: Place

  package init(header: PartnerHeader, moods: [Mood], rules: Rules, place: Place) {
    self.header = header
    self.moods = moods
    self.rules = rules
    self.place = place
    facts = [:]
    topics = [:]
    says = [:]
  }
}

/// What is known of a partner without reading the rest.
package struct PartnerHeader: Equatable, Sendable {
  package var id: String
  package var title: String
  /// Other words for them, where one is to be chosen.
  package var also: [String]

  package init(id: String, title: String, also: [String] = []) {
    self.id = id
    self.title = title
    self.also = also
  }
}

/// How any partner hears a line, what it does to their warmth, and what the coach makes of it
/// afterwards.
package struct Manners: Sendable {
  package struct Effect: Sendable {
    /// Added to the warmth.
    package var warms: Int
    /// The talk is over after it where this holds.
    package var ends: Condition?
    /// The partner's list of answers; its own id unless named.
    package var says: String

    package init(warms: Int, ends: Condition?, says: String) {
      self.warms = warms
      self.ends = ends
      self.says = says
    }
  }

  /// Something worth counting about a line, whatever is answered to it.
  package struct Notice: Sendable {
    package var id: String
    package var condition: Condition
    package var warms: Int

    package init(id: String, condition: Condition, warms: Int) {
      self.id = id
      self.condition = condition
      self.warms = warms
    }
  }

  /// What the coach says afterwards about a line that was heard or noticed as `of`.
  package struct Verdict: Sendable {
    package var of: String?
    package var condition: Condition?
    package var text: Text

    package init(of: String?, condition: Condition?, text: Text) {
      self.of = of
      self.condition = condition
      self.text = text
    }
  }

  package var rules: Rules
  package var effects: [String: Effect]
  package var notices: [Notice]
  /// When an open question that names no matter goes on with the last one.
  package var follows: Condition?
  /// What worked, the best first.
  package var worked: [Verdict]
  /// What to try, the most pressing first.
  package var tries: [Verdict]
  package var place: Place

  package init(rules: Rules, place: Place) {
    self.rules = rules
    self.place = place
    effects = [:]
    notices = []
    worked = []
    tries = []
  }
}

/// A step that talks with a partner until one of the two leaves.
package struct TalkStep: Sendable {
  /// The partner's id.
  package var partner: Expression
  package var place: Place

  package init(partner: Expression, place: Place) {
    self.partner = partner
    self.place = place
  }
}
