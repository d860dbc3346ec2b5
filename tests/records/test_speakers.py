"""Whose words they are, through the real program: each case stands for a quote that once went to the wrong mouth, in words of our own. A case is a text, a
part of a quote, who said it (None: nobody is said to have), and who is no actor. A new case is one entry."""
import json
import os
import pathlib
import subprocess

import pytest

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))

CASES = {
    "he is not whom he speaks of": ("Omar Beshir, the head of the guild, ordered three days of mourning for General Adam Holm. In his message, he praised Holm's life: "
                                    "“He was a model for all of us in the guild.”", "He was a model", "Omar Beshir", []),
    "a statement of an office": ("Norland's president Lena Voss said in a statement that the troops would leave. According to a statement released by Premier Ruben Sako's office, "
                                 "the border will be closed on Monday.", "the border will be closed", "Sako", []),
    "a new statement is nobody's before": ("The European Union said in a statement that it regretted the vote. The harbour will be reopened on Monday, according to a statement.",
                                           "The harbour will be reopened", None, []),
    "who gives a statement": ("After the defeat of Lena Voss, Ruben Sako issued a statement saying, “The simple fact is that I have won.”", "The simple fact is", "Ruben Sako", []),
    "an office, its short form in brackets": ("Member of Parliament (MP) Lena Voss of the Harbour Party added, “This is a dangerous way to govern.”", "This is a dangerous", "Lena Voss",
                                             ["Member of Parliament", "MP"]),
    "two offices of one": ("Harbour Party leader and Prime Minister Ruben Sako said he was humbled by the result.", "he was humbled", "Ruben Sako", ["Harbour Party leader"]),
    "critics from all over": ("Critics from across Norland's political spectrum have claimed this is a move to win time.", "this is a move", "Critics", ["Critics from"]),
    "a feast is no island": ("Lea Norr said she was hurt at Easter.", "she was hurt", "Lea Norr", ["Easter"]),
    "an envoy before his name": ("Former Norland envoy to Kenya Lena Voss said, “We must stand by our friends in the south.”", "We must stand by", "Lena Voss", ["Former Norland envoy"]),
}


@pytest.fixture(scope="module")
def readings():
    pages = "".join(json.dumps({"id": name, "published": "2024-05-15", "text": case[0]}) + "\n" for name, case in CASES.items())
    done = subprocess.run([PROGRAM, "read", "--only", "actors,quotes", "--input", "jsonl", "-"], input=pages, capture_output=True, text=True, timeout=300)
    return {r["id"]: r for r in map(json.loads, done.stdout.splitlines())}


@pytest.mark.parametrize("name", CASES)
def test_whose_words(name, readings):
    _, part, speaker, unwanted = CASES[name]
    reading = readings[name]
    who = lambda quote: "" if quote["speaker"] is None else reading["actors"][quote["speaker"]]["name"]
    found = [who(quote) for quote in reading["quotes"] if part in quote["text"]]
    assert found, f"no quote with {part!r} in {[q['text'] for q in reading['quotes']]}"
    if speaker is None:
        assert not any(found), found
    else:
        assert all(speaker in f for f in found), found
    for actor in unwanted:
        assert actor not in [a["name"] for a in reading["actors"]]
