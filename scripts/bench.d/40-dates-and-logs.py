"""How many lines a second the readers of dates and of log sentences take, against dateparser.

dateparser reads in one process of Python, after its tables are loaded; kith in one process that
reads its lines from a pipe, the time of a single line taken off. A line is a date, a range or a
rule; in the second table a sentence, of which dateparser searches the dates alone.
"""
import itertools
import os
import subprocess
import sys
import time

from measure import FOLDER, KITH

NOW = "2026-11-23T10:00"
DAYS = "3 March 2027|March 3rd|2027-03-03|the 3rd|tomorrow|next Friday|two weeks ago|in 3 days|end of next month"
TIMES = "|at 5pm|17:30|at noon|in the morning"
RANGES = "from 3 to 5 May|the first week of March|between Tuesday and Thursday|Dec 28 - Jan 3"
RULES = "every other tuesday|mondays and thursdays until June|the last friday of every month|twice a month"
PEOPLE = "Maya|Ana and Ben|Zoë Müller|Dr. Okafor|my old boss Frank"
KINDS = "Coffee with|Called|Bumped into|Zoom with|Had lunch with"
REST = (
    " yesterday|, she'll send me the slides by Friday| at Blue Bottle last Tuesday"
    "|. I promised to intro them to Lee next week| about the grant on 3 March"
)


def lines(*parts):
    return ["".join(p).strip() for p in itertools.product(*(part.split("|") for part in parts))]


def with_space(first, *rest):
    return lines(first, *(("|".join(f" {p}" if p else "" for p in part.split("|"))) for part in rest))


DATES = with_space(DAYS, TIMES) + lines(RANGES) + lines(RULES)
LOGS = [f"{k} {p}{r}" for k in KINDS.split("|") for p in PEOPLE.split("|") for r in REST.split("|")]
PASTE = 100_000  # characters


def kith(reader, text):
    """Seconds of a run, the shortest of five."""
    command = [KITH, "analyze", reader, "--now", NOW, "-"]
    environment = {"HOME": FOLDER, "PATH": os.environ["PATH"], "LANG": "C.UTF-8"}
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(
            command, input=text.encode(), stdout=subprocess.DEVNULL, env=environment, check=True
        )
        times.append(time.perf_counter() - start)
    return min(times)


def rate(reader, given, times):
    one = kith(reader, given[0] + "\n")
    return len(given) * times / (kith(reader, ("\n".join(given) + "\n") * times) - one)


def peer(read, given):
    read(given[0])  # its tables are loaded with the first
    start = time.perf_counter()
    for line in given:
        read(line)
    return len(given) / (time.perf_counter() - start)


def table(title, ours, theirs, name):
    print(f"\n{title}\n{'-' * len(title)}")
    print(f"{'kith':44}{ours:12,.0f} lines/s")
    if theirs:
        print(f"{name:44}{theirs:12,.0f} lines/s  {ours / theirs:8.0f} x")


try:
    import datetime
    import warnings

    warnings.simplefilter("ignore")
    import dateparser
    import dateparser.search

    settings = {"RELATIVE_BASE": datetime.datetime.fromisoformat(NOW)}
    parsed = peer(lambda t: dateparser.parse(t, languages=["en"], settings=settings), DATES)
    searched = peer(
        lambda t: dateparser.search.search_dates(t, languages=["en"], settings=settings), LOGS
    )
except ImportError:
    parsed = searched = None
    print("dateparser is not installed; its rows are left out.", file=sys.stderr)

table("Dates", rate("when", DATES, 200), parsed, "dateparser.parse")
table("Log sentences", rate("log", LOGS, 40), searched, "dateparser.search.search_dates")

print("\nA paste of 100 KB, in one line, milliseconds\n" + "-" * 44)
for reader, given in (("when", DATES), ("log", LOGS)):
    paste = " ".join(itertools.islice(itertools.cycle(given), PASTE // len(given[0])))[:PASTE]
    spent = kith(reader, paste + "\n") - kith(reader, "x\n")
    print(f"{'kith analyze ' + reader:44}{spent * 1000:12.0f} ms")
