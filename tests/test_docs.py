"""What the docs show is run: every command of README.md and of the program's --help examples, on the sample pages."""
import gzip
import os
import pathlib
import re
import shlex
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[1]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))
COMMANDS = ["read", "add", "timeline", "events", "articles", "actors", "quotes", "stories", "conflicts", "claims", "network", "why",
            "search", "export", "serve", "status", "watch"]


def run(*args, cwd=None, stdin=""):
    return subprocess.run([PROGRAM, *args], capture_output=True, text=True, input=stdin, cwd=cwd, timeout=120)


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """A folder with the sample pages under the names that the docs use, and a record of them."""
    folder = tmp_path_factory.mktemp("docs")
    for name in ("pages", "samples"):
        os.symlink(ROOT / "samples", folder / name)
    (folder / "page.html").write_bytes((ROOT / "samples/01-finland-joins.html").read_bytes())
    (folder / "page.txt").write_bytes((ROOT / "samples/05-call-herald.txt").read_bytes())
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + (folder / "page.html").read_bytes()
    head = f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/news/1\r\nWARC-Date: 2023-08-15T10:00:00Z\r\nContent-Length: {len(answer)}"
    (folder / "crawl.warc.gz").write_bytes(gzip.compress(head.encode() + b"\r\n\r\n" + answer + b"\r\n\r\n"))
    done = run("add", "pages/", cwd=folder)
    assert done.returncode in (0, 3), done.stderr
    return folder


def first_event(folder):
    line = run("events", "--format", "jsonl", "--limit", "1", cwd=folder).stdout
    return re.search(r'"event":"([^"]+)"', line).group(1)


def examples_of(text):
    for line in text.splitlines():
        line = line.split("  #")[0].strip().removeprefix("$ ")
        if line.startswith("dateline ") and "|" not in line:
            yield line


def check(line, folder):
    line = re.sub(r"\be0123456789ab\b", first_event(folder), line)
    command = re.sub(r" > \S+", "", line)
    args = shlex.split(command)[1:]
    if any(word in ("serve", "watch") or "://" in word for word in args):
        return
    done = run(*args, cwd=folder)
    assert done.returncode in (0, 1, 3), f"{line}\nexit {done.returncode}\n{done.stderr[-1500:]}"


README = [line for block in re.findall(r"```sh\n(.*?)```", (ROOT / "README.md").read_text(), re.S) for line in examples_of(block)]


@pytest.mark.parametrize("line", README)
def test_the_readme_says_what_works(line, place):
    check(line, place)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_begins_with_examples_that_work(command, place):
    done = run(command, "--help", cwd=place)
    assert done.returncode == 0
    lines = list(examples_of(done.stdout))
    assert lines, f"{command} --help shows no example:\n{done.stdout[:400]}"
    for line in lines:
        check(line, place)


def test_help_names_every_command():
    done = run("--help")
    assert done.returncode == 0 and list(examples_of(done.stdout))
    for command in COMMANDS:
        assert re.search(rf"^\s*{command}\b", done.stdout, re.M), command


def test_links_in_the_docs_lead_somewhere():
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"), ROOT / "src/README.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.name} links to {target}"
