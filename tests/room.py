"""The reading room as a process: `dateline serve` on a free port, and plain questions to it."""
import http.client
import json
import os
import pathlib
import re
import signal
import subprocess
import threading

import pytest

ROOT = pathlib.Path(__file__).parents[1]
PROGRAM = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))


class Room:
    def __init__(self, db, *args):
        if not os.access(PROGRAM, os.X_OK):
            raise SystemExit(f"{PROGRAM} is not there: build it (make), or name another in DATELINE_PROGRAM")
        self.process = subprocess.Popen([PROGRAM, "serve", "--db", str(db), "--port", "0", *args], stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
        line = self.process.stderr.readline()
        found = re.search(r"http://(\S+?):(\d+)/", line)
        assert found, f"no room: {line}{self.process.stderr.read() if self.process.poll() is not None else ''}"
        self.port = int(found.group(2))
        self.address = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self.process.stderr.read, daemon=True).start()

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        code = self.process.wait(20)
        assert code == 143, f"serve ended with {code}"

    def ask(self, path, method="GET", body=None, **headers):
        """(status, headers, body) of one question; header names with _ for -."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request(method, path, body=body, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        out = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        connection.close()
        return out

    def json(self, path):
        status, _, body = self.ask(path)
        assert status == 200, (path, status, body[:500])
        return json.loads(body)

    def rows(self, path):
        return self.json(path)["rows"]

    def page(self, path):
        status, headers, body = self.ask(path)
        assert status == 200 and headers["content-type"].startswith("text/html"), (path, status, body[:300])
        return body.decode()

    def memory(self):
        """Resident, in MB."""
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024


def add(db, lines):
    """Pages, given as dicts, into a record."""
    data = "".join(json.dumps(line) + "\n" for line in lines)
    done = subprocess.run([PROGRAM, "add", "-q", "--db", str(db), "--input", "jsonl", "-"], input=data, text=True, capture_output=True, timeout=300)
    assert done.returncode in (0, 3), done.stderr


def samples(db):
    done = subprocess.run([PROGRAM, "add", "-q", "--db", str(db), str(ROOT / "samples")], capture_output=True, text=True, timeout=300)
    assert done.returncode in (0, 3), done.stderr


@pytest.fixture(scope="session")
def record(tmp_path_factory):
    path = tmp_path_factory.mktemp("room") / "samples.db"
    samples(path)
    return path


@pytest.fixture(scope="session")
def room(record):
    room = Room(record)
    yield room
    room.close()
