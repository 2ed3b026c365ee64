import Model

extension Samples {
  /// One entity of every kind with every part filled in.
  mutating func oneOfEachKind() -> [Entity] {
    var maya = person("Maya Łukasz-O’Brien")
    maya.aliases = ["May", "Máya \"M\" B."]
    maya.groups = ["alumni", "with, comma"]
    maya.howKnown = "from the meetup\non two lines"
    maya.metAt = "Köln 🎉"
    maya.notes = "'); DROP TABLE person; --"
    maya.contacts = [ContactPoint(kind: "email", value: "maya@example.org")]
    maya.cadenceDays = 28
    maya.resting = true
    maya.firstMet = today.adding(days: -300)
    maya.notBefore = today.adding(days: 7)
    var coffee = encounter("Coffee with Maya ☕️", with: [maya], .video)
    coffee.minutes = 605
    coffee.place = "Blue Bottle"
    coffee.event = "Swift meetup"
    coffee.topic = "her new job"
    coffee.tags = ["swift", "work:hiring"]
    var paper = FollowUp(
      id: id(), what: "send her the paper", owner: .them, person: maya.id, encounter: coffee.id,
      due: today.adding(days: 3), made: today)
    paper.state = .done
    paper.closed = today.adding(days: 1)
    var meetup = Event(id: id(), name: "Swift meetup", day: today)
    meetup.end = today.adding(days: 1)
    meetup.place = "c-base"
    meetup.state = .attended
    meetup.notes = "bring cards"
    meetup.people = [maya.id, id()]
    meetup.prepared = true
    var goal = Goal(
      id: id(), text: "two coffees", measure: .own, period: .month, target: 2, start: today)
    goal.why = "ideas"
    goal.obstacle = "I put it off"
    goal.plan = "When it is Monday, I will write to one person"
    goal.confidence = 8
    goal.end = today.adding(days: 90)
    goal.status = .paused
    goal.skips = [today]
    goal.ticks = [today, today]
    goal.offersResizing = false
    var rating = Rating(id: id(), kind: .fearPredicted, value: 7, at: now)
    rating.subject = "the meetup"
    rating.rehearsed = true
    var conversation = Conversation(id: id(), flow: "weekly_reflection", started: now)
    conversation.finished = Moment(milliseconds: now.milliseconds + 480_000, offset: now.offset)
    var answer = Answer(
      id: id(), conversation: conversation.id, step: "weekly_reflection/story",
      question: "What happened?", text: "I met Maya.",
      value: .list([.text("a"), .number(2.5), .bool(true), .day(today), .none]), at: now)
    answer.sensitive = true
    var opener = Opener(id: id(), text: "What brought you here?", added: today)
    opener.setting = "meetup"
    opener.listener = "somebody who hires"
    opener.suggestion = "openers/deck/meetup.brought_here"
    opener.reviews = [.init(day: today, grade: .good)]
    opener.uses = [.init(day: today, outcome: .soSo)]
    return [
      .person(maya), .encounter(coffee), .followUp(paper), .event(meetup), .goal(goal),
      .rating(rating), .win(win("I asked a question.")), .conversation(conversation),
      .answer(answer), .setting(Setting(id: id(), key: "why", value: .text("ideas"))),
      .opener(opener),
    ]
  }
}
