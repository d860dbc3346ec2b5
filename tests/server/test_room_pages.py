"""Each page as text, as it is without scripts: what a reader looks for is there, and links lead somewhere."""
import html
import re

import pytest

PAGES = ["/timeline", "/stories", "/actors", "/network", "/map", "/conflicts", "/sources", "/search", "/search?q=talks"]


def links(page):
    return {html.unescape(target) for target in re.findall(r'href="(/[^"]*)"', page)}


def test_every_link_of_the_room_leads_somewhere(room):
    seen, waiting, kinds = set(), ["/timeline"], {}
    while waiting:
        plain = waiting.pop(0).split("#")[0]
        kind = re.match(r"/[a-z.]*(/(?=api|v1|[a-z]+\?)|/v1/[a-z]+)?", plain).group()
        if plain in seen or kinds.get(kind, 0) == 15:  # of each kind some
            continue
        seen.add(plain)
        kinds[kind] = kinds.get(kind, 0) + 1
        status, headers, body = room.ask(plain)
        assert status in (200, 303), (plain, status)
        if headers["content-type"].startswith("text/html"):
            waiting += sorted(links(body.decode()))
    for kind in ("/event/", "/article/", "/actor/", "/story/", "/api/v1/"):
        assert any(path.startswith(kind) for path in seen), kind


@pytest.mark.parametrize("path", PAGES)
def test_pages_have_a_frame(room, path):
    page = room.page(path)
    assert page.startswith("<!DOCTYPE html>") and '<main id="main">' in page and page.count("<h1") == 1 and 'lang="en"' in page
    assert not re.search(r"<script(?! type=\"module\" src=\"/assets/)", page) and " style=" not in page and " on" not in re.sub(r">[^<]*<", "><", page).replace(" one", "")


def test_an_event_leads_to_the_words(room):
    event = next(row for row in room.rows("/api/v1/events") if row["evidence"] and row["type"] == "CONSULT")
    page = room.page(f"/event/{event['event']}")
    report = event["evidence"][0]
    assert html.escape(event["headline"], quote=False)[:30] in html.unescape(page) or event["headline"] in html.unescape(page)
    assert f'/article/{report["article"]}#{report["report"]}' in page
    words = re.sub(r"<[^>]+>", "", page)
    assert report["sentence"] in html.unescape(words)
    assert 'class="m clause report"' in page  # the words of the act are marked within the clause
    assert f'id="{report["report"]}"' in room.page(f"/article/{report['article']}")


def test_an_article_is_whole_with_its_marks(room):
    for article in room.rows("/api/v1/articles"):
        page = room.page(f"/article/{article['article']}")
        body = page[page.index('<div class="text"'):page.index("</article>")]
        words = html.unescape(re.sub(r"<[^>]+>", "", body[body.index(">") + 1:].replace("</p>\n<p>", "\n\n")))
        assert words.strip() == article["text"].strip()
    marked = room.page(f"/article/{room.rows('/api/v1/quotes')[0]['article']}")
    for kind in ("quote", "actor", "date", "report"):
        assert re.search(rf'class="m [a-z ]*{kind}', marked), kind


def test_copies_are_folded_into_their_origin(room):
    copy = next(row for row in room.rows("/api/v1/articles") if row["copy_of"])
    assert f'/article/{copy["copy_of"]}' in room.page(f"/article/{copy['article']}")
    assert f'/article/{copy["article"]}' in room.page(f"/article/{copy['copy_of']}")


def test_filters_stay_in_the_form_and_in_the_links(room):
    page = room.page("/timeline?type=CONSULT&from=2023-01&actor=Xi")
    assert "<option selected>CONSULT</option>" in page and 'name="from" placeholder="2023-08" value="2023-01"' in page
    assert "/api/v1/timeline?type=CONSULT&amp;from=2023-01&amp;actor=Xi&amp;format=csv" in page
    assert "ACCUSE</span>" not in page


def test_sources_say_what_was_set_aside_and_why(room):
    page = room.page("/sources")
    assert "10-front-page.html" in page and "no article found" in page and "Runs, latest first" in page


def test_a_search_has_facets_and_snippets(room):
    page = room.page("/search?q=Ankara")
    assert '<ol class="results">' in page and "<h2>outlet</h2>" in page and "<h2>year</h2>" in page and "Ankara" in page
    narrowed = html.unescape(re.search(r'href="(/search\?[^"]*outlet=[^"]*)"', page).group(1))
    assert room.page(narrowed).count("<li><h2>") <= page.count("<li><h2>")


def test_a_timeline_as_one_file_needs_nothing_else(room):
    status, headers, body = room.ask("/timeline.html")
    page = body.decode()
    assert status == 200 and "<script" not in page and "http" not in re.sub(r"<(p|summary|h\d)[^>]*>.*?</\1>", "", page).replace("http-equiv", "")
    assert page.count("<article>") == len(room.rows("/api/v1/timeline?limit=1000"))
    events = room.json("/timeline.json")["events"]
    assert events and all(event["start_date"]["year"] and event["text"]["headline"] for event in events)


def test_what_is_not_there(room):
    for path in ("/event/e0", "/article/x", "/actor/none", "/story/s", "/nothing", "/assets/none.js", "/favicon.ico"):
        status, headers, body = room.ask(path)
        assert status == 404 and headers["content-type"].startswith("text/html") and b"<h1>Not Found</h1>" in body, path
