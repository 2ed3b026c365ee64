import Language
import Model

/// The record that the cases of names and logs are read against; ids are short for the tables.
let sampleRecord = KnownPeople([
  KnownPerson(
    id: "maya", name: "Maya Silva", aliases: ["May"], lastEncounter: Day(iso: "2026-11-02"),
    encounters: 7, metWith: ["ben"]),
  KnownPerson(
    id: "anas", name: "Ana Silva", lastEncounter: Day(iso: "2026-10-02"), encounters: 3,
    metWith: ["ben"]),
  KnownPerson(
    id: "anaw", name: "Ana Weber", lastEncounter: Day(iso: "2026-11-20"), encounters: 1,
    metWith: ["zoe"]),
  KnownPerson(id: "ben", name: "Ben Okafor"),
  KnownPerson(id: "zoe", name: "Zoë Müller"),
  KnownPerson(id: "lukasz", name: "Łukasz Nowak"),
  KnownPerson(id: "bjorn", name: "Björn Dahl"),
  KnownPerson(id: "grace", name: "Grace Hopper", aliases: ["The Admiral", "Amazing Grace"]),
  KnownPerson(id: "lilei", name: "李雷"),
  KnownPerson(id: "marykate", name: "Mary-Kate Olsen"),
  KnownPerson(id: "kate", name: "Kate Winslet", encounters: 9),
  KnownPerson(id: "mary", name: "Mary Poppins", encounters: 9),
  KnownPerson(id: "will", name: "Will Byers"),
  KnownPerson(id: "mark", name: "Mark Adeyemi"),
  KnownPerson(id: "eliz", name: "Elizabeth Stone"),
  KnownPerson(id: "elcs", name: "Elizabeth Cady Stanton"),
  KnownPerson(id: "siobhan", name: "Siobhan O'Brien"),
  KnownPerson(id: "james", name: "James Okoro"),
  KnownPerson(id: "olga", name: "Ольга Петрова"),
  KnownPerson(id: "ahmad", name: "أحمد"),
  KnownPerson(id: "jordan", name: "Jordan Blake"),
  KnownPerson(id: "chase", name: "Chase Monroe"),
  KnownPerson(id: "darcy", name: "Fitz D'Arcy"),
])
