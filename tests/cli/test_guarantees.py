"""Guarantees of the record, on the real program: order, threads, many adds or one, kill -9, broken pages, hostile text."""
import csv
import io
import json
import os
import pathlib
import random
import re
import signal
import sqlite3
import subprocess
import time

import pytest

from pages_of_tests import pages

ROOT = pathlib.Path(__file__).parents[2]
STRINGS = ROOT.parent / "shared/data/conformance/strings"
KILLS = 50


def jsonl(rows):
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def add(dateline, record, rows, *more):
    code, out, err = dateline("add", "--db", record, "--input", "jsonl", *more, "-", stdin=jsonl(rows))
    assert code in (0, 3), err
    return [json.loads(line) for line in out.split("\n") if line]


def test_the_same_set_is_the_same_record(dateline, tmp_path):
    rows = list(pages(40))
    shuffled = random.Random(7).sample(rows, len(rows))
    exports = {}
    for name, batches, threads in [("one", [rows], 1), ("shuffled", [shuffled], 1), ("four threads", [rows], 4), ("two adds", [shuffled[:11], shuffled[11:]], 2)]:
        record = tmp_path / f"{name}.db"
        for batch in batches:
            add(dateline, record, batch, "--threads", threads)
        exports[name] = dateline.export(record, tmp_path / name)
    first = exports.pop("one")
    assert any(first.values())
    for name, files in exports.items():
        assert files.keys() == first.keys()
        for file in files:
            assert files[file] == first[file], f"{name}: {file} differs"


def test_threads_do_not_change_readings(dateline):
    source = jsonl(pages(24, seed=3))
    one = dateline("read", "--threads", 1, "--input", "jsonl", "-", stdin=source)
    four = dateline("read", "--threads", 4, "--input", "jsonl", "-", stdin=source)
    assert one[0] == 0 and one[1] == four[1]


def test_each_page_alone_reads_as_in_company(dateline):
    rows = list(pages(6, seed=5))
    together = dateline("read", "--input", "jsonl", "-", stdin=jsonl(rows))[1].splitlines()
    for row, line in zip(rows, together):
        alone = json.loads(dateline("read", "--input", "jsonl", "-", stdin=jsonl([row]))[1])
        expected = json.loads(line)
        alone.pop("source"), expected.pop("source")
        assert alone == expected


def test_adding_again_changes_nothing(dateline, tmp_path):
    record = tmp_path / "r.db"
    rows = list(pages(8))
    assert {line["status"] for line in add(dateline, record, rows)} == {"added"}
    before = dateline.export(record, tmp_path / "a")
    assert {line["status"] for line in add(dateline, record, rows)} == {"unchanged"}
    assert dateline.export(record, tmp_path / "b") == before


def test_what_was_reported_survives_kill_9(dateline, tmp_path):
    rows = list(pages(30, seed=9))
    source = tmp_path / "pages.jsonl"
    source.write_text(jsonl(rows))
    record = tmp_path / "killed.db"
    reported, random_ = set(), random.Random(1)
    for _ in range(KILLS):
        process = subprocess.Popen([dateline.path, "add", "--db", record, "--threads", "1", "--input", "jsonl", source], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        time.sleep(random_.random() * 0.4)
        process.send_signal(signal.SIGKILL)
        out = process.communicate()[0].decode()
        for line in out.splitlines(keepends=True):
            if line.endswith("\n"):
                reported.add(json.loads(line)["id"])
        if not record.exists():
            continue
        with sqlite3.connect(record) as db:
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        db.close()
        if reported:
            kept = {row["article"] for row in dateline.lines("articles", "--db", record, "--format", "jsonl")}
            assert reported <= kept, f"lost: {sorted(reported - kept)}"
    code, _, err = dateline("add", "--db", record, "--input", "jsonl", source)
    assert code == 0, err
    whole = tmp_path / "whole.db"
    assert dateline("add", "--db", whole, "--input", "jsonl", source)[0] == 0
    assert dateline.export(record, tmp_path / "k") == dateline.export(whole, tmp_path / "w")


@pytest.mark.parametrize("verb, sign, code", [("read", signal.SIGTERM, 143), ("add", signal.SIGINT, 130)])
def test_a_signal_ends_the_wait_for_standard_input(dateline, tmp_path, verb, sign, code):
    record = tmp_path / "record.db"
    process = subprocess.Popen([dateline.path, verb, "--input", "jsonl", "-", *(["--db", record] if verb == "add" else [])], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdin.write(b'{"id": "cut off", "te')
    process.stdin.flush()
    time.sleep(1.5)
    assert process.poll() is None
    process.send_signal(sign)
    assert process.wait(timeout=10) == code
    process.communicate()
    if verb == "add":  # nothing is kept of what was cut off, not even as set aside
        shown = dateline("status", "--db", record)
        assert shown[0] != 0 or json.loads(shown[1])["set_aside"] == [], shown


def test_a_broken_page_among_good_ones(dateline, tmp_path):
    rows = list(pages(3))
    source = jsonl(rows[:1]) + "{this is not JSON\n" + '{"id": "nothing"}\n' + jsonl(rows[1:])
    record = tmp_path / "r.db"
    code, out, err = dateline("add", "--db", record, "--input", "jsonl", "-", stdin=source)
    assert code == 3, err
    states = [json.loads(line) for line in out.split("\n") if line]
    assert sum(s["status"] == "added" for s in states) == 3
    aside = [s for s in states if s["status"] == "set_aside"]
    assert len(aside) == 2 and all(s["reason"] for s in aside)
    assert len(dateline.lines("articles", "--db", record, "--format", "jsonl")) == 3
    assert "set aside" in dateline("status", "--db", record, "--format", "table")[1].lower() or "set_aside" in dateline("status", "--db", record)[1]


HOSTILE = ["<script>alert(1)</script>", "'; DROP TABLE articles; --", "=1+1", "+1", "@SUM(A1)", "\x1b[31mred\x1b[0m", "\x00nul", "a\u202eb", "\ud7ff\ue000",
           "</title><img src=x onerror=alert(1)>", "%s%n%d", "\u2028line", "x" * 5000, "\\\"quote\\\"", "🏳️‍🌈 e\u0301", "&lt;b&gt;", "../../etc/passwd", "\r\n\r\n", "NULL", "-2+3"]


def hostile_strings():
    found = list(HOSTILE)
    if STRINGS.is_dir():
        for path in sorted(STRINGS.rglob("*")):
            if path.is_file() and path.suffix in (".txt", ".json"):
                lines = path.read_text("utf-8", "replace").splitlines()
                found += [line for line in lines if line and not line.startswith("#")][:400]
    return found


def hostile_pages():
    for i, text in enumerate(hostile_strings()):
        yield {"id": f"h{i} {text[:40]}", "url": f"https://x.example/{text[:60]}", "title": text, "published": "2022-02-02",
               "text": f"{text} met {text} in Paris on Monday.\n\nCroatian President {text} said: “{text}”"}


def test_hostile_text_in_every_field_and_every_sink(dateline, tmp_path):
    record = tmp_path / "r.db"
    rows = list(hostile_pages())
    states = add(dateline, record, rows)
    assert len(states) == len(rows)
    for query in ("timeline", "events", "articles", "actors", "quotes", "conflicts", "claims", "stories", "network"):
        for style in ("table", "jsonl", "csv", "md", "html"):
            code, out, err = dateline(query, "--db", record, "--format", style)
            assert code in (0, 1), (query, style, err)
            if style == "jsonl":
                for line in filter(None, out.split("\n")):
                    json.loads(line)
            if style == "table":
                assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\x80-\x9f]", out.replace("\r", "\x01").replace("\n", "")), query
            if style == "csv":
                for row in csv.reader(io.StringIO(out, newline="")):
                    for cell in row:
                        assert not re.match(r"[=@\t\r]|[+-](?![0-9.]+$)", cell), (query, cell[:60])
            if style == "html":
                assert "<script>alert" not in out and "<img src=x" not in out, query
    for words in ('"unbalanced', "a AND", "x'y", "NEAR(", "* OR *", "\x00", "col:x"):
        code, _, err = dateline("search", words.replace("\x00", "\ufffd"), "--db", record)
        assert code in (0, 1, 2), (words, err)
    with sqlite3.connect(record) as db:
        assert db.execute("SELECT count(*) FROM articles").fetchone()[0] == len(rows)
    db.close()


def test_spans_are_code_points_and_text_is_the_text(dateline):
    rows = [{"id": "u", "published": "2023-02-08", "text": "Président Émile Ångström 🎉 met Željka Šarić in Łódź on Tuesday. “Très bien,” Šarić said."}]
    [reading] = dateline.lines("read", "--input", "jsonl", "-", stdin=jsonl(rows))
    text = reading["article"]["text"]
    assert text == rows[0]["text"]
    for entry in reading["dates"] + reading["quotes"]:
        assert entry["text"] == text[entry["begin"]:entry["end"]]
    for sentence in reading["sentences"]:
        for token in sentence["tokens"]:
            assert token["form"] == text[token["begin"]:token["end"]]


def test_a_folder_with_a_loop_and_a_file_that_cannot_be_read(dateline, tmp_path):
    folder = tmp_path / "pages"
    (folder / "deep").mkdir(parents=True)
    os.symlink(folder, folder / "deep" / "up")
    (folder / "good.txt").write_text("Peru and Chile signed a trade agreement in Lima on 3 May 2021.\n\nThe agreement will enter into force next year, the ministry said.")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.html").write_bytes(bytes(range(256)) * 40)
    (folder / "cut.html").write_bytes("<p>Le pr\u00e9sident a parl\u00e9 \u00e0 la presse mardi, selon son bureau.</p>".encode()[:-1] + b"\xe2\x82")
    if os.getuid() != 0:
        (folder / "secret.txt").write_text("x")
        (folder / "secret.txt").chmod(0)
    code, out, err = dateline("add", "--db", tmp_path / "r.db", folder)
    assert code == 3, err
    states = [json.loads(line) for line in out.split("\n") if line]
    assert any(s["status"] == "added" for s in states)
    assert "empty.txt" in out + err and "binary.html" in out + err


def test_sixteen_mebibytes_of_span(dateline, tmp_path):
    page = tmp_path / "span.html"
    page.write_bytes(b"<span>" * (16 * 1024 * 1024 // 6 - 10))
    begin = time.time()
    code, _, err = dateline("read", "--only", "article", page, timeout=60)
    assert code in (0, 3), err
    assert time.time() - begin < 40


def test_files_that_are_no_record(dateline, tmp_path):
    missing = tmp_path / "missing.db"
    assert dateline("timeline", "--db", missing)[0] == 2 and not missing.exists()
    damaged = tmp_path / "damaged.db"
    damaged.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    code, _, err = dateline("timeline", "--db", damaged)
    assert code == 5 and "damaged.db" in err and damaged.exists()
    newer = tmp_path / "newer.db"
    add(dateline, newer, pages(1))
    with sqlite3.connect(newer) as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()
    code, _, err = dateline("timeline", "--db", newer)
    assert code == 5 and "newer" in err
    assert dateline("add", "--db", newer, "--input", "jsonl", "-", stdin=jsonl(pages(1)))[0] == 5


def test_a_locked_record(dateline, tmp_path):
    record = tmp_path / "r.db"
    add(dateline, record, pages(2))
    db = sqlite3.connect(record, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    code, _, err = dateline("add", "--db", record, "--input", "jsonl", "-", stdin=jsonl(pages(4, seed=2)), timeout=90)
    db.execute("ROLLBACK")
    db.close()
    assert code == 5 and "r.db" in err


def test_queries_on_a_read_only_copy(dateline, tmp_path):
    folder = tmp_path / "read only"
    folder.mkdir()
    record = folder / "r.db"
    add(dateline, record, pages(5))
    for file in folder.iterdir():
        file.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert dateline("articles", "--db", record)[0] == 0
        assert len(dateline.lines("articles", "--db", record, "--format", "jsonl")) == 5
        if os.getuid() != 0:
            assert dateline("add", "--db", record, "--input", "jsonl", "-", stdin=jsonl(pages(6)))[0] == 5
    finally:
        folder.chmod(0o755)


def test_a_full_disk(dateline, tmp_path):
    import resource

    def small():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))

    code, _, err = dateline("add", "--db", tmp_path / "r.db", "--input", "jsonl", "-", stdin=jsonl(pages(200)), preexec=small)
    assert code == 5 and "r.db" in err


@pytest.mark.parametrize("args", [["nothing-like-this"], ["timeline", "--no-such-flag"], ["read", "--only", "nothing"], ["add", "--published", "31 February", "x.txt"],
                                  ["timeline", "--from", "yesterday-ish", "--db", "x.db"], ["export", "out", "--format", "docx", "--db", "x.db"]])
def test_usage_errors_are_2(dateline, args, tmp_path):
    code, out, err = dateline(*args, cwd=tmp_path)
    assert code == 2 and err and not out


def test_nothing_to_read_is_4(dateline, tmp_path):
    assert dateline("read", tmp_path / "none.html")[0] == 4
    assert dateline("read", "-", stdin="")[0] == 4


def test_nothing_found_is_1(dateline, tmp_path):
    add(dateline, tmp_path / "r.db", pages(2))
    code, out, _ = dateline("timeline", "--actor", "Nobody Atall", "--db", tmp_path / "r.db", "--format", "jsonl")
    assert (code, out) == (1, "")
