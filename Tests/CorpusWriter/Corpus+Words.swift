import Model

extension Corpus {
  static let firstNames = """
    Ada Amir Ana Anders Bela Bianca Carlos Clara Dana Dev Elif Emil Farah Felix Grace Hana Hugo Ines
    Jana José Kai Karim Lara Lina Luca Łukasz Maja Mary-Kate Mei Mina Nadia Nils Noor Olga Otto Paula
    Priya Rami Rosa Samir Sofia Tara Tomas Uma Vera Wei Xenia Yara Yusuf Zoë Björn Theo Leo Ivan
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  static let lastNames = """
    Abebe Almeida Andersson Bauer Bose Castillo Chen Costa Dahl Diaz Dubois Egan Fischer Garcia Gupta
    Haas Hughes Ivanova Jansen Kaya Keller Khan Kim Larsen Lee Lopez Marino Meyer Moreau Müller
    Nakamura Novak O'Brien Okafor Park Patel Pereira Quinn Rao Rossi Sato Schmidt Silva Singh Suzuki
    Tan Torres Ueda Varga Vogel Weber Wong Yilmaz Young Zhang Zimmer
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  static let places = [
    "Berlin", "Paris", "Lisbon", "Oslo", "Vienna", "Madrid", "Prague", "Dublin", "Zürich", "Milan",
    "Boston", "Austin", "Kyoto", "Nairobi", "Lagos", "Pune", "Sydney", "Bogotá", "New York City",
    "Martha's Vineyard", "Tel Aviv", "Hong Kong", "San José",
  ]
  static let events = [
    "Swift meetup", "alumni breakfast", "hackathon", "book club", "trade fair", "design jam",
    "volunteer day", "panel night", "chamber mixer", "open studio",
  ]
  static let verbs: [(String, EncounterKind)] = [
    ("Had coffee with", .coffee), ("Called", .call), ("Met", .meeting),
    ("Had lunch with", .meeting),
    ("Swapped messages with", .message), ("Ran into", .other), ("Had a video chat with", .video),
    ("Introduced myself to", .introduction), ("Sat next to", .event), ("Wrote to", .message),
  ]
  static let topics = [
    "their new job", "a search for a mentor", "hiring plans", "a side project", "moving abroad",
    "a talk proposal", "parental leave", "money for open source", "pottery classes",
    "a grant application", "working from home", "an idea for a podcast", "a marathon",
    "a change of career", "the local elections",
  ]
  static let promises = [
    "send the slides", "share an article", "introduce them to Ada", "book a call", "say thanks",
    "ask about the interview", "return the book", "send a birthday note",
  ]
  static let tags = [
    "coffee", "mentor", "alumni", "swift", "intro", "helped", "work:hiring", "hobby:running",
  ]
}
