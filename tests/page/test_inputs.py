"""What can be named as INPUT: archives, feeds, JSON, addresses; and what is refused, with which word and code."""
import gzip
import http.server
import json
import os
import pathlib
import subprocess
import threading
import time
import zlib

import pytest

ROOT = pathlib.Path(__file__).parents[2]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))
CONFORMANCE = ROOT.parent / "shared/data/conformance"
if not CONFORMANCE.is_dir():
    CONFORMANCE = ROOT / "../shared/data/conformance"
BODY = ("<p>The harbour of Lund was closed on Tuesday after a storm, the port authority said in a statement, and "
        "three ferries stayed at their quays until the evening of the next day.</p>"
        "<p>Mayor Ida Berg told reporters that the repairs would take two weeks and that no one had been hurt.</p>")


def run(*args, stdin=b"", env=None, timeout=120, preexec=None):
    done = subprocess.run([PROGRAM, *map(str, args)], input=stdin, capture_output=True, timeout=timeout, preexec_fn=preexec,
                          env={**os.environ, **(env or {})})
    return done.returncode, [json.loads(line) for line in done.stdout.decode().splitlines()], done.stderr.decode()


def read(*args, **how):
    return run("read", "--only", "article", *args, **how)


def page(title="Storm closes harbour", body=BODY):
    return f"<!doctype html><html><head><title>{title}</title></head><body><article><h1>{title}</h1>{body}</article></body></html>"


def record(block, length=None, kind="response", url="http://a.example/1", date="2023-08-15T10:00:00Z"):
    block = block if isinstance(block, bytes) else block.encode()
    return (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: {date}\r\nContent-Type: application/http\r\n"
            f"Content-Length: {len(block) if length is None else length}\r\n\r\n").encode() + block + b"\r\n\r\n"


def answer(body, *headers):
    body = body if isinstance(body, bytes) else body.encode()
    return ("\r\n".join(["HTTP/1.1 200 OK", "Content-Type: text/html; charset=utf-8", *headers]) + "\r\n\r\n").encode() + body


def texts(lines):
    return [line["article"]["text"][:20] for line in lines]


# --- archives ---

def test_an_archive_in_every_wrapping(tmp_path):
    records = [record(answer(page(f"Storm {i}")), url=f"http://a.example/{i}") for i in range(3)]
    zstd = subprocess.run(["zstd", "-q", "-c"], input=b"".join(records), capture_output=True)
    files = {"plain.warc": b"".join(records), "records.warc.gz": b"".join(gzip.compress(r) for r in records),
             "whole.warc.gz": gzip.compress(b"".join(records))}
    if zstd.returncode == 0:
        files["whole.warc.zst"] = zstd.stdout
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
        code, lines, err = read(tmp_path / name)
        assert code == 0, (name, err)
        assert [line["url"] for line in lines] == [f"http://a.example/{i}" for i in range(3)], name
        assert all("harbour of Lund" in line["article"]["text"] for line in lines), name
        code, lines, _ = read("-", stdin=data)
        assert code == 0 and len(lines) == 3, name


def test_damaged_records_are_named_and_the_next_ones_read(tmp_path):
    good = record(answer(page()), url="http://a.example/good")
    cases = {
        "short": record(answer(page("Other")), length=100, url="http://a.example/bad"),
        "long": record(answer(page("Other")), length=5000, url="http://a.example/bad"),
        "huge": record(answer(page("Other")), length=10**14, url="http://a.example/bad"),
        "chunks": record(answer("5\r\nhello\r\nxyz", "Transfer-Encoding: chunked"), url="http://a.example/bad"),
        "zip": record(answer(gzip.compress(page().encode())[:90], "Content-Encoding: gzip"), url="http://a.example/bad"),
        "bomb": record(answer(gzip.compress(b" " * 30_000_000), "Content-Encoding: gzip"), url="http://a.example/bad"),
        "nested": record(answer(gzip.compress(gzip.compress(gzip.compress(gzip.compress(b"x")))), "Content-Encoding: gzip, gzip, gzip, gzip"),
                         url="http://a.example/bad"),
    }
    for name, bad in cases.items():
        (tmp_path / "a.warc").write_bytes(good + bad + good)
        code, lines, err = read(tmp_path / "a.warc")
        assert code == 3, (name, err)
        assert "a.warc#2" in err and "http://a.example/bad" in err, (name, err)
        assert [line["url"] for line in lines if line["url"].endswith("good")] == ["http://a.example/good"] * 2, (name, err)
    (tmp_path / "cut.warc").write_bytes((good + good)[:-300])
    code, lines, err = read(tmp_path / "cut.warc")
    assert code == 3 and len(lines) == 1 and "cut short" in err
    (tmp_path / "cut.warc.gz").write_bytes((gzip.compress(good) + gzip.compress(good))[:-30])
    code, lines, err = read(tmp_path / "cut.warc.gz")
    assert code == 3 and len(lines) == 1 and "cut short" in err


def test_filters_of_an_archive(tmp_path):
    (tmp_path / "a.warc").write_bytes(
        record(answer(page("One")), url="http://a.example/news/1", date="2023-08-01T00:00:00Z")
        + record(answer(page("Two")), url="http://a.example/news/2", date="2023-08-15T00:00:00Z")
        + record(answer(page("Drei", "<p>Der Hafen von Lund wurde am Dienstag nach einem schweren Sturm geschlossen, teilte die Behörde mit. "
                                     "Die Fähren blieben bis zum Abend an ihren Plätzen liegen, niemand wurde dabei verletzt.</p>")),
                 url="http://a.example/sport/3", date="2023-09-01T00:00:00Z"))
    urls = lambda *flags: [line["url"][-1] for line in read(tmp_path / "a.warc", *flags)[1]]
    assert urls() == ["1", "2", "3"]
    assert urls("--since", "2023-08-10") == ["2", "3"]
    assert urls("--until", "2023-08") == ["1", "2"]
    assert urls("--url-match", "/news/[0-9]") == ["1", "2"]
    assert urls("--language", "de") == ["3"]
    assert run("read", tmp_path / "a.warc", "--since", "soon")[0] == 2
    assert run("read", tmp_path / "a.warc", "--url-match", "(")[0] == 2


def test_an_archive_is_resumed(tmp_path):
    (tmp_path / "a.warc.gz").write_bytes(b"".join(gzip.compress(record(answer(page(f"Storm {i}")), url=f"http://a.example/{i}")) for i in range(4)))
    db = tmp_path / "r.db"
    code, lines, _ = run("add", "-q", "--db", db, "--until", "2023", "--url-match", "/[01]$", tmp_path / "a.warc.gz")
    assert code == 0 and [line["status"] for line in lines] == ["added"] * 2
    code, lines, _ = run("add", "-q", "--db", db, tmp_path / "a.warc.gz")
    assert code == 0 and [line["status"] for line in lines] == ["unchanged", "unchanged", "added", "added"]


# --- what is no page ---

@pytest.mark.parametrize("name,data,word", [
    ("a.pdf", b"%PDF-1.4 x", "PDF"),
    ("a.docx", b"PK\x03\x04" + b"x" * 30 + b"[Content_Types].xml", "office document"),
    ("a.png", b"\x89PNG\r\n\x1a\n0000", "image"),
    ("a.eml", b"Received: from a.example\r\nFrom: jo@a.example\r\nMIME-Version: 1.0\r\nSubject: x\r\n\r\nHello", "e-mail"),
    ("a.mht", b"From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x", "MHTML"),
    ("a.bin", bytes(range(256)) * 4, "binary"),
    ("a.rtf", b"{\\rtf1 x}", "RTF"),
])
def test_what_is_no_page_is_set_aside_with_its_name(tmp_path, name, data, word):
    (tmp_path / name).write_bytes(data)
    (tmp_path / "page.html").write_text(page())
    code, lines, err = read(tmp_path)
    assert code == 3 and len(lines) == 1
    assert word in err and name in err


def test_a_page_called_notice_is_a_page(tmp_path):
    for name in ("notice.html", "changes.html", "authors.htm", "README.md", "LICENSE", "readme.txt"):
        (tmp_path / name).write_text(page(name))
    code, lines, err = read(tmp_path)
    assert code == 0
    assert sorted(pathlib.Path(line["source"]).name for line in lines) == ["authors.htm", "changes.html", "notice.html"]
    assert "README.md" in err and "LICENSE" in err


def test_bombs_are_stopped(tmp_path):
    def pack(size, times):
        data = bytes(1 << 20)
        for _ in range(times):
            packer, out = zlib.compressobj(9, zlib.DEFLATED, 31), []
            if isinstance(data, bytes) and len(data) == 1 << 20:
                for _ in range(size >> 20):
                    out.append(packer.compress(data))
            else:
                out.append(packer.compress(data))
            data = b"".join([*out, packer.flush()])
        return data
    (tmp_path / "one.gz").write_bytes(pack(300 << 20, 1))
    (tmp_path / "three.gz").write_bytes(pack(300 << 20, 3))
    import resource
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    for name in ("one.gz", "three.gz"):
        code, lines, err = read(tmp_path / name, "--threads", 1, preexec=limit)
        assert code in (3, 6) and not lines and "decompresses to more than" in err, (name, code, err)


# --- feeds and JSON ---

def test_a_feed_gives_articles(tmp_path):
    (tmp_path / "f.xml").write_text(
        "<?xml version='1.0'?><rss version='2.0'><channel><title>Site</title><link>http://a.example/</link>"
        "<item><title>Storm closes harbour</title><link>/1</link><pubDate>Tue, 15 Aug 2023 14:03:00 +0200</pubDate><dc:creator>Jo Doe</dc:creator>"
        f"<description><![CDATA[{BODY}]]></description></item><item><title>Second</title><link>/2</link></item></channel></rss>")
    code, lines, _ = read(tmp_path / "f.xml")
    assert code == 0 and len(lines) == 2
    article = lines[0]["article"]
    assert lines[0]["url"] == "http://a.example/1" and article["title"] == "Storm closes harbour" and article["authors"] == ["Jo Doe"]
    assert article["published"] == "2023-08-15T14:03:00+02:00" and article["published_earliest"] == "2023-08-15"
    assert article["text"].startswith("The harbour of Lund") and len(article["blocks"]) == 2


def test_arrays_and_printed_objects(tmp_path):
    pages = [{"id": f"p{i}", "text": f"Text {i}."} for i in range(3)]
    for name, text in {"array.json": json.dumps(pages), "printed.json": json.dumps(pages, indent=2), "one.json": json.dumps(pages[0], indent=2),
                       "lines.json": "\n".join(map(json.dumps, pages))}.items():
        (tmp_path / name).write_text(text)
        code, lines, err = read(tmp_path / name)
        assert code == 0, (name, err)
        assert [line["id"] for line in lines] == (["p0"] if name == "one.json" else ["p0", "p1", "p2"]), name


@pytest.mark.skipif(not CONFORMANCE.is_dir(), reason="../shared/data/conformance is not here")
def test_every_wellformed_item_of_the_feeds(tmp_path):
    """Each item opens with a tag of its own; nested ones do not occur in the suite."""
    import xml.etree.ElementTree as tree
    files = sorted((CONFORMANCE / "feeds/wellformed").rglob("*.xml"))
    wanted = {}
    for file in files:
        try:
            root = tree.fromstring(file.read_bytes())
        except (tree.ParseError, ValueError, LookupError):
            continue
        names = [element.tag.split("}")[-1].lower() for element in root.iter() if isinstance(element.tag, str)]
        wanted[str(file)] = sum(name in ("item", "entry") for name in names)
    assert len(wanted) > 1500
    code, lines, err = read("--input", "feed", *files)
    got = {}
    for line in lines:
        name = line["source"].rsplit(":", 1)[0]
        got[name] = got.get(name, 0) + 1
    short = {name: (count, got.get(name, 0)) for name, count in wanted.items() if got.get(name, 0) != count}
    assert not short, list(short.items())[:10]


@pytest.mark.skipif(not CONFORMANCE.is_dir(), reason="../shared/data/conformance is not here")
def test_the_archives_of_the_suite():
    expected = {"example.warc": 1, "example.warc.gz": 1, "example.arc": 1, "example.arc.gz": 1, "example-resource.warc.gz": 1,
                "example-iana.org-chunked.warc": 1, "example-bad-non-chunked.warc.gz": 1, "example-bad.warc.gz.bad": 1,
                "example-wget-bad-target-uri.warc.gz": 1, "example-wrong-chunks.warc.gz": 1}
    for file in sorted((CONFORMANCE / "warc").iterdir()):
        code, lines, err = read(file)
        assert code in (0, 1, 3, 4), (file.name, code, err)
        assert len(lines) == expected.get(file.name, len(lines)), (file.name, err)
        if file.name in ("bad.arc", "example-space-in-url.arc", "example-trunc.warc"):
            assert "#" in err and code == 3, (file.name, code, err)


# --- addresses ---

class Site(http.server.BaseHTTPRequestHandler):
    log = []

    def do_GET(self):
        Site.log.append((time.monotonic(), self.path, dict(self.headers)))
        here = f"http://127.0.0.1:{self.server.server_address[1]}"
        body, code, headers = b"", 200, {"Content-Type": "text/html; charset=utf-8"}
        if self.path == "/robots.txt":
            body = b"User-agent: *\nDisallow: /private\n"
        elif self.path == "/feed":
            if self.headers.get("If-None-Match") == '"v1"':
                code = 304
            else:
                headers["ETag"] = '"v1"'
                body = f"<rss><channel><link>{here}</link><item><title>Storm closes harbour</title><link>/p</link><description><![CDATA[{BODY}]]></description></item></channel></rss>".encode()
        elif self.path == "/dated-feed":
            headers["Last-Modified"] = "Sat, 12 Mar 2022 18:40:00 GMT"
            if self.headers.get("If-Modified-Since") == headers["Last-Modified"]:
                code = 304
            else:
                body = f"<rss><channel><link>{here}</link><item><title>Storm closes harbour</title><link>/p</link><description><![CDATA[{BODY}]]></description></item></channel></rss>".encode()
        elif self.path.startswith("/hop"):
            n = int(self.path[4:])
            code, headers["Location"] = 302, "/page" if n == 0 else f"/hop{n - 1}"
        elif self.path == "/out":
            code, headers["Location"] = 302, "file:///etc/passwd"
        elif self.path == "/later":
            seen = sum(path == "/later" for _, path, _ in Site.log)
            code, headers["Retry-After"] = (503, "2") if seen == 1 else (200, "0")
            body = page().encode()
        elif self.path == "/zip":
            headers["Content-Encoding"] = "gzip"
            body = gzip.compress(page().encode())
        elif self.path == "/bomb":
            headers["Content-Encoding"] = "gzip"
            body = gzip.compress(bytes(50 << 20))
        elif self.path == "/slow":
            time.sleep(5)
        elif self.path == "/gone":
            code = 404
        else:
            body = page().encode()
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass


@pytest.fixture()
def site():
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    Site.log = []
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()


def fetch(*args, **env):
    return run("read", "--only", "article", "--allow-private", *args, env={"DATELINE_HOST_SECONDS": "0.05", **env})


def test_private_addresses_are_refused(site):
    port = site.rsplit(":", 1)[1]
    for host in ("127.0.0.1", "localhost", "0x7f.1", "2130706433", "0177.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "127.1"):
        code, lines, err = read(f"http://{host}:{port}/page")
        assert (code in (4, 6) if host == "[::1]" else code == 6) and not lines, (host, code, err)
    assert not Site.log
    assert read("http://10.0.0.1/", "http://169.254.169.254/latest/meta-data/", "http://[fc00::1]/")[0] == 6


def test_a_page_and_a_feed_by_address(site):
    code, lines, err = fetch(site + "/page", site + "/zip", site + "/feed")
    assert code == 0, err
    assert [line["url"] for line in lines] == [site + "/page", site + "/zip", site + "/p"]
    assert all("harbour of Lund" in line["article"]["text"] for line in lines)
    assert [path for _, path, _ in Site.log][0] == "/robots.txt" and sum(path == "/robots.txt" for _, path, _ in Site.log) == 1
    assert "dateline" in Site.log[0][2]["User-Agent"]


def test_policy(site):
    assert fetch(site + "/private/1")[0] == 6
    assert fetch(site + "/hop4")[0] == 0  # five redirects
    assert fetch(site + "/hop5")[0] == 6
    assert fetch(site + "/out")[0] == 6
    assert fetch("http://user:secret@127.0.0.1/")[0] == 6
    assert fetch(site + "/bomb")[0] == 6
    assert fetch(site + "/gone")[0] == 4
    assert fetch(site + "/slow", DATELINE_FETCH_SECONDS="1")[0] == 4
    code, lines, err = fetch(site + "/private/1", site + "/page")
    assert code == 3 and len(lines) == 1 and "robots" in err


def test_one_request_at_a_time_and_a_pause(site):
    fetch(site + "/a", site + "/b", site + "/c", DATELINE_HOST_SECONDS="0.5")
    times = [when for when, _, _ in Site.log]
    assert len(times) == 4 and all(b - a >= 0.45 for a, b in zip(times, times[1:]))


def test_retry_after(site):
    code, lines, _ = fetch(site + "/later")
    assert code == 0 and len(lines) == 1
    times = [when for when, path, _ in Site.log if path == "/later"]
    assert len(times) == 2 and times[1] - times[0] >= 1.9


def test_watch_adds_what_is_new_and_asks_for_changes_only(site, tmp_path):
    done = subprocess.Popen([PROGRAM, "watch", "--allow-private", "--db", str(tmp_path / "w.db"), "--every", "1", "--rounds", "1", site + "/feed"],
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "DATELINE_HOST_SECONDS": "0.05"})
    out, err = done.communicate(timeout=60)
    assert done.returncode == 0, err
    assert [json.loads(line)["status"] for line in out.splitlines()] == ["added"]
    code, lines, _ = run("add", "-q", "--allow-private", "--db", tmp_path / "w.db", site + "/feed", site + "/feed", env={"DATELINE_HOST_SECONDS": "0.05"})
    assert [line["status"] for line in lines] == ["unchanged"]
    assert [headers.get("If-None-Match") for _, path, headers in Site.log if path == "/feed"] == [None, None, '"v1"']


def test_a_version_is_also_known_by_its_day(site, tmp_path):
    code, lines, _ = run("add", "-q", "--allow-private", "--db", tmp_path / "w.db", site + "/dated-feed", site + "/dated-feed", env={"DATELINE_HOST_SECONDS": "0.05"})
    assert code == 0 and [line["status"] for line in lines] == ["added"]
    assert [headers.get("If-Modified-Since") for _, path, headers in Site.log if path == "/dated-feed"] == [None, "Sat, 12 Mar 2022 18:40:00 GMT"]
