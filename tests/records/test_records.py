"""Small sets of pages through the real program: cases.py and its like say what must come out."""
import json
import os
import pathlib
import random
import shlex
import subprocess

import pytest

import cases
import cases_barracks
import cases_borders
import cases_bridges
import cases_capitals
import cases_chanceries
import cases_counts
import cases_denials
import cases_desks
import cases_diplomacy
import cases_envoys
import cases_exchanges
import cases_force
import cases_newsroom
import cases_ports
import cases_reasoned
import cases_sides
import cases_straits
import cases_streets
import cases_titles
import cases_unrest
import cases_wires

FILES = (cases, cases_barracks, cases_borders, cases_bridges, cases_capitals, cases_chanceries, cases_counts, cases_denials, cases_desks, cases_diplomacy, cases_envoys, cases_exchanges, cases_force, cases_newsroom, cases_ports,
         cases_reasoned, cases_sides, cases_straits, cases_streets, cases_titles, cases_unrest, cases_wires)
CASES = {name: case for file in FILES for name, case in file.CASES.items()}
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))


def run(*args, stdin="", codes=(0,)):
    done = subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, text=True, timeout=120)
    assert done.returncode in codes, f"{args}: exit {done.returncode}: {done.stderr[-2000:]}"
    return done.stdout


def last_words(participants):
    return {p["name"].split()[-1] for p in participants}


def matches(row, wanted):
    for key, value in wanted.items():
        if key == "who":
            if not value <= last_words(row["actors"]) | last_words(row["recipients"]):
                return False
        elif key in ("actors", "recipients") and isinstance(value, set):
            if not value <= last_words(row[key]):
                return False
        elif callable(value):
            if not value(row.get(key)):
                return False
        elif row.get(key) != value:
            return False
    return True


def add(case, record, shuffle=None):
    adds = [list(batch) for batch in case.get("adds", [case.get("pages")])]
    for batch in adds:
        if shuffle:
            shuffle.shuffle(batch)
        run("add", "--db", record, "--input", "jsonl", "-", stdin="".join(json.dumps(p) + "\n" for p in batch), codes=(0, 3))


@pytest.mark.parametrize("name", CASES)
def test_a_careful_reader_agrees(name, tmp_path):
    record = tmp_path / "record.db"
    add(CASES[name], record)
    for command, wanted, options in CASES[name]["expect"]:
        verb, *args = shlex.split(command)
        rows = [json.loads(line) for line in run(verb, *args, "--db", record, "--format", "jsonl", codes=(0, 1)).splitlines()]
        shown = "\n".join(json.dumps(row, ensure_ascii=False)[:900] for row in rows)
        for want in wanted:
            found = sum(matches(row, want) for row in rows)
            right = found == 0 if options.get("none") else found >= 1 if options.get("some") else found == 1
            assert right, f"{command}: wanted {want}, {options}, {found} match in\n{shown}"
        if options.get("only"):
            assert len(rows) == len(wanted), f"{command}: wanted {len(wanted)} rows, got\n{shown}"


@pytest.mark.parametrize("name", list(CASES)[::4])
def test_the_order_of_pages_does_not_matter(name, tmp_path):
    exports = []
    for seed in (1, 2):
        folder = tmp_path / str(seed)
        folder.mkdir()
        add(CASES[name], folder / "record.db", random.Random(seed))
        run("export", folder / "out", "--db", folder / "record.db", "--format", "jsonl")
        exports.append({f.name: f.read_bytes() for f in sorted((folder / "out").iterdir())})
    assert exports[0] == exports[1] and exports[0]
