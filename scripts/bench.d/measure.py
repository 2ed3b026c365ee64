"""What all timings share: running a command many times, and a table of ratios.

A table compares within one run: the commands of a row take turns, so that whatever else the machine
does falls on all of them. Given are medians of the wall clock; beside it, the time of the processor,
which a loaded machine disturbs less, and the peak of memory.
"""
import os
import statistics
import sys
import time
from dataclasses import dataclass

FOLDER = os.environ.get("BENCH_FOLDER", ".build/bench")
KITH = os.environ.get("KITH", ".build/release/kith")
PEERS = os.path.join(FOLDER, "peers", "bin")


@dataclass
class Timing:
    """Milliseconds (medians) and MiB (the peak)."""

    wall: float
    cpu: float
    memory: float


def spawn(command, environment, typed):
    """Runs a command once; returns its wall and processor time in seconds and its peak in KiB."""
    reading, writing = os.pipe()
    start = time.perf_counter()
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        os.dup2(reading, 0)
        os.dup2(null, 1)
        if not os.environ.get("BENCH_SHOW_ERRORS"):
            os.dup2(null, 2)
        os.close(writing)
        os.execvpe(command[0], command, environment)
    os.close(reading)
    try:
        os.write(writing, typed.encode())
    except BrokenPipeError:
        pass
    os.close(writing)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 2):
        raise SystemExit(f"bench: {' '.join(command)}: exit {os.waitstatus_to_exitcode(status)}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def interleaved(commands, runs=15, typed="", before=None, **variables):
    """Times several commands by turns. `before` is called ahead of each run, untimed."""
    environment = {"HOME": FOLDER, "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **variables}
    samples = [[] for _ in commands]
    for run in range(runs + 1):
        for index, command in enumerate(commands):
            if before:
                before(index)
            sample = spawn(command, environment, typed)
            if run > 0:  # the first warms the caches
                samples[index].append(sample)
    return [
        Timing(
            statistics.median(s[0] for s in rows) * 1000,
            statistics.median(s[1] for s in rows) * 1000,
            max(s[2] for s in rows) / 1024,
        )
        for rows in samples
    ]


def apart(work, *arguments):
    """Does work in a process of its own.

    The kernel counts what this process holds as the peak of those it starts: it has to stay small,
    and even so no peak below its own ten MiB can be seen.
    """
    child = os.fork()
    if child == 0:
        work(*arguments)
        sys.stdout.flush()
        os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
        raise SystemExit("bench: the entries for the peers could not be made")


def heading(text):
    print(f"\n{text}\n{'-' * len(text)}")
    print(f"{'':44}{'wall ms':>9}{'cpu ms':>9}{'MiB':>7}  ratio of wall (cpu)")


def row(name, timing, against=None, peer=""):
    ratio = ""
    if against:
        wall, cpu = timing.wall / against.wall, timing.cpu / max(against.cpu, 0.01)
        ratio = f"{wall:7.2f} x ({cpu:.2f} x) {peer}, {against.wall:.1f} ms"
    print(f"{name:44}{timing.wall:9.1f}{timing.cpu:9.1f}{timing.memory:7.1f}  {ratio}", flush=True)
