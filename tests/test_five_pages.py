"""The five real pages beside the repository, and what their README says that a careful reader finds. Skipped where they are not."""
import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).parents[1]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))
SAMPLES = ROOT.parent / "shared/samples"
FURNITURE = ["WAN-IFRA", "Hamburger Menu", "Scroll to Top", "Leave a Reply", "Share This", "Latest Stories", "Advertisement", "WhatsApp",
             "CATEGORIES", "newsletter", "Related Topics", "Election 2024", "GPL 2024", "email address", "By Caroline", "Also worth reading",
             "Source: Reuters", "Content is loading"]

pytestmark = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the five pages are not beside the repository")


def query(record, *args, codes=(0, 1)):
    done = subprocess.run([PROGRAM, *args, "--db", record, "--format", "jsonl"], capture_output=True, text=True, timeout=120)
    assert done.returncode in codes, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def pages():
    return sorted(SAMPLES.glob("0*.txt"))


def add(record, *args):
    done = subprocess.run([PROGRAM, "add", *map(str, args), "--db", record], capture_output=True, text=True, timeout=300)
    assert done.returncode in (0, 3), done.stderr


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("five") / "record.db")
    add(path, *pages())
    return path


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    path = str(tmp_path_factory.mktemp("settled") / "record.db")
    add(path, *pages())
    add(path, "--published", "2024-03-28", pages()[0])
    add(path, "--published", "2025-06-23", pages()[2])
    return path


def rows_of(rows):
    return "\n".join(f"{r['when']} {r['earliest']} {r['latest']} {r['type']} {r['status']} n={r['reports']} {[a['name'] for a in r['actors']]} -> {[a['name'] for a in r['recipients']]} {r['headline']}" for r in rows)


def contacts(record):
    return query(record, "timeline", "--between", "Putin", "Goita")


def test_six_contacts_each_once(record):
    rows = contacts(record)
    days = [row["when"] for row in rows if row["earliest"] and row["earliest"] == row["latest"]]
    assert sorted(days) == ["2023-07-29", "2023-08-15", "2023-09-10", "2023-10-10"], rows_of(rows)
    assert len(rows) == 6 and all(row["type"] == "CONSULT" for row in rows), rows_of(rows)


def test_the_undated_two_stay_open(record):
    open_rows = [row for row in contacts(record) if not (row["earliest"] and row["earliest"] == row["latest"])]
    assert len(open_rows) == 2, rows_of(open_rows)
    for row in open_rows:
        assert row["when"] is None or "XXXX" in row["when"] or ".." in row["when"], rows_of([row])


def test_the_undated_two_are_settled_when_their_day_is_given(settled):
    days = [row["when"] for row in contacts(settled)]
    assert sorted(days) == ["2023-07-29", "2023-08-15", "2023-09-10", "2023-10-10", "2024-03-27", "2025-06-23"], rows_of(contacts(settled))
    calls = query(settled, "timeline", "--from", "2024-03-26", "--to", "2024-03-27", "--actor", "Putin")
    assert any(row["when"] == "2024-03-26" and "Tiani" in json.dumps(row, ensure_ascii=False) for row in calls), rows_of(calls)
    assert any(row["when"] == "2024-03-27" and "Nguesso" in json.dumps(row, ensure_ascii=False) for row in calls), rows_of(calls)
    assert any(row["when"] == "2025-06-22" for row in query(settled, "timeline", "--actor", "Goita", "--from", "2025-06-22", "--to", "2025-06-22"))


def test_the_call_of_august_is_one_event_told_by_three(record):
    [call] = [row for row in contacts(record) if row["when"] == "2023-08-15"]
    assert len({e["article"] for e in call["evidence"]}) == 3 and call["reports"] >= 3
    assert call["outlets"] >= call["independent"] and call["independent"] < 3
    assert call["initiator"] is not None
    steps = subprocess.run([PROGRAM, "why", call["event"], "--db", record], capture_output=True, text=True).stdout
    assert "17-18 August" in steps or "Aug 15" in steps, steps


def test_the_coup(record):
    coups = [r for r in query(record, "events", "--from", "2023-07-26", "--to", "2023-07-26") if "Bazoum" in json.dumps(r)]
    assert len(coups) == 1 and coups[0]["when"] == "2023-07-26", rows_of(coups)


def test_the_army_chiefs_are_to_meet(record):
    rows = [r for r in query(record, "events", "--from", "2023-08-17", "--to", "2023-08-18") if r["status"] == "future"]
    assert any(r["when"] == "2023-08-17/2023-08-18" for r in rows), rows_of(rows)


def test_the_annulled_agreement(record):
    rows = [r for r in query(record, "events", "--country", "NER") if r["when"] and r["when"].endswith("-03-17")]
    assert len(rows) == 1 and rows[0]["when"] == "XXXX-03-17" and rows[0]["earliest"] is None, rows_of(rows)
    assert "USA" in {a["country"] for a in rows[0]["recipients"]}, rows_of(rows)


def test_the_defence_ministers(record):
    rows = query(record, "timeline", "--between", "Camara", "Belousov")
    assert len(rows) == 1 and rows[0]["type"] == "CONSULT", rows_of(rows)


def test_accusations_against_the_group_are_accusations(record):
    rows = query(record, "events", "--type", "ACCUSE", "--actor", "Wagner")
    assert rows, "no ACCUSE"


def test_the_claim_agrees(record):
    claims = query(record, "claims")
    assert claims and all(c["verdict"] == "agrees" and c["counted"] == 3 for c in claims), claims


def test_quotes_and_names(record):
    quotes = query(record, "quotes", "--actor", "Belousov")
    assert len(quotes) == 2 or len(quotes) == 1, quotes
    assert all(q["kind"] == "direct" and q["speaker_name"].endswith("Belousov") for q in quotes)
    [actor] = query(record, "actors", "Goita")
    assert actor["name"] == "Assimi Goita" and actor["country"] == "MLI" and actor["kind"] == "person"
    roles = {r["role"].lower() for r in actor["roles"]}
    for role in ["junta leader", "interim president", "military ruler", "special forces commander"]:
        assert any(role in r for r in roles), (role, roles)
    channels = {q["channel"] for q in query(record, "quotes", "--actor", "Goita")}
    assert "X" in channels, channels
    assert "statement" in {q["channel"] for q in query(record, "quotes", "--actor", "Kremlin")}


def test_the_articles_have_no_furniture(record):
    articles = {pathlib.Path(a["source"]).name[:3]: a for a in query(record, "articles")}
    assert len(articles) == 5
    for name, article in articles.items():
        for words in FURNITURE:
            assert words not in article["text"], (name, words)
        assert article["title"] is None or article["title"] not in article["text"], name
    assert articles["003"]["title"] is None
    assert articles["001"]["title"] == "Putin talks security with Malian leader in third phone call in two months"
    assert articles["004"]["title"].startswith("Putin, Mali’s Goita discuss")
    assert articles["000"]["title"].startswith("Putin engages in security talks")
    assert articles["002"]["title"].startswith("Mali’s Junta Leader Visits Putin") and articles["002"]["authors"] == ["Caroline Ameh"]
    assert articles["001"]["agency"] == "Reuters" and articles["001"]["published"].startswith("2023-10-11")
    assert articles["000"]["published"] is None or "XXXX" in articles["000"]["published"]
    for name in ("003", "004"):
        assert articles[name]["published_earliest"] is None or "2023-08-15" <= articles[name]["published_earliest"] <= "2023-08-31", articles[name]["published_earliest"]
