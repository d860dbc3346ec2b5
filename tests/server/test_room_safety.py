"""What a hostile client, a hostile page or a hostile site can do to the room: nothing."""
import json
import re
import socket
import sqlite3
import subprocess
import time

import pytest

from room import PROGRAM, Room, add, samples


def raw(room, data, seconds=15):
    """What comes back for these bytes until the room closes or falls silent."""
    with socket.create_connection(("127.0.0.1", room.port), timeout=seconds) as s:
        s.settimeout(seconds)
        out = b""
        try:
            s.sendall(data)
        except (ConnectionResetError, BrokenPipeError):
            pass
        try:
            while piece := s.recv(65536):
                out += piece
        except (TimeoutError, ConnectionResetError):
            pass
    return out


def status_of(answer):
    return int(answer.split(b" ", 2)[1]) if answer else None


def test_headers_of_every_answer(room):
    for path in ("/timeline", "/api/v1/events", "/assets/room.css", "/nothing", "/api/v1/nothing", "/healthz"):
        _, headers, _ = room.ask(path)
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert policy["default-src"] == "'none'" and policy["script-src"] == "'self'" and policy["style-src"] == "'self'"
        assert policy["require-trusted-types-for"] == "'script'" and policy["trusted-types"] == "'none'"
        assert policy["base-uri"] == policy["frame-ancestors"] == "'none'" and policy["form-action"] == "'self'"
        assert headers["x-content-type-options"] == "nosniff" and headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-resource-policy"] == "same-origin" and "access-control-allow-origin" not in headers


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8400", "127.0.0.1.evil.example", "localhost", ""])
def test_a_wrong_host_is_turned_away(room, host):
    # A site that points its own name at 127.0.0.1 cannot read the record through a visitor's browser.
    answer = raw(room, f"GET /api/v1/events HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert status_of(answer) == 421 and b"rows" not in answer


def test_its_own_names_are_answered(room):
    for host in (f"localhost:{room.port}", f"LOCALHOST:{room.port}", f"127.0.0.1:{room.port}"):
        assert status_of(raw(room, f"GET /healthz HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())) == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_only_questions(room, method):
    status, headers, _ = room.ask("/api/v1/events", method=method, Origin="https://evil.example")
    assert status == 405 and headers["allow"] == "GET, HEAD" and "access-control-allow-origin" not in headers
    body = b"{" * 100_000
    status, _, _ = room.ask("/timeline", method="POST", body=body, Origin="https://evil.example")
    assert status == 405


def test_a_question_with_a_body_is_refused(room):
    assert room.ask("/timeline", body=b"x" * 10)[0] == 413


@pytest.mark.parametrize("path", ["/../etc/passwd", "/assets/../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/assets/..%2f..%2fetc%2fpasswd", "/%2e%2e", "/assets/./room.css",
                                  "/event/%00", "/event/%ff", "/event/%zz", "/event/%", "/event/..", "//etc/passwd", "/article/%c0%ae%c0%ae"])
def test_paths_lead_nowhere_else(room, path):
    answer = raw(room, f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\nConnection: close\r\n\r\n".encode())
    assert status_of(answer) in (400, 404) and b"root:" not in answer


@pytest.mark.parametrize("data", [b"\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"\x16\x03\x01\x02\x00" + b"\x00" * 64, b"GET / HTTP/1.1\r\nHost: a\r\n b: c\r\n\r\n",
                                  b"GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n"])
def test_what_is_no_request(room, data):
    answer = raw(room, data, seconds=14)
    assert status_of(answer) in (None, 400, 421)
    assert room.ask("/healthz")[0] == 200


def test_large_headers_are_cut_off(room):
    before = room.memory()
    answer = raw(room, b"GET / HTTP/1.1\r\nHost: x\r\n" + b"A: " + b"b" * (10 << 20) + b"\r\n\r\n")
    assert status_of(answer) in (431, None)
    answer = raw(room, b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n")
    assert status_of(answer) == 431
    assert room.memory() < before + 20


def test_a_slow_client_is_let_go(room):
    start = time.monotonic()
    with socket.create_connection(("127.0.0.1", room.port), timeout=30) as s:
        s.sendall(b"GET / HTTP/1.1\r\nHost: ")
        for _ in range(40):  # one byte now and then does not renew the time
            time.sleep(0.5)
            try:
                s.sendall(b"a")
            except (BrokenPipeError, ConnectionResetError):
                break
    assert time.monotonic() - start < 19


def test_a_thousand_idle_sockets(room):
    room.ask("/timeline")
    before, sockets = room.memory(), []
    try:
        for _ in range(1000):
            sockets.append(socket.create_connection(("127.0.0.1", room.port), timeout=10))
        start = time.monotonic()
        assert room.ask("/healthz")[0] == 200 and time.monotonic() - start < 5
        assert room.memory() < before + 40
    finally:
        for s in sockets:
            s.close()
    time.sleep(1)
    assert "dateline_connections 1\n" in room.ask("/metrics")[2].decode()


def test_slow_readers_cost_a_piece_each(tmp_path):
    db = tmp_path / "r.db"
    add(db, [{"id": f"n{i:04}", "published": "2022-05-03", "title": f"Note {i}", "text": "A line about the harbour."} for i in range(60)])
    base = sqlite3.connect(db)
    base.execute("UPDATE articles SET text = replace(hex(zeroblob(100000)), '00', 'A b ')")  # 400 KB each
    base.commit()
    base.close()
    room = Room(db, "--threads", "2")
    readers = []
    try:
        assert len(room.ask("/api/v1/articles?format=jsonl")[2]) > 20_000_000
        before = room.memory()
        for _ in range(12):
            s = socket.create_connection(("127.0.0.1", room.port), timeout=10)
            s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
            s.sendall(f"GET /api/v1/articles?format=jsonl HTTP/1.1\r\nHost: 127.0.0.1:{room.port}\r\n\r\n".encode())
            readers.append(s)
        time.sleep(2)
        assert room.ask("/api/v1/status")[0] == 200  # nobody waits for the slow ones
        assert room.memory() < before + 12 * 4
    finally:
        for s in readers:
            s.close()
        room.close()


def test_off_loopback_a_token_is_asked(record):
    done = subprocess.run([PROGRAM, "serve", "--db", str(record), "--host", "0.0.0.0", "--port", "0"], capture_output=True, text=True, timeout=20)
    assert done.returncode == 2 and "token" in done.stderr
    room = Room(record, "--host", "0.0.0.0", "--token", "open sesame")
    try:
        for path in ("/timeline", "/api/v1/events", "/assets/room.css", "/metrics"):
            status, headers, body = room.ask(path, Host="anything.example")
            assert status == 401 and "rows" not in body.decode()
        assert room.ask("/api/v1/events", Authorization="Bearer open sesam")[0] == 401
        assert room.ask("/api/v1/events?token=open+sesame")[0] in (400, 401)  # addresses of data hold no secrets
        assert room.ask("/api/v1/events", Authorization="Bearer open sesame")[0] == 200
        status, headers, _ = room.ask("/timeline?type=CONSULT&token=open+sesame")
        assert status == 303 and headers["location"] == "/timeline?type=CONSULT" and "HttpOnly" in headers["set-cookie"] and "SameSite=Strict" in headers["set-cookie"]
        cookie = headers["set-cookie"].split(";")[0]
        assert room.ask("/timeline", Cookie=f"a=b; {cookie}")[0] == 200
        assert room.ask("//evil.example/?token=open+sesame")[1].get("location", "/")[:2] != "//"
    finally:
        room.close()


def test_sql_is_never_built_from_input(room, record):
    whole = room.rows("/api/v1/events?limit=1000")
    for value in ("' OR 1=1 --", '" OR ""="', "x'); DROP TABLE events; --", "%", "_", "*", "NULL", "1 UNION SELECT 1"):
        for name in ("actor", "country", "outlet", "story", "id", "article", "q"):
            query = "search" if name == "q" else "events"
            status, _, body = room.ask(f"/api/v1/{query}?" + name + "=" + "".join(f"%{byte:02x}" for byte in value.encode()))
            assert status == 200 and (query == "search" or name == "article" or json.loads(body)["rows"] == []), (name, value)
    assert room.rows("/api/v1/events?limit=1000") == whole


def test_memory_stays_flat(room):
    """Many questions of every kind: what one took is given back."""
    paths = [f"/api/v1/{query}?{flags}" for query in ("timeline", "articles", "quotes", "actors", "stories", "conflicts", "claims", "network", "points", "months", "status")
             for flags in ("", "actor=duarte", "from=2022", "type=CONSULT&country=BRA", "between=duarte&between=neves", "format=csv", "outlet=x&min_confidence=0.3")]
    paths += ["/timeline", "/network", "/map", "/sources", "/search?q=talks", "/api/v1/facets?q=a*", "/nothing", "/event/none"]

    def ask_all(times):
        for _ in range(times):
            for path in paths:
                assert room.ask(path)[0] < 500
    ask_all(2)  # what is kept on purpose (pages of the file, connections of threads) is there now
    before = room.memory()
    ask_all(12)
    assert room.memory() < before + 12


def test_the_record_is_only_read(tmp_path):
    db = tmp_path / "r.db"
    samples(db)
    before = db.read_bytes()
    room = Room(db)
    for path in ("/timeline", "/network", "/map", "/sources", "/search?q=talks", "/api/v1/events"):
        assert room.ask(path)[0] == 200
    room.close()
    assert db.read_bytes() == before


# Strings of our own, one for each way in which text has become script: elements, attributes, addresses,
# styles, broken-out tags, comments, entities, templates, and what terminals and spreadsheets obey.
PAYLOADS = ["<script>pwned=1</script>", "<img src=x onerror=pwned=1>", "\"><svg onload=pwned=1>", "' onmouseover='pwned=1' x='", "javascript:pwned=1", "<iframe srcdoc='<script>parent.pwned=1</script>'>",
            "</title><script>pwned=1</script>", "</textarea><b data-pwned>", "<!--><b data-pwned>-->", "&lt;script&gt;pwned=1&lt;/script&gt;", "<style>*{background:url(//evil.example)}</style>", "${pwned=1}{{pwned=1}}",
            "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=pwned=1&gt;'>", "\u202edetrever", "\x1b]0;pwned\x07\x1b[31m", "=HYPERLINK(\"http://evil.example\")", "@SUM(A1)", "\u2028pwned=1"]


def poisoned(db):
    """The samples, with a payload in every column that people see."""
    samples(db)
    base = sqlite3.connect(db)
    place = iter(range(10**9))

    def payload(*_):
        n = next(place)
        return f"{n} {PAYLOADS[n % len(PAYLOADS)]}" if n % 3 else PAYLOADS[n % len(PAYLOADS)]
    base.create_function("payload", -1, payload)
    columns = {"articles": ["title", "url", "outlet", "agency", "source", "language"], "events": ["headline", "where_text", "where_name", "mode"], "actors": ["name", "sector"],
               "actor_names": ["name"], "actor_roles": ["role", '"of"'], "event_actors": ["name", "role"], "quotes": ["text", "cue", "channel", "speaker_text"], "stories": ["headline"],
               "mentions": ["text"], "dates": ["value", '"when"'], "pages": ["reason", "source"], "steps": ["text"], "runs": ["reader"]}
    for table, names in columns.items():
        base.execute(f"UPDATE {table} SET " + ", ".join(f"{name} = payload({name})" for name in names))
    # Of an event that is told differently as it is, so that the record's lists lead to it.
    event, article = base.execute("SELECT event, article FROM evidence JOIN conflicts USING(event) ORDER BY event LIMIT 1").fetchone()
    base.execute("UPDATE articles SET authors = json_array(payload(authors)), text = payload(text) || text || ' harbour ' || payload(text)")
    base.execute("UPDATE actor_names SET outlets = json_array(payload(name))")
    base.execute("UPDATE pages SET issues = json_array(json_object('stage', payload(page), 'message', payload(page)))")
    base.execute("INSERT INTO conflicts VALUES('c1', ?, 'dead')", (event,))
    base.execute("UPDATE conflict_values SET value = payload(value)")
    base.execute("INSERT INTO conflict_values VALUES('c1', 0, payload(1), json_array(?)), ('c1', 1, payload(2), json_array(payload(3)))", (article,))
    base.execute("INSERT OR IGNORE INTO claims VALUES('k1', ?, 0, 5, payload(4), 'open', 0)", (article,))
    base.execute("INSERT INTO articles_fts(articles_fts) VALUES('rebuild')")
    base.commit()
    base.close()


def poisoned_paths(room):
    paths = ["/timeline", "/actors", "/stories", "/network", "/map", "/conflicts", "/sources", "/search?q=harbour", "/timeline.html"]
    paths += [f"/event/{row['event']}" for row in room.rows("/api/v1/events?limit=6")] + ["/event/" + room.rows("/api/v1/conflicts")[0]["event"]]
    paths += [f"/article/{row['article']}" for row in room.rows("/api/v1/articles?limit=4")]
    paths += [f"/actor/{row['actor']}" for row in room.rows("/api/v1/actors?limit=4")] + [f"/story/{row['story']}" for row in room.rows("/api/v1/stories?limit=3")]
    from urllib.parse import quote
    return paths + [f"/timeline?actor={quote(p)}&from={quote(p)}" for p in PAYLOADS[:4]] + [f"/search?q={quote(p)}" for p in PAYLOADS] + [f"/{quote(p)}" for p in PAYLOADS[:6]]


ALLOWED = {"a", "article", "aside", "b", "blockquote", "body", "br", "button", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "footer", "form", "h1", "h2", "h3", "head", "header", "html", "i",
           "input", "label", "legend", "li", "link", "main", "meta", "nav", "ol", "option", "p", "q", "script", "section", "select", "span", "strong", "style", "summary", "table", "tbody", "td", "th", "thead",
           "time", "title", "tr", "ul"}


def test_text_of_pages_is_text_in_every_page(tmp_path):
    from html.parser import HTMLParser

    class Reader(HTMLParser):
        def handle_starttag(self, tag, attributes):
            assert tag in ALLOWED, tag
            for name, value in attributes:
                assert not name.startswith("on") and "pwned" not in name and name != "style", (tag, name)
                assert name not in ("href", "src", "action") or re.match(r"(/(?!/)|#|https?://)", value), (tag, name, value)
            if tag == "script":
                assert dict(attributes)["src"].startswith("/assets/")

    db = tmp_path / "poisoned.db"
    poisoned(db)
    room = Room(db)
    try:
        for path in poisoned_paths(room):
            status, headers, body = room.ask(path)
            page = body.decode()
            assert status in (200, 400, 404), (path, status, page[:300])
            Reader().feed(page)
            assert "\x1b" not in page and "\u202e" not in page
        table = room.ask("/api/v1/articles?format=csv")[2].decode()
        import csv
        import io
        cells = [cell for line in csv.reader(io.StringIO(table, newline="")) for cell in line]
        assert any(cell.startswith("'=HYPERLINK") or cell.startswith("'@SUM") for cell in cells)
        assert not any(cell[:1] in "=@+\t\r" and cell for cell in cells)
        for row in room.rows("/api/v1/events?limit=3"):
            assert row["event"]
        for event in room.json("/timeline.json")["events"]:
            assert "<" not in event["text"]["headline"]
    finally:
        room.close()


COMMANDS = [["timeline"], ["events"], ["articles"], ["actors"], ["quotes"], ["stories"], ["conflicts"], ["claims"], ["network"], ["search", "harbour"], ["status"]]


def test_text_of_pages_is_text_in_the_terminal_and_in_files(tmp_path):
    import csv
    import xml.etree.ElementTree as tree
    db = tmp_path / "poisoned.db"
    poisoned(db)
    for command in COMMANDS:
        for form in ("table", "md", "html"):
            done = subprocess.run([PROGRAM, *command, "--db", str(db), "--format", form], capture_output=True, text=True)
            assert done.returncode in (0, 1), (command, form, done.stderr)
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2028\u2029]", done.stdout), (command, form)
            if form != "table":
                assert not re.search(r"<(script|img|svg|iframe|math|b data|b)[ >]", done.stdout), (command, form)
    for form in ("csv", "gexf", "gdelt"):
        subprocess.run([PROGRAM, "export", str(tmp_path / form), "--db", str(db), "--format", form], check=True, capture_output=True)
    for file in (tmp_path / "csv").iterdir():
        with open(file, newline="") as lines:
            for line in csv.reader(lines):
                assert not any(cell[:1] in ("=", "@", "+", "\t", "\r") for cell in line), (file.name, line)
    assert len(list(tree.parse(tmp_path / "gexf/network.gexf").getroot().iter())) > 20
    assert {line.count("\t") for line in (tmp_path / "gdelt/events.tsv").read_text().split("\n") if line} == {60}
