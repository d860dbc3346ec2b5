"""The API answers what the command line answers: same flags, same rows; paged, described, cached."""
import csv
import io
import json
import subprocess
import urllib.parse

import pytest

from room import PROGRAM, Room, add

QUERIES = ["timeline", "events", "articles", "actors", "quotes", "stories", "conflicts", "claims", "network"]
FLAGS = [{}, {"type": ["CONSULT", "AGREE"]}, {"country": ["TUR"]}, {"from": ["2023-04"], "to": ["2023-04-30"]}, {"status": ["actual"]},
         {"actor": ["Zelensky"]}, {"between": ["Zelensky", "Xi"]}, {"outlet": ["harbour post"]}, {"min-independent": ["2"]}, {"min_confidence": ["0.6"]}]


def command(record, query, flags=None, *more):
    args = []
    for name, values in (flags or {}).items():
        flag = "--" + name.replace("_", "-")
        args += [flag, *values] if name == "between" else [word for value in values for word in (flag, value)]
    done = subprocess.run([PROGRAM, query, "--db", str(record), "--format", "jsonl", *args, *more], capture_output=True, text=True)
    assert done.returncode in (0, 1), done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def address(query, flags, **more):
    pairs = [(name, value) for name, values in flags.items() for value in values] + list(more.items())
    return f"/api/v1/{query}?" + urllib.parse.urlencode(pairs)


@pytest.mark.parametrize("query", QUERIES)
def test_rows_are_those_of_the_command_line(room, record, query):
    for flags in FLAGS:
        assert room.rows(address(query, flags, limit=10000)) == command(record, query, flags), flags


@pytest.mark.parametrize("query", ["timeline", "events", "articles", "actors", "quotes", "stories", "network"])
def test_pages_join_to_the_whole(room, record, query):
    whole, rows, path = command(record, query), [], f"/api/v1/{query}?limit=3"
    assert len(whole) > 3
    while path:
        answer = room.json(path)
        assert len(answer["rows"]) <= 3
        rows += answer["rows"]
        path = answer["next"]
    assert rows == whole


def test_search_pages_join_too(room, record):
    whole = command(record, "search", None, "the")
    first = room.json("/api/v1/search?q=the&limit=4")
    second = room.json(first["next"])
    assert (first["rows"] + second["rows"])[:8] == whole[:8] and len(whole) > 4


def test_why_and_status(room, record):
    event = room.rows("/api/v1/events?limit=1")[0]["event"]
    assert room.rows(f"/api/v1/why?id={event}") == command(record, "why", None, event)
    assert room.rows("/api/v1/status") == command(record, "status")


def test_lines_and_csv_are_the_whole_answer(tmp_path):
    # More than a piece of a stream holds, so that it is sent in several.
    db = tmp_path / "many.db"
    add(db, [{"id": f"n{i:04}", "published": f"2022-{1 + i % 12:02}-{1 + i % 28:02}", "title": f"=Note {i}", "text": f"Note {i}, a line of plain words about the harbour."} for i in range(1203)])
    room = Room(db)
    try:
        status, headers, body = room.ask("/api/v1/articles?format=jsonl")
        assert status == 200 and headers["content-type"] == "application/jsonl" and headers.get("transfer-encoding") == "chunked"
        assert [json.loads(line) for line in body.splitlines()] == command(db, "articles")
        status, headers, body = room.ask("/api/v1/articles?format=csv")
        table = list(csv.DictReader(io.StringIO(body.decode(), newline="")))
        assert len(table) == 1203 and headers["content-type"].startswith("text/csv")
        assert all(row["title"].startswith("'=Note") for row in table)
        assert len(room.ask("/api/v1/articles?format=jsonl&limit=700")[2].splitlines()) == 700
    finally:
        room.close()


def test_problems_are_told_as_rfc_9457(room):
    for path, status in [("/api/v1/nothing", 404), ("/api/v1/events?colour=red", 400), ("/api/v1/events?type=DANCE", 400), ("/api/v1/events?from=soon", 400),
                         ("/api/v1/events?limit=-1", 400), ("/api/v1/events?limit=x", 400), ("/api/v1/events?min_confidence=2", 400), ("/api/v1/events?between=one", 400),
                         ("/api/v1/events?format=xml", 400), ("/api/v1/search", 400), ("/api/v1/why", 400), ("/api/v1/events?after=gone", 404), ("/api/v1/events?limit=99999", 400)]:
        code, headers, body = room.ask(path)
        told = json.loads(body)
        assert code == status == told["status"] and headers["content-type"] == "application/problem+json" and told["title"] and told["detail"], path


def test_nothing_found_is_an_empty_answer(room):
    assert room.json("/api/v1/events?actor=Nobody+Here") == {"rows": [], "next": None}
    assert room.json("/api/v1/search?q=xylophonist") == {"rows": [], "next": None}


def test_the_description_names_every_query_and_its_columns(room):
    api = room.json("/api/openapi.json")
    assert api["openapi"].startswith("3.1")
    for query in [*QUERIES, "search", "why", "status"]:
        operation = api["paths"][f"/api/v1/{query}"]["get"]
        for parameter in operation["parameters"]:
            assert parameter["$ref"].split("/")[-1] in api["components"]["parameters"]
        rows = room.rows({"search": "/api/v1/search?q=the&limit=1", "why": f"/api/v1/why?id={room.rows('/api/v1/events?limit=1')[0]['event']}"}.get(query, f"/api/v1/{query}?limit=1"))
        if rows:
            assert list(rows[0]) == list(api["components"]["schemas"][query]["properties"])


def test_an_etag_saves_the_second_answer(room):
    for path in ("/api/v1/events?limit=5", "/timeline", "/assets/room.css", "/api/openapi.json"):
        status, headers, body = room.ask(path)
        assert status == 200 and body and headers["etag"]
        status, again, body = room.ask(path, If_None_Match=headers["etag"])
        assert status == 304 and body == b"" and again["etag"] == headers["etag"]


def test_head_has_the_headers_and_no_body(room):
    status, headers, body = room.ask("/api/v1/events", method="HEAD")
    assert status == 200 and body == b"" and int(headers["content-length"]) > 100


def test_health_and_metrics(room):
    assert room.ask("/healthz")[2] == b"ok\n"
    room.rows("/api/v1/events")
    text = room.ask("/metrics")[2].decode()
    assert 'dateline_requests_total{route="/api/v1/*",status="200"}' in text and "dateline_answer_seconds_bucket" in text


def test_the_room_sees_what_is_added_while_it_is_open(tmp_path):
    db = tmp_path / "r.db"
    add(db, [{"id": "a1", "published": "2022-05-03", "title": "One", "text": "President Ana Duarte met Rui Neves in Lisbon on Tuesday."}])
    room = Room(db)
    try:
        assert [row["article"] for row in room.rows("/api/v1/articles")] == ["a1"]
        before = room.ask("/api/v1/articles")[1]["etag"]
        add(db, [{"id": "a2", "published": "2022-05-04", "title": "Two", "text": "President Ana Duarte met Rui Neves in Porto on Wednesday."}])
        assert [row["article"] for row in room.rows("/api/v1/articles")] == ["a1", "a2"]
        assert room.ask("/api/v1/articles", If_None_Match=before)[0] == 200
    finally:
        room.close()


def test_no_record_no_room(tmp_path):
    done = subprocess.run([PROGRAM, "serve", "--db", str(tmp_path / "none.db"), "--port", "0"], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "none.db" in done.stderr and not (tmp_path / "none.db").exists()
