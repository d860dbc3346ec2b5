"""The room in a browser: open, filter, click through to the words, keyboard, without scripts, and with hostile text."""
import json
import sys
import pathlib

import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "server"))
from room import Room  # noqa: E402

DRAWN = ["/timeline", "/network", "/map"]
PAGES = [*DRAWN, "/stories", "/actors", "/conflicts", "/sources", "/search?q=talks"]


def first(room, query, key):
    return room.rows(f"/api/v1/{query}?limit=1")[0][key]


@pytest.mark.parametrize("path", PAGES)
def test_pages_open_without_a_word_on_the_console(room, open_page, path):
    page = open_page(room.address + path, wait="drawn" if path in DRAWN else "load")
    assert page.problems() == []
    assert page.run("document.documentElement.scrollWidth <= innerWidth")
    if path in DRAWN:
        assert page.run("document.getElementById('drawing').offsetHeight") > 200


@pytest.mark.parametrize("path", PAGES + ["/event", "/article", "/actor"])
def test_pages_fit_a_telephone(room, open_page, path):
    if path.count("/") == 1 and path[1:] in ("event", "article", "actor"):
        path += "/" + first(room, path[1:] + "s", path[1:])
    page = open_page(room.address + path, width=390, height=844, wait="drawn" if path in DRAWN else "load")
    assert page.run("document.documentElement.scrollWidth") <= 390
    assert page.problems() == []


def test_from_the_timeline_to_the_words(room, open_page):
    page = open_page(room.address + "/timeline", wait="drawn")
    # The middle of some entry of the drawing, as the drawing itself places it.
    x, y = page.run("""(() => { const t = window.timeline, box = t.plot.getBoundingClientRect();
        const entry = t.entries.find((e) => e.begin > t.from && e.end < t.to), scale = box.width / (t.to - t.from);
        return [box.left + (entry.begin + entry.end) / 2 * scale - t.from * scale, box.top + t.lanes[entry.lane].top + 18 + entry.row * 17 + 5]; })()""")
    page.mouse("mouseMoved", x, y, button="none")
    page.wait("!document.querySelector('.tip').hidden")
    page.click(x, y)
    page.wait("location.pathname.startsWith('/event/')")
    page.wait("document.querySelector('.card') !== null")
    words = page.run("document.querySelector('.m.report').textContent")
    target = page.run("document.querySelector('.card a[href^=\"/article/\"]').getAttribute('href')")
    page.open(room.address + target)
    assert page.run("document.querySelector(':target').textContent") in words or words in page.run("document.querySelector(':target').textContent")
    assert page.problems() == []


def test_filters_narrow_list_and_drawing(room, open_page):
    page = open_page(room.address + "/timeline", wait="drawn")
    everything = page.run("window.timeline.entries.length")
    page.run("document.querySelector('.filters select[name=type]').value = 'CONSULT'; document.querySelector('.filters').requestSubmit()")
    page.wait("location.search.includes('type=CONSULT') && performance.getEntriesByName('drawn').length > 0")
    fewer = page.run("window.timeline.entries.length")
    assert 0 < fewer < everything
    assert page.run("[...document.querySelectorAll('.list .chip')].every((chip) => chip.textContent === 'CONSULT')")


def test_the_address_reproduces_a_view(room, open_page):
    page = open_page(room.address + "/timeline", wait="drawn")
    page.run("document.querySelector('.controls select').value = 'dyad'; document.querySelector('.controls select').dispatchEvent(new Event('change')); window.timeline.zoom(0.5)")
    page.wait("location.search.includes('lanes=dyad') && location.search.includes('view=')")
    address, view = page.run("location.href"), page.run("[window.timeline.from, window.timeline.to, window.timeline.lanes.map((l) => l.name)]")
    again = open_page(address, wait="drawn")
    there = again.run("[window.timeline.from, window.timeline.to, window.timeline.lanes.map((l) => l.name)]")
    assert there[2] == view[2] and abs(there[0] - view[0]) <= 1 and abs(there[1] - view[1]) <= 1


def test_keyboard_alone(room, open_page):
    page = open_page(room.address + "/timeline", wait="drawn")
    page.key("Tab")
    assert page.run("document.activeElement.className") == "skip"
    page.run("document.querySelector('canvas.plot').focus()")
    before = page.run("window.timeline.from")
    page.key("ArrowRight")
    assert page.run("window.timeline.from") > before
    page.key("+", text="+")
    page.key("Home")
    page.key("ArrowDown")
    assert page.run("!document.querySelector('.tip').hidden")
    chosen = page.run("window.timeline.selected.point.event")
    page.key("Enter")
    page.wait(f"location.pathname === '/event/{chosen}'")


def test_every_page_reads_without_scripts(room, open_page):
    for path in [*PAGES, f"/event/{first(room, 'events', 'event')}", f"/article/{first(room, 'articles', 'article')}"]:
        page = open_page(room.address + path, scripts=False)
        text = page.text()
        assert "<h1" in text and len(text) > 1500, path
        assert page.problems() == []
    event = room.rows("/api/v1/timeline?limit=1")[0]
    assert f"/event/{event['event']}" in open_page(room.address + "/timeline", scripts=False).text()


def test_marks_tell_what_they_mean(room, open_page):
    page = open_page(room.address + f"/article/{first(room, 'quotes', 'article')}")
    page.run("document.querySelector('.text a.m').focus()")
    assert page.run("!document.querySelector('body > .tip').hidden && document.querySelector('body > .tip').textContent.length > 3")
    page.key("Escape")
    assert page.run("document.querySelector('body > .tip').hidden")
    page.run("document.getElementById('show-actors').click()")
    assert page.run("getComputedStyle(document.querySelector('.text .actor:not(.report)')).borderBottomStyle") == "none"


# WCAG 2.2 1.4.3 over every text that is shown, with the colours behind it added up.
CONTRAST = r"""(() => {
  const parse = (c) => { const m = c.match(/[\d.]+/g).map(Number); if (c.startsWith('color(')) return [m[0] * 255, m[1] * 255, m[2] * 255, m[3] ?? 1]; return [m[0], m[1], m[2], m[3] ?? 1]; };
  const over = (a, b) => [0, 1, 2].map((i) => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
  const light = ([r, g, b]) => { const f = (v) => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(r) + 0.7152 * f(g) + 0.0722 * f(b); };
  const bad = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !element.checkVisibility() || element.closest('svg, option')) continue;
    let back = [0, 0, 0, 0];
    const chain = []; for (let e = element; e; e = e.parentElement) chain.push(parse(getComputedStyle(e).backgroundColor));
    let ground = [255, 255, 255, 1]; for (const c of chain.reverse()) ground = over(c, ground);
    const ink = over(parse(getComputedStyle(element).color), ground), a = light(ink), b = light(ground);
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push(`${ratio.toFixed(2)} ${element.className} ${walk.currentNode.data.trim().slice(0, 40)}`);
  }
  return [...new Set(bad)].slice(0, 20);
})()"""


@pytest.mark.parametrize("dark", [False, True])
def test_contrast(room, open_page, dark):
    paths = [*PAGES, f"/event/{first(room, 'events', 'event')}", f"/article/{first(room, 'quotes', 'article')}", f"/actor/{first(room, 'actors', 'actor')}"]
    for path in paths:
        page = open_page(room.address + path, dark=dark, wait="drawn" if path in DRAWN else "load")
        assert page.run("document.body.childElementCount > 0 && getComputedStyle(document.body).backgroundColor") == ("rgb(23, 21, 18)" if dark else "rgb(251, 249, 244)")
        assert page.run(CONTRAST) == [], path


@pytest.mark.parametrize("path", PAGES)
def test_everything_that_can_be_used_has_a_name(room, open_page, path):
    page = open_page(room.address + path, wait="drawn" if path in DRAWN else "load")
    nameless = page.run("""[...document.querySelectorAll('a, button, input, select, canvas.plot, [role=button]')].filter((e) => e.type !== 'hidden' && e.checkVisibility() &&
        !(e.getAttribute('aria-label') || e.textContent.trim() || e.labels?.length)).map((e) => e.outerHTML)""")
    assert nameless == []


def test_hostile_text_stays_text(tmp_path, open_page):
    from test_room_safety import poisoned, poisoned_paths
    db = tmp_path / "poisoned.db"
    poisoned(db)
    room = Room(db)
    try:
        page = open_page()
        for path in poisoned_paths(room):
            page.open(room.address + path)
            assert page.run("typeof window.pwned === 'undefined' && !document.querySelector('[data-pwned], iframe, math, img')"), path
        for path in DRAWN:
            page.open(room.address + path, wait="drawn")
            page.run("document.querySelectorAll('circle').forEach((spot) => spot.dispatchEvent(new MouseEvent('click')))")
            page.run("document.querySelector('canvas.plot')?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown'}))")
            assert page.run("typeof window.pwned === 'undefined' && !document.querySelector('[data-pwned], iframe, math, img')"), path
        saved = tmp_path / "timeline.html"
        saved.write_bytes(room.ask("/timeline.html")[2])
        page.open(saved.as_uri())
        assert page.run("typeof window.pwned === 'undefined'")
        problems = [p for p in page.problems() if "404" not in p and "400" not in p]
        assert problems == []
    finally:
        room.close()
    assert json.dumps(problems) == "[]"
