"""`dateline read`: the JSON of the contract, inputs told apart, exit codes."""
import json

import pytest

from program import PAGES, lines, run

TOP = ["id", "source", "url", "outlet", "article", "sentences", "dates", "actors", "quotes", "reports", "issues"]
ARTICLE = ["title", "authors", "agency", "published", "published_earliest", "published_latest", "published_basis", "modified", "language", "text", "blocks"]
TOKEN = ["begin", "end", "form", "lemma", "upos", "head", "deprel", "entity"]
REPORT = ["report", "type", "mode", "contexts", "quad", "score", "cameo", "status", "actors", "recipients", "when", "where", "attributed_to",
          "counts", "initiator", "trigger_begin", "trigger_end", "begin", "end", "sentence", "confidence"]


def read(*args, **more):
    return [json.loads(line) for line in run("read", "-q", *args, **more).stdout.splitlines()]


def test_keys_order_and_offsets_are_those_of_the_contract():
    page = dict(PAGES[0], text="Café 😀. " + PAGES[0]["text"])
    (reading,) = read("--input", "jsonl", "-", stdin=lines([page]))
    assert list(reading) == TOP and list(reading["article"]) == ARTICLE
    text = reading["article"]["text"]
    assert text == page["text"] and reading["article"]["published"] == "2022-05-03"
    tokens = [t for s in reading["sentences"] for t in s["tokens"]]
    assert tokens and all(list(t) == TOKEN and text[t["begin"]:t["end"]] == t["form"] for t in tokens)
    for sentence in reading["sentences"]:
        assert all(0 <= t["head"] <= len(sentence["tokens"]) for t in sentence["tokens"])
        assert sum(t["head"] == 0 for t in sentence["tokens"]) == 1
    assert reading["dates"] and all(d["text"] == text[d["begin"]:d["end"]] for d in reading["dates"])
    assert all(q["text"] == text[q["begin"]:q["end"]] for q in reading["quotes"])
    ids = [a["actor"] for a in reading["actors"]]
    assert ids == list(range(len(ids)))
    for report in reading["reports"]:
        assert list(report) == REPORT and set(report["actors"] + report["recipients"]) <= set(ids)
        sentence = reading["sentences"][report["sentence"]]
        assert sentence["begin"] <= report["trigger_begin"] < report["trigger_end"] <= sentence["end"]


@pytest.mark.parametrize("only", ["article", "sentences", "dates", "actors", "quotes", "reports", "dates,quotes"])
def test_only_gives_the_values_of_a_full_read(only):
    full = read("--input", "jsonl", "-", stdin=lines(PAGES))
    part = read("--only", only, "--input", "jsonl", "-", stdin=lines(PAGES))
    wanted = set(only.split(",")) | {"id", "source", "url", "outlet", "article", "issues"}
    for whole, some in zip(full, part, strict=True):
        assert set(some) == wanted
        assert all(some[key] == whole[key] for key in wanted - {"issues"})


def test_a_broken_page_among_good_ones(tmp_path):
    (tmp_path / "1.jsonl").write_text(lines(PAGES[:1]) + "{not json\n" + lines(PAGES[1:2]))
    (tmp_path / "2.bin").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "3.html").write_bytes(b"<html><body><p>" + b"caf\xe9 \xe2\x82" * 3)
    (tmp_path / "4.txt").write_bytes(b"")
    (tmp_path / "up").symlink_to("..")
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "loop").symlink_to("..")
    done = run("read", "-q", tmp_path, codes=(3,))
    ids = [json.loads(line)["id"] for line in done.stdout.splitlines()]
    assert ids[:2] == ["p1", "p2"]
    for name in ("1.jsonl:2: not JSON", "2.bin: not a page", "4.txt: an empty file", "a/loop: a loop"):
        assert name in done.stderr, done.stderr


@pytest.mark.parametrize("args, stdin, code", [
    (["no/such/file"], "", 4), (["-"], "", 4), (["--only", "nonsense", "-"], "x", 2), (["--published", "soon", "-"], "x", 2),
    (["http://127.0.0.1:9/1"], "", 6), (["--no-such-flag"], "", 2), (["--input", "warc", "-"], "WARC/1.0", 3), (["--since", "soon", "-"], "x", 2),
    (["--input", "jsonl", "-"], "nonsense\n", 3),
])
def test_exit_codes(args, stdin, code):
    done = run("read", *args, stdin=stdin, codes=(code,))
    assert done.stderr and not done.stdout


def test_an_unreadable_file_is_named(tmp_path):
    import os
    (tmp_path / "good.txt").write_text("Ana Duarte met Rui Neves in Lisbon on 3 May 2022.")
    (tmp_path / "bad.txt").write_text("secret")
    (tmp_path / "bad.txt").chmod(0)
    readable = os.access(tmp_path / "bad.txt", os.R_OK)  # as root everything is
    done = run("read", "-q", tmp_path, codes=(0,) if readable else (3,))
    assert readable or "bad.txt: Permission denied" in done.stderr
    assert "good.txt" in done.stdout


def test_sixteen_mebibytes_of_span(tmp_path):
    (tmp_path / "spans.html").write_bytes(b"<html>" + b"<span>" * ((16 << 20) // 6 - 2))
    (tmp_path / "words.html").write_text("<html><body><article><p>" + "Ana Duarte met Rui Neves in Lisbon on 3 May 2022. " * 5 + "</p></article>")
    done = run("read", "-q", tmp_path, codes=(0, 3))
    assert "words.html" in done.stdout
    (tmp_path / "more.html").write_bytes(b"<html>" + b"x" * (16 << 20))
    assert "more.html: larger than the limit of 16 MiB" in run("read", "-q", tmp_path / "more.html", codes=(3,)).stderr


def test_formats():
    assert "Ana Duarte" in run("read", "-q", "--format", "text", "--input", "jsonl", "-", stdin=lines(PAGES[:1])).stdout
    conllu = run("read", "-q", "--format", "conllu", "--input", "jsonl", "-", stdin=lines(PAGES[:1])).stdout
    assert "# newdoc id = p1" in conllu and "\tDuarte\t" in conllu


def test_given_tokens_stay_as_they_are(tmp_path):
    rows = ["# sent_id = a", "# text = Dogs bark.", "1\tDogs\t_\t_\t_\t_\t_\t_\t_\tX=1", "2\tbark\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
            "3\t.\t_\t_\t_\t_\t_\t_\t_\t_", "", ""]
    (tmp_path / "in.conllu").write_text("\n".join(rows))
    out = run("read", "--only", "sentences", "--conllu", tmp_path / "in.conllu").stdout.splitlines()
    assert [line.split("\t")[:2] for line in out[2:5]] == [["1", "Dogs"], ["2", "bark"], ["3", "."]]
    assert out[2].split("\t")[3] == "NOUN" and "X=1" in out[2]


PAGE = """<html><head><title>Minister visits Lisbon</title><link rel="canonical" href="https://www.harbour.example/news/1"></head><body><article><h1>Minister visits Lisbon</h1>
<p>Foreign Minister Ana Duarte of Brazil met Portugal's President Rui Neves in Lisbon on Tuesday, and they talked for two hours about the new port.</p>
<p>The ministry said that the two had agreed on a new road map, and that Duarte would come back in the autumn.</p></article></body></html>"""


def test_the_address_that_was_given_speaks_before_the_canonical_one(tmp_path):
    (tmp_path / "p.html").write_text(PAGE)
    given = "https://courier.example/a"
    (named,) = read("--only", "article", "--url", given, tmp_path / "p.html")
    assert (named["url"], named["outlet"]) == (given, "courier.example")
    (named,) = read("--only", "article", "--input", "jsonl", "-", stdin=lines([{"id": "x", "url": given, "html": PAGE}]))
    assert (named["url"], named["outlet"]) == (given, "courier.example")
    (own,) = read("--only", "article", tmp_path / "p.html")
    assert (own["url"], own["outlet"]) == ("https://www.harbour.example/news/1", "harbour.example")


DATES = {
    "either order": ("2023-08-15", "They met on 03/04/2023 in Rome.", [("03/04/2023", "2023-03-04?", "2023-03-04", "2023-04-03")]),
    "clock of the day before it": ("2023-08-15T23:30:00-05:00", "It began today at 3 p.m. and ends tomorrow evening.",
                                   [("today", "2023-08-15", "2023-08-15", "2023-08-15"), ("3 p.m.", "2023-08-15", "2023-08-15", "2023-08-15"),
                                    ("tomorrow evening", "2023-08-16", "2023-08-16", "2023-08-16")]),
    "day to come, counted": ("2023-08-15", "The summit will begin in 10 days.", [("10 days", "2023-08-25", "2023-08-25", "2023-08-25")]),
    "how long it took": ("2023-08-15", "He finished the course in 10 days.", [("10 days", None, None, None)]),
    "hyphens": ("2023-08-16", "The deal was signed on 15-Aug-2023 in Rome.", [("15-Aug-2023", "2023-08-15", "2023-08-15", "2023-08-15")]),
    "no leap year near": ("2023-08-15", "The shop is known for February 29.", [("February 29", "XXXX-02-29", None, None)]),
    "leap day of the page's year": ("2024-03-02", "It happened on February 29.", [("February 29", "2024-02-29", "2024-02-29", "2024-02-29")]),
}


@pytest.mark.parametrize("case", DATES)
def test_days_that_the_words_leave_open_or_settle(case):
    published, text, expected = DATES[case]
    (reading,) = read("--only", "dates", "--input", "jsonl", "-", stdin=lines([{"id": "d", "published": published, "text": text}]))
    assert [(d["text"], d["when"], d["earliest"], d["latest"]) for d in reading["dates"]] == expected


def test_a_day_that_is_not_there_is_no_date():
    (reading,) = read("--only", "dates", "--input", "jsonl", "-", stdin=lines([{"id": "d", "published": "2023-08-15", "text": "The court sat on 2023-02-30 and on 30 and 31 April."}]))
    assert all("31" not in (d["when"] or "") and "-30" not in (d["when"] or "") for d in reading["dates"]), reading["dates"]


HOMES = {
    "visited": ("President {} visited China.", None), "warned": ("General {} warned Iran.", None),
    "criticised": ("Foreign Minister {} criticised Russia over the war.", None), "talks": ("President {} held talks with China in Beijing on Friday.", None),
    "another sentence": ("Foreign Minister {} met officials. Ukraine protested.", None),
    "dateline": ("NAIROBI, Kenya (Reuters) - President {} signed the bill on Monday.", "KEN"),
    "the news of it": ("Floods killed 12 people in Kenya on Monday. President {} visited the area.", "KEN"),
    "its own body": ("The Kenyan government fell on Monday, Prime Minister {} said.", "KEN"), "said of it": ("President {} of Kenya visited China.", "KEN"),
}


@pytest.mark.parametrize("case", HOMES)
def test_whom_an_office_holder_visits_or_warns_is_no_home_of_his(case):
    text, country = HOMES[case]
    for name in ("Anna Berg", "Juma Otieno", "Luis Rojas"):
        (reading,) = read("--only", "actors", "--input", "jsonl", "-", stdin=lines([{"id": "d", "published": "2023-08-15", "text": text.format(name)}]))
        (person,) = [a for a in reading["actors"] if a["kind"] == "person"]
        assert person["country"] == country, (text, name)
