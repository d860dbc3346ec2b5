"""The contract's sentences that no other file holds the program to, in the order of the page."""
import json
import os
import pathlib
import re

import pytest

from program import PAGES, add, lines, rows, run

TEXT = "Foreign Minister Ana Duarte of Brazil met President Rui Neves in Lisbon on Tuesday. Police arrested 12 protesters. The weather was fine."


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    record = tmp_path_factory.mktemp("contract") / "r.db"
    add(record, PAGES)
    return record


def read(page, *args, codes=(0,)):
    page = page if isinstance(page, str) else json.dumps(page)
    done = run("read", "-q", *args, "--input", "jsonl", "-", stdin=page + "\n", codes=codes)
    return [json.loads(line) for line in done.stdout.splitlines()]


# --- dates that come with a page ---

@pytest.mark.parametrize("given, earliest, latest", [
    ("2023-08-15", "2023-08-15", "2023-08-15"), ("2023-08", "2023-08-01", "2023-08-31"), ("2023", "2023-01-01", "2023-12-31"),
    ("2023-08-15/2023-08-18", "2023-08-15", "2023-08-18"), ("../2023-08-15", None, "2023-08-15"), ("2023-08-15/..", "2023-08-15", None),
    ("XXXX-03-17", None, None), ("2023-07~", "2023-07-01", "2023-07-31"), ("2023-08-15T14:03:00+02:00", "2023-08-15", "2023-08-15"),
])
def test_a_given_date_is_taken_as_it_stands(given, earliest, latest):
    for args, page in [((), {"text": TEXT, "published": given}), (("--published", given), {"text": TEXT, "published": "2020-01-01"})]:
        (reading,) = read(page, "--only", "article", *args)
        article = reading["article"]
        assert (article["published"], article["published_basis"]) == (given, "given")
        assert (article["published_earliest"], article["published_latest"]) == (earliest, latest)


@pytest.mark.parametrize("given", ["2023-02-31", "1502-03-12", "9999-12-31", "soon", "2023-08-18/2023-08-15"])
def test_an_impossible_given_date_is_told_and_no_other_taken(given):
    (reading,) = read({"text": TEXT, "published": given}, "--only", "article")
    assert reading["article"]["published"] is None and reading["article"]["published_earliest"] is None
    assert any(given in issue["message"] for issue in reading["issues"])


@pytest.mark.parametrize("given", ["2023-02-31", "2023-08-15T25:00", "soon", "15.08.2023", "2023-8-5", "", ".."])
def test_an_impossible_published_flag_is_a_usage_error(given):
    # The empty one is no date given.
    run("read", "-q", "--published", given, "-", stdin="Words of a page.", codes=(2,) if given else (0,))


# --- pairs and mentions ---

def span(words):
    begin = TEXT.index(words)
    return {"begin": begin, "end": begin + len(words)}


@pytest.mark.parametrize("source, target", [
    (None, None), ({"begin": 5, "end": 5}, None), (None, {"begin": 5000, "end": 6000}), ({"begin": 9, "end": 5}, None),
    ({"begin": -1, "end": 5}, None), ({"begin": "1", "end": "5"}, None), ({}, {}), ([], 7),
])
def test_a_pair_without_words_has_no_type_and_says_so(source, target):
    good = {"source": span("Police"), "target": span("12 protesters")}
    (reading,) = read({"text": TEXT, "pairs": [good, {"source": source, "target": target}, good]})
    first, bad, last = reading["reports"]
    assert first["type"] == last["type"] == "COERCE" and bad["type"] is None and bad["quad"] is None
    assert bad["actors"] == bad["recipients"] == []
    assert reading["issues"] or source is target is None


@pytest.mark.parametrize("source", [{"begin": 17, "end": 5000}, {"begin": 17, "end": 17}])
def test_a_side_outside_the_text_is_null(source):
    (reading,) = read({"text": TEXT, "pairs": [{"source": source, "target": span("Rui Neves")}]})
    (report,) = reading["reports"]
    neves = [a for a in reading["actors"] if a["name"] == "Rui Neves"][0]
    assert report["recipients"][0] == neves["actor"] and report["type"]
    assert reading["issues"] and all(a["name"] for a in reading["actors"])


def test_each_given_side_stands_on_its_side_only():
    sides = span("Ana Duarte"), span("Rui Neves")
    (reading,) = read({"text": TEXT, "pairs": [{"source": a, "target": b} for a, b in (sides, sides[::-1])]})
    there, back = reading["reports"]
    assert there["actors"] == back["recipients"] != there["recipients"] == back["actors"]


def test_mentions_that_are_no_words():
    (reading,) = read({"text": TEXT, "mentions": [span("met"), {"begin": 3, "end": 3}, {"begin": 0, "end": 10**6}, None, span("arrested")]})
    assert [r["type"] for r in reading["reports"]] == ["CONSULT", None, None, None, "COERCE"]
    assert len(reading["issues"]) >= 2
    (reading,) = read({"text": "", "mentions": [{"begin": 0, "end": 1}]})
    assert [r["type"] for r in reading["reports"]] == [None]


def test_pairs_that_are_no_list_are_told():
    (reading,) = read({"text": TEXT, "pairs": {"source": None}, "mentions": 7})
    assert len(reading["issues"]) == 2 and reading["reports"]


# --- JSON lines ---

def test_numbers_that_no_machine_holds_do_not_cost_the_page():
    (reading,) = read('{"id": 123456789012345678901234567890, "score": 1e999, "text": "A page of \\"1e999\\" words."}', "--only", "article")
    assert reading["id"] == "123456789012345678901234567890" and reading["article"]["text"] == 'A page of "1e999" words.'


def test_an_empty_list_is_nothing_to_read():
    assert "nothing" in run("read", "-", stdin="[]\n", codes=(4,)).stderr


# --- sinks ---

def test_what_is_written_is_utf_8_whatever_a_file_is_called(tmp_path):
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, data in [(b"m\xff.txt", TEXT.encode()), (b"e\xff.txt", b""), (b"n\xfe.jsonl", b"{nothing\n")]:
        path = os.path.join(os.fsencode(folder), name)
        pathlib.Path(os.fsdecode(path)).write_bytes(data)
    record = tmp_path / "r.db"
    outputs = [run("read", folder, codes=(3,), binary=True), run("add", "--db", record, folder, codes=(3,), binary=True)]
    outputs += [run("articles", "--db", record, "--format", form, binary=True) for form in ("jsonl", "csv", "html", "md", "table")]
    outputs += [run("status", "--db", record, "--format", form, binary=True) for form in ("jsonl", "csv")]
    for done in outputs:
        done.stdout.decode("utf-8")
        done.stderr.decode("utf-8")


# --- usage ---

@pytest.mark.parametrize("args", [
    ["--min-confidence", "nan"], ["--min-confidence", "2"], ["--min-confidence", "-0.1"], ["--min-confidence", ""], ["--min-independent", "-1"],
    ["--min-independent", "1.5"], ["--limit", "1e3"], ["--limit", ""], ["--from", "7"], ["--from", "2023-13"], ["--from", "XXXX-05-01"], ["--from", "99999999999d"],
    ["--threads", "-1"], ["--threads", "many"], ["--format", "TABLE"], ["--between", "a"], ["extra"],
])
def test_values_that_make_no_sense_are_2(record, args):
    done = run("events", "--db", record, *args, codes=(2,))
    assert done.stderr and not done.stdout and "1797693" not in done.stderr


@pytest.mark.parametrize("back", ["999999d", "999999w", "999999m", "999999y"])
def test_before_the_first_year_is_from_the_beginning(record, back):
    assert rows("events", "--db", record, "--from", back) == [e for e in rows("events", "--db", record) if e["earliest"] or e["latest"]]


def test_a_command_that_there_is_not_is_named():
    assert '"frobnicate"' in run("frobnicate", codes=(2,)).stderr


@pytest.mark.parametrize("name, value", [("DATELINE_THREADS", "inf"), ("DATELINE_THREADS", "1.5"), ("DATELINE_THREADS", "1e9"), ("DATELINE_PAGE_BYTES", "nan"),
                                         ("DATELINE_PAGE_SECONDS", "-1"), ("DATELINE_SENTENCE_TOKENS", "401"), ("DATELINE_SENTENCE_TOKENS", "0"), ("DATELINE_FORMAT", "docx"), ("DATELINE_INFLATE_LAYERS", "99999999999")])
def test_a_setting_that_makes_no_sense_is_2(record, name, value):
    done = run("events", "--db", record, env={name: value}, codes=(2,))
    assert name in done.stderr


def test_limits_of_a_page_are_settings(tmp_path):
    words = "<article><p>" + "Rebels took the town of Gao and left it again on the day after that one, " * 6 + "police said.</p></article>"
    page = {"stdin": json.dumps({"html": "<html><body>" + words + "</body></html>"}), "cwd": tmp_path}
    read = lambda **env: json.loads(run("read", "--only", "article,sentences", "-", env=env, codes=(0, 3), **page).stdout)
    longest = lambda reading: max(len(s["tokens"]) for s in reading["sentences"])
    assert longest(read()) > 100
    cut = read(DATELINE_SENTENCE_TOKENS="40")
    assert longest(cut) == 40 and any("cut after each 40" in issue["message"] for issue in cut["issues"])
    (tmp_path / "dateline.toml").write_text("sentence_tokens = 30\n")
    assert longest(read()) == 30 and longest(read(DATELINE_SENTENCE_TOKENS="40")) == 40
    short = read(DATELINE_ARTICLE_TOKENS="50")
    assert sum(len(s["tokens"]) for s in short["sentences"]) == 48 and any("only the first 48 tokens" in issue["message"] for issue in short["issues"])
    few = json.loads(run("read", "--only", "article", "-", env={"DATELINE_DOM_NODES": "4"}, codes=(0, 3), **page).stdout)
    assert few["issues"] and "Gao" not in few["article"]["text"]


def test_every_setting_is_in_the_docs():
    root = pathlib.Path(__file__).parents[2]
    listed = re.findall(r'\{"(\w+)", "(DATELINE_\w+)"', (root / "apps/cli/settings.cc").read_text())
    docs = (root / "docs/settings.md").read_text()
    assert len(listed) >= 16 and [pair for pair in listed if f"| `{pair[0]}` | `{pair[1]}` |" not in docs] == []


def test_a_setting_of_another_kind_is_2(record, tmp_path):
    (tmp_path / "dateline.toml").write_text("db = true\n")
    assert "dateline.toml:1" in run("events", cwd=tmp_path, codes=(2,)).stderr


# --- where the contract leaves two readings (docs/record.md) ---

def test_a_bound_is_no_day_of_the_page():
    (reading,) = read({"text": "President Rui Neves died in Lisbon on 15 August 2023."}, "--only", "article")
    article = reading["article"]
    assert article["published"] is None and article["published_latest"] is None
    assert (article["published_earliest"], article["published_basis"]) == ("2023-08-15", "stated")


@pytest.mark.parametrize("words, day", [("", "2023-08-15"), (", officials said on Sunday", "2023-08-13"), (", a spokesman said on August 9", "2023-08-09")])
def test_what_is_told_without_a_day_is_of_about_the_day_on_which_it_was_said(words, day):
    (reading,) = read({"published": "2023-08-15", "text": f"Police arrested 12 protesters in Santos{words}."}, "--only", "reports")
    (when,) = [report["when"] for report in reading["reports"] if report["type"] == "COERCE"]
    assert (when["when"], when["latest"], when["basis"], when["begin"]) == (day + "~", day, "relative", None)


def test_counts_in_conflict_are_numbers(tmp_path):
    pages = [{"id": f"c{n}", "url": f"https://o{n}.example/1", "published": "2023-08-15", "title": "Blast in Santos",
              "text": f"A bomb killed {n} people at the port of Santos on Monday, police said."} for n in (12, 14)]
    add(tmp_path / "r.db", pages)
    (conflict,) = rows("conflicts", "--db", tmp_path / "r.db")
    assert conflict["field"] == "dead" and [v["value"] for v in conflict["values"]] == [12, 14]
    (event,) = [e for e in rows("events", "--db", tmp_path / "r.db") if e["conflicts"]]
    assert [v["value"] for v in event["conflicts"][0]["values"]] == [12, 14]
    assert "12 | 14" in run("conflicts", "--db", tmp_path / "r.db", "--format", "table").stdout


@pytest.mark.parametrize("args", [("--dates", "0"), ("--per-date", "0"), ("--limit", "0"), ("--dates", "3", "--per-date", "0")])
def test_none_is_none(record, args):
    assert run("timeline", "--db", record, *args, codes=(1,)).stdout == ""


@pytest.mark.parametrize("credit", ["Rolf Tamm / AP file", "AFP / Rolf Tamm", "Rolf Tamm | Reuters"])
def test_the_credit_of_a_picture_is_no_text(credit):
    first = "Election officials in Lorn published the results of the first round on Monday, with two candidates going to a run-off next month."
    last = "The second round will be held on 3 March, the commission said, adding that observers would be welcome in all of the districts of the country."
    html = f"<html><body><article><h1>Votes counted in Lorn</h1><p>{first}</p><p>{credit}</p><p>{last}</p></article></body></html>"
    (reading,) = read({"html": html}, "--only", "article")
    assert reading["article"]["text"] == first + "\n\n" + last


@pytest.mark.parametrize("heading", ["Floods", "Él llegó", "Votes in Lorn"])
def test_a_short_heading_that_stands_alone_is_the_title(heading):
    first = "Election officials in Lorn published the results of the first round on Monday, with two candidates going to a run-off next month."
    html = f"<html><body><article><h1>{heading}</h1><p>{first}</p><p>{first.replace('Monday', 'Tuesday')}</p></article></body></html>"
    (reading,) = read({"html": html}, "--only", "article")
    assert reading["article"]["title"] == heading and heading not in reading["article"]["text"].split("\n\n")


def test_stages_may_be_parted_by_comma_and_space():
    (reading,) = read({"text": TEXT}, "--only", "article, dates")
    assert "dates" in reading and "quotes" not in reading
