"""A page that comes again changed: both texts are kept, the newer one speaks. And a record is not made of nothing."""
import json
import os
import pathlib
import subprocess

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))
MONDAY = "Kenyan President Wanjiru Odhiambo met Zambian President Chanda Mulenga in Lusaka on Monday."
SUNDAY = "Kenyan President Wanjiru Odhiambo met Zambian President Chanda Mulenga in Lusaka on Sunday."


def dateline(*args, stdin=""):
    done = subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


def add(record, text, published="2021-06-09", **more):
    line = json.dumps({"id": "p", "published": published, "text": text, **more})
    code, out, err = dateline("add", "--db", record, "--input", "jsonl", "-", stdin=line + "\n")
    assert code == 0, err
    return json.loads(out)


def rows(record, *query):
    code, out, err = dateline(*query, "--db", record, "--format", "jsonl")
    assert code in (0, 1), err
    return [json.loads(line) for line in out.splitlines()]


def test_both_texts_are_kept_and_the_newer_speaks(tmp_path):
    record = tmp_path / "r.db"
    assert add(record, MONDAY)["status"] == "added"
    assert add(record, SUNDAY)["status"] == "updated"
    articles = {a["article"]: a["text"] for a in rows(record, "articles")}
    assert articles.pop("p") == SUNDAY
    [(older, text)] = articles.items()
    assert text == MONDAY and older.startswith("p@")
    assert [e["when"] for e in rows(record, "timeline", "--between", "Odhiambo", "Mulenga")] == ["2021-06-06"]
    assert [a["article"] for a in rows(record, "search", "Monday")] == [older]
    # Each of the two again: nothing new.
    assert add(record, MONDAY)["status"] == "unchanged"
    assert add(record, SUNDAY)["status"] == "unchanged"
    assert len(rows(record, "articles")) == 2


def test_the_day_that_a_page_bears_says_which_is_newer(tmp_path):
    exports = []
    for order in (0, 1):
        record = tmp_path / f"{order}.db"
        for text, published in [(MONDAY, "2021-06-09"), (SUNDAY, "2021-06-10")][:: -1 if order else 1]:
            add(record, text, published)
        assert {a["article"] for a in rows(record, "articles")} > {"p"}
        assert [e["when"] for e in rows(record, "timeline", "--between", "Odhiambo", "Mulenga")] == ["2021-06-06"]
        dateline("export", tmp_path / f"out{order}", "--db", record, "--format", "jsonl")
        exports.append({f.name: f.read_bytes() for f in sorted((tmp_path / f"out{order}").iterdir())})
    assert exports[0] and exports[0] == exports[1]


def test_the_hour_that_a_page_bears_says_which_is_newer(tmp_path):
    for order in (0, 1):
        record = tmp_path / f"{order}.db"
        for text, published in [(MONDAY, "2021-06-09T08:00:00Z"), (SUNDAY, "2021-06-09T17:30:00Z")][:: -1 if order else 1]:
            add(record, text, published)
        assert [e["when"] for e in rows(record, "timeline", "--between", "Odhiambo", "Mulenga")] == ["2021-06-06"], order


def test_a_day_given_later_is_no_new_version(tmp_path):
    record = tmp_path / "r.db"
    add(record, MONDAY, None)
    assert add(record, MONDAY, "2021-06-09")["status"] == "updated"
    assert len(rows(record, "articles")) == 1


def test_no_record_is_made_of_files_that_are_not_there(tmp_path):
    record = tmp_path / "r.db"
    code, out, err = dateline("add", tmp_path / "nowhere.html", tmp_path / "nor-here.txt", "--db", record)
    assert code == 4 and "nowhere.html" in err, err
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_not_there_stop_no_others(tmp_path):
    record, page = tmp_path / "r.db", tmp_path / "page.jsonl"
    page.write_text(json.dumps({"id": "p", "published": "2021-06-09", "text": MONDAY}) + "\n")
    code, out, err = dateline("add", tmp_path / "nowhere.html", page, "--db", record)
    assert code == 3 and len(rows(record, "articles")) == 1, err


EMPTY = {"id": "p", "text": ""}
FURNITURE = {"id": "p", "html": "<html><body><nav><a href='/'>Home</a></nav></body></html>"}


def stored(record, lines, *args, env=None):
    """The statuses of the lines added one by one, and the canonical export after them."""
    statuses = []
    for line in lines:
        done = subprocess.run([PROGRAM, "add", "-q", "--db", record, "--input", "jsonl", *args, "-"], input=json.dumps(line) + "\n", capture_output=True, text=True,
                              timeout=120, env={**os.environ, **(env or {})})
        assert done.returncode in (0, 3), done.stderr
        statuses += [json.loads(out) for out in done.stdout.splitlines()]
    folder = record.with_suffix("")
    dateline("export", folder, "--db", record, "--format", "jsonl")
    return statuses, {f.name: f.read_bytes() for f in sorted(folder.iterdir())}


def test_what_cannot_be_read_takes_nothing_away(tmp_path):
    good = {"id": "p", "published": "2021-06-09", "text": MONDAY}
    _, alone = stored(tmp_path / "alone.db", [good])
    assert MONDAY.encode() in alone["articles.jsonl"]
    for name, bad in (("empty", EMPTY), ("furniture", FURNITURE)):
        for order in (0, 1):
            statuses, export = stored(tmp_path / f"{name}{order}.db", [good, bad][:: -1 if order else 1])
            (failed,) = [s for s in statuses if s["status"] == "set_aside"]
            assert failed["id"] == "p" and failed["reason"]
            assert export == alone, (name, order)
        both, export = stored(tmp_path / f"{name}-again.db", [good, bad, bad, good])
        assert [s["status"] for s in both] == ["added", "set_aside", "set_aside", "unchanged"] and export == alone


def test_reading_again_under_a_smaller_limit_takes_nothing_away(tmp_path):
    record = tmp_path / "r.db"
    good = {"id": "p", "published": "2021-06-09", "text": MONDAY}
    stored(record, [good])
    statuses, _ = stored(record, [good], "--reread", env={"DATELINE_PAGE_SECONDS": "0.0000001"})
    assert statuses[0]["status"] == "set_aside" and "limit" in statuses[0]["reason"]
    assert [a["article"] for a in rows(record, "articles")] == ["p"]
    assert rows(record, "timeline", "--between", "Odhiambo", "Mulenga")
