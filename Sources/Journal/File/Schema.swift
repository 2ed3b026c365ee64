internal import GRDB

/// The tables, and how an older store comes to have them.
///
/// The file says whose it is (`application_id`) and how far it has come (`user_version`), so that
/// opening a store that is up to date asks for nothing else.
enum Schema {
  /// "kith" in ASCII.
  static let applicationID: Int32 = 0x6B69_7468
  static var version: Int { migrations.count }

  /// Migration n leads from version n to n + 1. What has been released is never edited.
  private static let migrations: [@Sendable (Database) throws -> Void] = [
    { try $0.execute(sql: firstTables) },
    { try $0.execute(sql: practisedOpeners) },
    { try $0.execute(sql: followUpsInOrder) },
    { try $0.execute(sql: eventsAtATime) },
  ]

  /// Runs what is missing in one transaction; another program may have done so meanwhile.
  static func migrate(_ db: Database) throws {
    try db.inTransaction(.immediate) {
      let found = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      guard found < version else { return .commit }
      for step in migrations[found...] { try step(db) }
      try db.execute(sql: "PRAGMA application_id = \(applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }
}

/// Version 4: an event begins at a time of the day.
private let eventsAtATime = """
  ALTER TABLE event ADD COLUMN minutes INTEGER;
  """

/// Version 3: the follow-ups with one person are found in order of days, all of them or the open
/// ones, without sorting what a long acquaintance has left behind.
private let followUpsInOrder = """
  DROP INDEX IF EXISTS follow_up_person;
  CREATE INDEX follow_up_person ON follow_up(person);
  CREATE INDEX IF NOT EXISTS follow_up_person_open ON follow_up(person) WHERE state = 'open';
  """

/// Version 2: openers are practised and used, and introductions are kept for a listener.
private let practisedOpeners = """
  ALTER TABLE opener ADD COLUMN listener TEXT;
  ALTER TABLE opener ADD COLUMN practice TEXT;
  """

/// Version 1.
///
/// What has a day lies in its table by day: `key` holds the day, the kind and a number within the
/// day (see `Key`), and is the row's number in the search index too. So the latest come first by
/// walking the table backwards, and a range of days is a range of keys. People are referred to by
/// their key; a person who is not there (yet, or any more) has a row without a name.
private let firstTables = """
  CREATE TABLE device(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE
  );
  -- One row: which device this is, and the greatest hybrid time seen.
  CREATE TABLE clock(
    device INTEGER NOT NULL REFERENCES device(key),
    milliseconds INTEGER NOT NULL,
    counter INTEGER NOT NULL
  );

  CREATE TABLE person(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT,
    folded TEXT,
    aliases TEXT, groups TEXT, contacts TEXT,
    how_known TEXT, met_at TEXT, notes TEXT,
    cadence INTEGER,
    resting INTEGER NOT NULL DEFAULT 0,
    first_met INTEGER,
    not_before INTEGER,
    added INTEGER NOT NULL,
    encounters INTEGER NOT NULL DEFAULT 0,
    first_encounter INTEGER,
    last_encounter INTEGER
  );
  CREATE INDEX person_folded ON person(folded) WHERE name IS NOT NULL;
  CREATE INDEX person_due ON person(coalesce(last_encounter, first_met, added) + cadence)
    WHERE name IS NOT NULL AND cadence IS NOT NULL AND resting = 0;
  CREATE INDEX person_last ON person(last_encounter) WHERE name IS NOT NULL;
  CREATE INDEX person_met ON person(coalesce(min(first_met, first_encounter), first_met))
    WHERE name IS NOT NULL;

  -- Every word of every name and alias, folded; position 0 is the first of its name.
  CREATE TABLE name_word(
    word TEXT NOT NULL,
    position INTEGER NOT NULL,
    person INTEGER NOT NULL REFERENCES person(key) ON DELETE CASCADE,
    PRIMARY KEY(word, position, person)
  ) WITHOUT ROWID;
  CREATE INDEX name_word_person ON name_word(person);

  CREATE TABLE encounter(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    minutes INTEGER,
    kind TEXT NOT NULL,
    people BLOB NOT NULL,
    place TEXT, event TEXT, topic TEXT, tags TEXT,
    text TEXT NOT NULL
  );
  CREATE INDEX encounter_kind ON encounter(kind);

  CREATE TABLE encounter_person(
    person INTEGER NOT NULL REFERENCES person(key),
    encounter INTEGER NOT NULL REFERENCES encounter(key) ON DELETE CASCADE,
    PRIMARY KEY(person, encounter)
  ) WITHOUT ROWID;

  CREATE TRIGGER met AFTER INSERT ON encounter_person BEGIN
    UPDATE person SET
      encounters = encounters + 1,
      first_encounter = min(ifnull(first_encounter, 99999999), (new.encounter >> 24) - 4400000),
      last_encounter = max(ifnull(last_encounter, -99999999), (new.encounter >> 24) - 4400000)
    WHERE key = new.person;
  END;
  CREATE TRIGGER unmet AFTER DELETE ON encounter_person BEGIN
    UPDATE person SET
      encounters = encounters - 1,
      first_encounter = (SELECT (min(encounter) >> 24) - 4400000
        FROM encounter_person WHERE person = old.person),
      last_encounter = (SELECT (max(encounter) >> 24) - 4400000
        FROM encounter_person WHERE person = old.person)
    WHERE key = old.person;
  END;

  CREATE TABLE follow_up(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    what TEXT NOT NULL,
    owner TEXT NOT NULL,
    person INTEGER REFERENCES person(key),
    encounter BLOB,
    due INTEGER,
    state TEXT NOT NULL,
    closed INTEGER
  );
  CREATE INDEX follow_up_open ON follow_up(due) WHERE state = 'open';
  CREATE INDEX follow_up_person ON follow_up(person, state);
  CREATE INDEX follow_up_encounter ON follow_up(encounter) WHERE encounter IS NOT NULL;

  CREATE TABLE event(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    end INTEGER,
    place TEXT,
    state TEXT NOT NULL,
    notes TEXT,
    people BLOB NOT NULL,
    prepared INTEGER NOT NULL
  );
  CREATE INDEX event_state ON event(state);

  CREATE TABLE goal(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    status TEXT NOT NULL,
    text TEXT NOT NULL,
    body TEXT NOT NULL
  );

  CREATE TABLE rating(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    value INTEGER NOT NULL,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    subject TEXT,
    rehearsed INTEGER NOT NULL
  );
  CREATE INDEX rating_kind ON rating(kind);

  CREATE TABLE win(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL
  );

  CREATE TABLE conversation(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    flow TEXT NOT NULL,
    started INTEGER NOT NULL,
    started_zone INTEGER NOT NULL,
    finished INTEGER,
    finished_zone INTEGER
  );
  CREATE INDEX conversation_flow ON conversation(flow);

  CREATE TABLE answer(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    conversation BLOB NOT NULL,
    step TEXT NOT NULL,
    question TEXT NOT NULL,
    text TEXT NOT NULL,
    value TEXT NOT NULL,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    sensitive INTEGER NOT NULL
  );
  CREATE INDEX answer_conversation ON answer(conversation, at);

  CREATE TABLE setting(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
  );

  CREATE TABLE opener(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    text TEXT NOT NULL,
    setting TEXT
  );

  -- What was done, turn by turn; it only grows, but for what the person wants forgotten.
  CREATE TABLE turn(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    label TEXT,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    undoes INTEGER REFERENCES turn(key),
    undone INTEGER REFERENCES turn(key)
  );
  CREATE INDEX turn_undoable ON turn(key)
    WHERE label IS NOT NULL AND undoes IS NULL AND undone IS NULL;
  CREATE TABLE operation(
    key INTEGER PRIMARY KEY,
    turn INTEGER NOT NULL REFERENCES turn(key),
    device INTEGER NOT NULL REFERENCES device(key),
    milliseconds INTEGER NOT NULL,
    counter INTEGER NOT NULL,
    kind TEXT NOT NULL,
    entity BLOB NOT NULL,
    before TEXT,
    after TEXT
  );
  CREATE INDEX operation_turn ON operation(turn);

  CREATE TABLE dialogue(
    key INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    state TEXT NOT NULL,
    open INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    zone INTEGER NOT NULL
  );
  CREATE INDEX dialogue_open ON dialogue(updated) WHERE open = 1;
  CREATE TABLE shown(
    text TEXT PRIMARY KEY,
    at INTEGER NOT NULL,
    zone INTEGER NOT NULL
  ) WITHOUT ROWID;

  -- The words of everything, without the texts themselves.
  CREATE VIRTUAL TABLE search USING fts5(
    text, people, place, tags, kind,
    content = '', columnsize = 0, prefix = '2 3',
    tokenize = 'unicode61 remove_diacritics 2'
  );
  """
