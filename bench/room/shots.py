"""Pictures of every page of a record, light and dark, at 1440 and 390 pixels: what docs/room.md shows, and what is to be looked at after a change.

python3 bench/room/shots.py RECORD FOLDER [webp|png] [PAGE...]"""
import pathlib
import sys

ROOT = pathlib.Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/browser")]
from chromium import Chromium  # noqa: E402
from room import Room  # noqa: E402

DRAWN = ("timeline", "network", "map")


def busiest(rows, name):
    """The entry with the most to show."""
    return max(rows, key=lambda row: len(str(row)))[name]


def paths(room):
    event = busiest(room.rows("/api/v1/events?limit=200"), "event")
    quote = max(room.rows("/api/v1/quotes?limit=500"), key=lambda row: len(row["text"]))["article"]
    actor = busiest([row for row in room.rows("/api/v1/actors?limit=60") if row["kind"] == "person"], "actor")
    return {"timeline": "/timeline", "event": f"/event/{event}", "article": f"/article/{quote}", "actor": f"/actor/{actor}", "network": "/network", "map": "/map", "search": "/search?q=talks",
            "conflicts": "/conflicts", "sources": "/sources", "stories": "/stories", "actors": "/actors"}


def main(record, folder, kind="webp", *names):
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    room, chromium = Room(record), Chromium()
    try:
        for name, path in paths(room).items():
            if names and name not in names:
                continue
            for width, height in ((1440, 900), (390, 844)):
                for dark in (False, True):
                    page = chromium.page(width=width, height=height, dark=dark)
                    page.open(room.address + path, wait="drawn" if name in DRAWN else "load")
                    page.run("new Promise((r) => requestAnimationFrame(() => requestAnimationFrame(r)))")
                    page.screenshot(f"{folder}/{name}-{width}-{'dark' if dark else 'light'}.{kind}", height=min(page.run("document.documentElement.scrollHeight"), 1600))
                    page.close()
    finally:
        chromium.close()
        room.close()


if __name__ == "__main__":
    if len(sys.argv) < 3 or sys.argv[1] in ("-h", "--help"):
        raise SystemExit(__doc__)
    main(*sys.argv[1:])
