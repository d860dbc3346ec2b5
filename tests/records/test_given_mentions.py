"""Spans that a coder brings (`mentions`): one report each, joined by act within one matter."""
import json
import os
import pathlib
import subprocess

PROGRAM = os.environ.get("DATELINE_PROGRAM", str(pathlib.Path(__file__).parents[2] / "build/release/dateline"))
FIRST = "A gunman killed the mayor of Arla outside the town hall. The mayor, Petra Olund, had governed Arla for ten years."
SECOND = "The death of Petra Olund, the mayor of Arla, outside its town hall has shocked the town. A gunman fled, and Arla mourns its mayor."
THIRD = "Cold nights killed thousands of tulips in the northern fields, growers of bulbs reported, and prices of flowers rose."


def page(name, text, *words):
    return {"id": name, "text": text, "mentions": [{"begin": text.index(word), "end": text.index(word) + len(word)} for word in words]}


def events(tmp_path, *pages):
    database = tmp_path / "record.db"
    lines = "".join(json.dumps(p) + "\n" for p in pages)
    subprocess.run([PROGRAM, "add", "--db", database, "--input", "jsonl", "-"], input=lines, capture_output=True, text=True, timeout=120)
    done = subprocess.run([PROGRAM, "events", "--db", database, "--format", "jsonl"], capture_output=True, text=True, timeout=120)
    return [{(e["article"], e["trigger_begin"]) for e in json.loads(line)["evidence"]} for line in done.stdout.splitlines()]


def test_one_act_in_one_matter_is_one_event(tmp_path):
    pages = [page("first", FIRST, "killed", "governed"), page("second", SECOND, "death", "fled"), page("third", THIRD, "killed", "rose")]
    found = events(tmp_path, *pages)
    assert sum(len(spans) for spans in found) == 6
    killing = {("first", FIRST.index("killed")), ("second", SECOND.index("death"))}
    assert killing in found  # two words, one act
    assert {("third", THIRD.index("killed"))} in found  # the same word, another matter
    assert len(found) == 5


def test_a_blow_and_the_deaths_it_causes_stay_two_where_a_coder_parts_them(tmp_path):
    crash = "A truck hit a crowd in Marrane on Friday. Six people were killed in Marrane, the mayor said."
    again = "Six people passed away after a truck hit a crowd in Marrane on Friday, the mayor of Marrane said."
    found = events(tmp_path, page("crash", crash, "hit", "killed"), page("again", again, "passed away", "hit"))
    assert {("crash", crash.index("hit")), ("again", again.index("hit"))} in found
    assert {("crash", crash.index("killed")), ("again", again.index("passed away"))} in found
