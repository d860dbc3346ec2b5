"""`sentences` on text that no treebank holds: bounded, spans on characters, and said where it is not to be trusted."""
import json
import resource

import pytest
from program import run

FAMILY = "\U0001F468‍\U0001F469‍\U0001F467‍\U0001F466"
NEWS = "The foreign minister of Peru met her colleague from Chile in Lima on Tuesday. "
SHAPES = {
    "a sentence of a megabyte": ("and so the minister went on " * 37000, True),
    "a word of a megabyte": ("x" * 1_000_000, True),
    "brackets": (NEWS + "(" * 10_000 + "word" + ")" * 10_000 + " " + NEWS, False),
    "emoji and marks": (NEWS + (FAMILY + " é́́ \U0001F1F5\U0001F1EA ") * 300 + NEWS, False),
    "zero-width": ("".join(c + "​" for c in NEWS) * 20, False),
    "right to left": ("‮" + NEWS * 20 + "‬", False),
    "Arabic": ("التقى وزير الخارجية نظيره في العاصمة يوم الثلاثاء وناقشا التعاون بين البلدين. " * 30, True),
    "Japanese": ("外相は火曜日に首都で会談し、両国の協力について話し合った。" * 60, True),
    "Spanish": ("El ministro de Exteriores se reunió el martes con su homólogo en la capital del país. " * 20, True),
    "numbers": ("12,5 13.7 2019 2020 2021 14% 1.000.000 $5 (3) 7-2\n" * 400, False),
    "capitals": (NEWS.upper() * 20, False),
    "lower case": (NEWS.lower() * 20, False),
    "open quotes": (NEWS + '"“‘' * 3000 + NEWS, False),
    "names": (", ".join(f"Ana{n} Duarte{n}" for n in range(400)) + " met in Lima.", False),
    "full stops": ("." * 100_000, True),
    "one letter a line": ("a\n" * 20_000, False),
}
CPU_LIMIT = 2.0 * 10  # seconds; ten times the limit of the program, for builds with checks on slow machines


@pytest.mark.parametrize("name", SHAPES)
def test_shapes(name):
    text, told = SHAPES[name]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = run("read", "--threads", "1", "--input", "jsonl", "-", stdin=json.dumps({"id": name, "text": text}) + "\n", codes=(0, 3), timeout=300)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime - before.ru_utime < CPU_LIMIT
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 0, "a limit of text, not of time, decides what is read"
    (row,) = rows
    kept = row["article"]["text"]
    assert kept == text
    last = 0
    for sentence in row["sentences"]:
        assert last <= sentence["begin"] <= sentence["end"] <= len(kept)
        last = sentence["begin"]
        for token in sentence["tokens"]:
            assert sentence["begin"] <= token["begin"] < token["end"] <= sentence["end"]
            assert token["form"]
            last = token["end"]
        assert len(sentence["tokens"]) <= 400
    for quote in row["quotes"]:
        assert kept[quote["begin"]:quote["end"]] == quote["text"]
    for date in row["dates"]:
        assert kept[date["begin"]:date["end"]] == date["text"]
    if told:
        assert row["issues"], "nothing says that this is not to be trusted"
