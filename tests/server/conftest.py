import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1]))
from room import record, room  # noqa: E402, F401  the fixtures
