"""Reading and adding to made-up records of 1,000 to 1,000,000 encounters.

Each kith command stands against the sqlite3 shell that reads the same rows from the same file, and at
10,000 against jrnl and Taskwarrior with the same entries. BENCH_SIZES names other sizes.
"""
import json
import os
import shutil
import sqlite3
import subprocess
import time

from measure import FOLDER, KITH, PEERS, apart, heading, interleaved, row

NOW = "2026-11-23T18:30:00+01:00"
TODAY = 20780  # that day, in days since 1970
DAY = 1 << 24  # a key's part below the day; see Key.swift
OFFSET = 4_400_000
WRITER = os.environ.get("CORPUS_WRITER", ".build/release/CorpusWriter")
SIZES = [int(n) for n in os.environ.get("BENCH_SIZES", "1000 10000 100000 1000000").split()]


def store(count):
    """The record of that size, made once for each build of the program that makes it."""
    folder = os.path.join(FOLDER, f"record-{count}")
    path = os.path.join(folder, "kith.db")
    stamp = os.path.join(folder, "made-by")
    version = str(os.stat(WRITER).st_mtime_ns)
    if not os.path.exists(stamp) or open(stamp).read() != version:
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(folder)
        start = time.perf_counter()
        subprocess.run([WRITER, path, str(count)], check=True)
        print(f"made the record of {count:,} in {time.perf_counter() - start:.1f} s")
        with open(stamp, "w") as file:
            file.write(version)
    return path


def counts():
    """What kith counts for three goals that are ninety days old: each of their periods, each week."""
    weeks = [(TODAY - 7 * n, TODAY - 7 * n + 7) for n in range(13)]
    months = [(TODAY - 30 * n, TODAY - 30 * n + 30) for n in range(4)]
    met = "coalesce(min(first_met, first_encounter), first_met)"
    sql = []
    for start, end in weeks + weeks:
        low, high = (start + OFFSET) * DAY, (end + OFFSET) * DAY
        sql.append(
            f"SELECT count(*) FROM encounter WHERE kind = 'message' AND key >= {low} AND key < {high};"
        )
        sql.append(
            f"SELECT count(*) FROM person WHERE name IS NOT NULL AND {met} >= {start} AND {met} < {end};"
        )
    for start, end in months + weeks:
        low, high = (start + OFFSET) * DAY, (end + OFFSET) * DAY
        sql.append(f"""SELECT count(*) FROM person WHERE name IS NOT NULL AND last_encounter >= {start}
          AND (SELECT min(encounter) FROM encounter_person
            WHERE person = person.key AND encounter >= {low} AND encounter < {high})
          - (SELECT max(encounter) FROM encounter_person
            WHERE person = person.key AND encounter < {low}) >= {180 * DAY};""")
    return "".join(sql)


def queries(person):
    last = "coalesce(last_encounter, first_met, added)"
    overdue = f"""SELECT name, (SELECT topic FROM encounter WHERE key =
          (SELECT max(encounter) FROM encounter_person WHERE person = person.key))
        FROM person WHERE name IS NOT NULL AND cadence IS NOT NULL AND resting = 0
          AND {last} + cadence < {TODAY}
        ORDER BY ({TODAY} - {last} - cadence) * 1.0 / cadence DESC LIMIT 20;"""
    due = f"""SELECT what, due, (SELECT name FROM person WHERE key = follow_up.person)
        FROM follow_up WHERE state = 'open' AND due <= {TODAY} ORDER BY due, key LIMIT 100;"""
    events = "SELECT name FROM event WHERE state = 'planned' ORDER BY key LIMIT 20;"
    return {
        "today": due + overdue + counts() + "SELECT body FROM goal;" + events,
        "timeline": f"""SELECT name, aliases, notes FROM person WHERE key = {person};
          SELECT key, kind, people, place, event, topic, tags, text FROM encounter
          WHERE key IN (SELECT encounter FROM encounter_person WHERE person = {person}
            ORDER BY encounter DESC LIMIT 200) ORDER BY key DESC;
          SELECT what, due, state FROM follow_up WHERE person = {person} ORDER BY key DESC
            LIMIT 200;
          SELECT what, due FROM follow_up WHERE person = {person} AND state = 'open' LIMIT 100;""",
        "list": """SELECT name, aliases, groups, cadence, encounters, first_encounter,
          last_encounter FROM person WHERE name IS NOT NULL ORDER BY folded;""",
        "search": """SELECT key, text FROM encounter WHERE key IN (SELECT rowid FROM search
          WHERE search MATCH 'podcast AND berlin' ORDER BY rowid DESC LIMIT 30)
          ORDER BY key DESC;""",
        "search, a common word": """SELECT key, text FROM encounter WHERE key IN (SELECT rowid
          FROM search WHERE search MATCH 'coffee' ORDER BY rowid DESC LIMIT 30)
          ORDER BY key DESC;""",
        "remind": due + overdue + events,
    }


def commands(name):
    return {
        "today": ["today"],
        "timeline": ["people", "show", name],
        "list": ["people", "list"],
        "search": ["search", "podcast berlin"],
        "search, a common word": ["search", "coffee"],
        "remind": ["remind"],
    }


def best_known(path):
    """Key and name of the person who was met most."""
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as db:
        return db.execute(
            "SELECT key, name FROM person ORDER BY encounters DESC, key LIMIT 1"
        ).fetchone()


def sentence(path):
    name = best_known(path)[1]
    return f"Coffee with {name} at the Swift meetup yesterday, send her the paper by Friday"


def reads(count, path):
    person, name = best_known(path)
    sql = queries(person)
    for case, arguments in commands(name).items():
        kith, shell = interleaved(
            [[KITH, "--now", NOW, "--store", path, *arguments], ["sqlite3", path, sql[case]]],
            runs=15,
        )
        row(f"{case}: kith {' '.join(arguments)}"[:43], kith, shell, "sqlite3")


def adds(count, path):
    """Adds to a copy, which grows by a few rows only."""
    copy = os.path.join(FOLDER, "adding", "kith.db")
    shutil.rmtree(os.path.dirname(copy), ignore_errors=True)
    os.makedirs(os.path.dirname(copy))
    shutil.copyfile(path, copy)
    key = (TODAY + OFFSET) * DAY + (1 << 20) + 500_000
    insert = f"""PRAGMA synchronous = FULL; BEGIN IMMEDIATE;
      INSERT INTO encounter(key, id, kind, people, text) VALUES(
        (SELECT ifnull(max(key), {key}) + 1 FROM encounter WHERE key >= {key} AND key < {key + 99_999}),
        randomblob(16), 'coffee', x'', 'Coffee with somebody');
      COMMIT;"""
    text = sentence(path)
    kith, shell = interleaved(
        [[KITH, "--now", NOW, "--store", copy, "log", "--yes", text], ["sqlite3", copy, insert]],
        runs=15,
    )
    row("add: kith log --yes …", kith, shell, "sqlite3, one bare row")
    shutil.rmtree(os.path.dirname(copy))


def peers(count, path):
    """jrnl and Taskwarrior with the same entries."""
    folder = os.path.join(FOLDER, f"peers-{count}")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    apart(write_peers, folder, count)
    jrnl = [os.path.join(PEERS, "jrnl"), "--config-file", os.path.join(folder, "jrnl.yaml")]
    task = ["task", "rc.verbose=nothing"]
    variables = {"TASKDATA": os.path.join(folder, "tasks"), "TASKRC": "/dev/null"}
    cases = []
    if os.path.exists(jrnl[0]):
        cases += [
            (["encounters", "list"], "jrnl", jrnl + ["-n", "30"]),
            (["search", "podcast"], "jrnl", jrnl + ["-contains", "podcast", "-n", "30"]),
        ]
    if shutil.which("task"):
        cases += [
            (["today"], "Taskwarrior", task + ["next"]),
            (["search", "podcast"], "Taskwarrior", task + ["podcast", "all"]),
        ]
    for arguments, peer, command in cases:
        ours, theirs = interleaved(
            [[KITH, "--now", NOW, "--store", path, *arguments], command], runs=5, **variables
        )
        row(f"kith {' '.join(arguments)}", ours, theirs, peer)
    for peer, command in [
        ("jrnl", jrnl + ["yesterday: Coffee with Ada Quinn at the Swift meetup."]),
        ("Taskwarrior", task + ["add", "due:friday", "Coffee with Ada Quinn, send her the paper"]),
    ]:
        if not shutil.which(command[0]):
            continue
        copy = os.path.join(folder, "kith.db")
        shutil.copyfile(path, copy)
        log = [KITH, "--now", NOW, "--store", copy, "log", "--yes", sentence(path)]
        ours, theirs = interleaved([log, command], runs=5, **variables)
        row("kith log --yes …", ours, theirs, peer)


def write_peers(folder, count):
    lines = subprocess.run(
        [WRITER, "-", str(count)], check=True, capture_output=True, text=True
    ).stdout.splitlines()
    entries = [json.loads(line) for line in lines]
    write_jrnl(folder, entries)
    if shutil.which("task"):
        write_tasks(folder, entries)


def write_jrnl(folder, entries):
    journal = os.path.join(folder, "journal.txt")
    with open(journal, "w") as file:
        for entry in entries:
            clock = f"{entry['minutes'] // 60:02d}:{entry['minutes'] % 60:02d}"
            tags = "".join(f" @{tag}" for tag in entry["tags"])
            file.write(f"[{entry['date']} {clock}] {entry['text']}{tags}\n\n")
    with open(os.path.join(folder, "jrnl.yaml"), "w") as file:
        file.write(
            f"journals:\n  default:\n    journal: {journal}\n"
            "editor: ''\nencrypt: false\ntemplate: false\ndefault_hour: 9\ndefault_minute: 0\n"
            "timeformat: '%F %R'\ntagsymbols: '@'\nhighlight: false\nlinewrap: 79\n"
            "indent_character: '|'\ncolors:\n  body: none\n  date: none\n  tags: none\n"
            "  title: none\nversion: v4.2\n"
        )


def write_tasks(folder, entries):
    data = os.path.join(folder, "tasks")
    os.makedirs(data)
    tasks = []
    for entry in entries:
        day = entry["date"].replace("-", "") + "T090000Z"
        task = {"description": entry["text"], "entry": day, "project": entry["people"][0]}
        if entry.get("due") and entry["date"] > "2025-11-23":
            task |= {"status": "pending", "due": entry["due"].replace("-", "") + "T090000Z"}
        else:
            task |= {"status": "completed", "end": day}
        tasks.append(task)
    subprocess.run(
        ["task", "rc.confirmation=no", "rc.hooks=off", "import", "-"],
        input=json.dumps(tasks), text=True, check=True, capture_output=True,
        env={**os.environ, "TASKDATA": data, "TASKRC": "/dev/null"},
    )  # fmt: skip


for size in SIZES:
    path = store(size)
    heading(f"A record of {size:,} encounters ({os.path.getsize(path) / 1e6:.0f} MB)")
    reads(size, path)
    adds(size, path)
    if size == 10_000:
        peers(size, path)
