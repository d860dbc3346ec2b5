#!/usr/bin/env python3
"""From page to article beside the peers, in CPU time of one thread and in turns, so that all meet the same machine.

pages.py --peer PYTHON [--program build/release/dateline_pages] [--shared DIR] [--rounds N] [--turns N] [--archive [--reader build/release/dateline]]

PYTHON is that of a virtual environment with resiliparse, trafilatura and, for --archive, fastwarc (PyPI). Pages: article-extraction and page-dates,
decoded and in memory before the clock starts; resiliparse gives its main content, trafilatura its text (once a turn: it is slow).
--archive packs the same pages into a WARC.gz, a member a record, and prints records/s of reading it to articles, the share of that which the program takes
to inflate it (the same stream read to its end, and nothing more), and records/s of FastWARC that only iterates over it.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

from run import cpu

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEER = """
import json, sys, time
kind, rounds = sys.argv[1], int(sys.argv[2])
pages = [json.loads(line)["html"] for name in sys.argv[3:] for line in open(name, encoding="utf-8")]
if kind == "resiliparse":
    from resiliparse.extract.html2text import extract_plain_text
    read = lambda page: extract_plain_text(page, main_content=True)
else:
    import trafilatura
    rounds = 1
    read = trafilatura.extract
for page in pages[:3]: read(page)
best = 1e9
for _ in range(rounds):
    begin = time.process_time()
    for page in pages: read(page)
    best = min(best, time.process_time() - begin)
print(f"{kind} {len(pages)} pages {best:.4f} s {len(pages) / best:.1f} pages/s")
"""
WARC_PEER = """
import sys, time
from fastwarc.warc import ArchiveIterator
best = 1e9
for _ in range(int(sys.argv[2])):
    begin = time.process_time()
    count = sum(1 for record in ArchiveIterator(open(sys.argv[1], "rb"), parse_http=True) if record.reader.read() is not None)
    best = min(best, time.process_time() - begin)
print(f"fastwarc {count} records {best:.4f} s {count / best:.1f} records/s")
"""


def output(command):
    line = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True).stdout.strip()
    print(line, flush=True)
    return line.split()


def pages_per_second(words):
    return float(words[words.index("pages/s") - 1])


def archive(path, files):
    """The pages as response records; returns how many, and the bytes in them."""
    count, size = 0, 0
    with open(path, "wb") as out:
        for file in files:
            for line in open(file, encoding="utf-8"):
                row = json.loads(line)
                body = row["html"].encode()
                http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n" % len(body) + body
                head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{count:012d}>\r\n"
                        f"WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: https://example.org/{count}\r\n"
                        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n")
                out.write(gzip.compress(head.encode() + http + b"\r\n\r\n", 6, mtime=0))
                count += 1
                size += len(http)
    return count, size


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--program", default=ROOT / "build/release/dateline_pages")
    parser.add_argument("--reader", default=ROOT / "build/release/dateline")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--data", type=pathlib.Path, default=ROOT / "data")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--archive", action="store_true")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = []
        for name in ("article-extraction", "page-dates"):
            files.append(folder / f"{name}.jsonl")
            made = subprocess.run([sys.executable, args.shared / "score/pages.py", name], capture_output=True, check=True).stdout
            files[-1].write_bytes(made)
        best = {}
        if not args.archive:
            for _ in range(args.turns):
                commands = [[args.program, args.data, *files, "--rounds", args.rounds], [args.peer, "-c", PEER, "resiliparse", args.rounds, *files],
                            [args.peer, "-c", PEER, "trafilatura", 1, *files]]
                for command in commands:
                    words = output(command)
                    best[words[0]] = max(best.get(words[0], 0), pages_per_second(words))
            for peer in ("resiliparse", "trafilatura"):
                print(f"ratio to {peer} {best['dateline'] / best[peer]:.2f}")
            return
        path = folder / "pages.warc.gz"
        count, size = archive(path, files)
        empty = folder / "empty.warc.gz"
        empty.write_bytes(b"")
        command = [args.reader, "read", "--threads", "1", "--only", "article"]
        start = min(cpu([*command, empty]) for _ in range(args.rounds))
        seconds = min(cpu([*command, path]) for _ in range(args.turns)) - start
        words = output([args.program, args.data, "--inflate", path, "--rounds", args.rounds])
        inflated = float(words[words.index("s") - 1])
        print(f"dateline {count} records {size} bytes {seconds:.4f} s {count / seconds:.1f} records/s")
        print(f"inflation {inflated:.4f} s, {100 * inflated / seconds:.0f} % of it")
        output([args.peer, "-c", WARC_PEER, path, args.rounds])


if __name__ == "__main__":
    main()
