import ArgumentParser

struct Kith: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kith",
    abstract: "A networking coach in your terminal. Everything stays on this machine.",
    discussion: "Without a command it opens the chat. Type /help there.",
    version: "0.1.0",
    subcommands: [Chat.self] + flowCommands + [
      Today.self, Log.self, People.self, FollowUps.self, Goals.self, Events.self, Encounters.self,
      Openers.self, Settings.self,
      Search.self, Remind.self, Review.self, Reflections.self, Wins.self, Undo.self, About.self,
      Prompts.self,
      Analyze.self,
      Import.self, Export.self, Backup.self, Restore.self, Doctor.self,
    ],
    defaultSubcommand: Chat.self)

  static let flowCommands: [any ParsableCommand.Type] = [
    Reflect.self, Checkin.self, SetGoal.self, Rehearse.self, Prep.self, Debrief.self, Mission.self,
    Step.self, Reach.self, Year.self,
  ]
}
