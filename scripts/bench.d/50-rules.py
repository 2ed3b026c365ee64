"""Time per reply and time to load, for made-up rule sets of 100, 1,000 and 10,000 rules, against RiveScript."""
import json
import os
import random
import subprocess
import tempfile
import time

KITH = os.environ["KITH"]
try:
    import rivescript
except ImportError:
    rivescript = None


def made_up_words(count, dice):
    parts = ["ba", "ke", "li", "mo", "nu", "ra", "se", "ti", "vo", "zu", "shi", "tra", "plo", "gre"]
    words = set()
    while len(words) < count:
        words.add("".join(dice.choice(parts) for _ in range(dice.randint(2, 4))))
    return sorted(words)


def trigger(words, dice):
    a, b, c = (dice.choice(words) for _ in range(3))
    shapes = [f"{a} {b} *", f"[*] {a} {b} [*]", f"* {a} _ {b}", f"({a}|{b}) {c} *", f"{a} [{b}] {c}"]
    return dice.choice(shapes)


def said(pattern, words, dice):
    """A line that the pattern may match."""
    line = []
    for part in pattern.replace("(", " ").replace(")", " ").split():
        if part == "_":
            line.append(dice.choice(words))
        elif "*" in part:
            line += [dice.choice(words) for _ in range(dice.randint(1, 3))]
        else:
            line.append(part.strip("[]").split("|")[0])
    return " ".join(line)


def in_kith(triggers, lines):
    with tempfile.NamedTemporaryFile("w", suffix=".yaml") as file:
        file.write("rules:\n")
        for number, pattern in enumerate(triggers):
            file.write(f'  - {{id: r{number}, match: "{pattern}"}}\n')
        file.flush()
        done = subprocess.run(
            [KITH, "prompts", "match", file.name, "-", "--timings"], input="\n".join(lines) + "\n",
            text=True, capture_output=True, check=True)
        return json.loads(done.stderr.strip().splitlines()[-1])


def in_rivescript(triggers, lines, budget=60):
    source = "! version = 2.0\n" + "".join(f"+ {pattern}\n- r{n}\n\n" for n, pattern in enumerate(triggers))
    start = time.perf_counter()
    bot = rivescript.RiveScript()
    bot.stream(source.splitlines())
    bot.sort_replies()
    load = time.perf_counter() - start
    times = []
    for line in lines:
        before = time.perf_counter()
        bot.reply("somebody", line)
        times.append(time.perf_counter() - before)
        if sum(times) > budget:
            break
    times.sort()
    return load * 1e3, times[len(times) // 2] * 1e3, times[int(len(times) * 0.99)] * 1e3


print("rules     load  +check      p50      p99 | RiveScript: load       p50       p99   ratio of p50")
for count in (100, 1_000, 10_000):
    dice = random.Random(count)
    words = made_up_words(max(400, count), dice)
    triggers = list(dict.fromkeys(trigger(words, dice) for _ in range(count)))
    lines = [said(dice.choice(triggers), words, dice) for _ in range(500)]
    lines += [" ".join(dice.choice(words) for _ in range(dice.randint(2, 12))) for _ in range(500)]
    dice.shuffle(lines)
    own = in_kith(triggers, lines)
    row = (f"{count:6,} {own['load']:6.0f}ms {own['check']:5.0f}ms {own['p50'] * 1e3:6.1f}us "
           f"{own['p99'] * 1e3:6.1f}us")
    if rivescript:
        load, p50, p99 = in_rivescript(triggers, lines)
        row += f" | {load:14.0f}ms {p50:7.2f}ms {p99:7.2f}ms {p50 / own['p50']:10.0f} x"
    print(row, flush=True)
