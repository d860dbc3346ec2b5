"""Texts of cases through the real program: the lines of their reports, and of their events."""
import json
import os
import pathlib
import subprocess

from test_reports import line

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))


def pages(cases):
    """A page a case, of Wednesday 2024-05-15; a text may be a (title, text) pair."""
    out = ""
    for name, (text, _, _) in cases.items():
        title, body = text if isinstance(text, tuple) else ("", text)
        out += json.dumps({"id": name, "published": "2024-05-15", "title": title, "text": body}) + "\n"
    return out


def report_lines(cases):
    """Of each case the lines of its reports (test_reports.line)."""
    done = subprocess.run([PROGRAM, "read", "--only", "actors,reports", "--input", "jsonl", "-"], input=pages(cases), capture_output=True, text=True, timeout=300)
    readings = [json.loads(out) for out in done.stdout.splitlines()]
    return {r["id"]: [line(r, report) for report in r["reports"]] for r in readings}


def event_lines(cases, folder):
    """Of each case the events that a record of its page alone holds: "ASSAULT firearms actual: who -> whom @day #dead=1"."""
    out = {}
    for number, name in enumerate(cases):
        database = str(folder / f"{number}.db")
        text = pages({name: cases[name]})
        subprocess.run([PROGRAM, "add", "--input", "jsonl", "-", "--db", database, "-q"], input=text, capture_output=True, text=True, timeout=60, check=True)
        done = subprocess.run([PROGRAM, "events", "--db", database, "--format", "jsonl"], capture_output=True, text=True, timeout=60)
        out[name] = [event_line(json.loads(row)) for row in done.stdout.splitlines()]
    return out


def event_line(event):
    def names(side):
        return "; ".join(actor["name"] for actor in event[side])

    counts = "".join(f" #{field}={value}" for field, value in event["counts"].items() if value is not None)
    return f"{event['type']} {event['mode'] or ''} {event['status']}: {names('actors')} -> {names('recipients')} @{event['when'] or ''}{counts}"
