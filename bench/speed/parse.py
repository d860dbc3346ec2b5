#!/usr/bin/env python3
"""Parsing alone, beside lexbor, in CPU time of one thread and in turns, so that both meet the same machine.

parse.py --peer PYTHON [--program build/release/dateline_parse] [--shared DIR] [--rounds N]

PYTHON is that of a virtual environment with selectolax (PyPI), which wraps lexbor. Pages: article-extraction and page-dates, every fourth of the latter.
"""
import argparse
import gzip
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PEER = """
import sys, time
from selectolax.lexbor import LexborHTMLParser
pages = [open(f, "rb").read() for f in sys.argv[2:]]
best = 1e9
for _ in range(int(sys.argv[1])):
    begin = time.process_time()
    for page in pages: LexborHTMLParser(page)
    best = min(best, time.process_time() - begin)
size = sum(map(len, pages))
print(f"lexbor {len(pages)} pages {size} bytes {best:.4f} s {size / 1e6 / best:.1f} MB/s")
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peer", required=True)
    parser.add_argument("--program", default=ROOT / "build/release/dateline_parse")
    parser.add_argument("--shared", type=pathlib.Path, default=ROOT.parent / "shared")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--turns", type=int, default=3)
    args = parser.parse_args()
    files = sorted((args.shared / "data/article-extraction/html").iterdir()) + sorted((args.shared / "data/page-dates/html").iterdir())[::4]
    best = {}
    folder = tempfile.TemporaryDirectory()
    for i, file in enumerate(files):
        data = gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes()
        files[i] = f"{folder.name}/{i}.html"
        pathlib.Path(files[i]).write_bytes(data.decode("utf-8", "replace").encode())
    for _ in range(args.turns):
        for command in ([args.program, "--rounds", args.rounds, *files], [args.peer, "-c", PEER, args.rounds, *files]):
            line = subprocess.run([str(c) for c in command], capture_output=True, text=True, check=True).stdout.strip()
            print(line)
            name, speed = line.split()[0], float(line.split()[-2])
            best[name] = max(best.get(name, 0), speed)
    print(f"ratio {best['dateline'] / best['lexbor']:.2f}")


if __name__ == "__main__":
    main()
