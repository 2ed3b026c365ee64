"""Lines a second of the readers of openers and replies, the safety screen among them, and a long paste."""
import os

from measure import FOLDER, KITH, heading, interleaved, row

CASES = os.path.join("Tests", "LanguageTests", "Cases")


def lines(name, column):
    """A column of a table of cases."""
    with open(os.path.join(CASES, name), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file if not line.startswith("#")]
    return [cells[column] for cells in rows if len(cells) > column]


def written(name, texts, count):
    """A file of so many lines, the texts over and over."""
    path = os.path.join(FOLDER, name)
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(texts[number % len(texts)] + "\n")
    return path


COUNT = 20_000
replies = [
    text
    for name in ("valence", "stance", "barriers", "outcomes", "about", "minimal")
    for text in lines(f"replies-{name}.tsv", 1)
] + lines("safety-none.tsv", 1) + lines("safety-caught.tsv", 1)
openers = lines("openers.tsv", 2)
paste = " ".join(openers * 40)[:100_000]

subjects = [
    ("analyze opener", written("openers.txt", openers, COUNT)),
    ("analyze reply, with the safety screen", written("replies.txt", replies, COUNT)),
]
heading("Reading openers and replies")
shell = "exec {kith} analyze {reader} - < {path}"
commands = [[KITH, "--version"]]
for name, path in subjects:
    reader = name.split()[1].rstrip(",")
    commands.append(["/bin/sh", "-c", shell.format(kith=KITH, reader=reader, path=path)])
with open(os.path.join(FOLDER, "paste.txt"), "w", encoding="utf-8") as file:
    file.write(paste + "\n")
for reader in ("opener", "reply"):
    path = os.path.join(FOLDER, "paste.txt")
    commands.append(["/bin/sh", "-c", shell.format(kith=KITH, reader=reader, path=path)])
start, *timings = interleaved(commands, 5)
row("kith --version", start)
for (name, _), timing in zip(subjects, timings):
    row(f"{name}: {COUNT / (timing.wall - start.wall) * 1000:,.0f} lines a second", timing)
row("analyze opener, one line of 100 KB", timings[-2])
row("analyze reply, one line of 100 KB", timings[-1])
