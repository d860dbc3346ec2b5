import os
import pathlib
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).parents[2]
sys.path.insert(0, str(pathlib.Path(__file__).parent))


class Program:
    """The real binary. A call gives (exit code, stdout, stderr)."""

    path = os.environ.get("DATELINE_PROGRAM", str(ROOT / "build/release/dateline"))

    def __call__(self, *args, stdin=None, cwd=None, env=None, timeout=120, preexec=None):
        data = stdin.encode() if isinstance(stdin, str) else stdin
        done = subprocess.run([self.path, *map(str, args)], input=data, capture_output=True, cwd=cwd, timeout=timeout, preexec_fn=preexec,
                              stdin=subprocess.DEVNULL if data is None else None, env={**os.environ, **(env or {})})
        return done.returncode, done.stdout.decode("utf-8", "surrogateescape"), done.stderr.decode("utf-8", "replace")

    def lines(self, *args, **how):
        import json
        code, out, err = self(*args, **how)
        assert code in (0, 1, 3), f"{args}: exit {code}: {err[-1500:]}"
        return [json.loads(line) for line in out.split("\n") if line]

    def export(self, record, folder):
        code, _, err = self("export", folder, "--db", record, "--format", "jsonl")
        assert code == 0, err
        return {f.name: f.read_bytes() for f in sorted(pathlib.Path(folder).iterdir())}


@pytest.fixture(scope="session")
def dateline():
    return Program()
