"""Times the start of kith and a turn with its commit against two floors, as ratios in one run."""
import os
import statistics
import subprocess
import tempfile
import time

KITH = ".build/release/kith"


def median(command, typed="", runs=21, **environment):
    times = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as home:
            variables = {"HOME": home, "PATH": os.environ["PATH"], **environment}
            start = time.perf_counter()
            subprocess.run(
                command, input=typed, text=True, env=variables, check=True, stdout=subprocess.DEVNULL
            )
            times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


sqlite = median(["sqlite3", ":memory:", "select 1"])
python = median(["python3", "-c", "pass"])
start = median([KITH, "reflect"])
many = "".join(f"We talked about matter number {n} for a while\n" for n in range(40))
turns = (median([KITH, "reflect"], many, runs=7) - start) / 40
print(f"start to the first question, new store   {start:7.1f} ms")
print(f"  against sqlite3 :memory: 'select 1'    {start / sqlite:7.1f} x  ({sqlite:.1f} ms)")
print(f"  against python3 -c pass                {start / python:7.1f} x  ({python:.1f} ms)")
print(f"one turn with its commit                 {turns:7.1f} ms")
