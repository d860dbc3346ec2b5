"""web/dist is what web/src builds to, and small."""
import gzip
import pathlib
import shutil
import subprocess

import pytest

WEB = pathlib.Path(__file__).parents[2] / "web"


def test_the_bundle_is_small():
    assert sum(len(gzip.compress(path.read_bytes())) for path in (WEB / "dist").iterdir()) <= 400 * 1024


def test_the_bundle_is_what_its_sources_build_to(tmp_path):
    if not shutil.which("node") or not (WEB / "node_modules").exists():
        pytest.skip("web/node_modules is not there (npm ci in web/)")
    subprocess.run(["node", "build.mjs", str(tmp_path)], cwd=WEB, check=True, capture_output=True)
    built, kept = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (tmp_path, WEB / "dist"))
    assert built == kept, "run npm run build in web/ and commit dist/"
    subprocess.run(["npx", "tsc", "--noEmit"], cwd=WEB, check=True)
