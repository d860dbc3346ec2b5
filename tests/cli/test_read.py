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
