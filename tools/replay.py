#!/usr/bin/env python3
"""Runs each fuzz target over its corpus: one test a target. replay.py PROGRAMS CORPUS RESULTS.xml"""
import pathlib
import subprocess
import sys
from xml.sax.saxutils import quoteattr

SECONDS_A_TARGET = 300  # sanitizers make a corpus of a few hundred small files take seconds, not minutes


def main(programs, corpus, results):
    rows = []
    for program in sorted(pathlib.Path(programs).glob("fuzz_*")):
        if not program.is_file() or program.suffix:
            continue
        files = sorted(str(f) for f in (pathlib.Path(corpus) / program.name.removeprefix("fuzz_")).glob("*"))
        try:
            run = subprocess.run([program, *files], capture_output=True, text=True, timeout=SECONDS_A_TARGET, errors="replace")
            failure = "" if run.returncode == 0 else (run.stderr or f"exit {run.returncode}")[-4000:]
        except subprocess.TimeoutExpired:
            failure = f"over {SECONDS_A_TARGET} s"
        if failure:
            print(f"FAILED {program.name}\n{failure}")
        rows.append(f"<testcase name={quoteattr(program.name)}>" + (f"<failure message={quoteattr(failure)}/>" if failure else "") + "</testcase>")
    failures = sum("<failure" in row for row in rows)
    pathlib.Path(results).write_text(f'<testsuites><testsuite name="fuzz" tests="{len(rows)}" failures="{failures}">' + "".join(rows) + "</testsuite></testsuites>")


if __name__ == "__main__":
    main(*sys.argv[1:])
