import pathlib
import sys

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from room import Room, samples  # noqa: E402


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
