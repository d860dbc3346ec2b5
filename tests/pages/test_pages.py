"""Whole pages, golden: what `dateline read --only article` makes of the sample pages and of the pages in the folders beside this file.

    python3 -m pytest tests/pages                     compares
    DATELINE_ACCEPT=1 python3 -m pytest tests/pages   writes what came out as expected: read the diff before you commit it
"""
import json
import os
import pathlib
import subprocess

import pytest

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parents[1]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))
PAGES = sorted(p for folder in (ROOT / "samples", HERE / "input") for p in folder.glob("*") if p.suffix in (".html", ".txt"))


def dump(reading):
    article = reading["article"]
    lines = [f"{key}: {json.dumps(article[key], ensure_ascii=False)}" for key in
             ("title", "authors", "agency", "published", "published_basis", "modified", "language")]
    lines.append(f"outlet: {json.dumps(reading['outlet'], ensure_ascii=False)}")
    lines += [f"{b['kind']}| {article['text'][b['begin']:b['end']]}" for b in article["blocks"]]
    lines += [f"issue: {i['stage']}: {i['message']}" for i in reading["issues"]]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("path", PAGES, ids=lambda p: p.name)
def test_page(path):
    done = subprocess.run([PROGRAM, "read", "--only", "article", str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 3), done.stderr
    [line] = done.stdout.splitlines()
    got = dump(json.loads(line))
    expected = HERE / "expected" / (path.name + ".expected")
    if os.environ.get("DATELINE_ACCEPT"):
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(got)
    assert expected.is_file(), f"no {expected.name}: accept one"
    assert got == expected.read_text()
