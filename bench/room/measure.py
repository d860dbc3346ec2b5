"""How fast the room answers and draws. Times are wall-clock beside the server's CPU time, which a busy machine does not change.

python3 bench/room/measure.py RECORD [--browser] [--requests N]"""
import http.client
import os
import pathlib
import random
import sys
import time
import urllib.parse

ROOT = pathlib.Path(__file__).parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests/browser")]
from room import Room  # noqa: E402


def cpu(pid):
    """Seconds of CPU, to the nanosecond (times of /proc/PID/stat count in hundredths)."""
    return sum(int((task / "schedstat").read_text().split()[0]) for task in pathlib.Path(f"/proc/{pid}/task").iterdir()) / 1e9


def questions(room, count):
    """Filters and searches as a reader asks them, from the record's own words."""
    pick = random.Random(3)
    actors = [row["name"] for row in room.rows("/api/v1/actors?limit=300&brief=1")]
    ids = [row["actor"] for row in room.rows("/api/v1/actors?limit=300")]
    outlets = sorted({row["outlet"] for row in room.rows("/api/v1/articles?limit=400&brief=1") if row["outlet"]})
    months = [row["month"] for row in room.rows("/api/v1/months") if row["month"]]
    types = ["CONSULT", "AGREE", "ACCUSE", "ASSAULT", "PROTEST", "SANCTION", "AID", "COERCE"]
    words = ["treaty", "police", "explosion", "flood aid", "\"trade agreement\"", "sanction*", "harbour OR telephone", "telephone Lisbon", "president"]
    kinds = {
        "type": lambda: ("events", {"type": pick.choice(types)}), "actor by name": lambda: ("timeline", {"actor": pick.choice(actors)}), "actor by id": lambda: ("timeline", {"actor": pick.choice(ids)}),
        "between": lambda: ("timeline", {"between": pick.sample(ids, 2)}), "country": lambda: ("events", {"country": pick.choice(["ALB", "POL", "JPN", "PER"])}), "days": lambda: ("timeline", {"from": (m := pick.choice(months)), "to": m}),
        "outlet": lambda: ("articles", {"outlet": pick.choice(outlets)}), "articles of days": lambda: ("articles", {"from": (m := pick.choice(months)), "to": m}),
        "type and days": lambda: ("events", {"type": pick.choice(types), "from": pick.choice(months)}), "quotes of": lambda: ("quotes", {"actor": pick.choice(ids)}), "search": lambda: ("search", {"q": pick.choice(words)}),
        "search in days": lambda: ("search", {"q": pick.choice(words), "from": pick.choice(months)}), "country and type": lambda: ("timeline", {"country": pick.choice(["ALB", "POL", "JPN", "PER"]), "type": pick.choice(types)}),
        "independent": lambda: ("events", {"min_independent": pick.choice([2, 3, 4])}), "confidence": lambda: ("events", {"min_confidence": pick.choice([0.6, 0.75, 0.9, 0.99]), "type": pick.choice(types)}), "status": lambda: ("events", {"status": "future", "outlet": pick.choice(outlets)}),
        "articles with acts": lambda: ("articles", {"type": pick.choice(types), "country": "POL"}), "actors of a country": lambda: ("actors", {"country": pick.choice(["ALB", "POL"]), "type": pick.choice(types)}), "stories of": lambda: ("stories", {"actor": pick.choice(ids)}),
        "conflicts": lambda: ("conflicts", {"from": pick.choice(months)}), "claims": lambda: ("claims", {"actor": pick.choice(ids)}), "network": lambda: ("network", {"actor": pick.choice(ids), "heaviest": 1}), "months": lambda: ("months", {"type": pick.choice(types)}), "all months": lambda: ("months", {}),
        "drawing": lambda: ("points", {"actor": pick.choice(ids)}), "facets": lambda: ("facets", {"q": pick.choice(words)}), "status of all": lambda: ("status", {}),
    }
    names = list(kinds)
    for i in range(count):
        name = names[i % len(names)]
        query, flags = kinds[name]()
        yield name, f"/api/v1/{query}?" + urllib.parse.urlencode({**flags, "limit": 20, "brief": 1}, doseq=True)


def quantile(values, q):
    return sorted(values)[min(len(values) - 1, int(len(values) * q))]


def api(room, count):
    asked = list(questions(room, count))
    connection = http.client.HTTPConnection("127.0.0.1", room.port, timeout=120)
    walls, cpus, before = {}, {}, cpu(room.process.pid)
    for name, path in asked:
        start, mine = time.perf_counter(), cpu(room.process.pid)
        connection.request("GET", path)
        answer = connection.getresponse()
        body = answer.read()
        assert answer.status == 200, (path, body[:200])
        walls.setdefault(name, []).append((time.perf_counter() - start) * 1000)
        cpus.setdefault(name, []).append((cpu(room.process.pid) - mine) * 1000)
    used = cpu(room.process.pid) - before
    walls["all"], cpus["all"] = ([value for values in kinds.values() for value in values] for kinds in (walls, cpus))
    print("                        CPU: p50     p99 ms      wall: p50     p99 ms")
    for name in walls:
        print(f"{name:20} {quantile(cpus[name], .5):11.1f} {quantile(cpus[name], .99):7.1f}    {quantile(walls[name], .5):14.1f} {quantile(walls[name], .99):7.1f}")
    print(f"{len(walls['all']) / used:.0f} requests per second of CPU")


FRAMES = """(async () => { const t = window.timeline, times = []; t.all(); await new Promise((r) => setTimeout(r, 500));
  t.zoom(0.5); let last = performance.now();
  for (let i = 0; i < 120; ++i) { t.pan(i % 40 < 20 ? 0.01 : -0.01); await new Promise(requestAnimationFrame); const now = performance.now(); times.push(now - last); last = now; }
  const draws = []; for (let i = 0; i < 60; ++i) { const a = performance.now(); t.draw(); draws.push(performance.now() - a); }
  times.sort((a, b) => a - b); draws.sort((a, b) => a - b); return [t.entries.length, 1000 / times[60], 1000 / times[114], draws[30], draws[57]]; })()"""


def browser(room):
    from chromium import Chromium
    chromium = Chromium()
    try:
        page = chromium.page()
        page.open(room.address + "/timeline", wait="drawn")  # warm
        page.open("about:blank")
        before = cpu(room.process.pid)
        page.open(room.address + "/timeline", wait="drawn")
        paint = page.run("performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
        print(f"timeline: first paint {paint:.0f} ms, drawn {page.run('performance.getEntriesByName(`drawn`)[0].startTime'):.0f} ms; server {1000 * (cpu(room.process.pid) - before):.0f} ms CPU")
        count, middle, slow, draw, worst = page.run(FRAMES)
        print(f"panning {count} entries: {middle:.0f} frames/s at the median, {slow:.0f} at the 95th percentile; a frame is drawn in {draw:.1f} ms (95th percentile {worst:.1f})")
    finally:
        chromium.close()


if __name__ == "__main__":
    if len(sys.argv) < 2 or sys.argv[1] in ("-h", "--help"):
        raise SystemExit(__doc__)
    room = Room(sys.argv[1], "--threads", "1")
    try:
        if "--browser" in sys.argv:
            browser(room)
        else:
            api(room, int(sys.argv[sys.argv.index("--requests") + 1]) if "--requests" in sys.argv else 600)
    finally:
        room.close()
