"""From the start of the process to the first question, and a turn with its commit."""
import os
import shutil
import tempfile

from measure import FOLDER, KITH, Timing, heading, interleaved, row

home = tempfile.mkdtemp(dir=FOLDER)
store = os.path.join(home, "kith.db")
floors = [["sqlite3", ":memory:", "select 1"], ["/usr/bin/python3", "-c", "pass"]]
kith = [[KITH, "--version"], [KITH, "reflect"], [KITH]]

heading("Start")
sqlite, python, version, question, chat = interleaved(floors + kith, KITH_STORE=store)
row("sqlite3 :memory: 'select 1'", sqlite)
row("python3 -c pass", python)
row("kith --version", version, sqlite, "sqlite3")
row("kith reflect, to the open question", question, sqlite, "sqlite3")
row("", question, python, "python3")
row("kith, to the first question", chat, sqlite, "sqlite3")


def fresh(_):
    shutil.rmtree(home)
    os.mkdir(home)


def turns(count):
    return "".join(f"We talked about matter number {n} for a while\n" for n in range(count))


[none] = interleaved([[KITH, "reflect"]], 9, turns(0), fresh, KITH_STORE=store)
[many] = interleaved([[KITH, "reflect"]], 9, turns(40), fresh, KITH_STORE=store)
row("kith reflect, the store made anew", none, sqlite, "sqlite3")
row(
    "one turn with its commit",
    Timing((many.wall - none.wall) / 40, (many.cpu - none.cpu) / 40, many.memory),
)
shutil.rmtree(home)
