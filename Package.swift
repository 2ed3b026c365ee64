// swift-tools-version: 6.1
import PackageDescription

/// Every target of ours is built in the same strict dialect of Swift 6.
let house: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["KITH_STRICT"] == nil ? [] : [.unsafeFlags(["-warnings-as-errors"])])
  + (Context.environment["KITH_FUZZ"] == nil ? [] : [.unsafeFlags(["-sanitize=fuzzer"])])

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")

/// A target may import what stands here and nothing else; `scripts/test` has the build check it.
func room(_ name: String, _ imports: Target.Dependency...) -> Target {
  .target(name: name, dependencies: imports, swiftSettings: house)
}

/// `cases` is a folder of texts that the tests read where they lie.
func tests(_ name: String, _ imports: Target.Dependency..., cases: String? = nil) -> Target {
  .testTarget(
    name: name, dependencies: imports + ["TestSupport"], exclude: cases.map { [$0] } ?? [],
    swiftSettings: house)
}

/// `scripts/fuzz` builds with what libFuzzer needs to see which ways an input takes.
let isFuzzing = Context.environment["KITH_FUZZ"] != nil

let package = Package(
  name: "kith",
  products: [.executable(name: "kith", targets: ["kith"])]
    + (isFuzzing ? [.library(name: "Fuzzed", type: .static, targets: ["FuzzTargets"])] : []),
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
  ],
  targets: [
    .target(name: "CEditline", linkerSettings: [.linkedLibrary("edit")]),
    room("Model"),
    room("Language", "Model"),
    room("Dialogue", "Model", "Language"),
    room("PromptPack", "Dialogue", "Language", "Model", yams),
    room("Coaching", "Model", "Language"),
    room("Journal", "Model", grdb),
    room("Exchange", "Model"),
    room("Terminal", "CEditline"),
    room("Views", "Model", "Coaching", "Exchange", "Terminal", mustache),
    .target(
      name: "BuiltinPrompts", dependencies: ["PromptPack"], swiftSettings: house,
      // Fuzzing needs no prompts in the program, and would build the tool that embeds them first.
      plugins: isFuzzing ? [] : ["EmbedPromptsPlugin"]),
    room(
      "Session", "Model", "Language", "Dialogue", "Coaching", "Journal", "Terminal"),
    .executableTarget(
      name: "kith",
      dependencies: [
        "Model", "Language", "Dialogue", "PromptPack", "BuiltinPrompts", "Coaching", "Journal",
        "Exchange", "Terminal", "Views", "Session", arguments,
      ],
      swiftSettings: house,
      linkerSettings: [
        // See docs/decisions/the-program-is-linked-for-one-place.md.
        .unsafeFlags(
          ["-Xclang-linker", "-no-pie"], .when(platforms: [.linux], configuration: .release))
      ]),
    .executableTarget(
      name: "EmbedPrompts", dependencies: ["PromptPack"], swiftSettings: house),
    .plugin(
      name: "EmbedPromptsPlugin", capability: .buildTool(), dependencies: ["EmbedPrompts"]),
    .target(
      name: "TestSupport",
      dependencies: [
        "Model", "Language", "Dialogue", "PromptPack", "Journal", "Session", "Terminal", yams,
      ],
      path: "Tests/TestSupport", swiftSettings: house),
    .target(
      name: "FuzzTargets", dependencies: ["Model", "Language", "Dialogue", "PromptPack"],
      path: "Fuzz/Targets", swiftSettings: house),
    tests("FuzzTests", "FuzzTargets", cases: "Corpus"),
    .executableTarget(
      name: "year-writer", dependencies: ["TestSupport"], path: "Tests/YearWriter",
      swiftSettings: house),
    tests("ModelTests", "Model"),
    tests("LanguageTests", "Language", "Model", cases: "Cases"),
    tests("DialogueTests", "Dialogue", "Language", "Model", "PromptPack", cases: "Golden"),
    tests(
      "PromptPackTests", "PromptPack", "Dialogue", "Language", "Model", cases: "BrokenPacks"),
    .executableTarget(
      name: "JournalWriter", dependencies: ["Journal", "Model"], path: "Tests/JournalWriter",
      swiftSettings: house),
    .executableTarget(
      name: "CorpusWriter", dependencies: ["Journal", "Model"], path: "Tests/CorpusWriter",
      swiftSettings: house),
    tests("JournalTests", "Journal", "Model", "JournalWriter", grdb),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: house),
    tests("TerminalTests", "Terminal", "terminal-probe"),
    tests(
      "SessionTests", "Session", "Dialogue", "Model", "Journal", "Coaching", "Views", "Terminal"),
    tests("CoachingTests", "Coaching", "Model"),
    tests("ExchangeTests", "Exchange", "Model", "Journal"),
    tests("ViewsTests", "Views", "Model", "Coaching", "Terminal"),
    tests("CommandTests", "Model", "kith"),
    tests("YearTests", "Language", "Dialogue", "Model"),
  ],
  swiftLanguageModes: [.v6]
)
