"""What the tests of the program share: running it, small pages, records compared."""
import json
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))

# Places and people of our own: six articles of three outlets on a mission, a strike and a denial.
PAGES = [
    {"id": "p1", "url": "https://herald.example/1", "published": "2022-05-03", "title": "Minister visits Lisbon",
     "text": "Foreign Minister Ana Duarte of Brazil met Portugal's President Rui Neves in Lisbon on Tuesday. \"We agreed on a new road map,\" Duarte said."},
    {"id": "p2", "url": "https://courier.example/2", "published": "2022-05-04", "title": "Duarte and Neves hold talks",
     "text": "Brazilian Foreign Minister Ana Duarte and President Rui Neves held talks in Lisbon on 3 May 2022, the presidency said in a statement."},
    {"id": "p3", "url": "https://herald.example/3", "published": "2022-06-11", "title": "Strike at the port",
     "text": "Dock workers in Santos went on strike on Friday. Police arrested 12 people, the union said."},
    {"id": "p4", "url": "https://times.example/4", "published": "2022-06-12", "title": "Fourteen held after port strike",
     "text": "Police in Santos arrested 14 people on Friday during a strike of dock workers, a spokesman said."},
    {"id": "p5", "url": "https://times.example/5", "published": "2022-07-01", "title": "Duarte denies plan",
     "text": "Foreign Minister Ana Duarte denied on Friday that Brazil plans to leave the bloc. She will travel to Madrid on 9 July."},
    {"id": "p6", "url": "https://courier.example/6", "published": None, "title": "Call between Duarte and Neves",
     "text": "Ana Duarte and Rui Neves spoke by telephone on Wednesday, in their third call in two months."},
]


def run(*args, stdin="", codes=(0,), cwd=None, env=None, timeout=120, binary=False):
    done = subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, text=not binary, cwd=cwd, timeout=timeout,
                          env={**os.environ, **(env or {})})
    assert done.returncode in codes, f"{args}: exit {done.returncode}: {done.stderr[-2000:]}"
    return done


def lines(pages):
    return "".join(json.dumps(page) + "\n" for page in pages)


def rows(*args, **more):
    return [json.loads(line) for line in run(*args, "--format", "jsonl", codes=(0, 1), **more).stdout.splitlines()]


def add(record, pages, *args, codes=(0,)):
    return [json.loads(line) for line in run("add", "-q", "--db", record, "--input", "jsonl", "-", *args, stdin=lines(pages), codes=codes).stdout.splitlines()]


def export(record, folder):
    """The canonical export, file name to bytes."""
    run("export", folder, "--db", record)
    return {path.name: path.read_bytes() for path in sorted(pathlib.Path(folder).iterdir())}
