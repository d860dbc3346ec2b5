"""The record on the real program: statuses, filters, formats, settings, bad records, hostile words in flags. Its guarantees: test_guarantees.py."""
import csv
import io
import json
import os
import resource
import signal
import sqlite3
import subprocess
import time

import pytest

from program import PAGES, PROGRAM, add, export, lines, rows, run



@pytest.fixture(scope="session")
def record(tmp_path_factory):
    """A record of PAGES that tests ask and do not change."""
    path = tmp_path_factory.mktemp("record") / "r.db"
    add(path, PAGES)
    return path


def test_the_export_is_sorted_by_id(record, tmp_path):
    for name, data in export(record, tmp_path).items():
        if name != "network.jsonl":
            ids = [next(iter(json.loads(line).values())) for line in data.decode().splitlines()]
            assert ids == sorted(ids, key=str.encode), name


def test_statuses(tmp_path):
    record = tmp_path / "r.db"
    assert add(record, PAGES[:2]) == [{"id": p["id"], "status": "added", "reason": None} for p in PAGES[:2]]
    assert [a["status"] for a in add(record, PAGES[:3])] == ["unchanged", "unchanged", "added"]
    assert [a["status"] for a in add(record, [PAGES[5]])] == ["added"]
    (tmp_path / "six.jsonl").write_text(lines([PAGES[5]]))
    done = run("add", "-q", "--db", record, tmp_path / "six.jsonl", "--published", "2022-06-29")
    assert json.loads(done.stdout)["status"] == "updated"
    article = [a for a in rows("articles", "--db", record) if a["article"] == "p6"]
    assert article[0]["published"] == "2022-06-29" and article[0]["published_basis"] == "given"
    assert [a["status"] for a in add(record, [PAGES[5]])] == ["unchanged"]  # what was given stays
    aside = add(record, [{"id": "none"}, PAGES[0]], codes=(3,))
    assert [a["status"] for a in aside] == ["set_aside", "unchanged"] and "JSON object without" in aside[0]["reason"]
    status = rows("status", "--db", record)[0]
    assert status["articles"] == 4 and len(status["set_aside"]) == 1 and status["up_to_date"] is True


def test_an_interrupted_run_stops_cleanly_and_goes_on(tmp_path):
    pages = [dict(PAGES[i % 6], id=f"k{i:03}", text=PAGES[i % 6]["text"] + f" Note {i}.") for i in range(400)]
    (tmp_path / "in.jsonl").write_text(lines(pages))
    child = subprocess.Popen([PROGRAM, "add", "-q", "--threads", "1", "--db", str(tmp_path / "r.db"), str(tmp_path / "in.jsonl")],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    child.stdout.readline()
    child.send_signal(signal.SIGTERM)
    out = child.communicate(timeout=60)[0]
    assert child.returncode in (143, 0)
    if child.returncode == 143:
        assert "behind" not in out and run("events", "--db", tmp_path / "r.db", codes=(0, 1)).stderr
    run("add", "-q", "--db", tmp_path / "r.db", tmp_path / "in.jsonl")
    assert rows("status", "--db", tmp_path / "r.db")[0]["articles"] == 400


def test_versions_of_a_page_are_both_kept(tmp_path):
    record = tmp_path / "r.db"
    old = {"url": "https://herald.example/9", "published": "2022-06-11", "text": PAGES[2]["text"]}
    new = {**old, "published": "2022-06-12", "text": old["text"].replace("12 people", "15 people")}
    add(record, [old])
    add(record, [new])
    assert len(rows("articles", "--db", record)) == 2


# --- queries ---

def test_filters(record):
    def events(*args):
        return rows("events", "--db", record, *args)
    every = events()
    assert every and events("--limit", 2) == every[:2] and events("--limit", 0) == []
    for row in events("--type", "consult"):
        assert row["type"] == "CONSULT"
    assert events("--actor", "DUARTE") == events("--actor", "ana duarte") == events("--actor", "Duarté")
    assert events("--between", "Neves", "Duarte") == events("--between", "Duarte", "Neves") != []
    assert {e["event"] for e in events("--actor", "Duarte", "--actor", "Neves")} == {e["event"] for e in events("--between", "Duarte", "Neves")}
    assert events("--actor", "nobody at all") == []
    may = events("--from", "2022-05", "--to", "2022-05")
    assert may and all(e["earliest"] <= "2022-05-31" and e["latest"] >= "2022-05-01" for e in may)
    assert events("--from", "2022-05-03", "--to", "2022-05-03") == events("--from", "2022-05-03/2022-05-03", "--to", "2022-05-03")
    assert all(e["independent"] >= 2 for e in events("--min-independent", 2))
    assert all(e["confidence"] >= 0.5 for e in events("--min-confidence", 0.5))
    assert rows("timeline", "--db", record) == every
    days = rows("timeline", "--db", record, "--dates", 1, "--per-date", 1)
    assert len(days) == 1 and days[0]["earliest"] == days[0]["latest"]
    names = [a["name"] for a in rows("actors", "Neves", "--db", record)]
    assert names and all("Neves" in name for name in names)
    assert [q["speaker_name"] for q in rows("quotes", "--actor", "Duarte", "--db", record)][:1] == ["Ana Duarte"]
    assert [a["article"] for a in rows("search", '"road map"', "--db", record)] == ["p1"]
    assert rows("articles", "--outlet", "herald.example", "--db", record) or rows("articles", "--db", record)


def test_evidence_is_the_words_themselves(record):
    texts = {a["article"]: a["text"] for a in rows("articles", "--db", record)}
    for event in rows("events", "--db", record):
        assert event["evidence"]
        for e in event["evidence"]:
            assert texts[e["article"]][e["begin"]:e["end"]] and texts[e["article"]][e["trigger_begin"]:e["trigger_end"]]
            assert e["sentence"] in texts[e["article"]]
        why = rows("why", event["event"], "--db", record)
        assert any(step["words"] for step in why)
        for step in why:
            if step["words"]:
                assert texts[step["article"]][step["begin"]:step["end"]] == step["words"]
    assert run("why", "nonsense", "--db", record, codes=(1,)).stderr


@pytest.mark.parametrize("command", ["timeline", "events", "articles", "actors", "quotes", "stories", "conflicts", "claims", "network", "status"])
@pytest.mark.parametrize("form", ["table", "csv", "md", "html"])
def test_every_query_has_every_format(record, command, form):
    found = rows(command, "--db", record)
    out = run(command, "--db", record, "--format", form, codes=(0, 1)).stdout
    if form == "csv" and found:
        table = list(csv.reader(io.StringIO(out, newline="")))
        assert table[0] == list(found[0]) and len(table) == len(found) + 1
    if form == "html":
        assert out.startswith("<!DOCTYPE html>") and out.count("<tr>") == len(found) + 1


@pytest.mark.parametrize("args, code", [
    (["events", "--type", "NONSENSE"], 2), (["events", "--status", "maybe"], 2), (["events", "--from", "yesterday"], 2),
    (["timeline", "--between", "one"], 2), (["events", "--actor", "nobody"], 1), (["export"], 2), (["export", "x", "--format", "arrow"], 2),
    (["frobnicate"], 2), ([], 2), (["events", "--limit", "-3"], 2), (["why"], 2),
])
def test_exit_codes(record, args, code, tmp_path):
    run(*args, codes=(code,), cwd=tmp_path, env={"DATELINE_DB": str(record)})


def test_settings(record, tmp_path):
    (tmp_path / "dateline.toml").write_text(f'db = "{record}"\n')
    assert rows("events", cwd=tmp_path)
    run("events", cwd=tmp_path, env={"DATELINE_DB": "none.db"}, codes=(2,))
    assert rows("events", "--db", record, cwd=tmp_path, env={"DATELINE_DB": "none.db"})
    (tmp_path / "dateline.toml").write_text("colour = 3\n")
    assert "dateline.toml:1: unknown setting" in run("events", cwd=tmp_path, codes=(2,)).stderr


# --- bad records ---

def copy(record, path):
    path.write_bytes(record.read_bytes())
    return path


def test_a_record_that_is_not_there_is_not_made(tmp_path):
    done = run("events", "--db", tmp_path / "none.db", codes=(2,))
    assert "no such record" in done.stderr and not (tmp_path / "none.db").exists()


def both(record, word):
    """A query and an add both end with 5 and say what is wrong."""
    assert word in run("events", "--db", record, codes=(5,)).stderr
    assert word in run("add", "-q", "--db", record, "--input", "jsonl", "-", stdin=lines(PAGES), codes=(5,)).stderr


def test_newer(record, tmp_path):
    path = copy(record, tmp_path / "r.db")
    base = sqlite3.connect(path)
    base.execute("PRAGMA user_version = 99")
    base.close()
    both(path, "newer version")


def test_damaged(record, tmp_path):
    path = copy(record, tmp_path / "r.db")
    data = bytearray(path.read_bytes())
    path.write_bytes(b"nonsense" * 1000)
    both(path, "damaged")
    assert path.read_bytes() == b"nonsense" * 1000
    for at in range(4096, len(data), 4096):
        data[at:at + 64] = b"\xff" * 64
    path.write_bytes(data)
    both(path, "damaged")
    assert path.read_bytes() == bytes(data)
    path.write_bytes(b"")
    assert "empty" in run("events", "--db", path, codes=(5,)).stderr
    other = tmp_path / "other.db"
    base = sqlite3.connect(other)
    base.execute("CREATE TABLE notes(x)")
    base.commit()
    base.close()
    both(other, "another program")


def test_locked(record, tmp_path):
    path = copy(record, tmp_path / "r.db")
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("BEGIN IMMEDIATE")
    done = run("add", "-q", "--db", path, "--input", "jsonl", "-", stdin=lines(PAGES), codes=(5,))
    assert "locked" in done.stderr
    assert rows("events", "--db", path)  # readers are not kept out
    base.execute("ROLLBACK")
    base.close()


def test_read_only(record, tmp_path):
    folder = tmp_path / "ro"
    folder.mkdir()
    path = copy(record, folder / "r.db")
    path.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert rows("events", "--db", path) == rows("events", "--db", record)
        assert "read-only" in run("add", "-q", "--db", path, "--input", "jsonl", "-", stdin=lines(PAGES), codes=(5,)).stderr
        assert sorted(os.listdir(folder)) == ["r.db"]
    finally:
        folder.chmod(0o755)


def test_a_query_leaves_no_files(record, tmp_path):
    path = copy(record, tmp_path / "r.db")
    before = path.read_bytes()
    rows("events", "--db", path)
    assert os.listdir(tmp_path) == ["r.db"] and path.read_bytes() == before


def test_a_full_disk(record, tmp_path):
    path = copy(record, tmp_path / "r.db")
    pages = [dict(PAGES[0], id=f"big{i}", text=PAGES[0]["text"] + " Word" * 20000) for i in range(8)]
    limit = path.stat().st_size + (64 << 10)
    done = subprocess.run([PROGRAM, "add", "-q", "--db", str(path), "--input", "jsonl", "-"], input=lines(pages), capture_output=True, text=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)), env={**os.environ, "DATELINE_PAGE_SECONDS": "0"})
    assert done.returncode == 5 and ("space" in done.stderr or "written" in done.stderr), done.stderr
    reported = {json.loads(line)["id"] for line in done.stdout.splitlines()}
    kept = {a["article"] for a in rows("articles", "--db", path)}
    assert reported <= kept and {p["id"] for p in PAGES} <= kept


# --- hostile text ---

HOSTILE = ["=1+1", "+x", "-cmd|' /C calc'!A0", "\tx", "<script>alert(1)</script>", "\x1b[2J", "'; DROP TABLE articles; --", "a\u202eb", "| a | b |",
           "](javascript:alert(1))", "%", "_", "[\"x\"]", "\"", "*", "{}", "NEAR(", "\u00e9" * 3000]


def test_hostile_words_in_flags_and_sinks(tmp_path):
    record = tmp_path / "r.db"
    add(record, [{"id": f"h{i} {s}", "url": s, "title": s, "text": f"{s} met Rui Neves in Lisbon on 3 May 2022."} for i, s in enumerate(HOSTILE)])
    for s in HOSTILE:
        for flag in ("--actor", "--outlet", "--story", "--country", "--from"):
            run("events", f"{flag}={s}", "--db", record, codes=(0, 1, 2))
        run("search", "--db", record, "--", s, codes=(0, 1))
        run("why", "--db", record, "--", s, codes=(1,))
    assert rows("why", "h0 =1+1", "--db", record)
    for command in ("articles", "events", "actors"):
        markdown = run(command, "--db", record, "--format", "md", codes=(0, 1)).stdout
        assert "<script" not in markdown
        assert len({len(line.replace("\\|", "").split("|")) for line in markdown.splitlines()}) == 1
        table = run(command, "--db", record, "--format", "table", codes=(0, 1)).stdout
        assert "\x1b" not in table and "\u202e" not in table


def test_a_file_of_an_older_format_answers_the_same_and_is_brought_up(tmp_path):
    record = tmp_path / "r.db"
    add(record, PAGES)
    questions = [("events",), ("timeline", "--actor", "duarte"), ("timeline", "--dates", "1"), ("articles", "--from", "2022-06"), ("quotes", "--actor", "ana duarte"), ("actors",), ("search", "strike"), ("conflicts",), ("network",), ("events", "--from", "30d")]
    asked = [rows(*question, "--db", record) for question in questions]
    base = sqlite3.connect(record)
    for (name,) in base.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND (name LIKE '%\\_places' ESCAPE '\\' OR name IN ('postings', 'place_lists', 'name_ends'))").fetchall():
        base.execute(f"DROP TABLE {name}")
    for name in ("pages_by_reader", "pages_set_aside"):
        base.execute(f"DROP INDEX {name}")
    base.execute("PRAGMA user_version = 2")
    base.commit()
    base.close()
    assert [rows(*question, "--db", record) for question in questions] == asked
    assert {line["status"] for line in add(record, PAGES[:1])} == {"unchanged"}
    base = sqlite3.connect(record)
    assert base.execute("PRAGMA user_version").fetchone() == (3,) and base.execute("SELECT count(*) FROM postings").fetchone()[0] > 20
    base.close()
    assert [rows(*question, "--db", record) for question in questions] == asked


def test_a_last_day_before_the_first_is_said(tmp_path):
    record = tmp_path / "r.db"
    add(record, PAGES)
    for query in ("timeline", "events", "articles", "quotes"):
        said = run(query, "--db", record, "--from", "2023-08", "--to", "2023-07", codes=(2,))
        assert said.stdout == "" and "2023-08" in said.stderr and "2023-07" in said.stderr
    run("timeline", "--db", record, "--from", "2022-05", "--to", "2022-05")


def test_csv_names_its_columns_without_rows_too(tmp_path):
    record = tmp_path / "r.db"
    add(record, PAGES)
    for query in ("timeline", "articles", "claims"):
        empty = run(query, "--db", record, "--format", "csv", "--from", "1990", "--to", "1991", codes=(1,)).stdout
        full = run(query, "--db", record, "--format", "csv", codes=(0, 1)).stdout
        assert empty.splitlines() == full.splitlines()[:1] and "," in empty


@pytest.mark.parametrize("asked", ["prt", "PT", "Portugal", "portuguese republic"])
def test_a_country_by_code_or_name(record, asked):
    by_code = run("events", "--db", record, "--country", "PRT").stdout
    assert by_code and run("events", "--db", record, "--country", asked).stdout == by_code
